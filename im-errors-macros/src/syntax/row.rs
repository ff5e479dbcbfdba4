//! A row of the table.

use proc_macro2::Ident;
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Attribute, Lit, LitInt, LitStr, Token, token};

use super::arguments::{self, Arguments};
use super::code::{self, Code};
use super::options::{self, RowOptions};
use super::reader::{Boundary, Reader};
use super::{Result, entries, parse_name};
use crate::errors::Diagnostic;

/// A row. A half-written row lacks some of its parts.
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
    /// Whether the row is on one side of a merge conflict.
    pub(crate) is_in_conflict: bool,
}

impl Row {
    /// Returns whether the row is more than a number or a word.
    pub(crate) fn is_recognizable(&self) -> bool {
        let is_named = self.code.is_some() && self.name.is_some();
        is_named || self.english.is_some() || self.chinese.is_some()
    }
}

pub(super) const BOUNDARY: Boundary = Boundary { terminators: ";", next_begins: entries::is_next };

pub(super) const HELP: &str = r#"`40001 => "order not found", "订单不存在";`"#;
pub(super) const HELP_WITH_ARGUMENTS: &str =
    r#"`40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";`"#;

/// Reads the row after its attributes. Keeps the parts before an error.
pub(super) fn read(reader: &mut Reader<'_>, attrs: Vec<Attribute>, boundary: Boundary) -> Row {
    let is_in_conflict = reader.is_in_conflict;
    let mut row = Row { attrs, is_in_conflict, ..Row::default() };
    reader.entry(boundary, |reader| {
        row.code = code::read(reader)?;
        row.attrs.extend(reader.misplaced_attributes());
        row.name = name(reader, row.code.as_ref())?;
        row.attrs.extend(reader.misplaced_attributes());
        row.arguments = arguments::read(reader)?;
        row.attrs.extend(reader.misplaced_attributes());
        arrow(reader, &row)?;
        row.english = Some(text(reader)?);
        comma(reader)?;
        row.chinese = Some(text(reader)?);
        row.attrs.extend(reader.misplaced_attributes());
        semicolon(reader)
    });
    row.options = options::take(&mut row.attrs, reader.errors());
    row
}

/// Returns whether the next tokens are a variant with fields, as in an ordinary enum.
pub(super) fn is_variant_with_fields(input: ParseStream<'_>) -> bool {
    input.peek(syn::Ident) && (input.peek2(token::Brace) || input.peek2(token::Paren))
}

fn name(reader: &mut Reader<'_>, code: Option<&Code>) -> Result<Option<Ident>> {
    if reader.input.peek(Token![as]) {
        reader.read::<Token![as]>()?;
    } else if !reader.input.peek(syn::Ident) || reader.is_over() {
        return Ok(None);
    } else if let Some(code) = code {
        let word: Ident = reader.input.fork().call(Ident::parse_any)?;
        if word.to_string().eq_ignore_ascii_case("as") {
            reader.report(
                reader
                    .error_here(format!("expected `as`, found `{word}`"))
                    .help("keywords are case-sensitive: write `as`"),
            );
            reader.read::<Ident>()?;
        } else if reader.input.peek2(Token![=>]) || is_variant_with_fields(reader.input) {
            let error = reader.error_here("missing `as` before the variant name");
            let arguments = if is_variant_with_fields(reader.input) { "(id: u64)" } else { "" };
            reader.report(error.help(format!("`{code} as {word}{arguments} => ...`")));
        } else {
            return Ok(None); // not a name
        }
    }
    if !reader.input.peek(Ident::peek_any) {
        return literal_name(reader);
    }
    reader.last = reader.input.span();
    match parse_name(reader.input, "variant") {
        Ok(name) => Ok(Some(name)),
        Err(error) => {
            reader.report(error);
            Ok(None)
        }
    }
}

/// Reports that no name follows `as`. Skips a literal in its place.
fn literal_name(reader: &mut Reader<'_>) -> Result<Option<Ident>> {
    let Some(literal) = reader.input.fork().parse::<Lit>().ok().filter(|_| !reader.is_over())
    else {
        let error = reader.error_here("expected a variant name after `as`");
        return Err(error.help("`40001 as OrderNotFound => ...`"));
    };
    reader.read::<Lit>()?;
    let quoted = match &literal {
        Lit::Str(quoted) => quoted.parse::<Ident>().ok(),
        _ => None,
    };
    let error = Diagnostic::new(
        &literal,
        format!("expected a variant name, found `{}`", literal.to_token_stream()),
    );
    reader.report(match &quoted {
        Some(name) => error.help(format!("remove the quotes: `{name}`")),
        None => error.help("a name starts with a letter: `40001 as OrderNotFound => ...`"),
    });
    Ok(quoted)
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
        let is_word = reader.input.peek(Ident::peek_any)
            && (reader.input.peek2(Ident::peek_any) || reader.input.peek2(Token![,]));
        let help = if reader.is_over() || reader.input.peek(Token![,]) {
            "write `\"\"` if there is no text in this language"
        } else if is_word {
            "write the text in straight double quotes: `\"...\"`"
        } else {
            HELP
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
        let error = Diagnostic::at(span, "expected `,` between the texts, found `;`");
        reader.report(error.help("write `,` instead of `;`"));
        return reader.read::<Token![;]>().map(drop);
    }
    if reader.is_over() {
        let error = reader.error_here("missing Chinese text");
        return Err(error.help("write `, \"\"` if there is no text in this language"));
    }
    let error = reader.error_here("expected `,` between the texts").help(HELP);
    continue_at_text(reader, error)
}

fn semicolon(reader: &mut Reader<'_>) -> Result<()> {
    if reader.input.peek(Token![;]) {
        return reader.read::<Token![;]>().map(drop);
    }
    if reader.is_over() || reader.input.peek(LitInt) {
        let error = Diagnostic::at(reader.last, "missing `;` after this row");
        reader.report(error.help("add `;`"));
        return Ok(());
    }
    let error = if reader.input.peek(LitStr) || reader.input.peek2(LitStr) {
        let error = reader.error_here("expected `;`, found a third text");
        error.help("a row has one English and one Chinese text")
    } else {
        let error = reader.error_here("expected `;` after the row");
        match reader.input.peek(Token![,]) {
            true if reader.input.peek2(Token![;]) => error.help("remove the `,`"),
            true => error.help("write `;` instead of `,`"),
            false => error.help(HELP),
        }
    };
    reader.report(error);
    reader.skip_to_number();
    Ok(())
}

/// Reports a wrong separator and skips it if a text follows.
fn continue_at_text(reader: &mut Reader<'_>, error: Diagnostic) -> Result<()> {
    reader.skip_separators();
    if !reader.input.peek(LitStr) {
        return Err(error);
    }
    reader.report(error);
    Ok(())
}
