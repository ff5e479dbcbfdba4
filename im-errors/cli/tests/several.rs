//! The command for several catalogs.

use im_errors::{ImError, Table, error_catalog};
use serde_json::{Value, json};

use super::{Run, column, run, run_own, run_with};
use crate::own::OwnError;

error_catalog! {
    /// Shares the code 0 with the IM table, and the reserved code 9 with [`OwnError`].
    enum Third {
        0 as Fine => "fine", "好";
        898005 => "in between", "";
        reserved 9 => "never used";
        success 300..=399;
    }
}

fn run_three<'a>(args: impl IntoIterator<Item = &'a str>) -> Run {
    run_with(&three(), args, b"", None)
}

fn three() -> [Table; 3] {
    [ImError::table(), OwnError::table(), Third::table()]
}

#[test]
fn searches_cover_all_catalogs() {
    // Catalog by catalog, each in the order of the arguments.
    assert_eq!(column(&three(), "name", ["0", "-1"]), ["Success", "Ok", "Negative", "Fine"]);
    let catalogs = ["ImError", "OwnError", "OwnError", "Third"];
    assert_eq!(column(&three(), "catalog", ["0", "-1"]), catalogs);
    assert_eq!(
        column(&three(), "name", ["89800"]),
        column(&[ImError::table()], "name", ["89800"])
            .into_iter()
            .chain(["InBetween".to_owned()])
            .collect::<Vec<_>>()
    );
    // Includes the codes without a row: five ranges of the second catalog, and two of the third.
    let all = ImError::COUNT + OwnError::COUNT + 5 + Third::COUNT + 2;
    assert_eq!(column(&three(), "catalog", []).len(), all);
}

#[test]
fn the_first_column_is_the_catalog() {
    let written = |format| run_three(["--lang", "en", "--format", format, "-1", "898005"]).output;
    assert_eq!(
        written("tsv"),
        "catalog\tcode\tname\ten\tkind\thttp\tretry\targuments\tstate\tdeprecated\texplanation\n\
         OwnError\t-1\tNegative\tnegative\t\t\t\t\terror\t\t\n\
         Third\t898005\tInBetween\tin between\t\t\t\t\terror\t\t\n"
    );
    assert_eq!(
        written("csv"),
        "catalog,code,name,en,kind,http,retry,arguments,state,deprecated,explanation\r\n\
         OwnError,-1,Negative,negative,,,,,error,,\r\n\
         Third,898005,InBetween,in between,,,,,error,,\r\n"
    );
    assert_eq!(
        written("markdown"),
        "| catalog | code | name | en | state |\n| --- | ---: | --- | --- | --- |\n\
         | OwnError | -1 | Negative | negative | error |\n\
         | Third | 898005 | InBetween | in between | error |\n"
    );
    let lines = written("table");
    let lines: Vec<&str> = lines.lines().map(str::trim).collect();
    assert_eq!(
        [lines[0], lines[2], lines[3]],
        [
            "catalog      code   name        en",
            "OwnError       -1   Negative    negative",
            "Third      898005   InBetween   in between",
        ]
    );
    let json: Value = serde_json::from_str(&written("json")).unwrap();
    assert_eq!((&json[0]["catalog"], &json[0]["code"]), (&json!("OwnError"), &json!(-1)));
    assert_eq!((&json[1]["catalog"], &json[1]["code"]), (&json!("Third"), &json!(898_005)));
    assert!(written("json").starts_with("[\n  {\n    \"catalog\": "));
}

#[test]
fn catalogs_and_names_are_not_wrapped() {
    let run = run_with(&three(), [""; 0], b"", Some(120));
    assert!(run.output.lines().count() > 2 + three().iter().flat_map(Table::entries).count());
    for table in three() {
        let rows = run.output.matches(&format!("{} ", table.name())).count();
        assert!(rows >= table.entries().count(), "{}", run.output);
        for entry in table.entries() {
            assert!(run.output.contains(entry.name()), "{}", entry.name());
        }
    }
}

