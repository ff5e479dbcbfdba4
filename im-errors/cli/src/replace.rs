//! Replacing a file.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

/// Replaces the content of a file atomically. The permissions stay; a symbolic link is followed.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let target = fs::canonicalize(path)?;
    let folder = target.parent().ok_or(io::ErrorKind::IsADirectory)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(content)?;
    file.as_file().set_permissions(fs::metadata(&target)?.permissions())?;
    file.persist(&target)?;
    Ok(())
}
