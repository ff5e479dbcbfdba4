//! The tables of a page in HTML, Markdown or CSV.

use std::ffi::OsStr;
use std::path::Path;
use std::rc::Rc;

use pulldown_cmark::{Options, Parser};

use super::{Error, html};

/// Rows of cells, without markup.
pub(super) type Table = Vec<Vec<Rc<str>>>;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Format {
    Html,
    Markdown,
    Csv,
}

impl Format {
    /// Detects the format of a page from the extension of its file or, without a known one, from its text.
    fn detect(page: &Path, text: &str) -> Self {
        match page.extension().map(OsStr::to_ascii_lowercase).as_deref() {
            Some(ending) if ending == "html" || ending == "htm" => Self::Html,
            Some(ending) if ending == "md" || ending == "markdown" => Self::Markdown,
            Some(ending) if ending == "csv" => Self::Csv,
            // Before HTML, because a page in Markdown may contain tables in HTML.
            _ if text.lines().any(is_separator) => Self::Markdown,
            _ if text.to_ascii_lowercase().contains("<table") => Self::Html,
            _ => Self::Csv,
        }
    }
}

/// Returns whether this line separates the header of a table in Markdown from its rows.
fn is_separator(line: &str) -> bool {
    line.contains("--")
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Returns the tables of a page.
pub(super) fn tables(page: &Path, text: &str) -> Result<Vec<Table>, Error> {
    match Format::detect(page, text) {
        Format::Html => Ok(html::tables(text)),
        Format::Markdown => {
            let mut page = String::new();
            let events = Parser::new_ext(text, Options::ENABLE_TABLES);
            pulldown_cmark::html::push_html(&mut page, events);
            Ok(html::tables(&page))
        }
        Format::Csv => Ok(vec![csv_table(text)?]),
    }
}

fn csv_table(text: &str) -> Result<Table, Error> {
    // The csv crate would end the cell at the end of the text.
    if text.matches('"').count() % 2 == 1 {
        return Err(Error::OpenQuote);
    }
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut table = Table::new();
    for record in reader.into_records() {
        table.push(record?.iter().map(Rc::from).collect());
    }
    Ok(table)
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
    fn markdown_may_contain_tables_in_html() {
        let page = "# Codes\n\n| code | text |\n|---|:--|\n| 1 | a \\| *b* `c` &lt; |\n\ntext\n\n\
            <table>\n<tr><td>2</td><td>two</td></tr>\n</table>\n";
        let expected = [cells(&[&["code", "text"], &["1", "a | b c <"]]), cells(&[&["2", "two"]])];
        assert_eq!(tables_of("page.md", page), expected);
    }

    #[test]
    fn csv_cells_are_kept_as_written() {
        let page = "\u{FEFF}code,text\r\n1,\"a, \"\"b\"\"\nc\"\r\n2\r\n";
        let expected = cells(&[&["code", "text"], &["1", "a, \"b\"\nc"], &["2"]]);
        assert_eq!(tables_of("page.csv", page), [expected]);
    }

    #[test]
    fn an_unclosed_quote_in_csv_is_an_error() {
        for text in ["1,\"a,b\n2,c,d\n", "1,\"", "1,\"a\"\"\n"] {
            assert!(matches!(tables(Path::new("page.csv"), text), Err(Error::OpenQuote)), "{text}");
        }
    }

    #[test]
    fn the_extension_decides_and_then_the_text() {
        let texts = [
            ("## Codes\n<Table>\n", Format::Html),
            ("| code |\n", Format::Csv),
            ("code | text\n --- | :-: \n", Format::Markdown),
            ("1,one,--|\n", Format::Csv),
            ("<table>\n| - |\n", Format::Html),
            ("<table>\n|--|\n", Format::Markdown),
            ("", Format::Csv),
        ];
        for (text, format) in texts {
            assert_eq!(Format::detect(Path::new("-"), text), format, "{text:?}");
            assert_eq!(Format::detect(Path::new("page.aspx"), text), format, "{text:?}");
            assert_eq!(Format::detect(Path::new("page.HTM"), text), Format::Html);
            assert_eq!(Format::detect(Path::new("page.html"), text), Format::Html);
            assert_eq!(Format::detect(Path::new("page.md"), text), Format::Markdown);
            assert_eq!(Format::detect(Path::new("page.markdown"), text), Format::Markdown);
            assert_eq!(Format::detect(Path::new("page.CSV"), text), Format::Csv);
        }
    }
}
