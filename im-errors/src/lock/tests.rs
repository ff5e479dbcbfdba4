use std::path::PathBuf;
use std::prelude::rust_2024::*;
use std::{env, format, fs, process};

use super::{Error, Kind, bless, compare};
use crate::{ErrorCatalog, error_catalog};

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
            8 as Retired    => "retired",       "退役";
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
8\tRetired\tretired\t退役
";

/// A folder that is gone when the test is over.
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

    /// What the lock says, which is alone in its folder.
    fn text(&self) -> String {
        let files: Vec<_> = fs::read_dir(&self.0).unwrap().collect();
        assert_eq!(files.len(), 1, "{files:?}");
        fs::read_to_string(self.lock()).unwrap()
    }

    fn report<E: ErrorCatalog>(&self, checked: Result<(), Kind>) -> String {
        let path = self.lock();
        let error = Error { path: path.clone(), catalog: E::NAME, kind: checked.unwrap_err() };
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
fn a_blessed_file_is_sorted_escaped_and_agrees() {
    let folder = Folder::new("written");
    bless::<published::OrderError>(&folder.lock()).unwrap();
    assert_eq!(folder.text(), FILE);
    compare::<published::OrderError>(&folder.lock()).unwrap();
}

#[test]
fn codes_of_any_size_are_sorted_as_numbers() {
    let folder = Folder::new("wide");
    bless::<Wide>(&folder.lock()).unwrap();
    let text = folder.text();
    let codes: Vec<&str> =
        text.lines().skip(1).map(|row| row.split('\t').next().unwrap()).collect();
    assert_eq!(codes, ["-9223372036854775808", "-1", "9223372036854775807"]);
    compare::<Wide>(&folder.lock()).unwrap();
}

#[test]
fn every_difference_is_named_by_its_kind() {
    let folder = Folder::with("differs", FILE);
    let report =
        folder.report::<changed::OrderError>(compare::<changed::OrderError>(&folder.lock()));
    assert_eq!(
        report,
        r#"OrderError is not as order-error.lock has it:
  renamed: 1, from Renamed to NewName
  removed but not reserved: 2 Gone
  renumbered: Moved, from 3 to 30
  text edited: 4 English, en from "english" to "English"
  text edited: 5 Chinese, zh from "中文" to "汉语"
  both texts rewritten, so the meaning may have changed: 6 Rewritten, from "rewritten", "" to "meant anew", "新义"
  added: 9 Added
If all of this is meant, reserve the codes that are gone, and then IM_ERRORS_BLESS=1 writes the file anew."#
    );
}

/// What is said of a catalog whose rows are to agree with those of a file, and whether it can be blessed.
fn differences_of<E: ErrorCatalog>(name: &str, rows: &str) -> (Vec<String>, bool) {
    let folder = Folder::with(name, format!("code\tname\ten\tzh\n{rows}"));
    let report = folder.report::<E>(compare::<E>(&folder.lock()));
    let lines: Vec<String> =
        report.lines().filter_map(|line| line.strip_prefix("  ")).map(Into::into).collect();
    let says_to_reserve = report.contains("reserve the codes that are gone");
    let is_blessed = bless::<E>(&folder.lock()).is_ok();
    assert_eq!(is_blessed, !says_to_reserve, "{report}");
    if is_blessed {
        compare::<E>(&folder.lock()).unwrap();
    }
    (lines, is_blessed)
}

#[test]
fn a_name_under_another_code_is_renumbered_whatever_became_of_the_old_one() {
    mod swapped {
        crate::error_catalog! {
            pub(super) enum E { 1 as B => "b", "乙"; 2 as A => "a", "甲"; }
        }
    }
    mod retired {
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
        format!(
            "both texts rewritten, so the meaning may have changed: {code}, from {from} to {to}"
        )
    };
    assert_eq!(
        differences_of::<swapped::E>("swapped", rows),
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
        differences_of::<retired::E>("retired", "1\tA\ta\t甲\n"),
        (Vec::from(["renumbered: A, from 1 to 10".into()]), true)
    );
    assert_eq!(
        differences_of::<moved_and_edited::E>("moved", "1\tA\ta\t甲\n"),
        (
            Vec::from([
                "renumbered: A, from 1 to 10".into(),
                r#"text edited: 10 A, en from "a" to "A""#.into(),
            ]),
            false
        )
    );
    assert_eq!(
        differences_of::<shifted::E>("shifted", rows),
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
fn a_vanished_code_is_not_blessed() {
    let folder = Folder::with("vanished", FILE);
    let report = folder.report::<changed::OrderError>(bless::<changed::OrderError>(&folder.lock()));
    assert_eq!(
        report,
        "order-error.lock is kept as it is, since codes of OrderError have vanished:
  removed but not reserved: 2 Gone
  renumbered: Moved, from 3 to 30
Reserve them, so that they never come back as something else."
    );
    assert_eq!(folder.text(), FILE);
}

#[test]
fn a_change_that_is_meant_is_blessed_and_retired_rows_stay() {
    let folder = Folder::with("grown", FILE);
    bless::<grown::OrderError>(&folder.lock()).unwrap();
    let expected = FILE.replace("1\tRenamed", "1\tNewName") + "9\tAdded\tadded\t新增\n";
    assert_eq!(folder.text(), expected);
    compare::<grown::OrderError>(&folder.lock()).unwrap();
}

#[test]
fn a_retired_code_that_comes_back_as_something_else_is_seen() {
    mod back {
        crate::error_catalog! { pub(super) enum OrderError { 8 as Other => "other", "其它"; } }
    }
    let folder = Folder::with("back", "code\tname\ten\tzh\n8\tRetired\tretired\t退役\n");
    let report = folder.report::<back::OrderError>(compare::<back::OrderError>(&folder.lock()));
    assert!(report.contains("renamed: 8, from Retired to Other"), "{report}");
    assert!(report.contains("both texts rewritten"), "{report}");
}

#[test]
fn a_missing_file_is_not_an_empty_one() {
    let folder = Folder::new("missing");
    let checked = compare::<published::OrderError>(&folder.lock());
    assert_eq!(
        folder.report::<published::OrderError>(checked),
        "order-error.lock is not there yet: IM_ERRORS_BLESS=1 writes it"
    );
}

#[test]
fn a_damaged_file_is_neither_believed_nor_written_over() {
    let header = "code\tname\ten\tzh\n";
    for (damaged, report) in [
        (String::new(), "order-error.lock:1: this is not the header: code, name, en, zh"),
        ("code\tname\n".into(), "order-error.lock:1: this is not the header: code, name, en, zh"),
        (format!("{header}<<<<<<< ours\n"), "order-error.lock:2: a row has four columns"),
        (format!("{header}1\tOne\tone\t\t\n"), "order-error.lock:2: a row has four columns"),
        (
            format!("{header}one\tOne\tone\t\n"),
            "order-error.lock:2: the first column is not a code",
        ),
        (
            format!("{header}1\tOne\tone\t\n1\tOne\tone\t\n"),
            "order-error.lock:3: the code is not g",
        ),
        (
            format!("{header}2\tTwo\ttwo\t\n1\tOne\tone\t\n"),
            "order-error.lock:3: the code is not g",
        ),
        (format!("{header}1\tOne\t\\x\t\n"), "order-error.lock:2: a backslash escapes nothing"),
        (format!("{header}1\tOne\tone\\\t\n"), "order-error.lock:2: a backslash escapes nothing"),
        (
            format!("{header}1\tOne\tone\t\n2\tTwo\ttwo\t二"),
            "order-error.lock:3: the line has no end",
        ),
    ] {
        let folder = Folder::with("damaged", &damaged);
        for checked in [compare::<published::OrderError>, bless::<published::OrderError>] {
            let found = folder.report::<published::OrderError>(checked(&folder.lock()));
            assert!(found.starts_with(report), "{damaged:?}: {found}");
        }
        assert_eq!(folder.text(), damaged);
    }
}

#[test]
fn line_ends_of_windows_are_line_ends_and_stay() {
    let text = FILE.replace('\n', "\r\n");
    let folder = Folder::with("windows", &text);
    compare::<published::OrderError>(&folder.lock()).unwrap();
    bless::<published::OrderError>(&folder.lock()).unwrap();
    assert_eq!(folder.text(), text, "what agrees is not written anew");
}

#[test]
fn errors_of_the_file_system_say_which_file() {
    use std::error::Error as _;

    let folder = Folder::with("file-system", b"\xff\n");
    let found = folder.report::<Wide>(bless::<Wide>(&folder.lock()));
    assert!(found.starts_with("order-error.lock can't be read: "), "{found}");

    let nowhere = folder.0.join("no/such/folder.lock");
    let kind = bless::<Wide>(&nowhere).unwrap_err();
    let error = Error { path: nowhere.clone(), catalog: "Wide", kind };
    let begin = format!("{} can't be written: ", nowhere.display());
    assert!(error.to_string().starts_with(&begin), "{error}");
    assert!(error.source().is_some());
    let missing = Error { path: nowhere, catalog: "Wide", kind: Kind::Missing };
    assert!(missing.source().is_none());
}
