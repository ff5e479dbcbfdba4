//! Tests of importing exports, which restores everything except `from` conversions.

use std::error::Error;

use im_errors::Table;

use super::{assert_imported, import};
use crate::own::OwnError;
use crate::{run_own, run_with};

mod exported {
    include!("../imported/exported.rs");
}

mod named {
    #![allow(
        non_camel_case_types,
        non_upper_case_globals,
        reason = "the names are those of an export"
    )]

    include!("../imported/named.rs");
}

fn export(args: &[&str]) -> String {
    let run = run_own(args);
    assert_eq!(run.status, 0, "{}", run.errors);
    run.output
}

/// Returns the rows, the reserved codes and the success codes of a catalog.
fn content(table: &Table) -> String {
    let entries: Vec<_> = table.entries().collect();
    let success: Vec<_> = table.success_codes().collect();
    format!("{entries:#?}{:#?}{success:#?}", table.reservations())
}

#[test]
fn exports_are_restored() -> Result<(), Box<dyn Error>> {
    let imported = import(&["-"], export(&["--format", "json", "--all"]));
    assert_eq!(imported.status, 0, "{}", imported.errors);
    assert_imported("exported.rs", &imported.output)?;
    assert_eq!(content(&exported::OwnError::table()), content(&OwnError::table()));

    for format in ["csv", "tsv"] {
        let other = import(&["-", "--name", "OwnError"], export(&["--format", format]));
        assert_eq!(other.output, imported.output, "{format}");
    }
    let html = import(&["-"], export(&["--format", "html"]));
    assert_eq!(html.output, imported.output);
    Ok(())
}

#[test]
fn names_and_explanations_are_restored() -> Result<(), Box<dyn Error>> {
    mod original {
        #![allow(non_camel_case_types, reason = "exports may contain such names")]

        im_errors::error_catalog! {
            pub enum NamedError {
                /// See `GET /users/{id}`:
                ///
                /// ```json
                /// { "id": 1 }
                /// ```
                1 as user_id => "one", "一";
                2 as toString => "two", "二";
                /// - `__proto__`
                ///   - ~~nested~~
                3 as __proto__ => "three", "三";
                4 as User_Gone => "four", "四";
            }
        }
    }

    let export =
        run_with(&[original::NamedError::table()], ["--format", "json", "--all"], b"", None);
    let imported = import(&["-"], export.output);
    assert_imported("named.rs", &imported.output)?;
    assert_eq!(content(&named::NamedError::table()), content(&original::NamedError::table()));
    Ok(())
}

#[test]
fn tables_in_markdown_lose_only_whitespace() {
    let csv = import(&["-", "--name", "OwnError"], export(&["--format", "csv"])).output;
    let markdown = import(&["-", "--name", "OwnError"], export(&["--format", "markdown"])).output;
    assert_eq!(markdown, csv.replace("tab\\tline", "tab line"));
}

#[test]
fn rows_in_json_have_no_ranges() {
    let all = import(&["-"], export(&["--format", "json", "--all"])).output;
    let rows = import(&["-", "--name", "OwnError"], export(&["--format", "json"])).output;
    let without_ranges = |source: &str| -> String {
        let is_range = |line: &&str| line.contains(" reserved ") || line.contains(" success 2");
        source.lines().filter(|line| !is_range(line)).collect()
    };
    assert_eq!(without_ranges(&rows), without_ranges(&all));
    assert!(!rows.contains("reserved"));
}

#[test]
fn one_language_can_be_restored() {
    let all = import(&["-", "--name", "OwnError"], export(&["--format", "csv"])).output;
    let en = import(&["-", "--name", "OwnError"], export(&["--format", "csv", "--lang", "en"]));
    assert!(all.contains("\"order {id} not found\", \"订单 {id} 不存在\";"), "{all}");
    assert!(
        en.output.contains("(id: i64, note: Option<String>) => \"order {id} not found\", \"\";")
    );
}

#[test]
fn a_page_with_several_catalogs_needs_a_name() {
    let tables = [im_errors::ImError::table(), OwnError::table()];
    for args in [&["--format", "json", "--all"][..], &["--format", "json"], &["--format", "csv"]] {
        let page = run_with(&tables, args, b"", None).output;
        for args in [&["-"][..], &["-", "--name", "Other"]] {
            let expected = "-: the page contains several catalogs: ImError, OwnError\n\
                help: select one with `--name`, for example `--name ImError`\n";
            assert_eq!(import(args, &page).errors, expected);
        }
        let own = import(&["-", "--name", "OwnError"], &page);
        assert_eq!((own.status, own.errors.lines().next()), (0, Some("rows: 9")), "{}", own.errors);
        assert!(own.output.contains("pub enum OwnError {"));
        assert_eq!(
            own.output.contains("success 200..=299;"),
            !args.is_empty() && page.contains("299")
        );
    }
}

#[test]
fn an_invalid_export_becomes_a_valid_catalog() {
    let page = r#"{"catalogs":[{"name":"my errors","rows":[
        {"code":1,"name":"a b","en":"{id}","zh":"","kind":"gone","http":42,"retry":false,"retry_after":null,
         "arguments":[{"name":"x y","type":"integer","nullable":false}],"success":true,"deprecated":"a\nb",
         "explanation":"```\nrun()\n```"},
        {"code":2,"name":"Self","en":"two","zh":"二","kind":null,"http":null,"retry":false,"retry_after":7,
         "arguments":[{"name":"id","type":"array","nullable":false}],"success":true,"deprecated":null,
         "explanation":" \u202e"},
        {"code":2e30,"name":"Three","en":"three","retry":false,"arguments":[],"success":false,"explanation":""}
        ],"reserved":[{"first":1,"last":3,"reason":" x "},{"first":5,"last":4,"reason":""}],
        "success":[{"first":3,"last":3}]}]}"#;
    let imported = import(&["-"], page.replace("2e30", "18446744073709551615"));
    assert_eq!(
        imported.output,
        "im_errors::error_catalog! {
    #[repr(u64)]
    pub enum ServiceError {
        /// ```text
        /// run()
        /// ```
        #[deprecated(note = \"a\\nb\")]
        #[catalog(success, verbatim)]
        1 as AB => \"{id}\", \"\";
        #[doc = \" \\u{202e}\"]
        #[catalog(retry = 7)]
        2 as Two => \"two\", \"二\";
        18446744073709551615 as Three => \"three\", \"\";
        success 3;
    }
}
"
    );
    assert_eq!(
        imported.errors,
        "rows: 3
skipped codes 5..=4: expected a range of 64-bit codes
removed invalid arguments: 1 (1)
additional success rows, imported as errors: 1 (2)
codes 1..=3 overlap with a row or another range
without Chinese text: 2 (1, 18446744073709551615)
"
    );
    let broken = import(&["-"], page);
    assert!(broken.errors.starts_with("-: invalid JSON: "), "{}", broken.errors);
}

#[test]
fn columns_do_not_apply_to_an_export_in_json() {
    let imported = import(&["-", "--columns", "code,en"], export(&["--format", "json", "--all"]));
    let expected = "-: `--columns` is not supported for JSON exports\nhelp: remove this option\n";
    assert_eq!((imported.status, &*imported.errors), (1, expected));
}
