//! The expansion of a catalog of catalogs.
//!
//! What a part is, only the compiler knows. Everything that fails if it is no suitable catalog has the
//! location of the part, and asks for the same trait, so that the compiler reports one error there.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use super::Paths;
use crate::catalog::{Catalog, Part};
use crate::docs;

pub(super) fn enumeration(catalog: &Catalog, parts: &[Part], paths: &Paths) -> TokenStream {
    let Catalog { attrs, vis, name, .. } = catalog;
    let library = &paths.library;
    let docs = docs::parts(parts);
    let variants = parts.iter().map(|part| {
        let Part { attrs, name, catalog } = part;
        let docs = docs::part(part);
        quote! {
            #(#attrs)*
            #[doc = #docs]
            #name(#catalog),
        }
    });
    quote! {
        #(#attrs)*
        #[doc = #docs]
        #[derive(#library::core::cmp::PartialEq)]
        #vis enum #name {
            #(#variants)*
        }
    }
}

pub(super) fn lookup(catalog: &Catalog, parts: &[Part], paths: &Paths) -> TokenStream {
    let Paths { private, primitive, .. } = paths;
    let name = &catalog.name;
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let entries = parts.iter().enumerate().map(|(position, part)| {
        let Part { name, catalog: path, .. } = part;
        let position = Literal::usize_unsuffixed(position);
        let prefix = format!("{}::", name.unraw());
        let lookup = lookup_of(part);
        quote!(#position #name(#path, #lookup) #prefix)
    });
    let paths_of_parts = parts.iter().map(|part| {
        let (variant, path) = (&part.name, docs::path(&part.catalog));
        quote!(#name::#variant(_) => #path,)
    });
    let same_repr = parts.iter().map(|part| same_repr(part, paths));
    let disjoint = parts.iter().skip(1).map(|part| disjoint(part, catalog, paths));
    quote! {
        #(#same_repr)*

        #private::parts! { #name: #repr { #(#entries)* } }

        /// Returns the path of the catalog to which an error belongs, as it is written in the enum.
        const fn __path(__error: #name) -> &'static #primitive::str {
            match __error { #(#paths_of_parts)* }
        }

        #(#disjoint)*
    }
}

/// Returns the expression for the tables and functions of a part.
fn lookup_of(Part { catalog: path, .. }: &Part) -> TokenStream {
    let catalog = located_at(quote!(__private::IsErrorCatalog), path.span());
    let span = Span::mixed_site().located_at(path.span());
    quote_spanned!(span=> <#path as #catalog>::LOOKUP)
}

/// Returns the check that the codes of a part have the type of the whole.
fn same_repr(part: &Part, paths: &Paths) -> TokenStream {
    let Part { catalog: path, .. } = part;
    let Paths { private, repr, .. } = paths;
    let span = Span::mixed_site().located_at(path.span());
    let catalog = located_at(quote!(__private::IsErrorCatalog), path.span());
    let assert = located_at(quote!(#private::assert_same_repr), path.span());
    let repr = located_at(repr.clone(), path.span());
    quote_spanned!(span=> const _: () = #assert::<<#path as #catalog>::Codes, #repr>();)
}

/// Returns the check that no earlier part has a code of this one, except for 0, which means success
/// in most services.
fn disjoint(part: &Part, catalog: &Catalog, paths: &Paths) -> TokenStream {
    let Paths { private, primitive, option, repr, .. } = paths;
    let (whole, variant, path) = (&catalog.name, &part.name, docs::path(&part.catalog));
    let lookup = lookup_of(part);
    let code_is_in_both = located_at(quote!(#private::code_is_in_both), part.catalog.span());
    let span = Span::mixed_site().located_at(part.catalog.span());
    quote_spanned! {span=>
        #[allow(long_running_const_eval, reason = "a large catalog has many codes")]
        const _: () = {
            let mut __slot: #primitive::usize = 0;
            while __slot < #lookup.rows().len() {
                if !#lookup.rows()[__slot][0].is_empty() {
                    let __code = #lookup.code(#lookup.variant(__slot));
                    match __Lookup.find(__code as #repr) {
                        #option::None | #option::Some(#whole::#variant(_)) => {}
                        #option::Some(__earlier) => if __code != 0 {
                            #code_is_in_both(
                                __path(__earlier),
                                #path,
                                __code as #primitive::i128,
                            );
                        }
                    }
                }
                __slot += 1;
            }
        };
    }
}

/// Returns tokens with their own meaning at another location.
fn located_at(tokens: TokenStream, place: Span) -> TokenStream {
    let moved = tokens.into_iter().map(|mut token| {
        token.set_span(token.span().located_at(place));
        token
    });
    moved.collect()
}
