//! The beginning of an input, stored without an allocation.

use core::fmt::{self, Debug, Display};
use core::str;

/// The beginning of a string, for errors about invalid input.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Excerpt {
    bytes: [u8; Self::MAX_BYTES],
    length: usize,
    is_whole: bool,
}

impl Excerpt {
    const MAX_BYTES: usize = 64;

    /// Copies a string, truncated at a character boundary if it is longer than 64 bytes.
    pub(crate) fn new(text: &str) -> Self {
        let mut end = text.len().min(Self::MAX_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let mut bytes = [0; Self::MAX_BYTES];
        for (kept, byte) in bytes.iter_mut().zip(text.as_bytes().iter().take(end)) {
            *kept = *byte;
        }
        Self { bytes, length: end, is_whole: end == text.len() }
    }

    pub(crate) fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|kept| str::from_utf8(kept).ok()).unwrap_or_default()
    }
}

/// Writes the string in quotes, followed by `…` if it was truncated.
impl Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ellipsis = if self.is_whole { "" } else { "…" };
        write!(f, "{:?}{ellipsis}", self.as_str())
    }
}

impl Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;

    use super::*;

    #[test]
    fn a_string_of_64_bytes_is_not_truncated() {
        let text = "x".repeat(64);
        let excerpt = Excerpt::new(&text);
        assert_eq!(excerpt.as_str(), text);
        assert_eq!(excerpt.to_string(), std::format!("{text:?}"));
    }

    #[test]
    fn a_longer_string_is_truncated_between_characters() {
        let excerpt = Excerpt::new(&"界".repeat(22)); // 66 bytes
        assert_eq!(excerpt.as_str(), "界".repeat(21));
        assert!(excerpt.to_string().ends_with("\"…"));
    }
}
