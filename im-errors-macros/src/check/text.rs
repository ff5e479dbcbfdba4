//! The rules of texts.

use quote::quote;
use syn::LitStr;

use crate::catalog::Text;
use crate::errors::{Diagnostic, Errors};
use crate::invisible::is_invisible;
use crate::syntax;

/// A text without surrounding whitespace and invisible characters.
pub(super) struct Checked {
    pub(super) text: Text,
    /// Whether the literal has the same value. If it hasn't, that has been reported.
    pub(super) is_clean: bool,
}

/// Reports and removes leading and trailing whitespace, and invisible characters.
pub(super) fn check_text(literal: &LitStr, errors: &Errors) -> Checked {
    let written = literal.value();
    let trimmed = written.trim();
    let stray = trimmed.chars().find(|c| is_stray(*c));
    if trimmed == written && stray.is_none() {
        return Checked { text: Text::new(written, literal), is_clean: true };
    }
    let clean = clean(&written);
    let stray = stray.map(|c| {
        let kind = if c.is_control() { "control" } else { "invisible" };
        format!("{kind} character U+{:04X}", u32::from(c))
    });
    let message = match stray {
        None if trimmed.is_empty() => "expected a text, found whitespace".to_owned(),
        None => "leading or trailing whitespace in text".to_owned(),
        Some(stray) if trimmed == written => format!("{stray} in text"),
        Some(stray) => format!("leading or trailing whitespace and {stray} in text"),
    };
    errors.report(Diagnostic::at(literal.span(), message).help(format!("write `{clean:?}`")));
    Checked { text: clean.into(), is_clean: false }
}

fn is_stray(c: char) -> bool {
    is_invisible(c) && !matches!(c, '\n' | '\t')
}

/// Returns a text without stray characters and surrounding whitespace, and with line feeds in place of
/// other characters that end a line.
fn clean(text: &str) -> String {
    let mut clean = String::new();
    for (at, part) in text.split("\u{1b}[").enumerate() {
        // An escape sequence, such as `[31m`, ends with a letter.
        let visible = if at == 0 { part } else { part.trim_start_matches(is_parameter) };
        let mut chars = visible.chars();
        if at > 0 {
            chars.next();
        }
        clean.extend(chars.filter_map(|c| match c {
            '\u{2028}' | '\u{2029}' => Some('\n'),
            c => (!is_stray(c)).then_some(c),
        }));
    }
    clean.trim().to_owned()
}

fn is_parameter(c: char) -> bool {
    c.is_ascii_digit() || c == ';'
}

pub(super) fn are_empty(texts: [Option<&Checked>; 2]) -> bool {
    texts.iter().all(|text| text.is_some_and(|it| it.text.value.is_empty()))
}

/// Reports a row whose texts are both empty.
pub(super) fn report_empty_texts(row: &syntax::Row, errors: &Errors) {
    let (english, chinese) = (&row.english, &row.chinese);
    let error =
        Diagnostic::new(quote!(#english #chinese), "expected a text in at least one language");
    errors.report(error.help("write the text that users see in one of the string literals"));
}
