//! The reader of all entries, which continues after an error where it can.

use std::fmt::Display;

use proc_macro2::{Punct, Span, TokenTree};
use syn::parse::discouraged::Speculative as _;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Token};

use super::Result;
use crate::errors::{Diagnostic, Errors};

/// Where an entry ends.
#[derive(Clone, Copy)]
pub(super) struct Boundary {
    /// The punctuation that ends it, which belongs to it.
    pub(super) terminators: &'static str,
    /// Whether the next tokens can only be the beginning of another entry.
    pub(super) next_begins: fn(ParseStream<'_>) -> bool,
}

/// Reads one entry after the other, token by token.
pub(super) struct Reader<'a> {
    pub(super) input: ParseStream<'a>,
    errors: &'a Errors,
    boundary: Boundary,
    /// The last token that was read, to which an error about something missing points.
    pub(super) last: Span,
}

impl<'a> Reader<'a> {
    pub(super) fn new(input: ParseStream<'a>, boundary: Boundary, errors: &'a Errors) -> Self {
        Self { input, errors, boundary, last: input.span() }
    }

    /// Begins an entry: until a token is read, errors point to its first one.
    pub(super) fn begin(&mut self) {
        self.last = self.input.span();
    }

    /// Reads an entry, or a part of it. After an error, reports it and skips the rest of the entry.
    pub(super) fn entry<T>(
        &mut self,
        boundary: Boundary,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Option<T> {
        self.boundary = boundary;
        let begin = self.input.cursor();
        let error = match read(self) {
            Ok(entry) => return Some(entry),
            Err(error) => error,
        };
        self.report(error);
        while !self.input.is_empty()
            && (self.input.cursor() == begin || !(boundary.next_begins)(self.input))
        {
            match self.input.parse::<TokenTree>() {
                Ok(TokenTree::Punct(end)) if boundary.terminators.contains(end.as_char()) => break,
                _ => {}
            }
        }
        None
    }

    pub(super) fn attributes(&mut self) -> Result<Vec<Attribute>> {
        let begin = self.input.span();
        self.input.call(Attribute::parse_outer).map_err(|error| {
            // At the end of the input, syn points to the closing brace.
            if self.input.is_empty() { Diagnostic::at(begin, error) } else { error.into() }
        })
    }

    pub(super) fn read<T: Parse>(&mut self) -> Result<T> {
        self.last = self.input.span();
        Ok(self.input.parse()?)
    }

    /// Reads the next tokens if they are a `T`.
    pub(super) fn read_if<T: Parse>(&mut self) -> Option<T> {
        let ahead = self.input.fork();
        let token = ahead.parse().ok()?;
        self.last = self.input.span();
        self.input.advance_to(&ahead);
        Some(token)
    }

    /// Skips punctuation that was probably meant as a separator. Returns whether there is any.
    pub(super) fn skip_separators(&mut self) -> bool {
        let mut any = false;
        while !self.is_over()
            && self.input.fork().parse().is_ok_and(|sign: Punct| "=>-:,.".contains(sign.as_char()))
            && self.input.parse::<Punct>().is_ok()
        {
            any = true;
        }
        any
    }

    /// Returns whether no more tokens belong to the current entry.
    pub(super) fn is_over(&self) -> bool {
        self.input.is_empty()
            || self.input.peek(Token![;])
            || (self.boundary.next_begins)(self.input)
    }

    pub(super) fn report(&self, error: Diagnostic) {
        self.errors.report(error);
    }

    pub(super) fn errors(&self) -> &'a Errors {
        self.errors
    }

    /// Creates an error about the next token, or about the last one if the entry is over.
    pub(super) fn error_here(&self, message: impl Display) -> Diagnostic {
        Diagnostic::at(if self.is_over() { self.last } else { self.input.span() }, message)
    }
}
