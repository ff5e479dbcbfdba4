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

use crate::{ErrorCatalog, Lang};

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// Columns for people, fitted to the terminal
    Table,
    /// An array of objects: code, name, en, zh
    Json,
    /// A header, and a row a line; tab, line feed and backslash are escaped: \t, \n, \\
    Tsv,
}

/// What is shown of a row.
#[derive(Serialize)]
struct Shown {
    code: Option<Number>,
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zh: Option<&'static str>,
}

/// Writes the rows, with the texts of one language or of both.
pub(super) fn write<E: ErrorCatalog>(
    mut out: impl io::Write,
    rows: &[E],
    lang: Option<Lang>,
    format: Format,
) -> io::Result<()> {
    let is_shown = |column| lang.is_none_or(|lang| lang == column);
    let rows = rows.iter().map(|error| Shown {
        code: error.code().to_string().parse().ok(),
        name: error.name(),
        en: is_shown(Lang::En).then(|| error.en()),
        zh: is_shown(Lang::Zh).then(|| error.zh()),
    });
    let header = ["code", "name"]
        .into_iter()
        .chain([Lang::En, Lang::Zh].into_iter().filter(|lang| is_shown(*lang)).map(Lang::tag));
    match format {
        Format::Table if rows.len() == 0 => Ok(()),
        Format::Table => writeln!(out, "{}", table(header, rows).trim_fmt()),
        Format::Tsv => {
            let lines = iter::once(header.map(ToOwned::to_owned).collect()).chain(rows.map(cells));
            lines.map(tsv_line).try_for_each(|line| writeln!(out, "{line}"))
        }
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &rows.collect::<Vec<_>>())?;
            writeln!(out)
        }
    }
}

fn cells(row: Shown) -> Vec<String> {
    let code = row.code.map(|code| code.to_string());
    let texts = [Some(row.name), row.en, row.zh].into_iter().flatten();
    code.into_iter().chain(texts.map(ToOwned::to_owned)).collect()
}

fn table<'a>(header: impl Iterator<Item = &'a str>, rows: impl Iterator<Item = Shown>) -> Table {
    /// On a narrower terminal, lines that it breaks read better than columns of three letters.
    const NARROW: u16 = 80;

    let rule = LineStyle::none().fill('─').junction('─');
    let mut table = Table::new();
    table
        .load_style(TableStyle::new().header_separator(rule))
        .set_header(header.map(|title| Cell::new(title).add_attribute(Attribute::Bold)))
        .add_rows(rows.map(cells));
    if table.width().is_some_and(|width| width >= NARROW) {
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

fn tsv_line(cells: Vec<String>) -> String {
    let escaped = |cell: String| {
        cell.replace('\\', r"\\").replace('\t', r"\t").replace('\n', r"\n").replace('\r', r"\r")
    };
    cells.into_iter().map(escaped).collect::<Vec<_>>().join("\t")
}
