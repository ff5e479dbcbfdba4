//! Codes and names that no row has: what looking for them gives.

use core::error::Error;
use core::fmt::{self, Debug, Display};
use core::str;

/// The error of converting a number into a catalog that has no such code.
///
/// ```
/// use im_errors::ImError;
///
/// let error = ImError::try_from(898005).unwrap_err();
/// assert_eq!(error.catalog(), "ImError");
/// assert_eq!(error.code(), 898005);
/// assert_eq!(error.to_string(), "ImError has no code 898005");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownCode<C> {
    catalog: &'static str,
    code: C,
}

impl<C: Copy> UnknownCode<C> {
    #[doc(hidden)]
    pub const fn new(catalog: &'static str, code: C) -> Self {
        Self { catalog, code }
    }

    /// The name of the catalog that was asked.
    #[must_use]
    pub const fn catalog(&self) -> &'static str {
        self.catalog
    }

    /// The code that was asked for.
    #[must_use]
    pub const fn code(&self) -> C {
        self.code
    }
}

impl<C: Display> Display for UnknownCode<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} has no code {}", self.catalog, self.code)
    }
}

impl<C: Debug + Display> Error for UnknownCode<C> {}

/// The error of parsing a string that is neither a code nor a name of the catalog.
///
/// ```
/// use im_errors::ImError;
///
/// let error = "UserExist".parse::<ImError>().unwrap_err();
/// assert_eq!(error.catalog(), "ImError");
/// assert_eq!(error.input(), "UserExist");
/// assert_eq!(error.to_string(), r#"ImError has neither a code nor a name "UserExist""#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseError {
    catalog: &'static str,
    input: [u8; Self::MAX_INPUT],
    kept: usize,
    whole: bool,
}

impl ParseError {
    /// How many bytes of the input are kept: there is no allocator to keep more.
    const MAX_INPUT: usize = 64;

    pub(crate) fn new(catalog: &'static str, asked: &str) -> Self {
        let mut input = [0; Self::MAX_INPUT];
        let mut kept = 0;
        for c in asked.chars() {
            let Some(room) = input.get_mut(kept..kept + c.len_utf8()) else {
                break;
            };
            c.encode_utf8(room);
            kept += c.len_utf8();
        }
        Self { catalog, input, kept, whole: kept == asked.len() }
    }

    /// The name of the catalog that was asked.
    #[must_use]
    pub const fn catalog(&self) -> &'static str {
        self.catalog
    }

    /// What was asked for: its first 64 bytes, or fewer where a character would be cut in two.
    #[must_use]
    pub fn input(&self) -> &str {
        self.input.get(..self.kept).and_then(|kept| str::from_utf8(kept).ok()).unwrap_or_default()
    }
}

impl Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cut = if self.whole { "" } else { "…" };
        write!(f, "{} has neither a code nor a name {:?}{cut}", self.catalog, self.input())
    }
}

impl Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParseError")
            .field("catalog", &self.catalog)
            .field("input", &self.input())
            .finish_non_exhaustive()
    }
}

impl Error for ParseError {}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;

    use super::*;

    #[test]
    fn an_input_that_fits_is_kept_whole() {
        let input = "x".repeat(64);
        let error = ParseError::new("E", &input);
        assert_eq!(error.input(), input);
        assert!(error.to_string().ends_with('"'));
    }

    #[test]
    fn debug_shows_the_input_as_text() {
        let error = ParseError::new("E", "gone");
        assert_eq!(std::format!("{error:?}"), r#"ParseError { catalog: "E", input: "gone", .. }"#);
    }

    #[test]
    fn a_longer_input_is_cut_between_characters() {
        let input = "界".repeat(22); // 66 bytes
        let error = ParseError::new("E", &input);
        assert_eq!(error.input(), "界".repeat(21));
        assert!(error.to_string().ends_with("\"…"));
    }
}
