//! Columns for reading in a terminal.

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table,
    TableStyle,
};

use super::Listing;

/// On narrower terminals, lines that the terminal wraps are more legible than columns of three letters.
const MIN_WIDTH: u16 = 80;

pub(super) fn render(listing: &Listing<'_>) -> String {
    if listing.rows.is_empty() { String::new() } else { table(listing).trim_fmt() + "\n" }
}

fn table(listing: &Listing<'_>) -> Table {
    let header = listing.header();
    let rule = LineStyle::none().fill('─').junction('─');
    let mut table = Table::new();
    table
        .force_no_tty()
        .load_style(TableStyle::new().header_separator(rule))
        .set_header(header.iter().map(|title| Cell::new(title).add_attribute(Attribute::Bold)))
        .add_rows(listing.rows.iter().map(|row| listing.cells(row)));
    if let Some(width) = listing.width {
        table.enforce_styling();
        if width >= MIN_WIDTH {
            table.set_width(width).set_content_arrangement(ContentArrangement::Dynamic);
        }
    }
    for (title, column) in header.iter().zip(table.column_iter_mut()) {
        if ["catalog", "code", "name"].contains(title) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
        if *title == "code" {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}
