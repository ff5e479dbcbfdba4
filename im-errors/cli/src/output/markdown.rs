//! Tables in GitHub's Markdown.

use std::io::{self, Write};

use super::Listing;

pub(super) fn write(out: &mut dyn Write, listing: &Listing<'_>) -> io::Result<()> {
    let header = listing.header();
    let rule: Vec<&str> =
        header.iter().map(|title| if *title == "code" { "---:" } else { "---" }).collect();
    writeln!(out, "| {} |\n| {} |", header.join(" | "), rule.join(" | "))?;
    for row in &listing.rows {
        let cells: Vec<String> = listing.cells(row).iter().map(|cell| escape(cell)).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    Ok(())
}

/// Escapes the characters that have a meaning in Markdown, in HTML or in GitHub's formulas. A cell
/// is one line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => {
                escaped.extend(['\\', c]);
            }
            _ => escaped.push(c),
        }
    }
    escaped
}
