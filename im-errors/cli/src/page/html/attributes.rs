//! Limits the number of attributes of a tag.
//!
//! The tokenizer takes quadratic time, because it compares each attribute with all previous attributes of
//! its tag.

use std::borrow::Cow;

/// The maximum number of attributes of a tag. Real tags have far fewer.
pub(in crate::page) const MAX_ATTRIBUTES: u16 = 1000;

/// A page in which no tag has too many attributes.
pub(super) struct Limited<'a> {
    pub(super) text: Cow<'a, str>,
    /// The number of tags that were disabled.
    pub(super) disabled: usize,
}

/// Disables the tags with too many attributes: their `<` becomes a space.
///
/// Examines every `<` before a name, including those in comments, scripts and quoted values, because only
/// the tokenizer can distinguish tags.
pub(super) fn limit(text: &str) -> Limited<'_> {
    let oversized = oversized_tags(text.as_bytes());
    if oversized.is_empty() {
        return Limited { text: Cow::Borrowed(text), disabled: 0 };
    }
    let mut limited = String::with_capacity(text.len());
    let mut rest = 0;
    for position in oversized.iter().rev() {
        limited.push_str(text.get(rest..*position).unwrap_or_default());
        limited.push(' ');
        rest = position + 1;
    }
    limited.push_str(text.get(rest..).unwrap_or_default());
    Limited { text: Cow::Owned(limited), disabled: oversized.len() }
}

/// The state of the tokenizer in a tag.
#[derive(Clone, Copy)]
enum State {
    TagName,
    BeforeAttribute,
    Attribute,
    AfterAttribute,
    BeforeValue,
    Unquoted,
    SingleQuoted,
    DoubleQuoted,
}

const STATES: [State; 8] = [
    State::TagName,
    State::BeforeAttribute,
    State::Attribute,
    State::AfterAttribute,
    State::BeforeValue,
    State::Unquoted,
    State::SingleQuoted,
    State::DoubleQuoted,
];

/// The number of attributes up to the end of the tag, for each state of the tokenizer.
#[derive(Clone, Copy, Default)]
struct Counts([u16; STATES.len()]);

impl Counts {
    fn in_state(self, state: State) -> u16 {
        let Self([tag_name, before, attribute, after, before_value, unquoted, single, double]) =
            self;
        match state {
            State::TagName => tag_name,
            State::BeforeAttribute => before,
            State::Attribute => attribute,
            State::AfterAttribute => after,
            State::BeforeValue => before_value,
            State::Unquoted => unquoted,
            State::SingleQuoted => single,
            State::DoubleQuoted => double,
        }
    }

    /// Computes the counts before a byte from the counts after it.
    fn before(self, byte: u8) -> Self {
        Self(STATES.map(|state| match next(state, byte) {
            None => 0,
            Some(next) => {
                self.in_state(next).saturating_add(u16::from(begins_attribute(state, next)))
            }
        }))
    }
}

fn begins_attribute(state: State, next: State) -> bool {
    matches!((state, next), (State::BeforeAttribute | State::AfterAttribute, State::Attribute))
}

/// Returns the state after a byte, or `None` at the end of the tag.
fn next(state: State, byte: u8) -> Option<State> {
    let is_space = matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0C');
    Some(match (state, byte) {
        (State::SingleQuoted, b'\'') | (State::DoubleQuoted, b'"') => State::BeforeAttribute,
        (State::SingleQuoted | State::DoubleQuoted, _) => state,
        (_, b'>') => return None,
        (State::BeforeValue, b'\'') => State::SingleQuoted,
        (State::BeforeValue, b'"') => State::DoubleQuoted,
        (State::BeforeValue, _) if is_space => State::BeforeValue,
        (State::BeforeValue, _) => State::Unquoted,
        (State::Unquoted, _) if !is_space => State::Unquoted,
        (State::Attribute | State::AfterAttribute, b'=') => State::BeforeValue,
        (State::Attribute | State::AfterAttribute, _) if is_space => State::AfterAttribute,
        (_, b'/') => State::BeforeAttribute,
        _ if is_space => State::BeforeAttribute,
        (State::TagName, _) => State::TagName,
        _ => State::Attribute,
    })
}

/// Returns the positions of tags with too many attributes, last position first.
///
/// Counts backwards, which takes one pass even if quoted values contain other tags.
fn oversized_tags(bytes: &[u8]) -> Vec<usize> {
    let mut oversized = Vec::new();
    let mut counts = Counts::default();
    let mut following = b' ';
    for (position, byte) in bytes.iter().copied().enumerate().rev() {
        let is_tag = byte == b'<' && (following.is_ascii_alphabetic() || following == b'/');
        if is_tag && counts.in_state(State::TagName) > MAX_ATTRIBUTES {
            oversized.push(position);
            counts = counts.before(b' ');
        } else {
            counts = counts.before(byte);
        }
        following = byte;
    }
    oversized
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limited(text: &str) -> String {
        limit(text).text.into_owned()
    }

    #[test]
    fn ordinary_tags_are_unchanged() {
        let most = usize::from(MAX_ATTRIBUTES);
        for page in [
            "",
            "<",
            "a < b",
            "<td",
            "<table><tr><td colspan=2 title='a > b'>1</td></tr></table>",
            &format!("<td title=\"{}\">1", "a ".repeat(most + 1)),
            &format!("<td title='{}'>1", "a ".repeat(most + 1)),
            &format!("{} <b>x", "a ".repeat(most + 1)),
            &format!("<td {}>", "a=\"b c\" ".repeat(most)),
            &format!("<td {}>", "a = b ".repeat(most)),
        ] {
            assert_eq!(limited(page), page);
        }
    }

    #[test]
    fn tags_with_too_many_attributes_are_disabled() {
        for attribute in [" a", "/a", " a=b", " a='b'", "\na=\"b\"", " a='b'c", " a = b"] {
            let attributes = attribute.repeat(usize::from(MAX_ATTRIBUTES) + 1);
            let page = format!("<p><td colspan='2'{attributes}>x y=z<td>");
            assert_eq!(limited(&page), page.replace("<td c", " td c"), "{attribute}");
            assert_eq!(limit(&page).disabled, 1);
        }
        // The tokenizer finds a tag inside the quoted value, because the quotation mark is in a comment.
        let attributes = " a".repeat(usize::from(MAX_ATTRIBUTES) + 1);
        let page = format!("<!-- <b c='\"--><td title='\"'{attributes}>");
        assert!(limited(&page).ends_with(&format!(" td title='\"'{attributes}>")));
    }
}
