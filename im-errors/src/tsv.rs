//! Tab-separated values.

use std::string::String;
use std::vec::Vec;

/// Returns the cells as one line, with tab, line feed and backslash escaped. Names and texts contain no
/// other control characters.
pub(crate) fn line(cells: &[impl AsRef<str>]) -> String {
    let escaped = cells
        .iter()
        .map(|cell| cell.as_ref().replace('\\', r"\\").replace('\t', r"\t").replace('\n', r"\n"));
    escaped.collect::<Vec<_>>().join("\t")
}

/// Returns the cells of a line, or `None` if it contains an invalid escape sequence.
pub(crate) fn cells(line: &str) -> Option<Vec<String>> {
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
