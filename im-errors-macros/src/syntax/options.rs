//! The attributes that the macro reads itself: `#[catalog(...)]` and `#[repr(...)]`.

#![expect(clippy::unreachable, reason = "darling derives code with `unreachable!`")]

mod class;
mod conversions;
mod messages;
mod presentation;
mod repr;
#[cfg(test)]
mod tests;

use darling::util::Flag;
use darling::{FromAttributes, FromMeta};
use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token, Type, parse_quote};

pub(crate) use self::class::ClassOptions;
pub(crate) use self::conversions::Conversion;
use self::conversions::{read_conversions, read_sources};
use self::messages::{diagnostic, option_as_attribute, syntax_error};
use self::presentation::{read_form, read_url};
pub(crate) use self::repr::ReprAttribute;
pub(super) use self::repr::take_repr;
use crate::errors::Errors;
use crate::values::{Feature, Form, Kind, Lang, Presentation};

/// `#[catalog(display = "zh", internal, serde)]` on the enum.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct EnumOptions {
    /// The language of `Display`.
    #[darling(default, with = read_display)]
    pub(crate) display: Lang,
    /// The default class of the rows.
    #[darling(flatten)]
    pub(crate) class: ClassOptions,
    /// Texts without arguments may contain placeholders.
    #[darling(default, with = read_word)]
    pub(crate) verbatim: Flag,
    /// What replies look like.
    #[darling(default, with = read_form, map = Some)]
    form: Option<Form>,
    #[darling(default, with = read_url, map = Some)]
    url: Option<String>,
    /// Implements the traits of optional crates.
    #[darling(default, with = read_word)]
    axum: Flag,
    #[darling(default, with = read_word)]
    serde: Flag,
    #[darling(default, with = read_word)]
    tonic: Flag,
    #[darling(default, with = read_word)]
    utoipa: Flag,
    /// Converts errors of other crates; on an enum of parts.
    #[darling(skip)]
    pub(crate) from: Vec<Conversion>,
}

impl EnumOptions {
    /// Returns the options that determine what replies look like.
    pub(crate) fn presentation(&self) -> Presentation {
        Presentation { form: self.form, url: self.url.clone() }
    }

    /// Returns the features that the catalog requires, each with the location of the option.
    pub(crate) fn features(&self) -> Vec<(Feature, Span)> {
        let options = [
            (Feature::Axum, self.axum),
            (Feature::Serde, self.serde),
            (Feature::Tonic, self.tonic),
            (Feature::Utoipa, self.utoipa),
        ];
        let present = options.into_iter().filter(|(_, option)| option.is_present());
        present.map(|(feature, option)| (feature, option.span())).collect()
    }
}

/// `#[catalog(serde, from(sqlx::Error => OrderError::Internal))]` on an enum of parts.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
struct EnumOfPartsOptions {
    #[darling(default, with = read_form, map = Some)]
    form: Option<Form>,
    #[darling(default, with = read_url, map = Some)]
    url: Option<String>,
    #[darling(default, with = read_word)]
    axum: Flag,
    #[darling(default, with = read_word)]
    serde: Flag,
    #[darling(default, with = read_word)]
    tonic: Flag,
    #[darling(default, with = read_word)]
    utoipa: Flag,
    #[darling(default, with = read_conversions)]
    from: Vec<Conversion>,
}

/// `#[catalog(not_found, from(sqlx::Error))]` on a row.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct RowOptions {
    /// The code means success.
    #[darling(default, with = read_word)]
    pub(crate) success: Flag,
    #[darling(flatten)]
    pub(crate) class: ClassOptions,
    /// The texts may contain placeholders although the row has no arguments.
    #[darling(default, with = read_word)]
    pub(crate) verbatim: Flag,
    /// Converts errors of other crates.
    #[darling(default, with = read_sources)]
    pub(crate) from: Vec<Type>,
}

/// `#[catalog(http = 502)]` on a part.
#[derive(Default, FromAttributes)]
#[darling(attributes(catalog))]
pub(crate) struct PartOptions {
    /// Overrides the class of all rows.
    #[darling(flatten)]
    pub(crate) class: ClassOptions,
}

/// The options that `#[catalog(...)]` can contain in one kind of place.
pub(super) trait Options: Default + FromAttributes {
    /// The place, for messages.
    const PLACE: &str;
    /// The list of options, for messages.
    const AVAILABLE: &str;

