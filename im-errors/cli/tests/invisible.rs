//! Tests that the command escapes invisible characters and control characters.

use std::error::Error;
use std::fs;

use im_errors::ImError;
use im_errors_cli::check;

use super::terminal::Hard;
use super::{Run, run, run_with};

/// Contains an escape sequence, bidirectional and other control characters, and characters without a glyph.
const HOSTILE: &str = "a\u{1b}[31mb\u{202e}c\u{200b}d\u{9b}e\u{7f}f\u{feff}g\u{2028}h\u{ad}i";

/// The form of [`HOSTILE`] in messages.
const ESCAPED: &str = r"a\u{1b}[31mb\u{202e}c\u{200b}d\u{9b}e\u{7f}f\u{feff}g\u{2028}h\u{ad}i";

#[track_caller]
fn assert_visible(text: &str) {
    let is_invisible = |c: char| {
        c != '\n' && c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    assert!(!text.contains(is_invisible), "{text:?}");
}

/// Asserts that a message contains [`ESCAPED`], and that no output contains invisible characters.
#[track_caller]
fn assert_escaped(run: &Run) {
    assert_visible(&run.output);
    assert_visible(&run.errors);
    assert!(run.errors.contains(ESCAPED), "{}", run.errors);
}

#[test]
fn usage_errors_escape_arguments() {
    for args in [
        &["--lang", HOSTILE][..],
        &["--format", HOSTILE],
        &[&format!("--{HOSTILE}")],
        &["completions", HOSTILE],
        &["import", "-", "--columns", HOSTILE],
        &["import", "-", HOSTILE],
        &["diff", "-", "--columns", &format!("code,{HOSTILE}")],
        &["fmt", &format!("--{HOSTILE}")],
    ] {
        let run = run(args);
        assert_eq!(run.status, 2, "{args:?}");
        assert_escaped(&run);
    }
    let run = run(["import", "-", "--name", HOSTILE]);
    assert_eq!(run.status, 2);
    assert_escaped(&run);
}

#[test]
fn messages_escape_arguments_without_a_match() {
    for args in [&[HOSTILE][..], &["explain", HOSTILE], &["--format", "json", HOSTILE]] {
        let run = run(args);
        assert_eq!(run.status, 1, "{args:?}");
        assert_escaped(&run);
    }
}

#[test]
fn messages_escape_paths() {
    let path = format!("no/{HOSTILE}.html");
    for args in [
        &["import", &*path][..],
        &["diff", &path],
        &["fmt", &path],
        &["fmt", "--check", &path],
        &["--check", &path],
        &["--template", &path],
    ] {
        let run = run(args);
        assert_eq!(run.status, 1, "{args:?}");
        assert_escaped(&run);
    }
    assert_visible(&check::<ImError>(&path).unwrap_err().to_string());
}

#[cfg(unix)]
#[test]
fn lists_of_files_escape_paths() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join(HOSTILE.to_owned() + "\n.rs");
    fs::write(&file, "error_catalog! { enum E {\n1 => \"\", \"\";\n22 => \"\", \"\";\n} }")?;
    let listed = run(["fmt", "--check", &*file.to_string_lossy()]);
    assert_eq!(listed.output.lines().count(), 1, "{}", listed.output);
    assert_visible(&listed.output);
    assert!(listed.output.contains(ESCAPED), "{}", listed.output);
    Ok(())
}

#[test]
fn errors_of_templates_are_escaped() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("mine.jinja");
    fs::write(&file, format!("{{% include '{HOSTILE}' %}}"))?;
    let run = run(["--template", &*file.to_string_lossy()]);
    assert_eq!(run.status, 1);
    assert_visible(&run.errors);
    assert!(run.errors.contains("template not found"), "{}", run.errors);
    Ok(())
}

#[test]
fn rows_are_escaped() {
    for width in [None, Some(30), Some(200)] {
        for args in [&[][..], &["2"], &["9"], &["explain", "1", "2", "3", "4", "9"]] {
            let run = run_with(&[Hard::table()], args.iter().copied(), b"", width);
            assert_visible(&run.output);
            assert_visible(&run.errors);
        }
    }
    let run = run_with(&[Hard::table()], ["9"], b"", None);
    assert_eq!(run.errors, "code 9 of `Hard` is reserved: left and right\n");
    let run = run_with(&[Hard::table()], ["explain", "4"], b"", None);
    let expected = r"  Deprecated: use\u{2066} `Long`\u{7f}

  An explanation with \u{1b}[31mcolor\u{1b}[0m\u{200b}.
";
    assert!(run.output.ends_with(expected), "{}", run.output);
}

#[test]
fn summaries_and_differences_escape_pages() {
    let pages = [
        format!("code,{HOSTILE}\n1,one\n2,one\n{HOSTILE},two\n"),
        format!("code,name,en,zh\n1,{HOSTILE},{HOSTILE},{HOSTILE}\n2,,{HOSTILE},{HOSTILE}\n"),
        format!("code,message,{HOSTILE},http\n0,no user,{HOSTILE},{HOSTILE}\n0,{HOSTILE},x,404\n"),
        format!("catalog,code,name,en\n{HOSTILE},0,{HOSTILE},a\nOther,1,B,b\n"),
        format!("code{HOSTILE}message\n1{HOSTILE}text\n"),
        format!("{{\"{HOSTILE}\": \"{HOSTILE}\"}}"),
    ];
    for page in &pages {
        for args in [&["import", "-"][..], &["diff", "-"]] {
            let run = run_with(&[ImError::table()], args.iter().copied(), page.as_bytes(), None);
            assert_visible(&run.output);
            assert_visible(&run.errors);
        }
    }
    let several = run_with(&[ImError::table()], ["import", "-"], pages[3].as_bytes(), None);
    assert!(
        several.errors.contains(&format!("several catalogs: {ESCAPED}, Other\n")),
        "{several:?}"
    );
    let listed = run_with(&[ImError::table()], ["import", "-"], pages[0].as_bytes(), None);
    assert_escaped(&listed);
}
