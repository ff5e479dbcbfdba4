//! The command line.

use std::ffi::OsString;

use clap::{CommandFactory as _, FromArgMatches as _, Parser};
use im_errors::{Lang, Table};

use crate::fmt::Fmt;
use crate::import::Import;
use crate::names;
use crate::output::Format;

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

    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(clap::Subcommand)]
pub(crate) enum Subcommand {
    /// Convert a page that documents error codes into the source of a catalog
    Import(Import),
    /// Align the columns of the catalogs in Rust files
    Fmt(Fmt),
}

impl Args {
    /// Parses arguments, of which the first is the name of the program.
    pub(crate) fn parse(tables: &[Table], args: Vec<OsString>) -> Result<Self, clap::Error> {
        let about = format!("Look up the error codes of {}", names(tables));
        let matches = Self::command().about(about).try_get_matches_from(args)?;
        Self::from_arg_matches(&matches)
    }
}

fn not_empty(wanted: &str) -> Result<String, &'static str> {
    if wanted.is_empty() {
        Err("expected a code, a name or part of a message")
    } else {
        Ok(wanted.to_owned())
    }
}
