//! Why a page cannot be read.

use std::{fmt, io};

use super::MAX_MEBIBYTES;

#[derive(Debug)]
pub(crate) enum Error {
    Unreadable(io::Error),
    TooLarge,
    NotUtf8,
    InvalidCsv(csv::Error),
    OpenQuote,
    NoCode,
    CodeTooLong(String),
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        Self::InvalidCsv(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "cannot read the page: {error}"),
            Self::TooLarge => write!(f, "the page is larger than {MAX_MEBIBYTES} MiB"),
            Self::NotUtf8 => f.write_str(
                "the page is not UTF-8\nhelp: convert it, for example with `iconv -f GB18030 -t UTF-8`",
            ),
            Self::InvalidCsv(error) => error.fmt(f),
            Self::OpenQuote => f.write_str(
                "missing closing quotation mark\nhelp: write `\"\"` for a quotation mark inside a cell",
            ),
            Self::NoCode => f.write_str("no table has rows that start with a code"),
            Self::CodeTooLong(code) => write!(f, "code {code} does not fit in 64 bits"),
        }
    }
}
