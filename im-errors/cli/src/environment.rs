//! What surrounds a run of the command.

use std::fmt;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use im_errors::Lang;

use crate::check::{self, Outcome};
use crate::terminal::Terminal;
use crate::{FAILURE, SUCCESS};

/// The streams of a run of the command, and what it would read from the environment of the process.
///
/// See [`run`](crate::run) for an example.
pub struct Environment<'a> {
    /// The page that `import -` and `diff -` read.
    pub input: &'a mut dyn Read,
    /// The stream for rows, sources and help.
    pub output: &'a mut dyn Write,
    /// The stream for messages.
    pub errors: &'a mut dyn Write,
    /// The width of the terminal in columns, or `None` if the output is not a terminal.
    pub width: Option<u16>,
    /// Whether the output may contain escape sequences, which set headers in bold.
    pub has_color: bool,
    /// The language of the user.
    pub lang: Lang,
    /// Whether `--check` updates the file, which the environment variable `IM_ERRORS_BLESS` asks for.
    pub is_blessed: bool,
}

impl<'a> Environment<'a> {
    /// Creates an environment whose output is not a terminal and whose user reads English.
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
        // A terminal that does not know its width reports 0.
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
            // A reader that closes the pipe, such as `head`, has read enough.
            _ => SUCCESS,
        }
    }

    /// Compares a file with its expected content or updates it, and returns the exit status.
    pub(crate) fn check(&mut self, file: &Path, expected: &str) -> u8 {
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
    pub(crate) fn report(&mut self, message: &str) {
        // Nobody can be told that standard error is closed.
        let _ = writeln!(self.errors, "{message}");
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
