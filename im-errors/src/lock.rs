//! A check that a catalog keeps all codes it has published, which are recorded in a file.
//!
//! A published code is a contract: clients compare codes, read arguments and classify failures, and
//! documents quote texts. Commit the file, and compare the catalog with it in a test:
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
//! The test fails if there is any difference. After an intentional change, run
//! `IM_ERRORS_BLESS=1 cargo test` to update the file. The update prints its changes.
//!
//! # Rules
//!
//! The rules follow [AIP-193](https://google.aip.dev/193). Adding an argument is compatible. Removing an
//! argument or changing its type breaks clients that rely on it, and so does changing the status, the kind
//! or the advice about retries. Such differences are marked as breaking. Arguments are compared by their
//! types in replies, so a `u64` may become an `OrderId(u64)`.
//!
//! An update never gives a published code another meaning. It fails in these cases:
//!
//! - A code was removed but not reserved. Add `reserved 40003;` to the catalog, so that the code is never
//!   reused. A code that no longer fits in the integer type of the codes need not be reserved.
//! - A code was given to another row. A row may get another name or other texts, but must keep its name or
//!   one of its texts. Rows can't exchange their codes.
//! - A row whose code was reserved was added again with another name or text.
//! - A success code became an error, or an error became a success.
//!
//! A reserved code that never had a row can be released. If the file itself is wrong, for example because
//! a row was published before it was marked as `success`, correct the file by hand.
//!
//! # Format
//!
//! The file consists of tab-separated values with a header, sorted by code.
//!
//! | column | content |
//! | --- | --- |
//! | `code` | a code, or a range such as `40010..=40019` |
//! | `name`, `en`, `zh` | name and texts of the row, or of the last row with this code; empty if there was none |
//! | `arguments` | names and types, such as `id: integer, note: string or null`, sorted by name |
//! | `http` | the HTTP status, if the row has one |
//! | `kind` | the kind; `success` for success codes; `?` for rows withdrawn before the file recorded kinds |
//! | `retry` | `yes`, or the number of seconds to wait; empty if a retry doesn't help |
//! | `state` | `live`: the catalog has the row; `reserved`: it reserves the code; `success`: it lists the code as a success code without a row; `removed`: none of these |
//!
//! Files of earlier versions have only the first four columns. The next update adds the other columns.

mod columns;
mod difference;
mod error;
mod file;
mod published;
mod ranges;
mod replace;
mod rows;
#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the tests use only the tables of their catalogs")]
mod tests;

use std::borrow::ToOwned as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::string::String;
use std::vec::Vec;
use std::{env, format};

use self::difference::Difference;
pub use self::error::Error;
use self::error::Kind;
use self::published::Published;
#[doc(hidden)]
pub use self::replace::replace_file;
use crate::Table;

/// Compares a catalog with the file of its published codes, or updates the file if the environment
/// variable `IM_ERRORS_BLESS` is `1`.
///
/// See the [module](self) for an example.
///
/// A relative path is resolved against the current directory. For tests, this is the directory of the
/// package. An update prints the changes to standard output.
///
/// An update replaces the whole file or, if it fails, leaves it unchanged. It follows symbolic links and
/// keeps the permissions of the file.
///
/// # Errors
///
/// Returns an error if the catalog differs from the file, or if the file is missing, damaged, or cannot
/// be read or written. The error lists all differences. An update fails only for differences that give a
/// published code another meaning, or if the file is damaged or cannot be read or written.
pub fn check(table: Table, path: impl AsRef<Path>) -> Result<(), Error> {
    let is_blessed = env::var_os("IM_ERRORS_BLESS").is_some_and(|bless| bless == "1");
    let path = path.as_ref();
    let checked = if is_blessed {
        bless(table, path).map(|changes| print(path, &changes))
    } else {
        compare(table, path)
    };
    checked.map_err(|kind| Error { path: path.to_owned(), catalog: table.name(), kind })
}

fn compare(table: Table, path: &Path) -> Result<(), Kind> {
    let locked = file::read(path)?.ok_or(Kind::Missing)?;
    let (_, differences) = update(table, &locked);
    if !differences.is_empty() {
        return Err(Kind::Differs { is_outdated: locked.is_outdated, differences });
    }
    if locked.is_outdated { Err(Kind::Outdated) } else { Ok(()) }
}

/// Updates the file. Returns the changes, starting with the format of the file.
fn bless(table: Table, path: &Path) -> Result<Vec<Difference>, Kind> {
    let locked = file::read(path)?;
    let (updated, mut differences) = match &locked {
        Some(locked) => update(table, locked),
        None => update(table, &Published::default()),
    };
    if differences.iter().any(|difference| difference.refusal.is_some()) {
        differences.retain(|difference| difference.refusal.is_some());
        return Err(Kind::Refused(differences));
    }
    if locked.as_ref() != Some(&updated) {
        file::write(path, &updated).map_err(Kind::Unwritable)?;
    }
    if locked.is_some_and(|locked| locked.is_outdated) {
        let format = "columns added: arguments, http, kind, retry, state";
        differences.insert(0, Difference::new(format));
    }
    Ok(differences)
}

/// Returns the updated content of the file, and its differences from the current content.
fn update(table: Table, locked: &Published) -> (Published, Vec<Difference>) {
    let current = published::rows(table);
    let rows = rows::update(table, locked, &current);
    let ranges = ranges::update(table, locked, &rows);
    let updated = Published { rows, ranges, is_outdated: false };
    let mut differences = rows::differences(table, locked, &current);
    // Outdated files don't contain codes without a row.
    if !locked.is_outdated {
        differences.extend(ranges::differences(table, &locked.ranges, &updated.ranges));
    }
    (updated, differences)
}

/// Prints the changes. Unlike `println!`, this is not captured by the test harness, which hides the
/// output of tests that pass.
fn print(path: &Path, changes: &[Difference]) {
    let _ = io::stdout().write_all(report(path, changes).as_bytes());
}

fn report(path: &Path, changes: &[Difference]) -> String {
    if changes.is_empty() {
        return String::new();
    }
    let mut report = format!("updated {}:\n", path.display());
    report.extend(changes.iter().map(|change| format!("  {change}\n")));
    report
}
