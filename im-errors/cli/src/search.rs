//! Searches for rows.

mod name;

use std::collections::{BTreeSet, HashSet};
use std::fmt;

use im_errors::{Entry, Lang, Table};

use self::name::{Name, Word};
use crate::nearest;
use crate::terminal::escape_invisible;

/// All rows of all catalogs, prepared for searching.
pub(crate) struct Search<'a> {
    tables: &'a [Table],
    rows: Vec<Searchable>,
}

/// An entry of a catalog.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Row {
    /// The position of the catalog among all catalogs.
    pub(crate) table: usize,
    pub(crate) entry: Entry,
}

/// A row with its code in decimal, and its name and texts in lowercase.
pub(crate) struct Searchable {
    pub(crate) row: Row,
    pub(crate) code: String,
    pub(crate) name: Name,
    pub(crate) texts: [String; 2],
}

/// The rows that match, each once, and the arguments without a match.
pub(crate) struct Found<'a> {
    pub(crate) rows: Vec<Row>,
    pub(crate) missing: BTreeSet<&'a str>,
}

/// A code without a row.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct WithoutRow {
    /// The position of the catalog among all catalogs.
    pub(crate) table: usize,
    /// The name of the catalog.
    pub(crate) catalog: &'static str,
    pub(crate) code: i128,
    pub(crate) meaning: Meaning,
}

/// The meaning of a code without a row.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Meaning {
    Success,
    Reserved { reason: &'static str },
}

impl Row {
    /// Returns whether the row has no text in this language or, for `None`, in either language.
    pub(crate) fn is_untranslated(&self, lang: Option<Lang>) -> bool {
        let is_missing = |of, text: &str| text.is_empty() && lang.is_none_or(|lang| lang == of);
        is_missing(Lang::En, self.entry.en()) || is_missing(Lang::Zh, self.entry.zh())
    }

    /// Returns the catalog of the row if there are several catalogs.
    pub(crate) fn catalog(self, tables: &[Table]) -> Option<&Table> {
        tables.get(self.table).filter(|_| tables.len() > 1)
    }

    /// Returns the name of the row, qualified by its catalog if there are several catalogs.
    pub(crate) fn path(self, tables: &[Table]) -> String {
        let name = self.entry.name();
        match self.catalog(tables) {
            Some(table) => format!("{}::{name}", table.name()),
            None => name.to_owned(),
        }
    }
}

impl Searchable {
    /// Returns whether a word is a prefix of the code, or part of the name or of a text.
    fn contains(&self, word: &Word) -> bool {
        self.code.starts_with(&word.written)
            || self.name.contains(word)
            || self.texts.iter().any(|text| text.contains(&word.written))
    }
}

impl<'a> Search<'a> {
    pub(crate) fn new(tables: &'a [Table]) -> Self {
        let rows = tables.iter().enumerate().flat_map(|(table, catalog)| {
            catalog.entries().map(move |entry| Searchable {
                row: Row { table, entry },
                code: entry.code().to_string(),
                name: Name::new(catalog.name(), entry.name()),
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
        // A set, because an argument may repeat a word many times.
        let words: BTreeSet<Word> = wanted.split_whitespace().map(Word::new).collect();
        self.rows.iter().enumerate().filter(move |(_, searchable)| {
            code == Some(searchable.row.entry.code())
                || words.iter().all(|word| searchable.contains(word))
        })
    }

    /// Returns the rows whose code or name is the argument. The case and the separators of a name don't
    /// matter, and the name may be qualified by its catalog.
    pub(crate) fn exact(&self, wanted: &str) -> impl Iterator<Item = Row> {
        let code: Option<i128> = wanted.parse().ok();
        let name = name::normalize(wanted);
        let rows = self.rows.iter().filter(move |searchable| {
            code == Some(searchable.row.entry.code()) || searchable.name.equals(&name)
        });
        rows.map(|searchable| searchable.row)
    }

    /// Returns the meaning of the argument in each catalog in which it is a code without a row.
    pub(crate) fn without_row(&self, wanted: &str) -> Vec<WithoutRow> {
        let Ok(code) = wanted.parse() else { return Vec::new() };
        let without_row = |(table, catalog): (usize, &Table)| {
            let meaning = if let Some(reason) = catalog.reserved(code) {
                Meaning::Reserved { reason }
            } else if catalog.is_success(code) && catalog.find(code).is_none() {
                Meaning::Success
            } else {
                return None;
            };
            Some(WithoutRow { table, catalog: catalog.name(), code, meaning })
        };
        self.tables.iter().enumerate().filter_map(without_row).collect()
    }

    /// Returns the message for an argument without a match, which suggests the nearest row.
    pub(crate) fn no_match(&self, wanted: &str) -> String {
        /// Longer arguments are truncated because the time of a comparison grows with the length.
        const MAX_CHARS: usize = 64;

        let start: String = wanted.chars().take(MAX_CHARS).collect();
        let path = |row: &Searchable| row.row.path(self.tables);
        let nearest = if start.chars().all(|c| c.is_ascii_digit() || c == '-') {
            let row = nearest::by_code(&self.rows, &start);
            row.map(|row| format!("\nhelp: the nearest code is {} (`{}`)", row.code, path(row)))
        } else {
            let row = nearest::by_text(&self.rows, &start);
            row.map(|row| format!("\nhelp: the nearest name is `{}` ({})", path(row), row.code))
        };
        let ellipsis = if start == wanted { "" } else { "…" };
        let catalogs: Vec<String> =
            self.tables.iter().map(|table| format!("`{}`", table.name())).collect();
        format!(
            "no match for `{}{ellipsis}` in {}{}",
            escape_invisible(&start),
            catalogs.join(", "),
            nearest.unwrap_or_default()
        )
    }
}

impl fmt::Display for WithoutRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "code {} of `{}` ", self.code, self.catalog)?;
        match self.meaning {
            Meaning::Success => f.write_str("means success"),
            Meaning::Reserved { reason: "" } => f.write_str("is reserved"),
            Meaning::Reserved { reason } => {
                write!(f, "is reserved: {}", escape_invisible(reason))
            }
        }
    }
}
