//! Writes differences as text.

use std::io::{self, Write};

use super::differences::Differences;
use super::marked::{escape, mark_differences};
use super::ranges::{Range, Side, State};
use super::row::{Cell, Missing};

/// Writes one line per difference. Invisible characters of the page are escaped.
pub(super) fn write(out: &mut dyn Write, differences: &Differences<'_>) -> io::Result<()> {
    for (rows, side) in
        [(&differences.missing_here, Side::Here), (&differences.missing_there, Side::There)]
    {
        for row in rows {
            writeln!(out, "{}", missing(row, side))?;
        }
    }
    for (cells, what) in
        [(&differences.different, "different"), (&differences.duplicates, "duplicate")]
    {
        for cell in cells {
            let Cell { catalog, code, name, column, here, there } = cell;
            let name = path(*catalog, name);
            writeln!(out, "{what} {column}: {code} {name} \"{}\"", mark_differences(here, there))?;
        }
    }
    for Range { side, state, first, last } in &differences.ranges {
        let end = if first == last { String::new() } else { format!("..={last}") };
        writeln!(out, "{} only {}: {first}{end}", state.name(), side.name())?;
    }
    Ok(())
}

fn missing(row: &Missing<'_>, side: Side) -> String {
    let what = row.instead.map_or("missing", State::name);
    let mut line = format!("{what} {}: {}", side.name(), row.code);
    if let Some(name) = row.name {
        line += " ";
        line += &escape(&path(row.catalog, name));
    }
    let texts: Vec<&str> = [row.en, row.zh].into_iter().flatten().collect();
    if texts.iter().any(|text| !text.is_empty()) {
        let texts: Vec<String> = texts.iter().map(|text| format!("{text:?}")).collect();
        line += " ";
        line += &texts.join(", ");
    }
    line
}

/// Returns the name of a row, qualified by its catalog if there are several catalogs.
fn path(catalog: Option<&str>, name: &str) -> String {
    catalog.map_or_else(|| name.to_owned(), |catalog| format!("{catalog}::{name}"))
}
