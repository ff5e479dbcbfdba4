use std::path::PathBuf;
use std::string::{String, ToString as _};
use std::vec::Vec;
use std::{env, format, fs, process};

use super::{Error, Kind, bless, compare};
use crate::{Table, error_catalog};

mod published {
    crate::error_catalog! {
        pub(super) enum OrderError {
            7 as Kept       => "tab\tline\nreturn back\\slash", "保留";
            1 as Renamed    => "renamed",       "改名";
            2 as Gone       => "gone",          "删除";
            3 as Moved      => "moved",         "移动";
            4 as English    => "english",       "英文";
            5 as Chinese    => "chinese",       "中文";
            6 as Rewritten  => "rewritten",     "";
            8 as Withdrawn  => "withdrawn",     "撤销";
        }
    }
}

mod changed {
    crate::error_catalog! {
        pub(super) enum OrderError {
            1 as NewName    => "renamed",       "改名";
            30 as Moved     => "moved",         "移动";
            4 as English    => "English",       "英文";
            5 as Chinese    => "chinese",       "汉语";
            6 as Rewritten  => "meant anew",    "新义";
            7 as Kept       => "tab\tline\nreturn back\\slash", "保留";
            9 as Added      => "added",         "新增";
            reserved 8;
        }
    }
}

mod grown {
    crate::error_catalog! {
        pub(super) enum OrderError {
            1 as NewName    => "renamed",       "改名";
            4 as English    => "english",       "英文";
            5 as Chinese    => "chinese",       "中文";
            6 as Rewritten  => "rewritten",     "";
            7 as Kept       => "tab\tline\nreturn back\\slash", "保留";
            9 as Added      => "added",         "新增";
            reserved 2, 3, 8 => "gone";
        }
    }
}

error_catalog! {
    #[repr(i64)]
    enum Wide {
        -9223372036854775808 => "the smallest", "";
        9223372036854775807 => "the greatest", "";
        -1 => "negative", "";
    }
}

const FILE: &str = "\
code\tname\ten\tzh
1\tRenamed\trenamed\t改名
2\tGone\tgone\t删除
3\tMoved\tmoved\t移动
4\tEnglish\tenglish\t英文
5\tChinese\tchinese\t中文
6\tRewritten\trewritten\t
7\tKept\ttab\\tline\\nreturn back\\\\slash\t保留
8\tWithdrawn\twithdrawn\t撤销
";

