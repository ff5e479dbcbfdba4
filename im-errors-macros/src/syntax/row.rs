//! A row of the table.

use std::fmt;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, LitInt, LitStr, Token, token};

use super::arguments::{self, Arguments};
use super::options::{self, RowOptions};
use super::reader::{Boundary, Reader};
use super::{Result, entries, parse_name};
use crate::errors::Diagnostic;

/// A row, as far as it could be read: a half-written row keeps what it has.
///
/// ```text
/// row              = attribute* code ("as" Name)? arguments? "=>" english "," chinese ";"
/// english, chinese = string literal (raw strings too)
/// ```
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) options: RowOptions,
    pub(crate) code: Option<Code>,
    pub(crate) name: Option<Ident>,
    pub(crate) arguments: Option<Arguments>,
    pub(crate) english: Option<LitStr>,
    pub(crate) chinese: Option<LitStr>,
}

impl Row {
    /// Returns whether this is more than a number or a word.
    pub(super) fn is_recognizable(&self) -> bool {
        let is_named = self.code.is_some() && self.name.is_some();
        is_named || self.english.is_some() || self.chinese.is_some()
    }
}

/// A code.
///
/// ```text
/// code = "-"? integer literal       (decimal, hex, octal, binary, with underscores)
/// ```
pub(crate) struct Code {
    pub(crate) minus: Option<Token![-]>,
    pub(crate) digits: LitInt,
}

impl Parse for Code {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self { minus: input.parse()?, digits: input.parse()? })
    }
}

impl ToTokens for Code {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.minus.to_tokens(tokens);
        self.digits.to_tokens(tokens);
    }
}

/// Writes the code as it is written in the row.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minus = if self.minus.is_some() { "-" } else { "" };
        write!(f, "{minus}{}", self.digits)
    }
}

pub(super) const BOUNDARY: Boundary = Boundary { terminators: ";", next_begins: entries::is_next };

const HELP: &str = r#"`40001 => "order not found", "订单不存在";`"#;
const HELP_WITH_ARGUMENTS: &str =
    r#"`40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";`"#;

/// Reads the row after its attributes. What was read before an error is kept.
pub(super) fn read(reader: &mut Reader<'_>, mut attrs: Vec<Attribute>, boundary: Boundary) -> Row {
    let options = options::take(&mut attrs, reader.errors());
    let mut row = Row { attrs, options, ..Row::default() };
    reader.entry(boundary, |reader| {
        row.code = code(reader)?;
        row.name = name(reader, row.code.as_ref())?;
        row.arguments = arguments::read(reader)?;
        arrow(reader, &row)?;
        row.english = Some(text(reader)?);
        comma(reader)?;
        row.chinese = Some(text(reader)?);
        semicolon(reader)
    });
    row
}

/// Reads the code. Returns `None` after an error if the row continues after it.
fn code(reader: &mut Reader<'_>) -> Result<Option<Code>> {
    while reader.input.peek(Token![-]) && reader.input.peek2(Token![-]) {
        reader.report(reader.error_here("duplicate `-`"));
        reader.read::<Token![-]>()?;
    }
    if let Some(code) = reader.read_if() {
        return Ok(Some(code));
    }
    let error = match reader.input.fork().parse::<LitStr>() {
        Ok(quoted) if quoted.value().parse::<i128>().is_ok() => reader
            .error_here("expected an integer, found a string literal")
            .help(format!("remove the quotes: `{}`", quoted.value())),
        _ => reader.error_here("expected a code").help(HELP),
    };
    let continues = |input: ParseStream<'_>| input.peek(Token![=>]) || input.peek(Token![as]);
    if is_variant_with_fields(reader.input) {
        let error = error.help(HELP_WITH_ARGUMENTS);
        if !reader.input.peek3(Token![=>]) {
            return Err(error);
        }
        reader.report(error);
        return Ok(None);
    }
    if !continues(reader.input) {
        let ahead = reader.input.fork();
        if ahead.parse::<TokenTree>().is_err() || !continues(&ahead) {
            return Err(error);
        }
        reader.read::<TokenTree>()?;
    }
    reader.report(error);
    Ok(None)
}

/// Returns whether the next tokens are a variant with fields, as in an ordinary enum.
fn is_variant_with_fields(input: ParseStream<'_>) -> bool {
    input.peek(syn::Ident) && (input.peek2(token::Brace) || input.peek2(token::Paren))
}

