//! The rules of placeholders.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use syn::LitStr;
use syn::ext::IdentExt as _;

use crate::errors::{Diagnostic, Errors};
use crate::similar::similar;
use crate::syntax::{Arguments, Row};
use crate::template::{self, Placeholder, Written};

/// Checks the texts of a row with arguments.
pub(super) fn check_templates(row: &Row, arguments: &Arguments, errors: &Errors) {
    if arguments.is_faulty {
        return; // a placeholder may be that of an argument that could not be read
    }
    // The same mistake in both texts is reported once.
    let mut reported = HashSet::new();
    let names: Vec<String> =
        arguments.list.iter().map(|argument| argument.name.unraw().to_string()).collect();
    let texts = [(&row.english, "Chinese", &row.chinese), (&row.chinese, "English", &row.english)];
    let is_own = |name: &str| names.iter().any(|own| own == name);
    for (text, other_language, other) in texts {
        let Some(text) = text else { continue };
        let value = text.value();
        // A faulty placeholder in the other text may be the one that is missing there.
        let other = other.as_ref().map(LitStr::value).filter(|other| {
            let is_fine =
                |it: &Placeholder<'_>| matches!(it.written, Written::Name(own) if is_own(own));
            !other.is_empty() && template::placeholders(other).iter().all(is_fine)
        });
        for placeholder in template::placeholders(&value) {
            let Written::Name(name) = placeholder.written else {
                let written = value.get(placeholder.range.clone()).unwrap_or_default();
                if reported.insert(written.to_owned()) {
                    errors.report(mistake(text, &value, &placeholder, &names));
                }
                continue;
            };
            if !is_own(name) {
                if reported.insert(format!("{{{name}}}")) {
                    errors.report(unknown(text, &placeholder, name, &names));
                }
            } else if other.as_ref().is_some_and(|other| !mentions(other, name)) {
                let message =
                    format!("placeholder `{{{name}}}` is missing in the {other_language} text");
                let error = Diagnostic::at(span(text, &placeholder), message);
                errors.report(error.help(format!(
                    "mention `{{{name}}}` there too, or write `\"\"` if there is no {other_language} text"
                )));
            }
        }
    }
}

fn mentions(text: &str, name: &str) -> bool {
    template::placeholders(text).iter().any(|it| it.written == Written::Name(name))
}

/// Creates the error about a placeholder for which there is no argument.
fn unknown(
    text: &LitStr,
    placeholder: &Placeholder<'_>,
    name: &str,
    names: &[String],
) -> Diagnostic {
    let message = format!("no argument is named `{name}`");
    let error = Diagnostic::at(span(text, placeholder), message);
    match similar(name, names.iter().map(String::as_str)) {
        Some(similar) => {
            error.help(format!("an argument with a similar name exists: `{{{similar}}}`"))
        }
        None => error.help(format!(
            "declare the argument: `({name}: u64)`, or write `{{{{{name}}}}}` for literal braces"
        )),
    }
}

/// Creates the error about an invalid placeholder.
fn mistake(
    text: &LitStr,
    value: &str,
    placeholder: &Placeholder<'_>,
    names: &[String],
) -> Diagnostic {
    let any_name = names.first().map_or("id", String::as_str);
    let written = value.get(placeholder.range.clone()).unwrap_or_default();
    let (message, help) = match &placeholder.written {
        Written::Name(_) | Written::Positional => (
            format!("positional placeholder `{written}` is not supported"),
            format!("write the name of an argument: `{{{any_name}}}`"),
        ),
        Written::FormatSpec(name) => (
            format!("format spec in placeholder `{written}` is not supported"),
            format!("write `{{{}}}`", if name.is_empty() { any_name } else { name }),
        ),
        Written::NoName(inside) => (
            format!("expected the name of an argument in `{written}`"),
            match template::leading_name(inside) {
                Some(name) => {
                    format!("write `{{{name}}}`, or `{{{{` and `}}}}` for literal braces")
                }
                None => format!("write `{{{{{inside}}}}}` for literal braces"),
            },
        ),
        Written::Unmatched(brace) => (
            format!("unmatched `{brace}` in text"),
            format!("write `{brace}{brace}` for a literal brace"),
        ),
    };
    Diagnostic::at(span(text, placeholder), message).help(help)
}

/// Reports placeholders in a row without arguments, where users would see them.
pub(super) fn check_lookalikes(row: &Row, errors: &Errors) {
    let mut reported = HashSet::new();
    for text in [&row.english, &row.chinese].into_iter().flatten() {
        let value = text.value();
        for placeholder in template::lookalikes(&value) {
            let written = value.get(placeholder.range.clone()).unwrap_or_default();
            if !reported.insert(written.to_owned()) {
                continue;
            }
            let name = match placeholder.written {
                Written::Name(name) | Written::FormatSpec(name)
                    if syn::parse_str::<Ident>(name).is_ok() =>
                {
                    name
                }
                _ => "id",
            };
            let code = row.code.as_ref().map_or_else(|| "40001".to_owned(), ToString::to_string);
            let row_name = row.name.as_ref().map(|name| format!(" as {name}")).unwrap_or_default();
            let message = format!("placeholder `{written}` in a row without arguments");
            let error = Diagnostic::at(span(text, &placeholder), message);
            errors.report(error.help(format!(
                "declare the argument: `{code}{row_name}({name}: u64) => ...` and write `{{{name}}}`, \
                 or mark the row `#[catalog(verbatim)]` if the text contains these characters"
            )));
        }
    }
}

/// Returns the location of a placeholder inside the literal if the compiler supports this, and otherwise
/// that of the literal.
fn span(text: &LitStr, placeholder: &Placeholder<'_>) -> Span {
    let literal = text.token();
    let source = literal.to_string();
    // Without escape sequences, the literal contains the text as it is, after the opening quote.
    let quote = source.find('"').unwrap_or_default() + 1;
    let range = placeholder.range.start + quote..placeholder.range.end + quote;
    let is_verbatim = source.get(quote..).is_some_and(|text_| text_.starts_with(&text.value()));
    is_verbatim.then(|| literal.subspan(range)).flatten().unwrap_or_else(|| text.span())
}
