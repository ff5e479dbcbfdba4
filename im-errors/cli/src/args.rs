//! The command line.

use std::env::consts::EXE_SUFFIX;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory as _, FromArgMatches as _, Parser};
use im_errors::{Lang, Table};

use crate::check::BYTE_ORDER_MARK;
use crate::completions::Completions;
use crate::diff::Diff;
use crate::explain::Explain;
use crate::fmt::Fmt;
use crate::import::Import;
use crate::names;
use crate::output::{self, Format, Listing, Template};

const NAME: &str = "im-errors";
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The version of this command is not that of a program with another name.
const VERSION_OF_IM_ERRORS: &str = concat!("(im-errors ", env!("CARGO_PKG_VERSION"), ")");

#[derive(Parser)]
#[command(
    name = NAME,
    allow_negative_numbers = true,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) subcommand: Option<Subcommand>,

    /// Code, prefix of a code, or words or parts of words of a name or text [default: all rows]
    ///
    /// An argument matches the rows that contain all its words. Several arguments show the rows that
    /// match any of them.
    #[arg(value_name = "CODE|NAME|TEXT", value_parser = not_blank)]
    pub(crate) wanted: Vec<String>,

    /// Only this catalog [default: all]
    #[arg(long, value_name = "NAME")]
    pub(crate) catalog: Option<String>,

    /// Show only the texts in this language: en or zh
    #[arg(long)]
    pub(crate) lang: Option<Lang>,

    /// Show only rows that lack the text in one language or, with --lang, in this language
    ///
    /// Both texts are shown. The exit status is 1 if there are such rows.
    #[arg(long)]
    pub(crate) untranslated: bool,

    /// Output format [default: that of the file to check, or else table]
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// With --format json: write the variables of templates, which include reserved codes
    #[arg(long, requires = "format")]
    all: bool,

    /// Write the output with a Jinja template, whose variables `--format json --all` shows
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    template: Option<PathBuf>,

    /// Start the output with a byte order mark, without which Excel misreads Chinese in CSV
    #[arg(long)]
    bom: bool,

    /// Compare the output with a file, or update the file if the variable `IM_ERRORS_BLESS` is 1
    #[arg(long, value_name = "FILE")]
    pub(crate) check: Option<PathBuf>,
}

#[derive(clap::Subcommand)]
pub(crate) enum Subcommand {
    /// Show all properties of the given rows
    Explain(Explain),
    /// Convert a page that documents error codes into the source of a catalog
    Import(Import),
    /// Compare the catalogs with a page that documents error codes, or with an export
    ///
    /// Codes, names and texts are compared. Lists rows that are missing here (in the catalogs) or there (on
    /// the page), names and texts that differ, and further rows of the page with the same code. What is [-only here-] and what is
    /// {+only there+} is marked. The exit status is 1 if there are differences.
    ///
    /// Names and languages are compared if the page has them. Names may differ in case and separators,
    /// and in a prefix such as Err. If the page lists reserved codes or success codes without a row,
    /// these are compared as well.
    Diff(Diff),
    /// Align the columns of the catalogs in Rust files
    ///
    /// Only spaces in rows change: all `=>` and all texts of a catalog start in the same columns.
    /// A blank line separates rows that are aligned on their own. The widest cell of a column keeps
    /// the spaces after it. What stays as it is: rows in several lines, rows with comments between
    /// their tokens, cells of more than 80 columns, and files that can't be parsed.
    #[command(verbatim_doc_comment)]
    Fmt(Fmt),
    /// Write a script that completes the arguments in a shell
    Completions(Completions),
    /// Write the manual page
    Man,
}

impl Args {
    /// Parses arguments, of which the first is the name of the program.
    pub(crate) fn parse(command: &Command, args: &[OsString]) -> Result<Self, clap::Error> {
        let matches = command.clone().try_get_matches_from(args);
        let matches = matches.map_err(|error| suggest_search(error, command, args))?;
        let args = Self::from_arg_matches(&matches)?;
        if args.all && args.format != Some(Format::Json) {
            let message = "--all requires --format json";
            return Err(command.clone().error(ErrorKind::ArgumentConflict, message));
        }
        Ok(args)
    }

    /// Returns the output.
    pub(crate) fn render(&self, listing: &Listing<'_>) -> Result<String, output::Error> {
        let output = match &self.template {
            Some(path) => render_template(path, listing)?,
            None => self.format()?.render(listing)?,
        };
        Ok(if self.bom { format!("{BYTE_ORDER_MARK}{output}") } else { output })
    }

    fn format(&self) -> Result<Format, output::Error> {
        match (self.format, &self.check) {
            (Some(_), _) if self.all => Ok(Format::Model),
            (Some(format), _) => Ok(format),
            (None, Some(file)) => Format::of_file(file).ok_or(output::Error::UnknownFormat),
            (None, None) => Ok(Format::Table),
        }
    }
}

fn render_template(path: &Path, listing: &Listing<'_>) -> Result<String, output::Error> {
    let source = fs::read_to_string(path)
        .map_err(|error| output::Error::UnreadableTemplate(path.to_owned(), error))?;
    Template { name: &path.to_string_lossy(), source: &source }.render(listing)
}

/// Returns the command line of a program, which is the first of the arguments.
pub(crate) fn command(tables: &[Table], args: &[OsString]) -> Command {
    let program = program(args);
    let catalog = |arg: Arg| {
        let names = PossibleValuesParser::new(tables.iter().map(Table::name));
        arg.value_parser(names).hide(tables.len() < 2)
    };
    Args::command()
        .mut_arg("catalog", catalog)
        .mut_subcommand("diff", |diff| diff.mut_arg("catalog", catalog))
        .about(format!("Look up the error codes of {}", names(tables)))
        .version(if program == NAME { VERSION } else { VERSION_OF_IM_ERRORS })
        .display_name(program)
        .bin_name(program)
        .after_help(format!(
            "A subcommand must come first. Elsewhere, or after `--`, its name is a search term: \
             {program} -- import"
        ))
}

/// Returns the file name of the program, or `im-errors` if it could have a special meaning in a script
/// or a manual page.
fn program(args: &[OsString]) -> &str {
    let name = args.first().and_then(|path| Path::new(path).file_name()?.to_str());
    let name = name.map(|name| name.strip_suffix(EXE_SUFFIX).unwrap_or(name));
    let is_plain = |name: &&str| {
        let is_plain = |c: char| c.is_alphanumeric() || "_-+.".contains(c);
        name.starts_with(char::is_alphanumeric) && name.chars().all(is_plain)
    };
    name.filter(is_plain).unwrap_or(NAME)
}

/// Adds to the error of a subcommand without arguments how to search for its name instead.
fn suggest_search(mut error: clap::Error, command: &Command, args: &[OsString]) -> clap::Error {
    let [_, only] = args else { return error };
    let subcommand = command.get_subcommands().find(|subcommand| subcommand.get_name() == only);
    if let Some(subcommand) = subcommand {
        let (program, name) = (program(args), subcommand.get_name());
        let tip = StyledStr::from(format!("to search for `{name}`, write `{program} -- {name}`"));
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
    }
    error
}

/// Returns an argument without leading and trailing whitespace.
pub(crate) fn not_blank(wanted: &str) -> Result<String, &'static str> {
    let wanted = wanted.trim();
    if wanted.is_empty() {
        Err("expected a code, a name or part of a message")
    } else {
        Ok(wanted.to_owned())
    }
}
