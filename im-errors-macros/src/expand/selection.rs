//! The expansion of a selection: the conversions between it and its catalog.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::{Paths, fault};
use crate::catalog::{Catalog, Contents, Source};

/// Returns the conversions between the errors, if the catalog is a selection.
pub(super) fn conversions(catalog: &Catalog, Paths { private, .. }: &Paths) -> Option<TokenStream> {
    let source = &catalog.source.as_ref()?.name;
    let Contents::Rows(table) = &catalog.contents else { return None };
    let repr = Ident::new(catalog.repr.name, Span::call_site());
    let variants = table.rows.iter().map(|row| {
        let variant = &row.name;
        quote!([__Catalog::#variant] of [__Source::#variant])
    });
    Some(quote! {
        type __Source = #source;
        #private::selection! { #repr { #(#variants)* } }
    })
}

/// Returns the conversions between the faults, if one of the fault types is a type of the user's crate.
pub(super) fn conversions_of_faults(catalog: &Catalog, paths: &Paths) -> Option<TokenStream> {
    let private = &paths.private;
    let Source { name: source, fault: source_fault } = catalog.source.as_ref()?;
    if catalog.fault.is_none() && source_fault.is_none() {
        return None;
    }
    let fault = fault::fault_type(catalog, paths);
    let source_fault = source_fault
        .as_ref()
        .map_or_else(|| quote!(#private::Fault<#source>), ToTokens::to_token_stream);
    Some(quote! {
        type __FaultOfSelection = #fault;
        type __FaultOfSource = #source_fault;
        #private::selected_faults! {}
    })
}

/// Returns the conversion from the errors of a selection into its fault type, if the catalog is a selection. No
/// other type converts into it.
pub(super) fn conversion_into_fault(catalog: &Catalog, paths: &Paths) -> Option<TokenStream> {
    catalog.source.as_ref()?;
    let private = &paths.private;
    let error = &catalog.name;
    let Contents::Rows(table) = &catalog.contents else { return None };
    let example = table.rows.first().map(|row| &row.name);
    let label = format!(
        "not an error of `{error}`: return one, such as `{error}::{}`, or add a missing one to `{error}`",
        example.map(ToString::to_string).unwrap_or_default()
    );
    // The compiler's message about any other error refers to this impl.
    let span = Span::mixed_site().located_at(error.span());
    let errors = quote_spanned! {span=>
        impl IsSelected for __Catalog {
            fn into_selected(self) -> Self {
                self
            }
        }
    };
    Some(quote! {
        const _: () = {
            #private::selected_errors! { #label }
            #errors
        };
    })
}
