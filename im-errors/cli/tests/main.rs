//! Tests of the command, most of which run in this process.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod browser;
mod check;
mod command;
mod diff;
mod explain;
mod failures;
mod fmt;
mod formats;
mod import;
mod invisible;
mod manual;
mod modules;
mod openapi;
#[path = "../examples/own_command.rs"]
#[expect(dead_code, reason = "the tests do not call the `main` of the example")]
mod own;
mod own_command;
mod several;
mod templates;
mod terminal;
mod untranslated;

use std::ffi::OsString;

use im_errors::{ImError, Table};
use im_errors_cli::Environment;

use self::own::OwnError;

/// The result of a run of the command.
#[derive(Debug, PartialEq)]
struct Run {
    status: u8,
    output: String,
    errors: String,
}

/// Runs the command with this input and this width of the terminal.
fn run_with<A: Into<OsString>>(
    tables: &[Table],
    args: impl IntoIterator<Item = A>,
    input: &[u8],
    width: Option<u16>,
) -> Run {
    run_in(tables, args, input, |environment| environment.width = width)
}

/// Runs the command with this input in a modified environment.
fn run_in<A: Into<OsString>>(
    tables: &[Table],
    args: impl IntoIterator<Item = A>,
    mut input: &[u8],
    change: impl FnOnce(&mut Environment<'_>),
) -> Run {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let mut environment = Environment::new(&mut input, &mut output, &mut errors);
    change(&mut environment);
    let args = [OsString::from("im-errors")].into_iter().chain(args.into_iter().map(Into::into));
    let status = im_errors_cli::run(tables, args, environment);
    let [output, errors] = [output, errors].map(|bytes| String::from_utf8(bytes).unwrap());
    Run { status, output, errors }
}

/// Runs the command for the IM table.
fn run<A: Into<OsString>>(args: impl IntoIterator<Item = A>) -> Run {
    run_with(&[ImError::table()], args, b"", None)
}

/// Runs the command for [`OwnError`].
fn run_own<A: Into<OsString>>(args: impl IntoIterator<Item = A>) -> Run {
    run_with(&[OwnError::table()], args, b"", None)
}

/// Returns a column of the rows that match, in the order of the output.
fn column<'a>(
    tables: &[Table],
    title: &str,
    args: impl IntoIterator<Item = &'a str>,
) -> Vec<String> {
    let run = run_with(tables, ["--format", "tsv"].into_iter().chain(args), b"", None);
    assert_eq!((run.status, &*run.errors), (0, ""));
    let mut lines = run.output.lines();
    let position = lines.next().unwrap().split('\t').position(|it| it == title).unwrap();
    lines.map(|line| line.split('\t').nth(position).unwrap().to_owned()).collect()
}
