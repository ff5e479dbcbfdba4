//! The tables of a page, whichever language it is written in.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::mem;
use std::path::Path;
use std::prelude::rust_2024::*;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use pulldown_cmark::{Options, Parser, html};

use super::Error;

/// Rows of cells, without mark-up.
pub(super) type Table = Vec<Vec<String>>;

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
        Language::Html => Ok(of_html(text)),
        Language::Markdown => {
            let mut page = String::new();
            html::push_html(&mut page, Parser::new_ext(text, Options::ENABLE_TABLES));
            Ok(of_html(&page))
        }
        Language::Csv => {
            if text.matches('"').count() % 2 == 1 {
                return Err(Error::OpenQuote);
            }
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true).from_reader(text.as_bytes());
            Ok(Vec::from([reader.into_deserialize().collect::<Result<_, _>>()?]))
        }
    }
}

/// Tables are read from the tags, without a tree of the page: making one takes time by the square where
/// a page nests its tags deeply.
fn of_html(text: &str) -> Vec<Table> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    while !input.is_empty() {
        // It stops where a script would run, and goes on.
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.tables.into_inner().finished()
}

#[derive(Default)]
struct Sink {
    tables: RefCell<Tables>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut tables = self.tables.borrow_mut();
        match token {
            Token::CharacterTokens(text) => tables.text(&text),
            Token::TagToken(tag) => {
                tables.tag(&tag);
                if let Some(kind) = raw_text(&tag) {
                    return TokenSinkResult::RawData(kind);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// How the inside of an element is read that holds no tags.
fn raw_text(tag: &Tag) -> Option<RawKind> {
    if tag.kind == TagKind::EndTag {
        return None;
    }
    match &*tag.name {
        "title" | "textarea" => Some(RawKind::Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
        "script" => Some(RawKind::ScriptData),
        _ => None,
    }
}

/// The tables that are read, of which the last one that is open gets rows.
#[derive(Default)]
struct Tables {
    closed: Vec<Table>,
    open: Vec<Open>,
    /// Inside of an element whose text is none of the page's.
    is_hidden: bool,
}

#[derive(Default)]
struct Open {
    rows: Table,
    cell: Option<String>,
}

impl Tables {
    fn text(&mut self, text: &str) {
        let cell = self.open.last_mut().and_then(|table| table.cell.as_mut());
        if let (Some(cell), false) = (cell, self.is_hidden) {
            cell.push_str(text);
        }
    }

    /// The ends of rows and cells may be left out.
    fn tag(&mut self, tag: &Tag) {
        self.is_hidden = raw_text(tag).is_some();
        let is_start = tag.kind == TagKind::StartTag;
        match &*tag.name {
            "table" if is_start => self.open.push(Open::default()),
            "table" => {
                let closed = self.open.pop().map(Open::finished);
                self.closed.extend(closed);
            }
            "tr" => self.row(),
            "td" | "th" => self.cell(is_start),
            "br" | "p" | "div" | "li" | "pre" | "hr" => self.text(" "),
            _ => {}
        }
    }

    fn row(&mut self) {
        if let Some(table) = self.open.last_mut() {
            table.end_cell();
            table.rows.push(Vec::new());
        }
    }

    fn cell(&mut self, is_start: bool) {
        if let Some(table) = self.open.last_mut() {
            table.end_cell();
            table.cell = is_start.then(String::new);
        }
    }

    fn finished(self) -> Vec<Table> {
        let mut tables = self.closed;
        tables.extend(self.open.into_iter().map(Open::finished));
        tables
    }
}

impl Open {
    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let cell = cell.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        match self.rows.last_mut() {
            Some(row) => row.push(cell),
            None => self.rows.push(Vec::from([cell])),
        }
    }

    fn finished(mut self) -> Table {
        self.end_cell();
        self.rows.retain(|row| !row.is_empty());
        mem::take(&mut self.rows)
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
    fn cells_are_without_mark_up_entities_and_folds() {
        let page = "<TABLE><thead><tr><th>Code</th><th>Text<br>in English</th></tr></thead>
            <!-- <tr><td>2</td></tr> --><tbody><tr class='a>b'>
            <td><a name=x>1</a></td><td> <b>it&#39;s</b>  &lt;one&gt;\n &amp; &nbsp;<p>only</p></td>
            </tr></table>";
        let expected = cells(&[&["Code", "Text in English"], &["1", "it's <one> & \u{A0} only"]]);
        assert_eq!(tables_of("page.html", page), [expected]);
    }

    #[test]
    fn ends_may_be_left_out() {
        let page = "<table><tr><td>1<td>one<tr><td>2<td>two</table><table><td>3<td>three";
        let expected = [cells(&[&["1", "one"], &["2", "two"]]), cells(&[&["3", "three"]])];
        assert_eq!(tables_of("page.html", page), expected);
    }

    #[test]
    fn a_table_in_a_cell_is_a_table_of_its_own() {
        let page = "<table><tr><td>left<td>a<table><tr><td>1<td>one</table>b<td>right</table>";
        let expected = [cells(&[&["1", "one"]]), cells(&[&["left", "ab", "right"]])];
        assert_eq!(tables_of("page.html", page), expected);
    }

    #[test]
    fn scripts_and_their_like_are_no_text() {
        let page = "<title><table></title><script>'<table><tr><td>9'</script>
            <table><tr><td>1<td>o<script>if (a<b) '</td>'</script>n<style>td{}</style>e</table>";
        assert_eq!(tables_of("page.html", page), [cells(&[&["1", "one"]])]);
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

    #[test]
    fn time_is_linear_in_what_a_page_nests() {
        for nested in ["<div>", "<table>", "<table><tr><td>", "</table>", "<script>", "<a><p>", "&"]
        {
            assert!(tables_of("page.html", &nested.repeat(100_000)).iter().all(|it| it.len() < 2));
        }
    }
}
