//! Tests of the whole macro.

mod golden;
mod large;
mod methods;
mod placeholders;
mod random;
mod recovery;
mod ui;

use proc_macro2::TokenStream;

/// Returns the expansion as a file of items.
fn items(input: TokenStream) -> syn::File {
    let output = crate::expand(input);
    syn::parse2(output.clone()).unwrap_or_else(|_| panic!("not items: {output}"))
}
