//! Tab-separated values.

use std::string::String;
use std::vec::Vec;

/// Joins cells into a line. Tabs, line feeds and backslashes are escaped; names and texts contain no other
/// control characters.
pub(crate) fn join(cells: &[impl AsRef<str>]) -> String {
    let escaped = cells
        .iter()
        .map(|cell| cell.as_ref().replace('\\', r"\\").replace('\t', r"\t").replace('\n', r"\n"));
    escaped.collect::<Vec<_>>().join("\t")
}

/// Splits a line into cells, or returns `None` if it contains an invalid escape sequence.
pub(crate) fn split(line: &str) -> Option<Vec<String>> {
    line.split('\t').map(unescape).collect()
}

fn unescape(cell: &str) -> Option<String> {
    let mut chars = cell.chars();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        text.push(match c {
            '\\' => match chars.next()? {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                _ => return None,
            },
            c => c,
        });
    }
    Some(text)
}
