//! The traits of a catalog.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Error;
use syn::ext::IdentExt as _;

use super::{Bodies, Paths};
use crate::catalog::Catalog;

pub(super) fn formatting(
    catalog: &Catalog,
    Bodies { display, .. }: &Bodies,
    Paths { core, .. }: &Paths,
) -> TokenStream {
    let name = &catalog.name;
    quote! {
        /// Writes the text; `{:#}` puts the code before it.
        #[automatically_derived]
        impl #core::fmt::Display for #name {
            fn fmt(&self, __f: &mut #core::fmt::Formatter<'_>) -> #core::fmt::Result {
                #display
            }
        }

        /// Writes the name of the variant.
        #[automatically_derived]
        impl #core::fmt::Debug for #name {
            fn fmt(&self, __f: &mut #core::fmt::Formatter<'_>) -> #core::fmt::Result {
                #core::fmt::Formatter::pad(__f, #name::name(*self))
            }
        }

        #[automatically_derived]
        impl #core::error::Error for #name {}
    }
}

pub(super) fn conversions(catalog: &Catalog, paths: &Paths) -> TokenStream {
    let Paths { private, core, code, str, result, .. } = paths;
    let name = &catalog.name;
    quote! {
        /// Reads a code or the name of a variant.
        #[automatically_derived]
        impl #core::str::FromStr for #name {
            type Err = #private::ParseError;

            fn from_str(__asked: &#str) -> #result<Self, #private::ParseError> {
                #private::parse(__asked)
            }
        }

        #[automatically_derived]
        impl #core::convert::TryFrom<#code> for #name {
            type Error = #private::UnknownCode<#code>;

            fn try_from(__code: #code) -> #result<Self, #private::UnknownCode<#code>> {
                #private::try_from_code(__code)
            }
        }

        #[automatically_derived]
        impl #core::convert::From<#name> for #code {
            fn from(__error: #name) -> #code {
                #name::code(__error)
            }
        }
    }
}

/// What the trait can't derive from a row by itself.
pub(super) fn error_catalog(catalog: &Catalog, bodies: &Bodies, paths: &Paths) -> TokenStream {
    let Paths { private, core, code, usize, str, option, .. } = paths;
    let name = &catalog.name;
    let text = name.unraw().to_string();
    let Bodies { count, variant, slot_of_row, slot_of_name, .. } = bodies;
    quote! {
        #[automatically_derived]
        impl #private::ErrorCatalog for #name {
            type Repr = #code;

            const NAME: &'static #str = #text;

            const COUNT: #usize = #count;

            const __ROWS: &'static [#private::Row] = &__ROWS;

            fn from_code(__code: #code) -> #option<Self> {
                #name::from_code(__code)
            }

            fn is_success(self) -> #core::primitive::bool {
                #name::is_success(self)
            }

            fn http_status(self) -> #option<#core::primitive::u16> {
                #name::http_status(self)
            }

            fn reserved(__code: #code) -> #option<&'static #str> {
                #name::reserved(__code)
            }

            fn __slot(self) -> #usize {
                #name::__slot(self)
            }

            fn __variant(__slot: #usize) -> Self {
                #variant
            }

            fn __slot_of_row(__position: #usize) -> #option<#usize> {
                #slot_of_row
            }

            #[inline]
            fn __slot_of_name(__name: &#str) -> #option<#usize> {
                #slot_of_name
            }
        }
    }
}

/// The traits of serde, if they are asked for.
///
/// Whether the library has them is known where the library is compiled: its macro takes our items or
/// our error.
pub(super) fn serde(catalog: &Catalog, Paths { private, .. }: &Paths) -> Option<TokenStream> {
    let name = &catalog.name;
    let error = Error::new(
        catalog.serde?,
        "`serde` needs the feature of that name: write `features = [\"serde\"]` beside the version of \
         im-errors in Cargo.toml",
    )
    .to_compile_error();
    Some(quote!(#private::impl_serde! { #name { #error } }))
}
