//! A part: one of the catalogs that a catalog combines.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{ParseBuffer, ParseStream};
use syn::{Attribute, LitStr, Token, TypePath, parenthesized, token};

use super::code::Code;
use super::options::{self, PartOptions};
use super::reader::{Boundary, Reader};
use super::{Result, entries, parse_name};
use crate::errors::Diagnostic;

/// ```text
/// parts = part ("," part)* ","?
/// part  = attribute* Name "(" path ")"
/// ```
pub(crate) struct Part {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) options: PartOptions,
    pub(crate) name: Ident,
    pub(crate) catalog: TypePath,
}

pub(super) const BOUNDARY: Boundary =
    Boundary { terminators: ",;", next_begins: |input| is_next(input) || entries::is_next(input) };

/// Returns whether a part is next: a name with parentheses, unless they contain a code or a text follows
/// `=>`.
pub(super) fn is_next(input: ParseStream<'_>) -> bool {
    if !(input.peek(Ident::peek_any) && input.peek2(token::Paren)) {
        return false;
    }
    let ahead = input.fork();
    let is_row = |ahead: ParseStream<'_>| -> syn::Result<bool> {
        ahead.call(Ident::parse_any)?;
        let (_, parenthesized) = parentheses(ahead)?;
        if parenthesized.parse::<Code>().is_ok() {
            return Ok(true);
        }
        parenthesized.parse::<TokenStream>()?;
        ahead.parse::<Token![=>]>()?;
        Ok(ahead.peek(LitStr))
    };
    !is_row(&ahead).unwrap_or(false)
}

/// Reports an entry among parts that is not a part.
pub(super) fn read_mistake(reader: &mut Reader<'_>) {
    reader.entry::<()>(BOUNDARY, |reader| {
        Err(reader.error_here("expected a part").help("`Order(OrderError)`"))
    });
}

/// Reads the part after its attributes.
pub(super) fn read(reader: &mut Reader<'_>, mut attrs: Vec<Attribute>) -> Option<Part> {
    let options = options::take(&mut attrs, reader.errors());
    let part = reader.entry(BOUNDARY, |reader| {
        let name = parse_name(reader.input, "part")?;
        let catalog = catalog(reader)?;
        Ok(Part { attrs, options, name, catalog })
    })?;
    reader.entry(BOUNDARY, comma);
    Some(part)
}

fn catalog(reader: &mut Reader<'_>) -> Result<TypePath> {
    let (parentheses, parenthesized) = parentheses(reader.input)?;
    reader.last = parentheses.span.close();
    let catalog = parenthesized.parse();
    let rest: TokenStream = parenthesized.parse()?;
    if catalog.is_ok() && !rest.is_empty() {
        let error = Diagnostic::new(rest, "expected `)` after the catalog");
        return Err(error.help("list each catalog as a separate part"));
    }
    catalog.map_err(|_| {
        Diagnostic::at(parentheses.span.join(), "expected a catalog in these parentheses")
            .help("`Order(OrderError)`")
    })
}

fn parentheses(input: ParseStream<'_>) -> syn::Result<(token::Paren, ParseBuffer<'_>)> {
    let parenthesized;
    Ok((parenthesized!(parenthesized in input), parenthesized))
}

fn comma(reader: &mut Reader<'_>) -> Result<()> {
    if reader.input.is_empty() {
        return Ok(());
    }
    if reader.input.peek(Token![,]) {
        return reader.read::<Token![,]>().map(drop);
    }
    if (BOUNDARY.next_begins)(reader.input) {
        let error = Diagnostic::at(reader.last, "missing `,` after this part");
        reader.report(error.help("parts are separated by commas: `Order(OrderError),`"));
        return Ok(());
    }
    if reader.input.peek(Token![=]) {
        let error = Diagnostic::at(reader.input.span(), "discriminants are not supported on parts");
        return Err(error.help("remove it: a part has the codes of its catalog"));
    }
    let error = Diagnostic::at(reader.input.span(), "expected `,` after the part");
    Err(if reader.input.peek(Token![;]) {
        error.help("write `,` instead of `;`")
    } else {
        error.help("`Order(OrderError),`")
    })
}
