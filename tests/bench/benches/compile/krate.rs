//! Crates that are generated and measured.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use im_errors_tests::workspace::Versions;

use crate::Result;

/// A crate with one source file, in a separate workspace.
pub(crate) struct Crate {
    name: String,
    folder: PathBuf,
    source: PathBuf,
}

impl Crate {
    /// Creates a crate without its source, which [`write`](Self::write) writes to the given file. The
    /// dependencies are locked to the given versions, and programs are stripped.
    pub(crate) fn create(
        parent: &Path,
        name: &str,
        dependencies: &str,
        source: &str,
        versions: &Versions,
    ) -> Result<Self> {
        let folder = parent.join(name);
        fs::create_dir_all(folder.join("src"))?;
        let krate = Self { name: name.to_owned(), source: folder.join(source), folder };
        let manifest = format!(
            "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [profile.release]\nopt-level = 3\nstrip = true\n\n[dependencies]\n{dependencies}"
        );
        fs::write(krate.manifest(), manifest)?;
        fs::write(krate.folder.join("Cargo.lock"), versions.lock())?;
        Ok(krate)
    }

    /// Replaces the source.
    pub(crate) fn write(&self, source: &str) -> Result<()> {
        Ok(fs::write(&self.source, source)?)
    }

    /// Marks the source as changed, so that cargo compiles it again.
    pub(crate) fn touch(&self) -> Result<()> {
        let source = fs::File::options().append(true).open(&self.source)?;
        Ok(source.set_modified(SystemTime::now())?)
    }

    /// Deletes the data of incremental checks of this crate.
    pub(crate) fn clear_incremental(&self, target: &Path) -> Result<()> {
        let prefix = self.name.replace('-', "_") + "-";
        let incremental = target.join("debug/incremental");
        fs::create_dir_all(&incremental)?;
        for entry in fs::read_dir(incremental)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&prefix) {
                fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }

    pub(crate) fn manifest(&self) -> PathBuf {
        self.folder.join("Cargo.toml")
    }
}
