//! The rows as responses of an OpenAPI document.

use std::collections::HashSet;

use im_errors::__private::responses;
use im_errors::{Lang, Table};
use utoipa::openapi::{Components, ComponentsBuilder, Info, OpenApi, OpenApiBuilder, Paths};

use super::{Error, Listing};

/// The document requires a version, and catalogs have none.
const VERSION: &str = "1.0.0";

pub(super) fn render(listing: &Listing<'_>) -> Result<String, Error> {
    let title = listing.tables.iter().map(Table::name).collect::<Vec<_>>().join(" | ");
    let document: OpenApi = OpenApiBuilder::new()
        .info(Info::new(title, VERSION.to_owned()))
        .paths(Paths::new())
        .components(Some(components(listing)))
        .build();
    let json = serde_json::to_string_pretty(&document).map_err(Error::Json)?;
    Ok(format!("{json}\n"))
}

/// Returns the responses of all catalogs. Their names consist of the catalog and the status.
fn components(listing: &Listing<'_>) -> Components {
    let languages: Vec<Lang> = listing.languages().collect();
    let mut names = Names::default();
    let mut components = ComponentsBuilder::new();
    for (position, table) in listing.tables.iter().enumerate() {
        let rows = listing.rows.iter().filter(|row| row.table == position);
        let name = names.add(table.name());
        for (status, response) in responses(rows.map(|row| row.entry), &languages, None) {
            components = components.response(format!("{name}.{status}"), response);
        }
    }
    components.build()
}

/// The names of catalogs as names of components, which contain ASCII letters and digits, `-`, `_` and `.` only.
#[derive(Default)]
struct Names(HashSet<String>);

impl Names {
    /// Returns a name that no other catalog has.
    fn add(&mut self, catalog: &str) -> String {
        let name: String = catalog.chars().map(allowed).collect();
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let mut candidates = std::iter::once(name.clone()).chain(numbered);
        candidates.find(|name| self.0.insert(name.clone())).unwrap_or(name)
    }
}

/// Returns a character, or its number if it is not allowed.
fn allowed(c: char) -> String {
    match c {
        'A'..='Z' | 'a'..='z' | '0'..='9' | '_' => c.into(),
        _ => format!("U-{:04X}", u32::from(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_components_are_valid_and_unique() {
        let mut names = Names::default();
        let mut add = |name| names.add(name);
        assert_eq!(add("OrderError"), "OrderError");
        assert_eq!(add("OrderError"), "OrderError-2");
        assert_eq!(add("OrderError"), "OrderError-3");
        assert_eq!(add("Straßen_1"), "StraU-00DFen_1");
        assert_eq!(add("错误"), "U-9519U-8BEF");
    }
}
