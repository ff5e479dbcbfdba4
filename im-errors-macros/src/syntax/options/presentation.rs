//! The options that determine what replies look like.

use std::fmt::Write as _;

use darling::FromMeta as _;
use syn::{LitStr, Meta};

use super::invalid;
use crate::similar::similar;
use crate::values::Form;

/// The placeholder for the code in a URL.
const PLACEHOLDER: &str = "{code}";

/// Reads `form = "flat"`.
pub(super) fn read_form(option: &Meta) -> darling::Result<Form> {
    let names = Form::ALL.map(|form| form.name);
    let written = LitStr::from_meta(option).map(|literal| literal.value()).unwrap_or_default();
    if let Some(form) = Form::ALL.into_iter().find(|form| form.name == written) {
        return Ok(form);
    }
    let message = if written.is_empty() {
        let quoted = names.map(|name| format!("`{name:?}`")).join(", ");
        format!("expected the name of a form in quotes\nhelp: use one of {quoted}")
    } else {
        let help = match similar(&written, names) {
            Some(name) => format!("a form with a similar name exists: `{name}`"),
            None => {
                format!("available forms: {}", names.map(|name| format!("`{name}`")).join(", "))
            }
        };
        format!("unknown form `{}`\nhelp: {help}", written.escape_debug())
    };
    Err(invalid(option, &message))
}

/// Reads `url = "https://example.com/errors#{code}"`.
pub(super) fn read_url(option: &Meta) -> darling::Result<String> {
    let url = LitStr::from_meta(option).map(|literal| literal.value());
    url.map_err(|_| with_example("expected a URL in quotes"))
        .and_then(check_url)
        .map_err(|message| invalid(option, &message))
}

/// Returns the URL, or a message if it is invalid after codes are filled in.
fn check_url(url: String) -> Result<String, String> {
    let clean = clean(&url);
    if clean.is_empty() {
        return Err(with_example("empty URL"));
    }
    url.split(PLACEHOLDER).try_for_each(check_braces)?;
    if url.contains(char::is_whitespace) {
        return Err(format!("whitespace in URL\nhelp: write `{clean:?}`"));
    }
    if let Some(control) = url.chars().find(|c| c.is_control()) {
        let code = u32::from(control);
        return Err(format!("control character U+{code:04X} in URL\nhelp: write `{clean:?}`"));
    }
    // A URI consists of ASCII characters (RFC 3986).
    if let Some(c) = url.chars().find(|c| !c.is_ascii()) {
        return Err(format!("non-ASCII character `{c}` in URL\nhelp: write `{clean:?}`"));
    }
    if !url.contains(PLACEHOLDER) {
        return Err(with_example("missing `{code}` in URL"));
    }
    Ok(url)
}

/// Checks that a URL has no braces besides those of the placeholders.
fn check_braces(rest: &str) -> Result<(), String> {
    let mut braces = rest.match_indices(['{', '}']);
    let mistake = match (braces.next(), braces.next()) {
        (None, _) => return Ok(()),
        (Some((begin, "{")), Some((end, "}"))) => {
            format!("unknown placeholder `{}`", rest.get(begin..=end).unwrap_or_default())
        }
        (Some((_, brace)), _) => format!("unexpected `{brace}`"),
    };
    let help = "write `{code}` for the code, or `%7B` and `%7D` for braces";
    Err(format!("{mistake} in URL\nhelp: {help}"))
}

fn with_example(message: &str) -> String {
    format!("{message}\nhelp: `url = \"https://example.com/errors#{{code}}\"`")
}

