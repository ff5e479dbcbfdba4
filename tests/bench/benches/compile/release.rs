//! Measures release builds of a library that looks up codes in many places.

use std::path::Path;

use im_errors_tests::tables;

use crate::bench::{self, Bench};
use crate::contender::{Contender, IM_ERRORS, NUM_ENUM, STRUM};
use crate::krate::Crate;
use crate::{Result, cargo};

/// A contender, its type, and how it looks up a `code`.
type Lookup = (Contender, &'static str, &'static str);

const LOOKUPS: [Lookup; 3] = [
    (IM_ERRORS, "Catalog", "Catalog::from_code(code)"),
    (STRUM, "Peer", "Peer::from_repr(code)"),
    (NUM_ENUM, "Peer", "Peer::try_from(code).ok()"),
];

/// The numbers of calls.
const CALLS: [usize; 4] = [0, 1, 8, 32];

/// The number of calls in the crate for which `cargo check` is also measured.
const CHECKED: usize = 8;

const ROUNDS: usize = 3;

pub(crate) fn measure(bench: &mut Bench) -> Result<()> {
    measure_size(bench, 1_000)?;
    measure_size(bench, 10_000)
}

/// A library that looks up codes in a number of functions.
struct Library {
    contender: &'static str,
    krate: Crate,
    calls: usize,
}

fn measure_size(bench: &mut Bench, rows: usize) -> Result<()> {
    let target = bench.target();
    let (mut releases, mut checks) = (Vec::new(), Vec::new());
    for lookup in LOOKUPS {
        for calls in CALLS {
            releases.push(create(bench, lookup, rows, calls)?);
        }
        checks.push(create(bench, lookup, rows, CHECKED)?);
    }
    let medians =
        bench::in_turn(ROUNDS, &releases, |Library { krate, .. }, _| release(krate, &target))?;
    for (Library { contender, calls, .. }, [seconds]) in releases.iter().zip(medians) {
        bench.add(&format!("release build, {rows} rows"), contender, *calls, seconds);
    }
    let medians =
        bench::in_turn(ROUNDS, &checks, |Library { krate, .. }, _| check(krate, &target))?;
    for (Library { contender, .. }, [seconds]) in checks.iter().zip(medians) {
        bench.add("cargo check with 8 calls", contender, rows, seconds);
    }
    Ok(())
}

/// Creates a crate and builds its dependencies.
fn create(bench: &Bench, lookup: Lookup, rows: usize, calls: usize) -> Result<Library> {
    let (contender, catalog, lookup) = lookup;
    let krate = bench.library(&contender, &format!("{rows}-{calls}"))?;
    krate.write("")?;
    release(&krate, &bench.target())?;
    check(&krate, &bench.target())?;
    let source = (contender.source)(&tables::table(rows));
    krate.write(&(source + &functions(catalog, lookup, calls)))?;
    Ok(Library { contender: contender.name, krate, calls })
}

/// Returns functions that look up different codes, so that LLVM cannot merge them.
fn functions(catalog: &str, lookup: &str, calls: usize) -> String {
    let functions = (1..=calls).map(|nth| {
        format!(
            "pub fn call_{nth}(code: u32) -> Option<{catalog}> {{
                let code = code ^ {nth};
                {lookup}
            }}\n"
        )
    });
    functions.collect()
}

fn release(krate: &Crate, target: &Path) -> Result<[f64; 1]> {
    krate.touch()?;
    Ok([cargo::seconds(cargo::cargo("build", krate, target).arg("--release"))?])
}

fn check(krate: &Crate, target: &Path) -> Result<[f64; 1]> {
    krate.touch()?;
    krate.clear_incremental(target)?;
    Ok([cargo::seconds(&mut cargo::cargo("check", krate, target))?])
}
