//! The faulty programs of `tests/ui` without a compiler: the messages and their locations equal those of
//! the expected output.
//!
//! `tests/tests/ui.rs` compiles the same programs.

use std::error::Error;
use std::fs;
use std::path::Path;

use proc_macro2::{LineColumn, TokenStream, TokenTree};
use quote::quote;

use super::{assert_own_messages, messages};
use crate::expand;

/// A message with its line and column.
type Found = (String, usize, usize);

/// Returns the messages about all catalogs in a source file.
fn reported(source: &str) -> Result<Vec<Found>, Box<dyn Error>> {
    let file = syn::parse_file(source)?;
    let catalogs = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(catalog) => Some(catalog.mac.tokens),
        _ => None,
    });
    let mut found = Vec::new();
    for catalog in catalogs {
        assert_own_messages(&catalog);
        let output = expand(quote!(#![crate = im_errors] #catalog));
        found.extend(messages(output).into_iter().map(|(message, place)| {
            let begin = before_literal(place, catalog.clone());
            (message, begin.line, begin.column + 1)
        }));
    }
    Ok(found)
}

/// Returns the beginning of the literal around a place, or the place itself if there is none. Stable
/// compilers don't point into literals.
fn before_literal(place: LineColumn, tokens: TokenStream) -> LineColumn {
    tokens
        .into_iter()
        .find(|token| (token.span().start()..token.span().end()).contains(&place))
        .map_or(place, |token| match token {
            TokenTree::Group(group) => before_literal(place, group.stream()),
            token => token.span().start(),
        })
}

/// Returns the messages in the output of the compiler, each with ` --> FILE:LINE:COLUMN` below it.
fn expected(output: &str) -> Result<Vec<Found>, Box<dyn Error>> {
    let mut found = Vec::new();
    let mut lines = output.lines();
    while let Some(line) = lines.next() {
        if let Some(message) = line.strip_prefix("error: ") {
            // The lines of a message are aligned with each other.
            let mut message = message.to_owned();
            let mut place = lines.next().ok_or("a place follows")?;
            while let Some(more) = place.strip_prefix("       ") {
                message.push('\n');
                message.push_str(more);
                place = lines.next().ok_or("a place follows")?;
            }
            let mut parts = place.rsplit(':');
            let mut number =
                || parts.next().ok_or("a number")?.parse().map_err(Box::<dyn Error>::from);
            let (column, line) = (number()?, number()?);
            found.push((message, line, column));
        }
    }
    Ok(found)
}

#[test]
fn faulty_programs_get_the_expected_messages() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    if !folder.exists() {
        return Ok(()); // in a published package
    }
    let mut files = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            files += 1;
            let mut reported = reported(&fs::read_to_string(&path)?)?;
            let mut expected = expected(&fs::read_to_string(path.with_extension("stderr"))?)?;
            reported.sort();
            expected.sort();
            assert_eq!(reported, expected, "{}", path.display());
        }
    }
    assert!(files >= 15, "{files}");
    Ok(())
}
