//! Writes catalogs of sizes that nobody would write by hand, for `tests/sizes.rs`.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for rows in [1_u32, 2, 1_000, 10_000] {
        fs::write(out.join(format!("rows_{rows}.rs")), catalog(rows)?)?;
    }
    Ok(())
}

/// Codes in groups of up to 37, as services number them, written from the last to the first.
fn catalog(rows: u32) -> Result<String, std::fmt::Error> {
    let mut catalog = String::from("im_errors::error_catalog! {\n    pub(crate) enum Sized {\n");
    for row in (0..rows).rev() {
        let code = 800_000 + row / 37 * 1_000 + row % 37;
        writeln!(catalog, "        {code} => \"error number {row}\", \"错误{row}\";")?;
    }
    catalog.push_str("    }\n}\n");
    Ok(catalog)
}
