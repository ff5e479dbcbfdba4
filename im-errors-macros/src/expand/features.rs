//! The expansion of the options that require a feature of the library.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Paths, missing_feature};
use crate::catalog::Catalog;

/// Returns the impls of the traits of optional crates. Only the library knows whether a feature is
/// enabled: its macro for the feature expands to the impls or to the error that it is given.
pub(super) fn impls(catalog: &Catalog, Paths { private, .. }: &Paths) -> TokenStream {
    let name = &catalog.name;
    let fault = catalog.fault.as_ref().map(|fault| &fault.name);
    let impls = catalog.features.iter().map(|(feature, span)| {
        let feature = feature.name();
        let macro_name = format_ident!("{feature}_impls");
        let what = format!("the option `{feature}` requires");
        let error = missing_feature(*span, &what, feature);
        quote!(#private::#macro_name! { #name #fault { #error } })
    });
    impls.collect()
}
