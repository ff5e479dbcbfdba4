//! Formats rows for a terminal.

mod cards;
mod columns;

use im_errors::{Entry, Lang};

use super::Listing;

/// Returns the rows as columns, or as cards if the terminal is too narrow for columns.
pub(super) fn render(listing: &Listing<'_>) -> String {
    if listing.rows.is_empty() {
        return String::new();
    }
    if listing.terminal.width.is_none_or(|width| columns::fit(listing, width)) {
        columns::render(listing)
    } else {
        cards::render(listing)
    }
}

/// Returns the text in this language, which may be empty.
fn text(entry: &Entry, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => entry.zh(),
        _ => entry.en(),
    }
}
