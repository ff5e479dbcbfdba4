//! Measures `cargo check` of a very large table.

use im_errors_tests::tables;

use crate::bench::Bench;
use crate::contender::IM_ERRORS;
use crate::{Result, cargo, memory};

const ROWS: usize = 65_536;

pub(crate) fn measure(bench: &mut Bench) -> Result<()> {
    let (target, peak) = (bench.target(), bench.folder.join("peak"));
    let krate = bench.library(&IM_ERRORS, &ROWS.to_string())?;
    // This checks the dependencies.
    krate.write("")?;
    cargo::seconds(&mut cargo::cargo("check", &krate, &target))?;
    krate.write(&(IM_ERRORS.source)(&tables::table(ROWS)))?;
    krate.clear_incremental(&target)?;
    let mut check = cargo::cargo("check", &krate, &target);
    let [seconds, bytes] = memory::observed(&mut check, &peak)?;
    bench.add("large cargo check", IM_ERRORS.name, ROWS, seconds);
    bench.add("large memory", IM_ERRORS.name, ROWS, bytes);
    Ok(())
}
