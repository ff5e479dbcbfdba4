//! Codes that no row may have, such as those of removed errors.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{LitStr, Token, token};

use super::reader::{Boundary, Reader};
use super::row::{Code, string_literal};
use super::{Result, entries};
use crate::errors::Diagnostic;

/// ```text
/// reserved = "reserved" range ("," range)* ("=>" reason)? ";"
/// range    = code ("..=" code)?
/// reason   = string literal
/// ```
#[derive(Default)]
pub(crate) struct Reserved {
    pub(crate) ranges: Vec<Range>,
    pub(crate) reason: Option<LitStr>,
}

pub(crate) struct Range {
    pub(crate) first: Code,
    pub(crate) last: Option<(Token![..=], Code)>,
}

impl ToTokens for Range {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.first.to_tokens(tokens);
        if let Some((dots, last)) = &self.last {
            dots.to_tokens(tokens);
            last.to_tokens(tokens);
        }
    }
}

const BOUNDARY: Boundary = Boundary { terminators: ";", next_begins };
const HELP: &str = r#"`reserved 40003, 40010..=40019 => "removed in version 2";`"#;

pub(super) fn is_next(input: ParseStream<'_>) -> bool {
    !input.peek2(token::Paren) && input.fork().parse().is_ok_and(|word: Ident| word == "reserved")
}

/// A code can be another reserved one. It begins a row only with a name or two texts.
fn next_begins(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    if ahead.parse::<Code>().is_err() {
        return entries::is_next(input);
    }
    let has_two_texts = |ahead: ParseStream<'_>| -> syn::Result<bool> {
        ahead.parse::<Token![=>]>()?;
        ahead.parse::<LitStr>()?;
        ahead.parse::<Token![,]>()?;
        Ok(ahead.peek(LitStr))
    };
    ahead.peek(Token![as]) || has_two_texts(&ahead).unwrap_or(false)
}

/// Reads reserved codes. What was read before an error is kept.
pub(super) fn read(reader: &mut Reader<'_>) -> Reserved {
    let mut reserved = Reserved::default();
    reader.entry(BOUNDARY, |reader| {
        reader.read::<Ident>()?;
        ranges(reader, &mut reserved.ranges)?;
        reason(reader, &mut reserved.reason)?;
        semicolon(reader)
    });
    reserved
}

fn ranges(reader: &mut Reader<'_>, ranges: &mut Vec<Range>) -> Result<()> {
    loop {
        let first = code(reader)?;
        if reader.input.peek(Token![..]) && !reader.input.peek(Token![..=]) {
            let error = Diagnostic::at(reader.input.span(), "expected `..=`, found `..`");
            return Err(error.help("a range includes both its ends: `40010..=40019`"));
        }
        let last = match reader.read_if() {
            Some(dots) => Some((dots, code(reader)?)),
            None => None,
        };
        ranges.push(Range { first, last });
        if reader.read_if::<Token![,]>().is_none() {
            return Ok(());
        }
    }
}

fn code(reader: &mut Reader<'_>) -> Result<Code> {
    let error = reader.error_here("expected a code or a range of codes").help(HELP);
    if reader.is_over() { Err(error) } else { reader.read().map_err(|_| error) }
}

fn reason(reader: &mut Reader<'_>, reason: &mut Option<LitStr>) -> Result<()> {
    if reader.read_if::<Token![=>]>().is_none() {
        return Ok(());
    }
    if !reader.input.peek(LitStr) {
        return Err(reader.error_here("expected a string literal as the reason").help(HELP));
    }
    *reason = Some(string_literal(reader)?);
    Ok(())
}

fn semicolon(reader: &mut Reader<'_>) -> Result<()> {
    if reader.input.peek(Token![;]) {
        return reader.read::<Token![;]>().map(drop);
    }
    if reader.is_over() {
        reader.report(Diagnostic::at(reader.last, "missing `;` after the reserved codes"));
        return Ok(());
    }
    Err(reader.error_here("expected `,`, `=>` or `;` in reserved codes").help(HELP))
}
