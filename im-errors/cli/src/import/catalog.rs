//! Creates a catalog from a page, and writes its source code.

use std::collections::{HashMap, HashSet};
use std::fmt::{self, Display, Formatter};
use std::rc::Rc;

use super::ranges::{self, Statement};
use super::row::{self, Source};
use super::{Error, name, summary};
use crate::page::{Page, Row};

/// The name of the catalog if neither the arguments nor the page contain one.
const DEFAULT_NAME: &str = "ServiceError";

/// A catalog. `Display` writes its source code.
pub(super) struct Catalog {
    name: String,
    /// The integer type of the codes.
    repr: &'static str,
    pub(super) entries: Vec<Entry>,
    statements: Vec<Statement>,
    is_export: bool,
    pub(super) notes: Vec<String>,
}

/// The row of a code, and the later rows with the same code.
pub(super) struct Entry {
    pub(super) row: Row,
    name: String,
    pub(super) duplicates: Vec<Row>,
}

impl Entry {
    pub(super) fn is_blank(&self) -> bool {
        is_blank(&self.row)
    }
}

fn is_blank(row: &Row) -> bool {
    row.en.is_empty() && row.zh.is_empty()
}

impl Catalog {
    /// Creates the catalog with this name or, without a name, the only catalog of a page.
    pub(super) fn new(name: Option<&str>, page: Page) -> Result<Self, Error> {
        let (name, page) = select(name, page)?;
        let Page { is_export, rows, ranges, mut notes } = page;
        let mut entries = entries(rows);
        notes.extend(add_texts(&mut entries));
        if entries.iter().all(Entry::is_blank) {
            return Err(Error::NoText(notes));
        }
        assign_names(&mut entries, is_export);
        notes.extend(remove_invalid(&mut entries));
        let codes = entries.iter().filter(|entry| !entry.is_blank()).map(|entry| entry.row.code);
        let statements = ranges::statements(codes, ranges, &mut notes);
        let repr = repr(&entries, &statements).ok_or(Error::NoType)?;
        Ok(Self { name, repr, entries, statements, is_export, notes })
    }
}

/// Returns the name of the catalog, and its part of the page.
fn select(name: Option<&str>, mut page: Page) -> Result<(String, Page), Error> {
    let of_rows = page.rows.iter().map(|row| &row.catalog);
    let of_ranges = page.ranges.iter().map(|range| &range.catalog);
    let mut seen = HashSet::new();
    let catalogs: Vec<Rc<str>> =
        of_rows.chain(of_ranges).flatten().filter(|name| seen.insert(*name)).cloned().collect();
    if let [_, _, ..] = &*catalogs {
        let Some(wanted) = name.filter(|name| catalogs.iter().any(|catalog| &**catalog == *name))
        else {
            return Err(Error::SeveralCatalogs(catalogs.iter().map(ToString::to_string).collect()));
        };
        page.rows.retain(|row| row.catalog.as_deref() == Some(wanted));
        page.ranges.retain(|range| range.catalog.as_deref() == Some(wanted));
    }
    let own = catalogs.first().map(|name| &**name).filter(|name| name::is_acceptable(name));
    Ok((name.or(own).unwrap_or(DEFAULT_NAME).to_owned(), page))
}

fn entries(rows: Vec<Row>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut position_of_code = HashMap::new();
    for row in rows {
        let position = *position_of_code.entry(row.code).or_insert(entries.len());
        match entries.get_mut(position) {
            None => entries.push(Entry { row, name: String::new(), duplicates: Vec::new() }),
            // Some pages start with a list of all codes, without texts.
            Some(first) if first.is_blank() => {
                let name = first.row.name.take();
                first.row = Row { name: row.name.clone().or(name), ..row };
            }
            Some(first) => first.duplicates.push(row),
        }
    }
    entries
}

/// Adds texts to rows that have only a name.
fn add_texts(entries: &mut [Entry]) -> Option<String> {
    let mut without_text: Vec<&mut Entry> =
        entries.iter_mut().filter(|entry| entry.is_blank()).collect();
    for entry in &mut without_text {
        let words = entry.row.name.as_deref().map(name::words);
        entry.row.en = words.unwrap_or_default();
    }
    let named = without_text.iter().filter(|entry| !entry.is_blank());
    summary::count("texts derived from names", named.map(|entry| &**entry))
}

