//! The compiler's memory: cargo calls this program as its `RUSTC_WRAPPER`, which watches rustc.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs, thread};

use crate::{Result, cargo};

/// The variable that names the file for the peak: where it is set, this program is the wrapper.
pub(crate) const FILE: &str = "COMPILE_BENCH_PEAK";

/// The most memory, in bytes, that the compiler held for the crate that a command of cargo is for.
pub(crate) fn observed(command: &mut Command, file: &Path) -> Result<f64> {
    cargo::seconds(command.env("RUSTC_WRAPPER", env::current_exe()?).env(FILE, file))?;
    let kilobytes: u32 = fs::read_to_string(file)?.parse()?;
    Ok(f64::from(kilobytes) * 1024.0)
}

/// Runs the compiler and writes its peak into the file. The crate itself comes after all of its
/// dependencies, and so has the last word.
pub(crate) fn wrap(file: &Path) -> Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let rustc = arguments.next().ok_or("a wrapper is told the compiler's name")?;
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

/// The peak of a process, in kilobytes, as long as it lives.
fn peak_in(status: &str) -> Option<String> {
    let status = fs::read_to_string(status).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next().map(str::to_owned)
}
