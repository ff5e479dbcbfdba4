//! The command `im-errors`, which looks up, exports, checks and imports catalogs of error codes.
//!
//! The binary `im-errors` runs this command for the catalog of the IM service,
//! [`ImError`](im_errors::ImError). A service can run it for its own catalogs:
//!
//! ```no_run
//! use std::process::ExitCode;
//!
//! im_errors::error_catalog! {
//!     pub enum OrderError {
//!         40001                => "order not found",         "订单不存在";
//!         40002 as AlreadyPaid => "the order has been paid", "订单已支付";
//!     }
//! }
//!
//! fn main() -> ExitCode {
//!     im_errors_cli::main(&[OrderError::table()])
//! }
//! ```
//!
//! The arguments are codes, prefixes of codes, names of variants, and words of messages. Without
//! arguments, the command lists all rows. `--format` exports the catalogs as a web page, as a table, or
//! as a module in another language, and `--template` renders a template, see [`_templates`]. [`check`]
//! verifies in a test that exported files are up to date. `import PAGE` converts a page that documents
//! error codes into the source code of a catalog, `diff PAGE` compares the catalogs with such a page or
//! with an export, and `fmt FILES` aligns the columns of the catalogs in Rust files. `--help` lists all
//! options and subcommands.
//!
//! The exit status is 0 on success, and 2 for a usage error. It is 1 if an argument matches no row,
//! `--untranslated` lists rows, `--check` or `diff` finds differences, `fmt --check` finds columns that
//! are not aligned, or reading or writing fails.

#![forbid(unsafe_code)]
#![doc = include_str!("command.md")]

mod args;
mod check;
mod code_set;
mod completions;
mod diff;
mod environment;
mod explain;
mod fmt;
mod import;
mod man;
mod nearest;
mod output;
mod page;
mod process;
mod search;
mod terminal;

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use im_errors::Table;

use self::args::{Args, Subcommand};
pub use self::check::{CheckError, check};
pub use self::environment::Environment;
use self::output::Listing;
use self::search::{Found, Search};

#[doc = include_str!("../templates/README.md")]
pub mod _templates {}

const SUCCESS: u8 = 0;
const FAILURE: u8 = 1;
const USAGE: u8 = 2;

/// Runs the command with the arguments and the standard streams of this process.
///
/// Searches cover all catalogs. If there are several, tables have a column `catalog` and JSON objects have
/// a member `catalog`.
///
/// The environment variables `LC_ALL`, `LC_MESSAGES` and `LANG` determine the language of `explain`.
/// `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and `TERM` determine whether headers are bold.
#[must_use]
pub fn main(tables: &[Table]) -> ExitCode {
    let mut output = process::output();
    let (input, errors) = (&mut io::stdin().lock(), &mut io::stderr().lock());
    let environment = Environment {
        width: process::width(),
        is_blessed: check::is_blessed(env::var_os("IM_ERRORS_BLESS").as_deref()),
        has_color: process::has_color(process::variable, io::stdout().is_terminal()),
        lang: process::lang(process::variable),
        ..Environment::new(input, &mut *output, errors)
    };
    run(tables, env::args_os(), environment).into()
}

/// Runs the command with the given arguments and streams, and returns the exit status.
///
/// The first argument is the name of the program, as in [`std::env::args_os`]. This function uses neither
/// the standard streams nor the environment of the process, and opens only files that are named in the
/// arguments. Help and usage errors are written to the given streams.
///
/// ```
/// use im_errors::ImError;
/// use im_errors_cli::{Environment, run};
///
/// let (mut input, mut output, mut errors) = (std::io::empty(), Vec::new(), Vec::new());
/// let environment = Environment::new(&mut input, &mut output, &mut errors);
/// let args = ["im-errors", "--lang", "en", "--format", "markdown", "898003"];
/// assert_eq!(run(&[ImError::table()], args, environment), 0);
/// let output = String::from_utf8_lossy(&output);
/// assert!(output.contains("| 898003 | ParameterInvalid | Parameter invalid! |"));
/// assert!(errors.is_empty());
/// ```
#[must_use]
pub fn run(
    tables: &[Table],
    args: impl IntoIterator<Item = impl Into<OsString> + Clone>,
    mut environment: Environment<'_>,
) -> u8 {
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let command = args::command(tables, &args);
    match Args::parse(&command, &args) {
        Ok(Args { subcommand: Some(Subcommand::Explain(explain)), .. }) => {
            explain.run(tables, &mut environment)
        }
        Ok(Args { subcommand: Some(Subcommand::Import(import)), .. }) => {
            import.run(&mut environment)
        }
        Ok(Args { subcommand: Some(Subcommand::Diff(diff)), .. }) => {
            diff.run(tables, &mut environment)
        }
        Ok(Args { subcommand: Some(Subcommand::Fmt(fmt)), .. }) => fmt.run(&mut environment),
        Ok(Args { subcommand: Some(Subcommand::Completions(completions)), .. }) => {
            completions.run(command, &mut environment)
        }
        Ok(Args { subcommand: Some(Subcommand::Man), .. }) => {
            environment.write(|out| man::write(out, command))
        }
        Ok(args) => look_up(tables, &args, &mut environment),
        Err(error) if error.use_stderr() => {
            environment.report(error.render().to_string().trim_end_matches('\n'));
            USAGE
        }
        Err(help) => environment.write(|out| write!(out, "{}", help.render())),
    }
}

/// Writes the rows that match the arguments, and a message for each argument without a match.
fn look_up(tables: &[Table], args: &Args, environment: &mut Environment<'_>) -> u8 {
    let tables = &select(tables, args.catalog.as_deref());
    let search = Search::new(tables);
    let Found { mut rows, missing } = search.find(&args.wanted);
    let mut lang = args.lang;
    if args.untranslated {
        rows.retain(|row| row.is_untranslated(args.lang));
        // Translators need the text in the other language.
        lang = None;
    }
    let has_failed = !missing.is_empty() || args.untranslated && !rows.is_empty();
    rows.sort_by_key(|row| row.table);
    let is_whole = args.wanted.is_empty() && !args.untranslated;
    let listing = Listing { tables, rows, is_whole, lang, terminal: environment.terminal() };
    let status = match (args.render(&listing), &args.check) {
        (Ok(text), None) => environment.write(|out| out.write_all(text.as_bytes())),
        // An argument with a typo must not overwrite the file.
        (Ok(_), Some(_)) if !missing.is_empty() => FAILURE,
        (Ok(text), Some(file)) => environment.check(file, &text),
        (Err(error), file) => {
            environment.report(&match file {
                Some(file) => check::Kind::from(error).message(file),
                None => error.to_string(),
            });
            FAILURE
        }
    };
    for wanted in &args.wanted {
        let without_row = search.without_row(wanted);
        for code in &without_row {
            environment.report(&code.to_string());
        }
        if without_row.is_empty() && missing.contains(&**wanted) {
            environment.report(&search.no_match(wanted));
        }
    }
    if has_failed { FAILURE } else { status }
}

/// Returns the catalog with this name, or all catalogs.
fn select(tables: &[Table], name: Option<&str>) -> Vec<Table> {
    let is_selected = |table: &&Table| name.is_none_or(|name| table.name() == name);
    tables.iter().filter(is_selected).copied().collect()
}

/// Returns the names of the catalogs, separated by commas.
fn names(tables: &[Table]) -> String {
    tables.iter().map(Table::name).collect::<Vec<_>>().join(", ")
}
