//! Errors of failed lookups.

use core::error::Error;
use core::fmt::{self, Debug, Display};

use crate::excerpt::Excerpt;

/// The error returned when a code that the catalog does not have is converted into a variant.
///
/// ```
/// use im_errors::ImError;
///
/// let error = ImError::try_from(898005).unwrap_err();
/// assert_eq!(error.catalog(), "ImError");
/// assert_eq!(error.code(), 898005);
/// assert_eq!(error.to_string(), "unknown code 898005 for ImError");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownCode<R> {
    catalog: &'static str,
    code: R,
}

impl<R: Copy> UnknownCode<R> {
    pub(crate) const fn new(catalog: &'static str, code: R) -> Self {
        Self { catalog, code }
    }

    /// Returns the name of the catalog.
    #[must_use]
    pub const fn catalog(&self) -> &'static str {
        self.catalog
    }

    /// Returns the unknown code.
    #[must_use]
    pub const fn code(&self) -> R {
        self.code
    }
}

impl<R: Display> Display for UnknownCode<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown code {} for {}", self.code, self.catalog)
    }
}

impl<R: Debug + Display> Error for UnknownCode<R> {}

/// The error returned when a string is neither a code nor a name of the catalog.
///
/// ```
/// use im_errors::ImError;
///
/// let error = "UserExist".parse::<ImError>().unwrap_err();
/// assert_eq!(error.catalog(), "ImError");
/// assert_eq!(error.input(), "UserExist");
/// assert_eq!(error.to_string(), r#"unknown code or name "UserExist" for ImError"#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseError {
    catalog: &'static str,
    input: Excerpt,
}

impl ParseError {
    pub(crate) fn new(catalog: &'static str, input: &str) -> Self {
        Self { catalog, input: Excerpt::new(input) }
    }

    /// Returns the name of the catalog.
    #[must_use]
    pub const fn catalog(&self) -> &'static str {
        self.catalog
    }

    /// Returns the input, truncated at a character boundary if it is longer than 64 bytes.
    #[must_use]
    pub fn input(&self) -> &str {
        self.input.as_str()
    }
}

impl Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown code or name {} for {}", self.input, self.catalog)
    }
}

impl Error for ParseError {}
