//! The rules of a single row.

use proc_macro2::{Ident, Span};
use syn::{Attribute, Type};

use super::arguments::check_arguments;
use super::attribute::{check_cfg, check_cfg_attr, deprecation, doc_comment};
use super::check_method_name;
use super::success::check_class_of_success;
use super::template::{check_lookalikes, check_templates};
use super::text::{Checked, are_empty, check_text, report_empty_texts};
use crate::catalog::{Argument, Properties, Text};
use crate::errors::{Diagnostic, Errors};
use crate::name::{self, Unnameable};
use crate::syntax::{self, EnumOptions};
use crate::template;
use crate::values::{Class, Repr};

/// A row in which missing and unusable parts are `None`. They have been reported.
pub(super) struct Draft {
    pub(super) attrs: Vec<Attribute>,
    /// Whether the row is half-written or part of a merge conflict: duplicates of it are not reported.
    pub(super) is_doubtful: bool,
    pub(super) written_code: Option<syntax::Code>,
    pub(super) code: Option<i128>,
    pub(super) name: Option<Ident>,
    pub(super) english: Option<Text>,
    pub(super) chinese: Option<Text>,
    pub(super) success: Option<Span>,
    pub(super) properties: Properties,
    pub(super) arguments: Vec<Argument>,
    /// Whether the row declares arguments, even if all of them are faulty.
    pub(super) has_arguments: bool,
    pub(super) constructor: Option<Ident>,
    /// The error types that convert into this error.
    pub(super) from: Vec<Type>,
}

impl Draft {
    pub(super) fn new(
        mut row: syntax::Row,
        repr: Repr,
        defaults: &EnumOptions,
        errors: &Errors,
    ) -> Self {
        check_cfg_attr(&mut row.attrs, errors);
        check_cfg("rows", &mut row.attrs, errors);
        let code = row.code.as_ref().and_then(|code| check_code(code, repr, errors));
        let [english, chinese] =
            [&row.english, &row.chinese].map(|text| Some(check_text(text.as_ref()?, errors)));
        let texts = [english.as_ref(), chinese.as_ref()];
        let are_clean = texts.iter().flatten().all(|text| text.is_clean);
        // Reading the literals once more takes a noticeable time in a large catalog.
        let have_brace = texts.iter().flatten().any(|it| it.text.value.contains('{'));
        if are_clean && (row.arguments.is_some() || have_brace) {
            check_placeholders(&row, defaults, errors);
        }
        let name = if are_empty(texts) {
            if are_clean {
                report_empty_texts(&row, errors);
            }
            row.name.clone()
        } else {
            row.name.clone().or_else(|| derive_name(&row, english.as_ref()?, errors))
        };
        let success = row.options.success;
        Self {
            is_doubtful: row.is_in_conflict || !row.is_recognizable(),
            properties: Properties {
                is_success: success.is_present(),
                class: class(&row, defaults, errors),
                explanation: doc_comment(&row.attrs),
                deprecation: deprecation(&row.attrs),
            },
            attrs: row.attrs,
            written_code: row.code,
            code,
            name: name.filter(|name| check_method_name(name, errors)),
            english: english.map(|it| it.text),
            chinese: chinese.map(|it| it.text),
            success: success.is_present().then(|| success.span()),
            has_arguments: row.arguments.is_some(),
            arguments: row
                .arguments
                .map(|arguments| check_arguments(arguments, errors))
                .unwrap_or_default(),
            constructor: None,
            from: row.options.from,
        }
    }

    /// Returns how messages refer to this row.
    pub(super) fn description(&self) -> String {
        self.name.as_ref().map_or_else(|| "an earlier row".to_owned(), |name| format!("`{name}`"))
    }
}

/// Returns the class of a row. A success row inherits nothing from the enum.
fn class(row: &syntax::Row, defaults: &EnumOptions, errors: &Errors) -> Class {
    let own = row.options.class.class();
    if row.options.success.is_present() {
        check_class_of_success(&row.options.class, errors);
        return Class { http_status: own.http_status, ..Class::default() };
    }
    own.or(defaults.class.class())
}

fn check_placeholders(row: &syntax::Row, defaults: &EnumOptions, errors: &Errors) {
    let verbatim = row.options.verbatim;
    match &row.arguments {
        Some(arguments) => {
            if verbatim.is_present() {
                let message = "option `verbatim` is not supported on a row with arguments";
                let error = Diagnostic::at(verbatim.span(), message);
                errors.report(error.help("write `{{` and `}}` for literal braces"));
            }
            check_templates(row, arguments, errors);
        }
        None if verbatim.is_present() || defaults.verbatim.is_present() => {}
        None => check_lookalikes(row, errors),
    }
}

/// Returns the value of a code, or reports a code that doesn't fit the type.
pub(super) fn check_code(code: &syntax::Code, repr: Repr, errors: &Errors) -> Option<i128> {
    if !code.digits.suffix().is_empty() {
        let error = Diagnostic::new(code, "suffixes on codes are not supported");
        errors.report(error.help(format!(
            "remove `{}`: `#[repr(...)]` on the enum sets the type of all codes",
            code.digits.suffix()
        )));
        return None;
    }
    let digits = code.digits.base10_parse::<i128>().ok();
    let value = digits
        .and_then(|digits| if code.minus.is_some() { digits.checked_neg() } else { Some(digits) })
        .filter(|value| repr.range().contains(value));
    if value.is_none() {
        let (name, range) = (repr.name, repr.range());
        let error = Diagnostic::new(code, format!("code `{code}` is out of range for `{name}`"));
        errors.report(error.help(format!(
            "`{name}` ranges from {} to {}; `#[repr(...)]` on the enum selects another type",
            range.start(),
            range.end(),
        )));
    }
    value
}

fn derive_name(row: &syntax::Row, english: &Checked, errors: &Errors) -> Option<Ident> {
    let text = row.english.as_ref()?;
    let value = &english.text.value;
    let words = match row.arguments {
        Some(_) => template::without_placeholders(value),
        None => value.clone(),
    };
    let reason = match name::from_english(&words) {
        Ok(name) => return Some(Ident::new(&name, text.span())),
        Err(_) if !english.is_clean => return None, // the text has been reported
        Err(Unnameable::NoText) if !value.is_empty() => Unnameable::NoLetter(value.clone()),
        Err(reason) => reason,
    };
    let code = row.code.as_ref()?; // a missing code has been reported
    let error = match reason {
        Unnameable::NoText => Diagnostic::new(code, reason),
        _ => Diagnostic::at(text.span(), reason),
    };
    errors.report(error.help(format!("choose a name: `{code} as Name => ...`")));
    None
}
