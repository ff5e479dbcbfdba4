//! Serialization of codes and errors in JSON, a binary format, and forms, which contain only strings.

use std::collections::BTreeMap;

use im_errors::{Code, ImError, error_catalog};
use serde::de::value::{Error, MapDeserializer};
use serde::{Deserialize, Serialize, de::IntoDeserializer as _};

error_catalog! {
    /// Codes with a sign.
    #[catalog(serde)]
    #[repr(i16)]
    pub enum Signed {
        -300 => "three hundred below", "零下三百";
    }
}

error_catalog! {
    #[catalog(serde)]
    #[repr(u64)]
    enum Large { 9_007_199_254_740_993 => "large", ""; }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Answer {
    code: Code<ImError>,
    error: ImError,
    signed: Signed,
}

fn answer() -> Answer {
    Answer {
        code: Code::new(898_005),
        error: ImError::UserExists,
        signed: Signed::ThreeHundredBelow,
    }
}

#[test]
fn json_contains_numbers() -> Result<(), serde_json::Error> {
    let json = r#"{"code":898005,"error":898001,"signed":-300}"#;
    assert_eq!(serde_json::to_string(&answer())?, json);
    assert_eq!(serde_json::from_str::<Answer>(json)?, answer());
    for error in ImError::iter() {
        assert_eq!(serde_json::to_string(&error)?, error.code().to_string());
        assert_eq!(serde_json::from_str::<ImError>(&error.code().to_string())?, error);
    }
    Ok(())
}

#[test]
fn binary_formats_contain_integers_of_the_type_of_the_codes() -> Result<(), postcard::Error> {
    let bytes = postcard::to_stdvec(&answer())?;
    assert_eq!(bytes, postcard::to_stdvec(&(898_005_u32, 898_001_u32, -300_i16))?);
    assert_eq!(postcard::from_bytes::<Answer>(&bytes)?, answer());
    Ok(())
}

#[test]
fn formats_that_contain_only_strings_are_supported() -> Result<(), Box<dyn std::error::Error>> {
    let form = "code=898005&error=898001&signed=-300";
    assert_eq!(serde_urlencoded::to_string(answer())?, form);
    assert_eq!(serde_urlencoded::from_str::<Answer>(form)?, answer());

    let keys = r#"{"898001":"known","898005":"unknown"}"#;
    let by_code: BTreeMap<Code<ImError>, &str> = serde_json::from_str(keys)?;
    assert_eq!(by_code.get(&Code::new(898_005)), Some(&"unknown"));
    assert_eq!(serde_json::to_string(&by_code)?, keys);

    let strings = BTreeMap::from([("code", "898005"), ("error", "898001"), ("signed", "-300")]);
    let deserializer: MapDeserializer<'_, _, Error> = strings.into_deserializer();
    assert_eq!(Answer::deserialize(deserializer)?, answer());
    Ok(())
}

#[test]
fn strings_of_digits_are_accepted() -> Result<(), serde_json::Error> {
    let json = r#"{"code":"898005","error":"898001","signed":"-300"}"#;
    assert_eq!(serde_json::from_str::<Answer>(json)?, answer());
    let value: serde_json::Value = serde_json::from_str(json)?;
    assert_eq!(serde_json::from_value::<Answer>(value)?, answer());

    // JavaScript cannot represent this code exactly as a number.
    let code: Code<Large> = serde_json::from_str(r#""9007199254740993""#)?;
    assert_eq!(code, Large::Large);
    assert_eq!(serde_json::from_str::<Large>("9007199254740993")?, Large::Large);
    Ok(())
}

#[test]
fn numbers_with_arbitrary_precision_are_accepted() -> Result<(), Error> {
    // With its feature `arbitrary_precision`, which any crate may enable, serde_json passes numbers as maps.
    let number = |key, digits| -> MapDeserializer<'_, _, Error> {
        BTreeMap::from([(key, digits)]).into_deserializer()
    };
    let key = "$serde_json::private::Number";
    assert_eq!(Code::<ImError>::deserialize(number(key, "898005"))?, Code::new(898_005));
    assert_eq!(Signed::deserialize(number(key, "-300"))?, Signed::ThreeHundredBelow);
    for (key, digits) in [(key, "1.5"), ("number", "7")] {
        assert!(Code::<ImError>::deserialize(number(key, digits)).is_err(), "{key}: {digits}");
    }
    Ok(())
}

#[test]
fn other_values_are_reported() {
    let of_catalog = |json| serde_json::from_str::<ImError>(json).unwrap_err().to_string();
    let of_code = |json| serde_json::from_str::<Code<Signed>>(json).unwrap_err().to_string();
    assert_eq!(of_catalog("898005"), "unknown code 898005 for ImError");
    let expected = "expected a code of type";
    assert!(of_catalog("-1").starts_with(&format!("invalid value: integer `-1`, {expected} u32")));
    assert!(
        of_code("32768").starts_with(&format!("invalid value: integer `32768`, {expected} i16"))
    );
    assert!(
        of_code("1.5").starts_with(&format!("invalid type: floating point `1.5`, {expected} i16"))
    );
    assert!(
        of_code("\"seven\"")
            .starts_with(&format!("invalid value: string \"seven\", {expected} i16"))
    );
    assert_eq!(of_catalog("\"898005\""), "unknown code 898005 for ImError");
    for json in ["null", "[7]", "{}", "{\"7\":7}", "true", "7.0", "18446744073709551616"] {
        let message = of_code(json);
        assert!(
            message.contains("invalid type") || message.contains("expected"),
            "{json}: {message}"
        );
    }
    for string in ["", " 7", "7 ", "0x7", "7.0", "1e1", "７", "32768"] {
        let json = serde_json::to_string(string).unwrap();
        assert!(serde_json::from_str::<Code<Signed>>(&json).is_err(), "{json}");
    }
    let form = serde_urlencoded::from_str::<BTreeMap<String, Code<Signed>>>("a=seven");
    assert!(form.is_err());
}
