//! `im-errors import`, which converts a page that documents error codes into the source code of a catalog.

mod catalog;
mod docs;
mod name;
mod ranges;
mod row;
mod summary;

use std::fmt;
use std::io::Read;
use std::path::PathBuf;

use self::catalog::Catalog;
use crate::page::{self, Layout};
use crate::terminal::{escape_invisible, escape_path};
use crate::{Environment, FAILURE};

#[derive(clap::Args)]
pub(crate) struct Import {
    /// Page or export with tables of codes, or - for standard input: HTML, Markdown, JSON, or values
    /// separated by commas, semicolons, tabs or vertical bars
    page: PathBuf,

    #[arg(
        long,
        value_parser = enum_name,
        help = "Name of the enum; selects a catalog if the page contains several [default: name on the \
                page, or ServiceError]"
    )]
    name: Option<String>,

    /// Columns of the tables from left to right [default: detected]: catalog, code, name, en, zh, kind,
    /// http, retry, arguments, state, deprecated, explanation, cause, remedy, remark, or - to ignore a
    /// column
    #[arg(long, allow_hyphen_values = true)]
    columns: Option<Layout>,
}

impl Import {
    /// Writes the source to the output, and a summary to the error stream.
    pub(crate) fn run(&self, environment: &mut Environment<'_>) -> u8 {
        match self.catalog(environment.input) {
            Ok(catalog) => {
                let status = environment.write(|out| writeln!(out, "{catalog}"));
                environment.report(&summary::summary(&catalog));
                status
            }
            Err(error) => {
                environment.report(&format!("{}: {error}", escape_path(&self.page)));
                FAILURE
            }
        }
    }

    fn catalog(&self, input: &mut dyn Read) -> Result<Catalog, Error> {
        let page = page::read(&self.page, input, self.columns.as_ref())?;
        Catalog::new(self.name.as_deref(), page)
    }
}

fn enum_name(name: &str) -> Result<String, &'static str> {
    if name::is_acceptable(name) {
        Ok(name.to_owned())
    } else {
        Err("expected an identifier in UpperCamelCase, such as OrderError")
    }
}

/// An error when converting a page.
#[derive(Debug)]
enum Error {
    Page(page::Error),
    /// No row has a text. The notes say how the page was read.
    NoText(Vec<String>),
    NoType,
    SeveralCatalogs(Vec<String>),
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
            Self::NoText(notes) => {
                f.write_str(
                    "the tables contain codes but no texts\n\
                     help: select the columns of the texts, for example `--columns code,en,zh`",
                )?;
                notes.iter().try_for_each(|note| write!(f, "\n{note}"))
            }
            Self::NoType => {
                f.write_str("no integer type holds both negative codes and codes above `i64::MAX`")
            }
            Self::SeveralCatalogs(names) => {
                let names: Vec<_> = names.iter().map(|name| escape_invisible(name)).collect();
                let first = names.first().map_or("", |name| name);
                write!(
                    f,
                    "the page contains several catalogs: {}\n\
                     help: select one with `--name`, for example `--name {first}`",
                    names.join(", ")
                )
            }
        }
    }
}
