//! The entries of a catalog: rows, reserved codes and success codes, or parts.

use proc_macro2::{Ident, TokenTree};
use syn::parse::ParseStream;
use syn::{Attribute, Lit, Token, token};

use super::code::Code;
use super::conflict::Marker;
use super::part::{self, Part};
use super::ranges::{self, Meaning, Statement};
use super::reader::Reader;
use super::row::{self, Row};
use crate::errors::{Diagnostic, Errors};

pub(crate) enum Entries {
    Rows { rows: Vec<Row>, statements: Vec<Statement> },
    Parts(Vec<Part>),
}

impl Entries {
    pub(super) fn none() -> Self {
        Self::Rows { rows: Vec::new(), statements: Vec::new() }
    }
}

/// Reads the entries between the braces of the enum with this name.
pub(super) fn read(body: ParseStream<'_>, name: &Ident, errors: &Errors) -> Entries {
    let (mut rows, mut statements, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    let mut reader = Reader::new(body, row::BOUNDARY, errors);
    // A lone number or word does not count: among parts, it is a mistake.
    let mut has_rows = false;
    let look_like_rows = look_like_rows(body);
    // The first row after parts, or the first part after rows.
    let mut mixed = None;
    while !body.is_empty() {
        reader.begin();
        // A mistake among parts must not swallow the parts after it.
        let are_rows = has_rows || parts.is_empty() && look_like_rows;
        let boundary = if are_rows { row::BOUNDARY } else { part::BOUNDARY };
        if reader.conflict_marker(boundary) {
            continue;
        }
        let Some(mut attrs) = reader.entry(boundary, Reader::attributes) else { continue };
        reject_error_attribute(&mut attrs, &reader);
        let begin = body.span();
        if body.is_empty() {
            let (kind, help) = if parts.is_empty() {
                ("row", row::HELP)
            } else {
                ("part", "`Order(OrderError),`")
            };
            let message = format!("expected a {kind} after this attribute");
            reader.report(Diagnostic::new(attrs.last(), message).help(help));
        } else if let Some(meaning) = Meaning::peek(body) {
            reject_attributes(&attrs, meaning, &reader);
            statements.push(ranges::read(&mut reader, meaning));
            has_rows = true;
        } else if part::is_next(body) {
            parts.extend(part::read(&mut reader, attrs));
        } else if !parts.is_empty() && !has_rows && !begins_row(body) {
            part::read_mistake(&mut reader);
        } else {
            let boundary = if begins_row(body) { row::BOUNDARY } else { boundary };
            let row = row::read(&mut reader, attrs, boundary);
            has_rows |= row.is_recognizable();
            rows.push(row);
        }
        if has_rows && !parts.is_empty() {
            mixed = mixed.or(Some(begin));
        }
    }
    if let Some(begin) = mixed {
        let error = Diagnostic::at(begin, "rows and parts cannot be mixed in one catalog");
        errors.report(error.help("move the rows to a separate catalog and list it as a part"));
    }
    if parts.is_empty() || has_rows {
        if rows.is_empty() && parts.is_empty() && errors.is_empty() {
            let error = Diagnostic::at(name.span(), "expected at least one row");
            errors.report(error.help(row::HELP));
        }
        return Entries::Rows { rows, statements };
    }
    Entries::Parts(parts)
}

/// Returns whether a row is before all parts, even if it is faulty.
fn look_like_rows(body: ParseStream<'_>) -> bool {
    let ahead = body.fork();
    while !ahead.is_empty() && !part::is_next(&ahead) {
        if ahead.peek(Token![=>]) && ahead.peek3(Lit) {
            return true;
        }
        if ahead.parse::<TokenTree>().is_err() {
            return false;
        }
    }
    false
}

/// Reports and removes `#[error("...")]`, which declares the text in other crates.
fn reject_error_attribute(attrs: &mut Vec<Attribute>, reader: &Reader<'_>) {
    for attr in attrs.extract_if(.., |attr| attr.path().is_ident("error")) {
        let error = Diagnostic::new(attr, "`#[error(...)]` is not supported in catalogs");
        reader.report(error.help(format!("the texts follow `=>`: {}", row::HELP_WITH_ARGUMENTS)));
    }
}

fn reject_attributes(attrs: &[Attribute], meaning: Meaning, reader: &Reader<'_>) {
    let Some(attr) = attrs.first() else { return };
    let message = format!("attributes are not supported on {}", meaning.codes());
    reader.report(Diagnostic::new(attr, message).help(match meaning {
        Meaning::Reserved => r#"write the reason after `=>`: `=> "removed in version 2"`"#,
        Meaning::Success => "remove it",
    }));
}

/// Returns whether the next tokens are probably a row.
fn begins_row(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    if ahead.parse::<Code>().is_err() || ahead.is_empty() || ahead.peek(Token![,]) {
        return false;
    }
    if ahead.peek(token::Paren) {
        return ahead.parse::<TokenTree>().is_ok() && ahead.peek(Token![=>]);
    }
    !(ahead.peek(token::Bracket) || ahead.peek(token::Brace))
}

/// Returns whether the next tokens can only be the beginning of a row, of reserved codes, of the
/// attributes before one, or of a marker of a merge conflict.
pub(super) fn is_next(input: ParseStream<'_>) -> bool {
    if input.peek(Token![#]) {
        return input.peek2(token::Bracket);
    }
    if Meaning::peek(input).is_some() || Marker::is_next(input) {
        return true;
    }
    let ahead = input.fork();
    if ahead.parse::<Code>().is_err() {
        return false;
    }
    let has_arguments = ahead.peek(token::Paren) && ahead.peek2(Token![=>]);
    has_arguments || ahead.peek(Token![=>]) || ahead.peek(Token![as])
}
