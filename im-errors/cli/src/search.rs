//! Finding the rows that an argument means.

use std::collections::{BTreeSet, HashSet};

use im_errors::{Entry, Lang, Table};

use crate::{names, nearest};

/// All rows of all catalogs, prepared for searching.
pub(crate) struct Search<'a> {
    tables: &'a [Table],
    rows: Vec<Searchable>,
}

/// An entry of a catalog.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    /// The position of the catalog among all.
    pub(crate) table: usize,
    pub(crate) entry: Entry,
}

impl Row {
    /// Returns whether the row has no text in this language or, for `None`, in one of both languages.
    pub(crate) fn is_untranslated(&self, lang: Option<Lang>) -> bool {
        let is_missing = |of, text: &str| text.is_empty() && lang.is_none_or(|lang| lang == of);
        is_missing(Lang::En, self.entry.en()) || is_missing(Lang::Zh, self.entry.zh())
    }
}

/// A row with its code in decimal, and its name and texts in lower case.
pub(crate) struct Searchable {
    pub(crate) row: Row,
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) texts: [String; 2],
}

/// The rows that match, each once, and the arguments that match none.
pub(crate) struct Found<'a> {
    pub(crate) rows: Vec<Row>,
    pub(crate) missing: BTreeSet<&'a str>,
}

impl<'a> Search<'a> {
    pub(crate) fn new(tables: &'a [Table]) -> Self {
        let rows = tables.iter().enumerate().flat_map(|(table, catalog)| {
            catalog.entries().map(move |entry| Searchable {
                row: Row { table, entry },
                code: entry.code().to_string(),
                name: entry.name().to_lowercase(),
                texts: [entry.en(), entry.zh()].map(str::to_lowercase),
            })
        });
        Self { tables, rows: rows.collect() }
    }

    /// Returns the rows that each argument matches, in the order of the tables, or all rows if there
    /// are no arguments.
    pub(crate) fn find<'b>(&self, wanted: &'b [String]) -> Found<'b> {
        if wanted.is_empty() {
            let rows = self.rows.iter().map(|searchable| searchable.row).collect();
            return Found { rows, missing: BTreeSet::new() };
        }
        let mut found = Found { rows: Vec::new(), missing: BTreeSet::new() };
        let mut seen = HashSet::new();
        for wanted in wanted {
            let mut matches = self.matches(wanted).peekable();
            if matches.peek().is_none() {
                found.missing.insert(wanted);
            }
            let new = matches.filter(|(position, _)| seen.insert(*position));
            found.rows.extend(new.map(|(_, searchable)| searchable.row));
        }
        found
    }

    fn matches(&self, wanted: &str) -> impl Iterator<Item = (usize, &Searchable)> {
        let code: Option<i128> = wanted.parse().ok();
        let part = wanted.to_lowercase();
        self.rows.iter().enumerate().filter(move |(_, searchable)| {
            code == Some(searchable.row.entry.code())
                || searchable.code.starts_with(&part)
                || searchable.name.contains(&part)
                || searchable.texts.iter().any(|text| text.contains(&part))
        })
    }

    /// Returns a message for each catalog in which the argument is a code without a row: a reserved code
    /// or a success code.
    pub(crate) fn without_row(&self, wanted: &str) -> Vec<String> {
        let Ok(code) = wanted.parse() else { return Vec::new() };
        let message = |table: &Table| {
            if table.is_success(code) && table.find(code).is_none() {
                return Some(format!("code {code} of {} means success", table.name()));
            }
            let reason = table.reserved(code)?;
            let colon = if reason.is_empty() { "" } else { ": " };
            Some(format!("code {code} of {} is reserved{colon}{reason}", table.name()))
        };
        self.tables.iter().filter_map(message).collect()
    }

    /// Returns the message for an argument without a match, which suggests the nearest row.
    pub(crate) fn no_match(&self, wanted: &str) -> String {
        /// Longer arguments are cut, since the time of a comparison grows with the length.
        const MAX_CHARS: usize = 64;

        let start: String = wanted.chars().take(MAX_CHARS).collect();
        let cut = if start == wanted { "" } else { "…" };
        let nearest = if start.chars().all(|c| c.is_ascii_digit() || c == '-') {
            let row = nearest::by_code(&self.rows, &start);
            row.map(|row| format!("; the nearest code is {} ({})", row.code, self.path(row.row)))
        } else {
            let row = nearest::by_text(&self.rows, &start);
            row.map(|row| format!("; the nearest name is {} ({})", self.path(row.row), row.code))
        };
        let nearest = nearest.unwrap_or_default();
        format!("no match for {start:?}{cut} in {}{nearest}", names(self.tables))
    }

    /// Returns the name of a row, qualified by its catalog if there are several.
    fn path(&self, row: Row) -> String {
        let name = row.entry.name();
        match self.tables.get(row.table) {
            Some(table) if self.tables.len() > 1 => format!("{}::{name}", table.name()),
            _ => name.to_owned(),
        }
    }
}
