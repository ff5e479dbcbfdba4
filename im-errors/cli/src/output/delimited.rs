//! Values separated by tabs or commas.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::Listing;

/// Writes a line per row, with tab, line feed and backslash escaped. Names and texts contain no other
/// control characters.
pub(super) fn write_tsv(out: &mut dyn Write, listing: &Listing<'_>) -> io::Result<()> {
    writeln!(out, "{}", listing.header().join("\t"))?;
    for row in &listing.rows {
        let cells: Vec<String> = listing.cells(row).iter().map(|cell| escape(cell)).collect();
        writeln!(out, "{}", cells.join("\t"))?;
    }
    Ok(())
}

fn escape(cell: &str) -> String {
    cell.replace('\\', r"\\").replace('\t', r"\t").replace('\n', r"\n")
}

pub(super) fn write_csv(out: &mut dyn Write, listing: &Listing<'_>) -> io::Result<()> {
    let mut lines = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    lines.write_record(listing.header()).map_err(into_io_error)?;
    for row in &listing.rows {
        lines.write_record(listing.cells(row)).map_err(into_io_error)?;
    }
    lines.flush()
}

/// Returns the error of the stream, whose kind the conversion of the csv crate would lose.
fn into_io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
