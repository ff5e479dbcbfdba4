//! The error of a check.

use std::path::{Path, PathBuf};
use std::{error, fmt, io};

use super::difference::Difference;
use crate::output;
use crate::terminal::escape_path;

/// The error of [`check`](super::check).
///
/// `Debug` has the same output as `Display`, because the test harness prints returned errors with `Debug`.
pub struct CheckError {
    pub(super) path: PathBuf,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(crate) enum Kind {
    NotGenerated(output::Error),
    Missing,
    Unreadable(io::Error),
    Unwritable(io::Error),
    Differs(Difference),
}

impl From<output::Error> for Kind {
    fn from(error: output::Error) -> Self {
        Self::NotGenerated(error)
    }
}

impl Kind {
    /// Returns the message about a file.
    pub(crate) fn message(&self, path: &Path) -> String {
        let path = escape_path(path);
        match self {
            Self::NotGenerated(error) => format!("cannot generate {path}: {error}"),
            Self::Missing => {
                format!("{path} does not exist\nhelp: set IM_ERRORS_BLESS=1 to create it")
            }
            Self::Unreadable(error) => format!("cannot read {path}: {error}"),
            Self::Unwritable(error) => format!("cannot write {path}: {error}"),
            Self::Differs(difference) => format!(
                "{path} is out of date\n{difference}\nhelp: set IM_ERRORS_BLESS=1 to update it"
            ),
        }
    }
}

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.kind.message(&self.path))
    }
}

impl fmt::Debug for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl error::Error for CheckError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.kind {
            Kind::NotGenerated(error) => Some(error),
            Kind::Unreadable(error) | Kind::Unwritable(error) => Some(error),
            Kind::Missing | Kind::Differs(_) => None,
        }
    }
}
