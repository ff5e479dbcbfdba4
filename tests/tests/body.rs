//! The bodies of replies as clients receive them, and what survives if their members have other types.

use im_errors::{Code, ErrorBody, Fault, ImError, Lang, Value, error_catalog};
use proptest::prelude::*;
use serde_json::json;

error_catalog! {
    /// Arguments of all kinds.
    #[catalog(display = "zh")]
    pub enum OrderError {
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        40002 as Everything(
            unsigned: u64, negative: i64, float: f64, truth: bool, text: &str, absent: Option<u8>
        ) => "everything", "所有";
        40003 as NoChinese(id: u64)     => "order {id} not found in the archive", "";
        reserved 40004                  => "removed in version 2";
        success 200..=299;
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

fn body(error: &serde_json::Value) -> serde_json::Result<ErrorBody<OrderError>> {
    serde_json::from_value(json!({ "error": error }))
}

#[test]
fn a_body_is_that_of_the_im_service() -> serde_json::Result<()> {
    let json = r#"{"error":{"code":898002,"message":"No sush user"}}"#;
    let body: ErrorBody<ImError> = serde_json::from_str(json)?;
    assert_eq!(body.code(), ImError::NoSuchUser);
    assert_eq!(body.message(), Some("No sush user"));
    assert_eq!(body.args().count(), 0);
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

    for blank in [r#"{"error":{"code":1}}"#, r#"{"error":{"code":1,"message":null,"args":{}}}"#] {
        let body: ErrorBody<ImError> = serde_json::from_str(blank)?;
        assert_eq!((body.code().get(), body.message()), (1, None));
        assert_eq!(body.to_string(), "unknown code 1");
        assert_eq!(serde_json::to_string(&body)?, r#"{"error":{"code":1}}"#);
    }
    Ok(())
}

#[test]
fn arguments_of_every_type_survive() -> serde_json::Result<()> {
    let fault: Fault<OrderError> =
        OrderError::everything(u64::MAX, i64::MIN, 1.5, true, "七\n", None).into();
    let arguments: Vec<(String, Value)> =
        fault.args().map(|(name, value)| (name.to_owned(), value.clone())).collect();
    let sent = ErrorBody::from(fault);
    let json = r#"{"unsigned":18446744073709551615,"negative":-9223372036854775808,"float":1.5,"truth":true,"text":"七\n","absent":null}"#;
    let json = format!(r#"{{"error":{{"code":40002,"message":"所有","args":{json}}}}}"#);
    assert_eq!(serde_json::to_string(&sent)?, json);

    let received: ErrorBody<OrderError> = serde_json::from_str(&json)?;
    assert_eq!(received, sent);
    assert!(received.args().eq(arguments.iter().map(|(name, value)| (name.as_str(), value))));
    assert_eq!(received.arg("unsigned").and_then(Value::as_u64), Some(u64::MAX));
    assert_eq!(received.arg("negative").and_then(Value::as_i64), Some(i64::MIN));
    assert_eq!(received.arg("float").and_then(Value::as_f64), Some(1.5));
    assert_eq!(received.arg("truth").and_then(Value::as_bool), Some(true));
    assert_eq!(received.arg("text").and_then(Value::as_str), Some("七\n"));
    assert_eq!(received.arg("absent"), Some(&Value::NULL));
    assert_eq!(received.arg("other"), None);
    Ok(())
}

#[test]
fn a_number_that_is_not_finite_is_null() -> serde_json::Result<()> {
    let fault = OrderError::everything(0, 0, f64::NAN, false, "", Some(1));
    let json = serde_json::to_value(ErrorBody::from(Fault::from(fault)))?;
    assert_eq!(json["error"]["args"]["float"], serde_json::Value::Null);
    Ok(())
}

#[test]
fn a_fault_is_in_the_display_language() {
    let body = ErrorBody::from(Fault::from(OrderError::order_not_found(7)));
    assert_eq!(body.message(), Some("订单 7 不存在"));
    let body = ErrorBody::from(Fault::from(OrderError::OrderNotFound));
    assert_eq!(body.message(), Some("订单 … 不存在"));
}

#[test]
fn a_message_of_any_type_keeps_the_code() -> serde_json::Result<()> {
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
        let body =
            body(&json!({ "code": 40001, "message": message.clone(), "args": { "id": 7 } }))?;
        assert_eq!(body.code(), OrderError::OrderNotFound);
        assert_eq!((body.message(), body.text(Lang::En).as_ref()), (expected, "order 7 not found"));
    }
    let json = r#"{"error":{"message":{"en":["text"],"zh":{}},"code":40001}}"#;
    let body: ErrorBody<OrderError> = serde_json::from_str(json)?;
    assert_eq!((body.code().get(), body.message()), (40001, None));
    Ok(())
}

#[test]
fn arguments_of_any_type_keep_the_code() -> serde_json::Result<()> {
    for args in [json!(null), json!(true), json!(7), json!(1.5), json!("id"), json!([{ "id": 7 }])]
    {
        let body = body(&json!({ "code": 40001, "args": args.clone() }))?;
        assert_eq!((body.code().get(), body.args().count()), (40001, 0), "{args}");
    }
    let args = json!({ "list": [{}], "id": 7, "object": { "id": 8 }, "null": null });
    let body = body(&json!({ "args": args, "code": 40001 }))?;
    assert!(body.args().eq([("id", &Value::from(7_u64)), ("null", &Value::NULL)]));
    Ok(())
}

#[test]
fn arguments_that_json_leaves_open_are_read() -> serde_json::Result<()> {
    let read = |args: &str| -> serde_json::Result<ErrorBody<OrderError>> {
        serde_json::from_str(&format!(r#"{{"error":{{"code":40001,"args":{args}}}}}"#))
    };
    let body = read(r#"{"id":18446744073709551616,"low":-9223372036854775809}"#)?;
    assert_eq!(body.arg("id").and_then(Value::as_f64), Some(18_446_744_073_709_551_616.0));
    assert_eq!(body.arg("low").and_then(Value::as_f64), Some(-9_223_372_036_854_775_808.0));

    let body = read(r#"{"id":7,"other":1,"id":8}"#)?;
    assert!(body.args().eq([("id", &7_u64.into()), ("other", &1_u64.into())]));
    let deep = format!(r#"{{"id":{}{},"other":1}}"#, "[".repeat(1000), "]".repeat(1000));
    assert!(read(&deep)?.args().eq([("other", &1_u64.into())]));
    Ok(())
}

#[test]
fn a_code_may_be_a_string_of_digits() -> serde_json::Result<()> {
    assert_eq!(body(&json!({ "code": "40001" }))?.code(), OrderError::OrderNotFound);
    assert_eq!(body(&json!({ "code": "7" }))?.code(), Code::new(7));
    Ok(())
}

#[test]
fn a_body_is_displayed_as_an_error_is() -> serde_json::Result<()> {
    let said = ErrorBody::<ImError>::new(ImError::NoSuchUser, "No sush user: 7");
    assert_eq!(format!("{said}|{said:#}|{said:.2}"), "No sush user: 7|898002: No sush user: 7|No");
    let silent = ErrorBody::<ImError>::new(ImError::NoSuchUser, "");
    assert_eq!(format!("{silent}|{silent:#}"), "No sush user|898002: No sush user");
    let unknown = ErrorBody::<ImError>::new(Code::new(898_005), "");
    assert_eq!(unknown.to_string(), "unknown code 898005");
    let message = serde_json::from_str::<ErrorBody<ImError>>(r#"{"error":null}"#).unwrap_err();
    assert!(message.to_string().contains("expected an error, an object with a `code`"));

    // Without a message, the arguments are filled in.
    let silent = body(&json!({ "code": 40001, "args": { "id": 7 } }))?;
    assert_eq!(format!("{silent}|{silent:#}"), "订单 7 不存在|40001: 订单 7 不存在");
    assert_eq!(format!("[{silent:>10.5}]"), "[     订单 7 ]");
    let without = body(&json!({ "code": 40001 }))?;
    assert_eq!(without.to_string(), "订单 … 不存在");
    let success = body(&json!({ "code": 200 }))?;
    assert_eq!(success.to_string(), "success code 200");
    assert_eq!(body(&json!({ "code": 200, "message": "ok" }))?.to_string(), "ok");
    assert!(success.code().is_success());
    let reserved = body(&json!({ "code": 40004 }))?;
    assert_eq!(reserved.to_string(), "reserved code 40004: removed in version 2");
    Ok(())
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
        r#"{"error":{"code":"NoSuchUser"}}"#,
        r#"{"error":{"code":898002.0}}"#,
        r#"{"error":{"code":-1}}"#,
        r#"{"error":{"code":4294967296}}"#,
        r#"{"error":{"code":1,"code":2}}"#,
        r#"{"error":{"code":1}"#,
        r#"{"error":{"code":1,"message":[}}"#,
        r#"{"error":{"code":1,"args":{"id"}}}"#,
        "<html>502 Bad Gateway</html>",
    ] {
        assert!(serde_json::from_str::<ErrorBody<ImError>>(json).is_err(), "{json}");
    }
}

proptest! {
    #[test]
    fn any_number_goes_through_a_body(code: u32, message: Option<String>, id: i64, name: String) {
        let args = json!({ "id": id, "name": name });
        let json = json!({ "error": { "code": code, "message": message, "args": args } }).to_string();
        let body: ErrorBody<ImError> = serde_json::from_str(&json).unwrap();
        prop_assert_eq!((body.code().get(), body.message()), (code, message.as_deref()));
        prop_assert_eq!(body.arg("id").and_then(Value::as_i64), Some(id));
        prop_assert_eq!(body.arg("name").and_then(Value::as_str), Some(name.as_str()));
        let again: ErrorBody<ImError> = serde_json::from_str(&serde_json::to_string(&body).unwrap()).unwrap();
        prop_assert_eq!(again, body);
    }

    #[test]
    fn any_text_is_a_body_or_an_error(json in r#"[\{\}\[\]":,0-9a-z]*"#) {
        let _ = serde_json::from_str::<ErrorBody<ImError>>(&json);
    }
}
