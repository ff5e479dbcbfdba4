/// Errors of the order service.
/**

| code | variant | English | Chinese | status | kind |
| ---: | --- | --- | --- | --- | --- |
| 0 | [`Ok`](#variant.Ok) | ok | 成功 |  |  |
| 40001 | [`OrderNotFound`](#variant.OrderNotFound) | order not found | 订单不存在 | 404 |  |
| 40002 | [`AlreadyPaid`](#variant.AlreadyPaid) | the order has been paid | 订单已支付 |  |  |

Reserved: 40003 (removed in version 2), 40010 to 40019 (removed in version 2).
*/
#[derive(::im_errors::__private::core::cmp::PartialEq)]
#[repr(u32)]
pub enum OrderError {
    /**

Code 0: “ok”, “成功”*/
    #[doc(alias = "0")]
    Ok = 0,
    /// The order may have been deleted.
    /**

Code 40001: “order not found”, “订单不存在”

HTTP status 404.*/
    #[doc(alias = "40001")]
    OrderNotFound = 40001,
    /**

Code 40002: “the order has been paid”, “订单已支付”*/
    #[doc(alias = "40002")]
    AlreadyPaid,
}
const _: () = {
    use ::im_errors::__private as __private;
    pub struct __Lookup;
    static __ROWS: [__private::Row; 4] = {
        let __free = ["", "", ""];
        [
            ["Ok", "ok", "成功"],
            ["OrderNotFound", "order not found", "订单不存在"],
            ["AlreadyPaid", "the order has been paid", "订单已支付"],
            __free,
        ]
    };
    struct __Variants<__T>(__T);
    impl<__T> __Variants<__T> {
        const BY_SLOT: &'static [OrderError; 4] = &{
            __private::depend_on::<__T>();
            let __free = OrderError::Ok;
            [OrderError::Ok, OrderError::OrderNotFound, OrderError::AlreadyPaid, __free]
        };
        #[inline(always)]
        const fn in_slot(__slot: __private::core::primitive::usize) -> OrderError {
            __private::in_slot(Self::BY_SLOT, __slot)
        }
    }
    static __RESERVED: [__private::Reserved; 2] = [
        __private::Reserved::new(40003, 40003, "removed in version 2"),
        __private::Reserved::new(40010, 40019, "removed in version 2"),
    ];
    static __PROPERTIES: [__private::Properties; 3] = {
        let __defaults = __private::Properties::NONE;
        [
            __private::Properties {
                is_success: true,
                ..__defaults
            },
            __private::Properties {
                class: __private::Class {
                    kind: __private::core::option::Option::None,
                    http_status: __private::core::option::Option::Some(404u16),
                    retry: __private::core::option::Option::None,
                },
                explanation: "The order may have been deleted.",
                ..__defaults
            },
            __defaults,
        ]
    };
    __private::rows! {
        u32 { count : 3, length_of_names : 26, numbers :
        b"\0\0\0\0\0\0\0\0A\x9C\0\0\0\0\0\0B\x9C\0\0\0\0\0\0", success_numbers :
        b"\0\0\0\0\0\0\0\0", success : [], lookups : #[inline(always)],
        slot_of_code(__code) { __private::direct(__code as
        __private::core::primitive::u64, 4611686018427387904u64, 2u32) }
        slot_of_position(__position) { __private::packed:: < 1usize > (b"\0\x01\x02",
        __position) } slot_of_name(__name) { __private::packed:: < 1usize >
        (b"\0\0\x01\x02\0\0\0\0", __private::displaced(__private::number_of_name(__name,
        2usize), 1u64, 3u32, b"\0\x01")) } properties(__slot) { match __private::packed::
        < 1usize > (b"\0\x01\x02\0", __slot) {
        __private::core::option::Option::Some(__number) => __PROPERTIES[__number],
        __private::core::option::Option::None => __private::Properties::NONE, } } }
    }
    type __Catalog = OrderError;
    type __Methods = OrderError;
    type __FaultOfCatalog = __private::Fault<OrderError>;
    __private::catalog! {
        u32 = "OrderError" of "OrderError"
    }
    __private::serde_impls! {
        __Catalog { ::core::compile_error! {
        "the option `serde` requires the feature `serde`\nhelp: enable it in Cargo.toml: `im-errors = { version = \"...\", features = [\"serde\"] }`"
        } }
    }
};
