//! The traits of a catalog.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt as _;

use super::Paths;
use crate::catalog::{Catalog, Lang};

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
                __f.pad(self.name())
            }
        }

        #[automatically_derived]
        impl #core::error::Error for #name {}
    }
}

pub(super) fn conversions(catalog: &Catalog, paths: &Paths) -> TokenStream {
    let Paths { private, core, code, str, result, .. } = paths;
    let name = &catalog.name;
    let text = name.unraw().to_string();
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
                <Self as #private::ErrorCatalog>::from_code(__code).ok_or(#private::UnknownCode::new(#text, __code))
            }
        }

        #[automatically_derived]
        impl #core::convert::From<#name> for #code {
            fn from(__error: #name) -> #code {
                __error.code()
            }
        }
    }
}

/// What the trait can't derive from a row by itself.
pub(super) fn error_catalog(catalog: &Catalog, paths: &Paths) -> TokenStream {
    let Paths { private, core, code, usize, str, option, .. } = paths;
    let name = &catalog.name;
    let text = name.unraw().to_string();
    let count = Literal::usize_unsuffixed(catalog.rows.len());
    quote! {
        #[automatically_derived]
        impl #private::ErrorCatalog for #name {
            type Code = #code;

            const NAME: &'static #str = #text;

            const COUNT: #usize = #count;

            fn code(self) -> #code {
                self as #code
            }

            fn from_code(__code: #code) -> #option<Self> {
                __from_code(__code)
            }

            fn from_name(__name: &#str) -> #option<Self> {
                __from_name(__name)
            }

            fn is_success(self) -> #core::primitive::bool {
                self.is_success()
            }

            fn __row(self) -> &'static #private::Row {
                __row(self)
            }

            fn __nth(__row: #usize) -> #option<Self> {
                __nth(__row)
            }
        }
    }
}
