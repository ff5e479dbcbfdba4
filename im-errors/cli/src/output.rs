//! Writes rows in the selected format.

mod error;
mod escape;
mod format;
mod identifiers;
mod model;
mod openapi;
mod records;
mod template;
mod terminal;

use im_errors::{Lang, Table};

pub(crate) use self::error::Error;
pub(crate) use self::format::Format;
pub(crate) use self::template::Template;
use crate::search::Row;
use crate::terminal::Terminal;

/// The rows and columns to write.
pub(crate) struct Listing<'a> {
    pub(crate) tables: &'a [Table],
    pub(crate) rows: Vec<Row>,
    /// Whether these are all rows. If so, codes without a row are written, too.
    pub(crate) is_whole: bool,
    /// The only language to write, or `None` for both.
    pub(crate) lang: Option<Lang>,
    pub(crate) terminal: Terminal,
}

impl<'a> Listing<'a> {
    /// Creates a listing of all rows in both languages.
    pub(crate) fn whole(tables: &'a [Table]) -> Self {
        let entries = tables.iter().enumerate();
        let rows = entries
            .flat_map(|(table, catalog)| catalog.entries().map(move |entry| Row { table, entry }));
        Self {
            tables,
            rows: rows.collect(),
            is_whole: true,
            lang: None,
            terminal: Terminal::default(),
        }
    }
}

impl Listing<'_> {
    fn has_language(&self, lang: Lang) -> bool {
        self.lang.is_none_or(|only| only == lang)
    }

    /// Returns the languages to write.
    fn languages(&self) -> impl Iterator<Item = Lang> {
        [Lang::En, Lang::Zh].into_iter().filter(|lang| self.has_language(*lang))
    }

    /// Returns the name of the catalog of a row if there are several catalogs.
    fn catalog(&self, row: &Row) -> Option<&'static str> {
        row.catalog(self.tables).map(Table::name)
    }
}
