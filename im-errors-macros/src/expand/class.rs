//! The expansion of how failures are classified.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Paths;
use crate::values::{Class, Retry};

pub(super) fn literal(Class { kind, http_status, retry }: Class, paths: &Paths) -> TokenStream {
    let Paths { private, .. } = paths;
    if (Class { kind, http_status, retry }) == Class::default() {
        return quote!(#private::Class::NONE);
    }
    let kind = kind.map(|kind| {
        let variant = Ident::new(kind.variant, Span::call_site());
        quote!(#private::Kind::#variant)
    });
    let retry = retry.map(|retry| match retry {
        Retry::Never => quote!(#private::Retry::Never),
        Retry::Sometime => quote!(#private::Retry::Sometime),
        Retry::After(seconds) => quote!(#private::Retry::After(#seconds)),
    });
    let [kind, http_status, retry] = [
        paths.option_literal(kind.as_ref()),
        paths.option_literal(http_status.as_ref()),
        paths.option_literal(retry.as_ref()),
    ];
    quote!(#private::Class { kind: #kind, http_status: #http_status, retry: #retry })
}
