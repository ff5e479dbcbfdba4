//! The code of a row.

use std::fmt;

use proc_macro2::{Ident, Punct, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{Parse, ParseStream};
use syn::{LitInt, LitStr, Token};

use super::Result;
use super::conflict::Marker;
use super::ranges::Meaning;
use super::reader::{COMMENT, Reader};
use super::row::{HELP, HELP_WITH_ARGUMENTS, is_variant_with_fields};
use crate::errors::Diagnostic;

/// A code.
///
/// ```text
/// code = "-"? integer literal       (decimal, hex, octal, binary, with underscores)
/// ```
pub(crate) struct Code {
    pub(crate) minus: Option<Token![-]>,
    pub(crate) digits: LitInt,
}

impl Parse for Code {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let code = Self { minus: input.parse()?, digits: input.parse()? };
        // `2nd` is a literal with a suffix.
        let is_suffix = |suffix: &str| suffix.is_empty() || INTEGERS.contains(&suffix);
        if is_suffix(code.digits.suffix()) { Ok(code) } else { Err(input.error("expected a code")) }
    }
}

const INTEGERS: [&str; 12] =
    ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];

impl ToTokens for Code {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.minus.to_tokens(tokens);
        self.digits.to_tokens(tokens);
    }
}

/// Writes the code as it is written in the row.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minus = if self.minus.is_some() { "-" } else { "" };
        write!(f, "{minus}{}", self.digits)
    }
}

/// Reads the code. Returns `None` after an error if the row continues after it.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Option<Code>> {
    if reader.input.peek(Token![-]) && reader.input.peek2(Token![-]) {
        minus_signs(reader)?;
    }
    let begin = reader.input.span();
    let ahead = reader.input.fork();
    let code: Option<Code> = ahead.parse().ok();
    if (code.is_none() || !follows_code(&ahead))
        && let Some(error) = expression(reader)
    {
        reader.report(error);
        return Ok(None);
    }
    if code.is_some() {
        reader.last = begin;
        reader.input.advance_to(&ahead);
        return Ok(code);
    }
    let error = missing(reader);
    if is_variant_with_fields(reader.input) {
        if !reader.input.peek3(Token![=>]) {
            return Err(error);
        }
        reader.report(error);
        return Ok(None);
    }
    if !follows_code(reader.input) {
        let ahead = reader.input.fork();
        if ahead.parse::<TokenTree>().is_err() || !follows_code(&ahead) {
            return Err(error);
        }
        reader.read::<TokenTree>()?;
    }
    reader.report(error);
    Ok(None)
}

/// Creates the error about a row without a code.
fn missing(reader: &Reader<'_>) -> Diagnostic {
    let next = reader
        .input
        .fork()
        .parse::<TokenTree>()
        .ok()
        .filter(|_| !reader.is_over() || reader.input.peek(Token![;]));
    let error = reader.error_here("expected a code");
    match next {
        Some(TokenTree::Literal(literal)) => {
            let text = syn::parse2::<LitStr>(literal.to_token_stream()).map(|text| text.value());
            match text.ok().filter(|text| text.parse::<i128>().is_ok()) {
                Some(number) => reader
                    .error_here("expected an integer, found a string literal")
                    .help(format!("remove the quotes: `{number}`")),
                None => error.help(HELP),
            }
        }
        Some(TokenTree::Punct(sign)) if ",;".contains(sign.as_char()) => {
            Diagnostic::at(sign.span(), format!("unexpected `{sign}`")).help("remove it")
        }
        Some(TokenTree::Ident(word)) if reader.input.peek2(Token![:]) => {
            let error = Diagnostic::at(word.span(), "expected a row or a part");
            error.help(format!("{HELP}, or `Order(OrderError),`"))
        }
        Some(TokenTree::Ident(word)) if is_variant_with_fields(reader.input) => {
            match Meaning::named(&word) {
                Some(meaning) => {
                    Diagnostic::at(word.span(), format!("unexpected parentheses after `{word}`"))
                        .help(meaning.help())
                }
                None => error.help(format!("write the code first: {HELP_WITH_ARGUMENTS}")),
            }
        }
        Some(TokenTree::Ident(word))
            if word.to_string().contains(char::is_lowercase)
                && word.to_string().starts_with(char::is_uppercase) =>
        {
            error.help(format!("write the code first: `40001 as {word} => ...`"))
        }
        _ => error.help(HELP),
    }
}

fn follows_code(input: ParseStream<'_>) -> bool {
    input.peek(Token![=>]) || input.peek(Token![as])
}

/// Reports more than one minus sign, or a comment of another language.
fn minus_signs(reader: &mut Reader<'_>) -> Result<()> {
    let error = reader.error_here("duplicate `-`");
    while reader.input.peek(Token![-]) && reader.input.peek2(Token![-]) {
        reader.read::<Token![-]>()?;
    }
    if !reader.input.peek2(LitInt) {
        return Err(Diagnostic::at(reader.last, "unexpected `--`").help(COMMENT));
    }
    reader.report(error.help("write `-` once"));
    Ok(())
}

/// Skips an expression or a range where a code should be, if one is next. Returns the error.
fn expression(reader: &mut Reader<'_>) -> Option<Diagnostic> {
    let ahead = reader.input.fork();
    if ahead.peek(Ident::peek_any) {
        ahead.call(Ident::parse_any).ok()?;
    } else {
        ahead.parse::<Code>().ok()?;
    }
    if follows_code(&ahead) {
        return None;
    }
    let is_range = ahead.peek(Token![..]);
    while !follows_code(&ahead) {
        if !skip_operator(&ahead) || ahead.peek(LitStr) || ahead.parse::<TokenTree>().is_err() {
            return None;
        }
    }
    let mut tokens = TokenStream::new();
    while !follows_code(reader.input) {
        tokens.extend([reader.read::<TokenTree>().ok()?]);
    }
    Some(if is_range {
        let error = Diagnostic::new(tokens, "expected one code, found a range");
        error.help("write a row for each code, or `reserved` before a range of reserved codes")
    } else {
        let error = Diagnostic::new(tokens, "expected an integer literal, found an expression");
        error.help("write the value of the code: `40001 => ...`")
    })
}

/// Skips an operator, such as `+`, `<<` or `::`. Returns whether there is one.
fn skip_operator(input: ParseStream<'_>) -> bool {
    // A minus sign begins a negative code, and the row before it is half-written.
    let is_next =
        || input.fork().parse().is_ok_and(|sign: Punct| "+*/%|&^.<>!".contains(sign.as_char()));
    if input.parse::<Token![::]>().is_ok() || input.parse::<Token![..=]>().is_ok() {
        return true;
    }
    let mut any = false;
    while !Marker::is_next(input) && is_next() && input.parse::<Punct>().is_ok() {
        any = true;
    }
    any
}
