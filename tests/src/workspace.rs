//! Where the workspace is, and which versions it is locked to.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// Returns the root folder of the workspace: the nearest folder with a `Cargo.lock`, from the running
/// package's own folder upwards.
///
/// # Errors
///
/// Returns an error if `CARGO_MANIFEST_DIR` is not set, as in programs that cargo does not run, or if
/// none of the folders has a `Cargo.lock`.
pub fn root() -> io::Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .ok_or_else(|| io::Error::other("CARGO_MANIFEST_DIR is not set: run this by cargo"))?;
    let package = PathBuf::from(package).canonicalize()?;
    let root = package.ancestors().find(|folder| folder.join("Cargo.lock").is_file());
    root.map(Path::to_owned).ok_or_else(|| {
        io::Error::other(format!("no Cargo.lock in {} or a folder above", package.display()))
    })
}

/// Returns the cargo that runs this program.
#[must_use]
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The versions of all dependencies, as `Cargo.lock` has them.
#[derive(Clone, Debug)]
pub struct Versions(String);

impl Versions {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// Where `Cargo.lock` can't be read.
    pub fn read() -> io::Result<Self> {
        fs::read_to_string(root()?.join("Cargo.lock")).map(Self)
    }

    /// The version of this dependency.
    ///
    /// # Errors
    ///
    /// Where the workspace has no such dependency.
    pub fn of(&self, name: &str) -> io::Result<&str> {
        let entry = format!("\nname = \"{name}\"\nversion = \"");
        let version = self.0.split_once(&entry).and_then(|(_, rest)| rest.split('"').next());
        version.ok_or_else(|| io::Error::other(format!("Cargo.lock has no {name}")))
    }

    /// The whole of `Cargo.lock`.
    #[must_use]
    pub fn lock(&self) -> &str {
        &self.0
    }
}
