//! The forms in which the command writes a table, read by those who know them.

use std::error::Error;
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

const NO_MATCH: &str = "no text is like this";

fn own_command(format: &str, wanted: &[&str]) -> Result<String, Box<dyn Error>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_own-command"));
    let output = command.args(["--format", format]).args(wanted).output()?;
    Ok(String::from_utf8(output.stdout)?)
}

/// Code, name and texts of every row, as the command tells programs.
fn rows() -> Result<Vec<[String; 4]>, Box<dyn Error>> {
    let rows: Vec<Value> = serde_json::from_str(&own_command("json", &[])?)?;
    assert!(rows.len() >= 6);
    let text = |cell: &Value| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned);
    Ok(rows.iter().map(|row| ["code", "name", "en", "zh"].map(|key| text(&row[key]))).collect())
}

#[test]
fn markdown_shows_every_text_as_it_is() -> Result<(), Box<dyn Error>> {
    let page = own_command("markdown", &[])?;
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
            other => return Err(format!("no cell has mark-up: {other:?}").into()),
        }
    }
    assert_eq!(table.remove(0), ["code", "name", "en", "zh"]);
    assert_eq!(table, rows()?);
    assert_eq!(own_command("markdown", &[NO_MATCH])?.lines().count(), 2);
    Ok(())
}

#[test]
fn csv_has_every_cell_as_it_is() -> Result<(), Box<dyn Error>> {
    let page = own_command("csv", &[])?;
    let mut reader = csv::Reader::from_reader(page.as_bytes());
    assert_eq!(reader.headers()?, vec!["code", "name", "en", "zh"]);
    let table: Vec<[String; 4]> = reader.deserialize().collect::<Result<_, _>>()?;
    assert_eq!(table, rows()?);
    assert_eq!(own_command("csv", &[NO_MATCH])?, "code,name,en,zh\r\n");
    Ok(())
}

#[test]
fn the_schema_is_valid_and_takes_the_codes_alone() -> Result<(), Box<dyn Error>> {
    let schema: Value = serde_json::from_str(&own_command("json-schema", &[])?)?;
    jsonschema::meta::validate(&schema).map_err(|error| error.to_string())?;
    assert_eq!(schema["title"], "OwnError");
    let validator = jsonschema::draft202012::new(&schema)?;
    for [code, name, en, zh] in rows()? {
        let number: i64 = code.parse()?;
        assert!(validator.is_valid(&json!(number)), "{code}");
        assert!(!validator.is_valid(&json!(code)), "{code} in quotes");
        let entries = schema["oneOf"].as_array().into_iter().flatten();
        let entry: Vec<&Value> = entries.filter(|entry| entry["const"] == number).collect();
        let texts = [en, zh].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        let expected = json!({ "const": number, "title": name, "description": texts.join("\n") });
        assert_eq!(entry, [&expected]);
    }
    for other in [json!(0), json!(40_003), json!(-1.5), json!("Negative"), json!(null)] {
        assert!(!validator.is_valid(&other), "{other}");
    }
    let nothing: Value = serde_json::from_str(&own_command("json-schema", &[NO_MATCH])?)?;
    jsonschema::meta::validate(&nothing).map_err(|error| error.to_string())?;
    assert!(!jsonschema::draft202012::new(&nothing)?.is_valid(&json!(404)));
    Ok(())
}

/// A line of the module for a code: what JavaScript reads of it is tested with the compiler of TypeScript.
#[test]
fn typescript_has_every_code_and_its_texts_as_literals() -> Result<(), Box<dyn Error>> {
    let module = own_command("typescript", &[])?;
    for [code, name, en, zh] in rows()? {
        assert!(module.contains(&format!("\n  {name}: {code}n,\n")), "{name}");
        let line = format!("\n  [{code}n, {}],\n", json!({ "en": en, "zh": zh }));
        assert!(module.contains(&line), "{line}");
    }
    Ok(())
}
