//! Tests of the output formats, which are read by independent parsers.

use std::error::Error;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

use super::run_own;
use crate::own::OwnError;

const NO_MATCH: &str = "no text contains this";

const COLUMNS: [&str; 11] = [
    "code",
    "name",
    "en",
    "zh",
    "kind",
    "http",
    "retry",
    "arguments",
    "state",
    "deprecated",
    "explanation",
];

fn own(format: &str, wanted: &[&str]) -> String {
    let run = run_own(["--format", format].iter().chain(wanted));
    assert!(run.errors.is_empty() || wanted == [NO_MATCH], "{}", run.errors);
    run.output
}

/// Returns the lines of tables of [`OwnError`].
fn lines() -> Vec<[String; 11]> {
    let rows = OwnError::iter().map(|error| {
        let entry = OwnError::table().find(error.code().into()).unwrap();
        let retry = match (error.retry_after(), error.is_retryable()) {
            (Some(wait), _) => wait.as_secs().to_string(),
            (None, true) => "yes".into(),
            (None, false) => String::new(),
        };
        let arguments: Vec<String> = entry.parameters().iter().map(ToString::to_string).collect();
        [
            error.code().to_string(),
            error.name().into(),
            error.en().into(),
            error.zh().into(),
            error.kind().map(|kind| kind.to_string()).unwrap_or_default(),
            error.http_status().map(|status| status.to_string()).unwrap_or_default(),
            retry,
            arguments.join(", "),
            if error.is_success() { "success" } else { "error" }.into(),
            entry.deprecation().unwrap_or_default().into(),
            entry.explanation().into(),
        ]
    });
    let codes = |codes: &str, state: &str, reason: &str| {
        [codes, "", "", "", "", "", "", "", state, "", reason].map(str::to_owned)
    };
    let ranges = [
        codes("9", "reserved", ""),
        codes("40", "reserved", ""),
        codes("40003", "reserved", "removed in version 2"),
        codes("40010..=40019", "reserved", "removed in version 2"),
        codes("200..=299", "success", ""),
    ];
    rows.chain(ranges).collect()
}

#[test]
fn the_catalog_has_every_property() {
    let lines = lines();
    for position in 0..COLUMNS.len() {
        assert!(lines.iter().any(|cells| !cells[position].is_empty()), "{}", COLUMNS[position]);
    }
}

#[test]
fn markdown_shows_every_cell_unchanged() -> Result<(), Box<dyn Error>> {
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
    assert_eq!(table.remove(0), COLUMNS);
    assert_eq!(table, lines());
    Ok(())
}

#[test]
fn markdown_leaves_out_columns_without_content() {
    assert_eq!(
        own("markdown", &["Negative"]),
        "| code | name | en | zh | state |\n| ---: | --- | --- | --- | --- |\n\
         | -1 | Negative | negative |  | error |\n"
    );
    let header = "| code | name | en | zh |\n| ---: | --- | --- | --- |\n";
    assert_eq!(own("markdown", &[NO_MATCH]), header);
}

#[test]
fn csv_has_every_cell_and_no_formulas() -> Result<(), Box<dyn Error>> {
    let page = own("csv", &[]);
    assert!(!page.replace("\r\n", "").contains('\r'));
    let mut reader = csv::Reader::from_reader(page.as_bytes());
    assert_eq!(reader.headers()?, COLUMNS.as_slice());
    let table: Vec<[String; 11]> = reader.deserialize().collect::<Result<_, _>>()?;
    let mut expected = lines();
    for cell in expected.iter_mut().flatten() {
        if ["=busy", "@繁忙"].contains(&&**cell) {
            cell.insert(0, '\'');
        }
    }
    assert_eq!(table, expected);
    assert_eq!(own("csv", &[NO_MATCH]), format!("{}\r\n", COLUMNS.join(",")));
    Ok(())
}

