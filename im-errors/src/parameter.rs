//! The declared arguments of rows.

use core::fmt;

/// A declared argument of a row: its name and the type of its value in replies.
///
/// [`Entry::parameters`](crate::Entry::parameters) returns the parameters of a row.
///
#[cfg_attr(feature = "alloc", doc = "```")]
#[cfg_attr(not(feature = "alloc"), doc = "```ignore")]
/// use im_errors::{ValueType, error_catalog};
///
/// error_catalog! {
///     pub enum OrderError {
///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
///     }
/// }
///
/// let id = OrderError::table().find(40001).unwrap().parameters()[0];
/// assert_eq!((id.name(), id.value_type()), ("id", ValueType::INTEGER));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Parameter {
    name: &'static str,
    value_type: ValueType,
}

impl Parameter {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, value_type: ValueType) -> Self {
        Self { name, value_type }
    }

    /// Returns the name, without the `r#` of a raw identifier.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the type of the value in replies.
    #[must_use]
    pub const fn value_type(&self) -> ValueType {
        self.value_type
    }
}

/// Writes the name and the type, such as `id: integer`.
impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.value_type)
    }
}

/// The JSON type of an argument's value in replies. A nullable type includes `null`.
///
/// ```
/// use im_errors::ValueType;
///
/// assert_eq!(ValueType::INTEGER.to_string(), "integer");
/// assert_eq!(ValueType::STRING.or_null().to_string(), "string or null");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ValueType {
    name: &'static str,
    is_nullable: bool,
}

impl ValueType {
    /// `true` or `false`.
    pub const BOOLEAN: Self = Self::named("boolean");
    /// An integer of at most 64 bits.
    pub const INTEGER: Self = Self::named("integer");
    /// Any number.
    pub const NUMBER: Self = Self::named("number");
    /// A string.
    pub const STRING: Self = Self::named("string");

    const fn named(name: &'static str) -> Self {
        Self { name, is_nullable: false }
    }

    /// Returns the type with `null` included.
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self { is_nullable: true, ..self }
    }

    /// Returns the name of the type in
    /// [JSON Schema](https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1). A nullable
    /// type has the same name as the type without `null`.
    ///
    /// ```
    /// use im_errors::ValueType;
    ///
    /// assert_eq!(ValueType::INTEGER.or_null().name(), "integer");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns `true` if the value may be `null`.
    #[must_use]
    pub const fn is_nullable(self) -> bool {
        self.is_nullable
    }
}

impl fmt::Display for ValueType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        f.write_str(if self.is_nullable { " or null" } else { "" })
    }
}
