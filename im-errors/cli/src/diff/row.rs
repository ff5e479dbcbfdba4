//! Compares rows of catalogs with rows of a page.

use im_errors::Entry;
use serde::Serialize;

use super::name;
use super::ranges::State;
use crate::page::{self, Column};

/// A row of a catalog.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// The name of the catalog, if there are several.
    pub(super) catalog: Option<&'static str>,
    pub(super) entry: Entry,
}

/// A name or a text that differs.
#[derive(Serialize)]
pub(super) struct Cell<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) catalog: Option<&'static str>,
    pub(super) code: i128,
    pub(super) name: &'static str,
    /// The name of the column in exports: `name`, `en` or `zh`.
    pub(super) column: &'static str,
    pub(super) here: &'static str,
    pub(super) there: &'a str,
}

/// A row that is missing on one side.
#[derive(Serialize)]
pub(super) struct Missing<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) catalog: Option<&'a str>,
    pub(super) code: i128,
    /// The name. Like the texts, it is `None` if the page has no such column.
    pub(super) name: Option<&'a str>,
    pub(super) en: Option<&'a str>,
    pub(super) zh: Option<&'a str>,
    /// The meaning of the code on the side without the row.
    pub(super) instead: Option<State>,
}

impl Row {
    /// Returns the cells that differ. Columns that the page does not have are ignored.
    pub(super) fn differences<'a>(&self, there: &'a page::Row) -> Vec<Cell<'a>> {
        let Self { catalog, entry } = *self;
        let (code, name) = (entry.code(), entry.name());
        let cell = |column: Column, here, there| {
            let column = column.name();
            Cell { catalog, code, name, column, here, there }
        };
        let mut cells = Vec::new();
        if let Some(other) = self.other_name(there) {
            cells.push(cell(Column::Name, name, other));
        }
        let texts =
            [(Column::English, entry.en(), &there.en), (Column::Chinese, entry.zh(), &there.zh)];
        for (column, here, text) in texts {
            if there.has(column) && !is_same_text(here, text) {
                cells.push(cell(column, here, text));
            }
        }
        cells
    }

    /// Returns whether a row of the page may document this row: it has no other catalog and no other name.
    pub(super) fn may_match(&self, there: &page::Row) -> bool {
        self.may_share_catalog(there) && self.other_name(there).is_none()
    }

    /// Returns the name of a row of the page if it denotes a different variant.
    fn other_name<'a>(&self, there: &'a page::Row) -> Option<&'a str> {
        there.name.as_deref().filter(|name| !name::is_same(self.entry.name(), name))
    }

    /// Returns whether a row of the page has the same catalog or no catalog.
    pub(super) fn may_share_catalog(&self, there: &page::Row) -> bool {
        match (self.catalog, &there.catalog) {
            (Some(here), Some(there)) => *here == **there,
            _ => true,
        }
    }
}

impl<'a> Missing<'a> {
    pub(super) fn here(row: &'a page::Row, instead: Option<State>) -> Self {
        let text = |column, text: &'a String| row.has(column).then_some(&**text);
        Self {
            catalog: row.catalog.as_deref(),
            code: row.code,
            name: row.name.as_deref(),
            en: text(Column::English, &row.en),
            zh: text(Column::Chinese, &row.zh),
            instead,
        }
    }

    pub(super) fn there(Row { catalog, entry }: &Row, instead: Option<State>) -> Self {
        Self {
            catalog: *catalog,
            code: entry.code(),
            name: Some(entry.name()),
            en: Some(entry.en()),
            zh: Some(entry.zh()),
            instead,
        }
    }
}

/// Compares texts. A page may collapse whitespace as HTML does, with or without line breaks.
fn is_same_text(here: &str, there: &str) -> bool {
    let fold = |text: &str| text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    here == there
        || fold(here) == there
        || here.split('\n').map(fold).collect::<Vec<_>>().join("\n") == there
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_collapse_whitespace() {
        let here = "a\tb  c \n d";
        for there in [here, "a b c d", "a b c\nd"] {
            assert!(is_same_text(here, there), "{there:?}");
        }
        for there in ["a b  c d", "a\tb c \n d", "ab c d", "a b c d ", "a\nb\nc\nd"] {
            assert!(!is_same_text(here, there), "{there:?}");
        }
        assert!(!is_same_text("a b", "a  b"));
        assert!(!is_same_text("a\u{3000}b", "a b"));
    }
}
