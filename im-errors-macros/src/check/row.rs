//! The rules that a row keeps by itself.

use proc_macro2::{Ident, Span};
use quote::quote;
use syn::{Attribute, Error, LitStr};

use crate::catalog::{CodeType, Text};
use crate::options::{self, RowOptions};
use crate::{name, parse};

/// A row on its way to be one: what is missing or can't be used is `None`, and has been reported.
pub(super) struct Draft {
    pub(super) attrs: Vec<Attribute>,
    pub(super) written_code: Option<parse::Code>,
    pub(super) code: Option<i128>,
    pub(super) name: Option<Ident>,
    pub(super) english: Option<Text>,
    pub(super) chinese: Option<Text>,
    pub(super) success: Option<Span>,
    pub(super) http: Option<u16>,
}

impl Draft {
    pub(super) fn of(mut row: parse::Row, code_type: CodeType, findings: &mut Vec<Error>) -> Self {
        let options: RowOptions = options::take(&mut row.attrs, findings);
        super::nothing_essential_is_conditional(&mut row.attrs, findings);
        no_cfg("a row", &mut row.attrs, findings);
        let code = row.code.as_ref().and_then(|code| code_of_type(code_type, code, findings));
        let english = row.english.as_ref().map(|text| clean(text, findings));
        let chinese = row.chinese.as_ref().map(|text| clean(text, findings));
        let name = if has_a_text(&row, english.as_ref(), chinese.as_ref(), findings) {
            row.name.clone().or_else(|| name_from_english(&row, &english.as_ref()?.value, findings))
        } else {
            row.name
        };
        let name = name.filter(|name| super::hides_no_method(name, findings));
        Self {
            attrs: row.attrs,
            written_code: row.code,
            code,
            name,
            english,
            chinese,
            success: options.success.is_present().then(|| options.success.span()),
            http: options.http,
        }
    }

    /// How messages call this row.
    pub(super) fn called(&self) -> String {
        self.name.as_ref().map_or_else(|| "an earlier row".to_owned(), |name| format!("`{name}`"))
    }
}

/// Which rows there are decides where each of them is found, and is decided before `cfg` is.
pub(super) fn no_cfg(what: &str, attrs: &mut Vec<Attribute>, findings: &mut Vec<Error>) {
    for cfg in attrs.extract_if(.., |attr| attr.path().is_ident("cfg")) {
        findings.push(Error::new_spanned(
            cfg,
            format!(
                "{what} can't depend on `cfg`: the table's index is computed before `cfg` is; \
                 `#[cfg]` on the whole enum works"
            ),
        ));
    }
}

pub(super) fn code_of_type(
    code_type: CodeType,
    code: &parse::Code,
    findings: &mut Vec<Error>,
) -> Option<i128> {
    if !code.digits.suffix().is_empty() {
        findings.push(Error::new_spanned(
            code,
            "a code has no suffix: the enum's `#[repr(...)]` sets the type of all codes",
        ));
        return None;
    }
    let digits = code.digits.base10_parse::<i128>().ok();
    let value = digits
        .and_then(|digits| if code.minus.is_some() { digits.checked_neg() } else { Some(digits) })
        .filter(|value| code_type.range().contains(value));
    if value.is_none() {
        findings.push(Error::new_spanned(
            code,
            format!(
                "`{code}` does not fit in `{}`, {} to {}; the enum's `#[repr(...)]` sets the type",
                code_type.name,
                code_type.range().start(),
                code_type.range().end(),
            ),
        ));
    }
    value
}

/// The text without what does not belong into one.
pub(super) fn clean(text: &LitStr, findings: &mut Vec<Error>) -> Text {
    let written = text.value();
    let is_stray = |c: &char| c.is_control() && !matches!(c, '\n' | '\t');
    if written.trim() == written && !written.chars().any(|c| is_stray(&c)) {
        return Text::written(written, text);
    }
    let without_stray: String = written.chars().filter(|c| !is_stray(c)).collect();
    let clean = without_stray.trim();
    let mut faults = Vec::new();
    if written.trim() != written {
        faults.push("begins or ends with a blank".to_owned());
    }
    if let Some(stray) = written.trim().chars().find(is_stray) {
        faults.push(format!("holds the control character U+{:04X}", u32::from(stray)));
    }
    let faults = faults.join(" and ");
    findings.push(Error::new(text.span(), format!("this text {faults}: write {clean:?}")));
    clean.to_owned().into()
}

/// Whether there is a text, as far as the row goes: a half-written row may still get one.
fn has_a_text(
    row: &parse::Row,
    english: Option<&Text>,
    chinese: Option<&Text>,
    findings: &mut Vec<Error>,
) -> bool {
    let blank =
        [english, chinese].iter().all(|text| text.is_some_and(|text| text.value.is_empty()));
    if blank {
        let (code, english, chinese) = (&row.code, &row.english, &row.chinese);
        findings.push(Error::new_spanned(
            quote!(#code #english #chinese),
            "a row needs a text in at least one language",
        ));
    }
    !blank
}

fn name_from_english(row: &parse::Row, english: &str, findings: &mut Vec<Error>) -> Option<Ident> {
    let text = row.english.as_ref()?;
    match name::from_english(english) {
        Ok(name) => Some(Ident::new(&name, text.span())),
        Err(reason) => {
            let code = row.code.as_ref()?; // that there is none has been said
            let message = format!("{reason}: write `{code} as Name => ...`");
            findings.push(match reason {
                name::Unnameable::NoText => Error::new_spanned(code, message),
                _ => Error::new(text.span(), message),
            });
            None
        }
    }
}
