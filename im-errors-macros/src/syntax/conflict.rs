//! The lines that a failed merge leaves in a file.

use proc_macro2::{Punct, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{Token, token};

use crate::errors::Diagnostic;

/// `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`.
pub(super) struct Marker {
    sign: char,
    tokens: TokenStream,
}

impl Marker {
    pub(super) fn is_next(input: ParseStream<'_>) -> bool {
        let may_be_next = input.peek(Token![<<])
            || input.peek(Token![||])
            || input.peek(Token![==])
            || input.peek(Token![>>]);
        may_be_next && read_signs(&input.fork()).is_some()
    }

    /// Reads a marker without its label.
    pub(super) fn read(input: ParseStream<'_>) -> Option<Self> {
        if !Self::is_next(input) {
            return None;
        }
        let ahead = input.fork();
        let marker = read_signs(&ahead)?;
        input.advance_to(&ahead);
        Some(marker)
    }

    /// Returns whether a name of a commit follows.
    pub(super) fn has_label(&self) -> bool {
        self.sign != '='
    }

    pub(super) fn ends_conflict(&self) -> bool {
        self.sign == '>'
    }

    pub(super) fn error(&self) -> Diagnostic {
        Diagnostic::new(&self.tokens, "encountered diff marker")
            .help("keep the lines that you want, and remove the lines with conflict markers")
    }
}

fn read_signs(input: ParseStream<'_>) -> Option<Marker> {
    const LENGTH: usize = 7;
    let first: Punct = input.parse().ok()?;
    let sign = first.as_char();
    let mut tokens = TokenStream::from(TokenTree::from(first));
    for _ in 1..LENGTH {
        let next: Punct = input.parse().ok().filter(|next: &Punct| next.as_char() == sign)?;
        tokens.extend([TokenTree::from(next)]);
    }
    Some(Marker { sign, tokens })
}

/// Skips the name of a commit, such as `HEAD`, `feature/refunds` or `1a2b3c4 (Add refunds)`.
pub(super) fn skip_label(input: ParseStream<'_>, next_begins: fn(ParseStream<'_>) -> bool) {
    let skip = || input.parse::<TokenTree>().is_ok();
    let is_joint =
        || input.fork().parse().is_ok_and(|sign: Punct| "/-.:~^".contains(sign.as_char()));
    if !input.is_empty() && !next_begins(input) && skip() {
        while !next_begins(input) && is_joint() && skip() && skip() {}
        if input.peek(token::Paren) {
            skip();
        }
    }
}
