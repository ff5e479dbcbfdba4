//! Tests of `fmt`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{fs, io};

use tempfile::TempDir;

use super::{Run, run};

const UNALIGNED: &str = "\u{FEFF}error_catalog! {\r
    enum E {\r
        1 as 一 =>  \"one\", \"一\"; // one  \r
\t// two\r
        22 => \"two\", \"二\";\r
    }\r
}\r
";

const ALIGNED: &str = "\u{FEFF}error_catalog! {\r
    enum E {\r
        1 as 一 => \"one\", \"一\"; // one  \r
\t// two\r
        22      => \"two\", \"二\";\r
    }\r
}\r
";

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }
}

fn fmt<'a>(args: impl IntoIterator<Item = &'a Path>) -> Run {
    let args = args.into_iter().map(|path| path.as_os_str().to_owned());
    run(["fmt".into()].into_iter().chain(args).collect::<Vec<OsString>>())
}

fn check<'a>(files: impl IntoIterator<Item = &'a Path>) -> Run {
    fmt([Path::new("--check")].into_iter().chain(files))
}

fn silent(status: u8) -> Run {
    Run { status, output: String::new(), errors: String::new() }
}

#[test]
fn files_are_aligned() -> io::Result<()> {
    let folder = Folder::new();
    let files =
        [folder.write("a.rs", UNALIGNED), folder.write("b.rs", UNALIGNED.replace('\r', ""))];
    assert_eq!(fmt(files.iter().map(PathBuf::as_path)), silent(0));
    assert_eq!(fs::read_to_string(&files[0])?, ALIGNED);
    assert_eq!(fs::read_to_string(&files[1])?, ALIGNED.replace('\r', ""));
    assert_eq!(fmt([&*files[0], &*files[0]]), silent(0));
    assert_eq!(fs::read_to_string(&files[0])?, ALIGNED);

    let mut largest = UNALIGNED.to_owned();
    largest += &" ".repeat((16 << 20) - largest.len());
    let file = folder.write("largest.rs", largest);
    assert_eq!(fmt([&*file]), silent(0));
    assert!(fs::read_to_string(&file)?.starts_with(ALIGNED));
    Ok(())
}

#[test]
fn aligned_files_are_not_written() -> io::Result<()> {
    let folder = Folder::new();
    let file = folder.write("a.rs", ALIGNED);
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1);
    fs::File::options().write(true).open(&file)?.set_modified(long_ago)?;
    assert_eq!(fmt([&*file]), silent(0));
    assert_eq!(fs::metadata(&file)?.modified()?, long_ago);
    Ok(())
}

#[test]
fn check_lists_the_files_that_would_change() -> io::Result<()> {
    let folder = Folder::new();
    let [a, b, c] = [("a.rs", UNALIGNED), ("b.rs", ALIGNED), ("c.rs", UNALIGNED)]
        .map(|(name, content)| folder.write(name, content));
    let run = check([&*a, &*b, &*c]);
    assert_eq!(run.status, 1);
    assert_eq!(run.output, format!("{}\n{}\n", a.display(), c.display()));
    assert_eq!(run.errors, "help: run the command without `--check` to align these files\n");
    assert_eq!(fs::read_to_string(&a)?, UNALIGNED);
    assert_eq!(check([&*b]), silent(0));
    Ok(())
}

#[test]
fn a_file_that_cannot_be_formatted_does_not_stop_the_others() -> io::Result<()> {
    let folder = Folder::new();
    let broken = UNALIGNED.replace("}\r\n}", "}\r\n");
    for (name, content, message) in [
        ("unclosed.rs", broken.as_bytes(), ":1:16: cannot parse the file: unclosed delimiter"),
        ("gbk.rs", b"\xD3\xC3\xBB\xA7", ": the file is not valid UTF-8"),
        ("large.rs", &b" ".repeat((16 << 20) + 1), ": the file is larger than 16 MiB"),
    ] {
        let [file, other] = [folder.write(name, content), folder.write("other.rs", UNALIGNED)];
        let run = fmt([&*file, &*other]);
        assert_eq!(run, Run { errors: format!("{}{message}\n", file.display()), ..silent(1) });
        assert_eq!(fs::read(&file)?, content);
        assert_eq!(fs::read_to_string(&other)?, ALIGNED);
        assert_eq!(check([&*file, &*other]), run);
    }
    for path in [folder.path("."), folder.path("missing.rs")] {
        let other = folder.write("other.rs", UNALIGNED);
        let run = fmt([&*path, &*other]);
        assert_eq!((run.status, &*run.output), (1, ""));
        let message = format!("{}: cannot read the file: ", path.display());
        assert!(run.errors.starts_with(&message), "{}", run.errors);
        assert_eq!(fs::read_to_string(&other)?, ALIGNED);
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_is_a_failure() -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = Folder::new();
    let file = folder.write("a.rs", UNALIGNED);
    let set_mode = |mode| fs::set_permissions(folder.path("."), fs::Permissions::from_mode(mode));
    set_mode(0o500)?;
    let is_writable = fs::write(folder.path("probe"), "").is_ok(); // as for root
    let run = fmt([&*file]);
    set_mode(0o700)?;
    if is_writable {
        assert_eq!(run, silent(0));
    } else {
        let message = format!("{}: cannot write the file: ", file.display());
        assert!(run.status == 1 && run.errors.starts_with(&message), "{run:?}");
        assert_eq!(fs::read_to_string(&file)?, UNALIGNED);
    }
    Ok(())
}

#[test]
fn the_published_catalogs_are_aligned() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = ["src/im.rs", "examples/own_catalog.rs", "examples/order_service/catalog.rs"];
    let files = files.map(|file| root.join(file));
    assert_eq!(check(files.iter().map(PathBuf::as_path)), silent(0));
}

#[test]
fn files_are_required() {
    for args in [&["fmt"][..], &["fmt", "--check"], &["fmt", "--write", "a.rs"]] {
        assert_eq!(run(args).status, 2, "{args:?}");
    }
}
