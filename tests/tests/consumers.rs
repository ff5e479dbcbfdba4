//! Consumers that require their own cargo command. The others in `tests/consumers` are members of the
//! workspace.

use std::path::Path;
use std::process::Output;
use std::{fs, io};

use im_errors_tests::workspace;

/// Runs cargo on a consumer.
fn cargo(arguments: &[&str], consumer: &str) -> io::Result<Output> {
    let root = workspace::root()?;
    workspace::cargo()
        .args(arguments)
        .args(["--locked", "--quiet", "--manifest-path"])
        .arg(root.join("tests/consumers").join(consumer).join("Cargo.toml"))
        .arg("--target-dir")
        .arg(root.join("target"))
        .env("RUSTDOCFLAGS", "-D warnings")
        .output()
}

fn assert_success(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Searches a folder recursively for a file whose path contains `path` and whose content contains `string`.
fn is_in_any_file(string: &str, folder: &Path, path: &str) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?.path();
        let found = if entry.is_dir() {
            is_in_any_file(string, &entry, path)?
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
fn mistakes_and_missing_features_are_reported_in_edition_2015() -> io::Result<()> {
    let output = cargo(&["check"], "without-features")?;
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    for (feature, place) in
        [("serde", "9:15"), ("axum", "9:22"), ("tonic", "9:28"), ("utoipa", "9:35")]
    {
        let message = format!("error: the option `{feature}` requires the feature `{feature}`\n");
        assert!(errors.contains(&message), "{errors}");
        assert!(errors.contains(&format!("src/lib.rs:{place}\n")), "{errors}");
    }
    assert!(errors.contains("error: expected `=>` after the code\n"), "{errors}");
    assert!(errors.contains("src/lib.rs:12:15\n"), "the error is on the `=`: {errors}");
    for (what, place) in [("arguments require", "18:32"), ("a fault type requires", "28:16")] {
        let message = format!("error: {what} the feature `alloc`\n");
        assert!(errors.contains(&message), "{errors}");
        assert!(errors.contains(&format!("src/lib.rs:{place}\n")), "{errors}");
    }
    assert_eq!(
        errors.matches("error: ").count(),
        8,
        "seven from the macro and one from cargo: {errors}"
    );
    assert!(!errors.contains("error["), "{errors}");
    Ok(())
}

#[test]
fn texts_are_documented_and_codes_are_in_the_search_index() -> io::Result<()> {
    assert_success(&cargo(&["doc", "--no-deps"], "documented")?);
    let documentation = workspace::root()?.join("target/doc");

    // The location of the search index depends on the version of rustdoc.
    let is_indexed = |name: &str| -> io::Result<bool> {
        Ok(is_in_any_file(name, &documentation, "search.index/name")?
            || is_in_any_file(name, &documentation, "search-index")?)
    };
    for code in ["7001", "7007", "7009", "-7100", "9223372036854775807"] {
        assert!(is_indexed(code)?, "{code} is not in the search index");
    }
    assert!(!is_indexed("7010")?);

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
