//! Names of variants.

use std::iter;

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};
use proc_macro2::{TokenStream, TokenTree};

use crate::page::is_chinese;

/// Returns whether a name is an identifier in `UpperCamelCase` that triggers no compiler lint: it consists of
/// ASCII letters and digits, and Chinese characters.
pub(super) fn is_acceptable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase() || is_chinese(c))
        && name.chars().all(|c| c.is_ascii_alphanumeric() || is_chinese(c))
        && name != "Self"
}

/// Derives a name from an English text, or returns `None` if the result is not acceptable.
pub(super) fn from_english(text: &str) -> Option<String> {
    let name = text.replace(['\'', '’'], "").to_upper_camel_case();
    (is_acceptable(&name) && !is_from_code(&name)).then_some(name)
}

/// Derives a name from a name on a page. Names in an export are names of variants.
pub(super) fn from_page(name: &str, is_export: bool) -> Option<String> {
    if is_export && is_variant(name) {
        return Some(name.to_owned());
    }
    let name = name.to_upper_camel_case();
    is_acceptable(&name).then_some(name)
}

/// Derives a name from a name that several codes of a page have.
pub(super) fn with_code(name: &str, code: i128) -> Option<String> {
    let name = from_page(name, false)?;
    let minus = if code < 0 { "Minus" } else { "" };
    Some(format!("{name}{minus}{}", code.unsigned_abs()))
}

/// Derives an unlimited number of names from a code.
pub(super) fn from_code(code: i128) -> impl Iterator<Item = String> {
    let minus = if code < 0 { "Minus" } else { "" };
    let name = format!("Code{minus}{}", code.unsigned_abs());
    let others = (2_u64..).map({
        let name = name.clone();
        move |number| format!("{name}No{number}")
    });
    iter::once(name).chain(others)
}

/// Returns the words of a name, such as "user not found" for `USER_NOT_FOUND`.
pub(super) fn words(name: &str) -> String {
    name.to_snake_case().replace('_', " ")
}

/// Returns whether a name in an export is a valid name of a variant.
fn is_variant(name: &str) -> bool {
    is_argument(name) && !is_keyword(name)
}

/// Returns whether an argument can have this name, possibly as a raw identifier.
pub(super) fn is_argument(name: &str) -> bool {
    is_identifier(name) && !["_", "self", "Self", "super", "crate"].contains(&name)
}

fn is_identifier(name: &str) -> bool {
    if name.starts_with("r#") {
        return false;
    }
    let mut tokens = name.parse::<TokenStream>().into_iter().flatten();
    matches!((tokens.next(), tokens.next()), (Some(TokenTree::Ident(only)), None) if only == name)
}

/// Returns whether this name must be a raw identifier in some edition.
pub(super) fn is_keyword(name: &str) -> bool {
    const KEYWORDS: [&str; 48] = [
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do",
        "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in",
        "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
        "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe",
        "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.contains(&name)
}

fn is_from_code(name: &str) -> bool {
    let Some(digits) = name.strip_prefix("Code") else { return false };
    let digits = digits.strip_prefix("Minus").unwrap_or(digits);
    !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_upper_camel_case() {
        for (text, name) in [
            ("No sush user", "NoSushUser"),
            ("Parameter invalid!", "ParameterInvalid"),
            ("appkey not exists", "AppkeyNotExists"),
            ("HTTP ERROR on SHA256", "HttpErrorOnSha256"),
            ("  snake_case\tand-dashes\nand/lines ", "SnakeCaseAndDashesAndLines"),
            ("can't can’t", "CantCant"),
            ("page 404 is gone", "Page404IsGone"),
            ("用户 不存在", "用户不存在"),
            ("appkey不存在", "Appkey不存在"),
            ("type", "Type"),
            ("code", "Code"),
            ("code is wrong", "CodeIsWrong"),
            ("code 7a", "Code7a"),
        ] {
            assert_eq!(from_english(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn unacceptable_names_are_rejected() {
        // The compiler has lints for characters such as `µ`, `ﬁ` and the Cyrillic `А`.
        for text in [
            "",
            "?!",
            "'",
            "404 page",
            "self",
            "Self!",
            "code 7",
            "Code-7",
            "code minus 7",
            "over 10 µs",
            "Аccess",
            "conﬁguration",
            "Nº5",
            "straße",
            "x² over Ⓐ",
            "ＡＢＣ",
            "🦀",
        ] {
            assert_eq!(from_english(text), None, "{text}");
        }
    }

    #[test]
    fn codes_have_names() {
        let names: Vec<String> = from_code(898_002).take(3).collect();
        assert_eq!(names, ["Code898002", "Code898002No2", "Code898002No3"]);
        let first = |code| from_code(code).next();
        assert_eq!(first(-7).as_deref(), Some("CodeMinus7"));
        assert_eq!(first(i64::MIN.into()).as_deref(), Some("CodeMinus9223372036854775808"));
    }

    #[test]
    fn names_of_pages_become_upper_camel_case() {
        for (name, variant) in [
            ("USER_NOT_FOUND", Some("UserNotFound")),
            ("ErrUserNotFound", Some("ErrUserNotFound")),
            ("userGone", Some("UserGone")),
            ("Param.Missing", Some("ParamMissing")),
            ("Im::UserExists", Some("ImUserExists")),
            ("用户不存在", Some("用户不存在")),
            ("404", None),
            ("self", None),
        ] {
            assert_eq!(from_page(name, false).as_deref(), variant, "{name}");
        }
        for name in
            ["OK", "Élan", "User_Gone", "Code7", "用户", "user_id", "toString", "__proto__", "_1"]
        {
            assert_eq!(from_page(name, true).as_deref(), Some(name));
        }
        assert_eq!(from_page("Im::UserExists", true).as_deref(), Some("ImUserExists"));
        assert_eq!(from_page("type", true).as_deref(), Some("Type"));
        assert_eq!(from_page("r#try", true).as_deref(), Some("RTry"));
        for name in ["_", "self", "Self", "a-b-", "1"] {
            let variant = from_page(name, true);
            assert!(variant.is_none_or(|it| it == "AB"), "{name}");
        }
        assert_eq!(from_page("a b; } \"", true).as_deref(), Some("AB"));
        assert_eq!(with_code("USER", -7).as_deref(), Some("UserMinus7"));
        assert_eq!(words("USER_NOT_FOUND") + " " + &words("ErrUser"), "user not found err user");
    }

    #[test]
    fn arguments_are_identifiers() {
        for name in ["id", "type", "用户", "_id", "Id"] {
            assert!(is_argument(name), "{name}");
        }
        for name in
            ["", "_", "self", "crate", "a b", "a-b", "1", "r#type", " id", "id/**/", "'a", "a\nb"]
        {
            assert!(!is_argument(name), "{name}");
        }
        assert!(is_keyword("type") && is_keyword("gen") && !is_keyword("id"));
    }
}
