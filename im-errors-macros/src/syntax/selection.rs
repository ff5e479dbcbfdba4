//! The selections that follow a catalog.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{Attribute, Path, Token, Visibility, token};

use super::conflict::Marker;
use super::reader::{Boundary, Reader};
use super::{
    Fault, Result, Row, attribute, fault, parse_braces, parse_name, reject_generics, skip_to_item,
};
use crate::errors::{Diagnostic, Errors};
use crate::values::Repr;

/// ```text
/// selection = attribute* visibility "enum" Name ":" Name "{" selected ("," selected)* ","? "}"
/// ```
pub(crate) struct Selection {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) name: Ident,
    /// The catalog whose errors are selected.
    pub(crate) source: Option<Ident>,
    /// `None` if a mistake, which has been reported, leaves no name.
    pub(crate) selected: Option<Vec<Selected>>,
    pub(crate) fault: Option<Fault>,
}

/// ```text
/// selected = attribute* Name
/// ```
pub(crate) struct Selected {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) name: Ident,
}

const HELP: &str = "`pub enum CancelError: OrderError { OrderNotFound, AlreadyPaid }`";

/// Reads all selections of a catalog, and reports everything else.
pub(super) fn read_all(
    input: ParseStream<'_>,
    catalog: &Ident,
    mut before: &str,
    errors: &Errors,
) -> Vec<Selection> {
    let mut selections = Vec::new();
    while !input.is_empty() {
        let Some((attrs, vis)) = begin(input, errors) else {
            errors.report(unexpected(input, before));
            let _ = input.parse::<TokenTree>();
            skip_to_item(input);
            continue;
        };
        match read(input, attrs, vis, catalog, errors) {
            Ok(selection) => selections.push(selection),
            Err(error) => {
                errors.report(error);
                skip_to_item(input);
            }
        }
        before = "selection";
    }
    selections
}

/// Creates the error about something else than a selection.
fn unexpected(input: ParseStream<'_>, before: &str) -> Diagnostic {
    if let Some(marker) = Marker::read(&input.fork()) {
        return marker.error();
    }
    let found = input.fork().parse::<TokenTree>();
    let is_punct = matches!(found, Ok(TokenTree::Punct(_)));
    let found = found.ok().filter(|it| !matches!(it, TokenTree::Group(_)));
    let found = found.map_or_else(|| "token".to_owned(), |token| format!("`{token}`"));
    let error = Diagnostic::at(input.span(), format!("unexpected {found} after the {before}"));
    if is_punct {
        return error.help("remove it");
    }
    error.help(format!(
        "only a fault type, `pub struct OrderFault;`, and selections, {HELP}, may follow; \
         use one `error_catalog!` for each catalog"
    ))
}

/// Parses everything before the name of an enum.
pub(super) fn begin(
    input: ParseStream<'_>,
    errors: &Errors,
) -> Option<(Vec<Attribute>, Visibility)> {
    let ahead = input.fork();
    attribute::skip_all(&ahead);
    ahead.parse::<Visibility>().ok()?;
    ahead.parse::<Token![enum]>().ok()?;
    let attrs = attribute::read_item(input, errors);
    let vis = input.parse().ok()?;
    input.parse::<Token![enum]>().ok()?;
    Some((attrs, vis))
}

pub(super) fn read(
    input: ParseStream<'_>,
    attrs: Vec<Attribute>,
    vis: Visibility,
    catalog: &Ident,
    errors: &Errors,
) -> Result<Selection> {
    let name = parse_name(input, "enum")?;
    reject_generics(input, errors);
    let source = if input.peek(Token![:]) {
        read_source(input, errors)?
    } else {
        let message = format!("expected `: {catalog}` after the name");
        let error = Diagnostic::at(name.span(), message).help(
            "a second enum selects errors of the first one; use one `error_catalog!` for each catalog",
        );
        if !input.peek(token::Brace) {
            return Err(error);
        }
        errors.report(error);
        None
    };
    if !input.peek(token::Brace) {
        let span = if input.is_empty() { name.span() } else { input.span() };
        return Err(Diagnostic::at(span, "expected the names of errors in braces").help(HELP));
    }
    let body = parse_braces(input)?;
    let selected = if source.is_some() {
        read_selected(&body, errors)
    } else {
        body.parse::<TokenStream>()?;
        None
    };
    let fault = fault::read(input, errors);
    Ok(Selection { attrs, vis, name, source, selected, fault })
}

/// Reads a selection without a catalog before it. Its names become rows, so that code using them compiles.
/// Returns `None` if something else follows the colon.
pub(super) fn read_without_catalog(
    input: ParseStream<'_>,
    errors: &Errors,
) -> Result<Option<Vec<Row>>> {
    let colon = input.span();
    let source = read_source(input, errors)?;
    let ahead = input.fork();
    let body = parse_braces(&ahead).ok();
    let (Some(source), Some(body)) = (source, body) else {
        return Ok(None);
    };
    if Repr::named(&source).is_some() {
        let error = Diagnostic::at(colon, "unexpected `:` after the name");
        errors.report(error.help(format!("`#[repr({source})]` selects the type of the codes")));
        return Ok(None);
    }
    if find_arrow(&body).is_some() {
        let error = Diagnostic::at(colon, "unexpected `:` after the name");
        errors.report(error.help("remove it"));
        return Ok(None);
    }
    let message = format!("expected the catalog `{source}` before this selection");
    errors.report(Diagnostic::at(source.span(), message).help(format!(
        "move the selection into the `error_catalog!` of `{source}`, after the enum and its fault type"
    )));
    let selected = read_selected(&parse_braces(input)?, errors).unwrap_or_default();
    let row = |Selected { attrs, name }| Row { attrs, name: Some(name), ..Row::default() };
    Ok(Some(selected.into_iter().map(row).collect()))
}

