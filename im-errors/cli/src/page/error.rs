//! Errors when reading a page.

use std::{fmt, io};

use super::MAX_MEBIBYTES;
use super::rows::MAX_MEBIBYTES_OF_ROWS;

#[derive(Debug)]
pub(crate) enum Error {
    Unreadable(io::Error),
    TooLarge,
    NotUtf8 {
        line: usize,
    },
    /// The bytes are not valid in this encoding, which was detected.
    Undecodable(&'static str),
    InvalidCsv(csv::Error),
    InvalidJson(serde_json::Error),
    OpenQuote {
        line: usize,
    },
    /// No table has codes.
    NoCode {
        /// The value of `--columns` that reads HTTP statuses as codes, if there are any.
        option: Option<String>,
        /// How the page was read and what was skipped.
        notes: Vec<String>,
    },
    CodeTooLong(String),
    TooManyRows,
    ColumnsOfExport,
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        Self::InvalidCsv(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::InvalidJson(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "cannot read the page: {error}"),
            Self::TooLarge => write!(f, "the page is larger than {MAX_MEBIBYTES} MiB"),
            Self::NotUtf8 { line } => write!(f, "line {line} is not valid UTF-8"),
            Self::Undecodable(encoding) => write!(
                f,
                "the page is neither valid UTF-8 nor valid {encoding}\nhelp: convert it to UTF-8"
            ),
            Self::InvalidCsv(error) => error.fmt(f),
            Self::InvalidJson(error) => write!(f, "invalid JSON: {error}"),
            Self::OpenQuote { line } => write!(
                f,
                "unterminated quoted cell in line {line}\n\
                 help: write `\"\"` for a quotation mark inside a quoted cell",
            ),
            Self::NoCode { option, notes } => {
                f.write_str("no table has a column of codes\nhelp: ")?;
                match option {
                    Some(option) => {
                        write!(f, "to read the HTTP statuses as codes, use `--columns {option}`")
                    }
                    None => {
                        f.write_str("codes are integers, such as `40001`, `-1` or `0x8000000B`")
                    }
                }?;
                notes.iter().try_for_each(|note| write!(f, "\n{note}"))
            }
            Self::CodeTooLong(code) => write!(f, "code {code} does not fit in 64 bits"),
            Self::TooManyRows => {
                write!(f, "the rows are larger than {MAX_MEBIBYTES_OF_ROWS} MiB in total")
            }
            Self::ColumnsOfExport => f.write_str(
                "`--columns` is not supported for JSON exports\nhelp: remove this option",
            ),
        }
    }
}