fn name(reader: &mut Reader<'_>, code: Option<&Code>) -> Result<Option<Ident>> {
    if reader.input.peek(Token![as]) {
        reader.read::<Token![as]>()?;
    } else if reader.input.peek(syn::Ident) && !reader.is_over() {
        if code.is_none() {
            // The missing code has been reported.
        } else if reader.input.peek2(syn::Ident) {
            let word: Ident = reader.input.fork().call(Ident::parse_any)?;
            reader.report(reader.error_here(format!("expected `as`, found `{word}`")));
            reader.read::<Ident>()?;
        } else {
            let error = reader.error_here("missing `as` before the variant name");
            let name: Ident = reader.input.fork().call(Ident::parse_any)?;
            let code = code.map_or_else(|| "40001".to_owned(), Code::to_string);
            let arguments = if is_variant_with_fields(reader.input) { "(id: u64)" } else { "" };
            reader.report(error.help(format!("`{code} as {name}{arguments} => ...`")));
        }
    } else {
        return Ok(None);
    }
    if !reader.input.peek(Ident::peek_any) {
        let error = reader.error_here("expected a variant name after `as`");
        return Err(error.help("`40001 as OrderNotFound => ...`"));
    }
    reader.last = reader.input.span();
    parse_name(reader.input, "variant").map(Some)
}

fn arrow(reader: &mut Reader<'_>, row: &Row) -> Result<()> {
    if reader.input.peek(Token![=>]) {
        return reader.read::<Token![=>]>().map(drop);
    }
    let before = match row {
        Row { arguments: Some(_), .. } => "arguments",
        Row { name: Some(_), .. } => "name",
        _ => "code",
    };
    let help = if row.arguments.is_some() { HELP_WITH_ARGUMENTS } else { HELP };
    let error = reader.error_here(format!("expected `=>` after the {before}")).help(help);
    continue_at_text(reader, error)
}

fn text(reader: &mut Reader<'_>) -> Result<LitStr> {
    if !reader.input.peek(LitStr) {
        let help = if reader.is_over() || reader.input.peek(Token![,]) {
            "write `\"\"` if there is no text in this language"
        } else {
            "write the text in quotes"
        };
        let error = reader.error_here("expected a string literal").help(help);
        if reader.input.peek(Token![,]) {
            return Err(error); // the next text is the other one
        }
        continue_at_text(reader, error)?;
    }
    string_literal(reader)
}

pub(super) fn string_literal(reader: &mut Reader<'_>) -> Result<LitStr> {
    let text: LitStr = reader.read()?;
    if text.suffix().is_empty() {
        return Ok(text);
    }
    let error = Diagnostic::at(text.span(), "suffixes on string literals are invalid");
    Err(error.help(format!("remove the suffix `{}`", text.suffix())))
}

fn comma(reader: &mut Reader<'_>) -> Result<()> {
    if reader.input.peek(Token![,]) {
        return reader.read::<Token![,]>().map(drop);
    }
    let found_semicolon = reader.input.peek(Token![;]) && reader.input.peek2(LitStr);
    if found_semicolon && !reader.input.peek3(Token![=>]) {
        let span = reader.input.span();
        reader.report(Diagnostic::at(span, "expected `,` between the texts, found `;`"));
        return reader.read::<Token![;]>().map(drop);
    }
    if reader.is_over() {
        let error = reader.error_here("missing Chinese text");
        return Err(error.help("write `, \"\"` if there is no text in this language"));
    }
    let error = reader.error_here("expected `,` between the texts");
    continue_at_text(reader, error)
}

fn semicolon(reader: &mut Reader<'_>) -> Result<()> {
    if reader.input.peek(Token![;]) {
        return reader.read::<Token![;]>().map(drop);
    }
    if reader.is_over() || reader.input.peek(LitInt) {
        reader.report(Diagnostic::at(reader.last, "missing `;` after this row"));
        return Ok(());
    }
    if reader.input.peek(LitStr) || reader.input.peek2(LitStr) {
        let error = reader.error_here("expected `;`, found a third text");
        return Err(error.help("a row has one English and one Chinese text"));
    }
    let error = reader.error_here("expected `;` after the row");
    if !reader.skip_separators() {
        return Err(error);
    }
    reader.report(error);
    Ok(())
}

/// Continues with a text after a wrong separator, which is reported.
fn continue_at_text(reader: &mut Reader<'_>, error: Diagnostic) -> Result<()> {
    reader.skip_separators();
    if !reader.input.peek(LitStr) {
        return Err(error);
    }
    reader.report(error);
    Ok(())
}
