//! The expansion of the options that require a feature of the library.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Paths, missing_feature};
use crate::catalog::Catalog;

/// Returns the impls of the traits of optional crates. The library's macro for a feature expands to the impls or
/// to the given error, because only the library knows its features.
pub(super) fn impls(catalog: &Catalog, Paths { private, .. }: &Paths) -> TokenStream {
    let fault = catalog.fault.as_ref().map(|_| quote!(__Fault));
    let impls = catalog.features.iter().map(|(feature, span)| {
        let feature = feature.name();
        let macro_name = format_ident!("{feature}_impls");
        let what = format!("the option `{feature}` requires");
        let error = missing_feature(*span, &what, feature);
        quote!(#private::#macro_name! { __Catalog #fault { #error } })
    });
    impls.collect()
}
