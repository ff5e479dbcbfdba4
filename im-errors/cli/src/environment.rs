//! The streams and settings of a run of the command.

use std::fmt;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use im_errors::Lang;

use crate::check::{self, Outcome};
use crate::terminal::{Terminal, escape_message, escape_path};
use crate::{FAILURE, SUCCESS};

/// The streams of a run of the command, and the settings that [`main`](crate::main) reads from the
/// environment of the process.
///
/// See [`run`](crate::run) for an example.
pub struct Environment<'a> {
    /// The standard input, from which `import -` and `diff -` read a page.
    pub input: &'a mut dyn Read,
    /// The stream for rows, sources and help.
    pub output: &'a mut dyn Write,
    /// The stream for messages.
    pub errors: &'a mut dyn Write,
    /// The width of the terminal in columns, or `None` if the output is not a terminal.
    pub width: Option<u16>,
    /// Whether headers are set in bold with escape sequences.
    pub has_color: bool,
    /// The language of the user.
    pub lang: Lang,
    /// Whether `--check` updates the file instead of comparing it.
    pub is_blessed: bool,
}

impl<'a> Environment<'a> {
    /// Creates an environment in English whose output is not a terminal.
    pub fn new(
        input: &'a mut dyn Read,
        output: &'a mut dyn Write,
        errors: &'a mut dyn Write,
    ) -> Self {
        Self {
            input,
            output,
            errors,
            width: None,
            has_color: false,
            lang: Lang::En,
            is_blessed: false,
        }
    }

    pub(crate) fn terminal(&self) -> Terminal {
        // A terminal of unknown width reports 0.
        let width = self.width.filter(|width| *width > 0);
        Terminal { width, has_color: self.has_color }
    }

    /// Writes to the output and returns the exit status.
    pub(crate) fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> u8 {
        let mut output = BufWriter::new(&mut *self.output);
        let written = write(&mut output).and_then(|()| output.flush());
        drop(output);
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                self.report(&format!("cannot write the output: {error}"));
                FAILURE
            }
            // Readers such as `head` close the pipe when they have read enough.
            _ => SUCCESS,
        }
    }

    /// Compares a file with its expected content or updates it, and returns the exit status.
    pub(crate) fn check(&mut self, file: &Path, expected: &str) -> u8 {
        match check::compare(file, expected, self.is_blessed) {
            Ok(Outcome::UpToDate) => SUCCESS,
            Ok(Outcome::Updated) => {
                self.report(&format!("updated {}", escape_path(file)));
                SUCCESS
            }
            Err(kind) => {
                self.report(&kind.message(file));
                FAILURE
            }
        }
    }

    /// Writes a message. Messages quote arguments and pages, which may contain control characters.
    pub(crate) fn report(&mut self, message: &str) {
        // There is no other stream that could report that this one is closed.
        let _ = writeln!(self.errors, "{}", escape_message(message));
    }
}

impl fmt::Debug for Environment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment")
            .field("width", &self.width)
            .field("has_color", &self.has_color)
            .field("lang", &self.lang)
            .field("is_blessed", &self.is_blessed)
            .finish_non_exhaustive()
    }
}
