//! The first difference between a file and its expected content.

use std::fmt::{self, Display, Formatter};
use std::iter;

use super::BYTE_ORDER_MARK;

/// The first line that differs.
#[derive(Debug, PartialEq)]
pub(crate) struct Difference {
    number: usize,
    /// The line in the file and in the expected content, or `None` after the end.
    lines: [Option<String>; 2],
}

impl Difference {
    /// Returns the first difference, ignoring line endings and a byte order mark.
    pub(super) fn between(found: &str, expected: &str) -> Option<Self> {
        let [found, expected] =
            [found, expected].map(|text| text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text));
        // Unlike `lines`, this distinguishes whether the last line ends with a line feed.
        let lines =
            |text| str::split(text, '\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
        let (mut found, mut expected) = (lines(found), lines(expected));
        for number in 1.. {
            let lines = [found.next(), expected.next()];
            match lines {
                [None, None] => break,
                [found, expected] if found == expected => {}
                lines => {
                    return Some(Self { number, lines: lines.map(|it| it.map(str::to_owned)) });
                }
            }
        }
        None
    }
}

impl Display for Difference {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "line {}:", self.number)?;
        let [found, expected] = &self.lines;
        let shared = match (found, expected) {
            (Some(found), Some(expected)) => {
                iter::zip(found.chars(), expected.chars()).take_while(|(a, b)| a == b).count()
            }
            _ => 0,
        };
        for (sign, line) in [('-', found), ('+', expected)] {
            if let Some(line) = line {
                write!(f, "\n  {sign} {}", excerpt(line, shared))?;
            }
        }
        Ok(())
    }
}

/// Returns the part of a line around a position. Lines of web pages may be very long.
fn excerpt(line: &str, position: usize) -> String {
    const BEFORE: usize = 40;
    const SHOWN: usize = 120;

    let start = position.saturating_sub(BEFORE);
    let shown: String = line.chars().skip(start).take(SHOWN).collect();
    let before = if start > 0 { "…" } else { "" };
    let after = if line.chars().nth(start + SHOWN).is_some() { "…" } else { "" };
    // `Debug` escapes invisible characters.
    format!("{before}{shown:?}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_endings_and_a_byte_order_mark_are_ignored() {
        for (found, expected) in
            [("", ""), ("a\r\nb\r\n", "a\nb\n"), ("a\n", "a\r\n"), ("\u{FEFF}a", "a")]
        {
            assert_eq!(Difference::between(found, expected), None);
        }
        for (found, expected) in [("a\n", "a"), ("a", "a\n"), ("a\n\n", "a\n"), ("a\r\r\n", "a\n")]
        {
            assert!(Difference::between(found, expected).is_some(), "{found:?}");
        }
    }

    #[test]
    fn the_message_shows_where_the_lines_differ() {
        let long = "文".repeat(500);
        let [found, expected] = ["\u{202E}x", "y"].map(|it| format!("a\n{long}{it}{long}\n"));
        let difference = Difference::between(&found, &expected).unwrap();
        let (before, after) = ("文".repeat(40), "文".repeat(78));
        assert_eq!(
            difference.to_string(),
            format!("line 2:\n  - …\"{before}\\u{{202e}}x{after}\"…\n  + …\"{before}y{after}文\"…")
        );
        let difference = Difference::between("a\n", "a\nb\n").unwrap();
        assert_eq!(difference.to_string(), "line 2:\n  - \"\"\n  + \"b\"");
        let difference = Difference::between("a", "a\n").unwrap();
        assert_eq!(difference.to_string(), "line 2:\n  + \"\"");
    }
}
