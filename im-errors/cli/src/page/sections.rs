//! Divides tables at their headers.

use std::mem;
use std::rc::Rc;

use super::columns::MAX_COLUMNS;
use super::format::Table;
use super::titles::{self, Title};
use super::{Column, Layout, codes};

/// A part of a table, and its header.
pub(super) struct Section<'a> {
    /// The number of the table on the page, from 1.
    pub(super) table: usize,
    /// The titles and their meanings. Empty if there is no header.
    pub(super) header: Vec<(Rc<str>, Option<Title>)>,
    /// The columns, if this is the header of an export.
    pub(super) exported: Option<Layout>,
    pub(super) rows: Vec<&'a [Rc<str>]>,
}

impl Section<'_> {
    fn new(table: usize) -> Self {
        Self { table, header: Vec::new(), exported: None, rows: Vec::new() }
    }

    pub(super) fn title(&self, column: usize) -> Option<Title> {
        self.header.get(column)?.1
    }

    /// Returns whether two columns have the same title.
    pub(super) fn has_same_title(&self, column: usize, other: usize) -> bool {
        let title = |column: usize| self.header.get(column).map(|(title, _)| title.trim());
        title(column).is_some_and(|title| !title.is_empty()) && title(column) == title(other)
    }

    /// Returns the number of columns that are read.
    pub(super) fn width(&self) -> usize {
        let width = self.rows.iter().map(|cells| cells.len()).max().unwrap_or_default();
        width.min(MAX_COLUMNS)
    }

    /// Returns the cells of a column.
    pub(super) fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        // The first row of a section without a header may be an unrecognized header.
        let first = usize::from(self.header.is_empty() && self.rows.len() > 1);
        let first_is_header = self.rows.first().is_some_and(|cells| !has_code(cells));
        let skipped = if first_is_header { first } else { 0 };
        self.rows
            .iter()
            .skip(skipped)
            .filter_map(move |cells| cells.get(column))
            .map(|cell| &**cell)
    }

    /// Returns whether the titles are to the left of the values instead of in a header.
    pub(super) fn has_titles_on_the_left(&self) -> bool {
        let has_title = |cells: &[Rc<str>]| {
            cells.iter().take(MAX_COLUMNS).any(|cell| titles::is_title_of_codes(cell))
        };
        self.header.is_empty() && self.rows.iter().any(|cells| has_title(cells) && has_code(cells))
    }

    /// Adds a row of titles to the header. Known titles replace the titles above them.
    fn add_header(&mut self, cells: &[Rc<str>]) {
        self.exported = titles::exported(cells);
        for (column, cell) in cells.iter().take(MAX_COLUMNS).enumerate() {
            let title = titles::title(cell);
            match self.header.get_mut(column) {
                None => self.header.push((Rc::clone(cell), title)),
                Some(above) if title.is_some() => *above = (Rc::clone(cell), title),
                Some(_) => {}
            }
        }
    }

    /// Creates the section below a repeated header, whose titles may be in another order.
    fn below(&self, cells: &[Rc<str>]) -> Self {
        let mut section = Self { header: self.header.clone(), ..Self::new(self.table) };
        for (column, cell) in cells.iter().take(MAX_COLUMNS).enumerate() {
            let title = (Rc::clone(cell), titles::title(cell));
            match section.header.get_mut(column) {
                None => section.header.push(title),
                Some(above) if !cell.trim().is_empty() => *above = title,
                Some(_) => {}
            }
        }
        section.exported = titles::exported(cells);
        section
    }

    /// Returns whether the rows are headings above the header.
    fn is_heading(&self) -> bool {
        self.header.is_empty() && !self.rows.iter().any(|cells| has_code(cells))
    }

    /// Returns whether a row repeats the header or is a different header.
    fn is_header_again(&self, cells: &[Rc<str>]) -> bool {
        let is_title = |cell: &Rc<str>| self.header.iter().any(|(title, _)| title == cell);
        let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
        let repeated = filled.clone().filter(|cell| is_title(cell)).count();
        repeated > 1 || filled.all(|cell| titles::title(cell).is_some())
    }
}

/// Divides tables at their headers.
pub(super) fn sections(tables: &[Table]) -> Vec<Section<'_>> {
    let mut sections = Vec::new();
    for (table, rows) in (1..).zip(tables) {
        let mut section = Section::new(table);
        for cells in rows {
            if section.exported.is_some() || !is_header(cells) {
                section.rows.push(cells);
            } else if section.rows.is_empty() {
                section.add_header(cells);
            } else if section.is_heading() {
                sections.push(mem::replace(&mut section, Section::new(table)));
                section.add_header(cells);
            } else if section.is_header_again(cells) {
                let below = section.below(cells);
                if below.header != section.header {
                    sections.push(mem::replace(&mut section, below));
                }
            } else {
                section.rows.push(cells);
            }
        }
        sections.push(section);
    }
    sections.retain(|section| !section.rows.is_empty());
    sections
}

/// Returns whether a row contains titles and no code.
fn is_header(cells: &[Rc<str>]) -> bool {
    let filled = || cells.iter().take(MAX_COLUMNS).filter(|cell| !cell.trim().is_empty());
    if filled().nth(1).is_none() || has_code(cells) {
        return false;
    }
    let known: Vec<Title> = filled().filter_map(|cell| titles::title(cell)).collect();
    known.len() > 1 || known.contains(&Title::Column(Column::Code))
}

fn has_code(cells: &[Rc<str>]) -> bool {
    cells.iter().take(MAX_COLUMNS).any(|cell| codes::single(codes::split_remark(cell).0).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(table: &[&[&str]]) -> Table {
        table.iter().map(|row| row.iter().map(|&cell| cell.into()).collect()).collect()
    }

    fn outline(tables: &[Table]) -> Vec<(usize, Vec<&str>, usize)> {
        let sections = sections(tables);
        let mut outline = Vec::new();
        for section in &sections {
            let titles = section.header.iter().map(|(title, _)| {
                tables
                    .iter()
                    .flatten()
                    .flatten()
                    .find(|cell| *cell == title)
                    .map_or("", |cell| &**cell)
            });
            outline.push((section.table, titles.collect(), section.rows.len()));
        }
        outline
    }

    #[test]
    fn a_header_applies_to_the_rows_below_it() {
        let tables = [
            table(&[&["1", "one"], &["2", "two"]]),
            table(&[
                &["all codes"],
                &["错误码", "文本", "x"],
                &["", "English", "中文"],
                &["1", "one", "一"],
                &["user errors"],
                &["错误码", "中文", "English"],
                &["2", "二", "two"],
                &["错误码", "中文", "English"],
                &["E3", "English text", "message"],
            ]),
            table(&[&["code", "text"]]),
        ];
        assert_eq!(
            outline(&tables),
            [
                (1, vec![], 2),
                (2, vec![], 1),
                (2, vec!["错误码", "English", "中文"], 2),
                (2, vec!["错误码", "中文", "English"], 2),
            ]
        );
    }
}
