//! The command that says what a code means, for any catalog.
//!
//! `im-errors` is this command over [`ImError`](crate::ImError); a service has its own in three lines:
//!
//! ```no_run
//! # use im_errors::ImError as OrderError;
//! fn main() -> std::process::ExitCode {
//!     im_errors::cli::main::<OrderError>()
//! }
//! ```
//!
//! Codes, names and pieces of texts are its arguments, and `--help` lists its options. Its exit
//! status is 0 where everything was found, 1 where something was not, and 2 for wrong usage.
//!
//! With the feature `import`, `import PAGE` writes the source of a catalog, made of a page that documents
//! one.

mod export;
#[cfg(feature = "import")]
mod import;
mod output;
mod search;

use std::io::{self, BufWriter, Write as _};
use std::prelude::rust_2024::*;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser};

use self::output::Format;
use self::search::Search;
use crate::{ErrorCatalog, Lang};

/// The command line.
#[derive(Parser)]
#[command(
    allow_negative_numbers = true,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
struct Args {
    #[cfg(feature = "import")]
    #[command(subcommand)]
    other: Option<Other>,

    /// A code or how one begins, a name, or a piece of a text; without any, the whole table
    #[arg(value_name = "CODE|NAME|TEXT", value_parser = not_empty)]
    wanted: Vec<String>,

    /// Show the texts of one language: en or zh
    #[arg(long)]
    lang: Option<Lang>,

    /// How to write what was found
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// What the command does beside looking rows up.
#[cfg(feature = "import")]
#[derive(clap::Subcommand)]
enum Other {
    /// Write the source of a catalog, made of a page that documents one
    Import(import::Import),
}

/// Runs the command on this process's arguments and says how it should exit.
///
/// It writes to the standard streams, and ends the process at once on `--help` and wrong usage.
#[must_use]
pub fn main<E: ErrorCatalog>() -> ExitCode {
    let matches =
        Args::command().about(std::format!("Say what the codes of {} mean", E::NAME)).get_matches();
    let args = Args::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());

    #[cfg(feature = "import")]
    if let Some(Other::Import(import)) = &args.other {
        return import.run();
    }

    let search = Search::<E>::new();
    let found = search.find(&args.wanted);
    let answered = status(answer(&found.rows, &args));
    for wanted in &args.wanted {
        // What it is the beginning of has been found, if anything.
        if let Some(message) = Search::<E>::is_retired(wanted) {
            complain(&message);
        } else if found.missing.contains(&&**wanted) {
            complain(&search.nothing_like(wanted));
        }
    }
    if found.missing.is_empty() { answered } else { ExitCode::FAILURE }
}

/// How the command exits after it has written its answer.
fn status(written: io::Result<()>) -> ExitCode {
    match written {
        // Whoever reads us has read enough.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&std::format!("the answer can't be written: {error}"));
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn not_empty(wanted: &str) -> Result<String, &'static str> {
    if wanted.is_empty() {
        Err("it is empty, and would find everything")
    } else {
        Ok(wanted.into())
    }
}

fn answer<E: ErrorCatalog>(rows: &[E], args: &Args) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    output::write(&mut out, rows, args.lang, args.format)?;
    out.flush()
}

/// There is nobody to tell where standard error is closed as well.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "{message}");
}
