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
/// The version shown by a program with another name: the version of this package, not of the program.
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

    /// Code, prefix of a code, or words of a name or text [default: all rows]
    ///
    /// An argument matches the rows that contain all its words. A word may be part of a longer word. With
    /// several arguments, the rows that match any of them are shown.
    #[arg(value_name = "CODE|NAME|TEXT", value_parser = parse_search_term)]
    pub(crate) wanted: Vec<String>,

    /// Use only this catalog [default: all]
    #[arg(long, value_name = "NAME")]
    pub(crate) catalog: Option<String>,

    /// Show only the texts in this language: en or zh
    #[arg(long)]
    pub(crate) lang: Option<Lang>,

    /// Show only rows without a text in one of the languages or, with --lang, in that language
    ///
    /// Shows both texts. The exit status is 1 if there are such rows.
    #[arg(long)]
    pub(crate) untranslated: bool,

    /// Output format [default: table or, with --check, the format of the file]
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// With --format json, write complete catalogs, including reserved codes
    #[arg(long, requires = "format")]
    all: bool,

    /// Render a Jinja template; `--format json --all` shows the variables
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    template: Option<PathBuf>,

    /// Start the output with a byte order mark, which Excel needs to read Chinese in CSV files
    #[arg(long)]
    bom: bool,

    /// Compare the output with a file, or update the file if `IM_ERRORS_BLESS=1` is set
    #[arg(long, value_name = "FILE")]
    pub(crate) check: Option<PathBuf>,
}

#[derive(clap::Subcommand)]
pub(crate) enum Subcommand {
    /// Show all properties of rows
    Explain(Explain),
    /// Convert a page that documents error codes into the source code of a catalog
    Import(Import),
    /// Compare the catalogs with a page that documents error codes, or with an export
    ///
    /// Compares codes, names and texts. Lists rows that are missing here (in the catalogs) or there (on
    /// the page), names and texts that differ, and duplicate rows of the page. Marks text that is
    /// [-only here-] or {+only there+}. The exit status is 1 if there are differences.
    ///
    /// Compares names and languages only if the page contains them. Ignores the case and separators of
    /// names, and prefixes such as Err. Compares reserved codes, and success codes without a row, only if
    /// the page lists any.
    Diff(Diff),
    /// Align the columns of the catalogs in Rust files
    ///
    /// Changes only spaces in rows: every `=>` and every text starts in the same column. Rows after
    /// a blank line are aligned independently. The spaces after the widest cell of a column are kept.
    /// Leaves unchanged: rows that span several lines, rows with comments between their tokens, cells
    /// wider than 80 columns, and files that cannot be parsed.
    #[command(verbatim_doc_comment)]
    Fmt(Fmt),
    /// Write a completion script for a shell
    Completions(Completions),
    /// Write the manual page
    Man,
}

impl Args {
    /// Parses the arguments. The first argument is the name of the program.
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

    /// Returns the listing in the selected format.
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

/// Returns the definition of the command line. The first argument is the name of the program.
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

/// Returns the file name of the program, or `im-errors` if the name contains characters with a special
/// meaning in a script or a manual page.
fn program(args: &[OsString]) -> &str {
    let name = args.first().and_then(|path| Path::new(path).file_name()?.to_str());
    let name = name.map(|name| name.strip_suffix(EXE_SUFFIX).unwrap_or(name));
    let is_plain = |name: &&str| {
        let is_plain = |c: char| c.is_alphanumeric() || "_-+.".contains(c);
        name.starts_with(char::is_alphanumeric) && name.chars().all(is_plain)
    };
    name.filter(is_plain).unwrap_or(NAME)
}

/// Adds a tip to the usage error of a subcommand without arguments: how to search for its name.
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

/// Returns an argument without leading and trailing whitespace. An argument of only whitespace is an error.
pub(crate) fn parse_search_term(wanted: &str) -> Result<String, &'static str> {
    let wanted = wanted.trim();
    if wanted.is_empty() {
        Err("expected a code, a name or part of a message")
    } else {
        Ok(wanted.to_owned())
    }
}
