/// Everything that this service answers.
/**

| variant | catalog |
| --- | --- |
| [`Order`](#variant.Order) | `OrderError` |
| [`Im`](#variant.Im) | `im_errors::ImError` |
*/
#[derive(::im_errors::__private::core::cmp::PartialEq)]
pub enum ServiceError {
    /**

An error of `OrderError`.*/
    Order(OrderError),
    /// Errors of the IM service.
    /**

An error of `im_errors::ImError`.*/
    Im(im_errors::ImError),
}
#[allow(deprecated, reason = "generated code uses every variant")]
const _: () = {
    use ::im_errors::__private as __private;
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
        ServiceError : u32 { 0 Order(OrderError, < __Part0 as __private::IsErrorCatalog >
        ::LOOKUP) "Order::" 1 Im(im_errors::ImError, < __Part1 as
        __private::IsErrorCatalog > ::LOOKUP) "Im::" }
    }
    /// Returns the path of the catalog to which an error belongs, as it is written in the enum.
    const fn __path(__error: ServiceError) -> &'static __private::core::primitive::str {
        match __error {
            ServiceError::Order(_) => "OrderError",
            ServiceError::Im(_) => "im_errors::ImError",
        }
    }
    #[allow(long_running_const_eval, reason = "a large catalog has many codes")]
    const _: () = {
        let mut __slot: __private::core::primitive::usize = 0;
        while __slot < <__Part1 as __private::IsErrorCatalog>::LOOKUP.rows().len() {
            if !<__Part1 as __private::IsErrorCatalog>::LOOKUP
                .rows()[__slot][0]
                .is_empty()
            {
                let __code = <__Part1 as __private::IsErrorCatalog>::LOOKUP
                    .code(
                        <__Part1 as __private::IsErrorCatalog>::LOOKUP.variant(__slot),
                    );
                match __Lookup.find(__code as __private::core::primitive::u32) {
                    __private::core::option::Option::None
                    | __private::core::option::Option::Some(ServiceError::Im(_)) => {}
                    __private::core::option::Option::Some(__earlier) => {
                        if __code != 0 {
                            __private::code_is_in_both(
                                __path(__earlier),
                                "im_errors::ImError",
                                __code as __private::core::primitive::i128,
                            );
                        }
                    }
                }
            }
            __slot += 1;
        }
    };
    __private::catalog! {
        ServiceError : u32 = "ServiceError"
    }
};
