//! Writing rows in the format that was asked for.

mod delimited;
mod json;
mod markdown;
mod terminal;
mod typescript;

use std::collections::HashSet;
use std::io::{self, Write};
use std::iter;

use clap::ValueEnum;
use im_errors::{Entry, Lang, Table};
use serde::Serialize;

use crate::search::Row;
use crate::terminal::Terminal;

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum Format {
    /// Columns for reading, fitted to the terminal, or cards if it is too narrow
    Table,
    /// Array of objects with the members code, name, en, zh
    Json,
    /// Tab-separated values with a header; tab, line feed and backslash are written as \t, \n, \\
    Tsv,
    /// Comma-separated values with a header (RFC 4180)
    Csv,
    /// Table for a README or a wiki
    Markdown,
    /// JSON Schema (2020-12) that accepts the codes
    JsonSchema,
    /// Module with the codes by name, a type for them, and the texts by code
    #[value(name = "typescript")]
    TypeScript,
}

/// The rows to write, and the columns to write of them.
pub(crate) struct Listing<'a> {
    pub(crate) tables: &'a [Table],
    pub(crate) rows: Vec<Row>,
    /// The only language to write, or `None` for both.
    pub(crate) lang: Option<Lang>,
    pub(crate) terminal: Terminal,
}

/// The texts in the languages to write.
#[derive(Serialize)]
struct Texts {
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zh: Option<&'static str>,
}

impl Listing<'_> {
    pub(crate) fn write(&self, out: &mut dyn Write, format: Format) -> io::Result<()> {
        match format {
            Format::Table => terminal::write(out, self),
            Format::Json => json::write(out, self),
            Format::Tsv => delimited::write_tsv(out, self),
            Format::Csv => delimited::write_csv(out, self),
            Format::Markdown => markdown::write(out, self),
            Format::JsonSchema => json::write_schema(out, self),
            Format::TypeScript => typescript::write(out, self),
        }
    }

    fn has_language(&self, lang: Lang) -> bool {
        self.lang.is_none_or(|only| only == lang)
    }

    fn texts(&self, entry: &Entry) -> Texts {
        Texts {
            en: self.has_language(Lang::En).then(|| entry.en()),
            zh: self.has_language(Lang::Zh).then(|| entry.zh()),
        }
    }

    /// Returns the tags of the languages to write.
    fn languages(&self) -> impl Iterator<Item = &'static str> {
        [Lang::En, Lang::Zh].into_iter().filter(|lang| self.has_language(*lang)).map(Lang::tag)
    }

    /// Returns the catalog of a row if there are several.
    fn catalog(&self, row: &Row) -> Option<&'static str> {
        let table = self.tables.get(row.table)?;
        (self.tables.len() > 1).then(|| table.name())
    }

    fn header(&self) -> Vec<&'static str> {
        let catalog = (self.tables.len() > 1).then_some("catalog");
        catalog.into_iter().chain(["code", "name"]).chain(self.languages()).collect()
    }

    fn cells(&self, row: &Row) -> Vec<String> {
        let Texts { en, zh } = self.texts(&row.entry);
        let texts = [Some(row.entry.name()), en, zh].into_iter().flatten();
        let catalog = self.catalog(row).map(str::to_owned);
        let code = iter::once(row.entry.code().to_string());
        catalog.into_iter().chain(code).chain(texts.map(str::to_owned)).collect()
    }
}

/// Returns the first of several rows with the same code.
fn unique_codes<'a>(rows: impl Iterator<Item = &'a Row>) -> impl Iterator<Item = &'a Entry> {
    let mut seen = HashSet::new();
    rows.map(|row| &row.entry).filter(move |entry| seen.insert(entry.code()))
}
