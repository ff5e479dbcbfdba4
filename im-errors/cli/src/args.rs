//! The command line.

use std::env::consts::EXE_SUFFIX;
use std::ffi::OsString;
use std::path::Path;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue};
use clap::{Command, CommandFactory as _, FromArgMatches as _, Parser};
use im_errors::{Lang, Table};

use crate::completions::Completions;
use crate::explain::Explain;
use crate::import::Import;
use crate::names;
use crate::output::Format;

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

    /// Code, prefix of a code, name, or words of a message [default: all rows]
    #[arg(value_name = "CODE|NAME|TEXT", value_parser = not_blank)]
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
    /// Show everything about rows: texts, properties and explanations
    Explain(Explain),
    /// Convert a page that documents error codes into the source of a catalog
    Import(Import),
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
        Self::from_arg_matches(&matches)
    }
}

/// Returns the command line of a program, which is the first of the arguments.
pub(crate) fn command(tables: &[Table], args: &[OsString]) -> Command {
    let program = program(args);
    Args::command()
        .about(format!("Look up the error codes of {}", names(tables)))
        .version(if program == NAME { VERSION } else { VERSION_OF_IM_ERRORS })
        .display_name(program)
        .bin_name(program)
        .after_help(format!(
            "A subcommand is the first argument. After another argument or after `--`, its name is \
             searched: {program} -- import"
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