#[test]
fn tsv_has_every_cell_on_one_line() {
    let page = own("tsv", &[]);
    let unescape = |cell: &str| {
        let cell = cell.replace(r"\\", "\0").replace(r"\t", "\t").replace(r"\n", "\n");
        cell.replace('\0', "\\")
    };
    let table: Vec<Vec<String>> =
        page.lines().map(|line| line.split('\t').map(unescape).collect()).collect();
    assert_eq!(table[0], COLUMNS);
    assert_eq!(table[1..], lines());
    assert_eq!(own("tsv", &[NO_MATCH]), format!("{}\n", COLUMNS.join("\t")));
}

#[test]
fn json_has_every_property() -> Result<(), Box<dyn Error>> {
    let rows: Vec<Value> = serde_json::from_str(&own("json", &[]))?;
    assert_eq!(rows.len(), OwnError::COUNT);
    let busy = rows.iter().find(|row| row["name"] == "Busy");
    let expected = json!({
        "code": 50301, "name": "Busy", "en": "=busy", "zh": "@繁忙",
        "kind": "unavailable", "http": 529, "retry": true, "retry_after": 5,
        "arguments": [], "success": false, "deprecated": "the service retries automatically",
        "explanation": "", "identifier": "Busy", "constant": "BUSY", "anchor": "50301",
    });
    assert_eq!(busy, Some(&expected));

    let model: Value = serde_json::from_str(&own("json", &["--all"]))?;
    assert_eq!(model["catalogs"][0]["rows"], Value::from(rows));
    assert_eq!(model["catalogs"][0]["name"], "OwnError");
    assert_eq!(model["catalogs"][0]["success"], json!([{ "first": 200, "last": 299 }]));
    let reserved = json!({ "first": 40010, "last": 40019, "reason": "removed in version 2" });
    assert_eq!(model["catalogs"][0]["reserved"][3], reserved);
    assert_eq!(model["catalogs"].as_array().map(Vec::len), Some(1));
    Ok(())
}

#[test]
fn all_requires_json() {
    for args in
        [&["--all"][..], &["--all", "--format", "csv"], &["--template", "x", "--format", "csv"]]
    {
        assert_eq!(run_own(args).status, 2, "{args:?}");
    }
}

/// Any integer is valid, so that clients generated from the schema accept new codes.
#[test]
fn the_schema_has_the_known_codes_and_accepts_others() -> Result<(), Box<dyn Error>> {
    let schema: Value = serde_json::from_str(&own("json-schema", &[]))?;
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["title"], "OwnError");
    let accepted = schema["anyOf"].as_array().ok_or("no array")?;
    let (any, known) = accepted.split_last().ok_or("nothing is accepted")?;
    assert_eq!(any, &json!({ "type": "integer" }));
    let codes: Vec<&Value> = known.iter().map(|it| &it["const"]).collect();
    assert_eq!(codes, OwnError::iter().map(OwnError::code).collect::<Vec<_>>());
    let order = known.iter().find(|it| it["const"] == 40001).ok_or("no such code")?;
    assert_eq!(
        order,
        &json!({
            "const": 40001, "title": "OrderNotFound",
            "description": "order {id} not found\n订单 {id} 不存在\n\
                Orders from previous years are in the archive. See `GET /archive/*`.\n\n\
                This error is also returned for deleted orders.",
            "x-kind": "not_found", "x-http": 404, "x-retry": false, "x-retry-after": null,
            "x-arguments": [
                { "name": "id", "type": "integer", "nullable": false },
                { "name": "note", "type": "string", "nullable": true },
            ],
            "x-success": false,
        })
    );
    let deprecated: Vec<&Value> =
        known.iter().filter(|it| it["deprecated"] == true).map(|it| &it["const"]).collect();
    assert_eq!(deprecated, [50301]);
    let note = known.iter().find_map(|it| it.get("x-deprecated"));
    assert_eq!(note, Some(&json!("the service retries automatically")));
    assert_eq!(schema["x-reserved"].as_array().map(Vec::len), Some(4));
    let nothing: Value = serde_json::from_str(&own("json-schema", &[NO_MATCH]))?;
    assert_eq!(nothing["anyOf"], json!([{ "type": "integer" }]));
    Ok(())
}
