//! The rows of sections.

use std::iter;
use std::ops::RangeInclusive;
use std::rc::Rc;

use super::columns::Assignment;
use super::sections::Section;
use super::{Column, Error, Meaning, Page, Range, Row, cells, codes, explanation};

/// The codes that a catalog may have.
pub(super) const CODES: RangeInclusive<i128> = i64::MIN as i128..=u64::MAX as i128;

/// The most rows that a range of codes becomes.
const MAX_ROWS_OF_RANGE: i128 = 100;

/// The most rows of a page that come from ranges of codes.
const MAX_ROWS_OF_RANGES: usize = 65_536;

/// The rows read so far.
pub(super) struct Reader {
    pub(super) page: Page,
    /// The rows without a code.
    pub(super) skipped: Vec<String>,
    rows_of_ranges: usize,
}

impl Reader {
    pub(super) fn new(is_export: bool) -> Self {
        let page = Page { is_export, rows: Vec::new(), ranges: Vec::new(), notes: Vec::new() };
        Self { page, skipped: Vec::new(), rows_of_ranges: 0 }
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
                Some(codes) => self.add(&line, codes, &line.row(&columns, remark)),
                // The first row may be a header that is not recognized.
                None if position == 0
                    && section.header.is_empty()
                    && !assignment.has_title_of_codes => {}
                None => self.skipped.push(shown(cells)),
            }
        }
        Ok(())
    }

    /// Adds what a line says about its codes.
    fn add(&mut self, line: &Line<'_>, codes: Vec<RangeInclusive<i128>>, row: &Row) {
        if let Some(meaning) = line.meaning(row) {
            self.page.ranges.extend(codes.into_iter().map(|codes| Range {
                catalog: row.catalog.clone(),
                codes,
                meaning: meaning.clone(),
            }));
            return;
        }
        for codes in codes {
            let (first, last) = codes.into_inner();
            let count = last - first + 1;
            if count == 1 {
                self.page.rows.push(Row { code: first, ..row.clone() });
                continue;
            }
            let added = usize::try_from(count.min(MAX_ROWS_OF_RANGE)).unwrap_or_default();
            if count > MAX_ROWS_OF_RANGE || self.rows_of_ranges + added > MAX_ROWS_OF_RANGES {
                self.page.notes.push(format!(
                    "codes {first} to {last} are left out: they are too many for rows with the same text"
                ));
                continue;
            }
            self.rows_of_ranges += added;
            self.page.notes.push(format!("codes {first} to {last} became {count} rows"));
            self.page.rows.extend((first..=last).map(|code| Row { code, ..row.clone() }));
        }
    }
}

/// A row of cells whose columns are known.
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

    /// Returns the meaning of codes without a row, or `None` if this is a row.
    fn meaning(&self, row: &Row) -> Option<Meaning> {
        if !self.is_export {
            let texts = [&row.en, &row.zh];
            let says_nothing = texts.iter().all(|it| it.is_empty() || cells::says_reserved(it));
            let is_reserved = says_nothing && texts.iter().any(|text| !text.is_empty());
            return is_reserved.then(|| Meaning::Reserved(row.explanation.replace('\n', " ")));
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
        if self.is_export { clean(cell) } else { clean(&plain(cell)) }
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
            let is_mark = cells::is_yes(cell) || cells::says_deprecated(cell);
            return Some(if is_mark { String::new() } else { plain(cell) });
        }
        let columns =
            [Column::State, Column::Remark, Column::Name, Column::English, Column::Chinese];
        let cells = columns.into_iter().map(|column| self.cell(column)).chain(iter::once(remark));
        cells.into_iter().find_map(explanation::deprecation)
    }
}

/// Returns a text of a page that is not an export: in one line, without no-break spaces.
pub(super) fn plain(cell: &str) -> String {
    cell.replace(['\n', '\r', '\u{A0}'], " ").replace("&nbsp;", " ")
}

/// Removes what a catalog rejects: leading and trailing whitespace, and control characters.
pub(super) fn clean(text: &str) -> String {
    let is_text = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().filter(is_text).collect::<String>().trim().to_owned()
}

/// Returns the cells of a row for the summary.
fn shown(cells: &[Rc<str>]) -> String {
    /// Enough to find the row on the page.
    const SHOWN: usize = 60;

    let filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let line = filled.take(SHOWN).collect::<Vec<_>>().join(" | ");
    let cut = if line.chars().nth(SHOWN).is_some() { "…" } else { "" };
    line.chars().take(SHOWN).chain(cut.chars()).collect()
}
