//! A file with every row that a catalog has ever published, and a check that all of them are still valid.
//!
//! A published code is a contract: clients compare numbers, and documents quote texts. A service
//! commits the file and compares its catalog with it in a test:
//!
//! ```no_run
//! # use im_errors::ImError as OrderError;
//! use im_errors::lock;
//!
//! #[test]
//! fn published_codes_are_kept() -> Result<(), lock::Error> {
//!     lock::check(OrderError::table(), "order-error.lock")
//! }
//! ```
//!
//! After an intentional change, run `IM_ERRORS_BLESS=1 cargo test` to update the file. The update fails
//! if a code was removed but not reserved: add `reserved 40003;` to the catalog, so that the code is
//! never reused.
//!
//! The file consists of tab-separated values with a header, sorted by code. It keeps the rows of
//! reserved codes.

mod difference;
#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the tests use the tables of their catalogs alone")]
mod tests;

use std::borrow::ToOwned as _;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::string::{String, ToString as _};
use std::vec::Vec;
use std::{env, error, fmt, format, fs, process};

use self::difference::{Difference, differences};
use crate::{Table, tsv};

/// The rows of a file or of a catalog, by code.
type Rows = BTreeMap<i128, Row>;

#[derive(Clone, Debug, PartialEq)]
struct Row {
    name: String,
    en: String,
    zh: String,
}

const HEADER: &str = "code\tname\ten\tzh";

/// Compares a catalog with the file of its published rows, or updates the file if the environment
/// variable `IM_ERRORS_BLESS` is `1`.
///
/// A relative path is resolved against the current directory, which is the directory of the package in
/// a test.
///
/// # Errors
///
/// Returns an error if the catalog differs from the file, or if the file is missing, damaged, or cannot
/// be read or written. The error lists all differences.
pub fn check(table: Table, path: impl AsRef<Path>) -> Result<(), Error> {
    let is_blessed = env::var_os("IM_ERRORS_BLESS").is_some_and(|bless| bless == "1");
    let path = path.as_ref();
    let checked = if is_blessed { bless(table, path) } else { compare(table, path) };
    checked.map_err(|kind| Error { path: path.to_owned(), catalog: table.name(), kind })
}

fn compare(table: Table, path: &Path) -> Result<(), Kind> {
    let locked = read(path)?.ok_or(Kind::Missing)?;
    let differences = differences(table, &locked, &rows(table));
    if differences.is_empty() { Ok(()) } else { Err(Kind::Differs(differences)) }
}

fn bless(table: Table, path: &Path) -> Result<(), Kind> {
    let locked = read(path)?.unwrap_or_default();
    let current = rows(table);
    let mut unreserved = differences(table, &locked, &current);
    unreserved.retain(Difference::is_unreserved);
    if !unreserved.is_empty() {
        return Err(Kind::Unreserved(unreserved));
    }
    let mut all = locked.clone();
    all.extend(current);
    if all == locked { Ok(()) } else { write(path, &all).map_err(Kind::Unwritable) }
}

/// Returns the rows of a catalog. If several have the same code, the first one counts.
fn rows(table: Table) -> Rows {
    let mut rows = Rows::new();
    for entry in table.entries() {
        let [name, en, zh] = [entry.name(), entry.en(), entry.zh()].map(str::to_owned);
        rows.entry(entry.code()).or_insert(Row { name, en, zh });
    }
    rows
}

/// Returns the rows of a file, or `None` if it does not exist.
fn read(path: &Path) -> Result<Option<Rows>, Kind> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Kind::Unreadable(error)),
    };
    let damaged = |line: usize, what| Kind::Damaged { line: line + 1, what };
    let mut lines = text.lines().enumerate();
    if lines.next().is_none_or(|(_, header)| header != HEADER) {
        return Err(damaged(0, "expected the header: code, name, en, zh"));
    }
    let mut rows = Rows::new();
    for (at, line) in lines {
        let cells = tsv::cells(line).ok_or_else(|| damaged(at, "invalid escape sequence"))?;
        let cells = <[String; 4]>::try_from(cells);
        let [code, name, en, zh] =
            cells.map_err(|_| damaged(at, "expected four columns: code, name, en, zh"))?;
        let code = code.parse().map_err(|_| damaged(at, "expected a code in the first column"))?;
        if rows.last_key_value().is_some_and(|(last, _)| *last >= code) {
            return Err(damaged(at, "expected a code greater than the previous one"));
        }
        rows.insert(code, Row { name, en, zh });
    }
    // The beginning of a truncated line may look like a complete row.
    if !text.ends_with('\n') {
        return Err(damaged(rows.len(), "missing line break at the end of the file"));
    }
    Ok(Some(rows))
}

/// Writes a temporary file and renames it, so that the file is never incomplete.
fn write(path: &Path, rows: &Rows) -> io::Result<()> {
    let mut temporary = OsString::from(path);
    // Other tests may write the same file at the same time.
    temporary.push(format!(".{}", process::id()));
    let mut text = format!("{HEADER}\n");
    for (code, Row { name, en, zh }) in rows {
        text += &tsv::line(&[&code.to_string(), name, en, zh]);
        text.push('\n');
    }
    let written = fs::File::create(&temporary).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&temporary, path)
    });
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// The error returned when a catalog differs from its file or the file cannot be used.
///
/// `Debug` has the same output as `Display`, because a test prints the error it returns with `Debug`.
pub struct Error {
    path: PathBuf,
    catalog: &'static str,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Missing,
    Unreadable(io::Error),
    Unwritable(io::Error),
    Damaged { line: usize, what: &'static str },
    Differs(Vec<Difference>),
    Unreserved(Vec<Difference>),
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
            Kind::Damaged { line, what } => write!(f, "{path}:{line}: {what}"),
            Kind::Differs(differences) => {
                write!(f, "`{catalog}` differs from {path}:")?;
                differences.iter().try_for_each(|difference| write!(f, "\n  {difference}"))?;
                f.write_str("\nif these changes are intentional, ")?;
                if differences.iter().any(Difference::is_unreserved) {
                    f.write_str("reserve the removed codes and ")?;
                }
                f.write_str("set IM_ERRORS_BLESS=1 to update the file")
            }
            Kind::Unreserved(differences) => {
                write!(
                    f,
                    "cannot update {path}: published codes of `{catalog}` are missing and not reserved:"
                )?;
                differences.iter().try_for_each(|difference| write!(f, "\n  {difference}"))?;
                f.write_str("\nreserve these codes so that they are never reused")
            }
        }
    }
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
