//! The tables of a page in HTML.
//!
//! They are read from the tokens. Building a tree would take quadratic time on deeply nested pages.

use std::cell::RefCell;
use std::iter;
use std::rc::Rc;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::format::Table;

/// Returns the tables of a page, in the order in which they end.
pub(super) fn tables(text: &str) -> Vec<Table> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(text));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    while !input.is_empty() {
        // The tokenizer pauses after each script.
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.tables.into_inner().finish()
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
            Token::CharacterTokens(text) => tables.add_text(&text),
            Token::TagToken(tag) => {
                tables.handle_tag(&tag);
                if let Some(kind) = raw_text(&tag) {
                    return TokenSinkResult::RawData(kind);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Returns how to tokenize the content of an element that contains no tags.
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

/// The tables read so far. Rows are added to the last open one.
#[derive(Default)]
struct Tables {
    closed: Vec<Table>,
    open: Vec<Open>,
    /// Inside an element whose text is not displayed.
    is_hidden: bool,
}

#[derive(Default)]
struct Open {
    rows: Table,
    cell: Option<Cell>,
    /// For each column, the cell that spans the following rows, and the number of these rows.
    spanning: [Option<(Rc<str>, usize)>; MAX_SPANNED],
}

/// More columns than a table of codes has.
const MAX_SPANNED: usize = 16;

struct Cell {
    text: String,
    /// The number of columns and rows that the cell spans.
    columns: usize,
    rows: usize,
}

impl Tables {
    fn add_text(&mut self, text: &str) {
        let cell = self.open.last_mut().and_then(|table| table.cell.as_mut());
        if let (Some(cell), false) = (cell, self.is_hidden) {
            cell.text.push_str(text);
        }
    }

    /// HTML allows omitting the end tags of rows and cells.
    fn handle_tag(&mut self, tag: &Tag) {
        self.is_hidden = raw_text(tag).is_some();
        let is_start = tag.kind == TagKind::StartTag;
        match &*tag.name {
            "table" if is_start => self.open.push(Open::default()),
            "table" => {
                let closed = self.open.pop().map(Open::finish);
                self.closed.extend(closed);
            }
            "tr" => self.start_row(),
            "td" | "th" => self.start_cell(tag),
            "br" | "p" | "div" | "li" | "pre" | "hr" => self.add_text(" "),
            _ => {}
        }
    }

    fn start_row(&mut self) {
        if let Some(table) = self.open.last_mut() {
            table.end_row();
            table.rows.push(Vec::new());
        }
    }

    fn start_cell(&mut self, tag: &Tag) {
        let Some(table) = self.open.last_mut() else { return };
        table.end_cell();
        if tag.kind == TagKind::StartTag {
            let span = |name| {
                let mut spans = tag.attrs.iter().filter(|attr| &*attr.name.local == name);
                spans.find_map(|attr| attr.value.trim().parse().ok()).unwrap_or(1)
            };
            table.cell =
                Some(Cell { text: String::new(), columns: span("colspan"), rows: span("rowspan") });
        }
    }

    fn finish(self) -> Vec<Table> {
        let mut tables = self.closed;
        tables.extend(self.open.into_iter().map(Open::finish));
        tables
    }
}

impl Open {
    fn end_cell(&mut self) {
        let Some(Cell { text, columns, rows }) = self.cell.take() else { return };
        let text: Rc<str> = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ").into();
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        self.add_spanning_cells();
        let Some(row) = self.rows.last_mut() else { return };
        // A cell that spans several columns has its text in the first of them.
        let texts = iter::once(text).chain(iter::repeat(Rc::default()));
        for (column, text) in texts.take(columns.max(1)).enumerate() {
            match self.spanning.get_mut(row.len()) {
                Some(spanning) => *spanning = Some((Rc::clone(&text), rows.saturating_sub(1))),
                None if column > 0 => break,
                None => {}
            }
            row.push(text);
        }
    }

    /// Fills the next columns of the last row with the cells of previous rows that span it.
    fn add_spanning_cells(&mut self) {
        let Some(row) = self.rows.last_mut() else { return };
        while let Some(Some((text, rows @ 1..))) = self.spanning.get_mut(row.len()) {
            *rows -= 1;
            row.push(Rc::clone(text));
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if self.rows.last().is_some_and(|row| !row.is_empty()) {
            self.add_spanning_cells();
        }
    }

    fn finish(mut self) -> Table {
        self.end_row();
        self.rows.retain(|row| !row.is_empty());
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(table: &[&[&str]]) -> Table {
        table.iter().map(|row| row.iter().map(|&cell| cell.into()).collect()).collect()
    }

    #[test]
    fn cells_are_plain_text() {
        let page = "<TABLE><thead><tr><th>Code</th><th>Text<br>in English</th></tr></thead>
            <!-- <tr><td>2</td></tr> --><tbody><tr class='a>b'>
            <td><a name=x>1</a></td><td> <b>it&#39;s</b>  &lt;one&gt;\n &amp; &nbsp;<p>only</p></td>
            </tr></table>";
        let expected = cells(&[&["Code", "Text in English"], &["1", "it's <one> & \u{A0} only"]]);
        assert_eq!(tables(page), [expected]);
    }

    #[test]
    fn end_tags_are_optional() {
        let page = "<table><tr><td>1<td>one<tr><td>2<td>two</table><table><td>3<td>three";
        let expected = [cells(&[&["1", "one"], &["2", "two"]]), cells(&[&["3", "three"]])];
        assert_eq!(tables(page), expected);
    }

    #[test]
    fn a_nested_table_is_a_separate_table() {
        let page = "<table><tr><td>left<td>a<table><tr><td>1<td>one</table>b<td>right</table>";
        let expected = [cells(&[&["1", "one"]]), cells(&[&["left", "ab", "right"]])];
        assert_eq!(tables(page), expected);
    }

    #[test]
    fn cells_that_span_rows_are_repeated_in_each() {
        let page = "<table><tr><th rowspan=2>code<th colspan='2'>text<tr><th>English<th>Chinese
            <tr><td>1<td>one<td>eins<tr><td>2<td rowspan=3>same<td rowspan=2>selbe
            <tr><td>3<tr><td>4<td>own<tr><td>5<td>five<td>V</table>";
        let expected = cells(&[
            &["code", "text", ""],
            &["code", "English", "Chinese"],
            &["1", "one", "eins"],
            &["2", "same", "selbe"],
            &["3", "same", "selbe"],
            &["4", "same", "own"],
            &["5", "five", "V"],
        ]);
        assert_eq!(tables(page), [expected]);
    }

    #[test]
    fn spans_are_limited() {
        let page = "<table><tr><td colspan=4000000000 rowspan=99999999999999>1<td>one<tr><td>2";
        let wide = tables(page);
        assert_eq!(wide[0].iter().map(Vec::len).collect::<Vec<_>>(), [17, 17]);
        let none = tables("<table><tr><td colspan=0 rowspan=0>1<td>one<tr><td>2<td>two");
        assert_eq!(none, [cells(&[&["1", "one"], &["2", "two"]])]);
        let page = format!("<table><tr>{}", "<td rowspan=9>1".repeat(100));
        assert_eq!(tables(&page)[0][0].len(), 100);
    }

    #[test]
    fn scripts_and_styles_are_not_text() {
        let page = "<title><table></title><script>'<table><tr><td>9'</script>
            <table><tr><td>1<td>o<script>if (a<b) '</td>'</script>n<style>td{}</style>e</table>";
        assert_eq!(tables(page), [cells(&[&["1", "one"]])]);
    }

    #[test]
    fn deeply_nested_pages_are_read() {
        for nested in [
            "<tr><td rowspan=9999>",
            "<td rowspan=9999 colspan=9999>",
            "<div>",
            "<table>",
            "<table><tr><td>",
            "</table>",
            "<script>",
            "<a><p>",
            "&",
        ] {
            let page = format!("<table>{}", nested.repeat(20_000));
            assert!(!tables(&page).is_empty(), "{nested}");
        }
    }
}
