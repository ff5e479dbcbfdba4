//! Members whose values have other types than expected.

use im_errors::Value;
use serde_json::json;

use crate::{OrderError, parts, receive};

#[test]
fn a_code_of_any_type_keeps_the_message() {
    for (code, raw, number) in [
        ("40001", Some("40001"), Some(40001)),
        ("\"40001\"", Some("40001"), Some(40001)),
        ("40001.0", Some("40001.0"), Some(40001)),
        ("4.0001e4", Some("4.0001e4"), Some(40001)),
        ("4294967295", Some("4294967295"), Some(u32::MAX)),
        ("4294967296", Some("4294967296"), None),
        ("-1", Some("-1"), None),
        ("\"-1\"", Some("-1"), None),
        ("40001.5", Some("40001.5"), None),
        ("99999999999999999999", Some("99999999999999999999"), None),
        ("1e999", Some("1e999"), None),
        ("\"NOT_FOUND\"", Some("NOT_FOUND"), None),
        ("\"\"", None, None),
        ("null", None, None),
        ("true", None, None),
        ("[40001]", None, None),
        ("{\"code\":40001}", None, None),
    ] {
        for body in [
            format!(r#"{{"error":{{"code":{code},"message":"no order"}}}}"#),
            format!(r#"{{"error":{{"message":"no order","code":{code}}}}}"#),
            format!(r#"{{"code":{code},"message":"no order"}}"#),
            format!(r#"{{"errmsg":"no order","errcode":{code}}}"#),
        ] {
            assert_eq!(parts(&receive(404, &body)), (raw, number, Some("no order")), "{body}");
        }
    }
}

#[test]
fn a_message_of_any_type_keeps_the_code() {
    for (message, expected) in [
        (json!("text"), Some("text")),
        (json!(""), Some("")),
        (json!(7), Some("7")),
        (json!(-7), Some("-7")),
        (json!(1.5), Some("1.5")),
        (json!(true), Some("true")),
        (json!(false), Some("false")),
        (json!(null), None),
        (json!([]), None),
        (json!(["text", { "in": [] }]), None),
        (json!({}), None),
        (json!({ "en": "text", "more": { "zh": [] } }), None),
    ] {
        for body in [
            json!({ "error": { "code": 40001, "message": message, "args": { "id": 7 } } }),
            json!({ "code": 40001, "msg": message, "args": { "id": 7 } }),
            json!({ "code": 40001, "detail": message, "args": { "id": 7 } }),
        ] {
            let received = receive(404, body.to_string());
            assert_eq!(parts(&received), (Some("40001"), Some(40001), expected), "{body}");
            assert_eq!(received.arg("id"), Some(&Value::from(7_u64)));
        }
    }
    let body = r#"{"error":{"message":{"en":["text"],"zh":{}},"code":40001}}"#;
    assert_eq!(parts(&receive(404, body)), (Some("40001"), Some(40001), None));
}

#[test]
fn arguments_of_any_type_keep_the_code() {
    for args in [
        json!(null),
        json!(true),
        json!(7),
        json!(-7),
        json!(1.5),
        json!("id"),
        json!([{ "id": 7 }]),
    ] {
        let received = receive(404, json!({ "args": args, "code": 40001 }).to_string());
        assert_eq!((received.raw_code(), received.args().count()), (Some("40001"), 0), "{args}");
    }
    let args = json!({ "list": [{}], "id": 7, "object": { "id": 8 }, "null": null });
    let received = receive(404, json!({ "args": args, "code": 40001 }).to_string());
    assert!(received.args().eq([("id", &Value::from(7_u64)), ("null", &Value::NULL)]));
    assert_eq!(received.raw_code(), Some("40001"));
}

#[test]
fn an_error_of_any_type_keeps_the_code() {
    for error in [
        json!(null),
        json!(true),
        json!(7),
        json!(-7),
        json!(1.5),
        json!("text"),
        json!([{ "code": 7 }]),
    ] {
        let received =
            receive(404, json!({ "error": error, "zcode": 1, "code": 40001 }).to_string());
        assert_eq!(received.known(), Some(OrderError::OrderNotFound), "{error}");
        let body = format!(r#"{{"error":{error},"code":40001}}"#);
        assert_eq!(receive(404, &body).known(), Some(OrderError::OrderNotFound), "{error}");
    }
}

#[test]
fn arguments_of_every_type_are_kept() {
    let args = r#"{"unsigned":18446744073709551615,"negative":-9223372036854775808,"float":1.5,"truth":true,"text":"七\n","absent":null}"#;
    let received = receive(500, format!(r#"{{"error":{{"code":40002,"args":{args}}}}}"#));
    assert!(received.args().eq([
        ("unsigned", &Value::from(u64::MAX)),
        ("negative", &Value::from(i64::MIN)),
        ("float", &Value::from(1.5)),
        ("truth", &Value::from(true)),
        ("text", &Value::from("七\n")),
        ("absent", &Value::NULL),
    ]));
    assert_eq!(received.arg("truth").and_then(Value::as_bool), Some(true));
    assert_eq!(received.arg("other"), None);

    let args = r#"{"id":18446744073709551616,"low":-9223372036854775809,"infinite":1e999}"#;
    let received = receive(500, format!(r#"{{"code":40002,"args":{args}}}"#));
    assert!(received.args().eq([
        ("id", &Value::from(18_446_744_073_709_551_616.0)),
        ("low", &Value::from(-9_223_372_036_854_775_808.0)),
    ]));
}

#[test]
fn the_first_of_several_members_is_kept() {
    for body in [
        r#"{"code":40001,"code":2,"message":"first","message":"second","args":{"id":7,"id":8}}"#,
        r#"{"code":null,"message":null,"code":40001,"message":"first","args":{"id":7},"args":{"id":8}}"#,
        r#"{"errcode":40001,"code":2,"msg":null,"errmsg":"first","message":"second","args":{"id":7}}"#,
        r#"{"error":{"code":40001,"message":"first"},"error":{"code":2,"message":"second","args":{"id":7}}}"#,
        r#"{"error":null,"error":{"code":40001,"code":2,"message":"first","args":{"id":[],"id":7}}}"#,
    ] {
        let received = receive(404, body);
        assert_eq!(parts(&received), (Some("40001"), Some(40001), Some("first")), "{body}");
        assert!(received.args().eq([("id", &7_u64.into())]), "{body}");
    }
}

#[test]
fn an_array_is_not_a_body() {
    for body in [
        r#"[[40001,"no order"]]"#,
        r#"[40001,"no order"]"#,
        r#"[{"code":40001,"message":"no order"}]"#,
        r#"{"error":[40001,"no order",{"id":7}]}"#,
        r#"{"error":[{"code":40001}]}"#,
    ] {
        let received = receive(404, body);
        assert_eq!((parts(&received), received.args().count()), ((None, None, None), 0), "{body}");
    }
}
