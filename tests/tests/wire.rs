//! Codes, catalogs and bodies as serde writes and reads them: JSON, a binary format, and forms, which
//! have only strings.

use std::collections::BTreeMap;

use im_errors::{Code, ErrorBody, ErrorCatalog as _, ImError, Lang, Problem, Reply, error_catalog};
use proptest::prelude::*;
use serde::de::value::{Error, MapDeserializer};
use serde::{Deserialize, Serialize, de::IntoDeserializer as _};

error_catalog! {
    /// Codes with a sign.
    #[catalog(serde)]
    #[repr(i16)]
    pub enum Signed {
        -300 => "three hundred below", "零下三百";
        #[catalog(http = 404)]
        7 => "seven", "";
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
fn json_has_numbers() -> Result<(), serde_json::Error> {
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
fn a_binary_format_has_numbers_of_the_catalog_s_type() -> Result<(), postcard::Error> {
    let bytes = postcard::to_stdvec(&answer())?;
    assert_eq!(bytes, postcard::to_stdvec(&(898_005_u32, 898_001_u32, -300_i16))?);
    assert_eq!(postcard::from_bytes::<Answer>(&bytes)?, answer());
    Ok(())
}

#[test]
fn formats_with_strings_alone_are_read() -> Result<(), Box<dyn std::error::Error>> {
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
fn json_may_have_strings_of_digits() -> Result<(), serde_json::Error> {
    let json = r#"{"code":"898005","error":"898001","signed":"-300"}"#;
    assert_eq!(serde_json::from_str::<Answer>(json)?, answer());
    let value: serde_json::Value = serde_json::from_str(json)?;
    assert_eq!(serde_json::from_value::<Answer>(value)?, answer());

    // JavaScript has no exact number for this code.
    let code: Code<Large> = serde_json::from_str(r#""9007199254740993""#)?;
    assert_eq!(code, Large::Large);
    assert_eq!(serde_json::from_str::<Large>("9007199254740993")?, Large::Large);
    Ok(())
}

#[test]
fn numbers_of_json_may_have_arbitrary_precision() -> Result<(), Error> {
    // If any crate enables the feature `arbitrary_precision` of serde_json, every number is such a map.
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
fn what_is_no_code_is_an_error_that_says_so() {
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

#[test]
fn a_body_is_that_of_the_im_service() -> Result<(), serde_json::Error> {
    let json = r#"{"error":{"code":898002,"message":"No sush user"}}"#;
    let body: ErrorBody<ImError> = serde_json::from_str(json)?;
    assert_eq!(body.code(), ImError::NoSuchUser);
    assert_eq!(body.message(), Some("No sush user"));
    assert_eq!(body, ErrorBody::new(ImError::NoSuchUser, ImError::NoSuchUser.en()));
    assert_eq!(serde_json::to_string(&body)?, json);

    let more =
        r#"{"id":1,"error":{"message":"用户 7 不存在","trace":["a"],"code":898002},"at":null}"#;
    let body: ErrorBody<ImError> = serde_json::from_str(more)?;
    assert_eq!(
        (body.code().known(), body.to_string().as_str()),
        (Some(ImError::NoSuchUser), "用户 7 不存在")
    );
    assert_eq!(format!("[{body:>11}]"), "[   用户 7 不存在]");

    for blank in [r#"{"error":{"code":1}}"#, r#"{"error":{"code":1,"message":null}}"#] {
        let body: ErrorBody<ImError> = serde_json::from_str(blank)?;
        assert_eq!((body.code().get(), body.message()), (1, None));
        assert_eq!(body.to_string(), "unknown code 1");
        assert_eq!(serde_json::to_string(&body)?, r#"{"error":{"code":1}}"#);
    }
    Ok(())
}

#[test]
fn a_body_is_displayed_as_an_error_is() {
    let said = ErrorBody::<ImError>::new(ImError::NoSuchUser, "No sush user: 7");
    assert_eq!(format!("{said}|{said:#}|{said:.2}"), "No sush user: 7|898002: No sush user: 7|No");
    let silent = ErrorBody::<ImError>::new(ImError::NoSuchUser, "");
    assert_eq!(format!("{silent}|{silent:#}"), "No sush user|898002: No sush user");
    let unknown = ErrorBody::<ImError>::new(Code::new(898_005), "");
    assert_eq!(unknown.to_string(), "unknown code 898005");
    let message = serde_json::from_str::<ErrorBody<ImError>>(r#"{"error":null}"#).unwrap_err();
    assert!(message.to_string().contains("expected an error, an object with a `code`"));
}

#[test]
fn what_is_no_body_is_an_error() {
    for json in [
        "",
        "{}",
        "[]",
        "null",
        "7",
        "\"error\"",
        r#"{"error":{}}"#,
        r#"{"error":null}"#,
        r#"{"error":898002}"#,
        r#"{"error":"No sush user"}"#,
        r#"{"error":{"message":"No sush user"}}"#,
        r#"{"error":{"code":-1}}"#,
        r#"{"error":{"code":4294967296}}"#,
        r#"{"error":{"code":1,"message":2}}"#,
        r#"{"error":{"code":1,"code":2}}"#,
        r#"{"error":{"code":1}"#,
        "<html>502 Bad Gateway</html>",
    ] {
        assert!(serde_json::from_str::<ErrorBody<ImError>>(json).is_err(), "{json}");
    }
}

#[test]
fn replies_speak_the_language_they_say() -> Result<(), serde_json::Error> {
    let reply = Signed::Seven.reply(Lang::Zh);
    assert_eq!((reply.status(), reply.lang()), (404, Some(Lang::En)), "there is no Chinese text");
    assert_eq!(reply.body(), &ErrorBody::new(Signed::Seven, "seven"));
    let reply = Signed::ThreeHundredBelow.reply(Lang::Zh);
    assert_eq!((reply.status(), reply.lang()), (500, Some(Lang::Zh)));
    assert_eq!(serde_json::to_string(&reply)?, r#"{"error":{"code":-300,"message":"零下三百"}}"#);

    let problem = Signed::ThreeHundredBelow.problem(Lang::Zh);
    let json = r#"{"type":"about:blank","title":"零下三百","status":500,"code":-300}"#;
    assert_eq!(serde_json::to_string(&problem)?, json);
    assert_eq!(problem.as_reply(), &reply);
    assert_eq!(problem.into_reply(), reply);
    Ok(())
}

#[test]
fn what_another_service_said_is_passed_on() -> Result<(), serde_json::Error> {
    let json = r#"{"error":{"code":8,"message":"acht"}}"#;
    let body: ErrorBody<Signed> = serde_json::from_str(json)?;
    let reply = Reply::from(body.clone());
    assert_eq!((reply.status(), reply.lang()), (500, None));
    assert_eq!(serde_json::to_string(&reply)?, json);
    let problem = r#"{"type":"about:blank","title":"acht","status":500,"code":8}"#;
    assert_eq!(serde_json::to_string(&Problem::from(body))?, problem);

    let known = Reply::from(serde_json::from_str::<ErrorBody<Signed>>(r#"{"error":{"code":7}}"#)?);
    assert_eq!((known.status(), known.body().to_string().as_str()), (404, "seven"));
    Ok(())
}

proptest! {
    #[test]
    fn any_number_goes_through_a_body(code: u32, message: Option<String>) {
        let json = serde_json::json!({ "error": { "code": code, "message": message } }).to_string();
        let body: ErrorBody<ImError> = serde_json::from_str(&json).unwrap();
        prop_assert_eq!((body.code().get(), body.message()), (code, message.as_deref()));
        let again: ErrorBody<ImError> = serde_json::from_str(&serde_json::to_string(&body).unwrap()).unwrap();
        prop_assert_eq!(again, body);
    }

    #[test]
    fn any_text_is_a_body_or_an_error(json in r#"[\{\}\[\]":,0-9a-z]*"#) {
        let _ = serde_json::from_str::<ErrorBody<ImError>>(&json);
    }
}
