//! One card per row: the code and the name, and below them the texts.

use std::io::{self, Write};

use super::{languages, text};
use crate::output::Listing;

const INDENT: &str = "  ";

pub(super) fn write(out: &mut dyn Write, listing: &Listing<'_>) -> io::Result<()> {
    for row in &listing.rows {
        let heading = format!("{} {}", row.entry.code(), row.path(listing.tables));
        listing.terminal.write_heading(out, &heading)?;
        let texts = languages(listing).map(|lang| text(&row.entry, lang));
        for text in texts.filter(|text| !text.is_empty()) {
            listing.terminal.write_line(out, text, INDENT, INDENT)?;
        }
    }
    Ok(())
}
