//! Text in the columns of a tab-separated table.

use std::prelude::rust_2024::*;

/// Cells as one line, without its end: tab, line feed and backslash are escaped. Names and texts have no
/// other control character.
pub(crate) fn line(cells: &[impl AsRef<str>]) -> String {
    let escaped = cells
        .iter()
        .map(|cell| cell.as_ref().replace('\\', r"\\").replace('\t', r"\t").replace('\n', r"\n"));
    escaped.collect::<Vec<_>>().join("\t")
}

/// The cells of a line, `None` where a backslash escapes nothing.
#[cfg(feature = "lock")]
pub(crate) fn cells(line: &str) -> Option<Vec<String>> {
    line.split('\t').map(unescaped).collect()
}

#[cfg(feature = "lock")]
fn unescaped(cell: &str) -> Option<String> {
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
