//! Runs cargo on a crate.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::Result;
use crate::krate::Crate;

/// A command of cargo for a crate. The dependencies are those of this package, and so on the disk.
pub(crate) fn cargo(command: &str, krate: &Crate, target: &Path) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut cargo = Command::new(program);
    cargo.args([command, "--offline", "--quiet", "--manifest-path"]).arg(krate.manifest());
    cargo.arg("--target-dir").arg(target);
    cargo
}

/// How many seconds a command takes, which has to succeed.
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
