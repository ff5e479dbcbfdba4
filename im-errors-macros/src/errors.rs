//! The errors found in a catalog, all of which are reported in one run.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// An error message: the location, the problem and the fix.
#[derive(Debug)]
pub(crate) struct Diagnostic {
    /// The first and the last token that are underlined.
    place: [Span; 2],
    message: String,
    help: Option<String>,
}

impl Diagnostic {
    /// Creates a diagnostic about these tokens.
    pub(crate) fn new(tokens: impl ToTokens, message: impl Display) -> Self {
        let mut spans = tokens.into_token_stream().into_iter().map(|token| token.span());
        let first = spans.next().unwrap_or_else(Span::call_site);
        let place = [first, spans.last().unwrap_or(first)];
        Self { place, message: message.to_string(), help: None }
    }

    /// Creates a diagnostic at a span.
    pub(crate) fn at(span: Span, message: impl Display) -> Self {
        Self { place: [span; 2], message: message.to_string(), help: None }
    }

    /// Adds the fix.
    pub(crate) fn help(self, help: impl Display) -> Self {
        Self { help: Some(help.to_string()), ..self }
    }

    /// Returns the text that the compiler shows.
    pub(crate) fn text(&self) -> String {
        match &self.help {
            Some(help) => format!("{}\nhelp: {help}", self.message),
            None => self.message.clone(),
        }
    }
}

/// Parsers look ahead before they call those of syn, whose messages don't say how to fix a mistake.
impl From<syn::Error> for Diagnostic {
    fn from(error: syn::Error) -> Self {
        Self::at(error.span(), "unexpected token").help("remove it")
    }
}

/// The collector that all stages report to.
#[derive(Default)]
pub(crate) struct Errors(RefCell<Vec<Diagnostic>>);

impl Errors {
    pub(crate) fn report(&self, diagnostic: impl Into<Diagnostic>) {
        self.0.borrow_mut().push(diagnostic.into());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    #[cfg(test)]
    pub(crate) fn texts(&self) -> Vec<String> {
        self.0.borrow().iter().map(Diagnostic::text).collect()
    }
}

/// Writes a `compile_error!` for each diagnostic.
impl ToTokens for Errors {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for diagnostic in self.0.borrow().iter() {
            let place = diagnostic.place.map(|span| {
                let mut token = Punct::new('.', Spacing::Alone);
                token.set_span(span);
                TokenTree::from(token)
            });
            let place: TokenStream = place.into_iter().collect();
            tokens.extend(syn::Error::new_spanned(place, diagnostic.text()).to_compile_error());
        }
    }
}
