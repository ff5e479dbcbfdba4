//! Writes the sources that nobody would write by hand: large catalogs for `tests/sizes.rs`, and those
//! of all contenders for the benchmark `lookups`.

mod code_sets;
#[path = "../src/tables.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library uses the rest")]
mod tables;

use std::path::PathBuf;
use std::{env, fs};

use tables::Column;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/tables.rs");
    println!("cargo::rerun-if-changed=data/im-error-codes.tsv");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for rows in [1, 2, 1_000, 10_000] {
        let table = tables::table(rows);
        fs::write(out.join(format!("catalog_{rows}.rs")), tables::catalog(&table))?;
    }
    fs::write(out.join("code_sets.rs"), code_sets::modules(&code_sets::code_sets()))?;
    fs::write(out.join("shapes.rs"), code_sets::shapes())?;
    for rows in [45, 1_000, 10_000] {
        let table = if rows == 45 { tables::im_table() } else { tables::table(rows) };
        let mut derives =
            "thiserror::Error, strum::FromRepr, num_enum::TryFromPrimitive".to_owned();
        // Of 10,000 names, strum makes a function that takes minutes to compile.
        if rows < 10_000 {
            derives.push_str(", strum::EnumString");
        }
        let peer = tables::peer(&table, &derives, &[Column::En, Column::Zh, Column::Name]);
        let contenders = tables::catalog(&table) + &peer + &tables::phf(&table);
        fs::write(out.join(format!("contenders_{rows}.rs")), contenders)?;
    }
    Ok(())
}
