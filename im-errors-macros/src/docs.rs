//! The documentation that a catalog gets: its table on the enum, its codes and texts on the variants.

use std::fmt::Write as _;

use syn::ext::IdentExt as _;

use crate::catalog::{Catalog, Row};

/// The whole table, in the order of the rows.
pub(crate) fn table(catalog: &Catalog) -> String {
    let mut table =
        "\n\n| code | variant | English | Chinese |\n| ---: | --- | --- | --- |\n".to_owned();
    for row in &catalog.rows {
        let Row { code, .. } = row;
        let name = row.name.unraw();
        let [english, chinese] = [&row.english, &row.chinese].map(|text| plain(text));
        // Writing into a String can't fail.
        let _ = writeln!(table, "| {code} | [`{name}`](#variant.{name}) | {english} | {chinese} |");
    }
    table
}

/// The code and the texts of one row, as a paragraph.
pub(crate) fn row(row: &Row) -> String {
    let texts: Vec<String> = [&row.english, &row.chinese]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| format!("“{}”", plain(text)))
        .collect();
    format!("\n\nCode {}: {}", row.code, texts.join(", "))
}

/// A text on one line in which Markdown sees nothing but letters.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            plain.push('\\');
        }
        plain.push(if c.is_control() { ' ' } else { c });
    }
    plain
}
