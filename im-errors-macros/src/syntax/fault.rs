//! The fault type that follows the enum.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{Attribute, Generics, Token, Visibility, token};

use super::{Result, parse_name};
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

/// Parses the fault type, if there is one, and reports what follows it.
pub(super) fn parse(input: ParseStream<'_>, errors: &Errors) -> Result<Option<Fault>> {
    if input.is_empty() {
        return Ok(None);
    }
    let Some((attrs, vis, keyword)) = begin(input) else {
        let error = Diagnostic::at(input.span(), "unexpected token after the enum");
        return Err(error.help(format!(
            "the enum may be followed by its fault type, {HELP}; use one `error_catalog!` for each catalog"
        )));
    };
    if input.is_empty() {
        return Err(Diagnostic::new(keyword, "expected the name of the struct").help(HELP));
    }
    let name = parse_name(input, "struct")?;
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
        input.parse::<TokenTree>()?;
    }
    if input.parse::<Token![;]>().is_err() && !has_fields {
        let span = if input.is_empty() { name.span() } else { input.span() };
        errors.report(Diagnostic::at(span, "expected `;` after the fault type").help(HELP));
        input.parse::<TokenStream>()?;
    }
    if !input.is_empty() {
        let span = input.span();
        let error = if begin(input).is_some() {
            Diagnostic::at(input.span(), "duplicate fault type")
                .help(format!("`{name}` is the fault type of this enum"))
        } else {
            Diagnostic::at(span, "unexpected token after the fault type")
                .help("use one `error_catalog!` for each catalog")
        };
        errors.report(error);
    }
    Ok(Some(Fault { attrs, vis, name }))
}

/// Parses everything before the name of a struct.
fn begin(input: ParseStream<'_>) -> Option<(Vec<Attribute>, Visibility, Token![struct])> {
    let ahead = input.fork();
    let attrs = ahead.call(Attribute::parse_outer).ok()?;
    let vis = ahead.parse().ok()?;
    let keyword = ahead.parse().ok()?;
    input.advance_to(&ahead);
    Some((attrs, vis, keyword))
}
