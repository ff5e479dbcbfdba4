//! The expansion of the options for replies.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::Paths;
use crate::values::Presentation;

pub(super) fn presentation_literal(presentation: &Presentation, paths: &Paths) -> TokenStream {
    let Paths { private, .. } = paths;
    if *presentation == Presentation::default() {
        return quote!(#private::Presentation::NONE);
    }
    let form = presentation.form.map(|form| {
        let variant = Ident::new(form.variant, Span::call_site());
        quote!(#private::FormName::#variant)
    });
    let form = paths.option_literal(form.as_ref());
    let url = paths.option_literal(presentation.url.as_ref());
    quote!(#private::Presentation { form: #form, url: #url })
}

/// Returns the method call that replaces the presentation of a part by the options of the whole.
pub(super) fn in_whole(whole: &Presentation, paths: &Paths) -> Option<TokenStream> {
    if *whole == Presentation::default() {
        return None;
    }
    let whole = presentation_literal(whole, paths);
    Some(quote!(.in_whole(#whole)))
}
