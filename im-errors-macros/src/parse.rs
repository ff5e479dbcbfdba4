//! Tokens to syntax tree: the grammar of a catalog, and nothing of what it means.

mod part;
mod reserved;
mod row;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt as _;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{
    Attribute, Error, Generics, Path, Result, Token, Visibility, braced, bracketed, parse_quote,
    token,
};

pub(crate) use self::part::Part;
pub(crate) use self::reserved::{Range, Reserved};
pub(crate) use self::row::{Code, Row};

/// What stands between the braces of `error_catalog!`.
///
/// ```text
/// catalog = crate? attribute* visibility "enum" Name "{" ( (row | reserved)+ | parts ) "}"
/// crate   = "#![crate = path]"      (written by the wrapper macro: where the library is found)
/// ```
pub(crate) struct Catalog {
    pub(crate) krate: Path,
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    pub(crate) contents: Contents,
}

pub(crate) enum Contents {
    Rows { rows: Vec<Row>, reserved: Vec<Reserved> },
    Parts(Vec<Part>),
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
    let krate = krate(input);
    no_inner_attributes(input, findings)?;
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    keyword(input, findings)?;
    let name = name(input)?;
    let contents = contents(input, name.span(), findings)?;
    Ok(Catalog { krate, attrs, vis, name, contents })
}

/// Where the wrapper says that the library is, or where it is as a rule.
fn krate(input: ParseStream<'_>) -> Path {
    let ahead = input.fork();
    let Ok(krate) = said_by_wrapper(&ahead) else {
        return parse_quote!(::im_errors);
    };
    input.advance_to(&ahead);
    krate
}

