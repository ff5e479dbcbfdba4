//! The lock of `ImError`, and `lock::check` in the test of a service.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use im_errors::{ImError, lock};

#[test]
fn published_rows_of_the_im_table_are_kept() -> Result<(), lock::Error> {
    lock::check(ImError::table(), "im-error.lock")
}

/// Other tests run this test in a separate directory and environment.
#[test]
#[ignore = "other tests run it"]
fn service_test() -> Result<(), lock::Error> {
    lock::check(ImError::table(), "im-error.lock")
}

/// Runs the test in a directory, and returns whether it passes and its output.
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
fn run_in(folder: &Path, bless: Option<&str>) -> (bool, String) {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["service_test", "--exact", "--ignored"]).current_dir(folder);
    match bless {
        Some(value) => command.env("IM_ERRORS_BLESS", value),
        None => command.env_remove("IM_ERRORS_BLESS"),
    };
    let output = command.output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn im_errors_bless_updates_the_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lock");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("im-error.lock");
    for value in [None, Some("0"), Some("")] {
        let (passes, printed) = run_in(&folder, value);
        assert!(!passes);
        assert!(
            printed.contains(
                "Error: im-error.lock does not exist; set IM_ERRORS_BLESS=1 to create it"
            ),
            "{printed}"
        );
        assert!(!file.exists());
    }
    let (passes, printed) = run_in(&folder, Some("1"));
    assert!(passes);
    assert!(printed.contains("updated im-error.lock:\n  added: 0 Success\n"), "{printed}");
    let written = fs::read_to_string(&file).unwrap();
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("im-error.lock");
    assert_eq!(written, fs::read_to_string(committed).unwrap());
    let (passes, printed) = run_in(&folder, None);
    assert!(passes && !printed.contains("updated"), "{printed}");

    fs::write(&file, written.replace("UserExists", "UserIsThere")).unwrap();
    let (passes, printed) = run_in(&folder, None);
    assert!(!passes);
    assert!(printed.contains("renamed: 898001, from UserIsThere to UserExists"), "{printed}");

    let (passes, printed) = run_in(&folder, Some("1"));
    assert!(passes);
    assert!(
        printed.contains(
            "updated im-error.lock:\n  renamed: 898001, from UserIsThere to UserExists\n"
        ),
        "{printed}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), written);
}

#[cfg(unix)]
#[test]
fn an_update_that_cannot_be_completed_keeps_the_file() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("im-error.lock");
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("im-error.lock");
    let outdated = fs::read_to_string(committed)?.replace("UserExists", "UserIsThere");
    fs::write(&file, &outdated)?;

    // The limit of one block simulates a full disk.
    let output = Command::new("sh")
        .args(["-c", r#"trap '' XFSZ; ulimit -f 1; exec "$0" "$@""#])
        .arg(env::current_exe()?)
        .args(["service_test", "--exact", "--ignored"])
        .current_dir(&folder)
        .env("IM_ERRORS_BLESS", "1")
        .output()?;
    let printed = String::from_utf8(output.stdout)?;
    assert!(printed.contains("Error: cannot write im-error.lock: File too large"), "{printed}");
    assert_eq!(fs::read_to_string(file)?, outdated);
    assert_eq!(fs::read_dir(&folder)?.count(), 1, "no temporary file is left");
    Ok(())
}
