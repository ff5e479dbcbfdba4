//! Catalogs as a table of strings, for CSV, TSV and Markdown.

use im_errors::Lang;
use serde::Serialize;

use super::Listing;
use super::model::{Catalog, Codes, Model, Row};

const COLUMNS: [&str; 12] = [
    "catalog",
    "code",
    "name",
    "en",
    "zh",
    "kind",
    "http",
    "retry",
    "arguments",
    "state",
    "deprecated",
    "explanation",
];

type Cells = [String; COLUMNS.len()];

#[derive(Debug, Serialize)]
pub(super) struct Records {
    columns: Vec<&'static str>,
    lines: Vec<Vec<String>>,
}

impl Records {
    pub(super) fn new(listing: &Listing<'_>, model: &Model) -> Self {
        let lines: Vec<Cells> = model.catalogs.iter().flat_map(lines).collect();
        Self::with_columns(&lines, |column| match column {
            "catalog" => listing.tables.len() > 1,
            "en" => listing.has_language(Lang::En),
            "zh" => listing.has_language(Lang::Zh),
            _ => true,
        })
    }

    fn with_columns(lines: &[Cells], is_kept: impl Fn(&str) -> bool) -> Self {
        let kept = COLUMNS.map(is_kept);
        let pick = |cells: &Cells| {
            let cells = cells.iter().zip(kept);
            cells.filter(|(_, is_kept)| *is_kept).map(|(cell, _)| cell.clone()).collect()
        };
        let columns = COLUMNS.into_iter().zip(kept);
        Self {
            columns: columns.filter(|(_, is_kept)| *is_kept).map(|(column, _)| column).collect(),
            lines: lines.iter().map(pick).collect(),
        }
    }
}

/// Returns the lines of a catalog: rows, reserved codes, and success codes without a row.
fn lines(catalog: &Catalog) -> impl Iterator<Item = Cells> {
    let Catalog { name, rows, reserved, success } = catalog;
    let rows = rows.iter().map(|row| row_line(name, row));
    let reserved = reserved.iter().map(|it| codes_line(name, &it.codes, "reserved", it.reason));
    let success = success.iter().map(|codes| codes_line(name, codes, "success", ""));
    rows.chain(reserved).chain(success)
}

fn row_line(catalog: &str, row: &Row) -> Cells {
    let arguments: Vec<String> = row.arguments.iter().map(ToString::to_string).collect();
    let retry = match row.retry_after {
        Some(seconds) => seconds.to_string(),
        None if row.retry => "yes".to_owned(),
        None => String::new(),
    };
    let deprecated = match row.deprecated {
        Some("") => "yes",
        Some(note) => note,
        None => "",
    };
    [
        catalog.to_owned(),
        row.code.to_string(),
        row.name.to_owned(),
        row.en.unwrap_or_default().to_owned(),
        row.zh.unwrap_or_default().to_owned(),
        row.kind.unwrap_or_default().to_owned(),
        row.http.map(|status| status.to_string()).unwrap_or_default(),
        retry,
        arguments.join(", "),
        if row.success { "success" } else { "error" }.to_owned(),
        deprecated.to_owned(),
        row.explanation.to_owned(),
    ]
}

fn codes_line(catalog: &str, Codes { first, last }: &Codes, state: &str, reason: &str) -> Cells {
    let codes = if first == last { first.to_string() } else { format!("{first}..={last}") };
    let mut cells = Cells::default();
    for (cell, content) in cells.iter_mut().zip([catalog, &codes]) {
        content.clone_into(cell);
    }
    for (cell, content) in cells.iter_mut().rev().zip([reason, "", state]) {
        content.clone_into(cell);
    }
    cells
}
