//! Checked catalog to items, one function for each kind of item.

mod methods;
mod table;
#[cfg(test)]
mod tests;
mod traits;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::Error;

use crate::catalog::{Catalog, Row};
use crate::index::Index;
use crate::{check, docs, parse};

/// What `error_catalog!` is: every mistake as a compile error, and the items made from what is right.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut findings = Vec::new();
    let items = parse::parse(input, &mut findings)
        .map(|syntax| check::check(syntax, &mut findings))
        .map(|catalog| items(&catalog));
    let errors = findings.iter().map(Error::to_compile_error);
    quote!(#items #(#errors)*)
}

/// The enum, and everything else behind a `const _`, where it is in nobody's way.
///
/// Generated code names only what `$crate::__private` leads to and its own items and locals, which
/// begin with `__`: nothing in the user's module comes between. It never says `Self::Something`, which
/// may be a variant: those may have any name (`Error`, `COUNT`).
fn items(catalog: &Catalog) -> TokenStream {
    let cfgs = catalog.attrs.iter().filter(|attr| attr.path().is_ident("cfg"));
    let paths = Paths::of(catalog);
    let codes: Vec<u64> = catalog.rows.iter().map(Row::key).collect();
    let index = Index::of(&codes);
    let enumeration = enumeration(catalog, &paths);
    let table = table::table(catalog, &index, &paths);
    let methods = methods::methods(catalog, &paths);
    let formatting = traits::formatting(catalog, &paths);
    let conversions = traits::conversions(catalog, &paths);
    let error_catalog = traits::error_catalog(catalog, &index, &paths);
    quote! {
        #enumeration

        #(#cfgs)*
        #[allow(deprecated, reason = "a deprecated row is a row like any other here")]
        const _: () = {
            #table
            #methods
            #formatting
            #conversions
            #error_catalog
        };
    }
}

/// The paths that nearly every generated item names.
pub(crate) struct Paths {
    pub(crate) private: TokenStream,
    pub(crate) core: TokenStream,
    /// The type of the codes.
    pub(crate) code: TokenStream,
    pub(crate) u64: TokenStream,
    pub(crate) usize: TokenStream,
    pub(crate) str: TokenStream,
    pub(crate) option: TokenStream,
    pub(crate) result: TokenStream,
}

impl Paths {
    fn of(catalog: &Catalog) -> Self {
        let krate = &catalog.krate;
        let private = quote!(#krate::__private);
        let core = quote!(#private::core);
        let code_type = Ident::new(catalog.code_type.name, Span::call_site());
        Self {
            code: quote!(#core::primitive::#code_type),
            u64: quote!(#core::primitive::u64),
            usize: quote!(#core::primitive::usize),
            str: quote!(#core::primitive::str),
            option: quote!(#core::option::Option),
            result: quote!(#core::result::Result),
            core,
            private,
        }
    }
}

fn enumeration(catalog: &Catalog, Paths { core, .. }: &Paths) -> TokenStream {
    let Catalog { attrs, vis, name, .. } = catalog;
    let table = docs::table(catalog);
    let repr = Ident::new(catalog.code_type.name, Span::call_site());
    let mut next_code = None;
    let variants = catalog.rows.iter().map(|row| {
        let Row { attrs, name, code, .. } = row;
        let docs = docs::row(row);
        let alias = code.to_string();
        // A discriminant that is written is checked like a constant; one that counts on is not.
        let written = (next_code != Some(*code)).then(|| discriminant(row));
        let equals = written.as_ref().map(|_| quote!(=));
        next_code = code.checked_add(1);
        quote! {
            #(#attrs)*
            #[doc = #docs]
            #[doc(alias = #alias)]
            #name #equals #written,
        }
    });
    quote! {
        #(#attrs)*
        #[doc = #table]
        #[derive(
            #core::clone::Clone,
            #core::marker::Copy,
            #core::cmp::PartialEq,
            #core::cmp::Eq,
            #core::cmp::PartialOrd,
            #core::cmp::Ord,
            #core::hash::Hash,
        )]
        #[repr(#repr)]
        #vis enum #name {
            #(#variants)*
        }
    }
}

/// The code, at the place where it is written, but as a token of the macro: style lints judge how
/// users write numbers, and a catalog has them as its document does.
fn discriminant(row: &Row) -> Literal {
    let mut code = Literal::i128_unsuffixed(row.code);
    code.set_span(row.code_span.resolved_at(Span::mixed_site()));
    code
}
