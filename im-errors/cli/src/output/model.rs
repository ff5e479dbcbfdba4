//! The variables of templates, which `--format json --all` writes.

use std::collections::HashSet;
use std::fmt::{self, Display, Formatter};
use std::ops::RangeInclusive;

use im_errors::{Entry, Kind, Lang, Parameter, Reserved, Table};
use serde::Serialize;

use super::Listing;
use super::identifiers::Identifiers;
use crate::search;

/// The catalogs, in the form in which templates use them.
#[derive(Debug, Serialize)]
pub(super) struct Model {
    pub(super) catalogs: Vec<Catalog>,
}

#[derive(Debug, Serialize)]
pub(super) struct Catalog {
    pub(super) name: &'static str,
    pub(super) rows: Vec<Row>,
    pub(super) reserved: Vec<Reservation>,
    /// The success codes without a row.
    pub(super) success: Vec<Codes>,
}

#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// The name of the catalog, if there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) catalog: Option<&'static str>,
    pub(super) code: i128,
    pub(super) name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) en: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) zh: Option<&'static str>,
    pub(super) kind: Option<&'static str>,
    pub(super) http: Option<u16>,
    pub(super) retry: bool,
    /// The number of seconds to wait before a retry.
    pub(super) retry_after: Option<u64>,
    pub(super) arguments: Vec<Argument>,
    pub(super) success: bool,
    /// The note of a deprecated row.
    pub(super) deprecated: Option<&'static str>,
    pub(super) explanation: &'static str,
    /// The name in `UpperCamelCase` without `::`, unique in the catalog.
    identifier: String,
    /// The name in `SCREAMING_SNAKE_CASE`, unique in the catalog.
    constant: String,
    /// The fragment identifier of the row, unique on a page.
    anchor: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Argument {
    pub(super) name: &'static str,
    #[serde(rename = "type")]
    pub(super) value_type: &'static str,
    pub(super) nullable: bool,
}

/// A range of codes.
#[derive(Debug, Serialize)]
pub(super) struct Codes {
    pub(super) first: i128,
    pub(super) last: i128,
}

#[derive(Debug, Serialize)]
pub(super) struct Reservation {
    #[serde(flatten)]
    pub(super) codes: Codes,
    pub(super) reason: &'static str,
}

impl Model {
    pub(super) fn new(listing: &Listing<'_>) -> Self {
        let mut anchors = HashSet::new();
        let catalogs = listing.tables.iter().enumerate().map(|(position, table)| {
            let mut identifiers = Identifiers::default();
            let rows = listing.rows.iter().filter(|row| row.table == position);
            let rows = rows.map(|row| Row::new(listing, row, &mut identifiers, &mut anchors));
            let rows = rows.collect();
            if listing.is_whole {
                let reserved = table.reservations().iter().map(Reservation::new).collect();
                let success = table.success_codes().map(Codes::new).collect();
                Catalog { name: table.name(), rows, reserved, success }
            } else {
                Catalog { name: table.name(), rows, reserved: Vec::new(), success: Vec::new() }
            }
        });
        Self { catalogs: catalogs.collect() }
    }
}

impl Row {
    fn new(
        listing: &Listing<'_>,
        row: &search::Row,
        identifiers: &mut Identifiers,
        anchors: &mut HashSet<String>,
    ) -> Self {
        let entry = &row.entry;
        let name = listing.tables.get(row.table).map(Table::name).unwrap_or_default();
        Self {
            catalog: listing.catalog(row),
            code: entry.code(),
            name: entry.name(),
            en: listing.has_language(Lang::En).then(|| entry.en()),
            zh: listing.has_language(Lang::Zh).then(|| entry.zh()),
            kind: entry.kind().map(Kind::name),
            http: entry.http_status(),
            retry: entry.is_retryable(),
            retry_after: entry.retry_after().map(|wait| wait.as_secs()),
            arguments: entry.parameters().iter().map(Argument::new).collect(),
            success: entry.is_success(),
            deprecated: entry.deprecation(),
            explanation: entry.explanation(),
            identifier: identifiers.camel(entry),
            constant: identifiers.screaming(entry),
            anchor: anchor(anchors, name, entry),
        }
    }
}

/// Returns the code or, if another row has the same code, the names of the catalog and the row.
fn anchor(used: &mut HashSet<String>, catalog: &str, entry: &Entry) -> String {
    let code = entry.code().to_string();
    if used.insert(code.clone()) { code } else { format!("{catalog}::{}", entry.name()) }
}

impl Argument {
    fn new(parameter: &Parameter) -> Self {
        let value_type = parameter.value_type();
        Self {
            name: parameter.name(),
            value_type: value_type.name(),
            nullable: value_type.is_nullable(),
        }
    }
}

/// Writes the name and the type, such as `note: string or null`.
impl Display for Argument {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { name, value_type, nullable } = self;
        write!(f, "{name}: {value_type}{}", if *nullable { " or null" } else { "" })
    }
}

impl Reservation {
    fn new(reserved: &Reserved) -> Self {
        Self { codes: Codes::new(reserved.codes()), reason: reserved.reason() }
    }
}

impl Codes {
    fn new(codes: RangeInclusive<i128>) -> Self {
        let (first, last) = codes.into_inner();
        Self { first, last }
    }
}
