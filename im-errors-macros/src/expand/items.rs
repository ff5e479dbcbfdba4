//! Items that use deprecated items.
//!
//! The compiler must not report this use, because the user can't change it. `#[allow(deprecated)]` would be an
//! error in a crate that forbids the lint, but the lint ignores the output of derive macros. Such items are
//! therefore passed through a derive macro, in an attribute.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::quote;

/// Returns the attributes of a type that make the items the output of a derive macro.
pub(super) fn derive(items: &TokenStream, library: &TokenStream) -> TokenStream {
    quote! {
        #[derive(#library::Items)]
        #[__items { #items }]
    }
}

/// Returns the items in the attribute of a derive macro's input, as tokens of this derive macro.
pub(crate) fn in_attribute(input: TokenStream) -> TokenStream {
    let items = input.into_iter().find_map(|token| {
        let TokenTree::Group(attribute) = token else { return None };
        let mut attribute = attribute.stream().into_iter();
        match [attribute.next()?, attribute.next()?] {
            [TokenTree::Ident(name), TokenTree::Group(items)] if name == "__items" => {
                Some(items.stream())
            }
            _ => None,
        }
    });
    resolved_here(items.unwrap_or_default())
}

fn resolved_here(tokens: TokenStream) -> TokenStream {
    let resolved = tokens.into_iter().map(|token| {
        let span = Span::call_site().located_at(token.span());
        match token {
            TokenTree::Group(group) => {
                let stream = resolved_here(group.stream());
                let mut group = Group::new(group.delimiter(), stream);
                group.set_span(span);
                group.into()
            }
            // The span of `$crate` determines which crate it is.
            TokenTree::Ident(name) if name == "$crate" => name.into(),
            mut token => {
                token.set_span(span);
                token
            }
        }
    });
    resolved.collect()
}
