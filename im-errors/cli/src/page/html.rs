//! Reads the tables of an HTML page.
//!
//! This module uses the tokens of the page, because building a tree of a deeply nested page takes quadratic
//! time.

mod attributes;
mod cell;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::iter;
use std::rc::Rc;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use self::attributes::Limited;
pub(super) use self::attributes::MAX_ATTRIBUTES;
use self::cell::Cell;
use super::format::Table;

/// The contents of an HTML page.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Document {
    /// The tables, in the order of their end tags.
    pub(super) tables: Vec<Table>,
    /// The model that an exported page contains.
    pub(super) model: Option<String>,
    /// The number of tags that are ignored because they have too many attributes.
    pub(super) disabled_tags: usize,
}

pub(super) fn parse(text: &str) -> Document {
    let input = BufferQueue::default();
    let Limited { text, disabled } = attributes::limit(text);
    input.push_back(StrTendril::from_slice(&text));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    while !input.is_empty() {
        // The tokenizer pauses after each script.
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    Document { disabled_tags: disabled, ..tokenizer.sink.reader.into_inner().finish() }
}

#[derive(Default)]
struct Sink {
    reader: RefCell<Reader>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.reader.borrow_mut();
        match token {
            Token::CharacterTokens(text) => reader.add_text(&text),
            Token::TagToken(tag) => {
                reader.handle_tag(&tag);
                if let Some(kind) = raw_text(&tag) {
                    return TokenSinkResult::RawData(kind);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Returns how to tokenize the content of an element that cannot contain tags.
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

/// The state of reading. Rows are added to the innermost open table.
#[derive(Default)]
struct Reader {
    document: Document,
    open: Vec<Open>,
    content: Content,
}

/// The meaning of the text in the current element.
#[derive(Default, PartialEq)]
enum Content {
    #[default]
    Displayed,
    Hidden,
    Model,
}

#[derive(Default)]
struct Open {
    rows: Table,
    cell: Option<Cell>,
    /// For each column, a cell that spans the following rows, and their number.
    spanning: [Option<(Rc<str>, usize)>; MAX_SPANNED],
}

/// The number of columns in which cells may span rows. Tables of codes have fewer columns.
const MAX_SPANNED: usize = 16;

/// The maximum number of rows that a cell spans.
const MAX_SPANNED_ROWS: usize = 1000;

/// The maximum length of texts that are repeated in the spanned rows, so that a small page does not become a
/// huge table.
const MAX_SPANNING_TEXT: usize = 512;

impl Reader {
    fn add_text(&mut self, text: &str) {
        match self.content {
            Content::Hidden => {}
            Content::Model => self.document.model.get_or_insert_default().push_str(text),
            Content::Displayed => {
                if let Some(cell) = self.cell() {
                    cell.add_text(text);
                }
            }
        }
    }

    fn cell(&mut self) -> Option<&mut Cell> {
        self.open.last_mut()?.cell.as_mut()
    }

    /// Handles a start or end tag. In HTML, the end tags of rows and cells are optional.
    fn handle_tag(&mut self, tag: &Tag) {
        self.content = match raw_text(tag) {
            Some(_) if is_model(tag) && self.document.model.is_none() => Content::Model,
            Some(_) => Content::Hidden,
            None => Content::Displayed,
        };
        let is_start = tag.kind == TagKind::StartTag;
        match &*tag.name {
            "table" if is_start => self.open.push(Open::default()),
            "table" => {
                let closed = self.open.pop().map(Open::finish);
                self.document.tables.extend(closed);
            }
            "tr" => self.start_row(),
            "td" | "th" => self.start_cell(tag),
            _ => {
                if let Some(cell) = self.cell() {
                    cell.handle_tag(&tag.name, is_start);
                }
            }
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
            table.cell = Some(Cell::new(span("colspan"), span("rowspan")));
        }
    }

    fn finish(mut self) -> Document {
        self.document.tables.extend(self.open.into_iter().map(Open::finish));
        self.document
    }
}

/// Returns whether this script is the model of an exported page.
fn is_model(tag: &Tag) -> bool {
    let has = |name, value| {
        tag.attrs.iter().any(|attr| &*attr.name.local == name && &*attr.value == value)
    };
    has("id", "im-errors") && has("type", "application/json")
}

impl Open {
    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let (columns, rows) = (cell.columns, cell.rows);
        let text = cell.finish();
        let following = if text.len() > MAX_SPANNING_TEXT { 0 } else { rows.saturating_sub(1) };
        let following = following.min(MAX_SPANNED_ROWS);
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        self.add_spanning_cells();
        let Some(row) = self.rows.last_mut() else { return };
        // The text of a cell that spans several columns belongs to the first column.
        let texts = iter::once(text).chain(iter::repeat(Rc::default()));
        for (column, text) in texts.take(columns.max(1)).enumerate() {
            match self.spanning.get_mut(row.len()) {
                Some(spanning) => *spanning = Some((Rc::clone(&text), following)),
                None if column > 0 => break,
                None => {}
            }
            row.push(text);
        }
    }

    /// Fills the next columns of the last row with cells of previous rows that span it.
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
