//! Measures the size of stripped release programs that use all columns of a table.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use im_errors_tests::tables::{self, Row};

use crate::bench::Bench;
use crate::contender::{IM_ERRORS, THREE_CRATES};
use crate::krate::Crate;
use crate::{Result, cargo};

const ROWS: usize = 1_000;

/// Targets without an operating system. Programs for them don't use the standard library.
const TARGETS: [&str; 2] = ["wasm32-unknown-unknown", "thumbv7em-none-eabihf"];

const NOTHING: &str = "no catalog";

/// The name, the dependencies and the source of a program.
type Program = (&'static str, String, String);

pub(crate) fn measure(bench: &mut Bench) -> Result<()> {
    let table = tables::table(ROWS);
    let programs = [
        (NOTHING, String::new(), "fn main() {}".to_owned()),
        (
            IM_ERRORS.name,
            IM_ERRORS.dependencies(&bench.versions)?,
            include_str!("programs/im_errors.rs").to_owned() + &(IM_ERRORS.source)(&table),
        ),
        (
            THREE_CRATES.name,
            THREE_CRATES.dependencies(&bench.versions)?,
            include_str!("programs/three_crates.rs").to_owned() + &three_crates(&table),
        ),
    ];
    let folder = bench.target();
    add_sizes(bench, "program", "program", &programs, &folder.join("release"), |krate| {
        let mut cargo = cargo::cargo("build", krate, &folder);
        cargo.arg("--release");
        cargo
    })
}

pub(crate) fn measure_targets(bench: &mut Bench) -> Result<()> {
    let table = tables::table(ROWS);
    let frame = include_str!("programs/without_std.rs");
    let programs = [
        (NOTHING, String::new(), frame.to_owned() + "fn answer(_: &str, _: &mut Length) {}"),
        (
            IM_ERRORS.name,
            IM_ERRORS.dependencies_without_std(&bench.versions)?,
            frame.to_owned()
                + include_str!("programs/im_errors_without_std.rs")
                + &(IM_ERRORS.source)(&table),
        ),
        (
            THREE_CRATES.name,
            THREE_CRATES.dependencies_without_std(&bench.versions)?,
            frame.to_owned()
                + include_str!("programs/three_crates_without_std.rs")
                + &three_crates(&table),
        ),
    ];
    let folder = bench.target();
    for target in TARGETS {
        if !is_installed(target)? {
            eprintln!(
                "skipped {target}, which is not installed\nhelp: run `rustup target add {target}`"
            );
            continue;
        }
        let subject = format!("program, {target}");
        let output = folder.join(target).join("release");
        add_sizes(bench, &subject, "program-without-std", &programs, &output, |krate| {
            let mut cargo = cargo::cargo("build", krate, &folder);
            cargo.args(["--release", "--target", target]);
            cargo.env("CARGO_PROFILE_RELEASE_PANIC", "abort");
            cargo
        })?;
    }
    Ok(())
}

/// Returns the source of an enum that also provides the names of its variants.
fn three_crates(table: &[Row]) -> String {
    let source = (THREE_CRATES.source)(table);
    source.replace("strum::EnumString", "strum::EnumString, strum::IntoStaticStr")
}

/// Builds the programs, and adds the sizes of their files in the folder `output`.
fn add_sizes(
    bench: &mut Bench,
    subject: &str,
    prefix: &str,
    programs: &[Program],
    output: &Path,
    build: impl Fn(&Crate) -> Command,
) -> Result<()> {
    for (nth, (contender, dependencies, source)) in programs.iter().enumerate() {
        let name = format!("{prefix}-{nth}");
        let krate =
            Crate::create(&bench.folder, &name, dependencies, "src/main.rs", &bench.versions)?;
        krate.write(source)?;
        cargo::seconds(&mut build(&krate))?;
        let file = [output.join(&name), output.join(name + ".wasm")];
        let file = file.iter().find(|file| file.exists()).ok_or("the program is missing")?;
        let size = u32::try_from(fs::metadata(file)?.len())?;
        bench.add(subject, contender, ROWS, f64::from(size));
    }
    Ok(())
}

/// Returns whether the compiler has the core library of a target.
fn is_installed(target: &str) -> Result<bool> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let output =
        Command::new(rustc).args(["--print", "target-libdir", "--target", target]).output()?;
    Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()).is_dir())
}
