//! The figures that the benchmarks write and the speed report reads.

mod figure;

use std::path::PathBuf;
use std::{env, io};

pub use figure::Figure;
use im_errors_tests::workspace;

/// Returns the target folder of the workspace, to which the benchmarks write their figures.
///
/// # Errors
///
/// Returns an error if the workspace can't be found.
pub fn target_folder() -> io::Result<PathBuf> {
    let root = workspace::root()?;
    Ok(root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into())))
}
