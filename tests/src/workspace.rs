//! The location of the workspace, and the locked versions of its dependencies.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// Returns the root of the workspace: the folder of the running package or its closest ancestor that
/// contains a `Cargo.lock`.
///
/// # Errors
///
/// Returns an error if `CARGO_MANIFEST_DIR`, which cargo sets, is missing, or if none of these folders
/// contains a `Cargo.lock`.
pub fn root() -> io::Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| {
        io::Error::other("CARGO_MANIFEST_DIR is not set: run this program with cargo")
    })?;
    let package = PathBuf::from(package).canonicalize()?;
    let root = package.ancestors().find(|folder| folder.join("Cargo.lock").is_file());
    root.map(Path::to_owned).ok_or_else(|| {
        io::Error::other(format!("no Cargo.lock in {} or its ancestors", package.display()))
    })
}

/// Returns a command for the cargo that runs this program.
#[must_use]
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The versions of all dependencies in `Cargo.lock`.
#[derive(Clone, Debug)]
pub struct Versions(String);

impl Versions {
    /// Reads `Cargo.lock`.
    ///
    /// # Errors
    ///
    /// Returns an error if `Cargo.lock` can't be read.
    pub fn read() -> io::Result<Self> {
        fs::read_to_string(root()?.join("Cargo.lock")).map(Self)
    }

    /// Returns the version of a dependency.
    ///
    /// # Errors
    ///
    /// Returns an error if the workspace has no such dependency.
    pub fn get(&self, name: &str) -> io::Result<&str> {
        let entry = format!("\nname = \"{name}\"\nversion = \"");
        let version = self.0.split_once(&entry).and_then(|(_, rest)| rest.split('"').next());
        version.ok_or_else(|| io::Error::other(format!("Cargo.lock has no {name}")))
    }

    /// Returns the content of `Cargo.lock`.
    #[must_use]
    pub fn lock(&self) -> &str {
        &self.0
    }
}
