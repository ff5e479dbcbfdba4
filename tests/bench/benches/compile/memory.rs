//! Measures the memory of the compiler. Cargo runs this program as its `RUSTC_WRAPPER`.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs, thread};

use crate::{Result, cargo};

/// The environment variable with the path of the file for the peak. If it is set, this program is the
/// wrapper.
pub(crate) const FILE: &str = "COMPILE_BENCH_PEAK";

/// Runs a cargo command and returns its duration in seconds and the peak memory of the compiler for the last
/// crate, in bytes.
pub(crate) fn observed(command: &mut Command, file: &Path) -> Result<[f64; 2]> {
    let command = command.env("RUSTC_WRAPPER", env::current_exe()?).env(FILE, file);
    let seconds = cargo::seconds(command)?;
    let kilobytes: u32 = fs::read_to_string(file)?.parse()?;
    Ok([seconds, f64::from(kilobytes) * 1024.0])
}

/// Runs the compiler and writes its peak memory to the file. Dependencies are compiled first, so the file
/// finally contains the peak of the crate that depends on them.
pub(crate) fn wrap(file: &Path) -> Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let rustc = arguments.next().ok_or("missing path of the compiler")?;
    let mut child = Command::new(rustc).args(arguments).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    let exit = loop {
        peak = peak_in(&status).or(peak);
        if let Some(exit) = child.try_wait()? {
            break exit;
        }
        thread::sleep(Duration::from_millis(1));
    };
    if let Some(peak) = peak {
        fs::write(file, peak)?;
    }
    let code = exit.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Returns the peak memory of a running process in kilobytes.
fn peak_in(status: &str) -> Option<String> {
    let status = fs::read_to_string(status).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next().map(str::to_owned)
}
