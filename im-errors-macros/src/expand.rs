//! Checked catalog to items, one function for each kind of item.

mod methods;
mod parts;
mod table;
#[cfg(test)]
mod tests;
mod traits;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Attribute, Error};

use crate::catalog::{Catalog, Contents};
use crate::{check, parse};

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
/// may be a variant: those may have any name (`Error`, `COUNT`) but that of a method.
fn items(catalog: &Catalog) -> TokenStream {
    let cfgs = catalog.attrs.iter().filter(|attr| attr.path().is_ident("cfg"));
    let paths = Paths::of(catalog);
    let Some(Form { enumeration, items, bodies }) = (match &catalog.contents {
        Contents::Rows(table) => Some(table::form(catalog, table, &paths)),
        Contents::Parts(parts) => parts::form(catalog, parts, &paths),
    }) else {
        return TokenStream::new();
    };
    let enumeration = self::enumeration(catalog, &enumeration, &paths);
    let methods = methods::methods(catalog, &bodies, &paths);
    let formatting = traits::formatting(catalog, &bodies, &paths);
    let conversions = traits::conversions(catalog, &paths);
    let error_catalog = traits::error_catalog(catalog, &bodies, &paths);
    let serde = traits::serde(catalog, &paths);
    // Only where it may be needed: who forbids the lint forbids to allow it as well.
    let allow = may_be_deprecated(catalog).then(
        || quote!(#[allow(deprecated, reason = "a deprecated row is a row like any other here")]),
    );
    quote! {
        #enumeration

        #(#cfgs)*
        #allow
        const _: () = {
            #items
            #methods
            #formatting
            #conversions
            #error_catalog
            #serde
        };
    }
}

/// Whether the enum or a variant is deprecated, as far as a macro can see.
fn may_be_deprecated(catalog: &Catalog) -> bool {
    let says_so = |attrs: &[Attribute]| {
        attrs
            .iter()
            .any(|attr| ["deprecated", "cfg_attr"].iter().any(|it| attr.path().is_ident(it)))
    };
    match &catalog.contents {
        Contents::Rows(table) => {
            says_so(&catalog.attrs) || table.rows.iter().any(|row| says_so(&row.attrs))
        }
        Contents::Parts(_) => true, // their catalogs may be
    }
}

/// What a catalog of rows and one of catalogs do not have in common.
pub(crate) struct Form {
    enumeration: Enumeration,
    /// What the bodies name, `__ROWS` among it.
    items: TokenStream,
    bodies: Bodies,
}

/// What the enum itself consists of.
pub(crate) struct Enumeration {
    /// The documentation of the enum, behind the user's own.
    docs: String,
    repr: Option<TokenStream>,
    variants: TokenStream,
}

/// The expressions by which methods find what they return.
pub(crate) struct Bodies {
    /// How many rows there are.
    count: TokenStream,
    /// Of `self`.
    code: TokenStream,
    slot: TokenStream,
    is_success: TokenStream,
    http_status: TokenStream,
    /// Of `self`, to `__f`.
    display: TokenStream,
    /// Of `__code`: the variant that has it, if there is one.
    from_code: TokenStream,
    /// Of `__code`: why it is reserved, if it is.
    reserved: TokenStream,
    /// Of `__slot`: any variant where it is free.
    variant: TokenStream,
    /// Of `__slot`: `None` where it is free.
    code_in: TokenStream,
    /// Of `__position`: the slot, if there is such a row.
    slot_of_row: TokenStream,
    /// Of `__name`: any slot, or none, where there is no such row.
    slot_of_name: TokenStream,
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

fn enumeration(
    catalog: &Catalog,
    Enumeration { docs, repr, variants }: &Enumeration,
    Paths { core, .. }: &Paths,
) -> TokenStream {
    let Catalog { attrs, vis, name, .. } = catalog;
    quote! {
        #(#attrs)*
        #[doc = #docs]
        #[derive(
            #core::clone::Clone,
            #core::marker::Copy,
            #core::cmp::PartialEq,
            #core::cmp::Eq,
            #core::cmp::PartialOrd,
            #core::cmp::Ord,
            #core::hash::Hash,
        )]
        #repr
        #vis enum #name {
            #variants
        }
    }
}
