//! A limit on the attributes of a tag.
//!
//! The tokenizer compares each attribute with all previous ones of its tag.

/// More attributes than a tag has. Those of cells are among the first.
const MAX_ATTRIBUTES: usize = 64;

/// Merges the attributes of a tag after the first ones into a single one.
///
/// This scans from every `<` before a letter, also inside comments, scripts and quoted values, because
/// only the tokenizer knows what is a tag. Comments and scripts still end where they did.
pub(super) fn limit(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let mut start = 0;
    while let Some(tag) = next_tag(&bytes, start) {
        if let Some(excess) = excess(&bytes, tag) {
            merge(&mut bytes, excess);
        }
        start = tag;
    }
    // Only ASCII characters were replaced.
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns the position of the name of the next tag.
fn next_tag(bytes: &[u8], start: usize) -> Option<usize> {
    let rest = bytes.get(start..)?;
    let tag = rest.windows(2).position(|pair| matches!(pair, [b'<', name] if is_name(*name)))?;
    Some(start + tag + 1)
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'/'
}

/// Where the tokenizer is in a tag.
#[derive(Clone, Copy)]
enum State {
    BeforeName,
    Name,
    BeforeValue,
    Quoted(u8),
    Unquoted,
}

/// Returns the position after the last attribute that a tag may have, if the tag has more.
fn excess(bytes: &[u8], tag: usize) -> Option<usize> {
    let mut attributes = 0;
    let mut state = State::Name;
    for (position, byte) in bytes.iter().copied().enumerate().skip(tag) {
        let is_space = byte.is_ascii_whitespace() || byte == b'\x0C';
        state = match (state, byte) {
            (State::Quoted(quote), _) if byte == quote => State::BeforeName,
            (State::Quoted(_), _) => state,
            (_, b'>') => return None,
            (State::BeforeValue, b'"' | b'\'') => State::Quoted(byte),
            (State::BeforeValue, _) if is_space => state,
            (State::BeforeValue | State::Unquoted, _) if !is_space => State::Unquoted,
            (State::Name, b'=') => State::BeforeValue,
            (State::BeforeName, b'=') if attributes > 0 => State::BeforeValue,
            (_, b'/') => State::BeforeName,
            _ if is_space => State::BeforeName,
            (State::BeforeName, _) => {
                attributes += 1;
                if attributes > MAX_ATTRIBUTES {
                    return Some(position);
                }
                State::Name
            }
            _ => state,
        };
    }
    None
}

/// Replaces what separates attributes, up to the end of the tag.
fn merge(bytes: &mut [u8], excess: usize) {
    let mut previous = 0;
    for byte in bytes.iter_mut().skip(excess).take_while(|byte| **byte != b'>') {
        let is_separator = match *byte {
            b'/' => previous != b'<',
            b'=' | b'\x0C' => true,
            byte => byte.is_ascii_whitespace(),
        };
        previous = *byte;
        if is_separator {
            *byte = b'_';
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_tags_are_unchanged() {
        let many = format!("<td {}>", "a=\"b c\" ".repeat(MAX_ATTRIBUTES));
        for page in [
            "",
            "<",
            "a < b",
            "<td",
            "<table><tr><td colspan=2 title='a > b'>1</td></tr></table>",
            &format!("<td title=\"{}\">1", "a ".repeat(1000)),
            &format!("{} <b>x", "a ".repeat(1000)),
            &many,
        ] {
            assert_eq!(limit(page), page);
        }
    }

    #[test]
    fn attributes_after_the_first_ones_are_merged() {
        for attribute in [" a", "/a", " a=b", " a='b'", "\na=\"b\"", "a='b'c='d'"] {
            let page = format!("<td colspan=2{}>x y=z", attribute.repeat(1000));
            let limited = limit(&page);
            let (tag, text) = limited.split_once('>').unwrap();
            assert_eq!(text, "x y=z", "{attribute}");
            let separated = tag.matches(&attribute[..1]).count();
            assert!(tag.starts_with("<td colspan=2"), "{attribute}");
            assert!(
                excess(limited.as_bytes(), 1).is_none() || separated <= MAX_ATTRIBUTES + 1,
                "{limited}"
            );
        }
    }

    #[test]
    fn comments_and_scripts_end_where_they_did() {
        let words = "a ".repeat(1000);
        for (page, end) in [
            (format!("<!-- <b {words}--><i>"), "--><i>"),
            (format!("<script>a <b {words}</script><i>"), "</script><i>"),
        ] {
            assert!(limit(&page).ends_with(end));
        }
    }
}
