//! `im-errors import`, which converts a page that documents error codes into the source of a catalog.

mod catalog;
mod name;

use std::fmt;
use std::io::Read;
use std::path::PathBuf;

use self::catalog::Catalog;
use crate::page::{self, Layout};
use crate::{Environment, FAILURE};

#[derive(clap::Args)]
pub(crate) struct Import {
    /// HTML, Markdown or CSV page with tables whose rows start with a code, or - for standard input
    page: PathBuf,

    /// Name of the enum
    #[arg(long, default_value = "ServiceError", value_parser = enum_name)]
    name: String,

    /// Columns of the tables, from left to right, instead of those that are detected
    #[arg(long)]
    columns: Option<Layout>,
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
        let page = page::read(&self.page, input, self.columns.as_ref())?;
        Catalog::new(&self.name, page)
    }
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
    Page(page::Error),
    NoText,
    NoType,
}

impl From<page::Error> for Error {
    fn from(error: page::Error) -> Self {
        Self::Page(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(error) => error.fmt(f),
            Self::NoText => f.write_str("the tables have codes but no texts"),
            Self::NoType => {
                f.write_str("no integer type holds both negative codes and codes of 64 bits")
            }
        }
    }
}
