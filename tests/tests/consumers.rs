//! What takes cargo itself to see of crates that have catalogs. All others in `tests/consumers` are
//! members of the workspace, and tested with it.

use std::path::Path;
use std::process::{Command, Output};
use std::{env, fs, io};

use im_errors_tests::workspace;

/// Runs cargo over a consumer, with a target folder of its own: other tests hold the workspace's.
fn cargo(arguments: &[&str], consumer: &str) -> io::Result<Output> {
    let root = workspace::root()?;
    let manifest = root.join("tests/consumers").join(consumer).join("Cargo.toml");
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .args(["--locked", "--quiet", "--manifest-path"])
        .arg(manifest)
        .arg("--target-dir")
        .arg(root.join("target/consumers").join(consumer))
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
}

fn assert_success(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Whether a string is in any file below this folder whose path holds this.
fn is_in_a_file(string: &str, folder: &Path, path: &str) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?.path();
        let found = if entry.is_dir() {
            is_in_a_file(string, &entry, path)?
        } else {
            entry.to_string_lossy().contains(path) && fs::read_to_string(&entry)?.contains(string)
        };
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

#[test]
fn a_library_without_std_and_allocator_links() -> io::Result<()> {
    assert_success(&cargo(&["build"], "bare-metal")?);
    Ok(())
}

#[test]
fn a_mistake_and_a_feature_that_is_off_are_an_error_each_in_the_oldest_edition() -> io::Result<()> {
    let output = cargo(&["check"], "without-features")?;
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(errors.contains(
        "error: `serde` needs the feature of that name: write `features = [\"serde\"]` beside the \
         version of im-errors in Cargo.toml\n"
    ));
    assert!(errors.contains("src/lib.rs:9:15\n"), "it points at the option: {errors}");
    assert!(errors.contains("error: `=>` leads from the code to its texts: "), "{errors}");
    assert!(errors.contains("src/lib.rs:12:15\n"), "it points at the sign: {errors}");
    assert_eq!(errors.matches("error: ").count(), 3, "and that it can't be compiled: {errors}");
    Ok(())
}

#[test]
fn texts_of_all_kinds_are_documented_and_codes_are_found() -> io::Result<()> {
    assert_success(&cargo(&["doc", "--no-deps"], "documented")?);
    let documentation = workspace::root()?.join("target/consumers/documented/doc");

    // Names and aliases, as rustdoc writes them now and wrote them before.
    let is_found = |name: &str| -> io::Result<bool> {
        Ok(is_in_a_file(name, &documentation, "search.index/name")?
            || is_in_a_file(name, &documentation, "search-index")?)
    };
    for code in ["7001", "7007", "7009", "-7100", "9223372036854775807"] {
        assert!(is_found(code)?, "{code} is in no search index");
    }
    assert!(!is_found("7010")?);

    let page = documentation.join("consumer_documented/enum.Documented.html");
    let page = fs::read_to_string(page)?;
    let (_, table) = page.split_once("<table>").unwrap_or_default();
    let (table, _) = table.split_once("</table>").unwrap_or_default();
    let rows: Vec<&str> = table.split("<tr>").skip(1).collect();
    assert_eq!(rows.len(), 1 + 10, "a header and ten rows: {table}");
    for row in rows {
        let cells = row.matches("<td").count() + row.matches("<th").count();
        assert_eq!(cells, 4, "{row}");
        let markup = ["<b>", "<em>", "<strong>", "<del>", "<script", "<li>", "nowhere\""];
        assert_eq!(markup.iter().find(|mark| row.contains(**mark)), None, "{row}");
    }
    Ok(())
}
