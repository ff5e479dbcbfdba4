//! The tables of HTML.
//!
//! They are read from the tags, without a tree of the page: making one takes time by the square where a
//! page nests its tags deeply.

use std::cell::RefCell;
use std::iter;
use std::prelude::rust_2024::*;
use std::rc::Rc;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::page::Table;

/// The tables of a page, in the order of their ends.
pub(super) fn tables(text: &str) -> Vec<Table> {
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
    cell: Option<Cell>,
    /// The cells of each column that reach into rows below, and how many.
    reaching: [Option<(Rc<str>, usize)>; MAX_SPANNED],
}

/// No row of a table of codes has as many columns.
const MAX_SPANNED: usize = 16;

struct Cell {
    text: String,
    /// How many columns and rows it takes.
    columns: usize,
    rows: usize,
}

impl Tables {
    fn text(&mut self, text: &str) {
        let cell = self.open.last_mut().and_then(|table| table.cell.as_mut());
        if let (Some(cell), false) = (cell, self.is_hidden) {
            cell.text.push_str(text);
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
            "td" | "th" => self.cell(tag),
            "br" | "p" | "div" | "li" | "pre" | "hr" => self.text(" "),
            _ => {}
        }
    }

    fn row(&mut self) {
        if let Some(table) = self.open.last_mut() {
            table.end_row();
            table.rows.push(Vec::new());
        }
    }

    fn cell(&mut self, tag: &Tag) {
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

    fn finished(self) -> Vec<Table> {
        let mut tables = self.closed;
        tables.extend(self.open.into_iter().map(Open::finished));
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
        self.reach_down();
        let Some(row) = self.rows.last_mut() else { return };
        // The text is in the first of its columns.
        let texts = iter::once(text).chain(iter::repeat(Rc::default()));
        for (column, text) in texts.take(columns.max(1)).enumerate() {
            match self.reaching.get_mut(row.len()) {
                Some(reaching) => *reaching = Some((Rc::clone(&text), rows.saturating_sub(1))),
                None if column > 0 => break,
                None => {}
            }
            row.push(text);
        }
    }

    /// Fills the next columns of the last row with cells that begin above.
    fn reach_down(&mut self) {
        let Some(row) = self.rows.last_mut() else { return };
        while let Some(Some((text, rows @ 1..))) = self.reaching.get_mut(row.len()) {
            *rows -= 1;
            row.push(Rc::clone(text));
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if self.rows.last().is_some_and(|row| !row.is_empty()) {
            self.reach_down();
        }
    }

    fn finished(mut self) -> Table {
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
    fn cells_are_without_mark_up_entities_and_folds() {
        let page = "<TABLE><thead><tr><th>Code</th><th>Text<br>in English</th></tr></thead>
            <!-- <tr><td>2</td></tr> --><tbody><tr class='a>b'>
            <td><a name=x>1</a></td><td> <b>it&#39;s</b>  &lt;one&gt;\n &amp; &nbsp;<p>only</p></td>
            </tr></table>";
        let expected = cells(&[&["Code", "Text in English"], &["1", "it's <one> & \u{A0} only"]]);
        assert_eq!(tables(page), [expected]);
    }

    #[test]
    fn ends_may_be_left_out() {
        let page = "<table><tr><td>1<td>one<tr><td>2<td>two</table><table><td>3<td>three";
        let expected = [cells(&[&["1", "one"], &["2", "two"]]), cells(&[&["3", "three"]])];
        assert_eq!(tables(page), expected);
    }

    #[test]
    fn a_table_in_a_cell_is_a_table_of_its_own() {
        let page = "<table><tr><td>left<td>a<table><tr><td>1<td>one</table>b<td>right</table>";
        let expected = [cells(&[&["1", "one"]]), cells(&[&["left", "ab", "right"]])];
        assert_eq!(tables(page), expected);
    }

    #[test]
    fn cells_of_several_rows_and_columns_are_in_each_of_their_rows() {
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
    fn a_cell_takes_no_more_room_than_a_table_has() {
        let page = "<table><tr><td colspan=4000000000 rowspan=99999999999999>1<td>one<tr><td>2";
        let wide = tables(page);
        assert_eq!(wide[0].iter().map(Vec::len).collect::<Vec<_>>(), [17, 17]);
        let page = format!("<table><tr>{}", "<td rowspan=9>1".repeat(100));
        assert_eq!(tables(&page)[0][0].len(), 100);
    }

    #[test]
    fn scripts_and_their_like_are_no_text() {
        let page = "<title><table></title><script>'<table><tr><td>9'</script>
            <table><tr><td>1<td>o<script>if (a<b) '</td>'</script>n<style>td{}</style>e</table>";
        assert_eq!(tables(page), [cells(&[&["1", "one"]])]);
    }

    #[test]
    fn time_is_linear_in_what_a_page_nests() {
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
            let page = std::format!("<table>{}", nested.repeat(100_000));
            assert!(!tables(&page).is_empty());
        }
    }
}
