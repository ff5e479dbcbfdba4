//! The tables of a page, whichever language it is written in.

use std::ffi::OsStr;
use std::path::Path;
use std::prelude::rust_2024::*;
use std::rc::Rc;

use pulldown_cmark::{Options, Parser};

use super::{Error, html};

/// Rows of cells, without mark-up.
pub(super) type Table = Vec<Vec<Rc<str>>>;

/// What a page is written in.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Language {
    Html,
    Markdown,
    Csv,
}

impl Language {
    /// What the ending of a file's name says, or else what the page looks like.
    fn of(page: &Path, text: &str) -> Self {
        match page.extension().map(OsStr::to_ascii_lowercase).as_deref() {
            Some(ending) if ending == "html" || ending == "htm" => Self::Html,
            Some(ending) if ending == "md" || ending == "markdown" => Self::Markdown,
            Some(ending) if ending == "csv" => Self::Csv,
            // Which may hold tables of HTML as well.
            _ if text.lines().any(is_rule) => Self::Markdown,
            _ if text.to_ascii_lowercase().contains("<table") => Self::Html,
            _ => Self::Csv,
        }
    }
}

/// Whether this is the line below the header of a table in Markdown.
fn is_rule(line: &str) -> bool {
    line.contains("--")
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// The tables of a page, in its order.
pub(super) fn tables(page: &Path, text: &str) -> Result<Vec<Table>, Error> {
    match Language::of(page, text) {
        Language::Html => Ok(html::tables(text)),
        Language::Markdown => {
            let mut page = String::new();
            let events = Parser::new_ext(text, Options::ENABLE_TABLES);
            pulldown_cmark::html::push_html(&mut page, events);
            Ok(html::tables(&page))
        }
        Language::Csv => {
            if text.matches('"').count() % 2 == 1 {
                return Err(Error::OpenQuote);
            }
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true).from_reader(text.as_bytes());
            let rows = reader.into_deserialize::<Vec<String>>();
            let row = |row: Result<Vec<String>, _>| {
                row.map(|row| row.into_iter().map(Rc::from).collect())
            };
            Ok(Vec::from([rows.map(row).collect::<Result<_, _>>()?]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables_of(page: &str, text: &str) -> Vec<Table> {
        tables(Path::new(page), text).unwrap()
    }

    fn cells(table: &[&[&str]]) -> Table {
        table.iter().map(|row| row.iter().map(|&cell| cell.into()).collect()).collect()
    }

    #[test]
    fn markdown_has_tables_of_its_own_and_of_html() {
        let page = "# Codes\n\n| code | text |\n|---|:--|\n| 1 | a \\| *b* `c` &lt; |\n\ntext\n\n\
            <table>\n<tr><td>2</td><td>two</td></tr>\n</table>\n";
        let expected = [cells(&[&["code", "text"], &["1", "a | b c <"]]), cells(&[&["2", "two"]])];
        assert_eq!(tables_of("page.md", page), expected);
    }

    #[test]
    fn cells_of_csv_are_as_they_are() {
        let page = "\u{FEFF}code,text\r\n1,\"a, \"\"b\"\"\nc\"\r\n2\r\n";
        let expected = cells(&[&["code", "text"], &["1", "a, \"b\"\nc"], &["2"]]);
        assert_eq!(tables_of("page.csv", page), [expected]);
    }

    #[test]
    fn a_quote_of_csv_that_is_not_closed_is_an_error() {
        for text in ["1,\"a,b\n2,c,d\n", "1,\"", "1,\"a\"\"\n"] {
            assert!(matches!(tables(Path::new("page.csv"), text), Err(Error::OpenQuote)), "{text}");
        }
    }

    #[test]
    fn the_ending_says_what_a_page_is_or_else_its_looks() {
        let looks = [
            ("## Codes\n<Table>\n", Language::Html),
            ("| code |\n", Language::Csv),
            ("code | text\n --- | :-: \n", Language::Markdown),
            ("1,one,--|\n", Language::Csv),
            ("<table>\n| - |\n", Language::Html),
            ("<table>\n|--|\n", Language::Markdown),
            ("", Language::Csv),
        ];
        for (text, language) in looks {
            assert_eq!(Language::of(Path::new("-"), text), language, "{text:?}");
            assert_eq!(Language::of(Path::new("page.aspx"), text), language, "{text:?}");
            assert_eq!(Language::of(Path::new("page.HTM"), text), Language::Html);
            assert_eq!(Language::of(Path::new("page.html"), text), Language::Html);
            assert_eq!(Language::of(Path::new("page.md"), text), Language::Markdown);
            assert_eq!(Language::of(Path::new("page.markdown"), text), Language::Markdown);
            assert_eq!(Language::of(Path::new("page.CSV"), text), Language::Csv);
        }
    }
}