/// A directory that is removed at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("im-errors-lock-{}-{name}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn lock(&self) -> PathBuf {
        self.0.join("order-error.lock")
    }

    fn with(name: &str, text: impl AsRef<[u8]>) -> Self {
        let folder = Self::new(name);
        fs::write(folder.lock(), text).unwrap();
        folder
    }

    /// Returns the text of the file, which is the only one in its directory.
    fn text(&self) -> String {
        let files: Vec<_> = fs::read_dir(&self.0).unwrap().collect();
        assert_eq!(files.len(), 1, "{files:?}");
        fs::read_to_string(self.lock()).unwrap()
    }

    fn report(&self, table: Table, checked: Result<(), Kind>) -> String {
        let path = self.lock();
        let error = Error { path: path.clone(), catalog: table.name(), kind: checked.unwrap_err() };
        assert_eq!(format!("{error:?}"), error.to_string());
        error.to_string().replace(&path.display().to_string(), "order-error.lock")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_blessed_file_is_sorted_escaped_and_matches() {
    let folder = Folder::new("written");
    bless(published::OrderError::table(), &folder.lock()).unwrap();
    assert_eq!(folder.text(), FILE);
    compare(published::OrderError::table(), &folder.lock()).unwrap();
}

#[test]
fn codes_of_any_size_are_sorted_as_numbers() {
    let folder = Folder::new("wide");
    bless(Wide::table(), &folder.lock()).unwrap();
    let text = folder.text();
    let codes: Vec<&str> =
        text.lines().skip(1).map(|row| row.split('\t').next().unwrap()).collect();
    assert_eq!(codes, ["-9223372036854775808", "-1", "9223372036854775807"]);
    compare(Wide::table(), &folder.lock()).unwrap();
}

#[test]
fn every_kind_of_difference_is_reported() {
    let folder = Folder::with("differs", FILE);
    let report = folder.report(
        changed::OrderError::table(),
        compare(changed::OrderError::table(), &folder.lock()),
    );
    assert_eq!(
        report,
        r#"`OrderError` differs from order-error.lock:
  renamed: 1, from Renamed to NewName
  removed but not reserved: 2 Gone
  renumbered: Moved, from 3 to 30
  text edited: 4 English, en from "english" to "English"
  text edited: 5 Chinese, zh from "中文" to "汉语"
  both texts changed, possibly with another meaning: 6 Rewritten, from "rewritten", "" to "meant anew", "新义"
  added: 9 Added
if these changes are intentional, reserve the removed codes and set IM_ERRORS_BLESS=1 to update the file"#
    );
}

/// Returns the reported differences of a catalog from the rows of a file, and whether it can be blessed.
fn differences_of(table: Table, name: &str, rows: &str) -> (Vec<String>, bool) {
    let folder = Folder::with(name, format!("code\tname\ten\tzh\n{rows}"));
    let report = folder.report(table, compare(table, &folder.lock()));
    let lines: Vec<String> =
        report.lines().filter_map(|line| line.strip_prefix("  ")).map(Into::into).collect();
    let asks_to_reserve = report.contains("reserve the removed codes");
    let is_blessed = bless(table, &folder.lock()).is_ok();
    assert_eq!(is_blessed, !asks_to_reserve, "{report}");
    if is_blessed {
        compare(table, &folder.lock()).unwrap();
    }
    (lines, is_blessed)
}

#[test]
fn a_name_with_another_code_is_renumbered() {
    mod swapped {
        crate::error_catalog! {
            pub(super) enum E { 1 as B => "b", "乙"; 2 as A => "a", "甲"; }
        }
    }
    mod reserved {
        crate::error_catalog! { pub(super) enum E { 10 as A => "a", "甲"; reserved 1; } }
    }
    mod moved_and_edited {
        crate::error_catalog! { pub(super) enum E { 10 as A => "A", "甲"; } }
    }
    mod shifted {
        crate::error_catalog! {
            pub(super) enum E { reserved 1; 2 as A => "a", "甲"; 3 as B => "b", "乙"; }
        }
    }
    let rows = "1\tA\ta\t甲\n2\tB\tb\t乙\n";
    let rewritten = |code: &str, from: &str, to: &str| {
        format!("both texts changed, possibly with another meaning: {code}, from {from} to {to}")
    };
    assert_eq!(
        differences_of(swapped::E::table(), "swapped", rows),
        (
            Vec::from([
                "renumbered: A, from 1 to 2".into(),
                rewritten("1 B", r#""a", "甲""#, r#""b", "乙""#),
                "renumbered: B, from 2 to 1".into(),
                rewritten("2 A", r#""b", "乙""#, r#""a", "甲""#),
            ]),
            true
        )
    );
    assert_eq!(
        differences_of(reserved::E::table(), "reserved", "1\tA\ta\t甲\n"),
        (Vec::from(["renumbered: A, from 1 to 10".into()]), true)
    );
    assert_eq!(
        differences_of(moved_and_edited::E::table(), "moved", "1\tA\ta\t甲\n"),
        (
            Vec::from([
                "renumbered: A, from 1 to 10".into(),
                r#"text edited: 10 A, en from "a" to "A""#.into(),
            ]),
            false
        )
    );
    assert_eq!(
        differences_of(shifted::E::table(), "shifted", rows),
        (
            Vec::from([
                "renumbered: A, from 1 to 2".into(),
                "renumbered: B, from 2 to 3".into(),
                rewritten("2 A", r#""b", "乙""#, r#""a", "甲""#),
            ]),
            true
        )
    );
}

#[test]
fn a_removed_code_must_be_reserved() {
    let folder = Folder::with("vanished", FILE);
    let report = folder
        .report(changed::OrderError::table(), bless(changed::OrderError::table(), &folder.lock()));
    assert_eq!(
        report,
        "cannot update order-error.lock: published codes of `OrderError` are missing and not reserved:
  removed but not reserved: 2 Gone
  renumbered: Moved, from 3 to 30
reserve these codes so that they are never reused"
    );
    assert_eq!(folder.text(), FILE);
}

#[test]
fn intentional_changes_are_blessed_and_rows_of_reserved_codes_kept() {
    let folder = Folder::with("grown", FILE);
    bless(grown::OrderError::table(), &folder.lock()).unwrap();
    let expected = FILE.replace("1\tRenamed", "1\tNewName") + "9\tAdded\tadded\t新增\n";
    assert_eq!(folder.text(), expected);
    compare(grown::OrderError::table(), &folder.lock()).unwrap();
}

#[test]
fn reuse_of_a_reserved_code_is_reported() {
    mod back {
        crate::error_catalog! { pub(super) enum OrderError { 8 as Other => "other", "其它"; } }
    }
    let folder = Folder::with("back", "code\tname\ten\tzh\n8\tWithdrawn\twithdrawn\t撤销\n");
    let report = folder
        .report(back::OrderError::table(), compare(back::OrderError::table(), &folder.lock()));
    assert!(report.contains("renamed: 8, from Withdrawn to Other"), "{report}");
    assert!(report.contains("both texts changed"), "{report}");
}

#[test]
fn a_missing_file_is_not_an_empty_one() {
    let folder = Folder::new("missing");
    let checked = compare(published::OrderError::table(), &folder.lock());
    assert_eq!(
        folder.report(published::OrderError::table(), checked),
        "order-error.lock does not exist; set IM_ERRORS_BLESS=1 to create it"
    );
}

#[test]
fn a_damaged_file_is_an_error_and_not_overwritten() {
    let header = "code\tname\ten\tzh\n";
    for (damaged, report) in [
        (String::new(), "order-error.lock:1: expected the header: code, name, en, zh"),
        ("code\tname\n".into(), "order-error.lock:1: expected the header: code, name, en, zh"),
        (format!("{header}<<<<<<< ours\n"), "order-error.lock:2: expected four columns"),
        (format!("{header}1\tOne\tone\t\t\n"), "order-error.lock:2: expected four columns"),
        (
            format!("{header}one\tOne\tone\t\n"),
            "order-error.lock:2: expected a code in the first column",
        ),
        (
            format!("{header}1\tOne\tone\t\n1\tOne\tone\t\n"),
            "order-error.lock:3: expected a code g",
        ),
        (
            format!("{header}2\tTwo\ttwo\t\n1\tOne\tone\t\n"),
            "order-error.lock:3: expected a code g",
        ),
        (format!("{header}1\tOne\t\\x\t\n"), "order-error.lock:2: invalid escape sequence"),
        (format!("{header}1\tOne\tone\\\t\n"), "order-error.lock:2: invalid escape sequence"),
        (
            format!("{header}1\tOne\tone\t\n2\tTwo\ttwo\t二"),
            "order-error.lock:3: missing line break",
        ),
    ] {
        let folder = Folder::with("damaged", &damaged);
        for check in [compare, bless] {
            let table = published::OrderError::table();
            let found = folder.report(table, check(table, &folder.lock()));
            assert!(found.starts_with(report), "{damaged:?}: {found}");
        }
        assert_eq!(folder.text(), damaged);
    }
}

#[test]
fn windows_line_breaks_are_accepted_and_kept() {
    let text = FILE.replace('\n', "\r\n");
    let folder = Folder::with("windows", &text);
    compare(published::OrderError::table(), &folder.lock()).unwrap();
    bless(published::OrderError::table(), &folder.lock()).unwrap();
    assert_eq!(folder.text(), text, "a file without differences is not written");
}

#[test]
fn file_system_errors_name_the_file() {
    use std::error::Error as _;

    let folder = Folder::with("file-system", b"\xff\n");
    let found = folder.report(Wide::table(), bless(Wide::table(), &folder.lock()));
    assert!(found.starts_with("cannot read order-error.lock: "), "{found}");

    let nowhere = folder.0.join("no/such/folder.lock");
    let kind = bless(Wide::table(), &nowhere).unwrap_err();
    let error = Error { path: nowhere.clone(), catalog: "Wide", kind };
    let begin = format!("cannot write {}: ", nowhere.display());
    assert!(error.to_string().starts_with(&begin), "{error}");
    assert!(error.source().is_some());
    let missing = Error { path: nowhere, catalog: "Wide", kind: Kind::Missing };
    assert!(missing.source().is_none());
}
