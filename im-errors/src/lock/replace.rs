//! Replacement of the content of a file.

use std::fs::{self, Metadata, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Replaces the content of a file, or creates the file.
///
/// This is an implementation detail of the crate `im-errors-cli`. Not public API; may change in any
/// release.
///
/// The content is written to a temporary file in the same directory, which is then renamed. A reader
/// sees either the old content or the new one, even if several threads and processes write the file at
/// the same time. Symbolic links are followed; if the target of a link does not exist, it is created. The
/// permissions of an existing file are kept, and its owner if possible. Other hard links to it keep the old
/// content.
///
/// A file without write permission is not replaced, even if its directory would permit it. Devices and pipes
/// are written to and not replaced.
///
/// # Errors
///
/// Returns an error if the file can't be written to, or if its directory or the device has no room for
/// the temporary file. The old content is unchanged.
#[doc(hidden)]
pub fn replace_file(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    let content = content.as_ref();
    match OpenOptions::new().write(true).open(path) {
        Ok(mut file) => {
            let metadata = file.metadata()?;
            if !metadata.is_file() {
                return file.write_all(content);
            }
            // Windows may not rename a file to one that is open.
            drop(file);
            let path = fs::canonicalize(path)?;
            let temporary = NamedTempFile::new_in(directory(&path))?;
            keep_owner(&temporary, &metadata);
            write(temporary, content, Some(metadata.permissions()), &path)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let path = missing_file(path);
            let temporary = new_file(directory(&path))?;
            write(temporary, content, None, &path)
        }
        Err(error) => Err(error),
    }
}

fn write(
    mut temporary: NamedTempFile,
    content: &[u8],
    permissions: Option<Permissions>,
    path: &Path,
) -> io::Result<()> {
    temporary.write_all(content)?;
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    // Otherwise the file might be empty after a power failure.
    temporary.as_file().sync_all()?;
    temporary.persist(path)?;
    Ok(())
}

/// Gives a temporary file to the owner of the file that it replaces, if this process may do so.
fn keep_owner(temporary: &NamedTempFile, metadata: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, fchown};

        let _ = fchown(temporary, Some(metadata.uid()), Some(metadata.gid()));
    }
    #[cfg(not(unix))]
    let _ = (temporary, metadata);
}

fn directory(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

/// Follows symbolic links to a file that does not exist, and returns the path of this file. The links are not a
/// loop, because opening a loop fails with another error.
fn missing_file(path: &Path) -> PathBuf {
    let mut path = PathBuf::from(path);
    while let Ok(target) = fs::read_link(&path) {
        path = directory(&path).join(target);
    }
    path
}

/// Creates a temporary file with the permissions of a new file. By default, only its owner can read it.
fn new_file(directory: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(directory)
}
