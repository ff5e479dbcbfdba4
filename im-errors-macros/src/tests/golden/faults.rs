/// Errors of the order service.
/**

| code | variant | English | Chinese | status | kind |
| ---: | --- | --- | --- | --- | --- |
| 40001 | [`OrderNotFound`](#variant.OrderNotFound) | \{by\} has no order \{id\} |  | 404 | `not_found` |
| 50301 | [`Busy`](#variant.Busy) | try again in a moment | 请稍后重试 | 503 | `unavailable` |

Success: 0, 200 to 299.
*/
#[derive(::im_errors::__private::core::cmp::PartialEq)]
#[repr(u32)]
pub enum OrderError {
    /**

Code 40001: “\{by\} has no order \{id\}”

Kind `not_found`, HTTP status 404.*/
    #[doc(alias = "40001")]
    OrderNotFound = 40001,
    /**

Code 50301: “try again in a moment”, “请稍后重试”

Kind `unavailable`, HTTP status 503, retryable after 5 s.*/
    #[doc(alias = "50301")]
    Busy = 50301,
}
/// A failure of the order service.
/**

One occurrence of an error of [`OrderError`].*/
pub struct OrderFault {
    __fault: ::im_errors::__private::Fault<OrderError>,
}
const _: () = {
    use ::im_errors::__private as __private;
    pub struct __Lookup;
    static __ROWS: [__private::Row; 2] = {
        let __free = ["", "", ""];
        [
            ["Busy", "try again in a moment", "请稍后重试"],
            ["OrderNotFound", "{by} has no order {id}", ""],
        ]
    };
    struct __Variants<__T>(__T);
    impl<__T> __Variants<__T> {
        const BY_SLOT: &'static [OrderError; 2] = &{
            __private::depend_on::<__T>();
            let __free = OrderError::OrderNotFound;
            [OrderError::Busy, OrderError::OrderNotFound]
        };
        #[inline(always)]
        const fn in_slot(__slot: __private::core::primitive::usize) -> OrderError {
            __private::in_slot(Self::BY_SLOT, __slot)
        }
    }
    static __RESERVED: [__private::Reserved; 0] = [];
    static __PROPERTIES: [__private::Properties; 2] = {
        let __defaults = __private::Properties {
            presentation: __private::Presentation {
                form: __private::core::option::Option::None,
                url: __private::core::option::Option::Some(
                    "https://example.com/errors#{code}",
                ),
            },
            ..__private::Properties::NONE
        };
        [
            __private::Properties {
                class: __private::Class {
                    kind: __private::core::option::Option::Some(
                        __private::Kind::Unavailable,
                    ),
                    http_status: __private::core::option::Option::Some(503u16),
                    retry: __private::core::option::Option::Some(
                        __private::Retry::After(5u32),
                    ),
                },
                ..__defaults
            },
            __private::Properties {
                class: __private::Class {
                    kind: __private::core::option::Option::Some(
                        __private::Kind::NotFound,
                    ),
                    http_status: __private::core::option::Option::Some(404u16),
                    retry: __private::core::option::Option::Some(__private::Retry::Never),
                },
                parameters: __private::if_alloc! {
                    { & [__private::Parameter::new("id", < u64 as __private::Argument >
                    ::TYPE), __private::Parameter::new("by",
                    __private::ValueType::STRING)] } { & [] }
                },
                ..__defaults
            },
        ]
    };
    __private::rows! {
        u32 { count : 2, length_of_names : 17, numbers :
        b"A\x9C\0\0\0\0\0\0}\xC4\0\0\0\0\0\0", success_numbers : b"", success : [[0, 0],
        [200, 299]], lookups : #[inline(always)], slot_of_code(__code) {
        __private::direct(__code as __private::core::primitive::u64,
        7960286522194355701u64, 1u32) } slot_of_position(__position) {
        __private::packed:: < 1usize > (b"\x01\0", __position) } slot_of_name(__name) {
        __private::packed:: < 1usize > (b"\0\0\x01\0\0\0\0\0",
        __private::displaced(__private::number_of_name(__name, 2usize), 1u64, 3u32,
        b"\0\0")) } properties(__slot) { match __private::packed:: < 1usize > (b"\0\x01",
        __slot) { __private::core::option::Option::Some(__number) =>
        __PROPERTIES[__number], __private::core::option::Option::None =>
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
        " Returns an occurrence of [`OrderNotFound`](Self::OrderNotFound) with its arguments.\n\n Code 40001: “\\{by\\} has no order \\{id\\}”"]
        #[must_use] #[track_caller] pub fn order_not_found(id : u64, by : impl
        __private::core::fmt::Display) -> OrderFault {
        __private::with_arguments(OrderError::OrderNotFound, [("id", < u64 as
        __private::Argument > ::into_value(id)), ("by", __private::displayed(& by))]) } }
        #[inline] fn __declared(__fault : __private::Fault < OrderError >) -> OrderFault
        { OrderFault { __fault : __fault } } #[inline] fn __into_fault(__declared :
        OrderFault) -> __private::Fault < OrderError > { __declared.__fault } #[inline]
        fn __as_fault(__declared : & OrderFault) -> & __private::Fault < OrderError > { &
        __declared.__fault } type __Fault = OrderFault; __private::declared_fault! {}
        __private::errors_of_fault! {} #[doc =
        " Becomes [`OrderError::Busy`], with the converted error as its cause."]
        #[automatically_derived] impl __private::core::convert::From < std::io::Error >
        for OrderFault { #[track_caller] fn from(__cause : std::io::Error) -> Self { let
        __fault : OrderFault = __private::core::convert::From::from(OrderError::Busy);
        __fault.caused_by(__cause) } } } { ::core::compile_error! {
        "a fault type requires the feature `alloc`\nhelp: enable it in Cargo.toml: `im-errors = { version = \"...\", features = [\"alloc\"] }`"
        } }
    }
    __private::axum_impls! {
        __Catalog __Fault { ::core::compile_error! {
        "the option `axum` requires the feature `axum`\nhelp: enable it in Cargo.toml: `im-errors = { version = \"...\", features = [\"axum\"] }`"
        } }
    }
};
