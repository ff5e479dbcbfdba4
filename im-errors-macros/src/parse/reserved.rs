//! Codes that no row may have: those of errors that are gone.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result, Token};

use super::{Code, row};

/// ```text
/// reserved = "reserved" range ("," range)* ("=>" reason)? ";"
/// range    = code ("..=" code)?
/// reason   = string literal
/// ```
pub(crate) struct Reserved {
    pub(crate) ranges: Vec<Range>,
    pub(crate) reason: Option<LitStr>,
}

pub(crate) struct Range {
    pub(crate) first: Code,
    pub(crate) last: Option<Code>,
}

impl ToTokens for Range {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.first.to_tokens(tokens);
        self.last.to_tokens(tokens);
    }
}

const FORM: &str = r#"reserved codes are codes and ranges: `reserved 40003, 40010..=40019 => "gone with version 2";`"#;

/// Whether what follows begins like a reservation, which no row does.
pub(super) fn is_next(input: ParseStream<'_>) -> bool {
    input.fork().parse().is_ok_and(|keyword: Ident| keyword == "reserved")
}

/// Reads a reservation, and adds what is wrong with it to `findings`.
pub(super) fn reserved(input: ParseStream<'_>, findings: &mut Vec<Error>) -> Reserved {
    let mut reserved = Reserved { ranges: Vec::new(), reason: None };
    let mut last = input.span();
    if let Err(error) = fill(&mut reserved, input, &mut last) {
        findings.push(error);
        while !is_over(input) {
            match input.parse::<TokenTree>() {
                Ok(TokenTree::Punct(end)) if end.as_char() == ';' => break,
                Ok(_) => {}
                Err(_) => break,
            }
        }
    }
    reserved
}

/// Fills a reservation from the left, so that it keeps what was read before an error, which stands on
/// the `last` token where something is missing.
fn fill(reserved: &mut Reserved, input: ParseStream<'_>, last: &mut Span) -> Result<()> {
    input.parse::<Ident>()?;
    loop {
        let first = code(input, *last)?;
        *last = first.digits.span();
        if input.peek(Token![..]) && !input.peek(Token![..=]) {
            return Err(input.error(
                "a range of codes has both its ends, with `..=` between them: `40010..=40019`",
            ));
        }
        let end = if input.peek(Token![..=]) {
            *last = input.parse::<Token![..=]>()?.spans[0];
            let end = code(input, *last)?;
            *last = end.digits.span();
            Some(end)
        } else {
            None
        };
        reserved.ranges.push(Range { first, last: end });
        if !input.peek(Token![,]) {
            break;
        }
        *last = input.parse::<Token![,]>()?.span;
    }
    if input.peek(Token![=>]) {
        *last = input.parse::<Token![=>]>()?.spans[0];
        let reason: LitStr = input.parse().map_err(|_| Error::new(place(input, *last), FORM))?;
        if !reason.suffix().is_empty() {
            return Err(Error::new(reason.span(), "a reason has no suffix"));
        }
        *last = reason.span();
        reserved.reason = Some(reason);
    }
    if !input.peek(Token![;]) {
        let end = "a reservation ends with `;`";
        return Err(if is_over(input) {
            Error::new(*last, end)
        } else {
            input.error(if reserved.reason.is_some() { end } else { FORM })
        });
    }
    input.parse::<Token![;]>().map(drop)
}

/// Whether nothing follows that belongs to the reservation, as a code does but with a name or two texts.
fn is_over(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    if ahead.parse::<Code>().is_err() {
        return input.is_empty() || row::is_next(input);
    }
    let has_two_texts = |ahead: ParseStream<'_>| -> Result<bool> {
        ahead.parse::<Token![=>]>()?;
        ahead.parse::<LitStr>()?;
        ahead.parse::<Token![,]>()?;
        Ok(ahead.peek(LitStr))
    };
    ahead.peek(Token![as]) || has_two_texts(&ahead).unwrap_or(false)
}

fn code(input: ParseStream<'_>, last: Span) -> Result<Code> {
    if is_over(input) {
        return Err(Error::new(last, FORM));
    }
    let place = place(input, last);
    input.parse().map_err(|_| Error::new(place, FORM))
}

/// What is wrong, or the `last` token where something is missing.
fn place(input: ParseStream<'_>, last: Span) -> Span {
    if input.is_empty() || input.peek(Token![;]) { last } else { input.span() }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::parse::{self, Contents};

    #[test]
    fn a_broken_reservation_ends_with_its_semicolon() {
        for broken in [
            quote!(reserved),
            quote!(reserved 2,),
            quote!(reserved 2 "gone"),
            quote!(reserved 2..4 => "gone"),
            quote!(reserved 2 4 => "gone"),
            quote!(reserved 2-4 => "gone"),
            quote!(reserved 2, 4..=6 6 => "gone"),
            quote!(reserved 2,, 4 => "gone"),
            quote!(reserved 2 to 4 => "gone"),
        ] {
            let mut findings = Vec::new();
            let input = quote!(enum E { #broken; Name => "no code", "无"; 1 => "one", "一"; });
            parse::parse(input, &mut findings);
            assert_eq!(findings.len(), 2, "{broken}: {findings:?}");
        }
    }

    #[test]
    fn a_broken_reservation_ends_where_a_row_begins() {
        for broken in [
            quote!(reserved),
            quote!(reserved 2),
            quote!(reserved 2,),
            quote!(reserved 2..=),
            quote!(reserved 2..3),
            quote!(9),
        ] {
            let mut findings = Vec::new();
            let input = quote!(enum E { #broken reserved 7 => "gone"; #broken 1 => "one", "一"; });
            let Contents::Rows { rows, reserved } =
                parse::parse(input, &mut findings).unwrap().contents
            else {
                panic!("these are rows")
            };
            assert_eq!(findings.len(), 2, "{broken}: {findings:?}");
            assert!(rows.last().is_some_and(|row| row.chinese.is_some()), "{broken}");
            assert!(reserved.iter().any(|reserved| reserved.reason.is_some()), "{broken}");
        }
    }
}
