//! What a row declares about its arguments.

use core::fmt;

/// An argument that a row declares: its name and the type of its values in replies.
///
/// [`Entry::parameters`](crate::Entry::parameters) returns those of a row.
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

    /// Returns the name, without `r#`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the type of the values in replies.
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

/// The type that the values of an argument have in replies: a type of JSON, possibly with `null`.
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

    /// Returns the type that also contains `null`.
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self { is_nullable: true, ..self }
    }

    /// Returns the name that JSON Schema has for the type, without regard to `null`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns `true` if a value may be `null`.
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
