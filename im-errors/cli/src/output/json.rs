//! JSON, and JSON Schema.

use std::io::{self, Write};

use im_errors::Table;
use serde::Serialize;

use super::{Listing, Texts, unique_codes};

#[derive(Serialize)]
struct Object {
    #[serde(skip_serializing_if = "Option::is_none")]
    catalog: Option<&'static str>,
    code: i128,
    name: &'static str,
    #[serde(flatten)]
    texts: Texts,
}

pub(super) fn write(out: &mut dyn Write, listing: &Listing<'_>) -> io::Result<()> {
    let objects = listing.rows.iter().map(|row| Object {
        catalog: listing.catalog(row),
        code: row.entry.code(),
        name: row.entry.name(),
        texts: listing.texts(&row.entry),
    });
    serde_json::to_writer_pretty(&mut *out, &objects.collect::<Vec<_>>())?;
    writeln!(out)
}

#[derive(Serialize)]
struct Schema {
    #[serde(rename = "$schema")]
    draft: &'static str,
    title: String,
    #[serde(rename = "oneOf", skip_serializing_if = "Vec::is_empty")]
    codes: Vec<Constant>,
    /// An empty `oneOf` is not a valid schema, and `not: {}` accepts nothing either.
    #[serde(skip_serializing_if = "Option::is_none")]
    not: Option<Anything>,
}

#[derive(Serialize)]
struct Anything {}

#[derive(Serialize)]
struct Constant {
    #[serde(rename = "const")]
    code: i128,
    title: &'static str,
    /// The texts, one per line.
    description: String,
}

/// Writes a schema that accepts the codes of all catalogs.
pub(super) fn write_schema(out: &mut dyn Write, listing: &Listing<'_>) -> io::Result<()> {
    let codes = unique_codes(listing.rows.iter()).map(|entry| {
        let Texts { en, zh } = listing.texts(entry);
        let texts = [en, zh].into_iter().flatten().filter(|text| !text.is_empty());
        let description = texts.collect::<Vec<_>>().join("\n");
        Constant { code: entry.code(), title: entry.name(), description }
    });
    let codes: Vec<Constant> = codes.collect();
    let schema = Schema {
        draft: "https://json-schema.org/draft/2020-12/schema",
        title: listing.tables.iter().map(Table::name).collect::<Vec<_>>().join(" | "),
        not: codes.is_empty().then_some(Anything {}),
        codes,
    };
    serde_json::to_writer_pretty(&mut *out, &schema)?;
    writeln!(out)
}
