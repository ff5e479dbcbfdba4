//! Templates, the texts of rows with arguments.

use core::fmt::{self, Display, Formatter};
use core::{iter, mem};

/// Displays a template with its placeholders filled in. A placeholder without an argument is displayed as `…`.
///
/// `{name}` is a placeholder, and `{{` and `}}` are braces. `error_catalog!` rejects malformed templates.
///
/// Ignores the options of the formatter, which [`write_displayed`](crate::display::write_displayed) applies
/// to the whole text.
pub(crate) struct Filled<'a, F> {
    pub(crate) template: &'a str,
    pub(crate) argument: F,
}

impl<'v, V: Display + ?Sized + 'v, F: Fn(&str) -> Option<&'v V>> Display for Filled<'_, F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        pieces(self.template).try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Placeholder(name) => match (self.argument)(name) {
                Some(value) => write!(f, "{value}"),
                None => f.write_str("…"),
            },
        })
    }
}

/// Returns `true` if a template has a placeholder for an argument.
#[cfg(feature = "alloc")]
pub(crate) fn mentions(template: &str, argument: &str) -> bool {
    pieces(template).any(|piece| matches!(piece, Piece::Placeholder(name) if name == argument))
}

enum Piece<'a> {
    Text(&'a str),
    Placeholder(&'a str),
}

fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = template;
    iter::from_fn(move || {
        let Some((before, from_brace)) = split(rest, |byte| matches!(byte, b'{' | b'}')) else {
            let last = mem::take(&mut rest);
            return (!last.is_empty()).then_some(Piece::Text(last));
        };
        if !before.is_empty() {
            rest = from_brace;
            return Some(Piece::Text(before));
        }
        let (brace, after) = from_brace.split_at(1);
        let (piece, from_second_brace) = match split(after, |byte| byte == b'}') {
            Some((name, from_end)) if brace == "{" && !name.starts_with('{') => {
                (Piece::Placeholder(name), from_end)
            }
            _ => (Piece::Text(brace), after),
        };
        rest = from_second_brace.get(1..).unwrap_or_default();
        Some(piece)
    })
}

/// Splits a text before the first brace of a kind. Searching for bytes is faster than searching for characters.
fn split(text: &str, is_brace: impl Fn(u8) -> bool) -> Option<(&str, &str)> {
    text.split_at_checked(text.bytes().position(is_brace)?)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::{String, ToString as _};

    use super::*;

    fn filled(template: &str) -> String {
        let argument = |name: &str| match name {
            "id" => Some(&7),
            "用户" => Some(&42),
            _ => None,
        };
        Filled { template, argument }.to_string()
    }

    #[test]
    fn placeholders_are_filled_in_and_double_braces_are_unescaped() {
        for (template, expected) in [
            ("order {id} not found", "order 7 not found"),
            ("{id}{id} {用户}", "77 42"),
            ("{id} of {all}", "7 of …"),
            ("{{id}} is {{{id}}}", "{id} is {7}"),
            ("{{", "{"),
            ("}}", "}"),
            ("", ""),
            ("100%", "100%"),
        ] {
            assert_eq!(filled(template), expected, "{template}");
        }
    }

    #[test]
    #[cfg(feature = "alloc")]
    fn only_placeholders_are_arguments() {
        assert!(mentions("order {id}", "id") && mentions("{{{id}}}", "id"));
        assert!(!mentions("order {{id}}", "id") && !mentions("id {ids}", "id"));
    }

    #[test]
    fn a_malformed_template_is_displayed_without_panic() {
        for template in ["{", "}", "{id", "a{", "}é", "{é"] {
            let _ = filled(template);
        }
    }
}
