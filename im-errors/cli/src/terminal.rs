//! Text for people who read it in a terminal.

mod words;

use std::borrow::Cow;

use textwrap::{Options, WordSeparator, WrapAlgorithm};

use crate::invisible::is_invisible;

/// What the output can show.
#[derive(Clone, Copy, Default)]
pub(crate) struct Terminal {
    /// The width in columns, or `None` if the output is not a terminal.
    pub(crate) width: Option<u16>,
    pub(crate) has_color: bool,
}

impl Terminal {
    /// Adds a line in bold to a page.
    pub(crate) fn push_heading(self, page: &mut String, text: &str) {
        let lines = self.wrap(text, "", "").join("\n");
        let (bold, normal) = if self.has_color { ("\x1b[1m", "\x1b[0m") } else { ("", "") };
        page.extend([bold, &lines, normal, "\n"]);
    }

    /// Adds a line after one indentation to a page. If it is wider than the terminal, the following lines
    /// get the other indentation.
    pub(crate) fn push_line(self, page: &mut String, text: &str, first: &str, following: &str) {
        for line in self.wrap(text, first, following) {
            page.extend([&line, "\n"]);
        }
    }

    fn wrap(self, text: &str, first: &str, following: &str) -> Vec<String> {
        let text = visible(text);
        let Some(width) = self.width else { return vec![format!("{first}{text}")] };
        let options = Options::new(width.into())
            .initial_indent(first)
            .subsequent_indent(following)
            .word_separator(WordSeparator::Custom(words::words))
            .wrap_algorithm(WrapAlgorithm::FirstFit);
        textwrap::wrap(&text, options).into_iter().map(Cow::into_owned).collect()
    }
}

/// Returns a text in which characters that are invisible or would move other text are escaped, such as
/// `\t` and `\u{202e}`.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    let mut visible = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            visible.extend(c.escape_default());
        } else {
            visible.push(c);
        }
    }
    Cow::Owned(visible)
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
            assert_eq!(visible(text), expected);
        }
    }
}
