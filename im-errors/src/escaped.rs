//! Escaping of untrusted text, so that it stays on one line and cannot control a terminal.

use core::fmt::{self, Display, Formatter, Write};

use crate::invisible::is_invisible;

/// Displays a value and escapes [invisible characters](is_invisible), as in `\n` and `\u{1b}`.
///
/// Ignores the options of the formatter, which [`pad`](crate::display::pad) applies.
pub(crate) struct Escaped<T>(pub(crate) T);

impl<T: Display> Display for Escaped<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(Escape(f), "{}", self.0)
    }
}

/// A writer that escapes invisible characters.
struct Escape<W>(W);

impl<W: Write> Write for Escape<W> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        let mut rest = s;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_invisible(*c)) {
            let (before, from_here) = rest.split_at(at);
            self.0.write_str(before)?;
            write!(self.0, "{}", c.escape_default())?;
            rest = from_here.get(c.len_utf8()..).unwrap_or_default();
        }
        self.0.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn control_characters_are_escaped() {
        for (text, expected) in [
            ("", ""),
            ("订单 7 \"不\\存在\"", "订单 7 \"不\\存在\""),
            ("\n", r"\n"),
            ("a\r\n\tb", r"a\r\n\tb"),
            ("\u{1b}[31mred\u{7f}\0", r"\u{1b}[31mred\u{7f}\u{0}"),
            ("\u{85}\u{9b}", r"\u{85}\u{9b}"),
            ("订\u{2028}单\u{2029}", r"订\u{2028}单\u{2029}"),
        ] {
            assert_eq!(Escaped(text).to_string(), expected);
        }
    }

    #[test]
    fn invisible_characters_are_escaped() {
        for c in ['\u{2029}', '\u{202e}', '\u{2066}', '\u{200f}', '\u{61c}', '\u{200b}', '\u{feff}']
        {
            assert_eq!(format!("{}", Escaped(c)), format!("\\u{{{:x}}}", u32::from(c)));
        }
        for c in ['\u{202f}', '\u{200c}', '\u{200d}', '\u{2010}', '\u{61b}', '\u{fe0f}'] {
            assert_eq!(Escaped(c).to_string(), c.to_string(), "{c:?}");
        }
    }

    #[test]
    fn every_part_of_a_value_is_escaped() {
        assert_eq!(Escaped(format_args!("{}\n{}", "a\n", 7)).to_string(), r"a\n\n7");
    }
}
