//! The formats of the output, read by other parsers.

use std::error::Error;

use im_errors::{Table, error_catalog};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

use super::{run_own, run_with};

const NO_MATCH: &str = "no text contains this";

fn own(format: &str, wanted: &[&str]) -> String {
    run_own(["--format", format].iter().chain(wanted)).output
}

/// Returns code, name and texts of every row, from the JSON output.
fn rows() -> Result<Vec<[String; 4]>, Box<dyn Error>> {
    let rows: Vec<Value> = serde_json::from_str(&own("json", &[]))?;
    assert!(rows.len() >= 6);
    let text = |cell: &Value| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned);
    Ok(rows
        .iter()
        .map(|row| ["code", "name", "en", "zh"].map(|key| row.get(key).map(text).unwrap()))
        .collect())
}

#[test]
fn markdown_shows_every_text_unchanged() -> Result<(), Box<dyn Error>> {
    let page = own("markdown", &[]);
    let (mut table, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    for event in Parser::new_ext(&page, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell)
            | Event::End(TagEnd::Table) => {}
            Event::Text(text) => cell += &text,
            Event::InlineHtml(tag) if &*tag == "<br>" => cell.push('\n'),
            Event::End(TagEnd::TableCell) => row.push(std::mem::take(&mut cell)),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                table.push(std::mem::take(&mut row));
            }
            other => return Err(format!("unexpected markup: {other:?}").into()),
        }
    }
    assert_eq!(table.remove(0), ["code", "name", "en", "zh"]);
    assert_eq!(table, rows()?);
    assert_eq!(own("markdown", &[NO_MATCH]).lines().count(), 2);
    Ok(())
}

#[test]
fn csv_has_every_cell_unchanged() -> Result<(), Box<dyn Error>> {
    let page = own("csv", &[]);
    let mut reader = csv::Reader::from_reader(page.as_bytes());
    assert_eq!(reader.headers()?, vec!["code", "name", "en", "zh"]);
    let table: Vec<[String; 4]> = reader.deserialize().collect::<Result<_, _>>()?;
    assert_eq!(table, rows()?);
    assert_eq!(own("csv", &[NO_MATCH]), "code,name,en,zh\r\n");
    Ok(())
}

/// A `oneOf` of different constants accepts these and nothing else.
#[test]
fn the_schema_accepts_the_codes_only() -> Result<(), Box<dyn Error>> {
    let draft = "https://json-schema.org/draft/2020-12/schema";
    let schema: Value = serde_json::from_str(&own("json-schema", &[]))?;
    let mut codes = Vec::new();
    for [code, name, en, zh] in rows()? {
        let number: i64 = code.parse()?;
        let texts = [en, zh].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        codes.push(json!({ "const": number, "title": name, "description": texts.join("\n") }));
    }
    assert_eq!(schema, json!({ "$schema": draft, "title": "OwnError", "oneOf": codes }));
    // `oneOf` must not be empty.
    let nothing: Value = serde_json::from_str(&own("json-schema", &[NO_MATCH]))?;
    assert_eq!(nothing, json!({ "$schema": draft, "title": "OwnError", "not": {} }));
    Ok(())
}

/// `.ci/run` compiles such modules.
#[test]
fn typescript_has_every_code_and_its_texts_as_literals() -> Result<(), Box<dyn Error>> {
    let module = own("typescript", &[]);
    for [code, name, en, zh] in rows()? {
        assert!(module.contains(&format!("\n  {name}: {code}n,\n")), "{name}");
        let line = format!("\n  [{code}n, {}],\n", json!({ "en": en, "zh": zh }));
        assert!(module.contains(&line), "{line}");
    }
    Ok(())
}

error_catalog! { enum One { 0 as Ok => "fine", ""; } }
error_catalog! { enum Other { 0 as Success => "done", ""; } }
error_catalog! { enum Both { One(One), Other(Other) } }

#[test]
fn a_code_of_several_parts_has_the_texts_of_the_first() {
    let written =
        |format| run_with(&[Both::table()], ["--lang", "en", "--format", format], b"", None).output;
    let schema: Value = serde_json::from_str(&written("json-schema")).unwrap();
    let codes = json!([{ "const": 0, "title": "One::Ok", "description": "fine" }]);
    assert_eq!(schema.get("oneOf"), Some(&codes));
    assert_eq!(
        written("typescript"),
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

error_catalog! { #[repr(i64)] enum Exact {
    9007199254740991 as Max => "max", ""; -9007199254740991 as Min => "min", "";
} }
error_catalog! { #[repr(i64)] enum TooGreat { 1 as One => "one", ""; 9007199254740992 as Max => "max", ""; } }
error_catalog! { #[repr(i64)] enum TooSmall { 1 as One => "one", ""; -9007199254740992 as Min => "min", ""; } }
error_catalog! { #[repr(u64)] enum Unsigned { 1 as One => "one", ""; 18446744073709551615 as Max => "max", ""; } }

#[test]
fn a_code_that_is_not_an_exact_number_makes_all_codes_bigints() {
    let module = |table: Table| run_with(&[table], ["--format", "typescript"], b"", None).output;
    let exact = module(Exact::table());
    assert!(exact.contains("Max: 9007199254740991,"), "{exact}");
    assert!(exact.contains("Min: -9007199254740991,"), "{exact}");
    assert!(exact.contains("ReadonlyMap<number,"), "{exact}");
    for (table, line) in [
        (TooGreat::table(), "Max: 9007199254740992n,"),
        (TooSmall::table(), "Min: -9007199254740992n,"),
        (Unsigned::table(), "Max: 18446744073709551615n,"),
    ] {
        let module = module(table);
        assert!(module.contains(line), "{module}");
        assert!(module.contains("One: 1n,") && module.contains("[1n, "), "{module}");
        assert!(module.contains("ReadonlyMap<bigint,"), "{module}");
    }
}
