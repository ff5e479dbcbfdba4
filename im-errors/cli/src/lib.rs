//! The command `im-errors`, which looks up, exports, checks and imports catalogs of error codes.
//!
//! The binary `im-errors` is this command for the catalog of the IM service,
//! [`ImError`](im_errors::ImError). A service runs the same command on its own catalogs:
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
//! Its arguments are codes, prefixes of codes, names of variants and parts of messages; without
//! arguments it lists all rows. `--format` writes a page, or the catalog for programs in other languages,
//! and `--template` everything else, see [`_templates`]. [`check`] verifies in a test that the written
//! files are up to date. `fmt FILES` aligns the columns of the catalogs in Rust files. `--help` lists the
//! options and subcommands.
//!
//! The exit status is 0 if every argument matches a row, 1 if one does not, if reading or writing fails
//! or if `fmt --check` finds columns that are not aligned, and 2 for a usage error.

#![forbid(unsafe_code)]

mod args;
mod check;
mod fmt;
mod import;
mod nearest;
mod output;
mod page;
mod search;

use std::env;
use std::ffi::OsString;
use std::fmt::{Debug, Formatter};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use im_errors::Table;

use self::args::{Args, Subcommand};
use self::check::Outcome;
pub use self::check::{CheckError, check};
use self::output::Listing;
use self::search::Search;

#[doc = include_str!("../templates/README.md")]
pub mod _templates {}

const SUCCESS: u8 = 0;
const FAILURE: u8 = 1;
const USAGE: u8 = 2;

/// Runs the command on the arguments and the standard streams of this process.
///
/// Searches cover all catalogs. With more than one, tables get a column `catalog` and JSON objects
/// a member `catalog`.
#[must_use]
pub fn main(tables: &[Table]) -> ExitCode {
    let (input, output, errors) =
        (&mut io::stdin().lock(), &mut io::stdout().lock(), &mut io::stderr().lock());
    let width = comfy_table::Table::new().width();
    let is_blessed = check::is_blessed(env::var_os("IM_ERRORS_BLESS").as_deref());
    let environment = Environment { width, is_blessed, ..Environment::new(input, output, errors) };
    run(tables, env::args_os(), environment).into()
}

/// Runs the command on the given arguments and streams, and returns the exit status.
///
/// The first argument is the name of the program, as in [`std::env::args_os`]. Neither the standard
/// streams nor the environment of the process are used; `--help` and usage errors go to the given
/// streams as well. The only files opened are those that arguments name.
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
    match Args::parse(tables, args.into_iter().map(Into::into).collect()) {
        Ok(Args { subcommand: Some(Subcommand::Import(import)), .. }) => {
            import.run(&mut environment)
        }
        Ok(Args { subcommand: Some(Subcommand::Fmt(fmt)), .. }) => fmt.run(&mut environment),
        Ok(args) => look_up(tables, &args, &mut environment),
        Err(error) if error.use_stderr() => {
            // Nobody can be told that standard error is closed.
            let _ = write!(environment.errors, "{}", error.render());
            USAGE
        }
        Err(help) => environment.write(|out| write!(out, "{}", help.render())),
    }
}

/// The streams of a run of the command.
pub struct Environment<'a> {
    /// The page that `import -` reads.
    pub input: &'a mut dyn Read,
    /// The stream for rows, sources and help.
    pub output: &'a mut dyn Write,
    /// The stream for messages.
    pub errors: &'a mut dyn Write,
    /// The width of the terminal in columns, or `None` if the output is not a terminal.
    pub width: Option<u16>,
    /// Whether `--check` updates the file, which the environment variable `IM_ERRORS_BLESS` asks for.
    pub is_blessed: bool,
}

impl<'a> Environment<'a> {
    /// Creates an environment whose output is not a terminal.
    pub fn new(
        input: &'a mut dyn Read,
        output: &'a mut dyn Write,
        errors: &'a mut dyn Write,
    ) -> Self {
        Self { input, output, errors, width: None, is_blessed: false }
    }

    /// Writes to the output and returns the exit status.
    fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> u8 {
        let mut output = BufWriter::new(&mut *self.output);
        let written = write(&mut output).and_then(|()| output.flush());
        drop(output);
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                self.report(&format!("cannot write the output: {error}"));
                FAILURE
            }
            // A reader that closes the pipe, such as `head`, has read enough.
            _ => SUCCESS,
        }
    }

    /// Compares a file with its expected content or updates it, and returns the exit status.
    fn check(&mut self, file: &Path, expected: &str) -> u8 {
        match check::compare(file, expected, self.is_blessed) {
            Ok(Outcome::UpToDate) => SUCCESS,
            Ok(Outcome::Updated) => {
                self.report(&format!("updated {}", file.display()));
                SUCCESS
            }
            Err(kind) => {
                self.report(&kind.message(file));
                FAILURE
            }
        }
    }

    /// Writes a message.
    fn report(&mut self, message: &str) {
        // Nobody can be told that standard error is closed.
        let _ = writeln!(self.errors, "{message}");
    }
}

impl Debug for Environment<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Environment").field("width", &self.width).finish_non_exhaustive()
    }
}

/// Writes the rows that match the arguments, and a message for each argument without a match.
fn look_up(tables: &[Table], args: &Args, environment: &mut Environment<'_>) -> u8 {
    let search = Search::new(tables);
    let mut found = search.find(&args.wanted);
    found.rows.sort_by_key(|row| row.table);
    let listing = Listing {
        tables,
        rows: found.rows,
        is_whole: args.wanted.is_empty(),
        lang: args.lang,
        width: environment.width,
    };
    let status = match (args.render(&listing), &args.check) {
        (Ok(text), None) => environment.write(|out| out.write_all(text.as_bytes())),
        (Ok(text), Some(file)) => environment.check(file, &text),
        (Err(error), _) => {
            environment.report(&error.to_string());
            FAILURE
        }
    };
    for wanted in &args.wanted {
        let without_row = search.without_row(wanted);
        for message in &without_row {
            environment.report(message);
        }
        if without_row.is_empty() && found.missing.contains(&**wanted) {
            environment.report(&search.no_match(wanted));
        }
    }
    if found.missing.is_empty() { status } else { FAILURE }
}

/// Returns the names of the catalogs, for messages.
fn names(tables: &[Table]) -> String {
    tables.iter().map(Table::name).collect::<Vec<_>>().join(", ")
}
