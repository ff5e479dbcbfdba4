//! A catalog in the forms that other people's tools read, each escaped by its own rules.

use std::collections::HashSet;
use std::io::{self, Write};
use std::prelude::rust_2024::*;
use std::{format, iter};

use serde::Serialize;
use serde_json::Number;

use super::output::{Shown, Texts};

/// A table of GitHub's Markdown.
pub(super) fn markdown(
    out: &mut impl Write,
    header: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> io::Result<()> {
    let alignments = iter::once("---:").chain(iter::repeat("---"));
    let rule: Vec<&str> = alignments.take(header.len()).collect();
    writeln!(out, "| {} |\n| {} |", header.join(" | "), rule.join(" | "))?;
    for cells in rows {
        let cells: Vec<String> = cells.iter().map(|cell| markdown_text(cell)).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    Ok(())
}

/// A text that shows as it is: a backslash takes the meaning from what Markdown, or GitHub's mathematics,
/// would take for its own, and a cell has one line.
fn markdown_text(text: &str) -> String {
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

/// Comma-separated values (RFC 4180).
pub(super) fn csv(
    out: &mut impl Write,
    header: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> io::Result<()> {
    let mut lines = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    lines.write_record(header)?;
    for cells in rows {
        lines.write_record(cells)?;
    }
    lines.flush()
}

/// A JSON Schema, of the draft 2020-12, of which the codes are all instances.
pub(super) fn json_schema(out: &mut impl Write, catalog: &str, rows: Vec<Shown>) -> io::Result<()> {
    #[derive(Serialize)]
    struct Schema<'a> {
        #[serde(rename = "$schema")]
        draft: &'static str,
        title: &'a str,
        #[serde(rename = "oneOf", skip_serializing_if = "Vec::is_empty")]
        codes: Vec<Instance>,
        /// Where there is no code there is no instance, and an empty `oneOf` is no schema.
        #[serde(skip_serializing_if = "Option::is_none")]
        not: Option<Anything>,
    }

    #[derive(Serialize)]
    struct Anything {}

    #[derive(Serialize)]
    struct Instance {
        #[serde(rename = "const")]
        code: Number,
        title: &'static str,
        /// English and Chinese, a line each.
        description: String,
    }

    let codes: Vec<Instance> = of_different_codes(rows)
        .map(|Shown { code, name: title, texts: Texts { en, zh } }| {
            let texts = [en, zh].into_iter().flatten().filter(|text| !text.is_empty());
            Instance { code, title, description: texts.collect::<Vec<_>>().join("\n") }
        })
        .collect();
    let not = codes.is_empty().then_some(Anything {});
    let draft = "https://json-schema.org/draft/2020-12/schema";
    serde_json::to_writer_pretty(&mut *out, &Schema { draft, title: catalog, codes, not })?;
    writeln!(out)
}

/// A module of TypeScript: the codes by name, their type, and their texts by code.
pub(super) fn typescript(
    out: &mut impl Write,
    catalog: &str,
    languages: &[&str],
    rows: Vec<Shown>,
) -> io::Result<()> {
    /// Up to this, a number of JavaScript is exact.
    const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

    let is_exact =
        |row: &Shown| row.code.as_i64().is_some_and(|code| code.unsigned_abs() <= MAX_SAFE_INTEGER);
    let (number, suffix) = if rows.iter().all(is_exact) { ("number", "") } else { ("bigint", "n") };

    writeln!(out, "export const {catalog} = {{")?;
    for Shown { code, name, .. } in &rows {
        // Only a name that begins with its part is no identifier.
        let quote = if name.contains("::") { "\"" } else { "" };
        writeln!(out, "  {quote}{name}{quote}: {code}{suffix},")?;
    }
    writeln!(out, "}} as const;\n")?;
    writeln!(out, "export type {catalog} = (typeof {catalog})[keyof typeof {catalog}];\n")?;

    let texts: Vec<String> =
        languages.iter().map(|lang| format!("readonly {lang}: string")).collect();
    let texts = texts.join("; ");
    writeln!(out, "export const {catalog}Texts: ReadonlyMap<{number}, {{ {texts} }}> = new Map([")?;
    for Shown { code, texts, .. } in of_different_codes(rows) {
        // A literal of JSON is one of JavaScript, and in double quotes neither a backtick nor `${` means
        // anything.
        writeln!(out, "  [{code}{suffix}, {}],", serde_json::to_string(&texts)?)?;
    }
    writeln!(out, "]);")
}

/// A code that several parts of a catalog have is the first one's.
fn of_different_codes(rows: Vec<Shown>) -> impl Iterator<Item = Shown> {
    let mut seen = HashSet::new();
    rows.into_iter().filter(move |row| seen.insert(row.code.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(code: impl Into<Number>, name: &'static str, en: &'static str) -> Shown {
        Shown { code: code.into(), name, texts: Texts { en: Some(en), zh: None } }
    }

    fn written(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> String {
        let mut out = Vec::new();
        write(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_code_of_several_parts_is_the_first_ones() {
        let rows = || Vec::from([row(0, "One::Ok", "fine"), row(0, "Other::Success", "done")]);
        let schema = written(|out| json_schema(out, "Both", rows()));
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        let codes = serde_json::json!([{ "const": 0, "title": "One::Ok", "description": "fine" }]);
        assert_eq!(schema["oneOf"], codes);
        assert_eq!(
            written(|out| typescript(out, "Both", &["en"], rows())),
            r#"export const Both = {
  "One::Ok": 0,
  "Other::Success": 0,
} as const;

export type Both = (typeof Both)[keyof typeof Both];

export const BothTexts: ReadonlyMap<number, { readonly en: string }> = new Map([
  [0, {"en":"fine"}],
]);
"#
        );
    }

    #[test]
    fn codes_that_are_no_exact_number_make_all_of_them_bigints() {
        let greatest = (1_i64 << 53) - 1;
        for (code, is_exact) in
            [(greatest, true), (greatest + 1, false), (-greatest, true), (-greatest - 1, false)]
        {
            let rows = Vec::from([row(1, "One", "one"), row(code, "Other", "other")]);
            let module = written(|out| typescript(out, "Wide", &["en"], rows));
            assert_eq!(module.contains("One: 1,"), is_exact, "{module}");
            assert_eq!(module.contains(&format!("Other: {code}n,")), !is_exact, "{module}");
            assert_eq!(module.contains("ReadonlyMap<number,"), is_exact, "{module}");
            assert_eq!(module.contains("[1n, "), !is_exact, "{module}");
        }
        let rows = Vec::from([row(u64::MAX, "Greatest", "greatest")]);
        let module = written(|out| typescript(out, "Wide", &["en"], rows));
        assert!(module.contains("Greatest: 18446744073709551615n,"), "{module}");
    }
}
