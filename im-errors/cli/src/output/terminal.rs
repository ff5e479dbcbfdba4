//! Rows for reading in a terminal.

mod cards;
mod columns;

use std::io::{self, Write};

use im_errors::{Entry, Lang};

use super::Listing;

/// Writes columns, or cards if the terminal is too narrow for columns.
pub(super) fn write(out: &mut dyn Write, listing: &Listing<'_>) -> io::Result<()> {
    if listing.rows.is_empty() {
        return Ok(());
    }
    if listing.terminal.width.is_none_or(|width| columns::fit(listing, width)) {
        columns::write(out, listing)
    } else {
        cards::write(out, listing)
    }
}

/// Returns the languages to write.
fn languages(listing: &Listing<'_>) -> impl Iterator<Item = Lang> {
    [Lang::En, Lang::Zh].into_iter().filter(|lang| listing.lang.is_none_or(|only| only == *lang))
}

/// Returns the text in exactly this language.
fn text(entry: &Entry, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => entry.zh(),
        _ => entry.en(),
    }
}
