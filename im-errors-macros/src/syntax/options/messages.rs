//! The messages about options, which replace those of darling and syn.

use quote::ToTokens as _;
use syn::{Attribute, Meta};

use super::{NAMES, Options};
use crate::errors::Diagnostic;
use crate::values::Kind;

/// Creates the error about `#[catalog...]` without a list of options.
pub(super) fn syntax_error(attr: &Attribute, error: &syn::Error) -> Diagnostic {
    const HELP: &str = "options are separated by commas, and values follow `=`: \
                        `#[catalog(not_found, http = 410)]`";
    let Meta::List(_) = attr.meta else {
        let error = Diagnostic::new(attr, "expected options in parentheses");
        return error.help("`#[catalog(not_found)]`");
    };
    let message = match error.to_string() {
        text if text.contains("`,`") => "expected `,` after the option",
        text if text.contains("identifier") => "expected an option",
        _ => "expected the value of an option",
    };
    Diagnostic::at(error.span(), message).help(HELP)
}

/// Creates the error about an option outside `#[catalog(...)]`.
pub(super) fn option_as_attribute(attr: &Attribute) -> Diagnostic {
    let name = attr.path().to_token_stream();
    let value = match attr.meta {
        Meta::Path(_) => "",
        Meta::List(_) => "(...)",
        Meta::NameValue(_) => " = ...",
    };
    let error = Diagnostic::new(attr, format!("option `{name}` outside `#[catalog(...)]`"));
    error.help(format!("write `#[catalog({name}{value})]`"))
}

/// Creates the diagnostic for an error of darling.
pub(super) fn diagnostic<O: Options>(error: &darling::Error) -> Diagnostic {
    let span = error.span();
    let text = error.to_string();
    // darling adds the name of the option, which the location shows.
    let text = match text.rsplit_once(" at ") {
        Some((text, option)) if !option.contains(|c: char| !c.is_alphanumeric() && c != '_') => {
            text
        }
        _ => &text,
    };
    if let Some((message, help)) = text.split_once("\nhelp: ") {
        return Diagnostic::at(span, message).help(help);
    }
    if let Some((name, rest)) = quoted_after("Unknown field: ", text) {
        if NAMES.contains(&name) || Kind::ALL.iter().any(|kind| kind.name == name) {
            let message = format!("option `{name}` is not supported on {}", O::PLACE);
            let help = format!("available options: {}", O::AVAILABLE);
            return Diagnostic::at(span, message).help(help);
        }
        let unknown = Diagnostic::at(span, format!("unknown option `{name}`"));
        return match quoted_after(". Did you mean ", rest) {
            Some((similar, _)) => {
                unknown.help(format!("an option with a similar name exists: `{similar}`"))
            }
            None => unknown.help(format!("available options: {}", O::AVAILABLE)),
        };
    }
    if let Some((name, _)) = quoted_after("Duplicate field ", text) {
        return Diagnostic::at(span, format!("duplicate option `{name}`"))
            .help("remove one of the two");
    }
    Diagnostic::at(span, text)
}

/// Splits a text that continues with a word in backquotes into the word and the rest.
fn quoted_after<'a>(before: &str, text: &'a str) -> Option<(&'a str, &'a str)> {
    text.strip_prefix(before)?.strip_prefix('`')?.split_once('`')
}
