//! The command line.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _, Parser};
use im_errors::{Lang, Table};

use crate::fmt::Fmt;
use crate::import::Import;
use crate::names;
use crate::output::{self, Format, Listing, Template};

#[derive(Parser)]
#[command(
    allow_negative_numbers = true,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) subcommand: Option<Subcommand>,

    /// Code, prefix of a code, name, or part of a message [default: all rows]
    #[arg(value_name = "CODE|NAME|TEXT", value_parser = not_empty)]
    pub(crate) wanted: Vec<String>,

    /// Show only the texts in this language: en or zh
    #[arg(long)]
    pub(crate) lang: Option<Lang>,

    /// Output format [default: that of the file to check, or else table]
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// With --format json: write the model that templates get
    #[arg(long, requires = "format")]
    all: bool,

    /// Jinja template that writes the output
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    template: Option<PathBuf>,

    /// Compare the output with a file instead of writing it; IM_ERRORS_BLESS=1 updates the file
    #[arg(long, value_name = "FILE")]
    pub(crate) check: Option<PathBuf>,
}

#[derive(clap::Subcommand)]
pub(crate) enum Subcommand {
    /// Convert a page that documents error codes into the source of a catalog
    Import(Import),
    /// Align the columns of the catalogs in Rust files
    ///
    /// Only spaces in rows change: all `=>` and all texts of a catalog start in the same columns.
    /// A blank line separates rows that are aligned on their own. The widest cell of a column keeps
    /// the spaces after it. What stays as it is: rows in several lines, rows with comments between
    /// their tokens, cells of more than 80 columns, and files that can't be parsed.
    #[command(verbatim_doc_comment)]
    Fmt(Fmt),
}

impl Args {
    /// Parses arguments, of which the first is the name of the program.
    pub(crate) fn parse(tables: &[Table], args: Vec<OsString>) -> Result<Self, clap::Error> {
        let about = format!("Look up the error codes of {}", names(tables));
        let mut command = Self::command().about(about);
        let args = Self::from_arg_matches(&command.try_get_matches_from_mut(args)?)?;
        if args.all && args.format != Some(Format::Json) {
            let message = "--all requires --format json";
            return Err(command.error(ErrorKind::ArgumentConflict, message));
        }
        Ok(args)
    }

    /// Returns the output.
    pub(crate) fn render(&self, listing: &Listing<'_>) -> Result<String, output::Error> {
        if let Some(path) = &self.template {
            let source = fs::read_to_string(path)
                .map_err(|error| output::Error::UnreadableTemplate(path.clone(), error))?;
            let name = path.to_string_lossy();
            return Template { name: &name, source: &source }.render(listing);
        }
        let format = match (self.format, &self.check) {
            (Some(_), _) if self.all => Format::Model,
            (Some(format), _) => format,
            (None, Some(file)) => Format::of_file(file).ok_or(output::Error::UnknownFormat)?,
            (None, None) => Format::Table,
        };
        format.render(listing)
    }
}

fn not_empty(wanted: &str) -> Result<String, &'static str> {
    if wanted.is_empty() {
        Err("expected a code, a name or part of a message")
    } else {
        Ok(wanted.to_owned())
    }
}
