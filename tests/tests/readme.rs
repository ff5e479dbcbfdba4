//! The READMEs are equivalent in both languages, and can be displayed outside of the repository.

use std::error::Error;
use std::fs;

use im_errors_tests::workspace;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The elements of a page that do not depend on its language.
#[derive(Debug, Default, PartialEq)]
struct Outline {
    headings: Vec<HeadingLevel>,
    /// The language and the content of each code block.
    blocks: Vec<(String, String)>,
    /// The number of columns of each row of all tables.
    rows: Vec<usize>,
    images: Vec<String>,
    links: Vec<String>,
    /// Inline code, sorted because the word order depends on the language.
    words: Vec<String>,
}

impl Outline {
    fn parse(page: &str) -> Self {
        let mut outline = Self::default();
        let mut block = None;
        for event in Parser::new_ext(page, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { level, .. }) => outline.headings.push(level),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                    block = Some((language.to_string(), String::new()));
                }
                Event::End(TagEnd::CodeBlock) => outline.blocks.extend(block.take()),
                Event::Text(text) => {
                    if let Some((_, block)) = &mut block {
                        block.push_str(&text);
                    }
                }
                Event::Start(Tag::TableHead | Tag::TableRow) => outline.rows.push(0),
                Event::End(TagEnd::TableCell) => {
                    outline.rows.iter_mut().last().into_iter().for_each(|columns| *columns += 1);
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    outline.images.push(dest_url.to_string());
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    outline.links.push(dest_url.to_string());
                }
                Event::Code(word) => outline.words.push(word.to_string()),
                _ => {}
            }
        }
        outline.words.sort();
        outline
    }
}

/// Returns the README with this name.
fn read(name: &str) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(workspace::root()?.join(name))?)
}

#[test]
fn both_languages_have_the_same_headings_code_and_links() -> Result<(), Box<dyn Error>> {
    let english = Outline::parse(&read("README.md")?);
    let mut chinese = Outline::parse(&read("README.zh-CN.md")?);
    assert_eq!(chinese.links.remove(0), "README.md");
    assert!(english.headings.len() > 5 && english.blocks.len() > 5);
    assert_eq!(english.headings, chinese.headings);
    assert_eq!(english.blocks, chinese.blocks);
    assert_eq!(english, chinese);
    Ok(())
}

/// crates.io and docs.rs cannot resolve relative addresses, because the manifests name no repository.
#[test]
fn the_readme_has_no_relative_links_and_images() -> Result<(), Box<dyn Error>> {
    let readme = Outline::parse(&read("README.md")?);
    let is_absolute = |link: &String| link.starts_with("https://");
    assert!(readme.links.len() > 4);
    assert!(readme.links.iter().chain(&readme.images).all(is_absolute), "{readme:#?}");
    Ok(())
}

/// Outside of rustdoc, hidden lines are displayed.
#[test]
fn the_readme_has_no_hidden_lines() -> Result<(), Box<dyn Error>> {
    let readme = Outline::parse(&read("README.md")?);
    let programs = readme.blocks.iter().filter(|(language, _)| language.starts_with("rust"));
    let programs: Vec<&str> = programs.map(|(_, program)| &**program).collect();
    assert!(programs.len() > 2);
    for line in programs.iter().flat_map(|program| program.lines()) {
        assert!(line != "#" && !line.starts_with("# "), "{line}");
    }
    Ok(())
}

/// `tests/ui.rs` checks that the compiler prints this message.
#[test]
fn the_readme_shows_the_message_of_the_compiler() -> Result<(), Box<dyn Error>> {
    let message = read("tests/ui/readme.stderr")?.replace("ui/readme.rs", "src/lib.rs");
    let readme = Outline::parse(&read("README.md")?);
    let mut blocks = readme.blocks.iter().map(|(_, block)| block.trim_end());
    assert!(blocks.any(|block| block == message.trim_end()), "expected this block:\n{message}");
    Ok(())
}
