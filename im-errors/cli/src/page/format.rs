//! Detects the format of a page and reads its tables.

use std::ffi::OsStr;
use std::path::Path;
use std::rc::Rc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::delimited::{self, Delimited};
use super::html::{self, Document, MAX_ATTRIBUTES};
use super::{Error, Page, json, model};

/// Rows of cells without markup. Line feeds in cells are line breaks.
pub(super) type Table = Vec<Vec<Rc<str>>>;

/// The contents of a page.
pub(super) enum Contents {
    Tables {
        tables: Vec<Table>,
        /// Items to review, one per line.
        notes: Vec<String>,
    },
    Export(Page),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Format {
    Html,
    Markdown,
    Json,
    Delimited,
}

impl Format {
    /// Detects the format of a page by its extension or, if the extension is unknown, by its text.
    fn detect(page: &Path, text: &str) -> Self {
        let extension = page.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
        match extension.as_deref() {
            Some("html" | "htm") => Self::Html,
            Some("md" | "markdown") => Self::Markdown,
            Some("json") => Self::Json,
            Some("csv" | "tsv") => Self::Delimited,
            _ if text.trim_start().starts_with(['[', '{']) && is_json(text) => Self::Json,
            // Checked before HTML, because Markdown may contain HTML tables.
            _ if text.lines().any(is_separator) => Self::Markdown,
            _ if contains_html(text) => Self::Html,
            _ => Self::Delimited,
        }
    }
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

fn contains_html(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    ["<table", "<!doctype html", "<html"].iter().any(|tag| text.contains(tag))
}

/// Returns whether this line separates the header of a Markdown table from its rows.
fn is_separator(line: &str) -> bool {
    line.contains("--")
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Reads the contents of a page.
pub(super) fn read(page: &Path, text: &str) -> Result<Contents, Error> {
    match Format::detect(page, text) {
        Format::Html => read_html(text),
        Format::Markdown => {
            let mut page = String::new();
            pulldown_cmark::html::push_html(&mut page, markdown(text));
            Ok(tables(html::parse(&page)))
        }
        Format::Json => read_json(text),
        Format::Delimited => {
            let Delimited { table, mut notes, separator } = delimited::parse(text)?;
            if separator != ',' {
                notes.insert(0, format!("separator: {separator:?}"));
            }
            Ok(Contents::Tables { tables: vec![table], notes })
        }
    }
}

/// Parses Markdown. Only two tildes strike out text; a single tilde is part of a range of codes.
fn markdown(text: &str) -> impl Iterator<Item = Event<'_>> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let is_text = |event: &Event<'_>, start: usize| {
        let is_mark =
            matches!(event, Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough));
        is_mark && !text.get(start..).is_some_and(|rest| rest.starts_with("~~"))
    };
    Parser::new_ext(text, options).into_offset_iter().map(move |(event, range)| {
        if is_text(&event, range.start) { Event::Text("~".into()) } else { event }
    })
}

fn read_html(text: &str) -> Result<Contents, Error> {
    let document = html::parse(text);
    if let Some(model) = &document.model
        && let Some(page) = model::read(model)?
    {
        return Ok(Contents::Export(page));
    }
    Ok(tables(document))
}

fn tables(Document { tables, disabled_tags, .. }: Document) -> Contents {
    let note =
        || format!("ignored tags with more than {MAX_ATTRIBUTES} attributes: {disabled_tags}");
    Contents::Tables { tables, notes: (disabled_tags > 0).then(note).into_iter().collect() }
}

fn read_json(text: &str) -> Result<Contents, Error> {
    match model::read(text)? {
        Some(page) => Ok(Contents::Export(page)),
        None => Ok(Contents::Tables { tables: json::tables(text)?, notes: Vec::new() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables_of(page: &str, text: &str) -> Vec<Table> {
        match read(Path::new(page), text).unwrap() {
            Contents::Tables { tables, .. } => tables,
            Contents::Export(page) => panic!("{page:?}"),
        }
    }

    fn cells(table: &[&[&str]]) -> Table {
        table.iter().map(|row| row.iter().map(|&cell| cell.into()).collect()).collect()
    }

    #[test]
    fn markdown_may_contain_html_tables() {
        let page = "# Codes\n\n| code | text |\n|---|:--|\n| 1 | a \\| *b* `c` &lt; |\n\ntext\n\n\
            <table>\n<tr><td>2</td><td>two</td></tr>\n</table>\n";
        let expected = [cells(&[&["code", "text"], &["1", "a | b c <"]]), cells(&[&["2", "two"]])];
        assert_eq!(tables_of("page.md", page), expected);
    }

    #[test]
    fn two_tildes_strike_out_a_code() {
        let page =
            "|a|b|\n|--|--|\n|~~40001~~|~~one~~ ~two~|\n|40001~40002、40003~40004|~~1~~ 2|\n";
        let expected = cells(&[
            &["a", "b"],
            &["40001 (deprecated)", "one ~two~"],
            &["40001~40002、40003~40004", "1 2"],
        ]);
        assert_eq!(tables_of("page.md", page), [expected]);
    }

    #[test]
    fn footnotes_in_markdown_are_not_text() {
        let page = "| code | text |\n|--|--|\n| 1[^1] | one[^1] |\n\n[^1]: a note\n";
        assert_eq!(tables_of("page.md", page), [cells(&[&["code", "text"], &["1", "one"]])]);
    }

    #[test]
    fn the_extension_or_the_text_determines_the_format() {
        let texts = [
            ("## Codes\n<Table>\n", Format::Html),
            ("| code |\n", Format::Delimited),
            ("code | text\n --- | :-: \n", Format::Markdown),
            ("1,one,--|\n", Format::Delimited),
            ("<table>\n| - |\n", Format::Html),
            ("<table>\n|--|\n", Format::Markdown),
            (" [{\"code\": 1}]\n", Format::Json),
            ("{\"code\": 1}", Format::Json),
            ("[1],one\n", Format::Delimited),
            ("", Format::Delimited),
        ];
        for (text, format) in texts {
            assert_eq!(Format::detect(Path::new("-"), text), format, "{text:?}");
            assert_eq!(Format::detect(Path::new("page.aspx"), text), format, "{text:?}");
            assert_eq!(Format::detect(Path::new("page.HTM"), text), Format::Html);
            assert_eq!(Format::detect(Path::new("page.html"), text), Format::Html);
            assert_eq!(Format::detect(Path::new("page.md"), text), Format::Markdown);
            assert_eq!(Format::detect(Path::new("page.markdown"), text), Format::Markdown);
            assert_eq!(Format::detect(Path::new("page.CSV"), text), Format::Delimited);
            assert_eq!(Format::detect(Path::new("page.tsv"), text), Format::Delimited);
            assert_eq!(Format::detect(Path::new("page.json"), text), Format::Json);
        }
    }
}
