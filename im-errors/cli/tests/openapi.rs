//! Documents with the responses of catalogs.

use std::error::Error;
use std::io::{self, Write as _};
use std::process::Command;

use im_errors::{ErrorCatalog, Fault, ImError, Table, error_catalog};
use serde_json::{Value, json};
use utoipa::IntoResponses as _;

use super::own::OwnError;
use super::{Run, run_own, run_with};

error_catalog! {
    /// The same rows in another form.
    #[repr(i64)]
    #[catalog(form = "flat", url = "https://example.com/errors#{code}")]
    enum Flat { Own(OwnError) }
}

error_catalog! {
    /// The same rows in another form.
    #[repr(i64)]
    #[catalog(form = "problem", url = "https://example.com/errors#{code}")]
    enum Problem { Own(OwnError) }
}

error_catalog! {
    /// Has parts in several forms.
    #[repr(i64)]
    enum Mixed { Own(OwnError), Orders(Orders), Rooms(Rooms) }
}

error_catalog! {
    #[repr(i64)]
    #[catalog(form = "flat")]
    enum Orders {
        #[catalog(not_found)]
        50001 as OrderNotFound(id: &str, size: f64, open: Option<bool>) => "no {id}", "没有 {id}";
    }
}

error_catalog! {
    #[repr(i64)]
    #[catalog(form = "problem")]
    enum Rooms {
        #[catalog(not_found)]
        50002 as RoomNotFound => "room not found", "";
    }
}

fn document(run: &Run) -> Value {
    assert_eq!((run.status, &*run.errors), (0, ""));
    serde_json::from_str(&run.output).unwrap()
}

fn written(tables: &[Table], args: &[&str]) -> Value {
    document(&run_with(tables, ["--format", "openapi"].iter().chain(args), b"", None))
}

fn names(document: &Value) -> Vec<&str> {
    let responses = document.pointer("/components/responses").and_then(Value::as_object);
    responses.into_iter().flatten().map(|(name, _)| &**name).collect()
}

fn assert_same_as_library<E: ErrorCatalog>() {
    let document = written(&[E::table()], &[]);
    let responses = Fault::<E>::responses();
    assert!(responses.len() > 1);
    assert_eq!(names(&document).len(), responses.len());
    for (status, response) in responses {
        let pointer = format!("/components/responses/{}.{status}", E::NAME);
        assert_eq!(document.pointer(&pointer), Some(&json!(response)));
    }
}

#[test]
fn the_components_are_the_responses_of_the_library() {
    assert_same_as_library::<OwnError>();
    assert_same_as_library::<ImError>();
    assert_same_as_library::<Flat>();
    assert_same_as_library::<Problem>();
    assert_same_as_library::<Mixed>();
}

#[test]
fn the_document_is_complete() {
    let document = written(&[OwnError::table()], &[]);
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["info"], json!({ "title": "OwnError", "version": "1.0.0" }));
    assert_eq!(document["paths"], json!({}));
    assert_eq!(names(&document), ["OwnError.404", "OwnError.500", "OwnError.529"]);
}

#[test]
fn only_the_rows_and_languages_that_are_asked_for_are_written() {
    let found = written(&[OwnError::table()], &["40001", "50301", "--lang", "zh"]);
    assert_eq!(names(&found), ["OwnError.404", "OwnError.529"]);
    let response = &found["components"]["responses"]["OwnError.404"];
    assert_eq!(response["description"], "`40001`: 订单 {id} 不存在");
    let examples = response["content"]["application/json"]["examples"].as_object().unwrap();
    assert_eq!(examples.keys().collect::<Vec<_>>(), ["OrderNotFound.zh"]);

    let run = run_own(["--format", "openapi", "no text contains this"]);
    let nothing: Value = serde_json::from_str(&run.output).unwrap();
    assert_eq!((run.status, &nothing["components"]), (1, &json!({})));
}

#[test]
fn all_catalogs_are_in_one_document() {
    let tables = [ImError::table(), OwnError::table(), OwnError::table()];
    let all = written(&tables, &[]);
    assert_eq!(all["info"]["title"], "ImError | OwnError | OwnError");
    let im = names(&all).into_iter().filter(|name| name.starts_with("ImError.")).count();
    assert_eq!(im, Fault::<ImError>::responses().len());
    let responses = &all["components"]["responses"];
    assert_eq!(responses["OwnError.404"], responses["OwnError-2.404"]);
    assert_eq!(names(&all).len(), im + 2 * 3);

    let one = written(&[ImError::table(), Rooms::table()], &["--catalog", "Rooms"]);
    assert_eq!(one, written(&[Rooms::table()], &[]));
}

/// `.ci/run` installs the validator.
#[test]
fn documents_are_valid_and_their_examples_match_their_schemas() -> Result<(), Box<dyn Error>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/openapi.py");
    let import = Command::new("python3").args(["-c", "import openapi_spec_validator"]).output();
    if !import.is_ok_and(|import| import.status.success()) {
        // Unlike `eprintln!`, this is not captured by the test harness.
        writeln!(io::stderr(), "skipped validation: openapi-spec-validator is not installed")?;
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    for table in
        [OwnError::table(), Flat::table(), Problem::table(), Mixed::table(), ImError::table()]
    {
        let file = folder.path().join(table.name());
        std::fs::write(&file, written(&[table], &[]).to_string())?;
        let python = Command::new("python3").arg(script).arg(&file).output()?;
        let errors = String::from_utf8_lossy(&python.stderr);
        assert!(python.status.success(), "{}: {errors}", table.name());
    }
    Ok(())
}
