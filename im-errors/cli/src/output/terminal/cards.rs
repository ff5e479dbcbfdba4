//! Formats each row as a card: the code and the name, and below them the texts.

use super::text;
use crate::output::Listing;

const INDENT: &str = "  ";

pub(super) fn render(listing: &Listing<'_>) -> String {
    let mut page = String::new();
    for row in &listing.rows {
        let heading = format!("{} {}", row.entry.code(), row.path(listing.tables));
        listing.terminal.push_heading(&mut page, &heading);
        let texts = listing.languages().map(|lang| text(&row.entry, lang));
        for text in texts.filter(|text| !text.is_empty()) {
            listing.terminal.push_line(&mut page, text, INDENT, INDENT);
        }
    }
    page
}
