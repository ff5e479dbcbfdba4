//! Measures `cargo check` of catalogs of catalogs.

use std::fmt::Write as _;

use im_errors_tests::tables;

use crate::bench::{self, Bench};
use crate::contender::IM_ERRORS;
use crate::{Result, cargo};

const ROWS_OF_A_PART: usize = 1_000;
const ROUNDS: usize = 3;

/// The subject of the figures, whose sizes are numbers of parts.
const SUBJECT: &str = "cargo check of parts";

pub(crate) fn measure(bench: &mut Bench) -> Result<()> {
    let target = bench.target();
    let mut crates = Vec::new();
    for (nth, (contender, parts, source)) in [
        ("the parts alone", 10, modules(10)),
        ("the parts and their catalog", 10, modules(10) + &catalog("Catalog", &leaves(10))),
        ("the parts and nested catalogs, three deep", 10, modules(10) + &nested(&leaves(10))),
        ("the parts alone", 20, modules(20)),
        ("the parts and their catalog", 20, modules(20) + &catalog("Catalog", &leaves(20))),
    ]
    .into_iter()
    .enumerate()
    {
        let krate = bench.library(&IM_ERRORS, &format!("parts-{nth}"))?;
        // This checks the dependencies.
        krate.write("")?;
        cargo::seconds(&mut cargo::cargo("check", &krate, &target))?;
        krate.write(&source)?;
        crates.push((contender, parts, krate));
    }
    let medians = bench::in_turn(ROUNDS, &crates, |(_, _, krate), _| {
        krate.touch()?;
        krate.clear_incremental(&target)?;
        Ok([cargo::seconds(&mut cargo::cargo("check", krate, &target))?])
    })?;
    for ((contender, parts, _), [seconds]) in crates.iter().zip(medians) {
        bench.add(SUBJECT, contender, *parts, seconds);
    }
    Ok(())
}

/// Returns a module for each part. The codes are interleaved, so that the ranges of the parts overlap.
fn modules(parts: usize) -> String {
    let table = tables::table(parts * ROWS_OF_A_PART);
    let parts = tables::interleaved(&table, parts).into_iter().enumerate();
    let modules =
        parts.map(|(nth, part)| format!("pub mod part_{nth} {{\n{}}}\n", tables::catalog(&part)));
    modules.collect()
}

/// Returns the types of the parts.
fn leaves(parts: usize) -> Vec<String> {
    (0..parts).map(|nth| format!("part_{nth}::Catalog")).collect()
}

/// Returns a catalog of these catalogs.
fn catalog(name: &str, parts: &[String]) -> String {
    let mut variants = String::new();
    for (nth, part) in parts.iter().enumerate() {
        // Writing into a `String` can't fail.
        let _ = writeln!(variants, "Part{nth}({part}),");
    }
    format!("im_errors::error_catalog! {{ pub enum {name} {{\n{variants}}} }}\n")
}

/// Returns catalogs of two parts each, two catalogs of those, and a catalog of these two.
fn nested(parts: &[String]) -> String {
    let mut source = String::new();
    let mut add = |name: String, parts: &[String]| {
        source += &catalog(&name, parts);
        name
    };
    let pairs: Vec<_> =
        parts.chunks(2).enumerate().map(|(nth, pair)| add(format!("Pair{nth}"), pair)).collect();
    let halves = pairs.chunks(pairs.len().div_ceil(2)).enumerate();
    let halves: Vec<_> = halves.map(|(nth, half)| add(format!("Half{nth}"), half)).collect();
    add("Catalog".to_owned(), &halves);
    source
}
