//! Tests of `check` and `--check`.

use std::error::Error;
use std::fs;

use im_errors::ImError;
use im_errors_cli::{Environment, check, run};

use super::own::OwnError;
use super::{run as run_im, run_own};

const FILES: [(&str, &[&str]); 11] = [
    ("errors.html", &["html"]),
    ("ERRORS.md", &["markdown"]),
    ("errors.ts", &["typescript"]),
    ("errors.go", &["go"]),
    ("OwnError.java", &["java"]),
    ("errors.py", &["python"]),
    ("errors.csv", &["csv"]),
    ("errors.tsv", &["tsv"]),
    ("errors.json", &["json", "--all"]),
    ("errors.schema.json", &["json-schema"]),
    ("errors.openapi.json", &["openapi"]),
];

#[test]
fn exported_files_are_up_to_date() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    for (name, format) in FILES {
        let file = folder.path().join(name);
        let missing = check::<OwnError>(&file).unwrap_err();
        let message =
            format!("{} does not exist\nhelp: set IM_ERRORS_BLESS=1 to create it", file.display());
        assert_eq!(missing.to_string(), message);
        fs::write(&file, run_own(["--format"].iter().chain(format)).output)?;
        check::<OwnError>(&file)?;
        let argument = file.to_string_lossy();
        let checked = run_own(["--check", &argument]);
        assert_eq!((checked.status, &*checked.errors, &*checked.output), (0, "", ""), "{name}");
        // Git may convert line endings.
        fs::write(&file, fs::read_to_string(&file)?.replace("\r\n", "\n"))?;
        check::<OwnError>(&file)?;
        assert!(check::<ImError>(&file).is_err(), "{name}");
        assert_eq!(run_im(["--check", &argument]).status, 1, "{name}");
    }
    Ok(())
}

#[test]
fn the_error_shows_the_first_difference() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("errors.tsv");
    let content = run_im(["--format", "tsv"]).output;
    fs::write(&file, content.replacen("用户已存在", "用户存在", 1))?;
    let message = format!(
        "{} is out of date
line 4:
  - \"898001\\tUserExists\\tUser exists\\t用户存在\\talready_exists\\t409\\t\\t\\terror\\t\\t\"
  + \"898001\\tUserExists\\tUser exists\\t用户已存在\\talready_exists\\t409\\t\\t\\terror\\t\\t\"
help: set IM_ERRORS_BLESS=1 to update it",
        file.display()
    );
    let error = check::<ImError>(&file).unwrap_err();
    assert_eq!((error.to_string(), format!("{error:?}")), (message.clone(), message.clone()));
    let checked = run_im(["--check", &file.to_string_lossy()]);
    assert_eq!((checked.status, checked.errors), (1, message + "\n"));
    Ok(())
}

/// Runs the command with `IM_ERRORS_BLESS=1`.
fn bless(args: &[&str]) -> (u8, String) {
    let (mut input, mut output, mut errors) = (std::io::empty(), Vec::new(), Vec::new());
    let environment = Environment::new(&mut input, &mut output, &mut errors);
    let environment = Environment { is_blessed: true, ..environment };
    let status = run(&[ImError::table()], ["im-errors"].iter().chain(args), environment);
    (status, String::from_utf8(errors).unwrap())
}

#[test]
fn a_blessed_check_updates_the_file() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("errors.md");
    let name = file.to_string_lossy();
    let updated = (0, format!("updated {name}\n"));
    assert_eq!(bless(&["--check", &name]), updated);
    check::<ImError>(&file)?;
    assert_eq!(bless(&["--check", &name]), (0, String::new()));
    fs::write(&file, "another")?;
    assert_eq!(bless(&["--check", &name]), updated);
    check::<ImError>(&file)?;
    assert_eq!(fs::read_dir(folder.path())?.count(), 1);
    Ok(())
}

#[cfg(unix)]
#[test]
fn an_update_follows_links_and_keeps_permissions() -> Result<(), Box<dyn Error>> {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = tempfile::tempdir()?;
    let [file, link] = ["page.html", "link.html"].map(|name| folder.path().join(name));
    fs::write(&file, "old")?;
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640))?;
    symlink("page.html", &link)?;
    assert_eq!(bless(&["--check", &link.to_string_lossy()]).0, 0);
    assert!(fs::symlink_metadata(&link)?.is_symlink());
    assert_eq!(fs::metadata(&file)?.permissions().mode() & 0o777, 0o640);
    check::<ImError>(&file)?;
    Ok(())
}

#[test]
fn a_byte_order_mark_is_optional() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("new/errors.csv");
    let name = file.to_string_lossy();
    assert_eq!(bless(&["--check", &name, "--bom"]).0, 0);
    assert!(fs::read(&file)?.starts_with(b"\xEF\xBB\xBFcode,name,"));
    check::<ImError>(&file)?;
    assert_eq!(run_im(["--check", &name]).status, 0);
    Ok(())
}

#[test]
fn the_environment_variable_updates_files_in_tests() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("errors.html");
    let program = || std::process::Command::new(env!("CARGO_BIN_EXE_im-errors"));
    let blessed = program().arg("--check").arg(&file).env("IM_ERRORS_BLESS", "1").output()?;
    assert_eq!(blessed.status.code(), Some(0));
    let checked = program().arg("--check").arg(&file).env("IM_ERRORS_BLESS", "0").output()?;
    assert_eq!((checked.status.code(), checked.stderr), (Some(0), Vec::new()));
    Ok(())
}

#[test]
fn the_name_of_the_file_selects_the_format() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    for name in ["errors", "errors.txt"] {
        let file = folder.path().join(name);
        let message = format!(
            "cannot generate {}: unknown extension\n\
             help: use one of html, md, ts, go, java, py, csv, tsv, json, schema.json, openapi.json",
            file.display()
        );
        assert_eq!(check::<ImError>(&file).unwrap_err().to_string(), message);
        assert_eq!(run_im(["--check", &file.to_string_lossy()]).status, 1);
    }
    // The option `--format` takes precedence.
    let file = folder.path().join("errors.txt");
    fs::write(&file, run_im(["--format", "csv", "--lang", "en"]).output)?;
    let name = file.to_string_lossy();
    assert_eq!(run_im(["--check", &name, "--format", "csv", "--lang", "en"]).status, 0);
    assert_eq!(run_im(["--check", &name, "--format", "csv"]).status, 1);
    Ok(())
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_an_error() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let directory = folder.path().join("errors.html");
    fs::create_dir(&directory)?;
    let error = check::<ImError>(&directory).unwrap_err();
    assert!(error.to_string().starts_with(&format!("cannot read {}: ", directory.display())));
    assert!(Error::source(&error).is_some());
    fs::write(folder.path().join("file"), "")?;
    let nowhere = folder.path().join("file/errors.html");
    let (status, errors) = bless(&["--check", &nowhere.to_string_lossy()]);
    assert_eq!(status, 1);
    assert!(errors.starts_with(&format!("cannot read {}: ", nowhere.display())), "{errors}");
    let device = folder.path().join("directory/errors.html/errors.html");
    fs::create_dir_all(device.parent().ok_or("no parent")?)?;
    fs::create_dir(&device)?;
    assert_eq!(bless(&["--check", &device.to_string_lossy()]).0, 1);
    Ok(())
}
