//! Reading and writing the file.

use std::error::Error as _;
use std::path::Path;

use super::super::report;
use super::*;

const HEADER: &str = "code\tname\ten\tzh\targuments\thttp\tkind\tretry\tstate\n";

/// A file of the previous version, with the row of a reserved code.
const OUTDATED: &str = "\
code\tname\ten\tzh
0\tOk\tok\t成功
1\tOne\tone\t一
2\tTwo\ttwo\t二
3\tThree\tthree\t三
";

fn of_outdated() -> Table {
    table! {
        enum E {
            #[catalog(success)] 0 as Ok => "ok", "成功";
            #[catalog(unavailable)] 1 as One => "one", "一";
            3 as Three => "three", "三";
            reserved 2, 10..=19;
            success 200..=299;
        }
    }
}

fn wide() -> Table {
    table! {
        #[repr(i64)]
        enum E {
            -9223372036854775808 => "the smallest", "";
            9223372036854775807 => "the greatest", "";
            -1 => "negative", "";
        }
    }
}

#[test]
fn a_file_is_sorted_and_escaped() {
    let folder = Folder::of(table! {
        #[repr(i32)]
        enum E {
            #[catalog(not_found, http = 410, retry = 5)]
            2 as Second => "tab\tline\nreturn back\\slash", "";
            #[catalog(success)]
            0 as Ok => "", "成功";
            #[catalog(unavailable)]
            30 as Third => "third", "三";
            success -3..=-2, 10;
            reserved 20..=29, 1;
        }
    });
    assert_eq!(
        folder.text(),
        HEADER.to_string()
            + "\
-3..=-2\t\t\t\t\t\tsuccess\t\tsuccess
0\tOk\t\t成功\t\t\tsuccess\t\tlive
1\t\t\t\t\t\t\t\treserved
2\tSecond\ttab\\tline\\nreturn back\\\\slash\t\t\t410\tnot_found\t5\tlive
10\t\t\t\t\t\tsuccess\t\tsuccess
20..=29\t\t\t\t\t\t\t\treserved
30\tThird\tthird\t三\t\t503\tunavailable\tyes\tlive
"
    );
}

