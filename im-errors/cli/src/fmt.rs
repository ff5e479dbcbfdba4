//! `im-errors fmt`, which aligns the columns of catalogs in Rust files.

mod columns;
mod rows;
#[cfg(test)]
mod tests;
mod tokens;

use std::fmt::{self, Display, Formatter};
use std::fs::File;
use std::io::{self, Read as _};
use std::iter;
use std::path::{Path, PathBuf};

use im_errors::lock::replace_file;

use self::columns::Gap;
use self::tokens::Invalid;
use crate::terminal::escape_path;
use crate::{Environment, FAILURE, SUCCESS};

/// A file with 65,536 rows is much smaller.
const MAX_MEBIBYTES: u64 = 16;

#[derive(clap::Args)]
pub(crate) struct Fmt {
    /// List the files that would change, without changing them
    #[arg(long)]
    check: bool,

    /// Rust files
    #[arg(value_name = "FILES", required = true)]
    files: Vec<PathBuf>,
}

impl Fmt {
    /// Formats the files and returns the exit status. An error in one file does not stop the others.
    pub(crate) fn run(&self, environment: &mut Environment<'_>) -> u8 {
        let mut status = SUCCESS;
        let mut unaligned = Vec::new();
        for file in &self.files {
            let outcome = formatted(file).and_then(|formatted| match formatted {
                Some(_) if self.check => {
                    unaligned.push(file);
                    Ok(())
                }
                Some(formatted) => replace_file(file, formatted).map_err(Error::Unwritable),
                None => Ok(()),
            });
            if let Err(error) = outcome {
                environment.report(&format!("{}{error}", escape_path(file)));
                status = FAILURE;
            }
        }
        if unaligned.is_empty() {
            return status;
        }
        environment.write(|out| {
            unaligned.iter().try_for_each(|file| writeln!(out, "{}", escape_path(file)))
        });
        environment.report("help: run the command without `--check` to align these files");
        FAILURE
    }
}

/// Returns the new content of a file, or `None` if its columns are aligned.
fn formatted(file: &Path) -> Result<Option<String>, Error> {
    let source = read(file)?;
    let formatted = align(&source)?;
    Ok((formatted != source).then_some(formatted))
}

fn read(file: &Path) -> Result<String, Error> {
    let max = MAX_MEBIBYTES << 20;
    let mut bytes = Vec::new();
    let file = File::open(file).map_err(Error::Unreadable)?;
    let length = file.take(max + 1).read_to_end(&mut bytes).map_err(Error::Unreadable)?;
    if u64::try_from(length).map_or(true, |length| length > max) {
        return Err(Error::TooLarge);
    }
    String::from_utf8(bytes).map_err(|_| Error::NotUtf8)
}

/// Returns the source with aligned columns.
fn align(source: &str) -> Result<String, Error> {
    let tokens = tokens::tokens(source).map_err(Error::Invalid)?;
    let groups = rows::groups(source, &tokens);
    let mut gaps: Vec<Gap> = groups.iter().flat_map(|rows| columns::align(rows)).collect();
    // A macro inside another macro has its rows between the rows of the outer one.
    gaps.sort_by_key(|gap| gap.start);
    let mut aligned = String::with_capacity(source.len());
    let mut copied = 0;
    for Gap { start, end, spaces } in gaps {
        aligned.push_str(source.get(copied..start).unwrap_or_default());
        aligned.extend(iter::repeat_n(' ', spaces));
        copied = end;
    }
    aligned.push_str(source.get(copied..).unwrap_or_default());
    Ok(aligned)
}

/// An error when formatting a file.
#[derive(Debug)]
enum Error {
    Unreadable(io::Error),
    TooLarge,
    NotUtf8,
    Invalid(Invalid),
    Unwritable(io::Error),
}

/// Writes the part of the message after the path.
impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, ": cannot read the file: {error}"),
            Self::TooLarge => write!(f, ": the file is larger than {MAX_MEBIBYTES} MiB"),
            Self::NotUtf8 => f.write_str(": the file is not valid UTF-8"),
            Self::Invalid(Invalid { line, column, problem }) => {
                write!(f, ":{line}:{column}: cannot parse the file: {problem}")
            }
            Self::Unwritable(error) => write!(f, ": cannot write the file: {error}"),
        }
    }
}
