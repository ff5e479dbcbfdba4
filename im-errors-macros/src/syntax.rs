//! The syntax tree of a catalog and its parser. The parser checks the grammar, and [`check`](crate::check)
//! the rules.

mod arguments;
mod attribute;
mod code;
mod conflict;
mod early;
mod entries;
mod fault;
mod options;
mod part;
mod ranges;
mod reader;
mod row;
mod selection;
#[cfg(test)]
mod tests;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseBuffer, ParseStream, Parser as _};
use syn::{Attribute, Generics, Path, Token, Visibility, braced, bracketed, parse_quote, token};

pub(crate) use self::arguments::{Argument, Arguments};
pub(crate) use self::code::Code;
pub(crate) use self::entries::Entries;
pub(crate) use self::fault::Fault;
pub(crate) use self::options::{ClassOptions, Conversion, EnumOptions, ReprAttribute};
pub(crate) use self::part::Part;
pub(crate) use self::ranges::{Meaning, Range, Statement};
pub(crate) use self::row::Row;
pub(crate) use self::selection::{Selected, Selection};
use crate::errors::{Diagnostic, Errors};

type Result<T> = std::result::Result<T, Diagnostic>;

/// The input of `error_catalog!`.
///
/// ```text
/// catalog = crate? enum struct? (selection struct?)*
/// enum    = attribute* visibility "enum" Name "{" ( (row | reserved | success)+ | parts ) "}"
/// crate   = "#![crate = path]"      (added by the wrapper macro: the path of the library)
/// ```
pub(crate) struct Catalog {
    pub(crate) krate: Path,
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) options: EnumOptions,
    pub(crate) repr: ReprAttribute,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    pub(crate) entries: Entries,
    pub(crate) fault: Option<Fault>,
    pub(crate) selections: Vec<Selection>,
}

/// Parses a catalog and reports every syntax error. Returns `None` only if the enum has no name.
pub(crate) fn parse(input: TokenStream, errors: &Errors) -> Option<Catalog> {
    let catalog = |input: ParseStream<'_>| {
        let catalog = parse_catalog(input, errors);
        input.parse::<TokenStream>()?; // the tokens after an error
        Ok(catalog)
    };
    let catalog = catalog.parse2(input).map_err(Diagnostic::from).and_then(|catalog| catalog);
    catalog.map_err(|error| errors.report(error)).ok()
}

fn parse_catalog(input: ParseStream<'_>, errors: &Errors) -> Result<Catalog> {
    let krate = parse_crate_path(input);
    let early_fault = early::read_fault(input, errors);
    let mut early_selections = Vec::new();
    while let Some(selection) = early::read_selection(input, errors) {
        early_selections.push(selection);
    }
    let mut attrs = attribute::read_item(input, errors);
    let vis = input.parse()?;
    parse_keyword(input, errors)?;
    let name = parse_name(input, "enum")?;
    let entries = parse_body(input, &name, errors)?;
    let repr = options::take_repr(&mut attrs, errors);
    let options = match &entries {
        Entries::Rows { .. } => options::take(&mut attrs, errors),
        Entries::Parts(_) => options::take_of_parts(&mut attrs, errors),
    };
    let fault = fault::read(input, errors).or(early_fault);
    let before = if fault.is_some() { "fault type" } else { "enum" };
    let mut selections = early_selections;
    selections.extend(selection::read_all(input, &name, before, errors));
    Ok(Catalog { krate, attrs, options, repr, vis, name, entries, fault, selections })
}

/// Returns the path of the library, which the wrapper macro passes, or the default one.
fn parse_crate_path(input: ParseStream<'_>) -> Path {
    let ahead = input.fork();
    let Ok(krate) = parse_crate_attribute(&ahead) else {
        return parse_quote!(::im_errors);
    };
    input.advance_to(&ahead);
    krate
}

