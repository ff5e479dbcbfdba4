//! The types of arguments.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use core::time::Duration;

use crate::{Value, ValueType};

/// A type that can be an argument of an error, such as `u64` in `40001 as OrderNotFound(id: u64)`.
///
/// | type | value in replies |
/// | --- | --- |
/// | integers of up to 64 bits | integer |
/// | `i128`, `u128` | string |
/// | `f32`, `f64` | number, or `null` if it is not finite |
/// | `bool` | boolean |
/// | `char`, `&str`, `String`, `Cow<str>`, `Box<str>` | string |
/// | addresses of [`core::net`] | string |
/// | [`Duration`] | string, such as `"1.5s"` |
/// | `Option<T>` | as `T`, or `null` |
///
/// A parameter declared as `impl Display` accepts any type that implements `Display`, and stores its text.
/// Implement this trait for your own types so that replies contain their numbers as numbers:
///
/// ```
/// use im_errors::{Argument, Value, ValueType, error_catalog};
///
/// pub struct OrderId(pub u64);
///
/// impl Argument for OrderId {
///     const TYPE: ValueType = u64::TYPE;
///
///     fn into_value(self) -> Value {
///         self.0.into_value()
///     }
/// }
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 as OrderNotFound(id: OrderId) => "order {id} not found", "订单 {id} 不存在";
///     }
/// }
///
/// let fault = OrderError::order_not_found(OrderId(7));
/// assert_eq!(fault.to_string(), "order 7 not found");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not supported as the type of an argument",
    label = "expected a type that implements `Argument`",
    note = "implement `im_errors::Argument` for it, or declare the argument as `impl Display`"
)]
pub trait Argument {
    /// The type of the value in replies. [`into_value`](Self::into_value) must return a value of this type.
    const TYPE: ValueType;

    /// Converts the argument into a value.
    ///
    /// ```
    /// use im_errors::{Argument, Value};
    ///
    /// assert_eq!(7_u8.into_value().as_u64(), Some(7));
    /// assert_eq!(None::<u8>.into_value(), Value::NULL);
    /// ```
    fn into_value(self) -> Value;
}

/// Converts an argument declared as `impl Display` into its text.
#[must_use]
pub fn displayed(argument: &impl ToString) -> Value {
    Value::text(argument.to_string())
}

macro_rules! arguments {
    ($($type:ty: $value_type:ident = |$argument:ident| $value:expr;)*) => {$(
        impl Argument for $type {
            const TYPE: ValueType = ValueType::$value_type;

            fn into_value(self) -> Value {
                let $argument = self;
                $value
            }
        }
    )*};
}

arguments! {
    u8: INTEGER = |it| u64::from(it).into();
    u16: INTEGER = |it| u64::from(it).into();
    u32: INTEGER = |it| u64::from(it).into();
    u64: INTEGER = |it| it.into();
    usize: INTEGER = |it| (it as u64).into();
    i8: INTEGER = |it| i64::from(it).into();
    i16: INTEGER = |it| i64::from(it).into();
    i32: INTEGER = |it| i64::from(it).into();
    i64: INTEGER = |it| it.into();
    isize: INTEGER = |it| (it as i64).into();
    u128: STRING = |it| displayed(&it);
    i128: STRING = |it| displayed(&it);
    // The conversion by way of the text keeps the digits: 0.1 and not 0.10000000149011612.
    f32: NUMBER = |it| it.to_string().parse().unwrap_or_else(|_| f64::from(it)).into();
    f64: NUMBER = |it| it.into();
    bool: BOOLEAN = |it| it.into();
    char: STRING = |it| displayed(&it);
    &str: STRING = |it| it.into();
    String: STRING = |it| it.into();
    Box<str>: STRING = |it| String::from(it).into();
    Cow<'_, str>: STRING = |it| it.into_owned().into();
    IpAddr: STRING = |it| displayed(&it);
    Ipv4Addr: STRING = |it| displayed(&it);
    Ipv6Addr: STRING = |it| displayed(&it);
    SocketAddr: STRING = |it| displayed(&it);
    SocketAddrV4: STRING = |it| displayed(&it);
    SocketAddrV6: STRING = |it| displayed(&it);
    Duration: STRING = |it| format!("{it:?}").into();
}

impl<T: Argument> Argument for Option<T> {
    const TYPE: ValueType = T::TYPE.or_null();

    fn into_value(self) -> Value {
        self.map_or(Value::NULL, T::into_value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn describe<A: Argument>(argument: A) -> (String, String) {
        (argument.into_value().to_string(), A::TYPE.to_string())
    }

    #[test]
    fn arguments_convert_into_values_of_their_type() {
        for (described, value, value_type) in [
            (describe(u8::MAX), "255", "integer"),
            (describe(u64::MAX), "18446744073709551615", "integer"),
            (describe(i64::MIN), "-9223372036854775808", "integer"),
            (describe(-1_isize), "-1", "integer"),
            (describe(u128::MAX), "340282366920938463463374607431768211455", "string"),
            (describe(0.1_f32), "0.1", "number"),
            (describe(1.5_f64), "1.5", "number"),
            (describe(f32::NAN), "NaN", "number"),
            (describe(true), "true", "boolean"),
            (describe('界'), "界", "string"),
            (describe("text"), "text", "string"),
            (describe(String::from("text")), "text", "string"),
            (describe(Box::<str>::from("text")), "text", "string"),
            (describe(Cow::Borrowed("text")), "text", "string"),
            (describe(Ipv4Addr::LOCALHOST), "127.0.0.1", "string"),
            (describe(SocketAddr::from(([127, 0, 0, 1], 80))), "127.0.0.1:80", "string"),
            (describe(Duration::from_millis(1500)), "1.5s", "string"),
            (describe(Some(7_u8)), "7", "integer or null"),
            (describe(None::<&str>), "…", "string or null"),
        ] {
            assert_eq!(described, (value.into(), value_type.into()));
        }
    }
}