#[test]
fn codes_of_any_size_are_sorted_as_numbers() {
    let text = Folder::of(wide()).text();
    let codes: Vec<&str> =
        text.lines().skip(1).map(|row| row.split('\t').next().unwrap()).collect();
    assert_eq!(codes, ["-9223372036854775808", "-1", "9223372036854775807"]);
    let greatest = table! { #[repr(u64)] enum E { 18446744073709551615 => "greatest", ""; } };
    assert!(Folder::of(greatest).text().contains("\n18446744073709551615\t"));
}

#[test]
fn a_file_of_the_previous_version_is_updated() {
    let folder = Folder::with(OUTDATED);
    assert_eq!(
        folder.report(of_outdated(), compare(of_outdated(), &folder.lock())),
        "order-error.lock was written by an earlier version of im-errors; \
         set IM_ERRORS_BLESS=1 to update it"
    );
    let changes = bless(of_outdated(), &folder.lock()).unwrap();
    assert_eq!(
        report(Path::new("order-error.lock"), &changes),
        "updated order-error.lock:\n  columns added: arguments, http, kind, retry, state\n"
    );
    assert_eq!(
        folder.text(),
        HEADER.to_string()
            + "\
0\tOk\tok\t成功\t\t\tsuccess\t\tlive
1\tOne\tone\t一\t\t503\tunavailable\tyes\tlive
2\tTwo\ttwo\t二\t\t\t?\t\treserved
3\tThree\tthree\t三\t\t\t\t\tlive
10..=19\t\t\t\t\t\t\t\treserved
200..=299\t\t\t\t\t\tsuccess\t\tsuccess
"
    );
    assert_eq!(folder.bless(of_outdated()), [""; 0]);

    let returned = table! {
        enum E {
            #[catalog(success)] 0 as Ok => "ok", "成功";
            #[catalog(unavailable)] 1 as One => "one", "一";
            #[catalog(not_found)] 2 as Two => "two", "二";
            3 as Three => "three", "三";
            reserved 10..=19;
            success 200..=299;
        }
    };
    assert_eq!(
        folder.bless(returned),
        ["returned: 2 Two"],
        "the file records nothing else about the row"
    );
    assert_eq!(folder.line("2"), "2\tTwo\ttwo\t二\t\t404\tnot_found\t\tlive");
}

#[test]
fn differences_from_a_file_of_the_previous_version_are_reported() {
    let changed = table! {
        enum E {
            1 as One => "one", "壹";
            2 as New => "new", "新";
            4 as Four => "four", "四";
            reserved 3;
        }
    };
    let folder = Folder::with(OUTDATED);
    assert_eq!(
        folder.report(changed, compare(changed, &folder.lock())),
        r#"`E` differs from order-error.lock, which was written by an earlier version of im-errors:
  removed but not reserved: 0 Ok
  text edited: 1 One, zh from "一" to "壹"
  reused: 2, from Two "two", "二" to New "new", "新"
  added: 4 Four
if these changes are intentional, reserve the removed codes, choose other codes instead of the reused ones and set IM_ERRORS_BLESS=1 to update the file"#
    );
    let renumbered_before = "code\tname\ten\tzh\n1\tA\ta\t甲\n10\tA\ta\t甲\n";
    let edited = table! { enum E { 10 as A => "A", "甲"; reserved 1; } };
    assert_eq!(
        Folder::with(renumbered_before).differences(edited),
        [r#"text edited: 10 A, en from "a" to "A""#]
    );
    let blessed = bless(changed, &folder.lock()).map(|_| ());
    assert_eq!(
        folder.report(changed, blessed),
        r#"cannot update order-error.lock: published codes of `E` are missing or reused:
  removed but not reserved: 0 Ok
  reused: 2, from Two "two", "二" to New "new", "新"
reserve the removed codes and choose other codes instead of the reused ones"#
    );
    assert_eq!(folder.text(), OUTDATED);
}

#[test]
fn a_missing_file_is_reported_and_created() {
    let folder = Folder::empty();
    let one = table! { enum E { 1 as One => "one", "一"; } };
    assert_eq!(
        folder.report(one, compare(one, &folder.lock())),
        "order-error.lock does not exist; set IM_ERRORS_BLESS=1 to create it"
    );
    assert_eq!(folder.bless(one), ["added: 1 One"]);
}

#[test]
fn a_damaged_file_is_an_error_and_kept() {
    let header = "expected the header: code, name, en, zh, arguments, http, kind, retry, state";
    let columns = "expected nine columns: code, name, en, zh, arguments, http, kind, retry, state";
    let code = "expected a code or a range of codes in the first column";
    let order = "expected a code greater than the previous one";
    let unnamed = "expected a name, or reserved or success codes";
    let kind = "expected a kind in the column kind";
    let arguments = "expected arguments such as `id: integer` in the column arguments";
    let http = "expected an HTTP status in the column http";
    let retry = "expected `yes` or a number of seconds in the column retry";
    let live = "\t\t\t\t\tlive\n";
    for (rows, line, problem) in [
        ("<<<<<<< ours\n".into(), 2, columns),
        (format!("1\tOne\tone\t\t{live}"), 2, columns),
        (format!("one\tOne\tone\t{live}"), 2, code),
        (format!("2..=1\t\t\t{live}"), 2, code),
        (format!("1..2\t\t\t{live}"), 2, code),
        (format!("18446744073709551616\tOne\tone\t{live}"), 2, code),
        (format!("-9223372036854775809..=1\t\t\t{live}"), 2, code),
        ("1..=18446744073709551616\t\t\t\t\t\t\t\treserved\n".into(), 2, code),
        (format!("1\tOne\tone\t{live}1\tOne\tone\t{live}"), 3, order),
        (format!("1\tOne\tone\t{live}1\tTwo\ttwo\t{live}"), 3, order),
        (format!("2\tTwo\ttwo\t{live}1\tOne\tone\t{live}"), 3, order),
        (format!("0\tB\tb\t{live}0\tA\ta\t{live}"), 3, order),
        (format!("0\tB\tb\t{live}0\tB\tb\t{live}"), 3, order),
        (format!("-1..=0\t\t\t\t\t\t\t\treserved\n0\tA\ta\t{live}"), 3, order),
        (format!("0\tA\ta\t{live}0\t\t\t\t\t\t\t\treserved\n"), 3, order),
        (format!("0\tA\ta\t{live}-1\tB\tb\t{live}"), 3, order),
        (format!("1..=5\t\t\t\t\t\t\t\treserved\n5\tFive\tfive\t{live}"), 3, order),
        (format!("1\tOne\t\\x\t{live}"), 2, "invalid escape sequence"),
        (format!("1\tOne\tone\\\t{live}"), 2, "invalid escape sequence"),
        (
            "1\tOne\tone\t\t\t\t\t\tLive\n".into(),
            2,
            "expected `live`, `reserved`, `success` or `removed` in the column state",
        ),
        (
            format!("1..=2\tOne\tone\t{live}"),
            2,
            "expected a single code, because this row has a name",
        ),
        (format!("1\t\t\t{live}"), 2, unnamed),
        ("1\t\t\t\t\t\t\t\tremoved\n".into(), 2, unnamed),
        ("1\t\t\t\t\t\t\t\tsuccess\n".into(), 2, unnamed),
        ("1\t\t\t\t\t\tsuccess\t\tlive\n".into(), 2, unnamed),
        ("1\t\t\t\t\t\tinternal\t\treserved\n".into(), 2, unnamed),
        (
            "1\t\tone\t\t\t\t\t\treserved\n".into(),
            2,
            "expected a name, or no other columns than code, kind and state",
        ),
        (
            "1\t\t\t\t\t\t\t5\treserved\n".into(),
            2,
            "expected a name, or no other columns than code, kind and state",
        ),
        ("1\tOne\tone\t\tid\t\t\t\tlive\n".into(), 2, arguments),
        ("1\tOne\tone\t\tid: integer, id: string\t\t\t\tlive\n".into(), 2, arguments),
        ("1\tOne\tone\t\t\t4O4\t\t\tlive\n".into(), 2, http),
        ("1\tOne\tone\t\t\t\tNotFound\t\tlive\n".into(), 2, kind),
        ("1\tOne\tone\t\t\t\t?\t\tlive\n".into(), 2, kind),
        ("1\tOne\tone\t\t\t\t\tno\tlive\n".into(), 2, retry),
        (
            format!("1\tOne\tone\t{live}2\tTwo\ttwo\t二\t\t\t\t\tlive"),
            3,
            "missing line break at the end of the file",
        ),
    ] {
        assert_rejected(&format!("{HEADER}{rows}"), line, problem);
    }
    assert_rejected("", 1, header);
    assert_rejected("code\tname\n", 1, header);
    assert_rejected(HEADER.trim_end(), 1, "missing line break at the end of the file");
    let columns = "expected four columns: code, name, en, zh";
    assert_rejected(&format!("{OUTDATED}4\tFour\tfour\n"), 6, columns);
    assert_rejected(&format!("{OUTDATED}4\tFour\tfour\t四\t\t\t\t\tlive\n"), 6, columns);
}

fn assert_rejected(text: &str, line: usize, problem: &str) {
    let folder = Folder::with(text);
    let table = wide();
    for checked in [compare(table, &folder.lock()), bless(table, &folder.lock()).map(|_| ())] {
        let expected = format!("order-error.lock:{line}: {problem}");
        assert_eq!(folder.report(table, checked), expected, "{text:?}");
    }
    assert_eq!(folder.text(), text);
}

#[test]
fn windows_line_breaks_are_accepted_and_kept() {
    for text in [Folder::of(wide()).text(), OUTDATED.into()] {
        let text = text.replace('\n', "\r\n");
        let folder = Folder::with(&text);
        if text.starts_with("code\tname\ten\tzh\r") {
            assert_eq!(folder.differences(of_outdated()), [""; 0]);
        } else {
            folder.bless(wide());
            assert_eq!(folder.text(), text, "a file without differences is not written");
        }
    }
}

#[test]
fn file_system_errors_name_the_file() {
    let folder = Folder::with(b"\xff\n");
    let found = folder.report(wide(), bless(wide(), &folder.lock()).map(|_| ()));
    assert!(found.starts_with("cannot read order-error.lock: "), "{found}");

    let nowhere = folder.0.join("no/such/folder.lock");
    let kind = bless(wide(), &nowhere).unwrap_err();
    let error = Error { path: nowhere.clone(), catalog: "Wide", kind };
    let begin = format!("cannot write {}: ", nowhere.display());
    assert!(error.to_string().starts_with(&begin), "{error}");
    assert!(error.source().is_some());
    let missing = Error { path: nowhere, catalog: "Wide", kind: Kind::Missing };
    assert!(missing.source().is_none());
}

#[test]
fn an_update_without_changes_prints_nothing() {
    assert_eq!(report(Path::new("order-error.lock"), &[]), "");
}