fn parse_crate_attribute(input: ParseStream<'_>) -> syn::Result<Path> {
    input.parse::<Token![#]>()?;
    input.parse::<Token![!]>()?;
    let attribute;
    bracketed!(attribute in input);
    attribute.parse::<Token![crate]>()?;
    attribute.parse::<Token![=]>()?;
    attribute.call(Path::parse_mod_style)
}

/// Parses `enum`. Reports another keyword in its place.
fn parse_keyword(input: ParseStream<'_>, errors: &Errors) -> Result<()> {
    if input.peek(Token![enum]) {
        input.parse::<Token![enum]>()?;
        return Ok(());
    }
    if let Some(marker) = conflict::Marker::read(input) {
        return Err(marker.error());
    }
    let error = Diagnostic::at(input.span(), "expected `enum`")
        .help(r#"`pub enum OrderError { 40001 => "order not found", "订单不存在"; }`"#);
    if input.peek(Token![struct]) || input.peek(Token![union]) {
        input.call(Ident::parse_any)?;
    } else if input.peek(Token![const]) && input.peek2(Token![enum]) {
        input.parse::<Token![const]>()?;
        input.parse::<Token![enum]>()?;
    } else if !(input.peek(syn::Ident) && input.peek2(token::Brace)) {
        return Err(error);
    }
    errors.report(error);
    Ok(())
}

/// Parses the name of an enum or a variant. `r#type` is one; `type` and `_` are not.
fn parse_name(input: ParseStream<'_>, kind: &str) -> Result<Ident> {
    let span = input.span();
    let name = input.call(Ident::parse_any).map_err(|_| {
        let error = Diagnostic::at(span, format!("expected the name of the {kind}"));
        error.help(example(kind))
    })?;
    syn::parse2(name.to_token_stream()).map_err(|_| {
        let found = if name == "_" { "reserved identifier" } else { "keyword" };
        let article = if kind == "enum" { "an" } else { "a" };
        let message = format!("expected {article} {kind} name, found {found} `{name}`");
        Diagnostic::at(name.span(), message).help(example(kind))
    })
}

/// Returns a name of this kind in its place.
fn example(kind: &str) -> &'static str {
    match kind {
        "enum" => "`enum OrderError`",
        "struct" => "`struct OrderFault;`",
        "part" => "`Order(OrderError)`",
        _ => "`OrderNotFound`",
    }
}

fn parse_body(input: ParseStream<'_>, name: &Ident, errors: &Errors) -> Result<Entries> {
    const HELP: &str = r#"`{ 40001 => "order not found", "订单不存在"; }`"#;

    if input.peek(Token![:]) {
        if let Some(rows) = selection::read_without_catalog(input, errors)? {
            return Ok(Entries::Rows { rows, statements: Vec::new() });
        }
    } else if !reject_generics(input, errors) && !input.peek(token::Brace) {
        let span = if input.is_empty() { name.span() } else { input.span() };
        errors.report(Diagnostic::at(span, "expected rows in braces after the name").help(HELP));
    }
    while !input.peek(token::Brace) {
        if input.is_empty() {
            return Ok(Entries::none());
        }
        input.parse::<TokenTree>()?;
    }
    let body = parse_braces(input)?;
    Ok(entries::read(&body, name, errors))
}

fn parse_braces(input: ParseStream<'_>) -> syn::Result<ParseBuffer<'_>> {
    let body;
    braced!(body in input);
    Ok(body)
}

/// Skips the rest of a faulty item.
fn skip_to_item(input: ParseStream<'_>) {
    let begins_item = |input: ParseStream<'_>| {
        let ahead = input.fork();
        attribute::skip_all(&ahead);
        ahead.parse::<Visibility>().is_ok()
            && (ahead.peek(Token![enum]) || ahead.peek(Token![struct]))
    };
    while !input.is_empty() && !begins_item(input) && input.parse::<TokenTree>().is_ok() {}
}

/// Reports generic parameters and `where`. Returns whether there are any.
fn reject_generics(input: ParseStream<'_>, errors: &Errors) -> bool {
    let mut is_generic = false;
    if input.peek(Token![<]) {
        const MESSAGE: &str = "generic parameters are not supported on catalogs";
        errors.report(match input.parse::<Generics>() {
            Ok(Generics { lt_token, params, gt_token, .. }) => {
                Diagnostic::new(quote!(#lt_token #params #gt_token), MESSAGE).help("remove them")
            }
            Err(error) => Diagnostic::at(error.span(), MESSAGE).help("remove them"),
        });
        is_generic = true;
    }
    if input.peek(Token![where]) {
        let message = "`where` clauses are not supported on catalogs";
        errors.report(Diagnostic::at(input.span(), message).help("remove it"));
        is_generic = true;
    }
    is_generic
}
