//! Tests of the whole macro.

mod golden;
mod large;
mod methods;
mod random;
mod recovery;
mod ui;

use proc_macro2::TokenStream;

fn expand(input: TokenStream) -> TokenStream {
    crate::expand(input, 0)
}

/// Returns the expansion as a file of items, which include those in the argument of the macro.
fn items(input: TokenStream) -> syn::File {
    let output = expand(input);
    let mut file: syn::File =
        syn::parse2(output.clone()).unwrap_or_else(|_| panic!("not items: {output}"));
    for item in &mut file.items {
        if let syn::Item::Macro(call) = item
            && call.mac.path.get_ident().is_some_and(|name| name.to_string().starts_with("__"))
        {
            let items: TokenStream = call.mac.tokens.clone().into_iter().skip(1).collect();
            *item = syn::parse2(items.clone()).unwrap_or_else(|_| panic!("no item: {items}"));
        }
    }
    file
}
