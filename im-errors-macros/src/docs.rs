//! The documentation of a catalog: the table on the enum, and the code and texts on each variant.

use std::borrow::Cow;
use std::fmt::Write as _;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Path, TypePath};

use crate::catalog::{Part, Range, Reserved, Row, Table};
use crate::values::{Class, Retry};

/// Returns the table of all rows, and the reserved and success codes.
pub(crate) fn table(Table { rows, reserved, success, .. }: &Table) -> String {
    let has_class = rows.iter().any(|row| row.properties.class != Class::default());
    let [titles, line] = class_columns(has_class);
    let mut table = format!(
        "\n\n| code | variant | English | Chinese |{titles}\n| ---: | --- | --- | --- |{line}\n"
    );
    for row in rows {
        let Row { code, properties, .. } = row;
        let name = row.name.unraw();
        let [english, chinese] = [&row.english, &row.chinese].map(|text| plain(&text.value));
        // Writing to a string can't fail.
        let _ = write!(table, "| {code} | [`{name}`](#variant.{name}) | {english} | {chinese} |");
        write_class(&mut table, properties.class, has_class);
        table.push('\n');
    }
    if !success.is_empty() {
        let listed: Vec<String> = success.iter().map(range).collect();
        let _ = writeln!(table, "\nSuccess: {}.", listed.join(", "));
    }
    if !reserved.is_empty() {
        let listed: Vec<String> = reserved.iter().map(reserved_codes).collect();
        let _ = writeln!(table, "\nReserved: {}.", listed.join(", "));
    }
    table
}

/// Returns the titles of the optional columns, and the line below them.
fn class_columns(has_class: bool) -> [&'static str; 2] {
    if has_class { [" status | kind |", " --- | --- |"] } else { ["", ""] }
}

fn write_class(table: &mut String, class: Class, has_class: bool) {
    if has_class {
        let status = class.http_status.map(|status| status.to_string()).unwrap_or_default();
        let kind = class.kind.map(|kind| format!("`{}`", kind.name)).unwrap_or_default();
        let _ = write!(table, " {status} | {kind} |");
    }
}

fn range(Range { first, last }: &Range) -> String {
    if first == last { first.to_string() } else { format!("{first} to {last}") }
}

fn reserved_codes(Reserved { range: codes, reason }: &Reserved) -> String {
    let codes = range(codes);
    if reason.is_empty() { codes } else { format!("{codes} ({})", plain(reason)) }
}

/// Returns a paragraph with the code, the texts and the class of a row.
pub(crate) fn row(row: &Row) -> String {
    let class = class(row.properties.class);
    format!("\n\nCode {}: {}{class}", row.code, texts(row))
}

fn texts(row: &Row) -> String {
    let texts: Vec<String> = [&row.english, &row.chinese]
        .into_iter()
        .filter(|text| !text.value.is_empty())
        .map(|text| format!("“{}”", plain(&text.value)))
        .collect();
    texts.join(", ")
}

/// Returns a paragraph about the kind, the status and retries, or `""` if the class is empty.
fn class(Class { kind, http_status, retry }: Class) -> String {
    let mut facts = Vec::new();
    facts.extend(kind.map(|kind| format!("kind `{}`", kind.name)));
    facts.extend(http_status.map(|status| format!("HTTP status {status}")));
    facts.extend(match retry {
        Some(Retry::Sometime) => Some("retryable".to_owned()),
        Some(Retry::After(seconds)) => Some(format!("retryable after {seconds} s")),
        Some(Retry::Never) | None => None,
    });
    match facts.first().map(|first| first.chars().next().map(|c| c.to_ascii_uppercase())) {
        Some(Some(first)) => {
            let facts = facts.join(", ");
            format!("\n\n{first}{}.", facts.get(1..).unwrap_or_default())
        }
        _ => String::new(),
    }
}

/// Returns the documentation of the function that creates a fault with the arguments of a row.
pub(crate) fn constructor(row: &Row) -> String {
    let name = row.name.unraw();
    format!(
        " Returns an occurrence of [`{name}`](Self::{name}) with its arguments.\n\n Code {}: {}",
        row.code,
        texts(row)
    )
}

/// Returns a paragraph about the catalog of a selection. It has no link, because the catalog may be private.
pub(crate) fn selection(source: &Ident) -> String {
    format!("\n\nSelects errors of `{}`.", source.unraw())
}

