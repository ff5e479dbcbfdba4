//! Tests of `--untranslated`.

use im_errors::{ImError, Table, error_catalog};
use serde_json::Value;

use super::{Run, run, run_with};

error_catalog! {
    enum Partial {
        1 => "both", "两者";
        2 => "only English", "";
        3 as Three => "", "只有中文";
        4 => "also English", "";
        reserved 5 => "removed";
    }
}

/// Returns the exit status and the codes of the rows that are written.
fn untranslated(tables: &[Table], args: &[&str]) -> (u8, Vec<i64>) {
    let args = ["--untranslated", "--format", "json"].iter().chain(args);
    let Run { status, output, errors } = run_with(tables, args, b"", None);
    assert_eq!(errors, "");
    let rows: Vec<Value> = serde_json::from_str(&output).unwrap();
    (status, rows.iter().map(|row| row["code"].as_i64().unwrap()).collect())
}

#[test]
fn rows_without_a_text_are_a_failure() {
    let partial = [Partial::table()];
    assert_eq!(untranslated(&partial, &[]), (1, vec![2, 3, 4]));
    assert_eq!(untranslated(&partial, &["--lang", "en"]), (1, vec![3]));
    assert_eq!(untranslated(&partial, &["--lang", "zh"]), (1, vec![2, 4]));
    let both = [ImError::table(), Partial::table()];
    let im = [803_001, 803_002, 803_003, 803_004, 803_005, 803_006];
    assert_eq!(untranslated(&both, &[]), (1, [&im[..], &[2, 3, 4]].concat()));
}

#[test]
fn complete_translations_are_a_success() {
    assert_eq!(untranslated(&[ImError::table()], &["--lang", "zh"]), (0, vec![]));
    assert_eq!(run(["--untranslated", "--lang", "zh"]).output, "");
    assert_eq!(untranslated(&[Partial::table()], &["both"]), (0, vec![]));
}

#[test]
fn arguments_restrict_the_rows() {
    let partial = [Partial::table()];
    assert_eq!(untranslated(&partial, &["english", "1"]), (1, vec![2, 4]));
    assert_eq!(untranslated(&partial, &["english", "--lang", "en"]), (0, vec![]));
    let run = run_with(&partial, ["--untranslated", "none", "1"], b"", None);
    assert_eq!((run.status, &*run.output), (1, ""));
    assert!(run.errors.starts_with("no match for `none` in `Partial`\n"), "{}", run.errors);
}

#[test]
fn exports_contain_only_these_rows() {
    let csv = |args: &[&str]| {
        let args = ["--format", "csv"].iter().chain(args);
        run_with(&[Partial::table()], args, b"", None).output
    };
    assert!(csv(&[]).contains("removed"));
    let lines = csv(&["--untranslated"]);
    let codes: Vec<&str> = lines.lines().skip(1).map(|line| &line[..2]).collect();
    assert_eq!(codes, ["2,", "3,", "4,"]);
}

#[test]
fn the_other_text_is_shown() {
    let args = ["--untranslated", "--lang", "en"];
    let run = run_with(&[Partial::table()], args, b"", None);
    assert!(run.output.contains("Three") && run.output.contains("只有中文"), "{}", run.output);
}
