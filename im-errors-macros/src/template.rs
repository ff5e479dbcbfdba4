//! The placeholders in a text.

use std::ops::Range;

/// A placeholder, or a brace that is not part of one.
#[derive(Debug, PartialEq)]
pub(crate) struct Placeholder<'a> {
    /// Its location in the text, including the braces.
    pub(crate) range: Range<usize>,
    pub(crate) written: Written<'a>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Written<'a> {
    /// `{id}`
    Name(&'a str),
    /// `{}` or `{0}`
    Positional,
    /// `{id:>8}`; the name is before the colon.
    FormatSpec(&'a str),
    /// `{a b}`
    NoName(&'a str),
    /// `{` without `}`, or `}` without `{`.
    Unmatched(char),
}

impl<'a> Written<'a> {
    fn new(inside: &'a str) -> Self {
        match inside.split_once(':') {
            Some((name, _)) if is_name(name) || is_position(name) => Self::FormatSpec(name),
            None if is_position(inside) => Self::Positional,
            None if is_name(inside) => Self::Name(inside),
            _ => Self::NoName(inside),
        }
    }
}

fn is_name(inside: &str) -> bool {
    leading_name(inside) == Some(inside)
}

/// Returns the name at the beginning of the text between braces, as in `{ id }`, `{r#id}` and `{id.0}`.
pub(crate) fn leading_name(inside: &str) -> Option<&str> {
    let inside = inside.trim();
    let begin = inside.strip_prefix("r#").unwrap_or(inside);
    let end = begin.find(|c| !unicode_ident::is_xid_continue(c)).unwrap_or(begin.len());
    let name = begin.get(..end)?;
    let is_start = |c: char| c == '_' || unicode_ident::is_xid_start(c);
    (name.starts_with(is_start) && name != "_").then_some(name)
}

fn is_position(inside: &str) -> bool {
    inside.bytes().all(|c| c.is_ascii_digit())
}

/// Returns the placeholders of a text, valid or not. `{{` and `}}` are literal braces.
pub(crate) fn placeholders(text: &str) -> Vec<Placeholder<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let start = text.len() - rest.len() + at;
        let from_brace = rest.get(at..).unwrap_or_default();
        let (length, written) = if from_brace.starts_with("{{") || from_brace.starts_with("}}") {
            (2, None)
        } else if let Some(inside) = inside(from_brace) {
            (inside.len() + 2, Some(Written::new(inside)))
        } else {
            (1, from_brace.chars().next().map(Written::Unmatched))
        };
        let range = start..start + length;
        rest = text.get(range.end..).unwrap_or_default();
        found.extend(written.map(|written| Placeholder { range, written }));
    }
    found
}

/// Returns the parts of a text without placeholders that would be placeholders elsewhere.
pub(crate) fn lookalikes(text: &str) -> impl Iterator<Item = Placeholder<'_>> {
    text.match_indices('{').filter_map(|(start, _)| {
        let inside = inside(text.get(start..)?)?;
        let written = Written::new(inside);
        let range = start..start + inside.len() + 2;
        let looks_alike = !matches!(written, Written::NoName(_));
        looks_alike.then_some(Placeholder { range, written })
    })
}

/// Returns the text between the brace at the beginning and its closing brace.
fn inside(from_brace: &str) -> Option<&str> {
    let (inside, _) = from_brace.strip_prefix('{')?.split_once('}')?;
    (!inside.contains('{')).then_some(inside)
}

/// Returns a text without its placeholders, from which the name of the row is derived.
pub(crate) fn without_placeholders(text: &str) -> String {
    let mut plain = String::new();
    let mut end = 0;
    for Placeholder { range, .. } in placeholders(text) {
        plain.push_str(text.get(end..range.start).unwrap_or_default());
        end = range.end;
    }
    plain + text.get(end..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Written<'_>)> {
        placeholders(text).into_iter().map(|it| (&text[it.range], it.written)).collect()
    }

    #[test]
    fn placeholders_are_found_with_their_locations() {
        use Written::{FormatSpec, Name, NoName, Positional, Unmatched};

        assert_eq!(found("no braces"), []);
        assert_eq!(found("{a} {{b}} {{{c}}}"), [("{a}", Name("a")), ("{c}", Name("c"))]);
        assert_eq!(found("订单 {编号}不存在"), [("{编号}", Name("编号"))]);
        assert_eq!(
            found("{type} {r#type}"),
            [("{type}", Name("type")), ("{r#type}", NoName("r#type"))]
        );
        assert_eq!(found("{} {0}"), [("{}", Positional), ("{0}", Positional)]);
        assert_eq!(found("{id:>8}{:?}"), [("{id:>8}", FormatSpec("id")), ("{:?}", FormatSpec(""))]);
        assert_eq!(
            found("{ id } {a b} {\"a\":1}"),
            [
                ("{ id }", NoName(" id ")),
                ("{a b}", NoName("a b")),
                ("{\"a\":1}", NoName("\"a\":1")),
            ]
        );
        assert_eq!(found("a { b"), [("{", Unmatched('{'))]);
        assert_eq!(found("a } {b"), [("}", Unmatched('}')), ("{", Unmatched('{'))]);
        assert_eq!(found("{a {b}"), [("{", Unmatched('{')), ("{b}", Name("b"))]);
    }

    #[test]
    fn lookalikes_are_undeclared_placeholders() {
        let found = |text: &str| -> Vec<String> {
            lookalikes(text).map(|it| text[it.range].to_owned()).collect()
        };
        assert_eq!(found("{id} {} {0} {用户} {id:?}"), ["{id}", "{}", "{0}", "{用户}", "{id:?}"]);
        assert_eq!(found("{{id}}"), ["{id}"]);
        assert_eq!(found("{ a } {\"a\": 1} { } {a, b} } { {a.b}"), Vec::<String>::new());
    }

    #[test]
    fn placeholders_are_removed() {
        assert_eq!(without_placeholders("order {id} not {{found}}"), "order  not {{found}}");
        assert_eq!(without_placeholders("{id}"), "");
        assert_eq!(without_placeholders("{"), "");
    }
}
