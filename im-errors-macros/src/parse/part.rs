//! One of the catalogs that a catalog takes together.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Attribute, Error, LitInt, Result, Token, TypePath, parenthesized, token};

/// ```text
/// parts = part ("," part)* ","?
/// part  = attribute* Name "(" path ")"
/// ```
pub(crate) struct Part {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) name: Ident,
    pub(crate) catalog: TypePath,
}

const FORM: &str = "a part is a name and the catalog that it stands for: `Order(OrderError)`";

/// Whether these are parts, half-written as they may be: one begins before any row says its name or its
/// texts.
pub(super) fn are_ahead(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    while !is_named(&ahead) {
        let is_row = ahead.peek(Token![=>]) || ahead.peek(LitInt) && ahead.peek2(Token![as]);
        if is_row || ahead.parse::<TokenTree>().is_err() {
            return false;
        }
    }
    true
}

/// Whether what follows is a part behind its attributes, which no row is.
fn is_named(input: ParseStream<'_>) -> bool {
    input.peek(syn::Ident) && input.peek2(token::Paren)
}

/// Reads parts up to the end, and adds what is wrong with them to `findings`.
pub(super) fn parts(input: ParseStream<'_>, findings: &mut Vec<Error>) -> Vec<Part> {
    let is_next = || is_named(input) || input.peek(Token![#]) && input.peek2(token::Bracket);
    let mut parts = Vec::new();
    while !input.is_empty() {
        match part(input) {
            Ok(part) => {
                parts.push(part);
                if input.peek(Token![,]) && input.parse::<Token![,]>().is_ok() {
                    continue;
                }
                if !input.is_empty() {
                    findings.push(input.error("a comma stands between two parts"));
                }
            }
            Err(error) => findings.push(error),
        }
        while !is_next() && input.parse::<TokenTree>().is_ok() {}
    }
    parts
}

fn part(input: ParseStream<'_>) -> Result<Part> {
    let attrs = input.call(Attribute::parse_outer)?;
    if input.is_empty() {
        let message = "a part follows its comments and attributes, and here is none";
        return Err(Error::new_spanned(attrs.last(), message));
    }
    if !is_named(input) {
        return Err(input.error(FORM));
    }
    let name = super::name(input)?;
    let stands_for;
    let parentheses = parenthesized!(stands_for in input);
    let catalog = stands_for.parse();
    let rest: TokenStream = stands_for.parse()?;
    if catalog.is_ok() && !rest.is_empty() {
        return Err(Error::new_spanned(rest, "a part is one catalog"));
    }
    let catalog = catalog.map_err(|_| Error::new(parentheses.span.join(), FORM))?;
    Ok(Part { attrs, name, catalog })
}
