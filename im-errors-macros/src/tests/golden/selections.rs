/**

| code | variant | English | Chinese |
| ---: | --- | --- | --- |
| 40001 | [`OrderNotFound`](#variant.OrderNotFound) | order \{id\} not found | 订单 \{id\} 不存在 |
| 40002 | [`AlreadyPaid`](#variant.AlreadyPaid) | already paid | 已支付 |
*/
#[derive(::im_errors::__private::core::cmp::PartialEq)]
#[repr(u32)]
enum OrderError {
    /**

Code 40001: “order \{id\} not found”, “订单 \{id\} 不存在”*/
    #[doc(alias = "40001")]
    OrderNotFound = 40001,
    /**

Code 40002: “already paid”, “已支付”*/
    #[doc(alias = "40002")]
    AlreadyPaid,
}
/**

One occurrence of an error of [`OrderError`].*/
struct OrderFault {
    __fault: ::im_errors::__private::Fault<OrderError>,
}
const _: () = {
    use ::im_errors::__private as __private;
    pub struct __Lookup;
    static __ROWS: [__private::Row; 2] = {
        let __free = ["", "", ""];
        [
            ["AlreadyPaid", "already paid", "已支付"],
            ["OrderNotFound", "order {id} not found", "订单 {id} 不存在"],
        ]
    };
    struct __Variants<__T>(__T);
    impl<__T> __Variants<__T> {
        const BY_SLOT: &'static [OrderError; 2] = &{
            __private::depend_on::<__T>();
            let __free = OrderError::OrderNotFound;
            [OrderError::AlreadyPaid, OrderError::OrderNotFound]
        };
        #[inline(always)]
        const fn in_slot(__slot: __private::core::primitive::usize) -> OrderError {
            __private::in_slot(Self::BY_SLOT, __slot)
        }
    }
    static __RESERVED: [__private::Reserved; 0] = [];
    static __PROPERTIES: [__private::Properties; 2] = {
        let __defaults = __private::Properties::NONE;
        [
            __defaults,
            __private::Properties {
                parameters: __private::if_alloc! {
                    { & [__private::Parameter::new("id", < u64 as __private::Argument >
                    ::TYPE)] } { & [] }
                },
                ..__defaults
            },
        ]
    };
    __private::rows! {
        u32 { count : 2, length_of_names : 24, numbers :
        b"A\x9C\0\0\0\0\0\0B\x9C\0\0\0\0\0\0", success_numbers : b"", success : [],
        lookups : #[inline(always)], slot_of_code(__code) { __private::direct(__code as
        __private::core::primitive::u64, 9223372036854775808u64, 1u32) }
        slot_of_position(__position) { __private::packed:: < 1usize > (b"\x01\0",
        __position) } slot_of_name(__name) { __private::packed:: < 1usize >
        (b"\0\0\x01\0\0\0\0\0", __private::displaced(__private::number_of_name(__name,
        2usize), 1u64, 3u32, b"\0\x01")) } properties(__slot) { match __private::packed::
        < 1usize > (b"\0\x01", __slot) { __private::core::option::Option::Some(__number)
        => __PROPERTIES[__number], __private::core::option::Option::None =>
        __private::Properties::NONE, } } }
    }
    type __Catalog = OrderError;
    type __Methods = OrderError;
    type __FaultOfCatalog = OrderFault;
    __private::catalog! {
        u32 = "OrderError" of "OrderError"
    }
    __private::if_alloc! {
        { impl OrderError { #[doc =
        " Returns an occurrence of [`OrderNotFound`](Self::OrderNotFound) with its arguments.\n\n Code 40001: “order \\{id\\} not found”, “订单 \\{id\\} 不存在”"]
        #[must_use] #[track_caller] pub fn order_not_found(id : u64) -> OrderFault {
        __private::with_arguments(OrderError::OrderNotFound, [("id", < u64 as
        __private::Argument > ::into_value(id))]) } } #[inline] fn __declared(__fault :
        __private::Fault < OrderError >) -> OrderFault { OrderFault { __fault : __fault }
        } #[inline] fn __into_fault(__declared : OrderFault) -> __private::Fault <
        OrderError > { __declared.__fault } #[inline] fn __as_fault(__declared : &
        OrderFault) -> & __private::Fault < OrderError > { & __declared.__fault } type
        __Fault = OrderFault; __private::declared_fault! {} __private::errors_of_fault!
        {} } { ::core::compile_error! {
        "a fault type requires the feature `alloc`\nhelp: enable it in Cargo.toml: `im-errors = { version = \"...\", features = [\"alloc\"] }`"
        } }
    }
};
/// Errors of a cancellation.
/**

Selects errors of `OrderError`.*/
/**

| code | variant | English | Chinese |
| ---: | --- | --- | --- |
| 40001 | [`OrderNotFound`](#variant.OrderNotFound) | order \{id\} not found | 订单 \{id\} 不存在 |
*/
#[derive(::im_errors::__private::core::cmp::PartialEq)]
#[repr(u32)]
enum CancelError {
    /**

Code 40001: “order \{id\} not found”, “订单 \{id\} 不存在”*/
    #[doc(alias = "40001")]
    OrderNotFound = 40001,
}
/**

One occurrence of an error of [`CancelError`].*/
struct CancelFault {
    __fault: ::im_errors::__private::Fault<CancelError>,
}
const _: () = {
    use ::im_errors::__private as __private;
    pub struct __Lookup;
    static __ROWS: [__private::Row; 2] = {
        let __free = ["", "", ""];
        [__free, ["OrderNotFound", "order {id} not found", "订单 {id} 不存在"]]
    };
    struct __Variants<__T>(__T);
    impl<__T> __Variants<__T> {
        const BY_SLOT: &'static [CancelError; 2] = &{
            __private::depend_on::<__T>();
            let __free = CancelError::OrderNotFound;
            [__free, CancelError::OrderNotFound]
        };
        #[inline(always)]
        const fn in_slot(__slot: __private::core::primitive::usize) -> CancelError {
            __private::in_slot(Self::BY_SLOT, __slot)
        }
    }
    static __RESERVED: [__private::Reserved; 0] = [];
    static __PROPERTIES: [__private::Properties; 1] = {
        let __defaults = __private::Properties::NONE;
        [
            __private::Properties {
                parameters: __private::if_alloc! {
                    { & [__private::Parameter::new("id", < u64 as __private::Argument >
                    ::TYPE)] } { & [] }
                },
                ..__defaults
            },
        ]
    };
    __private::rows! {
        u32 { count : 1, length_of_names : 13, numbers : b"A\x9C\0\0\0\0\0\0",
        success_numbers : b"", success : [], lookups : #[inline(always)],
        slot_of_code(__code) { __private::direct(__code as
        __private::core::primitive::u64, 9223372036854775808u64, 1u32) }
        slot_of_position(__position) { __private::packed:: < 1usize > (b"\x01",
        __position) } slot_of_name(__name) { __private::packed:: < 1usize >
        (b"\0\0\x01\0\0\0\0\0", __private::displaced(__private::number_of_name(__name,
        2usize), 1u64, 3u32, b"\0\0")) } properties(__slot) { let _ = __slot;
        __PROPERTIES[0] } }
    }
    type __Catalog = CancelError;
    type __Methods = CancelError;
    type __FaultOfCatalog = CancelFault;
    __private::catalog! {
        u32 = "CancelError" of "OrderError"
    }
    type __Source = OrderError;
    __private::selection! {
        u32 { [__Catalog::OrderNotFound] of[__Source::OrderNotFound] }
    }
    __private::if_alloc! {
        { impl CancelError { #[doc =
        " Returns an occurrence of [`OrderNotFound`](Self::OrderNotFound) with its arguments.\n\n Code 40001: “order \\{id\\} not found”, “订单 \\{id\\} 不存在”"]
        #[must_use] #[track_caller] pub fn order_not_found(id : u64) -> CancelFault {
        __private::with_arguments(CancelError::OrderNotFound, [("id", < u64 as
        __private::Argument > ::into_value(id))]) } } #[inline] fn __declared(__fault :
        __private::Fault < CancelError >) -> CancelFault { CancelFault { __fault :
        __fault } } #[inline] fn __into_fault(__declared : CancelFault) ->
        __private::Fault < CancelError > { __declared.__fault } #[inline] fn
        __as_fault(__declared : & CancelFault) -> & __private::Fault < CancelError > { &
        __declared.__fault } type __Fault = CancelFault; __private::declared_fault! {}
        const _ : () = { __private::selected_errors! {
        "not an error of `CancelError`: return one, such as `CancelError::OrderNotFound`, or add a missing one to `CancelError`"
        } impl IsSelected for __Catalog { fn into_selected(self) -> Self { self } } };
        type __FaultOfSelection = CancelFault; type __FaultOfSource = OrderFault;
        __private::selected_faults! {} } { ::core::compile_error! {
        "a fault type requires the feature `alloc`\nhelp: enable it in Cargo.toml: `im-errors = { version = \"...\", features = [\"alloc\"] }`"
        } }
    }
};
