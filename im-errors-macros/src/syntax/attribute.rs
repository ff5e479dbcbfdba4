//! Attributes, in the places where attributes of any kind may be.

use proc_macro2::TokenStream;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{AttrStyle, Attribute, Meta, Token, bracketed, token};

use crate::errors::{Diagnostic, Errors};

/// Reads the attributes before an item or an entry. Inner ones are reported and become outer ones, and
/// those that can't be read are reported and left out.
pub(super) fn read_all(input: ParseStream<'_>, report: impl Fn(Diagnostic)) -> Vec<Attribute> {
    let mut attrs = Vec::new();
    loop {
        let ahead = input.fork();
        let Ok(attr) = read(&ahead) else { return attrs };
        input.advance_to(&ahead);
        match attr {
            Ok(attr) => {
                if let AttrStyle::Inner(_) = attr.style {
                    report(inner(&attr));
                }
                attrs.push(Attribute { style: AttrStyle::Outer, ..attr });
            }
            Err(error) => report(error),
        }
    }
}

/// Reads the attributes before an item, and reports faulty ones.
pub(super) fn read_item(input: ParseStream<'_>, errors: &Errors) -> Vec<Attribute> {
    read_all(input, |error| errors.report(error))
}

/// Skips attributes, whatever is in their brackets.
pub(super) fn skip_all(input: ParseStream<'_>) {
    read_all(input, |_| ());
}

/// Returns an error if no attribute is next, and a diagnostic if it can't be read.
fn read(input: ParseStream<'_>) -> syn::Result<Result<Attribute, Diagnostic>> {
    let pound_token = input.parse()?;
    let style = match input.parse::<Option<Token![!]>>()? {
        Some(not) => AttrStyle::Inner(not),
        None => AttrStyle::Outer,
    };
    let content;
    let bracket_token: token::Bracket = bracketed!(content in input);
    let tokens: TokenStream = content.parse()?;
    let is_empty = tokens.is_empty();
    Ok(match syn::parse2::<Meta>(tokens.clone()) {
        Ok(meta) => Ok(Attribute { pound_token, style, bracket_token, meta }),
        Err(_) if is_empty => {
            let brackets = bracket_token.span.join();
            Err(Diagnostic::at(brackets, "expected an attribute in these brackets").help(HELP))
        }
        Err(_) => Err(Diagnostic::new(tokens, "expected an attribute").help(HELP)),
    })
}

const HELP: &str = "`#[catalog(not_found)]`";

/// Creates the error about an attribute with `!`, or about a doc comment that begins with `//!`.
fn inner(attr: &Attribute) -> Diagnostic {
    if attr.path().is_ident("doc") {
        let error = Diagnostic::new(attr, "expected outer doc comment, found inner doc comment");
        return error.help("write `///` instead of `//!`");
    }
    let error = Diagnostic::new(attr, "inner attributes are not supported in catalogs");
    error.help("remove the `!`")
}
