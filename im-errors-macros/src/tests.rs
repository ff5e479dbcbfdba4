//! Tests of the whole macro.

mod golden;
mod large;
mod methods;
mod placeholders;
mod random;
mod recovery;
mod tokens;
mod ui;

use proc_macro2::{LineColumn, TokenStream, TokenTree};

/// Returns the expansion as a file of items.
fn items(input: TokenStream) -> syn::File {
    let output = crate::expand(input);
    syn::parse2(output.clone()).unwrap_or_else(|_| panic!("not items: {output}"))
}

/// Returns the messages in an expansion, each with its location.
fn messages(output: TokenStream) -> Vec<(String, LineColumn)> {
    let mut messages = Vec::new();
    let mut tokens = output.into_iter();
    while let Some(token) = tokens.next() {
        if token.to_string() != "compile_error" {
            continue;
        }
        if let Some(TokenTree::Group(message)) = tokens.nth(1) {
            let message = syn::parse2::<syn::LitStr>(message.stream()).unwrap();
            messages.push((message.value(), token.span().start()));
        }
    }
    messages
}

/// Asserts that every message has the style of this crate: the problem, and the fix on a second line. No
/// message of syn or darling has a second line.
fn assert_own_messages(input: &TokenStream) {
    for (message, _) in messages(crate::expand(input.clone())) {
        let (problem, fix) = message.split_once("\nhelp: ").unwrap_or_default();
        let is_own = problem.starts_with(|c: char| c.is_lowercase() || c == '`')
            && !problem.ends_with('.')
            && !fix.is_empty()
            && !fix.contains('\n');
        assert!(is_own, "{message}\n{input}");
    }
}
