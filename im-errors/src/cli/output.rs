//! How the rows that were found are written.

use std::io;
use std::iter;
use std::prelude::rust_2024::*;

use clap::ValueEnum;
use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table,
    TableStyle,
};
use serde::Serialize;
use serde_json::Number;

use super::export;
use crate::{ErrorCatalog, Lang, tsv};

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// Columns for people, fitted to the terminal
    Table,
    /// An array of objects: code, name, en, zh
    Json,
    /// A header, and a row a line; tab, line feed and backslash are escaped: \t, \n, \\
    Tsv,
    /// Comma-separated values with a header, as spreadsheets read them
    Csv,
    /// A table for a README or a wiki
    Markdown,
    /// A schema (2020-12) whose instances are the codes
    JsonSchema,
    /// A module: the codes by name, their type, and their texts by code
    #[value(name = "typescript")]
    TypeScript,
}

/// What is shown of a row.
#[derive(Serialize)]
pub(super) struct Shown {
    pub(super) code: Number,
    pub(super) name: &'static str,
    #[serde(flatten)]
    pub(super) texts: Texts,
}

/// The texts in the languages that are shown.
#[derive(Serialize)]
pub(super) struct Texts {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) en: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) zh: Option<&'static str>,
}

/// Writes the rows, with the texts of one language or of both.
pub(super) fn write<E: ErrorCatalog>(
    out: &mut impl io::Write,
    rows: &[E],
    lang: Option<Lang>,
    format: Format,
) -> io::Result<()> {
    let is_shown = |column| lang.is_none_or(|lang| lang == column);
    let shown = |error: &E| {
        Some(Shown {
            code: error.code().to_string().parse().ok()?,
            name: error.name(),
            texts: Texts {
                en: is_shown(Lang::En).then(|| error.en()),
                zh: is_shown(Lang::Zh).then(|| error.zh()),
            },
        })
    };
    let rows: Vec<Shown> = rows.iter().filter_map(shown).collect();
    let languages = [Lang::En, Lang::Zh].into_iter().filter(|lang| is_shown(*lang)).map(Lang::tag);
    let languages: Vec<&str> = languages.collect();
    let header = [&["code", "name"], &*languages].concat();
    match format {
        Format::Table if rows.is_empty() => Ok(()),
        Format::Table => writeln!(out, "{}", table(&header, &rows).trim_fmt()),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &rows)?;
            writeln!(out)
        }
        Format::Tsv => {
            writeln!(out, "{}", tsv::line(&header))?;
            rows.iter().try_for_each(|row| writeln!(out, "{}", tsv::line(&cells(row))))
        }
        Format::Csv => export::csv(out, &header, rows.iter().map(cells)),
        Format::Markdown => export::markdown(out, &header, rows.iter().map(cells)),
        Format::JsonSchema => export::json_schema(out, E::NAME, rows),
        Format::TypeScript => export::typescript(out, E::NAME, &languages, rows),
    }
}

fn cells(row: &Shown) -> Vec<String> {
    let texts = [Some(row.name), row.texts.en, row.texts.zh].into_iter().flatten();
    iter::once(row.code.to_string()).chain(texts.map(ToOwned::to_owned)).collect()
}

fn table(header: &[&str], rows: &[Shown]) -> Table {
    let rule = LineStyle::none().fill('─').junction('─');
    let mut table = Table::new();
    table
        .load_style(TableStyle::new().header_separator(rule))
        .set_header(header.iter().map(|title| Cell::new(title).add_attribute(Attribute::Bold)))
        .add_rows(rows.iter().map(cells));
    if has_room_for_columns(table.width()) {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    }
    for column in table.column_iter_mut().take(2) {
        column.set_constraint(ColumnConstraint::ContentWidth);
    }
    if let Some(codes) = table.column_mut(0) {
        codes.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// Whether columns are fitted to a terminal of this width, if it is one: on a narrower one, lines that it
/// breaks read better than columns of three letters.
fn has_room_for_columns(width: Option<u16>) -> bool {
    width.is_some_and(|width| width >= 80)
}

#[cfg(test)]
mod tests {
    use super::has_room_for_columns;

    #[test]
    fn columns_are_fitted_to_wide_terminals_alone() {
        let widths = [None, Some(40), Some(79), Some(80), Some(200)];
        assert_eq!(widths.map(has_room_for_columns), [false, false, false, true, true]);
    }
}
