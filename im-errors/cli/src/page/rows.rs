//! The rows of tables that start with a code.

use std::rc::Rc;

use super::columns::Columns;
use super::format::Table;
use super::{Column, Error, Page, Row};

/// Returns the rows of tables that start with a code.
pub(super) fn page(tables: &[Table]) -> Result<Page, Error> {
    let mut rows = Vec::new();
    let mut skipped = 0;
    for table in tables {
        let mut is_after_code = false;
        let columns = Columns::find(table);
        let english = columns.english.map(|_| Column::English);
        let chinese = columns.chinese.map(|_| Column::Chinese);
        let found: Rc<[Column]> =
            [Some(Column::Code), english, chinese].into_iter().flatten().collect();
        for cells in table {
            if let Some(code) = code(cells)? {
                is_after_code = true;
                let text = |column: Option<usize>| {
                    column.and_then(|column| cells.get(column)).map(|cell| clean(cell))
                };
                let [en, zh] = [columns.english, columns.chinese].map(text);
                rows.push(Row {
                    columns: Rc::clone(&found),
                    code,
                    en: en.unwrap_or_default(),
                    zh: zh.unwrap_or_default(),
                    ..Row::default()
                });
            } else {
                skipped += usize::from(is_after_code);
            }
        }
    }
    if rows.is_empty() {
        return Err(Error::NoCode);
    }
    let notes = (skipped > 0).then(|| format!("rows without a code: {skipped}"));
    Ok(Page { rows, ranges: Vec::new(), notes: notes.into_iter().collect() })
}

/// Returns the code that a row starts with, if it does.
pub(super) fn code(cells: &[Rc<str>]) -> Result<Option<i128>, Error> {
    let Some(cell) = cells.first().map(|cell| clean(cell)) else { return Ok(None) };
    let cell = cell.trim_matches(['\u{200B}', '\u{FEFF}']).to_owned();
    let digits = cell.strip_prefix('-').unwrap_or(&cell);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Ok(None);
    }
    let code = cell.parse().ok();
    let code = code.filter(|code| (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(code));
    code.map(Some).ok_or_else(|| {
        /// Enough to find the code on the page.
        const SHOWN: usize = 24;

        let cut = if cell.len() > SHOWN { "…" } else { "" };
        Error::CodeTooLong(cell.chars().take(SHOWN).chain(cut.chars()).collect())
    })
}

