//! Reads the rows of sections.

use std::iter;
use std::ops::RangeInclusive;
use std::rc::Rc;

use super::columns::Assignment;
use super::sections::Section;
use super::summary::List;
use super::{Column, Error, Meaning, Page, Range, Row, cells, codes, explanation, meaning};
use im_errors::__private::is_invisible;

/// The codes that a catalog may contain.
pub(super) const CODES: RangeInclusive<i128> = i64::MIN as i128..=u64::MAX as i128;

/// The maximum number of rows for the codes in a cell.
const MAX_ROWS_OF_CELL: i128 = 100;

/// The maximum total size of the rows. A small page may contain many rows, because cells that span rows and
/// cells with several codes repeat texts.
pub(super) const MAX_MEBIBYTES_OF_ROWS: usize = 256;

/// The rows read so far.
pub(super) struct Reader {
    page: Page,
    bytes: usize,
    /// Rows without a code.
    without_code: List,
    /// Rows with several codes.
    expanded: List,
    /// Rows with too many codes.
    skipped: List,
    /// Rows with an invalid HTTP status.
    not_http: List,
}

impl Reader {
    pub(super) fn new(is_export: bool) -> Self {
        Self {
            page: Page { is_export, rows: Vec::new(), ranges: Vec::new(), notes: Vec::new() },
            bytes: 0,
            without_code: List::default(),
            expanded: List::default(),
            skipped: List::default(),
            not_http: List::default(),
        }
    }

    pub(super) fn read(
        &mut self,
        section: &Section<'_>,
        assignment: &Assignment,
    ) -> Result<(), Error> {
        let columns: Rc<[Column]> = assignment.columns.iter().flatten().copied().collect();
        for (position, cells) in section.rows.iter().enumerate() {
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let line = Line { cells, assignment, is_export: self.page.is_export };
            let (code, remark) = codes::split_remark(line.cell(Column::Code));
            match codes::parse(code)? {
                Some(codes) => self.add(&line, &codes, &line.row(&columns, remark))?,
                // The first row may be an unrecognized header.
                None if position == 0
                    && section.header.is_empty()
                    && !assignment.has_title_of_codes => {}
                None => self.without_code.push(|| excerpt(cells)),
            }
        }
        Ok(())
    }

    /// Adds the rows or ranges of a line.
    fn add(
        &mut self,
        line: &Line<'_>,
        codes: &[RangeInclusive<i128>],
        row: &Row,
    ) -> Result<(), Error> {
        if let Some(meaning) = line.meaning(row, codes) {
            for codes in codes {
                self.count_bytes(row)?;
                let (codes, meaning) = (codes.clone(), meaning.clone());
                self.page.ranges.push(Range { catalog: row.catalog.clone(), codes, meaning });
            }
            return Ok(());
        }
        let status = line.cell(Column::Http);
        if row.http.is_none() && !cells::is_no(status) {
            self.not_http.push(|| excerpt(line.cells));
        }
        let count: i128 = codes.iter().map(|codes| codes.end() - codes.start() + 1).sum();
        if count > MAX_ROWS_OF_CELL {
            self.skipped.push(|| excerpt(line.cells));
            return Ok(());
        }
        if count > 1 {
            self.expanded.push(|| excerpt(line.cells));
        }
        for code in codes.iter().cloned().flatten() {
            self.count_bytes(row)?;
            self.page.rows.push(Row { code, ..row.clone() });
        }
        Ok(())
    }

    fn count_bytes(&mut self, row: &Row) -> Result<(), Error> {
        self.bytes += size_of::<Row>() + row.en.len() + row.zh.len() + row.explanation.len();
        let is_ok = self.bytes <= MAX_MEBIBYTES_OF_ROWS << 20;
        is_ok.then_some(()).ok_or(Error::TooManyRows)
    }

    /// Returns the page, with notes about rows to review.
    pub(super) fn finish(self) -> Page {
        let mut page = self.page;
        page.notes.extend(self.expanded.lines("rows with several codes"));
        page.notes.extend(self.skipped.lines("skipped rows with too many codes"));
        page.notes.extend(self.without_code.lines("skipped rows without a code"));
        page.notes.extend(self.not_http.lines("rows with an invalid HTTP status"));
        page
    }
}

/// The cells of a row, and the meanings of their columns.
struct Line<'a> {
    cells: &'a [Rc<str>],
    assignment: &'a Assignment,
    is_export: bool,
}

