//! Tests of the command for the catalog of the example.

use super::{Run, column, run_own};
use crate::own::OwnError;

fn names<'a>(args: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    column(&[OwnError::table()], "name", args)
}

#[test]
fn negative_codes_are_not_options() {
    assert_eq!(names(["-1"]), ["Negative"]);
    assert_eq!(names(["-9223372036854775808"]), ["TheSmallest"]);
    assert_eq!(names(["-9"]), ["TheSmallest"]);
    assert_eq!(names(["404"]), ["NotFound", "Straße"]);
}

#[test]
fn matches_ignore_the_case_of_any_script() {
    assert_eq!(names(["STRAßE"]), ["Straße"]);
}

#[test]
fn messages_name_the_catalog() {
    let run = run_own(["-2"]);
    assert_eq!(run.status, 1);
    assert_eq!(
        run.errors,
        "no match for `-2` in `OwnError`\nhelp: the nearest code is -1 (`Negative`)\n"
    );
    assert!(run_own(["--help"]).output.starts_with("Look up the error codes of OwnError\n"));
}

#[test]
fn reserved_codes_are_reported() {
    for (code, message) in [
        ("40012", "code 40012 of `OwnError` is reserved: removed in version 2\n"),
        ("+040012", "code 40012 of `OwnError` is reserved: removed in version 2\n"),
        ("9", "code 9 of `OwnError` is reserved\n"),
        (
            "40020",
            "no match for `40020` in `OwnError`\nhelp: the nearest code is 40001 (`OrderNotFound`)\n",
        ),
    ] {
        let expected = Run { status: 1, output: String::new(), errors: message.to_owned() };
        assert_eq!(run_own([code]), expected);
    }
    // This is also a prefix of another code.
    let run = run_own(["40"]);
    assert_eq!((run.status, &*run.errors), (0, "code 40 of `OwnError` is reserved\n"));
    assert!(run.output.contains("4040"));
}
