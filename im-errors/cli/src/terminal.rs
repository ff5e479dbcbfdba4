//! Text for a terminal: wrapped lines, and no characters that control the terminal.

mod words;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

use textwrap::{Options, WordSeparator, WrapAlgorithm};

use im_errors::__private::is_invisible;

/// The terminal that shows the output, if the output is one.
#[derive(Clone, Copy, Default)]
pub(crate) struct Terminal {
    /// The width in columns, or `None` if the output is not a terminal.
    pub(crate) width: Option<u16>,
    pub(crate) has_color: bool,
}

impl Terminal {
    /// Adds a heading to a page, in bold if the terminal has color.
    pub(crate) fn push_heading(self, page: &mut String, text: &str) {
        let lines = self.wrap(text, "", "").join("\n");
        let (bold, normal) = if self.has_color { ("\x1b[1m", "\x1b[0m") } else { ("", "") };
        page.extend([bold, &lines, normal, "\n"]);
    }

    /// Adds a line to a page. A line that is wider than the terminal is wrapped: its first part gets the
    /// indentation `first`, the other parts get the indentation `following`.
    pub(crate) fn push_line(self, page: &mut String, text: &str, first: &str, following: &str) {
        for line in self.wrap(text, first, following) {
            page.extend([&line, "\n"]);
        }
    }

    fn wrap(self, text: &str, first: &str, following: &str) -> Vec<String> {
        let text = escape_invisible(text);
        let Some(width) = self.width else { return vec![format!("{first}{text}")] };
        let options = Options::new(width.into())
            .initial_indent(first)
            .subsequent_indent(following)
            .word_separator(WordSeparator::Custom(words::words))
            .wrap_algorithm(WrapAlgorithm::FirstFit);
        textwrap::wrap(&text, options).into_iter().map(Cow::into_owned).collect()
    }
}

/// Escapes the invisible characters of a text, such as `\t` and `\u{202e}`.
pub(crate) fn escape_invisible(text: &str) -> Cow<'_, str> {
    escape(text, is_invisible)
}

/// Escapes the invisible characters of a message other than its line feeds.
pub(crate) fn escape_message(message: &str) -> Cow<'_, str> {
    escape(message, |c| c != '\n' && is_invisible(c))
}

/// Escapes the invisible characters of a JSON document, which occur only in its strings.
pub(crate) fn escape_json(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_invisible(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string never fails.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// Escapes the invisible characters of a path, including line feeds.
pub(crate) fn escape_path(path: &Path) -> String {
    escape_invisible(&path.to_string_lossy()).into_owned()
}

fn escape(text: &str, is_escaped: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if is_escaped(c) {
            escaped.extend(c.escape_default());
        } else {
            escaped.push(c);
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_escaped() {
        for (text, expected) in [
            ("", ""),
            (
                "订单 7 \"不\\存在\"，e\u{301}\u{a0}\u{3000}",
                "订单 7 \"不\\存在\"，e\u{301}\u{a0}\u{3000}",
            ),
            ("a\r\n\tb", r"a\r\n\tb"),
            ("\u{1b}[31mred\u{7f}\0\u{9b}", r"\u{1b}[31mred\u{7f}\u{0}\u{9b}"),
            ("\u{202e}a\u{2066}b\u{200f}c\u{61c}", r"\u{202e}a\u{2066}b\u{200f}c\u{61c}"),
            (
                "a\u{200b}b\u{feff}c\u{ad}d\u{2060}\u{e0041}",
                r"a\u{200b}b\u{feff}c\u{ad}d\u{2060}\u{e0041}",
            ),
            ("👩\u{200d}👩❤\u{fe0f}", "👩\u{200d}👩❤\u{fe0f}"),
        ] {
            assert_eq!(escape_invisible(text), expected);
        }
    }

    #[test]
    fn messages_keep_their_line_feeds() {
        assert_eq!(escape_message("a\u{1b}[1m\nb\r\u{200b}\n"), "a\\u{1b}[1m\nb\\r\\u{200b}\n");
        assert_eq!(escape_path(Path::new("a\n\u{202e}b.rs")), r"a\n\u{202e}b.rs");
    }

    #[test]
    fn json_is_escaped_by_utf_16_units() {
        let text = "订单\u{7f}\u{9b}\u{202e}\u{e0041}👩\u{200d}👩";
        let escaped = escape_json(&serde_json::to_string_pretty(&[text]).unwrap());
        assert_eq!(escaped, "[\n  \"订单\\u007f\\u009b\\u202e\\udb40\\udc41👩\u{200d}👩\"\n]");
        assert_eq!(serde_json::from_str::<[String; 1]>(&escaped).unwrap(), [text]);
    }
}