fn said_by_wrapper(input: ParseStream<'_>) -> Result<Path> {
    input.parse::<Token![#]>()?;
    input.parse::<Token![!]>()?;
    let attribute;
    bracketed!(attribute in input);
    attribute.parse::<Token![crate]>()?;
    attribute.parse::<Token![=]>()?;
    attribute.call(Path::parse_mod_style)
}

fn no_inner_attributes(input: ParseStream<'_>, findings: &mut Vec<Error>) -> Result<()> {
    let inner = input.call(Attribute::parse_inner)?;
    findings.extend(inner.into_iter().map(|attr| {
        Error::new_spanned(attr, "an attribute of a catalog is written without `!`: `#[...]`")
    }));
    Ok(())
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
        input.call(Ident::parse_any)?;
    } else if input.peek(Token![const]) && input.peek2(Token![enum]) {
        input.parse::<Token![const]>()?;
        input.parse::<Token![enum]>()?;
    } else if !(input.peek(syn::Ident) && input.peek2(token::Brace)) {
        return Err(error);
    }
    findings.push(error);
    Ok(())
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

fn no_generics(input: ParseStream<'_>, findings: &mut Vec<Error>) {
    const MESSAGE: &str = "a catalog has no generics: its rows are plain values";

    if input.peek(Token![<]) {
        findings.push(match input.parse::<Generics>() {
            Ok(Generics { lt_token, params, gt_token, .. }) => {
                Error::new_spanned(quote!(#lt_token #params #gt_token), MESSAGE)
            }
            Err(error) => Error::new(error.span(), MESSAGE),
        });
    }
    if input.peek(Token![where]) {
        findings
            .push(Error::new(input.span(), "a catalog has no `where`: its rows are plain values"));
    }
}

fn contents(input: ParseStream<'_>, name: Span, findings: &mut Vec<Error>) -> Result<Contents> {
    let beside_the_rows = findings.len();
    no_generics(input, findings);
    if !input.peek(token::Brace) && findings.len() == beside_the_rows {
        findings.push(Error::new(
            if input.is_empty() { name } else { input.span() },
            r#"the rows follow the name, in braces: `{ 40001 => "order not found", "订单不存在"; }`"#,
        ));
    }
    while !input.peek(token::Brace) {
        if input.is_empty() {
            return Ok(Contents::Rows { rows: Vec::new(), reserved: Vec::new() });
        }
        input.parse::<TokenTree>()?;
    }
    let table;
    braced!(table in input);
    let contents = if part::are_ahead(&table) {
        Contents::Parts(part::parts(&table, findings))
    } else {
        rows(&table, name, findings)
    };
    if !input.is_empty() {
        findings.push(input.error(
            "a catalog ends with its rows: the next one goes into an `error_catalog!` of its own",
        ));
    }
    Ok(contents)
}

fn rows(table: ParseStream<'_>, name: Span, findings: &mut Vec<Error>) -> Contents {
    let (mut rows, mut reserved) = (Vec::new(), Vec::new());
    while !table.is_empty() {
        if reserved::is_next(table) {
            reserved.push(reserved::reserved(table, findings));
        } else {
            rows.push(row::row(table, findings));
        }
    }
    if rows.is_empty() {
        findings.push(Error::new(
            name,
            r#"a catalog has at least one row: `40001 => "order not found", "订单不存在";`"#,
        ));
    }
    Contents::Rows { rows, reserved }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found of a catalog: its rows, each as far as it could be read, and the messages.
    fn read(input: TokenStream) -> (Vec<String>, Vec<String>) {
        let mut findings = Vec::new();
        let catalog = parse(input, &mut findings);
        let rows = catalog.map_or_else(Vec::new, |catalog| {
            let Contents::Rows { rows, .. } = catalog.contents else { panic!("these are rows") };
            rows.iter()
                .map(|Row { code, name, english, chinese, .. }| {
                    quote!(#code #name #english #chinese).to_string()
                })
                .collect()
        });
        (rows, findings.iter().map(Error::to_string).collect())
    }

    #[test]
    fn rows_are_read_in_order() {
        let (rows, findings) = read(quote! {
            pub(crate) enum E {
                1 => "one", "一";
                #[deprecated]
                -0x2 as Two => r"two", "";
            }
        });
        assert_eq!(rows, [r#"1 "one" "一""#, r#"- 0x2 Two r"two" """#]);
        assert!(findings.is_empty());
    }

    #[test]
    fn the_wrapper_says_where_the_library_is() {
        let mut findings = Vec::new();
        let mut krate =
            |input| parse(input, &mut findings).map(|it| it.krate.to_token_stream().to_string());
        assert_eq!(
            krate(quote!(#![crate = a::b] enum E { 1 => "", ""; })).as_deref(),
            Some("a :: b")
        );
        assert_eq!(krate(quote!(enum E { 1 => "", ""; })).as_deref(), Some(":: im_errors"));
        assert_eq!(
            krate(quote!(#![allow(warnings)] enum E { 1 => "", ""; })).as_deref(),
            Some(":: im_errors")
        );
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn a_broken_row_ends_where_the_next_one_begins() {
        for broken in [
            quote!(2),
            quote!(2;),
            quote!(2 as),
            quote!(2 as Two),
            quote!(2 =>),
            quote!(2 => "two"),
            quote!(2 => "two",),
            quote!(2 => "two";),
            quote!(2 => "two", "二"),
            quote!(2 => two;),
            quote!(2 => "two" + "zwei", "二";),
            quote!(;),
            quote!(,),
            quote!({};),
            quote!(#[]),
            quote!(2 => "two", "二", "deux";),
            quote!(2 => "two", "二",),
            quote!(-;),
            quote!(--2 => "two", "二";),
            quote!(2 AS Two => "two", "二";),
            quote!(2 as Two::Two => "two", "二";),
            quote!(2, => "two", "二";),
            quote!(2..=4 => "two", "二";),
            quote!(2 => => "two", "二";),
            quote!(- 2;),
        ] {
            let (rows, findings) = read(quote! {
                enum E { 1 => "one", "一"; #broken 3 => "three", "三"; -4 as Four => "four", "四"; }
            });
            assert_eq!(rows.first().map(String::as_str), Some(r#"1 "one" "一""#), "{broken}");
            assert!(rows.contains(&r#"3 "three" "三""#.to_owned()), "{broken}");
            assert!(rows.contains(&r#"- 4 Four "four" "四""#.to_owned()), "{broken}");
            assert_eq!(findings.len(), 1, "{broken}: {findings:?}");
        }
    }

    #[test]
    fn every_broken_row_is_found() {
        let (rows, findings) = read(quote! {
            enum E { 1 = "one", "一"; two => "two", "二"; 3 => "three" "三"; 4 => "four", "四" }
        });
        assert_eq!(rows.len(), 4);
        assert_eq!(findings.len(), 4);
    }

    #[test]
    fn what_is_no_catalog_has_one_message() {
        let (no_enum, no_rows) = ("a catalog is an enum: ", "the rows follow the name, ");
        for (input, message) in [
            ("", no_enum),
            ("pub", no_enum),
            ("pub catalog", no_enum),
            (r#"const E { 1 => "one", "一"; }"#, no_enum),
            ("fn f() {}", no_enum),
            (r#"{ 1 => "one", "一"; }"#, no_enum),
            (r#"40001 => "order not found", "订单不存在";"#, no_enum),
            ("enum", "a name is missing here"),
            ("enum {}", "a name is missing here"),
            ("enum type {}", "`type` is reserved"),
            ("enum E", no_rows),
            ("enum E ()", no_rows),
            ("enum E;", no_rows),
            ("enum E {}", "a catalog has at least one row: "),
        ] {
            let (_, findings) = read(input.parse().unwrap());
            assert_eq!(findings.len(), 1, "{input}: {findings:?}");
            assert!(findings[0].starts_with(message), "{input}: {findings:?}");
        }
    }
}