/// Derives the names of variants from the names on the page, the English texts or the codes.
fn assign_names(entries: &mut [Entry], is_export: bool) {
    let mut names = HashSet::new();
    for Entry { row, name, .. } in entries.iter_mut().filter(|entry| !entry.is_blank()) {
        let written = row.name.as_deref();
        let variant = written.and_then(|written| name::from_page(written, is_export));
        *name = variant.filter(|variant| names.insert(variant.clone())).unwrap_or_default();
    }
    let unnamed = |entry: &&mut Entry| !entry.is_blank() && entry.name.is_empty();
    for Entry { row, name, .. } in entries.iter_mut().filter(unnamed) {
        let of_name = row.name.as_deref().and_then(|name| name::with_code(name, row.code));
        let candidates = [of_name, name::from_english(&row.en)].into_iter().flatten();
        let mut candidates = candidates.chain(name::from_code(row.code));
        let free = candidates.find(|variant| names.insert(variant.clone()));
        *name = free.unwrap_or_default();
    }
}

/// Removes invalid arguments and all success rows but the first, which the macro rejects.
fn remove_invalid(entries: &mut [Entry]) -> Vec<String> {
    let mut functions = HashSet::new();
    let mut has_success = false;
    let (mut with_invalid, mut with_success) = (HashSet::new(), HashSet::new());
    for Entry { row, name, .. } in entries.iter_mut() {
        if !row.arguments.is_empty() && !row::has_valid_arguments(row, name, &mut functions) {
            row.arguments.clear();
            with_invalid.insert(row.code);
        }
        if row.is_success && has_success {
            row.is_success = false;
            with_success.insert(row.code);
        }
        has_success |= row.is_success;
    }
    let of = |codes: HashSet<i128>| entries.iter().filter(move |it| codes.contains(&it.row.code));
    let invalid = summary::count("removed invalid arguments", of(with_invalid));
    let success = summary::count("additional success rows, imported as errors", of(with_success));
    invalid.into_iter().chain(success).collect()
}

/// Returns the integer type that holds all codes, or `None` if there are negative codes and codes above
/// `i64::MAX`.
fn repr(entries: &[Entry], statements: &[Statement]) -> Option<&'static str> {
    let types = [
        ("u32", 0, u32::MAX.into()),
        ("i32", i32::MIN.into(), i32::MAX.into()),
        ("u64", 0, u64::MAX.into()),
        ("i64", i64::MIN.into(), i64::MAX.into()),
    ];
    let of_statements = || {
        let ranges = statements.iter().flat_map(|statement| &statement.codes);
        ranges.flat_map(|codes| [*codes.start(), *codes.end()])
    };
    let codes = || entries.iter().map(|entry| entry.row.code).chain(of_statements());
    let holds_all = |(_, least, greatest): &(_, i128, i128)| {
        codes().all(|code| (*least..=*greatest).contains(&code))
    };
    types.into_iter().find(holds_all).map(|(name, ..)| name)
}

impl Display for Catalog {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "im_errors::error_catalog! {{")?;
        // `u32` is the default of `error_catalog!`.
        if self.repr != "u32" {
            writeln!(f, "    #[repr({})]", self.repr)?;
        }
        writeln!(f, "    pub enum {} {{", self.name)?;
        for Entry { row, name, duplicates } in &self.entries {
            if is_blank(row) {
                writeln!(f, "        // no text for code {}", row.code)?;
            } else {
                write!(f, "{}", Source { row, name, is_export: self.is_export })?;
            }
            for Row { code, en, zh, .. } in duplicates {
                // `Debug` escapes line breaks.
                writeln!(f, "        // duplicate code {code}: {en:?}, {zh:?}")?;
            }
        }
        for statement in &self.statements {
            writeln!(f, "        {statement}")?;
        }
        write!(f, "    }}\n}}")
    }
}

#[cfg(test)]
mod tests;
