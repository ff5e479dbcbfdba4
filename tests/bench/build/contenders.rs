//! Generates a table as a catalog, as an enum with derives of other crates, and as a perfect hash map.

use im_errors_tests::tables::{self, Column};

/// Returns the source of all contenders for a table of the given size.
pub(crate) fn contenders(rows: usize) -> String {
    let table = if rows == 45 { tables::im_table() } else { tables::table(rows) };
    let mut derives = "thiserror::Error, strum::FromRepr, num_enum::TryFromPrimitive".to_owned();
    // For 10,000 names, strum generates a function that takes minutes to compile.
    if rows < 10_000 {
        derives.push_str(", strum::EnumString");
    }
    let peer = tables::peer(&table, &derives, &[Column::En, Column::Zh, Column::Name]);
    tables::catalog(&table) + &peer + &tables::phf(&table)
}
