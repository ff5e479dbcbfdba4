//! Tests of failing streams, and of the process.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::process::Command;

use im_errors::ImError;
use im_errors_cli::Environment;

const FORMATS: [&str; 12] = [
    "table",
    "html",
    "markdown",
    "typescript",
    "go",
    "java",
    "python",
    "json-schema",
    "openapi",
    "csv",
    "tsv",
    "json",
];

/// A stream to which every write fails.
struct Failing(io::ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn run_failing(kind: io::ErrorKind, args: &[&str]) -> (u8, String) {
    let mut errors = Vec::new();
    let (mut input, mut output) = (&b"1,one,\n"[..], Failing(kind));
    let environment = Environment::new(&mut input, &mut output, &mut errors);
    // Enough rows to fill every buffer.
    let tables = [ImError::table(); 20];
    let args = ["im-errors"].iter().chain(args);
    (im_errors_cli::run(&tables, args, environment), String::from_utf8(errors).unwrap())
}

#[test]
fn a_closed_pipe_is_not_a_failure() {
    for format in FORMATS {
        let run = run_failing(io::ErrorKind::BrokenPipe, &["--format", format]);
        assert_eq!(run, (0, String::new()), "{format}");
    }
    for args in [&["--help"][..], &["explain", "0"], &["completions", "zsh"], &["man"]] {
        assert_eq!(run_failing(io::ErrorKind::BrokenPipe, args), (0, String::new()), "{args:?}");
    }
    let import = run_failing(io::ErrorKind::BrokenPipe, &["import", "-"]);
    let summary = "rows: 1\ncolumns: code = column 1, en = column 2\nwithout Chinese text: 1 (1)\n";
    assert_eq!(import, (0, summary.to_owned()));
}

#[test]
fn an_output_that_cannot_be_written_is_a_failure() {
    for format in FORMATS {
        let (status, errors) = run_failing(io::ErrorKind::StorageFull, &["--format", format]);
        assert_eq!((status, &*errors), (1, "cannot write the output: no storage space\n"));
    }
    for args in [&["--help"][..], &["explain", "0"], &["completions", "zsh"], &["man"]] {
        assert_eq!(run_failing(io::ErrorKind::StorageFull, args).0, 1, "{args:?}");
    }
    assert_eq!(run_failing(io::ErrorKind::StorageFull, &["import", "-"]).0, 1);
}

#[test]
fn errors_that_cannot_be_written_are_ignored() {
    for (argument, status) in [("898005", 1), ("--no-such-option", 2)] {
        let (mut input, mut output) = (io::empty(), Vec::new());
        let mut errors = Failing(io::ErrorKind::BrokenPipe);
        let environment = Environment::new(&mut input, &mut output, &mut errors);
        let run = im_errors_cli::run(&[ImError::table()], ["im-errors", argument], environment);
        assert_eq!(run, status);
    }
}

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_im-errors"))
}

#[test]
fn the_program_uses_its_arguments_and_streams() -> io::Result<()> {
    let output = command().args(["898001", "898005"]).output()?;
    assert_eq!(output.status.code(), Some(1));
    let [stdout, stderr] = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap());
    assert!(stdout.contains("用户已存在") && !stdout.contains('\x1b'), "{stdout}");
    assert!(stderr.starts_with("no match for `898005` in `ImError`\n"), "{stderr}");
    let help = command().arg("--help").output()?;
    assert_eq!((help.status.code(), help.stderr.len()), (Some(0), 0));
    assert!(help.stdout.starts_with(b"Look up the error codes of ImError\n"));
    Ok(())
}

#[test]
fn the_program_succeeds_if_its_pipe_is_closed() -> io::Result<()> {
    let (reader, writer) = io::pipe()?;
    drop(reader);
    let output = command().stdout(writer).output()?;
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
    Ok(())
}

#[cfg(any(target_os = "linux", target_os = "macos", target_os = "freebsd"))]
#[test]
fn the_program_fails_if_its_output_is_closed() -> io::Result<()> {
    let program = env!("CARGO_BIN_EXE_im-errors");
    let run = |redirection: &str, args: &str| {
        let script = format!("exec \"$0\" {args} {redirection}");
        Command::new("sh").args(["-c", &script, program]).output()
    };
    for args in ["", "898001", "--help", "explain 0", "completions fish", "man"] {
        let output = run(">&-", args)?;
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{args}: {errors}");
        assert!(errors.starts_with("cannot write the output: "), "{errors}");
        for redirection in [">/dev/null", "1<>/dev/null", ">/dev/null <&- 2>&-"] {
            assert_eq!(run(redirection, args)?.status.code(), Some(0), "{args} {redirection}");
        }
    }
    assert_eq!(run(">&- <&- 2>&-", "")?.status.code(), Some(1));
    // A usage error writes nothing to the output.
    assert_eq!(run(">&-", "--no-such-option")?.status.code(), Some(2));
    Ok(())
}

#[test]
fn the_program_reads_its_environment() -> io::Result<()> {
    let run = |variables: &[(&str, &str)], args: &[&str]| {
        let mut command = command();
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE"] {
            command.env_remove(variable);
        }
        let output = command.envs(variables.iter().copied()).args(args).output()?;
        Ok::<_, io::Error>(String::from_utf8(output.stdout).unwrap())
    };
    assert!(run(&[], &["explain", "0"])?.contains("English:"));
    assert!(run(&[("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")], &["explain", "0"])?.contains("英文："));
    assert!(run(&[("CLICOLOR_FORCE", "1")], &["0"])?.contains("\x1b[1m"));
    assert!(!run(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &["0"])?.contains('\x1b'));
    Ok(())
}

#[cfg(target_os = "linux")]
#[test]
fn the_program_fails_if_the_disk_is_full() -> io::Result<()> {
    let full = std::fs::File::options().write(true).open("/dev/full")?;
    let output = command().stdout(full).output()?;
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.starts_with(b"cannot write the output: "));
    Ok(())
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf_8_is_a_usage_error() -> io::Result<()> {
    use std::os::unix::ffi::OsStrExt as _;

    let output = command().arg(OsStr::from_bytes(b"\xff\xfe898001")).output()?;
    assert_eq!((output.status.code(), output.stdout), (Some(2), Vec::new()));
    assert!(String::from_utf8_lossy(&output.stderr).contains("UTF-8"));
    Ok(())
}
