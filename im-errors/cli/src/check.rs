//! Checks that exported files are up to date.

mod difference;
mod error;

use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::path::Path;
use std::{env, fs};

use im_errors::lock::replace_file;
use im_errors::{ErrorCatalog, Table};

use self::difference::Difference;
pub use self::error::CheckError;
pub(crate) use self::error::Kind;
use crate::output::{self, Format, Listing};
use crate::terminal::escape_path;

/// Compares an exported file with the catalog, or updates the file if the environment variable
/// `IM_ERRORS_BLESS` is `1`.
///
/// The extension of the file selects its format: `html`, `md`, `ts`, `go`, `java`, `py`, `csv`, `tsv`,
/// `json`, `schema.json`, or `openapi.json`. The option `--format` of the command writes the same file; for a `json` file,
/// use `--format json --all`. Differences in line endings and a byte order mark are ignored. To check a
/// file that contains several catalogs, use the option `--check`.
///
/// Relative paths are resolved against the current directory. In tests, this is the directory of the
/// package:
///
/// ```no_run
/// # use im_errors::ImError as OrderError;
/// use im_errors_cli::{CheckError, check};
///
/// #[test]
/// fn the_page_is_up_to_date() -> Result<(), CheckError> {
///     check::<OrderError>("docs/errors.html")
/// }
/// ```
///
/// # Errors
///
/// Returns an error if the file differs from the export of the catalog, is missing, or cannot be read or
/// written. An update creates missing directories, replaces the file atomically, follows symbolic links
/// and keeps the permissions of the file.
pub fn check<E: ErrorCatalog>(path: impl AsRef<Path>) -> Result<(), CheckError> {
    let path = path.as_ref();
    let is_blessed = is_blessed(env::var_os("IM_ERRORS_BLESS").as_deref());
    match generate(E::table(), path).and_then(|text| compare(path, &text, is_blessed)) {
        Ok(Outcome::UpToDate) => Ok(()),
        Ok(Outcome::Updated) => {
            // Unlike `println!`, this is not captured by the test harness.
            let _ = writeln!(io::stdout(), "updated {}", escape_path(path));
            Ok(())
        }
        Err(kind) => Err(CheckError { path: path.to_owned(), kind }),
    }
}

/// Excel recognizes UTF-8 by this character.
pub(crate) const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// Returns whether this value of `IM_ERRORS_BLESS` enables updates.
pub(crate) fn is_blessed(value: Option<&OsStr>) -> bool {
    value.is_some_and(|value| value == "1")
}

fn generate(table: Table, path: &Path) -> Result<String, Kind> {
    let format = Format::of_file(path).ok_or(output::Error::UnknownFormat)?;
    Ok(format.render(&Listing::whole(&[table]))?)
}

#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    UpToDate,
    Updated,
}

/// Compares a file with its expected content, or updates the file.
pub(crate) fn compare(path: &Path, expected: &str, is_blessed: bool) -> Result<Outcome, Kind> {
    let content = match fs::read(path) {
        Ok(content) => Some(content),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(Kind::Unreadable(error)),
    };
    let content = content.as_deref().map(String::from_utf8_lossy);
    let difference = match &content {
        Some(content) => Difference::between(content, expected).map(Kind::Differs),
        None => Some(Kind::Missing),
    };
    match difference {
        None => Ok(Outcome::UpToDate),
        Some(_) if is_blessed => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            folder.map_or(Ok(()), fs::create_dir_all).map_err(Kind::Unwritable)?;
            replace_file(path, expected).map_err(Kind::Unwritable)?;
            Ok(Outcome::Updated)
        }
        Some(difference) => Err(difference),
    }
}
