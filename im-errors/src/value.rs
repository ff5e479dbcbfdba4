//! The values of arguments.

use alloc::borrow::Cow;
use alloc::string::{String, ToString as _};
use core::fmt::{self, Display, Formatter};

/// The value of an [`Argument`](crate::Argument) in a reply: a number, a string, a boolean or `null`.
///
/// ```
/// use im_errors::{Argument, Value};
///
/// let value: Value = 7_u8.into_value();
/// assert_eq!(value.as_u64(), Some(7));
/// assert_eq!(value.to_string(), "7");
/// assert_eq!(value, 7_i64.into_value());
/// assert_eq!("seven".into_value().as_str(), Some("seven"));
/// ```
///
/// `Display` writes strings without quotes, and `null` as `…`.
#[derive(Clone, Debug, PartialEq)]
pub struct Value(pub(crate) Scalar);

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scalar {
    Null,
    Bool(bool),
    Unsigned(u64),
    /// Less than 0, so that each integer has only one representation.
    Negative(i64),
    Float(f64),
    Text(Cow<'static, str>),
}

impl Value {
    /// The value `null`, into which `None` converts.
    pub const NULL: Self = Self(Scalar::Null);

    pub(crate) fn text(text: impl Into<Cow<'static, str>>) -> Self {
        Self(Scalar::Text(text.into()))
    }

    /// Returns the string, or `None` if the value is not a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.0 {
            Scalar::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the integer, or `None` if the value is not an integer from 0 to `u64::MAX`.
    #[must_use]
    pub const fn as_u64(&self) -> Option<u64> {
        match &self.0 {
            Scalar::Unsigned(number) => Some(*number),
            _ => None,
        }
    }

    /// Returns the integer, or `None` if the value is not an integer that fits in an `i64`.
    ///
    /// ```
    /// use im_errors::Value;
    ///
    /// assert_eq!(Value::from(-7_i64).as_i64(), Some(-7));
    /// assert_eq!(Value::from(u64::MAX).as_i64(), None);
    /// ```
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match &self.0 {
            Scalar::Unsigned(number) => i64::try_from(*number).ok(),
            Scalar::Negative(number) => Some(*number),
            _ => None,
        }
    }

    /// Returns the number, or `None` if the value is not a number. Integers are rounded if an `f64` cannot
    /// represent them.
    ///
    /// ```
    /// use im_errors::Value;
    ///
    /// assert_eq!(Value::from(1.5).as_f64(), Some(1.5));
    /// assert_eq!(Value::from(7_u64).as_f64(), Some(7.0));
    /// assert_eq!(Value::from("7").as_f64(), None);
    /// ```
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "the result is documented as rounded")]
    pub const fn as_f64(&self) -> Option<f64> {
        match &self.0 {
            Scalar::Unsigned(number) => Some(*number as f64),
            Scalar::Negative(number) => Some(*number as f64),
            Scalar::Float(number) => Some(*number),
            _ => None,
        }
    }

    /// Returns the boolean, or `None` if the value is not a boolean.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        match &self.0 {
            Scalar::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// Returns `true` if the value is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self.0, Scalar::Null)
    }
}

impl Display for Value {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Scalar::Null => f.write_str("…"),
            Scalar::Bool(value) => value.fmt(f),
            Scalar::Unsigned(number) => number.fmt(f),
            Scalar::Negative(number) => number.fmt(f),
            Scalar::Float(number) => number.fmt(f),
            Scalar::Text(text) => f.write_str(text),
        }
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self(Scalar::Unsigned(number))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self(u64::try_from(number).map_or(Scalar::Negative(number), Scalar::Unsigned))
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self(Scalar::Float(number))
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self(Scalar::Bool(value))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text.to_string())
    }
}