    /// Returns whether an attribute of this name is an option whose `#[catalog(...)]` is missing.
    fn has(_: &Ident) -> bool {
        false
    }
}

/// The options of all places, without the kinds.
const NAMES: [&str; 12] = [
    "axum", "display", "form", "from", "http", "retry", "serde", "success", "tonic", "url",
    "utoipa", "verbatim",
];

impl Options for EnumOptions {
    const PLACE: &str = "an enum of rows";
    const AVAILABLE: &str = "`axum`, `display`, `form`, `http`, `retry`, `serde`, `tonic`, \
                             `url`, `utoipa`, `verbatim`, and kinds such as `not_found`";
}

impl Options for EnumOfPartsOptions {
    const PLACE: &str = "an enum of parts";
    const AVAILABLE: &str = "`axum`, `form`, `from`, `serde`, `tonic`, `url` and `utoipa`";
}

impl Options for RowOptions {
    const PLACE: &str = "a row";
    const AVAILABLE: &str =
        "`from`, `http`, `retry`, `success`, `verbatim`, and kinds such as `not_found`";

    fn has(name: &Ident) -> bool {
        const NAMES: [&str; 5] = ["from", "http", "retry", "success", "verbatim"];
        NAMES.iter().any(|option| name == option) || Kind::named(name).is_some()
    }
}

impl Options for PartOptions {
    const PLACE: &str = "a part";
    const AVAILABLE: &str = "`http`, `retry`, and kinds such as `not_found`";
}

/// Removes `#[catalog(...)]` from the attributes and reads it. Faulty options are reported and left out.
pub(super) fn take<O: Options>(attrs: &mut Vec<Attribute>, errors: &Errors) -> O {
    if attrs.is_empty() {
        return O::default(); // most rows have none
    }
    let mut written: Vec<Attribute> =
        attrs.extract_if(.., |attr| attr.path().is_ident("catalog")).collect();
    // syn's errors have better locations than darling's.
    written.retain(|attr| {
        attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)
            .map_err(|error| errors.report(syntax_error(attr, &error)))
            .is_ok()
    });
    for attr in attrs.extract_if(.., |attr| attr.path().get_ident().is_some_and(O::has)) {
        errors.report(option_as_attribute(&attr));
    }
    O::from_attributes(&written).unwrap_or_else(|_| take_valid(&written, errors))
}

/// Reads the options one by one. Reports and leaves out faulty ones.
fn take_valid<O: Options>(written: &[Attribute], errors: &Errors) -> O {
    let mut valid: Vec<Attribute> = Vec::new();
    let options = written.iter().filter_map(|attr| {
        attr.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()
    });
    for option in options.flatten() {
        valid.push(parse_quote!(#[catalog(#option)]));
        if let Err(error) = O::from_attributes(&valid) {
            error.flatten().into_iter().for_each(|error| errors.report(diagnostic::<O>(&error)));
            valid.pop();
        }
    }
    O::from_attributes(&valid).unwrap_or_default()
}

pub(super) fn take_of_parts(attrs: &mut Vec<Attribute>, errors: &Errors) -> EnumOptions {
    let EnumOfPartsOptions { form, url, axum, serde, tonic, utoipa, from } = take(attrs, errors);
    EnumOptions { form, url, axum, serde, tonic, utoipa, from, ..EnumOptions::default() }
}

fn read_display(option: &Meta) -> darling::Result<Lang> {
    match String::from_meta(option).as_deref() {
        Ok("en") => Ok(Lang::En),
        Ok("zh") => Ok(Lang::Zh),
        _ => Err(invalid(
            option,
            "expected a language\nhelp: `display = \"en\"` or `display = \"zh\"`",
        )),
    }
}

fn read_word(option: &Meta) -> darling::Result<Flag> {
    Flag::from_meta(option).map_err(|_| {
        let name = option.path().get_ident().map(ToString::to_string).unwrap_or_default();
        let message =
            format!("unexpected value of option `{name}`\nhelp: write `#[catalog({name})]`");
        invalid(option, &message)
    })
}

/// Creates an error about the value of an option, or about the option if it has no value.
fn invalid(option: &Meta, message: &str) -> darling::Error {
    let error = darling::Error::custom(message);
    match option {
        Meta::NameValue(pair) => error.with_span(&pair.value),
        _ => error.with_span(option),
    }
}