/// Returns a paragraph about the fault type.
pub(crate) fn fault(error: &Ident) -> String {
    format!("\n\nOne occurrence of an error of [`{}`].", error.unraw())
}

/// Returns the documentation of a conversion into the fault type.
pub(crate) fn conversion(error: &Path) -> String {
    let error = tokens(error.to_token_stream());
    format!(" Becomes [`{error}`], with the converted error as its cause.")
}

/// Returns the table of all parts.
pub(crate) fn parts(parts: &[Part]) -> String {
    let has_class = parts.iter().any(|part| part.class != Class::default());
    let [titles, line] = class_columns(has_class);
    let mut table = format!("\n\n| variant | catalog |{titles}\n| --- | --- |{line}\n");
    for Part { name, catalog, class, .. } in parts {
        let name = name.unraw();
        // Writing to a string can't fail.
        let _ = write!(table, "| [`{name}`](#variant.{name}) | `{}` |", path(catalog));
        write_class(&mut table, *class, has_class);
        table.push('\n');
    }
    table
}

/// Returns a paragraph about the catalog of a part, and one about the class of its errors.
pub(crate) fn part(Part { catalog, class: own, .. }: &Part) -> String {
    format!("\n\nAn error of `{}`.{}", path(catalog), class(*own))
}

/// Returns the source of a path.
pub(crate) fn path(catalog: &TypePath) -> String {
    tokens(catalog.to_token_stream())
}

/// Returns the source of a path or a type.
///
/// The string of a token stream has spaces between tokens, and line breaks if it is long.
pub(crate) fn tokens(tokens: TokenStream) -> String {
    let mut path = String::new();
    for token in tokens {
        let token = token.to_string();
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        if path.ends_with(is_word) && token.starts_with(is_word) {
            path.push(' ');
        }
        path.push_str(&token);
    }
    path
}

/// Returns a text as one line of Markdown without markup.
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
    use crate::errors::Errors;
    use crate::{check, syntax};

    fn contents(input: TokenStream) -> Contents {
        let errors = Errors::default();
        check::check(syntax::parse(input, &errors).unwrap(), &errors).contents
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
        let Contents::Rows(table) = contents else { panic!("not rows") };
        table
    }

    fn rows() -> Vec<Row> {
        of_rows().rows
    }

    #[test]
    fn the_table_has_a_line_for_each_row() {
        let table = table(&of_rows());
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
        assert_eq!(lines.len(), 6);
    }

    #[test]
    fn a_row_has_its_code_and_its_texts() {
        let rows: Vec<String> = rows().iter().map(row).collect();
        assert_eq!(rows[0].trim(), "Code 40001: “order not found”, “订单不存在”");
        assert!(!rows[1].contains("“”"));
    }

    #[test]
    fn reserved_codes_are_listed_with_their_reasons() {
        let table = table(&of_rows());
        let last = table.trim().lines().last();
        let expected = r"Reserved: 7, 40003 (\`gone\`), 40010 to 40019 (\`gone\`).";
        assert_eq!(last, Some(expected));
    }

    #[test]
    fn parts_are_listed_with_their_paths() {
        let contents =
            contents(quote! { enum E { r#type(crate::OrderError), Im(im_errors::ImError) } });
        let Contents::Parts(both) = contents else { panic!("not parts") };
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
    fn a_long_path_stays_on_one_line() {
        let long = format!("{}OrderError", "crate_with_a_long_name::".repeat(10));
        let contents = contents(format!("enum E {{ Order({long}) }}").parse().unwrap());
        let Contents::Parts(long_part) = contents else { panic!("not parts") };
        assert_eq!(path(&long_part[0].catalog), long);
        assert_eq!(parts(&long_part).trim().lines().count(), 3);
        let generic: TypePath = syn::parse_quote!(<Vec<A> as Trait>::Catalog);
        assert_eq!(path(&generic), "<Vec<A>as Trait>::Catalog");
    }

    #[test]
    fn a_text_has_no_markup() {
        assert_eq!(
            plain("a|b `c` *d* [e] <f> \\ 'g'\nh_i"),
            r"a\|b \`c\` \*d\* \[e\] \<f\> \\ \'g\' h\_i"
        );
        assert_eq!(plain("订单：不存在，100%"), r"订单：不存在，100\%");
    }
}
