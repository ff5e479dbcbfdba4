//! The READMEs in English and Chinese have the same headings, code and tables.

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
                Event::Code(word) => outline.words.push(word.to_string()),
                _ => {}
            }
        }
        outline.words.sort();
        outline
    }
}

#[test]
fn both_languages_have_the_same_headings_code_and_tables() -> Result<(), Box<dyn Error>> {
    let root = workspace::root()?;
    let english = fs::read_to_string(root.join("README.md"))?;
    let chinese = fs::read_to_string(root.join("README.zh-CN.md"))?;
    let [in_english, in_chinese] = [&english, &chinese].map(|page| Outline::parse(page));
    assert!(in_english.headings.len() > 10 && in_english.blocks.len() > 10);
    assert_eq!(in_english.headings, in_chinese.headings);
    assert_eq!(in_english.blocks, in_chinese.blocks);
    assert_eq!(in_english, in_chinese);

    let [first, first_in_chinese] =
        [&english, &chinese].map(|page| page.lines().next().unwrap_or_default());
    assert!(first.contains("(README.zh-CN.md)") && first_in_chinese.contains("(README.md)"));
    Ok(())
}
