//! Property tests with generated sources.

use proc_macro2::TokenStream;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use unicode_width::UnicodeWidthStr as _;

use super::align;
use crate::fmt::tokens::{Token, tokens};

/// Checks that formatting changes only spaces between the tokens of a line, and that formatting twice has the
/// same result.
fn check(source: &str) -> Result<(), TestCaseError> {
    let Ok(aligned) = align(source) else {
        return Ok(());
    };
    prop_assert_eq!(&align(&aligned).unwrap(), &aligned);
    let stream = |text: &str| text.parse::<TokenStream>().map(|tokens| tokens.to_string()).ok();
    prop_assert_eq!(stream(&aligned), stream(source));
    prop_assert_eq!(between_tokens(&aligned), between_tokens(source));

    let (old, new): (Vec<_>, Vec<_>) =
        (source.split('\n').collect(), aligned.split('\n').collect());
    prop_assert_eq!(old.len(), new.len());
    for (old, new) in old.into_iter().zip(new) {
        let spaces: &[char] = &[' ', '\t'];
        let indentation = |line: &str| line.len() - line.trim_start_matches(spaces).len();
        prop_assert_eq!(old.replace(spaces, ""), new.replace(spaces, ""));
        prop_assert_eq!(indentation(old), indentation(new));
        prop_assert!(old == new || old.contains("=>"), "{:?}", old);
    }
    Ok(())
}

/// Returns the gaps between tokens that contain comments or line breaks.
fn between_tokens(source: &str) -> Vec<String> {
    let tokens = tokens(source).unwrap();
    let ends = [0].into_iter().chain(tokens.iter().map(Token::end));
    let starts = tokens.iter().map(|token| token.start).chain([source.len()]);
    let gaps = ends.zip(starts).map(|(end, start)| source[end..start].to_owned());
    gaps.filter(|gap| gap.contains(|it| !matches!(it, ' ' | '\t'))).collect()
}

fn spaces() -> impl Strategy<Value = &'static str> {
    select(&["", " ", " ", "  ", "     ", "\t"])
}

/// A row that is aligned with others.
#[derive(Clone, Debug)]
struct Row {
    head: String,
    english: &'static str,
    chinese: &'static str,
}

impl Row {
    fn with_spaces(&self, [before, after, between]: [&str; 3]) -> String {
        let Self { head, english, chinese } = self;
        format!("{head}{before}=>{after}{english},{between}{chinese};")
    }

    /// Returns the columns in which the arrow and the texts start on a line with this row.
    fn columns(&self, line: &str) -> Option<[usize; 3]> {
        let arrow = line.strip_prefix(&self.head)?.trim_start();
        let english = arrow.strip_prefix("=>")?.trim_start();
        let chinese = english.strip_prefix(self.english)?.strip_prefix(",")?.trim_start();
        (chinese.strip_suffix(";")? == self.chinese)
            .then(|| [arrow, english, chinese].map(|it| line.strip_suffix(it).unwrap().width()))
    }
}

fn row() -> impl Strategy<Value = Row> {
    let code = select(&["0", "-5", "40001", "0xFF_FF", "- 7"]);
    let name = select(&["", "", " as Ok", "  as  OrderNotFound", " as r#Type", " as 订单不存在"]);
    let arguments = select(&["", "", "()", "(id: u64)", " ( a : [u8; 2],)"]);
    let attribute = select(&["", "", "", "#[catalog(success)]  "]);
    let text = || {
        select(&[
            r#""""#,
            r#""order not found""#,
            r#""订单 {id}  不存在""#,
            r#""=> // \"  é 👩‍👩‍👧 ﷽""#,
            r#"r"a => ,  b""#,
        ])
    };
    (attribute, code, name, arguments, text(), text()).prop_map(
        |(attribute, code, name, arguments, english, chinese)| {
            let head = format!("{attribute}{code}{name}{arguments}");
            Row { head, english, chinese }
        },
    )
}

