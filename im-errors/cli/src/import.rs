//! `im-errors import`, which converts a page that documents error codes into the source of a catalog.

mod catalog;
mod columns;
mod html;
mod name;
mod page;
mod rows;

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use self::catalog::Catalog;
use crate::{Environment, FAILURE};

/// Far more than a page with 65,536 codes needs.
const MAX_MEBIBYTES: u64 = 16;

#[derive(clap::Args)]
pub(crate) struct Import {
    /// HTML, Markdown or CSV page with tables whose rows start with a code, or - for standard input
    page: PathBuf,

    /// Name of the enum
    #[arg(long, default_value = "ServiceError", value_parser = enum_name)]
    name: String,
}

impl Import {
    /// Writes the source to the output, and a summary to the error stream.
    pub(crate) fn run(&self, environment: &mut Environment<'_>) -> u8 {
        match self.catalog(environment.input) {
            Ok(catalog) => {
                let status = environment.write(|out| writeln!(out, "{catalog}"));
                environment.report(&catalog.summary());
                status
            }
            Err(error) => {
                environment.report(&format!("{}: {error}", self.page.display()));
                FAILURE
            }
        }
    }

    fn catalog(&self, input: &mut dyn Read) -> Result<Catalog<'_>, Error> {
        let text = read(&self.page, input)?;
        let tables = page::tables(&self.page, &text)?;
        Catalog::new(&self.name, rows::rows(&tables)?)
    }
}

fn read(page: &Path, input: &mut dyn Read) -> Result<String, Error> {
    let bytes = if page == Path::new("-") {
        read_limited(input)
    } else {
        File::open(page).and_then(|mut page| read_limited(&mut page))
    };
    let bytes = bytes.map_err(Error::Unreadable)?.ok_or(Error::TooLarge)?;
    let text = String::from_utf8(bytes).map_err(|_| Error::NotUtf8)?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// Returns `None` if there is more to read than a page may have.
fn read_limited(page: &mut dyn Read) -> io::Result<Option<Vec<u8>>> {
    let max = MAX_MEBIBYTES << 20;
    let mut bytes = Vec::new();
    let length = page.take(max + 1).read_to_end(&mut bytes)?;
    Ok(u64::try_from(length).is_ok_and(|length| length <= max).then_some(bytes))
}

fn enum_name(name: &str) -> Result<String, &'static str> {
    if name::is_acceptable(name) {
        Ok(name.to_owned())
    } else {
        Err("expected an identifier in UpperCamelCase, such as OrderError")
    }
}

/// Why a page cannot be converted.
#[derive(Debug)]
enum Error {
    Unreadable(io::Error),
    TooLarge,
    NotUtf8,
    InvalidCsv(csv::Error),
    OpenQuote,
    NoCode,
    NoText,
    CodeTooLong(String),
    NoType,
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
            Self::NoText => f.write_str("the tables have codes but no texts"),
            Self::CodeTooLong(code) => write!(f, "code {code} does not fit in 64 bits"),
            Self::NoType => {
                f.write_str("no integer type holds both negative codes and codes of 64 bits")
            }
        }
    }
}