impl<'a> Line<'a> {
    fn cell(&self, column: Column) -> &'a str {
        let position = self.assignment.position(column);
        position.and_then(|position| self.cells.get(position)).map_or("", |cell| cell)
    }

    /// Returns the meaning of the codes, or `None` if the line is a row.
    fn meaning(&self, row: &Row, codes: &[RangeInclusive<i128>]) -> Option<Meaning> {
        if !self.is_export {
            return meaning_of_texts(row, codes);
        }
        match self.cell(Column::State) {
            _ if row.name.is_some() => None,
            "reserved" => Some(Meaning::Reserved(clean(self.cell(Column::Explanation)))),
            "success" => Some(Meaning::Success),
            _ => None,
        }
    }

    fn row(&self, columns: &Rc<[Column]>, remark: &str) -> Row {
        let name = self.cell(Column::Name).trim();
        let catalog = self.cell(Column::Catalog);
        Row {
            columns: Rc::clone(columns),
            catalog: (!catalog.is_empty()).then(|| catalog.into()),
            code: 0,
            name: (!name.is_empty()).then(|| name.to_owned()),
            en: self.text(Column::English),
            zh: self.text(Column::Chinese),
            kind: cells::kind(self.cell(Column::Kind)),
            http: cells::http(self.cell(Column::Http)),
            retry: cells::retry(self.cell(Column::Retry)),
            arguments: cells::arguments(self.cell(Column::Arguments)).unwrap_or_default(),
            is_success: self.is_export && self.cell(Column::State) == "success",
            deprecation: self.deprecation(remark),
            explanation: if self.is_export {
                self.cell(Column::Explanation).to_owned()
            } else {
                explanation::compose(|column| self.cell(column), remark)
            },
        }
    }

    fn text(&self, column: Column) -> String {
        let cell = self.cell(column);
        if self.is_export {
            clean(cell)
        } else if cells::is_placeholder(cell) {
            String::new()
        } else {
            clean(&plain(cell))
        }
    }

    fn deprecation(&self, remark: &str) -> Option<String> {
        let cell = self.cell(Column::Deprecated).trim();
        if self.is_export {
            return match cell {
                "" => None,
                "yes" => Some(String::new()),
                note => Some(note.to_owned()),
            };
        }
        if !cells::is_no(cell) {
            let is_mark = cells::is_yes(cell) || cells::means_deprecated(cell);
            return Some(if is_mark { String::new() } else { plain(cell) });
        }
        let columns =
            [Column::State, Column::Remark, Column::Name, Column::English, Column::Chinese];
        let cells = columns.into_iter().map(|column| self.cell(column)).chain(iter::once(remark));
        cells.into_iter().find_map(explanation::deprecation)
    }
}

/// Returns the meaning of the codes according to their texts, or `None` if the codes have a row. Not used
/// for exports.
fn meaning_of_texts(row: &Row, codes: &[RangeInclusive<i128>]) -> Option<Meaning> {
    let has_range = codes.iter().any(|codes| codes.start() < codes.end());
    let is_reserved = if has_range { meaning::is_reserved_range } else { meaning::is_reserved };
    let mut texts: Vec<&str> = vec![&row.en, &row.zh];
    texts.retain(|text| !text.is_empty());
    if texts.is_empty() {
        None
    } else if texts.iter().all(|text| is_reserved(text)) {
        texts.retain(|text| !meaning::is_bare(text));
        texts.push(&row.explanation);
        texts.retain(|text| !text.is_empty());
        Some(Meaning::Reserved(texts.join("; ").replace('\n', " ")))
    } else {
        let is_success = texts.iter().all(|text| meaning::is_success(text));
        (has_range && is_success && row.explanation.is_empty()).then_some(Meaning::Success)
    }
}

/// Replaces line breaks and no-break spaces by spaces. Not used for exports.
pub(super) fn plain(cell: &str) -> String {
    cell.replace(['\n', '\r', '\u{A0}', '\u{2028}', '\u{2029}'], " ").replace("&nbsp;", " ")
}

/// Removes leading and trailing whitespace and invisible characters, which the macro rejects.
pub(super) fn clean(text: &str) -> String {
    let is_text = |c: &char| !is_invisible(*c) || matches!(c, '\n' | '\t');
    text.chars().filter(is_text).collect::<String>().trim().to_owned()
}

/// Returns the beginning of a row for the summary.
fn excerpt(cells: &[Rc<str>]) -> String {
    /// The maximum number of characters.
    const SHOWN: usize = 60;

    let filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let line = filled.take(SHOWN).collect::<Vec<_>>().join(" | ");
    let cut = if line.chars().nth(SHOWN).is_some() { "…" } else { "" };
    line.chars().take(SHOWN).chain(cut.chars()).collect()
}
