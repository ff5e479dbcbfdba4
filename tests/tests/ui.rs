//! Compiles the faulty programs in `ui`, and compares the output of the compiler with the file next to
//! each of them.
//!
//! Set `UI=overwrite` to update the expected output, and review the difference.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use im_errors_tests::workspace;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// The library with the feature `serde`, compiled by cargo.
struct Library {
    file: PathBuf,
    root: String,
}

impl Library {
    /// Builds the library.
    fn build() -> Result<Self> {
        let root = workspace::root()?;
        let output = workspace::cargo()
            .args(["build", "--package", "im-errors", "--features", "serde"])
            .args(["--locked", "--quiet", "--message-format", "json"])
            .current_dir(&root)
            .output()?;
        let messages = String::from_utf8(output.stdout)?;
        for message in messages.lines() {
            let message: serde_json::Value = serde_json::from_str(message)?;
            let is_library = message.pointer("/target/name").is_some_and(|it| it == "im_errors");
            let file = message.pointer("/filenames/0").and_then(serde_json::Value::as_str);
            if let (Some(file), true) = (file, is_library) {
                let root =
                    root.to_str().ok_or("the path of the workspace is not UTF-8")?.to_owned();
                return Ok(Self { file: file.into(), root });
            }
        }
        Err(format!("im-errors was not built: {}", String::from_utf8_lossy(&output.stderr)).into())
    }

    /// Compiles a program and returns the diagnostics. `$WORKSPACE` replaces the path of the workspace.
    fn compile(&self, program: &Path) -> Result<String> {
        let dependencies = self.file.parent().ok_or("the library is not in a folder")?.join("deps");
        let name = program.file_name().ok_or("the program has no file name")?;
        let output = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
            .args(["--edition", "2024", "--emit", "metadata", "--color", "never"])
            .arg("--out-dir")
            .arg(env!("CARGO_TARGET_TMPDIR"))
            .arg("--extern")
            .arg(format!("im_errors={}", self.file.display()))
            .arg("-L")
            .arg(format!("dependency={}", dependencies.display()))
            .arg(Path::new("ui").join(name))
            .current_dir(Path::new(&self.root).join("tests"))
            .output()?;
        assert!(!output.status.success(), "{} compiles", program.display());
        let printed = String::from_utf8(output.stderr)?.replace(&self.root, "$WORKSPACE");
        let summaries =
            ["error: aborting due to", "For more information about", "Some errors have"];
        let lines = printed.lines().filter(|line| !summaries.iter().any(|it| line.starts_with(it)));
        Ok(lines.collect::<Vec<_>>().join("\n").trim_end().to_owned() + "\n")
    }
}

#[test]
#[cfg_attr(not(expected_compiler), ignore = "requires the diagnostics of rustc 1.95")]
fn faulty_programs_have_the_expected_diagnostics() -> Result {
    let library = Library::build()?;
    let overwrite = env::var_os("UI").is_some_and(|mode| mode == "overwrite");
    let mut differences = Vec::new();
    let mut programs: Vec<PathBuf> = fs::read_dir(workspace::root()?.join("tests/ui"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<_>>()?;
    programs.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    programs.sort();
    assert!(programs.len() > 15);
    for program in programs {
        let printed = library.compile(&program)?;
        let expected = program.with_extension("stderr");
        if overwrite {
            fs::write(&expected, &printed)?;
        } else if fs::read_to_string(&expected).unwrap_or_default() != printed {
            differences.push(format!("{}:\n{printed}", program.display()));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    Ok(())
}
