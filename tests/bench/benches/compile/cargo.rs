//! Runs cargo on a crate.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::Result;
use crate::krate::Crate;

/// The unit of CPU times in `/proc` is 1/100 s.
const TICKS_PER_SECOND: f64 = 100.0;

/// Returns a cargo command for a crate. It works offline because this package has the same dependencies.
pub(crate) fn cargo(command: &str, krate: &Crate, target: &Path) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut cargo = Command::new(program);
    cargo.args([command, "--offline", "--quiet", "--manifest-path"]).arg(krate.manifest());
    cargo.arg("--target-dir").arg(target);
    cargo
}

/// Runs a command and returns its duration in seconds.
pub(crate) fn seconds(command: &mut Command) -> Result<f64> {
    let begin = Instant::now();
    let output = command.output()?;
    let took = begin.elapsed();
    if output.status.success() {
        Ok(took.as_secs_f64())
    } else {
        Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)).into())
    }
}

/// Runs a command and returns its duration and the CPU time of the command and its children, in seconds.
pub(crate) fn wall_and_cpu_seconds(command: &mut Command) -> Result<[f64; 2]> {
    let before = cpu_seconds_of_children()?;
    let wall = seconds(command)?;
    Ok([wall, cpu_seconds_of_children()? - before])
}

/// Returns the CPU time of all finished children of this process, in seconds.
fn cpu_seconds_of_children() -> Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The name of the program, in parentheses, may contain spaces.
    let (_, fields) = stat.rsplit_once(')').ok_or("/proc/self/stat has no name")?;
    let mut fields = fields.split_whitespace();
    let [user, system] = [fields.nth(13), fields.next()].map(Option::unwrap_or_default);
    Ok((user.parse::<f64>()? + system.parse::<f64>()?) / TICKS_PER_SECOND)
}
