/// The errors of this service.
/**

| variant | catalog | status | kind |
| --- | --- | --- | --- |
| [`Order`](#variant.Order) | `OrderError` |  |  |
| [`Im`](#variant.Im) | `im_errors::ImError` | 502 |  |
*/
#[derive(::im_errors::__private::core::cmp::PartialEq)]
pub enum ServiceError {
    /**

An error of `OrderError`.*/
    Order(OrderError),
    /// Errors of the IM service.
    /**

An error of `im_errors::ImError`.

HTTP status 502.*/
    Im(im_errors::ImError),
}
/// A failure of this service.
/**

One occurrence of an error of [`ServiceError`].*/
pub struct ServiceFault {
    __fault: ::im_errors::__private::Fault<ServiceError>,
}
const _: () = {
    use ::im_errors::__private as __private;
    pub struct __Lookup;
    type __Part0 = OrderError;
    type __Part1 = im_errors::ImError;
    const _: () = __private::assert_same_repr::<
        <__Part0 as __private::IsErrorCatalog>::Codes,
        __private::core::primitive::u32,
    >();
    const _: () = __private::assert_same_repr::<
        <__Part1 as __private::IsErrorCatalog>::Codes,
        __private::core::primitive::u32,
    >();
    __private::parts! {
        u32 { .in_whole(__private::Presentation { form :
        __private::core::option::Option::Some(__private::FormName::Problem), url :
        __private::core::option::Option::None }) } { 0[__Catalog::Order]
        [__Catalog::Order(__own)] [__own] (__Part0, < __Part0 as
        __private::IsErrorCatalog > ::LOOKUP) "Order::" "OrderError" {} 1[__Catalog::Im]
        [__Catalog::Im(__own)] [__own] (__Part1, < __Part1 as __private::IsErrorCatalog >
        ::LOOKUP) "Im::" "im_errors::ImError" { .in_part(__private::Class { kind :
        __private::core::option::Option::None, http_status :
        __private::core::option::Option::Some(502u16), retry :
        __private::core::option::Option::None }) } }
    }
    const _: () = __private::assert_disjoint(__PARTS, __CONFLICTS, 0, __IS_SIGNED);
    const _: () = __private::assert_agrees(__PARTS[0], __Lookup.success(), __IS_SIGNED);
    const _: () = __private::assert_disjoint(__PARTS, __CONFLICTS, 1, __IS_SIGNED);
    const _: () = __private::assert_agrees(__PARTS[1], __Lookup.success(), __IS_SIGNED);
    type __Catalog = ServiceError;
    type __Methods = ServiceError;
    type __FaultOfCatalog = ServiceFault;
    __private::catalog! {
        u32 = "ServiceError" of "ServiceError"
    }
    __private::if_alloc! {
        { #[inline] fn __declared(__fault : __private::Fault < ServiceError >) ->
        ServiceFault { ServiceFault { __fault : __fault } } #[inline] fn
        __into_fault(__declared : ServiceFault) -> __private::Fault < ServiceError > {
        __declared.__fault } #[inline] fn __as_fault(__declared : & ServiceFault) -> &
        __private::Fault < ServiceError > { & __declared.__fault } type __Fault =
        ServiceFault; __private::declared_fault! {} __private::errors_of_fault! {}
        #[automatically_derived] impl __private::core::convert::From < < __Part0 as
        __private::PartOf < ServiceError > > ::Fault > for ServiceFault { fn from(__fault
        : < __Part0 as __private::PartOf < ServiceError > > ::Fault) -> Self { let
        __fault : __private::Fault < __Part0 > =
        __private::core::convert::From::from(__fault);
        __private::core::convert::From::from(__fault.map(ServiceError::Order)) } }
        #[automatically_derived] impl __private::core::convert::From < < __Part1 as
        __private::PartOf < ServiceError > > ::Fault > for ServiceFault { fn from(__fault
        : < __Part1 as __private::PartOf < ServiceError > > ::Fault) -> Self { let
        __fault : __private::Fault < __Part1 > =
        __private::core::convert::From::from(__fault);
        __private::core::convert::From::from(__fault.map(ServiceError::Im)) } } } {
        ::core::compile_error! {
        "a fault type requires the feature `alloc`\nhelp: enable it in Cargo.toml: `im-errors = { version = \"...\", features = [\"alloc\"] }`"
        } }
    }
};
