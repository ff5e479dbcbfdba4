//! One row of the table, and what was meant where it is not written quite right.

use std::fmt;

use proc_macro2::{Punct, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, Ident, LitInt, LitStr, Result, Token, token};

use super::reserved;

/// One line of the table, as far as it could be read: a half-written row keeps what it has.
///
/// ```text
/// row              = attribute* code ("as" Name)? "=>" english "," chinese ";"
/// english, chinese = string literal (raw strings too)
/// ```
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) code: Option<Code>,
    pub(crate) name: Option<Ident>,
    pub(crate) english: Option<LitStr>,
    pub(crate) chinese: Option<LitStr>,
}

/// The number of a row.
///
/// ```text
/// code = "-"? integer literal       (decimal, hex, octal, binary, with underscores)
/// ```
pub(crate) struct Code {
    pub(crate) minus: Option<Token![-]>,
    pub(crate) digits: LitInt,
}

impl Parse for Code {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        Ok(Code { minus: input.parse()?, digits: input.parse()? })
    }
}

impl ToTokens for Code {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.minus.to_tokens(tokens);
        self.digits.to_tokens(tokens);
    }
}

/// The code as the user wrote it.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minus = if self.minus.is_some() { "-" } else { "" };
        write!(f, "{minus}{}", self.digits)
    }
}

/// Reads the next row, and adds what is wrong with it to `findings`.
pub(super) fn row(input: ParseStream<'_>, findings: &mut Vec<Error>) -> Row {
    RowReader { input, last: input.span(), findings }.row()
}

