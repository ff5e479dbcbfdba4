//! The fault type that follows an enum.

use proc_macro2::{Ident, TokenTree};
use syn::parse::ParseStream;
use syn::{Attribute, Generics, Token, Visibility, token};

use super::{Result, attribute, parse_name, skip_to_item};
use crate::errors::{Diagnostic, Errors};

/// ```text
/// struct = attribute* visibility "struct" Name ";"
/// ```
pub(crate) struct Fault {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
}

const HELP: &str = "`pub struct OrderFault;`";

/// Reads the fault type of the enum before it, if there is one, and reports further ones.
pub(super) fn read(input: ParseStream<'_>, errors: &Errors) -> Option<Fault> {
    let fault = read_one(input, errors)?;
    while let Some(other) = read_one(input, errors) {
        let message = format!("duplicate fault type `{}`", other.name);
        let help = format!("`{}` is the fault type of this enum", fault.name);
        errors.report(Diagnostic::at(other.name.span(), message).help(help));
    }
    Some(fault)
}

fn read_one(input: ParseStream<'_>, errors: &Errors) -> Option<Fault> {
    let (attrs, vis, keyword) = begin(input, errors)?;
    match name(input, keyword) {
        Ok(name) => {
            end(input, &name, errors);
            Some(Fault { attrs, vis, name })
        }
        Err(error) => {
            errors.report(error);
            skip_to_item(input);
            None
        }
    }
}

/// Parses everything before the name of a struct.
pub(super) fn begin(
    input: ParseStream<'_>,
    errors: &Errors,
) -> Option<(Vec<Attribute>, Visibility, Token![struct])> {
    let ahead = input.fork();
    attribute::skip_all(&ahead);
    ahead.parse::<Visibility>().ok()?;
    ahead.parse::<Token![struct]>().ok()?;
    let attrs = attribute::read_item(input, errors);
    Some((attrs, input.parse().ok()?, input.parse().ok()?))
}

fn name(input: ParseStream<'_>, keyword: Token![struct]) -> Result<Ident> {
    if input.is_empty() {
        return Err(Diagnostic::new(keyword, "expected the name of the struct").help(HELP));
    }
    parse_name(input, "struct")
}

/// Parses the semicolon. Reports fields and generic parameters.
fn end(input: ParseStream<'_>, name: &Ident, errors: &Errors) {
    let fields = input.span();
    let has_fields = input.peek(token::Brace) || input.peek(token::Paren);
    if input.peek(Token![<]) {
        let error = Diagnostic::at(fields, "generic parameters are not supported on fault types");
        errors.report(error.help(format!("write {HELP}")));
        let _ = input.parse::<Generics>();
    } else if has_fields {
        errors.report(Diagnostic::at(fields, "fields are not supported on fault types").help(format!(
            "write {HELP}: arguments are declared by rows, such as `40001 as OrderNotFound(id: u64) => ...`"
        )));
        let _ = input.parse::<TokenTree>();
    }
    if input.parse::<Token![;]>().is_err() && !has_fields {
        let span = if input.is_empty() { name.span() } else { input.span() };
        errors.report(Diagnostic::at(span, "expected `;` after the fault type").help(HELP));
        skip_to_item(input);
    }
}
