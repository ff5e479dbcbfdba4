//! `im-errors import`: the source of a catalog, made of a page that documents one.

mod catalog;
mod columns;
mod html;
mod name;
mod page;
mod rows;

use std::fs::File;
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::prelude::rust_2024::*;
use std::process::ExitCode;
use std::{fmt, format};

use self::catalog::Catalog;

/// A page that documents 65,536 codes is no larger.
const MAX_MEBIBYTES: u64 = 16;

#[derive(clap::Args)]
pub(super) struct Import {
    /// A page of HTML, Markdown or CSV with tables whose rows begin with a code; - for standard input
    page: PathBuf,

    /// The name of the enum
    #[arg(long, default_value = "ServiceError", value_parser = enum_name)]
    name: String,
}

impl Import {
    /// Writes the catalog to standard output, and what is remarkable about it to standard error.
    pub(super) fn run(&self) -> ExitCode {
        match self.catalog() {
            Ok(catalog) => {
                let status = super::status(writeln!(io::stdout(), "{catalog}"));
                super::complain(&catalog.summary());
                status
            }
            Err(error) => {
                super::complain(&format!("{}: {error}", self.page.display()));
                ExitCode::FAILURE
            }
        }
    }

    fn catalog(&self) -> Result<Catalog<'_>, Error> {
        let text = read(&self.page)?;
        let tables = page::tables(&self.page, &text)?;
        Catalog::new(&self.name, rows::rows(&tables)?)
    }
}

fn read(page: &Path) -> Result<String, Error> {
    let max = MAX_MEBIBYTES << 20;
    let read_from = |page: &mut dyn Read| {
        let mut bytes = Vec::new();
        page.take(max + 1).read_to_end(&mut bytes).map(|_| bytes)
    };
    let bytes = if page == Path::new("-") {
        read_from(&mut io::stdin())
    } else {
        File::open(page).and_then(|mut page| read_from(&mut page))
    };
    let bytes = bytes.map_err(Error::Unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= max) {
        let text = String::from_utf8(bytes).map_err(|_| Error::NotUtf8)?;
        Ok(text.strip_prefix('\u{FEFF}').map(ToOwned::to_owned).unwrap_or(text))
    } else {
        Err(Error::TooLarge)
    }
}

fn enum_name(name: &str) -> Result<String, &'static str> {
    let is_good = name.chars().all(|c| c.is_ascii_alphanumeric() || columns::is_chinese(c));
    let begins_like_one =
        name.starts_with(|c: char| c.is_ascii_uppercase() || columns::is_chinese(c));
    if is_good && begins_like_one && name != "Self" {
        Ok(name.into())
    } else {
        Err("the name of an enum is one word in UpperCamelCase, like OrderError")
    }
}

/// Why a page makes no catalog.
#[derive(Debug)]
enum Error {
    Unreadable(io::Error),
    TooLarge,
    NotUtf8,
    NotCsv(csv::Error),
    OpenQuote,
    NoCode,
    NoText,
    CodeTooLong(String),
    NoType,
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        Self::NotCsv(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "it can't be read: {error}"),
            Self::TooLarge => write!(f, "it has more than {MAX_MEBIBYTES} MiB: is it the page?"),
            Self::NotUtf8 => {
                write!(
                    f,
                    "it is not UTF-8; `iconv -f GB18030 -t UTF-8` makes it so of Chinese pages"
                )
            }
            Self::NotCsv(error) => write!(f, "{error}"),
            Self::OpenQuote => {
                write!(f, "a quotation mark is not closed; within a cell, it is written twice")
            }
            Self::NoCode => write!(f, "it has no table whose rows begin with a code"),
            Self::NoText => write!(f, "its tables have codes, and no text beside them"),
            Self::CodeTooLong(code) => {
                write!(f, "{code} is no code: those have 64 bits at most")
            }
            Self::NoType => {
                write!(
                    f,
                    "some codes are below 0 and others beyond 63 bits: no type holds them all"
                )
            }
        }
    }
}
