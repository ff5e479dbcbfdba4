//! The reader of entries. It reports one error for each entry and continues after it.

use std::cell::Cell;
use std::fmt::Display;

use proc_macro2::{Punct, Span, TokenTree};
use syn::parse::discouraged::Speculative as _;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, LitInt, LitStr, Token, token};

use super::conflict::{Marker, skip_label};
use super::{Result, attribute};
use crate::errors::{Diagnostic, Errors};

pub(super) const COMMENT: &str = "comments start with `//`";

/// Where an entry ends.
#[derive(Clone, Copy)]
pub(super) struct Boundary {
    /// The punctuation at its end.
    pub(super) terminators: &'static str,
    /// Whether the next tokens can only be the beginning of another entry.
    pub(super) next_begins: fn(ParseStream<'_>) -> bool,
}

/// Reads the entries in order.
pub(super) struct Reader<'a> {
    pub(super) input: ParseStream<'a>,
    errors: &'a Errors,
    boundary: Boundary,
    /// The last token, at which a missing one is reported.
    pub(super) last: Span,
    /// Whether an error in the current entry has been reported.
    is_faulty: Cell<bool>,
    /// Whether the current entry is between the markers of a merge conflict.
    pub(super) is_in_conflict: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(input: ParseStream<'a>, boundary: Boundary, errors: &'a Errors) -> Self {
        Self {
            input,
            errors,
            boundary,
            last: input.span(),
            is_faulty: Cell::new(false),
            is_in_conflict: false,
        }
    }

    /// Begins an entry: until a token is read, errors point to its first one.
    pub(super) fn begin(&mut self) {
        self.last = self.input.span();
        self.is_faulty.set(false);
    }

    /// Reads the marker of a merge conflict, if it is next. Returns whether it was.
    pub(super) fn conflict_marker(&mut self, boundary: Boundary) -> bool {
        let Some(marker) = Marker::read(self.input) else { return false };
        if !self.is_in_conflict {
            self.report(marker.error());
        }
        if marker.has_label() {
            skip_label(self.input, boundary.next_begins);
        }
        self.is_in_conflict = !marker.ends_conflict();
        true
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

    /// Reads the attributes before an entry.
    pub(super) fn attributes(&mut self) -> Result<Vec<Attribute>> {
        let attrs = attribute::read_all(self.input, |error| self.report(error));
        if self.input.peek(Token![#]) {
            let error = Diagnostic::at(self.input.span(), "expected `[` after `#`");
            return Err(error.help(COMMENT));
        }
        Ok(attrs)
    }

    /// Reports attributes inside an entry. Returns them.
    pub(super) fn misplaced_attributes(&mut self) -> Vec<Attribute> {
        if !(self.input.peek(Token![#]) && self.input.peek2(token::Bracket)) {
            return Vec::new();
        }
        let ahead = self.input.fork();
        let attrs = attribute::read_all(&ahead, |_| ());
        let is_inside = ahead.peek(Token![as])
            || ahead.peek(Token![=>])
            || ahead.peek(Token![,])
            || ahead.peek(Token![;])
            || ahead.peek(token::Paren)
            || ahead.peek(LitStr);
        let (Some(attr), true) = (attrs.first(), is_inside) else { return Vec::new() };
        self.report(
            Diagnostic::new(attr, "unexpected attribute inside a row")
                .help("write it before the code: `#[catalog(not_found)] 40001 => ...`"),
        );
        self.input.advance_to(&ahead);
        attrs
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

    /// Skips punctuation that is probably a wrong separator.
    pub(super) fn skip_separators(&mut self) {
        while !self.is_over()
            && self.input.fork().parse().is_ok_and(|sign: Punct| "=>-:,.".contains(sign.as_char()))
            && self.input.parse::<Punct>().is_ok()
        {}
    }

    /// Returns whether no more tokens belong to the current entry.
    pub(super) fn is_over(&self) -> bool {
        self.input.is_empty()
            || self.input.peek(Token![;])
            || (self.boundary.next_begins)(self.input)
    }

    /// Reports an error unless one has been reported in the current entry, which may be its cause.
    pub(super) fn report(&self, error: Diagnostic) {
        if !self.is_faulty.replace(true) {
            self.errors.report(error);
        }
    }

    /// Skips the rest of a row. A number begins the next row, which may be half-written.
    pub(super) fn skip_to_number(&mut self) {
        while !self.is_over() && !self.input.peek(LitInt) && self.input.parse::<TokenTree>().is_ok()
        {
        }
        let _ = self.read_if::<Token![;]>();
    }

    pub(super) fn errors(&self) -> &'a Errors {
        self.errors
    }

    /// Creates an error about the next token, or about the last one if the entry is over.
    pub(super) fn error_here(&self, message: impl Display) -> Diagnostic {
        Diagnostic::at(if self.is_over() { self.last } else { self.input.span() }, message)
    }
}
