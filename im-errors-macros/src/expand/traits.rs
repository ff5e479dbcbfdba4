//! The traits of a catalog.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;

use super::{Paths, table};
use crate::catalog::{Catalog, Lang};
use crate::index::Index;

pub(super) fn formatting(catalog: &Catalog, Paths { private, core, .. }: &Paths) -> TokenStream {
    let name = &catalog.name;
    let lang = match catalog.display {
        Lang::En => quote!(#private::Lang::En),
        Lang::Zh => quote!(#private::Lang::Zh),
    };
    quote! {
        /// Writes the text; `{:#}` puts the code before it.
        #[automatically_derived]
        impl #core::fmt::Display for #name {
            fn fmt(&self, __f: &mut #core::fmt::Formatter<'_>) -> #core::fmt::Result {
                #private::display(*self, #lang, __f)
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
                __error as #code
            }
        }
    }
}

/// What the trait can't derive from a row by itself.
pub(super) fn error_catalog(catalog: &Catalog, index: &Index, paths: &Paths) -> TokenStream {
    let Paths { private, core, code, usize, str, option, .. } = paths;
    let name = &catalog.name;
    let text = name.unraw().to_string();
    let count = Literal::usize_unsuffixed(catalog.rows.len());
    let [position, asked] = ["__position", "__name"].map(|it| Ident::new(it, Span::call_site()));
    let slot_of_row = table::slot_of_row(index, &position, paths);
    let slot_of_name = table::slot_of_name(catalog, index, &asked, paths);
    quote! {
        #[automatically_derived]
        impl #private::ErrorCatalog for #name {
            type Code = #code;

            const NAME: &'static #str = #text;

            const COUNT: #usize = #count;

            const __ROWS: &'static [#private::Row] = &__ROWS;

            fn from_code(__code: #code) -> #option<Self> {
                #name::from_code(__code)
            }

            fn is_success(self) -> #core::primitive::bool {
                #name::is_success(self)
            }

            fn __row(self) -> &'static #private::Row {
                __row(self)
            }

            fn __variant(__slot: #usize) -> Self {
                __variant(__slot)
            }

            fn __slot_of_row(#position: #usize) -> #option<#usize> {
                #slot_of_row
            }

            #[inline]
            fn __slot_of_name(#asked: &#str) -> #option<#usize> {
                #slot_of_name
            }
        }
    }
}