/// Returns a URL without control characters, and with percent-encoded whitespace and non-ASCII characters.
fn clean(url: &str) -> String {
    let mut clean = String::new();
    for c in url.trim().chars().filter(|c| !c.is_control()) {
        if c.is_ascii() && !c.is_whitespace() {
            clean.push(c);
            continue;
        }
        for byte in c.encode_utf8(&mut [0; 4]).bytes() {
            let _ = write!(clean, "%{byte:02X}"); // writing to a string can't fail
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::quote;

    use crate::errors::Errors;
    use crate::syntax;
    use crate::values::Presentation;

    /// Reads options of an enum of rows and of an enum of parts, which say the same.
    fn read(options: &TokenStream) -> (Presentation, Vec<String>) {
        let [rows, parts] = [quote!(1 => "one", "一";), quote!(A(A))].map(|contents| {
            let errors = Errors::default();
            let catalog = quote!(#[catalog(#options)] enum E { #contents });
            let catalog = syntax::parse(catalog, &errors).unwrap();
            (catalog.options.presentation(), errors.texts())
        });
        assert_eq!(rows, parts);
        rows
    }

    #[test]
    fn form_and_url_are_read() {
        for (options, form, url) in [
            (quote!(), None, None),
            (quote!(form = "nested"), Some("Nested"), None),
            (quote!(form = "flat"), Some("Flat"), None),
            (quote!(form = r"problem"), Some("Problem"), None),
            (quote!(url = "{code}"), None, Some("{code}")),
            (
                quote!(url = r#"https://a.cn/{code}?x=%7B#{code}"#, form = "flat"),
                Some("Flat"),
                Some("https://a.cn/{code}?x=%7B#{code}"),
            ),
        ] {
            let (presentation, errors) = read(&options);
            assert_eq!(presentation.form.map(|form| form.variant), form, "{options}");
            assert_eq!(presentation.url.as_deref(), url, "{options}");
            assert_eq!(errors, [""; 0], "{options}");
        }
    }

    #[test]
    fn faulty_forms_are_reported_and_left_out() {
        const NOT_A_FORM: &str = "expected the name of a form in quotes\n\
                                  help: use one of `\"nested\"`, `\"flat\"`, `\"problem\"`";
        for (options, message) in [
            (quote!(form), NOT_A_FORM),
            (quote!(form = ""), NOT_A_FORM),
            (quote!(form = flat), NOT_A_FORM),
            (quote!(form = 1), NOT_A_FORM),
            (quote!(form = b"flat"), NOT_A_FORM),
            (quote!(form("flat")), NOT_A_FORM),
            (
                quote!(form = "falt"),
                "unknown form `falt`\nhelp: a form with a similar name exists: `flat`",
            ),
            (
                quote!(form = "Problem"),
                "unknown form `Problem`\nhelp: a form with a similar name exists: `problem`",
            ),
            (
                quote!(form = "x\ny"),
                "unknown form `x\\ny`\nhelp: available forms: `nested`, `flat`, `problem`",
            ),
        ] {
            let (presentation, errors) = read(&options);
            assert_eq!(presentation, Presentation::default(), "{options}");
            assert_eq!(errors, [message], "{options}");
        }
        let (presentation, errors) = read(&quote!(form = "flat", form = "nested"));
        assert_eq!(presentation.form.map(|form| form.name), Some("flat"));
        assert_eq!(errors, ["duplicate option `form`\nhelp: remove one of the two"]);
    }

    #[test]
    fn faulty_urls_are_reported_and_left_out() {
        const EXAMPLE: &str = "`url = \"https://example.com/errors#{code}\"`";
        const BRACES: &str = "write `{code}` for the code, or `%7B` and `%7D` for braces";
        for (options, message, help) in [
            (quote!(url), "expected a URL in quotes", EXAMPLE),
            (quote!(url = 1), "expected a URL in quotes", EXAMPLE),
            (quote!(url("x{code}")), "expected a URL in quotes", EXAMPLE),
            (quote!(url = ""), "empty URL", EXAMPLE),
            (quote!(url = " \n\0"), "empty URL", EXAMPLE),
            (quote!(url = "/errors"), "missing `{code}` in URL", EXAMPLE),
            (quote!(url = " /{code}\n"), "whitespace in URL", "write `\"/{code}\"`"),
            (
                quote!(url = "/a b\tc\u{3000}\0#{code}"),
                "whitespace in URL",
                "write `\"/a%20bc%E3%80%80#{code}\"`",
            ),
            (
                quote!(url = "/a\u{7f}#{code}"),
                "control character U+007F in URL",
                "write `\"/a#{code}\"`",
            ),
            (
                quote!(url = "https://a.cn/错误#{code}"),
                "non-ASCII character `错` in URL",
                "write `\"https://a.cn/%E9%94%99%E8%AF%AF#{code}\"`",
            ),
            (quote!(url = "/{code }"), "unknown placeholder `{code }` in URL", BRACES),
            (quote!(url = "/{code}/{id}/{x}"), "unknown placeholder `{id}` in URL", BRACES),
            (quote!(url = "/{}"), "unknown placeholder `{}` in URL", BRACES),
            (quote!(url = "/{{code}}"), "unexpected `{` in URL", BRACES),
            (quote!(url = "/{code"), "unexpected `{` in URL", BRACES),
            (quote!(url = "/{code}{"), "unexpected `{` in URL", BRACES),
            (quote!(url = "/}{code}"), "unexpected `}` in URL", BRACES),
            (quote!(url = "/}a{code}b{"), "unexpected `}` in URL", BRACES),
            (quote!(url = "/}{{code}"), "unexpected `}` in URL", BRACES),
        ] {
            let (presentation, errors) = read(&options);
            assert_eq!(presentation, Presentation::default(), "{options}");
            assert_eq!(errors, [format!("{message}\nhelp: {help}")], "{options}");
        }
        let (_, errors) = read(&quote!(url = "{code}", url = "{code}"));
        assert_eq!(errors, ["duplicate option `url`\nhelp: remove one of the two"]);
    }
}
