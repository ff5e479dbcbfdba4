//! The project's own attributes: `#[catalog(...)]` on the enum and on its rows.

#![expect(clippy::unreachable, reason = "darling's expansion says so where it can't fail")]

use darling::util::Flag;
use darling::{FromAttributes, FromMeta};
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, LitInt, Meta, Token};

use crate::catalog::Lang;

/// `#[catalog(display = "zh", http = 500, serde)]` on an enum of rows.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct TableOptions {
    /// The language that `Display` speaks.
    #[darling(default, with = read_display)]
    pub(crate) display: Lang,
    /// The status code of rows that have none of their own.
    #[darling(default, with = read_http)]
    pub(crate) http: Option<u16>,
    /// The catalog can be written and read.
    #[darling(default, with = read_serde)]
    pub(crate) serde: Flag,
}

/// `#[catalog(serde)]` on an enum of catalogs.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct UnionOptions {
    /// The catalog can be written and read.
    #[darling(default, with = read_serde)]
    pub(crate) serde: Flag,
}

/// `#[catalog(success, http = 404)]` on a row.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct RowOptions {
    /// This code means that nothing went wrong.
    #[darling(default, with = read_success)]
    pub(crate) success: Flag,
    /// The status code of replies that report this error.
    #[darling(default, with = read_http)]
    pub(crate) http: Option<u16>,
}

/// A part has none of its own: what its rows are like, its own catalog says.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct PartOptions {}

/// Takes the options out of `attrs`; those that can't be read are findings, and as good as unset.
pub(crate) fn take<O: Default + FromAttributes>(
    attrs: &mut Vec<Attribute>,
    findings: &mut Vec<Error>,
) -> O {
    if attrs.is_empty() {
        return O::default(); // as most rows have it
    }
    let mut written: Vec<Attribute> =
        attrs.extract_if(.., |attr| attr.path().is_ident("catalog")).collect();
    // Where the end of an attribute comes too early, syn knows its place, and darling does not.
    written.retain(|attr| {
        attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
            .map_err(|error| findings.push(error))
            .is_ok()
    });
    O::from_attributes(&written).unwrap_or_else(|errors| {
        findings.extend(errors.flatten().into_iter().map(Error::from));
        O::default()
    })
}

fn read_display(option: &Meta) -> darling::Result<Lang> {
    match String::from_meta(option).as_deref() {
        Ok("en") => Ok(Lang::En),
        Ok("zh") => Ok(Lang::Zh),
        _ => Err(wrong(option, r#"`Display` speaks `display = "en"` or `display = "zh"`"#)),
    }
}

fn read_success(option: &Meta) -> darling::Result<Flag> {
    Flag::from_meta(option)
        .map_err(|_| wrong(option, "`success` takes no value: `#[catalog(success)]`"))
}

fn read_serde(option: &Meta) -> darling::Result<Flag> {
    Flag::from_meta(option)
        .map_err(|_| wrong(option, "`serde` takes no value: `#[catalog(serde)]`"))
}

fn read_http(option: &Meta) -> darling::Result<Option<u16>> {
    let status = LitInt::from_meta(option).ok().filter(|status| status.suffix().is_empty());
    match status.and_then(|status| status.base10_parse().ok()) {
        Some(status @ 100..=599) => Ok(Some(status)),
        _ => Err(wrong(option, "`http` is a status code, 100 to 599: `http = 404`")),
    }
}

/// An error on the value of an option, or on the option where it has none.
fn wrong(option: &Meta, message: &str) -> darling::Error {
    let error = darling::Error::custom(message);
    match option {
        Meta::NameValue(pair) => error.with_span(&pair.value),
        _ => error.with_span(option),
    }
}
