//! Replacement of the content of a file.

use std::thread;

use super::super::replace_file;
use super::*;

/// Returns the names of the files in a directory, sorted.
fn files(folder: &Folder) -> Vec<String> {
    let files = fs::read_dir(&folder.0).unwrap();
    let mut files: Vec<_> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    files
}

#[test]
fn a_file_is_created_and_replaced() {
    let folder = Folder::empty();
    for text in ["one", "the second text", ""] {
        replace_file(&folder.lock(), text).unwrap();
        assert_eq!(folder.text(), text);
    }
}

#[test]
fn threads_replace_the_same_file() {
    const THREADS: usize = 8;
    let folder = Folder::empty();
    let text = |thread: usize| format!("{thread}").repeat(100_000);
    thread::scope(|scope| {
        for thread in 0..THREADS {
            let folder = &folder;
            scope.spawn(move || {
                for _ in 0..20 {
                    replace_file(&folder.lock(), text(thread)).unwrap();
                    let read = fs::read_to_string(folder.lock()).unwrap();
                    assert!((0..THREADS).any(|thread| read == text(thread)));
                }
            });
        }
    });
    folder.text();
}

#[test]
fn a_directory_is_not_replaced() {
    let folder = Folder::empty();
    fs::create_dir(folder.lock()).unwrap();
    assert!(replace_file(&folder.lock(), "text").is_err());
    assert!(folder.lock().is_dir());
    assert_eq!(files(&folder), ["order-error.lock"]);
}

#[cfg(unix)]
mod unix {
    use std::io::Read as _;
    use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, symlink};
    use std::path::Path;
    use std::process::Command;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn permissions_are_kept() {
        let folder = Folder::with("old");
        for bits in [0o600, 0o640, 0o664, 0o666, 0o755, 0o777] {
            set_mode(&folder.lock(), bits);
            replace_file(&folder.lock(), "new").unwrap();
            assert_eq!(mode(&folder.lock()), bits, "{bits:o}");
        }
    }

    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        let folder = Folder::empty();
        replace_file(&folder.lock(), "new").unwrap();
        let other = folder.0.join("other");
        fs::write(&other, "other").unwrap();
        assert_eq!(mode(&folder.lock()), mode(&other));
    }

    #[test]
    fn links_are_followed() {
        let folder = Folder::empty();
        for directory in ["links", "files"] {
            fs::create_dir(folder.0.join(directory)).unwrap();
        }
        let target = folder.0.join("files/target");
        symlink("links", folder.0.join("directory")).unwrap();
        symlink("directory/second", folder.lock()).unwrap();
        symlink(folder.0.join("links/third"), folder.0.join("links/second")).unwrap();
        symlink("../files/target", folder.0.join("links/third")).unwrap();
        // The first time, the target does not exist.
        for text in ["one", "two"] {
            replace_file(&folder.lock(), text).unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), text);
            assert!(!target.is_symlink());
        }
        for link in ["order-error.lock", "directory", "links/second", "links/third"] {
            assert!(folder.0.join(link).is_symlink(), "{link}");
        }
        assert_eq!(files(&folder), ["directory", "files", "links", "order-error.lock"]);
        for (directory, count) in [("links", 2), ("files", 1)] {
            assert_eq!(fs::read_dir(folder.0.join(directory)).unwrap().count(), count);
        }
    }

    #[test]
    fn links_that_cannot_be_resolved_are_errors() {
        let folder = Folder::empty();
        symlink("other", folder.lock()).unwrap();
        symlink("order-error.lock", folder.0.join("other")).unwrap();
        assert!(replace_file(&folder.lock(), "text").is_err());
        symlink("itself", folder.0.join("itself")).unwrap();
        assert!(replace_file(&folder.0.join("itself"), "text").is_err());
        symlink("no/such/folder", folder.0.join("nowhere")).unwrap();
        assert!(replace_file(&folder.0.join("nowhere"), "text").is_err());
        let links = files(&folder);
        assert_eq!(links, ["itself", "nowhere", "order-error.lock", "other"]);
        assert!(links.iter().all(|link| folder.0.join(link).is_symlink()));
    }

    #[test]
    fn a_file_that_cannot_be_written_to_is_kept() {
        let folder = Folder::with("old");
        set_mode(&folder.lock(), 0o444);
        let is_superuser = fs::OpenOptions::new().write(true).open(folder.lock()).is_ok();
        assert_eq!(replace_file(&folder.lock(), "new").is_ok(), is_superuser);
        assert_eq!(folder.text(), if is_superuser { "new" } else { "old" });
        assert_eq!(mode(&folder.lock()), 0o444);
    }

    #[test]
    fn a_directory_that_cannot_be_written_to_keeps_its_file() {
        let folder = Folder::with("old");
        set_mode(&folder.0, 0o555);
        let is_superuser = fs::write(folder.0.join("other"), "").is_ok();
        let replaced = replace_file(&folder.lock(), "new");
        set_mode(&folder.0, 0o755);
        assert_eq!(replaced.is_ok(), is_superuser);
        if !is_superuser {
            assert_eq!(folder.text(), "old");
        }
    }

    #[test]
    fn a_pipe_is_not_replaced() {
        let folder = Folder::empty();
        let pipe = folder.0.join("pipe");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        symlink("pipe", folder.lock()).unwrap();
        // The file can be opened for writing as long as a reader has opened it.
        let mut reader = fs::OpenOptions::new().read(true).write(true).open(&pipe).unwrap();
        replace_file(&folder.lock(), "text").unwrap();
        assert!(fs::metadata(folder.lock()).unwrap().file_type().is_fifo());
        let mut read = [0; 4];
        reader.read_exact(&mut read).unwrap();
        assert_eq!(&read, b"text");
    }

    #[test]
    fn readers_keep_the_old_content() {
        let folder = Folder::with("old");
        let file = fs::File::open(folder.lock()).unwrap();
        let before = fs::metadata(folder.lock()).unwrap().ino();
        replace_file(&folder.lock(), "new").unwrap();
        assert_ne!(fs::metadata(folder.lock()).unwrap().ino(), before);
        assert_eq!(std::io::read_to_string(file).unwrap(), "old");
    }
}
