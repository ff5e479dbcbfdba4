//! The types that arguments can have.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use core::time::Duration;

use crate::{Value, ValueType};

/// A type that the arguments of an error can have, such as `u64` in `40001 as OrderNotFound(id: u64)`.
///
/// | type | value in replies |
/// | --- | --- |
/// | integers of up to 64 bits | integer |
/// | `i128`, `u128` | string |
/// | `f32`, `f64` | number; `null` if it is not finite |
/// | `bool` | boolean |
/// | `char`, `&str`, `String`, `Cow<str>`, `Box<str>` | string |
/// | addresses of [`core::net`] | string |
/// | [`Duration`] | string, such as `"1.5s"` |
/// | `Option<T>` | as `T`, or `null` |
///
/// A parameter that is declared as `impl Display` accepts every other type and is stored as text.
/// Implement the trait for your own types to keep numbers as numbers:
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
    /// The type of the values in replies. A value of another type is a defect of the implementation.
    const TYPE: ValueType;

    /// Converts into a value.
    fn into_value(self) -> Value;
}

/// Returns the text of an argument that is declared as `impl Display`.
#[must_use]
pub fn displayed(argument: &impl ToString) -> Value {
    Value::text(argument.to_string())
}

macro_rules! arguments {
    ($($argument:ty: $value_type:ident = |$it:ident| $value:expr;)*) => {$(
        impl Argument for $argument {
            const TYPE: ValueType = ValueType::$value_type;

            fn into_value(self) -> Value {
                let $it = self;
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
    // The `f64` with the same digits, which is displayed as the `f32` is.
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

    fn shown<A: Argument>(argument: A) -> (String, String) {
        (argument.into_value().to_string(), A::TYPE.to_string())
    }

    #[test]
    fn every_argument_is_displayed_like_its_type() {
        for (shown, value, value_type) in [
            (shown(u8::MAX), "255", "integer"),
            (shown(u64::MAX), "18446744073709551615", "integer"),
            (shown(i64::MIN), "-9223372036854775808", "integer"),
            (shown(-1_isize), "-1", "integer"),
            (shown(u128::MAX), "340282366920938463463374607431768211455", "string"),
            (shown(0.1_f32), "0.1", "number"),
            (shown(1.5_f64), "1.5", "number"),
            (shown(f32::NAN), "NaN", "number"),
            (shown(true), "true", "boolean"),
            (shown('界'), "界", "string"),
            (shown("text"), "text", "string"),
            (shown(String::from("text")), "text", "string"),
            (shown(Box::<str>::from("text")), "text", "string"),
            (shown(Cow::Borrowed("text")), "text", "string"),
            (shown(Ipv4Addr::LOCALHOST), "127.0.0.1", "string"),
            (shown(SocketAddr::from(([127, 0, 0, 1], 80))), "127.0.0.1:80", "string"),
            (shown(Duration::from_millis(1500)), "1.5s", "string"),
            (shown(Some(7_u8)), "7", "integer or null"),
            (shown(None::<&str>), "…", "string or null"),
        ] {
            assert_eq!(shown, (value.into(), value_type.into()));
        }
    }
}
