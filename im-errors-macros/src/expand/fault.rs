//! The expansion of the fault type and of the conversions into it.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::{Paths, arguments, cfgs, item, missing_feature, parts, selection};
use crate::catalog::{Catalog, Contents, Conversion, Fault};
use crate::docs;

/// Returns the declared struct, if any.
pub(super) fn structure(catalog: &Catalog, Paths { library, .. }: &Paths) -> Option<TokenStream> {
    let Fault { attrs, vis, name } = catalog.fault.as_ref()?;
    let error = &catalog.name;
    let cfgs = cfgs(catalog);
    let docs = docs::fault(error);
    let item = item(vis, "struct", name, quote!(__fault: #library::Fault<#error>,));
    Some(quote! {
        #(#attrs)*
        #[doc = #docs]
        #(#cfgs)*
        #item
    })
}

/// Returns the type of one occurrence of an error.
pub(super) fn fault_type(catalog: &Catalog, Paths { private, .. }: &Paths) -> TokenStream {
    let error = &catalog.name;
    let declared = catalog.fault.as_ref().map(|fault| fault.name.to_token_stream());
    declared.unwrap_or_else(|| quote!(#private::Fault<#error>))
}

/// Returns the functions and impls of faults, and the error to which the library's macro expands instead if the
/// feature `alloc` is disabled.
pub(super) fn impls(catalog: &Catalog, paths: &Paths) -> Option<TokenStream> {
    let private = &paths.private;
    let selected = selection::conversions_of_faults(catalog, paths);
    let Some(error) = without_alloc(catalog) else {
        return selected.map(|selected| quote!(#private::if_alloc! { { #selected } {} }));
    };
    let constructors = match &catalog.contents {
        Contents::Rows(table) => arguments::constructors(catalog, table, paths),
        Contents::Parts(_) => TokenStream::new(),
    };
    let declared = catalog.fault.as_ref().map(|fault| declared(catalog, fault, paths));
    Some(quote! {
        #private::if_alloc! { { #constructors #declared #selected } { #error } }
    })
}

fn declared(catalog: &Catalog, fault: &Fault, paths: &Paths) -> TokenStream {
    let private = &paths.private;
    let (name, error) = (&fault.name, &catalog.name);
    let conversions =
        catalog.conversions.iter().map(|conversion| from_other_error(conversion, fault, paths));
    let from_parts = match &catalog.contents {
        Contents::Rows(_) => Vec::new(),
        Contents::Parts(parts) => parts::conversions_of_faults(parts, error, name, paths),
    };
    let from_errors = selection::conversion_into_fault(catalog, paths)
        .unwrap_or_else(|| quote!(#private::errors_of_fault! {}));
    quote! {
        #[inline]
        fn __declared(__fault: #private::Fault<#error>) -> #name {
            #name { __fault: __fault }
        }
        #[inline]
        fn __into_fault(__declared: #name) -> #private::Fault<#error> {
            __declared.__fault
        }
        #[inline]
        fn __as_fault(__declared: &#name) -> &#private::Fault<#error> {
            &__declared.__fault
        }
        type __Fault = #name;
        #private::declared_fault! {}
        #from_errors
        #(#conversions)*
        #(#from_parts)*
    }
}

fn from_other_error(
    Conversion { source, error }: &Conversion,
    fault: &Fault,
    Paths { private, .. }: &Paths,
) -> TokenStream {
    let name = &fault.name;
    let docs = docs::conversion(error);
    // Errors about a type that can't be a cause, or that is listed twice, point to this type.
    let span = Span::mixed_site().located_at(source.span());
    quote_spanned! {span=>
        #[doc = #docs]
        #[automatically_derived]
        impl #private::core::convert::From<#source> for #name {
            #[track_caller]
            fn from(__cause: #source) -> Self {
                let __fault: #name = #private::core::convert::From::from(#error);
                __fault.caused_by(__cause)
            }
        }
    }
}

/// Returns the error for a library without an allocator, or `None` if the catalog doesn't need one.
fn without_alloc(catalog: &Catalog) -> Option<TokenStream> {
    let first_argument = match &catalog.contents {
        Contents::Rows(table) => table.rows.iter().find_map(|row| row.arguments.first()),
        Contents::Parts(_) => None,
    };
    let (span, what) = match (&catalog.fault, first_argument) {
        (Some(fault), _) => (fault.name.span(), "a fault type requires"),
        (None, Some(argument)) => (argument.name.span(), "arguments require"),
        (None, None) => return None,
    };
    Some(missing_feature(span, what, "alloc"))
}
