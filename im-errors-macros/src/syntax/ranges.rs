//! Reserved codes and success codes without a variant.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{LitStr, Token, token};

use super::code::Code;
use super::reader::{Boundary, Reader};
use super::row::string_literal;
use super::{Result, entries};
use crate::errors::Diagnostic;

/// ```text
/// reserved = "reserved" range ("," range)* ("=>" reason)? ";"
/// success  = "success" range ("," range)* ";"
/// range    = code ("..=" code)?
/// reason   = string literal
/// ```
pub(crate) struct Statement {
    pub(crate) meaning: Meaning,
    pub(crate) ranges: Vec<Range>,
    /// Why the codes are reserved.
    pub(crate) reason: Option<LitStr>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Meaning {
    Reserved,
    Success,
}

impl Meaning {
    /// Returns the meaning of the statement that is next, if it is one.
    pub(super) fn peek(input: ParseStream<'_>) -> Option<Self> {
        let word: Ident = input.fork().parse().ok()?;
        if input.peek2(token::Paren) || input.peek2(Token![=>]) {
            return None;
        }
        Self::named(&word)
    }

    pub(super) fn named(word: &Ident) -> Option<Self> {
        [Self::Reserved, Self::Success].into_iter().find(|meaning| word == meaning.keyword())
    }

    fn keyword(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Success => "success",
        }
    }

    /// Returns the name of such codes in messages.
    pub(crate) fn codes(self) -> &'static str {
        match self {
            Self::Reserved => "reserved codes",
            Self::Success => "success codes",
        }
    }

    pub(super) fn help(self) -> &'static str {
        match self {
            Self::Reserved => r#"`reserved 40003, 40010..=40019 => "removed in version 2";`"#,
            Self::Success => "`success 0, 200..=299;`",
        }
    }
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
/// A code may belong to this statement. It begins a row if a name or two texts follow.
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

/// Reads the codes. Keeps those before an error.
pub(super) fn read(reader: &mut Reader<'_>, meaning: Meaning) -> Statement {
    let mut read = Statement { meaning, ranges: Vec::new(), reason: None };
    reader.entry(BOUNDARY, |reader| {
        reader.read::<Ident>()?;
        ranges(reader, meaning, &mut read.ranges)?;
        if meaning == Meaning::Reserved {
            reason(reader, &mut read.reason)?;
        }
        semicolon(reader, meaning)
    });
    read
}

fn ranges(reader: &mut Reader<'_>, meaning: Meaning, ranges: &mut Vec<Range>) -> Result<()> {
    loop {
        let first = code(reader, meaning)?;
        if reader.input.peek(Token![..]) && !reader.input.peek(Token![..=]) {
            let error = Diagnostic::at(reader.input.span(), "expected `..=`, found `..`");
            return Err(error.help("a range includes both its ends: `40010..=40019`"));
        }
        let last = match reader.read_if() {
            Some(dots) => Some((dots, code(reader, meaning)?)),
            None => None,
        };
        ranges.push(Range { first, last });
        if reader.read_if::<Token![,]>().is_none() {
            return Ok(());
        }
    }
}

fn code(reader: &mut Reader<'_>, meaning: Meaning) -> Result<Code> {
    let error = reader.error_here("expected a code or a range of codes").help(meaning.help());
    if reader.is_over() { Err(error) } else { reader.read().map_err(|_| error) }
}

fn reason(reader: &mut Reader<'_>, reason: &mut Option<LitStr>) -> Result<()> {
    if reader.read_if::<Token![=>]>().is_none() {
        return Ok(());
    }
    if !reader.input.peek(LitStr) {
        let error = reader.error_here("expected a string literal as the reason");
        return Err(error.help(Meaning::Reserved.help()));
    }
    *reason = Some(string_literal(reader)?);
    Ok(())
}

fn semicolon(reader: &mut Reader<'_>, meaning: Meaning) -> Result<()> {
    if reader.input.peek(Token![;]) {
        return reader.read::<Token![;]>().map(drop);
    }
    if reader.is_over() {
        let message = format!("missing `;` after the {}", meaning.codes());
        reader.report(Diagnostic::at(reader.last, message).help("add `;`"));
        return Ok(());
    }
    let expected = match meaning {
        Meaning::Reserved => "expected `,`, `=>` or `;` in reserved codes",
        Meaning::Success => "expected `,` or `;` in success codes",
    };
    Err(reader.error_here(expected).help(meaning.help()))
}
