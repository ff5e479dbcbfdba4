//! The differences between catalogs and a page.

use std::collections::{BTreeMap, HashSet};

use im_errors::Table;
use serde::Serialize;

use super::matching::Matching;
use super::ranges::{Range, Ranges, Side, State};
use super::row::{Cell, Missing, Row};
use crate::code_set::CodeSet;
use crate::page::{self, Page};

/// All differences, sorted by code. "Here" refers to the catalogs, "there" to the page.
#[derive(Default, Serialize)]
pub(super) struct Differences<'a> {
    pub(super) missing_here: Vec<Missing<'a>>,
    pub(super) missing_there: Vec<Missing<'a>>,
    pub(super) different: Vec<Cell<'a>>,
    /// The differences of additional rows of the page with the same code.
    pub(super) duplicates: Vec<Cell<'a>>,
    /// Codes without a row that only one side reserves or lists as success codes.
    pub(super) ranges: Vec<Range>,
}

impl<'a> Differences<'a> {
    pub(super) fn new(tables: &[Table], page: &'a Page) -> Self {
        let (catalog_rows, page_rows) = (rows_of_catalogs(tables), rows_of_page(page));
        let catalog_ranges = Ranges::from_catalogs(tables);
        let page_ranges = Ranges::from_page(page);
        let mut differences = Self::default();
        for (code, here) in &catalog_rows {
            if let Some(there) = page_rows.get(code) {
                differences.compare(here, there);
            } else {
                differences.add_missing_there(here, page_ranges.state(*code));
            }
        }
        for (code, there) in &page_rows {
            if !catalog_rows.contains_key(code) {
                differences.add_missing_here(there, catalog_ranges.state(*code));
            }
        }
        // Most pages list only rows.
        if !page.ranges.is_empty() {
            differences.ranges = [
                catalog_ranges.without(&page_ranges, &codes_of(&page_rows), Side::Here),
                page_ranges.without(&catalog_ranges, &codes_of(&catalog_rows), Side::There),
            ]
            .concat();
        }
        differences
    }

    pub(super) fn is_empty(&self) -> bool {
        self.missing_here.is_empty()
            && self.missing_there.is_empty()
            && self.different.is_empty()
            && self.duplicates.is_empty()
            && self.ranges.is_empty()
    }

    /// Compares the rows with the same code.
    fn compare(&mut self, here: &[Row], there: &[&'a page::Row]) {
        let Matching { pairs, only_here, only_there } = Matching::new(here, there);
        self.different.extend(pairs.iter().flat_map(|(here, there)| here.differences(there)));
        // A page without names may list a code of several catalogs only once.
        let is_listed = |row: &Row| there.iter().any(|there| row.may_match(there));
        let unlisted = only_here.into_iter().filter(|row| !is_listed(row));
        self.add_missing_there(&unlisted.collect::<Vec<_>>(), None);
        for there in only_there {
            let rows = here.iter().filter(|row| row.may_share_catalog(there));
            match rows.map(|row| row.differences(there)).min_by_key(Vec::len) {
                Some(differences) => self.duplicates.extend(differences),
                None => self.add_missing_here(&[there], None),
            }
        }
    }

    fn add_missing_here(&mut self, rows: &[&'a page::Row], instead: Option<State>) {
        self.missing_here.extend(rows.iter().map(|row| Missing::here(row, instead)));
    }

    fn add_missing_there(&mut self, rows: &[Row], instead: Option<State>) {
        self.missing_there.extend(rows.iter().map(|row| Missing::there(row, instead)));
    }
}

fn codes_of<T>(rows: &BTreeMap<i128, T>) -> CodeSet {
    rows.keys().map(|code| *code..=*code).collect()
}

/// Returns the rows of the catalogs, grouped by code.
fn rows_of_catalogs(tables: &[Table]) -> BTreeMap<i128, Vec<Row>> {
    let mut rows: BTreeMap<i128, Vec<Row>> = BTreeMap::new();
    for table in tables {
        let catalog = (tables.len() > 1).then(|| table.name());
        for entry in table.entries() {
            rows.entry(entry.code()).or_default().push(Row { catalog, entry });
        }
    }
    rows
}

/// Returns the rows of a page, grouped by code, without repeated rows.
fn rows_of_page(page: &Page) -> BTreeMap<i128, Vec<&page::Row>> {
    let is_blank = |row: &page::Row| row.name.is_none() && row.en.is_empty() && row.zh.is_empty();
    let mut seen = HashSet::new();
    let mut rows: BTreeMap<i128, Vec<&page::Row>> = BTreeMap::new();
    for row in &page.rows {
        if !seen.insert((row.code, &row.catalog, &row.name, &row.en, &row.zh)) {
            continue;
        }
        let rows = rows.entry(row.code).or_default();
        // Some pages start with a list of all codes, without texts.
        match rows.first() {
            Some(_) if is_blank(row) => continue,
            Some(first) if is_blank(first) => rows.clear(),
            _ => {}
        }
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use im_errors::ImError;

    use super::*;
    use crate::page::Column;

    /// Would take minutes in quadratic time.
    #[test]
    fn many_rows_and_ranges_are_compared() {
        let columns: Rc<[Column]> = Rc::from([Column::Code, Column::English]);
        let row = |code, en: String| page::Row {
            columns: Rc::clone(&columns),
            code,
            en,
            ..page::Row::default()
        };
        let duplicates = (0..100_000).map(|number| row(898_001, number.to_string()));
        let unknown = (0..100_000).map(|code| row(code, "text".to_owned()));
        let ranges = (0..100_000).map(|number| page::Range {
            catalog: None,
            codes: number..=number * 2,
            meaning: page::Meaning::Success,
        });
        let page = Page {
            is_export: false,
            rows: duplicates.chain(unknown).collect(),
            ranges: ranges.collect(),
            notes: Vec::new(),
        };
        let differences = Differences::new(&[ImError::table(); 8], &page);
        assert_eq!(differences.duplicates.len(), 100_000 - 8);
        assert_eq!(differences.missing_here.len(), 100_000 - 1);
    }
}
