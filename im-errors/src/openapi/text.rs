//! Texts in documents.

use alloc::string::String;

use crate::{Entry, Lang};

/// Returns `true` if a row has a text in a language.
pub(super) const fn has_text(row: &Entry, lang: Lang) -> bool {
    match lang {
        Lang::En => !row.en().is_empty(),
        Lang::Zh => !row.zh().is_empty(),
    }
}

/// Escapes a text, so that Markdown renders it unchanged and on one line.
///
/// Characters that start a block are escaped as well, because a description may start with the text.
pub(super) fn markdown(text: &str) -> String {
    let text = one_line(text);
    let mut escaped = String::with_capacity(text.len());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (position, c) in text.char_indices() {
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => true,
            '#' | '+' | '-' | '=' => position == 0,
            '.' | ')' => digits > 0 && position == digits,
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Replaces line breaks and control characters with spaces.
pub(super) fn one_line(text: &str) -> String {
    text.replace(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'), " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_renders_texts_unchanged() {
        for (text, escaped) in [
            ("order {id} not found", "order {id} not found"),
            ("*a* <b> [c](d) `e` f_g & h|i", r"\*a\* \<b\> \[c\](d) \`e\` f\_g \& h\|i"),
            ("# a # b", r"\# a # b"),
            ("- a-b", r"\- a-b"),
            ("1. a 2. b", r"1\. a 2. b"),
            (". a", ". a"),
            ("1 a.", "1 a."),
            ("a\n- b\tc\u{2028}d", "a - b c d"),
            ("", ""),
        ] {
            assert_eq!(markdown(text), escaped);
        }
    }
}
