//! The arguments that a row declares.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{ParseBuffer, ParseStream};
use syn::{Token, Type, braced, parenthesized, token};

use super::Result;
use super::reader::Reader;
use crate::errors::Diagnostic;

/// ```text
/// arguments = "(" name ":" type ("," name ":" type)* ","? ")"
/// ```
#[derive(Default)]
pub(crate) struct Arguments {
    pub(crate) list: Vec<Argument>,
    /// Whether an argument could not be read.
    pub(crate) is_faulty: bool,
}

pub(crate) struct Argument {
    pub(crate) name: Ident,
    pub(crate) declared_type: Type,
}

const HELP: &str = "`40001 as OrderNotFound(id: u64) => ...`";

/// Reads the arguments, if there are any. Keeps those before an error.
pub(super) fn read(reader: &mut Reader<'_>) -> Result<Option<Arguments>> {
    let (end, arguments) = if reader.input.peek(token::Paren) {
        parentheses(reader.input)?
    } else if reader.input.peek(token::Brace) {
        let error = reader.error_here("expected arguments in parentheses, found braces");
        reader.report(error.help(HELP));
        braces(reader.input)?
    } else {
        return Ok(None);
    };
    reader.last = end;
    let mut read = Arguments::default();
    if let Err(error) = list(&arguments, reader, &mut read.list) {
        reader.report(error);
        read.is_faulty = true;
        arguments.parse::<TokenStream>()?;
    }
    Ok(Some(read))
}

fn parentheses(input: ParseStream<'_>) -> syn::Result<(Span, ParseBuffer<'_>)> {
    let arguments;
    Ok((parenthesized!(arguments in input).span.close(), arguments))
}

fn braces(input: ParseStream<'_>) -> syn::Result<(Span, ParseBuffer<'_>)> {
    let arguments;
    Ok((braced!(arguments in input).span.close(), arguments))
}

fn list(input: &ParseBuffer<'_>, reader: &Reader<'_>, list: &mut Vec<Argument>) -> Result<()> {
    if input.is_empty() {
        let error = Diagnostic::at(input.span(), "expected an argument in these parentheses");
        return Err(error.help("remove the parentheses of a row without arguments"));
    }
    while !input.is_empty() {
        let name = name(input, reader)?;
        if !input.peek(Token![:]) {
            let span = if input.is_empty() { name.span() } else { input.span() };
            return Err(
                Diagnostic::at(span, "expected `:` after the name of the argument").help(HELP)
            );
        }
        input.parse::<Token![:]>()?;
        let declared_type = input.parse().map_err(|_| {
            Diagnostic::at(input.span(), "expected the type of the argument").help(HELP)
        })?;
        list.push(Argument { name, declared_type });
        if !input.is_empty() && input.parse::<Token![,]>().is_err() {
            return Err(Diagnostic::at(input.span(), "expected `,` after the argument")
                .help("`40001 as OrderNotFound(id: u64, name: &str) => ...`"));
        }
    }
    Ok(())
}

/// Parses the name of an argument. A keyword is reported and becomes a raw identifier.
fn name(input: ParseStream<'_>, reader: &Reader<'_>) -> Result<Ident> {
    let expected = |span| Diagnostic::at(span, "expected the name of an argument").help(HELP);
    let span = input.span();
    let name = input.call(Ident::parse_any).map_err(|_| expected(span))?;
    if name == "_" {
        return Err(expected(span));
    }
    if name == "gen" {
        return Ok(Ident::new_raw("gen", span)); // a keyword only in edition 2024
    }
    if syn::parse2::<Ident>(name.to_token_stream()).is_ok() {
        return Ok(name);
    }
    let message = format!("expected the name of an argument, found keyword `{name}`");
    let error = Diagnostic::at(span, message);
    if input.peek(Ident::peek_any) {
        reader.report(error.help(format!("remove `{name}`")));
        return self::name(input, reader);
    }
    // Some keywords can't be raw identifiers.
    if ["self", "Self", "super", "crate"].iter().any(|word| name == word) {
        return Err(error.help("choose another name"));
    }
    reader.report(error.help(format!("use a raw identifier: `r#{name}`")));
    Ok(Ident::new_raw(&name.to_string(), span))
}