/// Removes what a catalog rejects: leading and trailing whitespace, and control characters.
fn clean(text: &str) -> String {
    let is_text = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().filter(is_text).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(table: &[&[&str]]) -> Table {
        table.iter().map(|row| row.iter().map(|&cell| cell.into()).collect()).collect()
    }

    fn row(code: i128, en: &str, zh: &str) -> Row {
        Row { code, en: en.into(), zh: zh.into(), ..Row::default() }
    }

    fn rows_of(rows: &[&[&str]]) -> Vec<Row> {
        let without_columns = |row| Row { columns: Rc::default(), ..row };
        page(&[table(rows)]).unwrap().rows.into_iter().map(without_columns).collect()
    }

    #[test]
    fn a_header_is_optional() {
        let found =
            rows_of(&[&["1", "not found", "不存在"], &["2", "appkey", "appkey不对"], &["3"]]);
        assert_eq!(
            found,
            [row(1, "not found", "不存在"), row(2, "appkey", "appkey不对"), row(3, "", "")]
        );
    }

    #[test]
    fn the_header_names_the_columns() {
        for header in [
            ["错误码", "中文描述", "英文描述"],
            ["code", "zh-CN", "en_US"],
            ["Code", "Text (Chinese)", "Text (English)"],
            ["码", "汉语", "英语"],
        ] {
            let found = rows_of(&[&header, &["1", "OK", "Okay"], &["2", "appkey不对", "无"]]);
            assert_eq!(found, [row(1, "Okay", "OK"), row(2, "无", "appkey不对")], "{header:?}");
        }
    }

    #[test]
    fn the_header_is_the_row_before_the_first_code() {
        let found = rows_of(&[
            &["", "English", "中文"],
            &["code", "中文", "English"],
            &["1", "一", "one"],
            &["", "English", "中文"],
            &["2", "二", "two"],
        ]);
        assert_eq!(found, [row(1, "one", "一"), row(2, "two", "二")]);
    }

    #[test]
    fn cells_decide_if_the_header_names_no_language() {
        let header = ["code", "HTTP", "name", "description", "message", "again"];
        let found = rows_of(&[
            &header,
            &["1", "404", "NOT_FOUND", "不存在", "it is not there", "go away"],
            &["2", "500", "INTERNAL", "", "failure inside", "try again"],
        ]);
        assert_eq!(found, [row(1, "it is not there", "不存在"), row(2, "failure inside", "")]);
    }

    #[test]
    fn single_words_are_texts_if_there_are_no_sentences() {
        let found = rows_of(&[&["1", "200", "Success"], &["2", "404", "Missing"]]);
        assert_eq!(found, [row(1, "Success", ""), row(2, "Missing", "")]);
    }

    #[test]
    fn a_missing_language_is_left_empty() {
        let found = rows_of(&[&["code", "说明"], &["1", "成功"], &["2", "OK 了"], &["3", "OK"]]);
        assert_eq!(found, [row(1, "", "成功"), row(2, "", "OK 了"), row(3, "", "OK")]);
        let found = rows_of(&[&["code", "English", "remark"], &["1", "done", "see below"]]);
        assert_eq!(found, [row(1, "done", "")]);
    }

    #[test]
    fn texts_are_trimmed_and_lose_control_characters() {
        let found = rows_of(&[&[" 007\u{A0}", "\u{3000}a\u{0}b\r\n c\t", ""]]);
        assert_eq!(found, [row(7, "ab\n c", "")]);
    }

    #[test]
    fn rows_without_a_code_are_counted_after_the_first_code() {
        let header: &[&str] = &["code", "text"];
        let found = page(&[
            table(&[
                header,
                &["1", "one"],
                &["user", "two"],
                &[],
                &["3.", "three"],
                &["4", "four"],
            ]),
            table(&[&["no", "codes"], &["at", "all"]]),
            table(&[header, &["5\u{200B}", "five"]]),
        ]);
        let found = found.unwrap();
        assert_eq!(found.notes, ["rows without a code: 3"]);
        assert_eq!(found.rows.iter().map(|row| row.code).collect::<Vec<_>>(), [1, 4, 5]);
    }

    #[test]
    fn a_title_with_both_languages_names_neither() {
        let found = rows_of(&[&["code", "message (en/zh)"], &["1", "not found"]]);
        assert_eq!(found, [row(1, "not found", "")]);
    }

    #[test]
    fn codes_are_digits_that_fit_in_64_bits() {
        let code_in = |cell: &str| code(&[cell.into()]);
        for (cell, code) in [
            ("0", Some(0)),
            ("-1", Some(-1)),
            ("00898001", Some(898_001)),
            ("18446744073709551615", Some(u64::MAX.into())),
            ("-9223372036854775808", Some(i64::MIN.into())),
            ("", None),
            ("-", None),
            ("+1", None),
            ("1.5", None),
            ("1,000", None),
            ("0x10", None),
            ("１", None),
            ("--1", None),
            ("code", None),
        ] {
            assert_eq!(code_in(cell).unwrap(), code, "{cell}");
        }
        assert_eq!(code(&[]).unwrap(), None);
        for (cell, shown) in [
            ("18446744073709551616".to_owned(), "18446744073709551616"),
            ("-9223372036854775809".to_owned(), "-9223372036854775809"),
            ("1".repeat(24), "111111111111111111111111"),
            ("1".repeat(40), "111111111111111111111111…"),
        ] {
            let error = code_in(&cell).unwrap_err();
            assert_eq!(error.to_string(), format!("code {shown} does not fit in 64 bits"));
        }
    }
}
