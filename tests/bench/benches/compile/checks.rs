//! Measures `cargo check` of a crate that contains only a table, and the memory of the compiler.

use crate::bench::{self, Bench};
use crate::contender::{IM_ERRORS, THISERROR, THREE_CRATES};
use crate::{Result, cargo, memory};

pub(crate) fn measure(bench: &mut Bench) -> Result<()> {
    for (rows, rounds) in [(45, 25), (1_000, 11), (10_000, 5)] {
        measure_size(bench, rows, rounds)?;
    }
    Ok(())
}

/// Measures a check without incremental data, and another after an edit of one text.
fn measure_size(bench: &mut Bench, rows: usize, rounds: usize) -> Result<()> {
    let target = bench.target();
    let mut crates = Vec::new();
    for contender in [IM_ERRORS, THISERROR, THREE_CRATES] {
        let krate = bench.library(&contender, &rows.to_string())?;
        krate.write(&(contender.source)(&bench::edited(rows, 0)))?;
        krate.clear_incremental(&target)?;
        // This also checks the dependencies, so it must not be timed.
        let [_, peak] = memory::observed(
            &mut cargo::cargo("check", &krate, &target),
            &bench.folder.join("peak"),
        )?;
        bench.add("memory", contender.name, rows, peak);
        crates.push((contender, krate));
    }
    let medians = bench::in_turn(rounds, &crates, |(contender, krate), round| {
        krate.clear_incremental(&target)?;
        let check = |edits| {
            krate.write(&(contender.source)(&bench::edited(rows, edits)))?;
            cargo::seconds(&mut cargo::cargo("check", krate, &target))
        };
        Ok([check(2 * round)?, check(2 * round + 1)?])
    })?;
    for ((contender, _), [clean, edit]) in crates.iter().zip(medians) {
        bench.add("cargo check", contender.name, rows, clean);
        bench.add("cargo check after an edit", contender.name, rows, edit);
    }
    Ok(())
}
