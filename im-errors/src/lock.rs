//! A file of every row that a catalog has ever published, and the check that all of them still hold.
//!
//! A published code is a contract: clients compare numbers, and documents quote texts. A test of the
//! service's own holds its catalog to the file, which is committed beside the code:
//!
//! ```no_run
//! # use im_errors::ImError as OrderError;
//! use im_errors::lock;
//!
//! #[test]
//! fn published_codes_are_kept() -> Result<(), lock::Error> {
//!     lock::check::<OrderError>("order-error.lock")
//! }
//! ```
//!
//! After a change that is meant, `IM_ERRORS_BLESS=1 cargo test` writes the file anew. What it refuses is
//! a code that has vanished: `reserved 40003;` in its place keeps it from coming back as something else.
//!
//! The file is tab-separated, with a header, and sorted by code. The rows of retired codes stay in it.

mod difference;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::prelude::rust_2024::*;
use std::{env, error, fmt, fs, process};

use self::difference::{Difference, differences};
use crate::{ErrorCatalog, tsv};

/// The rows of a file or of a catalog, by code.
type Rows = BTreeMap<i128, Row>;

#[derive(Clone, Debug, PartialEq)]
struct Row {
    name: String,
    en: String,
    zh: String,
}

const HEADER: &str = "code\tname\ten\tzh";

/// Holds a catalog to the file of its published rows, or writes that file anew where the environment
/// variable `IM_ERRORS_BLESS` is `1`.
///
/// A path that is not absolute begins where the test runs, which is the folder of the package.
///
/// # Errors
///
/// The file is missing, can't be read or written, or is damaged; or the catalog differs from it. The
/// error shows all differences, so that a test need only return it.
pub fn check<E: ErrorCatalog>(path: impl AsRef<Path>) -> Result<(), Error> {
    let is_blessed = env::var_os("IM_ERRORS_BLESS").is_some_and(|wish| wish == "1");
    let path = path.as_ref();
    let checked = if is_blessed { bless::<E>(path) } else { compare::<E>(path) };
    checked.map_err(|kind| Error { path: path.to_owned(), catalog: E::NAME, kind })
}

fn compare<E: ErrorCatalog>(path: &Path) -> Result<(), Kind> {
    let locked = read(path)?.ok_or(Kind::Missing)?;
    let differences = differences::<E>(&locked, &rows::<E>());
    if differences.is_empty() { Ok(()) } else { Err(Kind::Differs(differences)) }
}

fn bless<E: ErrorCatalog>(path: &Path) -> Result<(), Kind> {
    let locked = read(path)?.unwrap_or_default();
    let current = rows::<E>();
    let mut vanished = differences::<E>(&locked, &current);
    vanished.retain(Difference::is_of_a_vanished_code);
    if !vanished.is_empty() {
        return Err(Kind::Vanished(vanished));
    }
    let mut all = locked.clone();
    all.extend(current);
    if all == locked { Ok(()) } else { write(path, &all).map_err(Kind::Unwritable) }
}

/// The rows of a catalog; of several with one code, the first.
fn rows<E: ErrorCatalog>() -> Rows {
    let mut rows = Rows::new();
    for error in E::iter() {
        if let Ok(code) = error.code().to_string().parse() {
            let [name, en, zh] = [error.name(), error.en(), error.zh()].map(ToOwned::to_owned);
            rows.entry(code).or_insert(Row { name, en, zh });
        }
    }
    rows
}

/// The rows of a file, `None` where there is no file.
fn read(path: &Path) -> Result<Option<Rows>, Kind> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Kind::Unreadable(error)),
    };
    let damaged = |line: usize, what| Kind::Damaged { line: line + 1, what };
    let mut lines = text.lines().enumerate();
    if lines.next().is_none_or(|(_, header)| header != HEADER) {
        return Err(damaged(0, "this is not the header: code, name, en, zh"));
    }
    let mut rows = Rows::new();
    for (at, line) in lines {
        let cells = tsv::cells(line).ok_or_else(|| damaged(at, "a backslash escapes nothing"))?;
        let cells = <[String; 4]>::try_from(cells);
        let [code, name, en, zh] =
            cells.map_err(|_| damaged(at, "a row has four columns: code, name, en, zh"))?;
        let code = code.parse().map_err(|_| damaged(at, "the first column is not a code"))?;
        if rows.last_key_value().is_some_and(|(last, _)| *last >= code) {
            return Err(damaged(at, "the code is not greater than the one before it"));
        }
        rows.insert(code, Row { name, en, zh });
    }
    // Less of the last line than there was may still look like a row.
    if !text.ends_with('\n') {
        return Err(damaged(rows.len(), "the line has no end"));
    }
    Ok(Some(rows))
}

/// Writes a new file beside the old one, and puts it in its place when it is whole.
fn write(path: &Path, rows: &Rows) -> io::Result<()> {
    let mut beside = OsString::from(path);
    // Two programs may write at once.
    beside.push(std::format!(".{}", process::id()));
    let mut text = std::format!("{HEADER}\n");
    for (code, Row { name, en, zh }) in rows {
        text += &tsv::line(&[&code.to_string(), name, en, zh]);
        text.push('\n');
    }
    let written = fs::File::create(&beside).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    });
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Why a catalog does not agree with its file.
///
/// `Debug` shows what `Display` does, as that is how a test shows the error that it returns.
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
    Vanished(Vec<Difference>),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, catalog, kind } = self;
        let path = path.display();
        match kind {
            Kind::Missing => {
                write!(f, "{path} is not there yet: IM_ERRORS_BLESS=1 writes it")
            }
            Kind::Unreadable(error) => write!(f, "{path} can't be read: {error}"),
            Kind::Unwritable(error) => write!(f, "{path} can't be written: {error}"),
            Kind::Damaged { line, what } => write!(f, "{path}:{line}: {what}"),
            Kind::Differs(differences) => {
                write!(f, "{catalog} is not as {path} has it:")?;
                differences.iter().try_for_each(|difference| write!(f, "\n  {difference}"))?;
                f.write_str("\nIf all of this is meant, ")?;
                if differences.iter().any(Difference::is_of_a_vanished_code) {
                    f.write_str("reserve the codes that are gone, and then ")?;
                }
                f.write_str("IM_ERRORS_BLESS=1 writes the file anew.")
            }
            Kind::Vanished(differences) => {
                write!(f, "{path} is kept as it is, since codes of {catalog} have vanished:")?;
                differences.iter().try_for_each(|difference| write!(f, "\n  {difference}"))?;
                write!(f, "\nReserve them, so that they never come back as something else.")
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
