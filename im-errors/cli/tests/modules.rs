//! Tests of modules in other languages. `.ci/run` also compiles and runs them.

use im_errors::{Table, error_catalog};
use serde_json::Value;

use super::{run_own, run_with};

error_catalog! { enum One { 0 as Ok => "fine", ""; } }
error_catalog! { enum Other { 0 as Success => "done", ""; } }
error_catalog! { enum Both { One(One), Other(Other) } }

#[test]
fn a_code_of_several_parts_has_the_row_of_the_first() {
    let written = |format| {
        let run = run_with(&[Both::table()], ["--lang", "en", "--format", format], b"", None);
        (run.status, run.output)
    };
    for (format, lines) in [
        (
            "typescript",
            [
                "\"One::Ok\": 0,",
                "\"Other::Success\": 0,",
                "rowOfBoth(0, { name: \"One::Ok\", en: \"fine\",",
            ],
        ),
        (
            "go",
            ["BothOneOk Both = 0", "BothOtherSuccess Both = 0", "Name: \"One::Ok\", En: \"fine\","],
        ),
        ("java", ["ONE_OK(0L),", "OTHER_SUCCESS(0L),", "new Row(\"One::Ok\", \"fine\","]),
        ("python", ["ONE_OK = 0", "OTHER_SUCCESS = 0", "0: BothRow(\"One::Ok\", \"fine\","]),
    ] {
        let (status, output) = written(format);
        assert_eq!(status, 0);
        for line in lines {
            assert_eq!(output.matches(line).count(), 1, "{line}: {output}");
        }
        assert!(!output.contains("zh"), "{output}");
    }
    let schema: Value = serde_json::from_str(&written("json-schema").1).unwrap();
    assert_eq!(schema["anyOf"].as_array().map(Vec::len), Some(2));
    assert_eq!(schema["anyOf"][0]["description"], "fine");
}

#[test]
fn exports_without_rows_are_complete() {
    for format in ["html", "typescript", "go", "java", "python"] {
        let whole = run_own(["--format", format]).output;
        let empty = run_own(["--format", format, "no text contains this"]).output;
        let ends = |text: &str| text.lines().last().map(str::to_owned);
        assert_eq!(ends(&empty), ends(&whole), "{format}");
    }
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
    assert!(exact.contains("ExactCode = Exact | (number & {});"), "{exact}");
    for (table, line) in [
        (TooGreat::table(), "Max: 9007199254740992n,"),
        (TooSmall::table(), "Min: -9007199254740992n,"),
        (Unsigned::table(), "Max: 18446744073709551615n,"),
    ] {
        let module = module(table);
        assert!(module.contains(line), "{module}");
        assert!(module.contains("One: 1n,") && module.contains("(1n, {"), "{module}");
        assert!(module.contains("(bigint & {});"), "{module}");
    }
}

#[test]
fn unsigned_codes_have_unsigned_types() {
    let module = |format| run_with(&[Unsigned::table()], ["--format", format], b"", None).output;
    let go = module("go");
    assert!(go.contains("type Unsigned uint64") && go.contains("= 18446744073709551615"), "{go}");
    let java = module("java");
    assert!(java.contains("MAX(-1L),") && java.contains("which are unsigned"), "{java}");
}

error_catalog! {
    #[allow(non_camel_case_types, reason = "the name is special in JavaScript")]
    enum Odd {
        1 as __proto__ => "a prototype", "";
    }
}

#[test]
fn a_variant_named_proto_is_a_property() {
    let module = run_with(&[Odd::table()], ["--format", "typescript"], b"", None).output;
    assert!(module.contains("\n  [\"__proto__\"]: 1,\n"), "{module}");
}

error_catalog! {
    enum WithoutNote {
        #[deprecated]
        1 as Old => "old", "";
    }
}

#[test]
fn modules_have_no_trailing_spaces_and_no_empty_comments() {
    for format in ["typescript", "go", "java", "python"] {
        for lang in ["en", "zh"] {
            let module = run_own(["--format", format, "--lang", lang]).output;
            let without_note = ["--format", format, "--lang", lang];
            let module =
                module + &run_with(&[WithoutNote::table()], without_note, b"", None).output;
            for line in module.lines() {
                assert_eq!(line, line.trim_end(), "{format}");
            }
            assert!(!module.contains("/**\n   */") && !module.contains("/**\n     */"), "{module}");
        }
    }
}

error_catalog! {
    /// The name of a nested class in Java, and a keyword of Go.
    enum Code { 1 as ByCode => "a row", ""; }
}
error_catalog! { enum Type { 1 as Range => "a row", ""; } }

#[test]
fn names_of_catalogs_do_not_collide_with_those_of_the_module() {
    let module = |table: Table, format| run_with(&[table], ["--format", format], b"", None).output;
    let java = module(Code::table(), "java");
    assert!(java.contains("enum Code {") && java.contains("record AnyCode(long value)"), "{java}");
    let go = module(Type::table(), "go");
    assert!(go.contains("\npackage typeerrors\n") && go.contains("TypeRange Type = 1"), "{go}");
}
