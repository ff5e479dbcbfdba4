//! Parsing of scalars.

use alloc::string::{String, ToString as _};

use serde::Deserialize as _;
use serde_json::value::RawValue;

use super::fill::Text;
use crate::Value;

/// A code, whether or not it fits in the catalog's integer type.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SentCode {
    /// The number or the string, without quotes.
    pub(super) text: String,
    /// The integer with the same value.
    pub(super) number: Option<i128>,
    /// Whether the code is a number or a string of digits.
    pub(super) is_numeric: bool,
}

impl SentCode {
    /// Reads a number or a string, unless it is empty.
    pub(super) fn read(json: &RawValue) -> Option<Self> {
        let json = json.get();
        match json.bytes().next()? {
            b'-' | b'0'..=b'9' => {
                Some(Self { text: json.into(), number: integer(json), is_numeric: true })
            }
            b'"' => string(json).filter(|text| !text.is_empty()).map(Self::of_string),
            _ => None,
        }
    }

    pub(super) fn of_string(text: String) -> Self {
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let is_numeric = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        Self { number: text.parse().ok().filter(|_| is_numeric), is_numeric, text }
    }
}

/// Returns the integer with the same value as a JSON number.
fn integer(number: &str) -> Option<i128> {
    /// 2 to the power of 53, the limit up to which a float represents every integer.
    const MAX_EXACT: f64 = 9_007_199_254_740_992.0;

    number.parse().ok().or_else(|| {
        let float = number.parse::<f64>().ok().filter(|float| float.abs() <= MAX_EXACT)?;
        float.to_string().parse().ok()
    })
}

/// Returns the text of a string, a number or a boolean.
pub(super) fn text(json: &RawValue) -> Option<String> {
    match json.get().bytes().next()? {
        b'"' => string(json.get()),
        b'n' | b'[' | b'{' => None,
        _ => Some(json.get().into()),
    }
}

/// Returns the value of a scalar.
pub(super) fn value(json: &RawValue) -> Option<Value> {
    match json.get().bytes().next()? {
        b'"' => string(json.get()).map(Value::from),
        b'[' | b'{' => None,
        // With its feature `arbitrary_precision`, `serde_json` accepts 1e999, which is infinite as a float.
        _ => serde_json::from_str(json.get()).ok().filter(is_finite),
    }
}

fn is_finite(value: &Value) -> bool {
    value.as_f64().is_none_or(f64::is_finite)
}

fn string(json: &str) -> Option<String> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    Text::deserialize(&mut deserializer).ok().map(|Text(text)| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(json: &str) -> &RawValue {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn integers_are_codes_in_every_notation() {
        for (json, number) in [
            ("40001", 40001),
            ("\"40001\"", 40001),
            ("40001.0", 40001),
            ("40001.000", 40001),
            ("4.0001e4", 40001),
            ("4.0001E+4", 40001),
            ("400010e-1", 40001),
            ("0", 0),
            ("-0", 0),
            ("-0.0", 0),
            ("0e999999999999", 0),
            ("-1", -1),
            ("\"-1\"", -1),
            ("\"007\"", 7),
            ("9007199254740992.0", 9_007_199_254_740_992),
            ("18446744073709551616", 18_446_744_073_709_551_616),
            ("\"99999999999999999999\"", 99_999_999_999_999_999_999),
        ] {
            let code = SentCode::read(raw(json)).unwrap();
            assert_eq!((code.number, code.is_numeric), (Some(number), true), "{json}");
            assert_eq!(code.text, json.trim_matches('"'));
        }
    }

    #[test]
    fn other_numbers_and_strings_are_kept_as_text() {
        for (json, is_numeric) in [
            ("40001.5", true),
            ("1e300", true),
            ("1e999", true),
            ("-1e999", true),
            ("9007199254740993.5", true),
            ("1000000000000000000000000000000000000000", true),
            ("\"1000000000000000000000000000000000000000\"", true),
            ("\"NOT_FOUND\"", false),
            ("\"40001.0\"", false),
            ("\"4e4\"", false),
            ("\"+1\"", false),
            ("\"--1\"", false),
            ("\" 1\"", false),
            ("\"-\"", false),
            ("\"inf\"", false),
            ("\"٣\"", false),
        ] {
            let code = SentCode::read(raw(json)).unwrap();
            assert_eq!((code.number, code.is_numeric), (None, is_numeric), "{json}");
            assert_eq!(code.text, json.trim_matches('"'));
        }
    }

    #[test]
    fn other_values_are_not_codes() {
        for json in ["null", "true", "false", "[40001]", "{}", "\"\""] {
            assert_eq!(SentCode::read(raw(json)), None, "{json}");
        }
    }

    #[test]
    fn texts_are_strings_numbers_and_booleans() {
        for (json, expected) in [
            (r#""""#, Some("")),
            (r#""a\n\"\u00e9\"""#, Some("a\n\"é\"")),
            (r#""\ud83d\ude00""#, Some("😀")),
            (r#""a\ud83db""#, Some("a\u{fffd}\u{fffd}\u{fffd}b")),
            ("7", Some("7")),
            ("-1.50", Some("-1.50")),
            ("true", Some("true")),
            ("null", None),
            ("[1]", None),
            ("{}", None),
        ] {
            assert_eq!(text(raw(json)).as_deref(), expected, "{json}");
        }
    }

    #[test]
    fn values_are_scalars() {
        for (json, expected) in [
            (r#""\ud83d""#, Some("\u{fffd}\u{fffd}\u{fffd}".into())),
            ("7", Some(Value::from(7_u64))),
            ("-7", Some(Value::from(-7_i64))),
            ("18446744073709551616", Some(Value::from(18_446_744_073_709_551_616.0))),
            ("true", Some(Value::from(true))),
            ("null", Some(Value::NULL)),
            ("1e999", None),
            ("[7]", None),
            ("{}", None),
        ] {
            assert_eq!(value(raw(json)), expected, "{json}");
        }
    }
}
