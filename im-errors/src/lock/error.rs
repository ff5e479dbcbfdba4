//! The error of the check.

use std::path::PathBuf;
use std::vec::Vec;
use std::{error, fmt, io};

use super::difference::{Difference, Refusal};

/// The error returned by [`check`](super::check) if a catalog differs from its file or the file cannot be used.
///
/// `Debug` has the same output as `Display`, because tests print the errors that they return with `Debug`.
pub struct Error {
    pub(super) path: PathBuf,
    pub(super) catalog: &'static str,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Missing,
    Unreadable(io::Error),
    Unwritable(io::Error),
    Damaged {
        line: usize,
        problem: &'static str,
    },
    /// The file was written by an earlier version, and the catalog does not differ from it.
    Outdated,
    Differs {
        is_outdated: bool,
        differences: Vec<Difference>,
    },
    /// The file cannot be updated because of these differences.
    Refused(Vec<Difference>),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, catalog, kind } = self;
        let path = path.display();
        match kind {
            Kind::Missing => {
                write!(f, "{path} does not exist; set IM_ERRORS_BLESS=1 to create it")
            }
            Kind::Unreadable(error) => write!(f, "cannot read {path}: {error}"),
            Kind::Unwritable(error) => write!(f, "cannot write {path}: {error}"),
            Kind::Damaged { line, problem } => write!(f, "{path}:{line}: {problem}"),
            Kind::Outdated => write!(
                f,
                "{path} was written by an earlier version of im-errors; \
                 set IM_ERRORS_BLESS=1 to update it"
            ),
            Kind::Differs { is_outdated, differences } => {
                write!(f, "`{catalog}` differs from {path}")?;
                if *is_outdated {
                    f.write_str(", which was written by an earlier version of im-errors")?;
                }
                write_list(f, differences)?;
                f.write_str("\nif these changes are intentional, ")?;
                let fixes = fixes(differences);
                if !fixes.is_empty() {
                    write!(f, "{} and ", fixes.join(", "))?;
                }
                f.write_str("set IM_ERRORS_BLESS=1 to update the file")
            }
            Kind::Refused(differences) => {
                write!(
                    f,
                    "cannot update {path}: published codes of `{catalog}` are missing or reused"
                )?;
                write_list(f, differences)?;
                write!(f, "\n{}", fixes(differences).join(" and "))
            }
        }
    }
}

fn write_list(f: &mut fmt::Formatter<'_>, differences: &[Difference]) -> fmt::Result {
    f.write_str(":")?;
    differences.iter().try_for_each(|difference| write!(f, "\n  {difference}"))
}

/// Returns the fixes for the differences that an update refuses.
fn fixes(differences: &[Difference]) -> Vec<&'static str> {
    let has = |refusal| differences.iter().any(|difference| difference.refusal == Some(refusal));
    let fixes = [
        (Refusal::Unreserved, "reserve the removed codes"),
        (Refusal::Reused, "choose other codes instead of the reused ones"),
    ];
    fixes.into_iter().filter(|(refusal, _)| has(*refusal)).map(|(_, fix)| fix).collect()
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.kind {
            Kind::Unreadable(error) | Kind::Unwritable(error) => Some(error),
            _ => None,
        }
    }
}
