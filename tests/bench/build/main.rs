//! Generates the contenders of the benchmarks `lookups` and `shapes`.

mod contenders;
mod shapes;

use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for rows in [45, 1_000, 10_000] {
        fs::write(out.join(format!("contenders_{rows}.rs")), contenders::contenders(rows))?;
    }
    fs::write(out.join("shapes.rs"), shapes::shapes())?;
    Ok(())
}
