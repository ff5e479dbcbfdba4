//! Tests of the sources around catalogs: other macros, unusual file headers, and invalid sources.

use super::align;
use crate::fmt::Error;
use crate::fmt::tokens::Invalid;

/// Returns a catalog in which a space before the second arrow is missing if `gap` is empty.
fn catalog(gap: &str) -> String {
    format!(
        "error_catalog! {{\n  enum E {{\n    10 => \"\", \"一\";\n    1{gap} => \"\", \"\";\n  }}\n}}"
    )
}

#[track_caller]
fn assert_finds_catalog(source: &dyn Fn(&str) -> String) {
    assert_eq!(align(&source("")).unwrap(), source(" "));
    assert_eq!(align(&source(" ")).unwrap(), source(" "));
}

#[test]
fn catalogs_are_found_everywhere() {
    for [before, after] in [
        ["", ""],
        ["im_errors::", ""],
        ["::im_errors :: ", "\n"],
        ["mod a { fn b() { c!(", ") } }"],
        ["macro_rules! a { () => {", "}; }"],
        ["error_catalog!{ enum A {\n#[x(", ")]\n1 => \"\", \"\";\n} }"],
        ["error_catalog! { ", " }"],
        ["let x = \"订单\u{301}\"; let 用户 = '用'; /* 用 */ /// 用\n", ""],
        ["a = r#\"{\"#; b = '{'; c = b'\\''; d = \"\\\"{\"; /* { /* { */ */ // {\n", "// {"],
        ["r#error_catalog!(x);\n\n", ";"],
    ] {
        assert_finds_catalog(&|gap| format!("{before}{}{after}", catalog(gap)));
    }
}

#[test]
fn any_delimiters_and_whitespace_are_accepted() {
    for [open, close] in [["(", ")"], ["[", "]"], ["\n{", "}"], ["/**/ {", "}"]] {
        assert_finds_catalog(&|gap| {
            catalog(gap).replace("! {", &format!(" ! {open}")).replace("\n}", &format!("\n{close}"))
        });
    }
    assert_finds_catalog(&|gap| {
        catalog(gap).replace("enum", "#![crate = $crate]\n#[a]\npub(crate) enum")
    });
}

#[test]
fn each_table_of_a_catalog_has_its_own_columns() {
    let source = |gap: &str| {
        format!(
            "error_catalog! {{
    enum A {{
        1{gap} => \"\", \"\";
        10 => \"\", \"\";
    }}
    struct AFault;
    enum B: A {{ One, Ten }}
    enum C {{
        1{gap}{gap} => \"\", \"\";
        100 => \"\", \"\";
    }}
}}"
        )
    };
    assert_eq!(align(&source("")).unwrap(), source(" "));
}

#[test]
fn other_sources_do_not_change() {
    for source in [
        catalog("").replace("error_catalog", "my_catalog"),
        catalog("").replace('!', ""),
        catalog("").replace('!', "="),
        catalog("").replace("error_catalog!", "macro_rules! error_catalog"),
        catalog("").replace("E {", "E (").replace("\n  }", "\n  )"),
        format!("r#\"{}\"#", catalog("")),
        format!("/* {} */", catalog("")),
        format!("/** {} */", catalog("")),
        format!("// {}", catalog("").replace('\n', "\n// ")),
        format!("/// {}", catalog("").replace('\n', "\n/// ")),
        String::new(),
        "\u{FEFF}".to_owned(),
    ] {
        assert_eq!(align(&source).unwrap(), source);
    }
}

#[test]
fn line_endings_do_not_change() {
    assert_finds_catalog(&|gap| catalog(gap).replace('\n', "\r\n"));
    assert_finds_catalog(&|gap| {
        let docs = "/// 甲\n//! 乙\n/* 丙\n*/\n/** 丁\n*/\nr\"\n戊\n\"; \"\\\n  己\n\";";
        format!("{docs}{}{docs}\n", catalog(gap)).replace('\n', "\r\n")
    });
    // Different line endings in one file, and spaces at the ends of lines.
    assert_finds_catalog(&|gap| catalog(gap).replace("{\n", "{ \r\n").replace(";\n", "; \t\n"));
}

#[test]
fn a_file_may_have_a_prologue() {
    for prologue in [
        "\u{FEFF}",
        "\u{FEFF}// 甲\n",
        "#!/usr/bin/env 甲'\"({\n",
        "\u{FEFF}#!/usr/bin/env it's\r\n",
        "#![allow(\nx)]\n",
        "#! [allow(\nx)]\n",
        "#!\n[allow(x)]\n",
        "---\n[package]\nname = 'it is'\nx = {\n---\n",
        "#!/usr/bin/env cargo\n\n---- cargo\r\n---\n'it is'\n----\r\n",
    ] {
        assert_finds_catalog(&|gap| format!("{prologue}{}", catalog(gap)));
    }
    for source in ["#!", "#!'", "---\n---", "#!a\n---\n'\n---", "---\n\n---\n"] {
        assert_eq!(align(source).unwrap(), source);
    }
}

#[test]
fn a_file_that_does_not_parse_is_an_error() {
    for (before, after, expected) in [
        ("", "}", (6, 2, "unexpected closing delimiter")),
        ("\u{FEFF}mod 甲 { ", "", (1, 7, "unclosed delimiter")),
        ("#!/bin/sh\n甲\r\n  甲(", "]", (8, 2, "unexpected closing delimiter")),
        ("", "\nlet x = \"it\n", (7, 9, "invalid token")),
        ("", "\n /* /* */", (7, 2, "invalid token")),
        ("\u{FEFF}#!a\n---\n'\n---\n) ", "", (5, 1, "unexpected closing delimiter")),
        ("---\n'\n", "", (2, 1, "invalid token")),
    ] {
        let source = format!("{before}{}{after}", catalog(""));
        let Err(Error::Invalid(Invalid { line, column, problem })) = align(&source) else {
            panic!("{source}");
        };
        assert_eq!((line, column, problem), expected, "{source}");
    }
}

#[test]
fn deep_nesting_is_supported() {
    for (open, close, depth) in [("([{", "}])", 50_000), ("error_catalog!{a{", "}}", 5_000)] {
        let [opens, closes] = [open, close].map(|it| it.repeat(depth));
        assert_finds_catalog(&|gap| format!("{opens}{}{closes}", catalog(gap)));
        assert!(align(&opens).is_err());
        assert!(align(&closes).is_err());
    }
}

/// Would take minutes in quadratic time.
#[test]
fn time_is_linear() {
    const COUNT: usize = 100_000;
    for (open, close) in [
        ("#[a]", ""),
        ("#[a]\n", ""),
        ("#[", "]"),
        ("\n-", ""),
        ("\nreserved 1,", ""),
        ("1(", ")"),
        ("\n1(", ")"),
        ("1(error_catalog!{a{", "}})"),
        ("\n1(error_catalog!{a{", "}})"),
    ] {
        let [opens, closes] = [open, close].map(|it| it.repeat(COUNT / open.len()));
        let source = format!("error_catalog! {{ enum E {{\n{opens}{closes}\n}} }}");
        assert_eq!(align(&source).unwrap(), source);
    }
    let rows = "1=>\"\",\"\";\n".repeat(COUNT / 10);
    let aligned = align(&format!("error_catalog! {{ enum E {{\n{rows}}} }}")).unwrap();
    assert_eq!(aligned.matches("1 => \"\", \"\";\n").count(), COUNT / 10);
}
