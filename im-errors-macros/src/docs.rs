//! The documentation that a catalog gets: its table on the enum, its codes and texts on the variants.

use std::borrow::Cow;
use std::fmt::Write as _;

use quote::ToTokens as _;
use syn::TypePath;
use syn::ext::IdentExt as _;

use crate::catalog::{Part, Reserved, Row};

/// The whole table, in the order of the rows.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut table =
        "\n\n| code | variant | English | Chinese |\n| ---: | --- | --- | --- |\n".to_owned();
    for row in rows {
        let Row { code, .. } = row;
        let name = row.name.unraw();
        let [english, chinese] = [&row.english, &row.chinese].map(|text| plain(&text.value));
        // Writing into a String can't fail.
        let _ = writeln!(table, "| {code} | [`{name}`](#variant.{name}) | {english} | {chinese} |");
    }
    table
}

/// The codes that no row may have, as a paragraph, if there are any.
pub(crate) fn reserved(reserved: &[Reserved]) -> String {
    let listed: Vec<String> = reserved
        .iter()
        .map(|Reserved { first, last, reason }| {
            let range =
                if first == last { first.to_string() } else { format!("{first} to {last}") };
            if reason.is_empty() { range } else { format!("{range} ({})", plain(reason)) }
        })
        .collect();
    if listed.is_empty() { String::new() } else { format!("\nReserved: {}.\n", listed.join(", ")) }
}

/// The code and the texts of one row, as a paragraph.
pub(crate) fn row(row: &Row) -> String {
    let texts: Vec<String> = [&row.english, &row.chinese]
        .into_iter()
        .filter(|text| !text.value.is_empty())
        .map(|text| format!("“{}”", plain(&text.value)))
        .collect();
    format!("\n\nCode {}: {}", row.code, texts.join(", "))
}

/// The catalogs that are taken together.
pub(crate) fn parts(parts: &[Part]) -> String {
    let mut table = "\n\n| variant | catalog |\n| --- | --- |\n".to_owned();
    for Part { name, catalog, .. } in parts {
        let name = name.unraw();
        // Writing into a String can't fail.
        let _ = writeln!(table, "| [`{name}`](#variant.{name}) | `{}` |", path(catalog));
    }
    table
}

/// The catalog that one part stands for, as a paragraph.
pub(crate) fn part(Part { catalog, .. }: &Part) -> String {
    format!("\n\nAn error of `{}`.", path(catalog))
}

/// A path as it is written by hand.
pub(crate) fn path(catalog: &TypePath) -> String {
    catalog.to_token_stream().to_string().replace(' ', "")
}

/// A text on one line in which Markdown sees nothing but letters.
fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_ascii_punctuation() || c.is_control()) {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            plain.push('\\');
        }
        plain.push(if c.is_control() { ' ' } else { c });
    }
    plain.into()
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::quote;

    use super::*;
    use crate::catalog::{Contents, Table};
    use crate::{check, parse};

    fn contents(input: TokenStream) -> Contents {
        let mut findings = Vec::new();
        check::check(parse::parse(input, &mut findings).unwrap(), &mut findings).contents
    }

    fn of_rows() -> Table {
        let contents = contents(quote! {
            enum E {
                40001 => "order not found", "订单不存在";
                reserved 40003, 40010..=40019 => "`gone`";
                -1 as r#type => "", "a|b `c` *d* [e] <f> \\ 'g'\nh";
                reserved 7;
            }
        });
        let Contents::Rows(table) = contents else { panic!("these are rows") };
        table
    }

    fn rows() -> Vec<Row> {
        of_rows().rows
    }

    #[test]
    fn the_table_has_a_line_for_each_row() {
        let table = table(&rows());
        let lines: Vec<&str> = table.trim().lines().collect();
        assert_eq!(
            lines[..3],
            [
                "| code | variant | English | Chinese |",
                "| ---: | --- | --- | --- |",
                "| 40001 | [`OrderNotFound`](#variant.OrderNotFound) | order not found | 订单不存在 |",
            ]
        );
        assert!(lines[3].contains(" | [`type`](#variant.type) |  | "));
        assert_eq!(lines.len(), 4);
    }

    #[test]
    fn a_row_says_its_code_and_its_texts() {
        let rows: Vec<String> = rows().iter().map(row).collect();
        assert_eq!(rows[0].trim(), "Code 40001: “order not found”, “订单不存在”");
        assert!(!rows[1].contains("“”"));
    }

    #[test]
    fn reserved_codes_are_listed_with_their_reasons() {
        assert_eq!(
            reserved(&of_rows().reserved).trim(),
            r"Reserved: 7, 40003 (\`gone\`), 40010 to 40019 (\`gone\`)."
        );
        assert_eq!(reserved(&[]), "");
    }

    #[test]
    fn catalogs_taken_together_are_named_as_they_are_written() {
        let contents =
            contents(quote! { enum E { r#type(crate::OrderError), Im(im_errors::ImError) } });
        let Contents::Parts(both) = contents else { panic!("these are parts") };
        assert_eq!(
            parts(&both).trim().lines().collect::<Vec<_>>(),
            [
                "| variant | catalog |",
                "| --- | --- |",
                "| [`type`](#variant.type) | `crate::OrderError` |",
                "| [`Im`](#variant.Im) | `im_errors::ImError` |",
            ]
        );
        assert_eq!(part(&both[1]).trim(), "An error of `im_errors::ImError`.");
    }

    #[test]
    fn markdown_sees_no_mark_up_in_a_text() {
        assert_eq!(
            plain("a|b `c` *d* [e] <f> \\ 'g'\nh_i"),
            r"a\|b \`c\` \*d\* \[e\] \<f\> \\ \'g\' h\_i"
        );
        assert_eq!(plain("订单：不存在，100%"), r"订单：不存在，100\%");
    }
}
