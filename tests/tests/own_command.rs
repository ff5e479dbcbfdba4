//! The command serves any catalog.

use std::process::{Command, Output};

#[expect(clippy::expect_used, reason = "a test fails by panicking")]
fn run(args: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_own-command")).args(args).output().expect("it starts");
    let [stdout, stderr] = [stdout, stderr].map(|it| String::from_utf8(it).expect("this is UTF-8"));
    (status.code(), stdout, stderr)
}

/// The names that are found, in the order of the answer.
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
fn found(args: &[&str]) -> Vec<String> {
    let (status, stdout, _) = run(&[&["--format", "tsv"], args].concat());
    assert_eq!(status, Some(0));
    stdout.lines().skip(1).map(|line| line.split('\t').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn negative_codes_are_arguments_and_not_options() {
    assert_eq!(found(&["-1"]), ["Negative"]);
    assert_eq!(found(&["-9223372036854775808"]), ["TheSmallest"]);
    assert_eq!(found(&["-9"]), ["TheSmallest"]);
    assert_eq!(found(&["404"]), ["NotFound", "Straße"]);
}

#[test]
fn case_is_folded_in_any_script() {
    assert_eq!(found(&["STRAßE"]), ["Straße"]);
}

#[test]
fn a_row_of_tsv_is_one_line() {
    let (_, stdout, _) = run(&["--format", "tsv", "NotFound"]);
    assert_eq!(
        stdout,
        "code\tname\ten\tzh\n404\tNotFound\ttab\\tline\\nreturn and back\\\\slash\t\n"
    );
}

#[test]
fn json_has_the_text_and_the_whole_number() {
    let (_, stdout, _) =
        run(&["--format", "json", "--lang", "en", "-9223372036854775808", "NotFound"]);
    let rows: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let expected = serde_json::json!([
        { "code": i64::MIN, "name": "TheSmallest", "en": "the smallest" },
        { "code": 404, "name": "NotFound", "en": "tab\tline\nreturn and back\\slash" },
    ]);
    assert_eq!(rows, expected);
}

#[test]
fn messages_name_the_catalog() {
    let (status, _, stderr) = run(&["-2"]);
    assert_eq!(status, Some(1));
    assert_eq!(stderr, "OwnError has nothing like \"-2\"; the nearest code is -1 (Negative)\n");
    assert!(run(&["--help"]).1.starts_with("Say what the codes of OwnError mean\n"));
}

#[test]
fn a_reserved_code_is_said_to_be_retired() {
    for (code, message) in [
        ("40012", "code 40012 of OwnError is retired: gone with version 2\n"),
        ("9", "code 9 of OwnError is retired\n"),
        ("40020", "OwnError has nothing like \"40020\"; the nearest code is 4040 (Straße)\n"),
    ] {
        assert_eq!(run(&[code]), (Some(1), String::new(), message.to_owned()));
    }
    // It is the beginning of another one.
    let (status, stdout, stderr) = run(&["40"]);
    assert_eq!((status, &*stderr), (Some(0), "code 40 of OwnError is retired\n"));
    assert!(stdout.contains("4040"));
}
