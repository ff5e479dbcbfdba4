//! Measures a clean build of a crate with a small table and of its dependencies.

use std::fs;

use crate::bench::{self, Bench};
use crate::contender::{IM_ERRORS, THREE_CRATES};
use crate::{Result, cargo};

const ROWS: usize = 45;
const ROUNDS: usize = 5;

pub(crate) fn measure(bench: &mut Bench) -> Result<()> {
    let target = bench.folder.join("clean");
    let mut crates = Vec::new();
    for contender in [IM_ERRORS, THREE_CRATES] {
        let krate = bench.library(&contender, "clean")?;
        krate.write(&(contender.source)(&bench::edited(ROWS, 0)))?;
        crates.push((contender, krate));
    }
    let medians = bench::in_turn(ROUNDS, &crates, |(_, krate), _| {
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        cargo::wall_and_cpu_seconds(&mut cargo::cargo("build", krate, &target))
    })?;
    for ((contender, _), [wall, cpu]) in crates.iter().zip(medians) {
        bench.add("clean build", contender.name, ROWS, wall);
        bench.add("clean build, CPU time", contender.name, ROWS, cpu);
    }
    Ok(())
}
