//! Tests of the help, the version, completions and the manual page.

use std::io;

use im_errors::ImError;
use im_errors_cli::Environment;

use super::run;

#[test]
fn help_is_output() {
    let help = run(["--help"]);
    assert_eq!((help.status, &*help.errors), (0, ""));
    assert!(help.output.starts_with("Look up the error codes of ImError\n"), "{}", help.output);
    assert!(help.output.contains("Usage: im-errors "), "{}", help.output);
    assert_eq!(run(["import", "--help"]).status, 0);
}

#[test]
fn the_version_is_output() {
    for option in ["--version", "-V"] {
        let version = concat!("im-errors ", env!("CARGO_PKG_VERSION"), "\n");
        assert_eq!((run([option]).status, &*run([option]).output), (0, version));
    }
}

#[test]
fn a_program_is_called_by_its_file_name() {
    let output = |program: &str, arg: &str| {
        let (mut input, mut output, mut errors) = (io::empty(), Vec::new(), Vec::new());
        let environment = Environment::new(&mut input, &mut output, &mut errors);
        assert_eq!(im_errors_cli::run(&[ImError::table()], [program, arg], environment), 0);
        String::from_utf8(output).unwrap()
    };
    for (program, name) in [
        ("/usr/bin/order-errors", "order-errors"),
        ("错误码", "错误码"),
        ("U", "U"),
        ("", "im-errors"),
        ("/", "im-errors"),
        ("-bash", "im-errors"),
        ("a b", "im-errors"),
        ("$(touch oops)", "im-errors"),
        ("x\n.so oops", "im-errors"),
    ] {
        assert!(output(program, "--help").contains(&format!("Usage: {name} [")), "{program}");
        let manual = output(program, "man").replace("\\-", "-");
        assert!(manual.contains(&format!("\n.TH {name} 1 ")), "{manual}");
        assert!(manual.contains(&format!("\\fB{name} import\\fR [OPTIONS] <PAGE>\n")), "{manual}");
    }
    let version = concat!("order-errors (im-errors ", env!("CARGO_PKG_VERSION"), ")\n");
    assert_eq!(output("order-errors", "--version"), version);
}

#[test]
fn completions_are_scripts() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = run(["completions", shell]);
        assert_eq!((run.status, &*run.errors), (0, ""), "{shell}");
        for word in ["im-errors", "explain", "import", "completions"] {
            assert!(run.output.contains(word), "{word} in {shell}: {}", run.output);
        }
    }
}

#[test]
fn the_manual_page_describes_the_options_of_all_subcommands() {
    let run = run(["man"]);
    assert_eq!((run.status, &*run.errors), (0, ""));
    assert_eq!(run.output.matches(".ds Aq").count(), 2);
    let manual = run.output.replace("\\-", "-");
    for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "SUBCOMMANDS", "ENVIRONMENT"] {
        assert_eq!(manual.matches(&format!("\n.SH {section}\n")).count(), 1, "{section}: {manual}");
    }
    for words in ["--format", "Name of the enum", "Language of the labels", "Shell that runs"] {
        assert!(manual.contains(words), "{words}");
    }
}

/// Returns the completions of bash after some words, or `None` if bash is not installed.
#[cfg(unix)]
fn completed_by_bash(words: &[&str]) -> io::Result<Option<Vec<String>>> {
    use std::process::Command;

    let script = run(["completions", "bash"]).output;
    let call = "COMP_WORDS=(\"$@\"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); \
        _im__errors im-errors \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"; \
        printf '%s\\n' \"${COMPREPLY[@]}\"";
    let bash = Command::new("bash").args(["-c", &(script + call), "bash"]).args(words).output();
    let output = match bash {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        output => output?,
    };
    Ok(Some(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()))
}

#[cfg(unix)]
#[test]
fn bash_completes_subcommands_and_their_options() -> io::Result<()> {
    for (words, expected) in [
        (&["im-errors", "im"][..], "import"),
        (&["im-errors", "--for"], "--format"),
        (&["im-errors", "--format", "ma"], "markdown"),
        (&["im-errors", "import", "--col"], "--columns"),
        (&["im-errors", "diff", "--format", "js"], "json"),
        (&["im-errors", "completions", "zs"], "zsh"),
    ] {
        if let Some(offered) = completed_by_bash(words)? {
            assert_eq!(offered, [expected], "{words:?}");
        }
    }
    Ok(())
}
