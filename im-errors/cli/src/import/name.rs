//! Names of variants.

use heck::ToUpperCamelCase as _;

use crate::page::is_chinese;

/// Returns whether a name is an identifier in UpperCamelCase that raises no lint of the compiler: ASCII
/// letters and digits, and Chinese characters.
pub(super) fn is_acceptable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase() || is_chinese(c))
        && name.chars().all(|c| c.is_ascii_alphanumeric() || is_chinese(c))
        && name != "Self"
}

/// Makes a name from an English text, or returns `None` if the text has no acceptable one.
pub(super) fn from_english(text: &str) -> Option<String> {
    let name = text.replace(['\'', '’'], "").to_upper_camel_case();
    (is_acceptable(&name) && !is_from_code(&name)).then_some(name)
}

/// Makes a name from a code. It is unique because codes are, and because [`from_english`] returns no
/// such name.
pub(super) fn from_code(code: i128) -> String {
    let minus = if code < 0 { "Minus" } else { "" };
    format!("Code{minus}{}", code.unsigned_abs())
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
    fn texts_without_an_acceptable_name_have_none() {
        // The compiler warns about characters such as `µ`, `ﬁ` and the Cyrillic `А`.
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
        assert_eq!(from_code(0), "Code0");
        assert_eq!(from_code(898_002), "Code898002");
        assert_eq!(from_code(-7), "CodeMinus7");
        assert_eq!(from_code(i64::MIN.into()), "CodeMinus9223372036854775808");
    }
}
