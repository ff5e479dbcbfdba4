//! A difference between a catalog and its file.

use std::fmt;
use std::string::String;

#[derive(Debug, PartialEq)]
pub(super) struct Difference {
    line: String,
    pub(super) refusal: Option<Refusal>,
}

/// The reason why the file can't be updated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Refusal {
    /// A published code is neither in the catalog nor reserved.
    Unreserved,
    /// A published code has another meaning.
    Reused,
}

impl Difference {
    /// Creates a difference that an update records.
    pub(super) fn new(line: impl Into<String>) -> Self {
        Self { line: line.into(), refusal: None }
    }

    /// Creates a difference that an update refuses.
    pub(super) fn refused(refusal: Refusal, line: impl Into<String>) -> Self {
        Self { line: line.into(), refusal: Some(refusal) }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line)
    }
}
