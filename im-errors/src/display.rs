//! The `Display` output of errors.

use core::fmt::{self, Alignment, Display, Formatter, Write};

use crate::ErrorCatalog;
use crate::lookup::Lookup as _;
use crate::properties::Properties;
use crate::template::Filled;

/// Writes the text of an error; `{:#}` writes the code first. An error has no arguments, so each placeholder
/// is displayed as `…`.
///
/// # Errors
///
/// Returns the formatter's error.
pub fn display<E: ErrorCatalog>(error: E, f: &mut Formatter<'_>) -> fmt::Result {
    let Properties { parameters, lang, .. } = E::Lookup::properties(error);
    let template = error.text(lang);
    if parameters.is_empty() {
        return write_text(&error.code(), template, f);
    }
    write_without_arguments(&error.code(), template, f)
}

/// Writes a template without arguments.
///
/// This function is not generic, so that it isn't compiled again for every catalog.
fn write_without_arguments(
    code: &dyn Display,
    template: &str,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    let argument = |_: &str| None::<&str>;
    write_displayed(code, &Filled { template, argument }, f)
}

/// Writes a text; `{:#}` writes the code first.
pub(crate) fn write_text(code: &dyn Display, text: &str, f: &mut Formatter<'_>) -> fmt::Result {
    if f.alternate() { write_displayed(code, &text, f) } else { f.pad(text) }
}

/// Writes a text that is not a single string; `{:#}` writes the code first.
pub(crate) fn write_displayed(
    code: &dyn Display,
    text: &dyn Display,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    if f.alternate() { pad(f, &format_args!("{code}: {text}")) } else { pad(f, text) }
}

/// Writes a value with the width, fill, alignment and precision of the formatter, as if it were a
/// string. The value itself must ignore these options.
///
/// [`Formatter::pad`] requires a string, which would be an allocation. This function formats the value
/// twice instead: it counts the characters first and then writes them.
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

/// A writer that counts characters.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.0 += s.chars().count();
        Ok(())
    }
}

/// A writer that forwards the first `room` characters.
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