/// Parses the colon and the catalog after it.
fn read_source(input: ParseStream<'_>, errors: &Errors) -> Result<Option<Ident>> {
    let colon: Token![:] = input.parse()?;
    let ahead = input.fork();
    let Ok(path) = ahead.call(Path::parse_mod_style) else {
        let error = Diagnostic::new(colon, "expected the name of a catalog after `:`");
        return Err(error.help(HELP));
    };
    input.advance_to(&ahead);
    let name = path.segments.last().map(|last| last.ident.clone());
    if let (Some(name), None) = (&name, path.get_ident()) {
        let error = Diagnostic::new(&path, "expected the name of a catalog, found a path");
        errors.report(error.help(format!("a selection follows its catalog: write `: {name}`")));
    }
    Ok(name)
}

const BOUNDARY: Boundary = Boundary {
    terminators: ",;",
    next_begins: |input| input.peek(Token![#]) || Marker::is_next(input),
};

/// Reads the names between the braces of a selection. Returns `None` if a mistake leaves none.
fn read_selected(body: ParseStream<'_>, errors: &Errors) -> Option<Vec<Selected>> {
    if let Some(arrow) = find_arrow(body) {
        let error = Diagnostic::new(arrow, "rows are not supported in selections");
        errors.report(error.help(format!("name rows of the catalog: {HELP}")));
        let _ = body.parse::<TokenStream>();
        return None;
    }
    let is_empty = body.is_empty();
    let mut selected = Vec::new();
    let mut reader = Reader::new(body, BOUNDARY, errors);
    while !body.is_empty() {
        reader.begin();
        if reader.conflict_marker(BOUNDARY) {
            continue;
        }
        selected.extend(reader.entry(BOUNDARY, read_one));
    }
    (is_empty || !selected.is_empty()).then_some(selected)
}

fn find_arrow(body: ParseStream<'_>) -> Option<Token![=>]> {
    let ahead = body.fork();
    while !ahead.is_empty() {
        if ahead.peek(Token![=>]) {
            return ahead.parse().ok();
        }
        ahead.parse::<TokenTree>().ok()?;
    }
    None
}

fn read_one(reader: &mut Reader<'_>) -> Result<Selected> {
    let attrs = reader.attributes()?;
    if reader.input.is_empty() {
        let error =
            Diagnostic::new(attrs.last(), "expected the name of an error after this attribute");
        return Err(error.help(HELP));
    }
    if !reader.input.peek(Ident::peek_any) {
        let error = reader.error_here("expected the name of an error");
        return Err(error.help(HELP));
    }
    let mut name = read_name(reader)?;
    if reader.input.peek(Token![::]) {
        name = read_path(reader)?;
    }
    if reader.input.peek(token::Paren) || reader.input.peek(token::Brace) {
        let error = reader.error_here("arguments are not supported in selections");
        reader.report(error.help(format!("write `{name}`: the row declares its arguments")));
        reader.read::<TokenTree>()?;
    }
    end(reader, &name)?;
    Ok(Selected { attrs, name })
}

fn read_name(reader: &mut Reader<'_>) -> Result<Ident> {
    reader.last = reader.input.span();
    parse_name(reader.input, "variant")
}

/// Reports a path, of which the first name has been read. Returns the last name.
fn read_path(reader: &mut Reader<'_>) -> Result<Ident> {
    let begin = reader.last;
    let mut name = None;
    while reader.input.peek(Token![::]) {
        reader.read::<Token![::]>()?;
        name = Some(read_name(reader)?);
    }
    let Some(name) = name else {
        return Err(Diagnostic::at(begin, "expected the name of an error").help(HELP));
    };
    let error = Diagnostic::at(begin, "expected the name of an error, found a path");
    reader.report(error.help(format!("write `{name}`")));
    Ok(name)
}

fn end(reader: &mut Reader<'_>, name: &Ident) -> Result<()> {
    if reader.input.is_empty() {
        return Ok(());
    }
    if reader.input.peek(Token![,]) {
        return reader.read::<Token![,]>().map(drop);
    }
    let found_semicolon = reader.input.peek(Token![;]);
    let (span, message) = if found_semicolon {
        (reader.input.span(), "expected `,`, found `;`".to_owned())
    } else {
        (reader.last, format!("missing `,` after `{name}`"))
    };
    reader.report(Diagnostic::at(span, message).help("errors are separated by commas"));
    if found_semicolon {
        reader.read::<Token![;]>()?;
    }
    Ok(())
}
