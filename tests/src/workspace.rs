//! Where the workspace is, and which versions it is locked to.

use std::path::PathBuf;
use std::{env, fs, io};

/// The root folder of the workspace, for programs that cargo runs.
///
/// # Errors
///
/// Where the folder of this package isn't in the environment, or is gone.
pub fn root() -> io::Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .ok_or_else(|| io::Error::other("CARGO_MANIFEST_DIR is not set: run this by cargo"))?;
    PathBuf::from(package).join("..").canonicalize()
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
