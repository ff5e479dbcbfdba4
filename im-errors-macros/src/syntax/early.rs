//! Items before the enum that they belong to.

use proc_macro2::Ident;
use syn::Token;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;

use super::{Fault, Selection, fault, selection};
use crate::errors::{Diagnostic, Errors};

/// Reads a fault type before its enum, which is reported.
pub(super) fn read_fault(input: ParseStream<'_>, errors: &Errors) -> Option<Fault> {
    let ahead = input.fork();
    let (attrs, vis, _) = fault::begin(&ahead, &Errors::default())?;
    let name: Ident = ahead.parse().ok()?;
    ahead.parse::<Token![;]>().ok()?;
    let error = Diagnostic::at(name.span(), "expected an enum before this fault type");
    errors.report(error.help("move the fault type after the enum"));
    input.advance_to(&ahead);
    Some(Fault { attrs, vis, name })
}

/// Reads a selection before its catalog, which is reported.
pub(super) fn read_selection(input: ParseStream<'_>, errors: &Errors) -> Option<Selection> {
    let ahead = input.fork();
    let unreported = Errors::default();
    let (attrs, vis) = selection::begin(&ahead, &unreported)?;
    let source = ahead.fork();
    source.parse::<Ident>().ok()?;
    source.parse::<Token![:]>().ok()?;
    let catalog: Ident = source.parse().ok()?;
    let early = selection::read(&ahead, attrs, vis, &catalog, &unreported).ok()?;
    if !unreported.is_empty() || selection::begin(&ahead.fork(), &unreported).is_none() {
        return None;
    }
    let message = format!("expected the catalog `{catalog}` before this selection");
    let error = Diagnostic::at(early.name.span(), message);
    errors.report(error.help(format!("move the selection after `{catalog}` and its fault type")));
    input.advance_to(&ahead);
    Some(early)
}
