//! The wrong tables of `tests/ui` without a compiler: the messages, and the places they point to, are
//! those of the expected output next to them.
//!
//! The compiler's own reading of the same files, in `tests/tests/ui.rs`, has the last word.

use std::error::Error;
use std::fs;
use std::path::Path;

use proc_macro2::{LineColumn, TokenStream, TokenTree};
use quote::quote;

use crate::expand;

/// A message, and the line and column at which it points.
type Found = (String, usize, usize);

/// What the expansions of all catalogs in a source file report.
fn reported(source: &str) -> Result<Vec<Found>, Box<dyn Error>> {
    let file = syn::parse_file(source)?;
    let catalogs = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(catalog) => Some(catalog.mac.tokens),
        _ => None,
    });
    let mut found = Vec::new();
    for catalog in catalogs {
        let mut tokens = expand(quote!(#![crate = im_errors] #catalog)).into_iter();
        let before_literal = |place| before_literal(place, catalog.clone());
        while let Some(token) = tokens.next() {
            if token.to_string() == "compile_error" {
                let begin = before_literal(token.span().start());
                let Some(TokenTree::Group(message)) = tokens.nth(1) else {
                    return Err("a message follows".into());
                };
                let message: syn::LitStr = syn::parse2(message.stream())?;
                found.push((message.value(), begin.line, begin.column + 1));
            }
        }
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

/// What the compiler's output says: `error: MESSAGE`, and below it ` --> FILE:LINE:COLUMN`.
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
fn wrong_tables_get_the_messages_that_the_compiler_shows() -> Result<(), Box<dyn Error>> {
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
