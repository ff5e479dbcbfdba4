//! The machine, the compiler and the versions of the measured crates.

use std::fmt::Write as _;
use std::process::Command;
use std::{env, fs, thread};

use im_errors_tests::workspace::Versions;

use crate::Result;

const MEASURED: [&str; 10] = [
    "im-errors",
    "strum",
    "num_enum",
    "phf",
    "rustc-hash",
    "thiserror",
    "anyhow",
    "snafu",
    "masterror",
    "axum",
];

pub(crate) fn machine() -> Result<String> {
    let processors = fs::read_to_string("/proc/cpuinfo")?;
    let model =
        processors.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, model)| model);
    let cores = thread::available_parallelism()?;
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let rustc = String::from_utf8(Command::new(rustc).arg("--version").output()?.stdout)?;
    let mut section = format!("- Machine: {model}, {cores} cores\n- Compiler: {}\n", rustc.trim());

    let versions = Versions::read()?;
    let mut crates = Vec::new();
    for name in MEASURED {
        crates.push(format!("{name} {}", versions.get(name)?));
    }
    // Writing into a `String` can't fail.
    let _ = writeln!(section, "- Crates: {}", crates.join(", "));
    Ok(section)
}
