//! Modules of TypeScript.

use std::io::{self, Write};

use im_errors::Table;

use super::{Listing, unique_codes};
use crate::search::Row;

/// The greatest integer up to which all integers are exact as a `number`.
const MAX_SAFE_INTEGER: u128 = (1 << 53) - 1;

/// Writes a block for each catalog: its codes by name, their type, and their texts by code.
pub(super) fn write(out: &mut dyn Write, listing: &Listing<'_>) -> io::Result<()> {
    for (position, table) in listing.tables.iter().enumerate() {
        if position > 0 {
            writeln!(out)?;
        }
        let rows = listing.rows.iter().filter(|row| row.table == position);
        write_catalog(out, listing, table, &rows.collect::<Vec<_>>())?;
    }
    Ok(())
}

fn write_catalog(
    out: &mut dyn Write,
    listing: &Listing<'_>,
    table: &Table,
    rows: &[&Row],
) -> io::Result<()> {
    let catalog = table.name();
    let is_exact = |row: &&Row| row.entry.code().unsigned_abs() <= MAX_SAFE_INTEGER;
    let (number, suffix) = if rows.iter().all(is_exact) { ("number", "") } else { ("bigint", "n") };

    writeln!(out, "export const {catalog} = {{")?;
    for Row { entry, .. } in rows {
        // The name of a row of a part, such as `Im::UserExists`, is not an identifier.
        let quote = if entry.name().contains("::") { "\"" } else { "" };
        writeln!(out, "  {quote}{}{quote}: {}{suffix},", entry.name(), entry.code())?;
    }
    writeln!(out, "}} as const;\n")?;
    writeln!(out, "export type {catalog} = (typeof {catalog})[keyof typeof {catalog}];\n")?;

    let texts: Vec<String> =
        listing.languages().map(|lang| format!("readonly {lang}: string")).collect();
    let texts = texts.join("; ");
    writeln!(out, "export const {catalog}Texts: ReadonlyMap<{number}, {{ {texts} }}> = new Map([")?;
    for entry in unique_codes(rows.iter().copied()) {
        // JSON is a subset of JavaScript, and a string in double quotes has no interpolations.
        let texts = serde_json::to_string(&listing.texts(entry))?;
        writeln!(out, "  [{}{suffix}, {texts}],", entry.code())?;
    }
    writeln!(out, "]);")
}