#[test]
fn typescript_has_a_block_per_catalog() {
    let both =
        run_with(&[ImError::table(), OwnError::table()], ["--format", "typescript"], b"", None);
    let [im, own] = [run(["--format", "typescript"]), run_own(["--format", "typescript"])];
    let own = own.output.split_once('\n').unwrap().1;
    assert_eq!(both.output, im.output + own);
}

#[test]
fn one_schema_accepts_the_codes_of_all_catalogs() {
    let schema: Value =
        serde_json::from_str(&run_three(["--format", "json-schema"]).output).unwrap();
    assert_eq!(schema["title"], "ImError | OwnError | Third");
    let codes: Vec<&Value> = schema["anyOf"].as_array().into_iter().flatten().collect();
    assert_eq!(codes.len(), ImError::COUNT + OwnError::COUNT + Third::COUNT - 2 + 1);
    let zero: Vec<_> = codes.iter().filter(|code| code["const"] == 0).collect();
    assert_eq!(zero.len(), 1);
    assert_eq!(zero[0]["title"], "Success");
}

#[test]
fn messages_name_all_catalogs() {
    let message = |argument| {
        let run = run_three([argument]);
        assert_eq!(run.status, 1);
        run.errors
    };
    assert_eq!(
        message("898006000"),
        "no match for `898006000` in `ImError`, `OwnError`, `Third`\n\
         help: the nearest code is 898006 (`ImError::GidInvalid`)\n"
    );
    assert_eq!(
        message("inbetwen"),
        "no match for `inbetwen` in `ImError`, `OwnError`, `Third`\n\
         help: the nearest name is `Third::InBetween` (898005)\n"
    );
    assert_eq!(
        message("9"),
        "code 9 of `OwnError` is reserved\ncode 9 of `Third` is reserved: never used\n"
    );
    let help = run_three(["--help"]).output;
    assert!(help.starts_with("Look up the error codes of ImError, OwnError, Third\n"), "{help}");
}

#[test]
fn a_success_code_without_a_row_is_reported() {
    let run = run_three(["304"]);
    assert_eq!((run.status, &*run.errors), (1, "code 304 of `Third` means success\n"));
}

#[test]
fn a_name_may_be_qualified_by_its_catalog() {
    assert_eq!(column(&three(), "name", ["Third::InBetween"]), ["InBetween"]);
    assert_eq!(column(&three(), "name", ["own_error::"]).len(), OwnError::COUNT);
    assert_eq!(run_three(["OwnError::InBetween"]).status, 1);
}

#[test]
fn nothing_matches_without_catalogs() {
    let run = run_with(&[], ["1"], b"", None);
    assert_eq!((run.status, &*run.output), (1, ""));
    assert_eq!(run_with(&[], ["--format", "json"], b"", None).output, "[]\n");
}

#[test]
fn one_catalog_can_be_selected() {
    let csv = |args: &[&str]| run_with(&three(), args, b"", None).output;
    assert_eq!(
        csv(&["--catalog", "OwnError", "--format", "csv"]),
        run_own(["--format", "csv"]).output
    );
    let args = ["--catalog", "Third", "0", "-1"];
    let run = run_three(args);
    assert_eq!(run.errors, "no match for `-1` in `Third`\nhelp: the nearest code is 0 (`Fine`)\n");
    let page = csv(&["--catalog", "Third", "--format", "csv"]);
    let diff = |args: &[&str]| run_with(&three(), args, page.as_bytes(), None).status;
    assert_eq!((diff(&["diff", "-"]), diff(&["diff", "-", "--catalog", "Third"])), (1, 0));
    let unknown = run_three(["--catalog", "Fourth"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.errors.contains("ImError, OwnError, Third"), "{}", unknown.errors);
    assert!(run_three(["--help"]).output.contains("--catalog"));
    assert!(!run_own(["--help"]).output.contains("--catalog"));
}
