//! Generates the catalogs of `tests/sizes.rs` and `tests/code_sets.rs`.

mod code_sets;
#[path = "../src/tables.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library uses the rest")]
mod tables;

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

/// The compiler whose diagnostics and rustdoc output the tests expect.
const COMPILER: &str = "rustc 1.95.";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/tables.rs");
    println!("cargo::rerun-if-changed=data/im-error-codes.tsv");
    println!("cargo::rustc-check-cfg=cfg(expected_compiler)");
    if version()?.starts_with(COMPILER) {
        println!("cargo::rustc-cfg=expected_compiler");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for rows in [1, 2, 1_000, 10_000] {
        let table = tables::table(rows);
        fs::write(out.join(format!("catalog_{rows}.rs")), tables::catalog(&table))?;
    }
    fs::write(out.join("code_sets.rs"), code_sets::modules(&code_sets::code_sets()))?;
    Ok(())
}

fn version() -> Result<String, Box<dyn std::error::Error>> {
    let compiler = env::var_os("RUSTC").ok_or("RUSTC is not set")?;
    Ok(String::from_utf8(Command::new(compiler).arg("--version").output()?.stdout)?)
}