/// Whether the next tokens can only be the beginning of a row, or of a reservation.
pub(super) fn is_next(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    if ahead.peek(Token![#]) {
        return ahead.peek2(token::Bracket);
    }
    if reserved::is_next(input) {
        return true;
    }
    ahead.parse::<Code>().is_ok() && (ahead.peek(Token![=>]) || ahead.peek(Token![as]))
}

/// Reads one row, token by token, and goes on behind what is wrong where that can be done.
struct RowReader<'a, 'input> {
    input: ParseStream<'input>,
    /// The token that was read last: an error about what is missing stands there.
    last: Span,
    findings: &'a mut Vec<Error>,
}

impl RowReader<'_, '_> {
    fn row(mut self) -> Row {
        let begin = self.input.cursor();
        let mut row = Row::default();
        if let Err(error) = self.fill(&mut row) {
            self.findings.push(error);
            while !self.input.is_empty() && (self.input.cursor() == begin || !is_next(self.input)) {
                match self.input.parse::<TokenTree>() {
                    Ok(TokenTree::Punct(end)) if end.as_char() == ';' => break,
                    _ => {}
                }
            }
        }
        row
    }

    /// Fills `row` from the left, so that it keeps what was read before an error.
    fn fill(&mut self, row: &mut Row) -> Result<()> {
        row.attrs = self.attributes()?;
        row.code = self.code()?;
        row.name = self.name()?;
        self.arrow()?;
        row.english = Some(self.text()?);
        self.comma()?;
        row.chinese = Some(self.text()?);
        self.semicolon()
    }

    fn attributes(&mut self) -> Result<Vec<Attribute>> {
        // Where the input ends in the middle of one, syn reports it on what closes the input.
        let at_the_end =
            |error| if self.input.is_empty() { Error::new(self.last, error) } else { error };
        self.input.call(Attribute::parse_outer).map_err(at_the_end)
    }

    /// The code, or nothing where the row goes on behind what stands in its place.
    fn code(&mut self) -> Result<Option<Code>> {
        while self.input.peek(Token![-]) && self.input.peek2(Token![-]) {
            self.findings.push(self.input.error("one minus is enough"));
            self.read::<Token![-]>()?;
        }
        if let Some(code) = self.read_if() {
            return Ok(Some(code));
        }
        if self.input.is_empty() {
            return Err(self.wrong("a row follows its comments and attributes, and here is none"));
        }
        if reserved::is_next(self.input) {
            return Err(self.wrong(
                "a reservation has no attributes or doc comments: its reason stands behind `=>`",
            ));
        }
        let error = match self.input.fork().parse::<LitStr>() {
            Ok(quoted) if quoted.value().parse::<i128>().is_ok() => {
                self.wrong(format!("a code stands without quotes: `{}`", quoted.value()))
            }
            _ => self.wrong(
                r#"a row begins with its code, an integer: `40001 => "order not found", "订单不存在";`"#,
            ),
        };
        let goes_on = |input: ParseStream<'_>| input.peek(Token![=>]) || input.peek(Token![as]);
        if !goes_on(self.input) {
            let ahead = self.input.fork();
            if ahead.parse::<TokenTree>().is_err() || !goes_on(&ahead) {
                return Err(error);
            }
            self.read::<TokenTree>()?;
        }
        self.findings.push(error);
        Ok(None)
    }

    fn name(&mut self) -> Result<Option<Ident>> {
        const FORM: &str = "a variant's name follows `as`: `40001 as Name => ...`";

        if self.input.peek(Token![as]) {
            self.read::<Token![as]>()?;
        } else if self.input.peek(Ident) && !self.is_over() {
            let error = self.wrong(FORM);
            self.findings.push(error);
            if self.input.peek2(Ident) {
                self.read::<Ident>()?; // an `as` in other letters
            }
        } else {
            return Ok(None);
        }
        if !self.input.peek(Ident::peek_any) {
            return Err(self.wrong(FORM));
        }
        self.last = self.input.span();
        super::name(self.input).map(Some)
    }

    fn arrow(&mut self) -> Result<()> {
        if self.input.peek(Token![=>]) {
            return self.read::<Token![=>]>().map(drop);
        }
        let error = self
            .wrong("`=>` leads from the code to its texts: `40001 => \"order not found\", ...`");
        self.read_on_to_a_text(error)
    }

    fn text(&mut self) -> Result<LitStr> {
        const FORM: &str = r#"a text is a string literal: `"..."`, `""` where the table has none"#;

        if !self.input.peek(LitStr) {
            let error = self.wrong(FORM);
            if self.input.peek(Token![,]) {
                return Err(error); // what follows is the other text
            }
            self.read_on_to_a_text(error)?;
        }
        let text: LitStr = self.read()?;
        if text.suffix().is_empty() { Ok(text) } else { Err(Error::new(text.span(), FORM)) }
    }

    fn comma(&mut self) -> Result<()> {
        const FORM: &str = "a comma stands between the English and the Chinese text";

        if self.input.peek(Token![,]) {
            return self.read::<Token![,]>().map(drop);
        }
        let a_text_follows = self.input.peek(Token![;]) && self.input.peek2(LitStr);
        if a_text_follows && !self.input.peek3(Token![=>]) {
            self.findings.push(self.input.error(FORM));
            return self.read::<Token![;]>().map(drop);
        }
        if self.is_over() {
            return Err(self.wrong(
                r#"the Chinese text is missing: `, "订单不存在"`, or `, ""` where the table has none"#,
            ));
        }
        let error = self.wrong(FORM);
        self.read_on_to_a_text(error)
    }

    fn semicolon(&mut self) -> Result<()> {
        if self.input.peek(Token![;]) {
            return self.read::<Token![;]>().map(drop);
        }
        if self.is_over() || self.input.peek(LitInt) {
            self.findings.push(Error::new(self.last, "a row ends with `;`"));
            return Ok(());
        }
        if self.input.peek(LitStr) || self.input.peek2(LitStr) {
            return Err(
                self.wrong("a row has two texts, one English and one Chinese: this is a third")
            );
        }
        let error = self.wrong("a row ends with `;`");
        if !self.skip_separators() {
            return Err(error);
        }
        self.findings.push(error);
        Ok(())
    }

    /// Reports that a separator is wrong, and reads on if a text follows all the same.
    fn read_on_to_a_text(&mut self, error: Error) -> Result<()> {
        self.skip_separators();
        if !self.input.peek(LitStr) {
            return Err(error);
        }
        self.findings.push(error);
        Ok(())
    }

    /// Skips signs that can be meant as separators; whether there are any.
    fn skip_separators(&mut self) -> bool {
        let mut any = false;
        while !self.is_over()
            && self.input.fork().parse().is_ok_and(|sign: Punct| "=>-:,.".contains(sign.as_char()))
            && self.input.parse::<Punct>().is_ok()
        {
            any = true;
        }
        any
    }

    /// Whether nothing follows that belongs to this row.
    fn is_over(&self) -> bool {
        self.input.is_empty() || self.input.peek(Token![;]) || is_next(self.input)
    }

    fn read<T: Parse>(&mut self) -> Result<T> {
        self.last = self.input.span();
        self.input.parse()
    }

    /// Reads what is next if it is this, and nothing otherwise.
    fn read_if<T: Parse>(&mut self) -> Option<T> {
        let ahead = self.input.fork();
        let token = ahead.parse().ok()?;
        self.last = self.input.span();
        self.input.advance_to(&ahead);
        Some(token)
    }

    /// An error on the next token, or on the last one where the row is over.
    fn wrong(&self, message: impl fmt::Display) -> Error {
        Error::new(if self.is_over() { self.last } else { self.input.span() }, message)
    }
}
