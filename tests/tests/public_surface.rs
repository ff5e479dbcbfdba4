//! `public-surface.txt` lists all public items of the library and of one generated catalog.
//!
//! Set `PUBLIC_SURFACE=overwrite` to update the file, and review the difference.

use std::error::Error;
use std::{env, fs};

use im_errors_tests::workspace;
use public_api::Builder;

#[test]
#[cfg_attr(not(expected_compiler), ignore = "requires the rustdoc output of rustc 1.95")]
fn the_public_items_are_those_listed() -> Result<(), Box<dyn Error>> {
    let root = workspace::root()?;
    let documented = workspace::cargo()
        .args(["rustdoc", "--package", "im-errors", "--lib", "--all-features"])
        .args(["--locked", "--quiet"])
        .args(["--", "-Zunstable-options", "--output-format", "json"])
        .current_dir(&root)
        .env("RUSTC_BOOTSTRAP", "1") // rustdoc's JSON is not stable yet
        .env_remove("RUSTDOCFLAGS")
        .output()?;
    assert!(documented.status.success(), "{}", String::from_utf8_lossy(&documented.stderr));

    let surface = Builder::from_rustdoc_json(root.join("target/doc/im_errors.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()?
        .to_string();
    // The guide contains only documentation.
    let is_item = |line: &&str| !line.starts_with("pub mod im_errors::guide");
    let surface: String = surface.split_inclusive('\n').filter(is_item).collect();
    let written = root.join("tests/public-surface.txt");
    if env::var_os("PUBLIC_SURFACE").is_some_and(|mode| mode == "overwrite") {
        fs::write(&written, &surface)?;
    }
    let written = fs::read_to_string(written)?;
    let added: Vec<&str> = surface.lines().filter(|line| !written.contains(line)).collect();
    let removed: Vec<&str> = written.lines().filter(|line| !surface.contains(line)).collect();
    assert_eq!(surface, written, "added: {added:#?}, removed: {removed:#?}");
    Ok(())
}
