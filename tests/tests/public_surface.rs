//! Everything public, of the library and of one generated catalog, stands in `public-surface.txt`.
//!
//! A change of the surface is written anew, and reviewed as a change of that file, with
//! `PUBLIC_SURFACE=overwrite cargo test -p im-errors-tests --test public_surface`.

use std::error::Error;
use std::process::Command;
use std::{env, fs};

use im_errors_tests::workspace;
use public_api::Builder;

#[test]
fn the_public_surface_is_what_is_written_down() -> Result<(), Box<dyn Error>> {
    let root = workspace::root()?;
    let target = root.join("target/public-surface");
    let documented = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["rustdoc", "--package", "im-errors", "--lib", "--all-features"])
        .args(["--locked", "--quiet", "--target-dir"])
        .arg(&target)
        .args(["--", "-Zunstable-options", "--output-format", "json"])
        .current_dir(&root)
        .env("RUSTC_BOOTSTRAP", "1") // rustdoc's JSON is not stable yet
        .env_remove("RUSTDOCFLAGS")
        .output()?;
    assert!(documented.status.success(), "{}", String::from_utf8_lossy(&documented.stderr));

    let surface = Builder::from_rustdoc_json(target.join("doc/im_errors.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()?
        .to_string();
    let written = root.join("tests/public-surface.txt");
    if env::var_os("PUBLIC_SURFACE").is_some_and(|wish| wish == "overwrite") {
        fs::write(&written, &surface)?;
    }
    let written = fs::read_to_string(written)?;
    let appeared: Vec<&str> = surface.lines().filter(|line| !written.contains(line)).collect();
    let vanished: Vec<&str> = written.lines().filter(|line| !surface.contains(line)).collect();
    assert_eq!(surface, written, "appeared: {appeared:#?}, vanished: {vanished:#?}");
    Ok(())
}
