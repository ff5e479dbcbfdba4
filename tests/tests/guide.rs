//! The pages of the guide have the same structure, and name all examples.

use std::error::Error;
use std::fs;

use im_errors_tests::workspace;

const PAGES: [&str; 4] = ["catalog", "services", "clients", "evolution"];

/// Returns the text of a page.
fn read(page: &str) -> Result<String, Box<dyn Error>> {
    let folder = workspace::root()?.join("im-errors/src/guide");
    Ok(fs::read_to_string(folder.join(page).with_extension("md"))?)
}

#[test]
fn each_page_starts_with_a_program_and_ends_with_what_can_go_wrong() -> Result<(), Box<dyn Error>> {
    for page in PAGES {
        let text = read(page)?;
        let program = text.trim_start().strip_prefix("```").and_then(|it| it.split_once("\n```"));
        let (program, rest) = program.ok_or_else(|| format!("{page} has no program"))?;
        assert!(program.contains("error_catalog! {") || program.contains("fn main()"), "{page}");
        assert!(
            rest.contains("```toml\n[dependencies]\n") && rest.contains("\nim-errors = "),
            "{page}"
        );
        let last = text.lines().rfind(|line| line.starts_with("# "));
        assert_eq!(last, Some("# What can go wrong"), "{page}");
    }
    Ok(())
}

#[test]
fn the_guide_names_all_examples() -> Result<(), Box<dyn Error>> {
    let pages = PAGES.map(read).into_iter().collect::<Result<Vec<_>, _>>()?;
    let mut examples = 0;
    for entry in fs::read_dir(workspace::root()?.join("im-errors/examples"))? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let command = format!("--example {name}\n");
        assert!(pages.iter().any(|page| page.contains(&command)), "no page names {name}");
        examples += 1;
    }
    assert!(examples > 3);
    Ok(())
}
