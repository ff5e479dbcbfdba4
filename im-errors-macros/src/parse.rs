//! Tokens to syntax tree: the grammar of a catalog, and nothing of what it means.

mod row;

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{
    Attribute, Error, Generics, Path, Result, Token, Visibility, WhereClause, braced, bracketed,
    parse_quote, token,
};

pub(crate) use self::row::{Code, Row};

/// What stands between the braces of `error_catalog!`.
///
/// ```text
/// catalog = crate? attribute* visibility "enum" Name "{" row+ "}"
/// crate   = "#![crate = path]"      (written by the wrapper macro: where the library is found)
/// ```
pub(crate) struct Catalog {
    pub(crate) krate: Path,
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    pub(crate) rows: Vec<Row>,
}

/// Reads a catalog, if there is the name of one, and adds everything ungrammatical to `findings`.
pub(crate) fn parse(input: TokenStream, findings: &mut Vec<Error>) -> Option<Catalog> {
    let catalog = |input: ParseStream<'_>| {
        let catalog = catalog(input, findings);
        input.parse::<TokenStream>()?; // what an error left unread
        catalog
    };
    catalog.parse2(input).map_err(|error| findings.push(error)).ok()
}

fn catalog(input: ParseStream<'_>, findings: &mut Vec<Error>) -> Result<Catalog> {
    let krate = krate(input)?;
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    keyword(input, findings)?;
    let name = name(input)?;
    no_generics(input, findings)?;
    let rows = rows(input, name.span(), findings)?;
    if !input.is_empty() {
        findings.push(input.error(
            "a catalog ends with its rows: the next one goes into an `error_catalog!` of its own",
        ));
    }
    Ok(Catalog { krate, attrs, vis, name, rows })
}

fn krate(input: ParseStream<'_>) -> Result<Path> {
    if !(input.peek(Token![#]) && input.peek2(Token![!])) {
        return Ok(parse_quote!(::im_errors));
    }
    input.parse::<Token![#]>()?;
    input.parse::<Token![!]>()?;
    let attribute;
    bracketed!(attribute in input);
    attribute.parse::<Token![crate]>()?;
    attribute.parse::<Token![=]>()?;
    attribute.call(Path::parse_mod_style)
}

fn keyword(input: ParseStream<'_>, findings: &mut Vec<Error>) -> Result<()> {
    if input.peek(Token![enum]) {
        return input.parse::<Token![enum]>().map(drop);
    }
    let error = Error::new(
        input.span(),
        r#"a catalog is an enum: `pub enum OrderError { 40001 => "order not found", "订单不存在"; }`"#,
    );
    if input.peek(Token![struct]) || input.peek(Token![union]) {
        findings.push(error);
        return input.call(Ident::parse_any).map(drop);
    }
    Err(error)
}

/// A name that Rust takes for an enum or a variant; `r#type` is one, `type` and `_` are none.
fn name(input: ParseStream<'_>) -> Result<Ident> {
    let name = input
        .call(Ident::parse_any)
        .map_err(|_| Error::new(input.span(), "a name is missing here"))?;
    syn::parse2(name.to_token_stream()).map_err(|_| {
        Error::new(name.span(), format!("`{name}` is reserved in Rust: choose another name"))
    })
}

fn no_generics(input: ParseStream<'_>, findings: &mut Vec<Error>) -> Result<()> {
    let generics: Generics = input.parse()?;
    if generics.lt_token.is_some() {
        findings.push(Error::new_spanned(
            generics,
            "a catalog has no generics: its rows are plain values",
        ));
    }
    if let Some(bounds) = input.parse::<Option<WhereClause>>()? {
        findings.push(Error::new_spanned(
            bounds,
            "a catalog has no `where`: its rows are plain values",
        ));
    }
    Ok(())
}

fn rows(input: ParseStream<'_>, name: Span, findings: &mut Vec<Error>) -> Result<Vec<Row>> {
    if !input.peek(token::Brace) {
        findings.push(Error::new(
            if input.is_empty() { name } else { input.span() },
            r#"the rows follow the name, in braces: `{ 40001 => "order not found", "订单不存在"; }`"#,
        ));
        return Ok(Vec::new());
    }
    let table;
    braced!(table in input);
    let mut rows = Vec::new();
    while !table.is_empty() {
        rows.push(row::row(&table, findings));
    }
    if rows.is_empty() {
        findings.push(Error::new(
            name,
            r#"a catalog has at least one row: `40001 => "order not found", "订单不存在";`"#,
        ));
    }
    Ok(rows)
}
