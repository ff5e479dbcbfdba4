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
    static __ROWS: [__private::Row; 4] = {
        let __free = ["", "", ""];
        [
            ["Ok", "ok", "成功"],
            ["OrderNotFound", "order not found", "订单不存在"],
            ["AlreadyPaid", "the order has been paid", "订单已支付"],
            __free,
        ]
    };
    static __RESERVED: [__private::Reserved; 2] = [
        __private::Reserved::new(40003, 40003, "removed in version 2"),
        __private::Reserved::new(40010, 40019, "removed in version 2"),
    ];
    static __PROPERTIES: [__private::Properties; 3] = [
        __private::Properties {
            is_success: true,
            class: __private::Class::NONE,
            explanation: "",
            deprecation: __private::core::option::Option::None,
        },
        __private::Properties {
            is_success: false,
            class: __private::Class {
                kind: __private::core::option::Option::None,
                http_status: __private::core::option::Option::Some(404u16),
                retry: __private::core::option::Option::None,
            },
            explanation: "The order may have been deleted.",
            deprecation: __private::core::option::Option::None,
        },
        __private::Properties {
            is_success: false,
            class: __private::Class::NONE,
            explanation: "",
            deprecation: __private::core::option::Option::None,
        },
    ];
    pub struct __Lookup;
    impl __Lookup {
        #[inline(always)]
        pub const fn count(self) -> __private::core::primitive::usize {
            3
        }
        #[inline(always)]
        pub const fn rows(self) -> &'static [__private::Row] {
            &__ROWS
        }
        pub const fn reserved(self) -> &'static [__private::Reserved] {
            &__RESERVED
        }
        pub const fn success(self) -> &'static [__private::Codes] {
            &[]
        }
        #[inline(always)]
        pub const fn code(self, __error: OrderError) -> __private::core::primitive::u32 {
            __error as __private::core::primitive::u32
        }
        #[inline(always)]
        pub const fn slot(
            self,
            __error: OrderError,
        ) -> __private::core::primitive::usize {
            __slot_of_code(__error as __private::core::primitive::u32)
        }
        #[inline(always)]
        pub const fn find(
            self,
            __code: __private::core::primitive::u32,
        ) -> __private::core::option::Option<OrderError> {
            let __error = __variant_in(__slot_of_code(__code));
            if __error as __private::core::primitive::u32 == __code {
                __private::core::option::Option::Some(__error)
            } else {
                __private::core::option::Option::None
            }
        }
        pub const fn variant(
            self,
            __slot: __private::core::primitive::usize,
        ) -> OrderError {
            __variant_in(__slot)
        }
        #[inline]
        pub const fn properties(self, __error: OrderError) -> __private::Properties {
            match __private::packed::<1usize>(b"\0\x01\x02\0", __Lookup.slot(__error)) {
                __private::core::option::Option::Some(__number) => __PROPERTIES[__number],
                __private::core::option::Option::None => __private::Properties::NONE,
            }
        }
        #[inline]
        pub const fn parameters(
            self,
            __error: OrderError,
        ) -> &'static [__private::Parameter] {
            {
                let _ = __error;
                &[]
            }
        }
        #[inline]
        pub const fn lang(self, _: OrderError) -> __private::Lang {
            __private::Lang::En
        }
        #[inline]
        pub const fn presentation(self, _: OrderError) -> __private::Presentation {
            __private::Presentation::NONE
        }
        #[inline]
        pub const fn key(self, __error: OrderError) -> __private::core::primitive::u32 {
            __error as __private::core::primitive::u32
        }
        pub fn slot_of_position(
            self,
            __position: __private::core::primitive::usize,
        ) -> __private::core::option::Option<__private::core::primitive::usize> {
            __private::packed::<1usize>(b"\0\x01\x02", __position)
        }
        #[inline]
        pub fn slot_of_name(
            self,
            __name: &__private::core::primitive::str,
        ) -> __private::core::option::Option<__private::core::primitive::usize> {
            __private::packed::<
                1usize,
            >(
                b"\0\0\x01\x02\0\0\0\0",
                __private::displaced(
                    __private::number_of_name(__name, 2usize),
                    1u64,
                    3u32,
                    b"\0\x01",
                ),
            )
        }
    }
    #[inline(always)]
    const fn __slot_of_code(
        __code: __private::core::primitive::u32,
    ) -> __private::core::primitive::usize {
        __private::direct(
            __code as __private::core::primitive::u64,
            4611686018427387904u64,
            2u32,
        )
    }
    #[inline(always)]
    const fn __variant_in(__slot: __private::core::primitive::usize) -> OrderError {
        match __slot {
            0 => OrderError::Ok,
            1 => OrderError::OrderNotFound,
            2 | 3 => OrderError::AlreadyPaid,
            _ => OrderError::AlreadyPaid,
        }
    }
    __private::catalog! {
        OrderError : u32 = "OrderError", __private::Fault < OrderError >
    }
    __private::serde_impls! {
        OrderError { ::core::compile_error! {
        "the option `serde` requires the feature `serde`\nhelp: enable it in Cargo.toml: `im-errors = { version = \"...\", features = [\"serde\"] }`"
        } }
    }
};
