//! How errors are displayed.

use core::fmt::{self, Alignment, Display, Formatter, Write};

use crate::ErrorCatalog;
use crate::lookup::Lookup as _;
use crate::properties::Properties;
use crate::template::Filled;

/// Writes the text of an error; `{:#}` writes the code before it. Without an occurrence of the error, all
/// its arguments are missing.
///
/// # Errors
///
/// Returns the formatter's error.
pub fn display<E: ErrorCatalog>(error: E, f: &mut Formatter<'_>) -> fmt::Result {
    let Properties { parameters, lang, .. } = E::Lookup::properties(error);
    let template = error.text(lang);
    if parameters.is_empty() {
        return text(&error.code(), template, f);
    }
    without_arguments(&error.code(), template, f)
}

/// Writes a text whose arguments are all missing.
///
/// This function is not generic, so that a crate with a catalog doesn't compile it again.
fn without_arguments(code: &dyn Display, template: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let argument = |_: &str| None::<&str>;
    displayed(code, &Filled { template, argument }, f)
}

/// Writes the text of a code, with the code before it for `{:#}`.
pub(crate) fn text(code: &dyn Display, text: &str, f: &mut Formatter<'_>) -> fmt::Result {
    if f.alternate() { displayed(code, &text, f) } else { f.pad(text) }
}

/// Writes a text that is not one string, with the code before it for `{:#}`.
pub(crate) fn displayed(
    code: &dyn Display,
    text: &dyn Display,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    if f.alternate() { pad(f, &format_args!("{code}: {text}")) } else { pad(f, text) }
}

/// Writes a value with the width, fill, alignment and precision of the formatter, as if it were one
/// string. The value itself must ignore the options of the formatter.
///
/// [`Formatter::pad`] takes a single string, which would have to be allocated. This function counts
/// the characters first and then writes them.
pub(crate) fn pad(f: &mut Formatter<'_>, whole: &dyn Display) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return whole.fmt(f);
    }
    let mut length = Length(0);
    write!(length, "{whole}")?;
    let room = f.precision().unwrap_or(usize::MAX);
    let padding = f.width().unwrap_or(0).saturating_sub(length.0.min(room));
    let before = match f.align() {
        Some(Alignment::Right) => padding,
        Some(Alignment::Center) => padding / 2,
        Some(Alignment::Left) | None => 0,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    write!(Truncated { f, room }, "{whole}")?;
    (before..padding).try_for_each(|_| f.write_char(fill))
}

/// Counts the characters that are written to it.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.0 += s.chars().count();
        Ok(())
    }
}

/// Forwards what is written to it until `room` characters have been written.
struct Truncated<'a, 'f> {
    f: &'a mut Formatter<'f>,
    room: usize,
}

impl Write for Truncated<'_, '_> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        s.chars().take(self.room).try_for_each(|c| self.f.write_char(c))?;
        self.room = self.room.saturating_sub(s.chars().count());
        Ok(())
    }
}
