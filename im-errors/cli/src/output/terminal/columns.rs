//! Formats rows as columns that fit the terminal.

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table,
    TableStyle,
};
use im_errors::Lang;
use unicode_width::UnicodeWidthStr as _;

use super::text;
use crate::output::Listing;
use crate::search::Row;
use crate::terminal::escape_invisible;

/// The columns that are never wrapped.
const UNBROKEN: [&str; 3] = ["catalog", "code", "name"];

/// If the columns of texts are narrower, the rows are formatted as cards.
const MIN_WIDTH: usize = 20;

/// The number of spaces around each cell.
const PADDING: usize = 2;

/// Returns whether a terminal is wide enough for the columns that are not wrapped and for the minimum
/// width of the others.
pub(super) fn fit(listing: &Listing<'_>, width: u16) -> bool {
    let header = header(listing);
    let mut widths: Vec<usize> = header.iter().map(|title| title.width()).collect();
    for row in &listing.rows {
        for (widest, cell) in widths.iter_mut().zip(cells(listing, row)) {
            *widest = (*widest).max(cell.width());
        }
    }
    let minimum = header.iter().zip(widths).map(|(title, width)| {
        PADDING + if UNBROKEN.contains(title) { width } else { width.min(MIN_WIDTH) }
    });
    minimum.sum::<usize>() <= usize::from(width)
}

pub(super) fn render(listing: &Listing<'_>) -> String {
    table(listing).trim_fmt() + "\n"
}

fn table(listing: &Listing<'_>) -> Table {
    let header = header(listing);
    let rule = LineStyle::none().fill('─').junction('─');
    let mut table = Table::new();
    table
        .force_no_tty()
        .load_style(TableStyle::new().header_separator(rule))
        .set_header(header.iter().map(|title| Cell::new(title).add_attribute(Attribute::Bold)))
        .add_rows(listing.rows.iter().map(|row| cells(listing, row)));
    if listing.terminal.has_color {
        table.enforce_styling();
    }
    if let Some(width) = listing.terminal.width {
        table.set_width(width).set_content_arrangement(ContentArrangement::Dynamic);
    }
    for (title, column) in header.iter().zip(table.column_iter_mut()) {
        if UNBROKEN.contains(title) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
        if *title == "code" {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

fn header(listing: &Listing<'_>) -> Vec<&'static str> {
    let catalog = (listing.tables.len() > 1).then_some("catalog");
    let languages = listing.languages().map(Lang::tag);
    catalog.into_iter().chain(["code", "name"]).chain(languages).collect()
}

fn cells(listing: &Listing<'_>, row: &Row) -> impl Iterator<Item = String> {
    let catalog = listing.catalog(row).map(str::to_owned);
    let code_and_name = [row.entry.code().to_string(), row.entry.name().to_owned()];
    let texts =
        listing.languages().map(|lang| escape_invisible(text(&row.entry, lang)).into_owned());
    catalog.into_iter().chain(code_and_name).chain(texts)
}
