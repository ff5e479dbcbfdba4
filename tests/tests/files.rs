//! Files that exist more than once. They are copies because checkouts and packages may not support links.

use std::path::Path;
use std::{fs, io};

use im_errors_tests::workspace;

#[test]
fn copies_are_identical() -> io::Result<()> {
    let root = workspace::root()?;
    for [original, copy] in [
        ["im-errors-macros/src/hash.rs", "im-errors/src/hash.rs"],
        ["im-errors-macros/src/invisible.rs", "im-errors/src/invisible.rs"],
        ["LICENSE-APACHE", "im-errors/LICENSE-APACHE"],
        ["LICENSE-APACHE", "im-errors/cli/LICENSE-APACHE"],
        ["LICENSE-APACHE", "im-errors-macros/LICENSE-APACHE"],
        ["LICENSE-MIT", "im-errors/LICENSE-MIT"],
        ["LICENSE-MIT", "im-errors/cli/LICENSE-MIT"],
        ["LICENSE-MIT", "im-errors-macros/LICENSE-MIT"],
    ] {
        let [read_original, read_copy] = [original, copy].map(|file| fs::read(root.join(file)));
        assert!(read_original? == read_copy?, "{copy} differs from {original}");
    }
    Ok(())
}

fn assert_no_links(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        assert!(!kind.is_symlink(), "{} is a symbolic link", path.display());
        if kind.is_dir() && !path.ends_with("target") && !path.ends_with(".git") {
            assert_no_links(&path)?;
        }
    }
    Ok(())
}

#[test]
fn there_are_no_symbolic_links() -> io::Result<()> {
    assert_no_links(&workspace::root()?)
}