fn line_with_row() -> impl Strategy<Value = String> {
    let comment = select(&["", "", "", "  // a  =>  b", " /* c  */"]);
    (row(), [spaces(), spaces(), spaces()], comment)
        .prop_map(|(row, spaces, comment)| row.with_spaces(spaces) + comment)
}

/// Returns a line that is not a row.
fn other_line() -> impl Strategy<Value = String> {
    let line = select(&[
        "",
        "  ",
        "// a comment  =>  with spaces",
        "/* 1  =>  \"a\",  \"b\"; */",
        "/// 1  =>  \"a\",  \"b\";",
        "/** 1  =>  \"a\",",
        "  \"b\"; */",
        "#[catalog(not_found,  retry  =  5)]",
        "reserved  1,  2..=3  =>  \"a  b\";",
        "reserved 4=>\"c\";",
        "success  0;",
        "1  =>",
        "2  =>  \"a\",",
        "3  =>  \"a\"  ,  \"b\"",
        "4  =>  \"a\",  \"b\"; 5  =>  \"c\",  \"d\";",
        "6  =>  \"a",
        "  b\",  \"c\";",
        "7  /* x */  =>  \"a\",  \"b\";",
        "8  (/*  y  */)  =>  \"a\",  \"b\";",
        "9  =>  \"a very long text, which is not aligned with the other texts of the table because it is too long\",\"\";",
        "}  enum  F  {",
        "error_catalog! { enum  G  {",
        "}}",
    ]);
    line.prop_map(str::to_owned)
}

fn source(lines: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let prologue = select(&["", "", "\u{FEFF}", "#!/bin/sh '\n", "//! 文档\n"]);
    let line_break = select(&["\n", "\r\n"]);
    let indent = select(&["        ", "", "\t\t"]);
    (prologue, vec(lines, 0..12), line_break, indent).prop_map(
        |(prologue, lines, line_break, indent)| {
            let lines: String = lines.iter().flat_map(|line| [indent, line, "\n"]).collect();
            let begin = "im_errors::error_catalog! {\n    pub enum E {\n";
            format!("{prologue}{begin}{lines}    }}\n}}\n").replace('\n', line_break)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tables_change_between_tokens_only(source in source(prop_oneof![3 => line_with_row(), 2 => other_line()])) {
        check(&source)?;
    }

    #[test]
    fn rows_are_in_columns(rows in vec((row(), [spaces(), spaces(), spaces()]), 1..12)) {
        let lines: Vec<_> = rows.iter().map(|(row, spaces)| row.with_spaces(*spaces)).collect();
        let table = format!("error_catalog! {{ enum E {{\n{}\n}} }}", lines.join("\n"));
        let aligned = align(&table).unwrap();
        let columns = aligned.lines().skip(1).zip(&rows).map(|(line, (row, _))| row.columns(line).unwrap());
        let columns: Vec<_> = columns.collect();
        prop_assert!(columns.windows(2).all(|pair| pair[0] == pair[1]), "{}", aligned);
        prop_assert!(columns.iter().all(|[arrow, english, _]| arrow + 3 <= *english), "{}", aligned);
    }

    #[test]
    fn fragments_change_between_tokens_only(source in vec(prop_oneof![
        select(&["error_catalog", "!", "{", "}", "(", ")", "[", "]", "enum", "\n", "\r\n", " ", "  ", "\t", "1", "-",
            "as", "x", "=", ">", "=>", ",", ";", "\"a\"", "r#\"", "\"#", "\"", "'", "#", "//", "///", "/*", "*/",
            "/**/", "reserved", ".", "\u{FEFF}", "\u{2028}", "\r", "订", "---"]).prop_map(str::to_owned),
        line_with_row(),
        line_with_row().prop_map(|row| format!("error_catalog! {{ enum E {{\n{row}\n{row}\n }} }}")),
    ], 0..20)) {
        check(&source.concat())?;
    }

    #[test]
    fn any_text_is_accepted(source in any::<String>()) {
        check(&source)?;
    }
}
