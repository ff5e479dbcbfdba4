//! The forms of bodies.

use im_errors::{Code, ImError, Received};

use crate::{NO_HEADERS, OrderError, parts, receive};

#[test]
fn all_forms_are_parsed() {
    for body in [
        r#"{"error":{"code":40001,"message":"no order","args":{"id":7}}}"#,
        r#"{"id":1,"error":{"args":{"id":7},"message":"no order","trace":["a"],"code":40001},"at":null}"#,
        r#"{"error":{"errcode":40001,"errmsg":"no order","args":{"id":7},"status":"NOT_FOUND"}}"#,
        r#"{"code":40001,"message":"no order","data":null,"args":{"id":7}}"#,
        r#"{"code":40001,"msg":"no order","args":{"id":7},"data":{}}"#,
        r#"{"errcode":40001,"errmsg":"no order","args":{"id":7}}"#,
        r#" { "args" : { "id" : 7 } , "errmsg" : "no order" , "errcode" : 40001 } "#,
        "\u{feff}{\"code\":40001,\"message\":\"no order\",\"args\":{\"id\":7}}",
        r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"no order","code":40001,"args":{"id":7}}"#,
        r#"{"type":"about:blank","title":"no order","status":404,"code":40001,"args":{"id":7}}"#,
        r#"{"code":40001,"error":"no order","args":{"id":7}}"#,
        r#"{"error":{"code":40001},"message":"no order","args":{"id":7}}"#,
        r#"{"error":{"message":"no order","args":{"id":7}},"code":40001}"#,
        r#"{"code":7,"message":"x","args":{"id":8},"error":{"code":40001,"message":"no order","args":{"id":7}}}"#,
    ] {
        let received = receive(404, body);
        assert_eq!(parts(&received), (Some("40001"), Some(40001), Some("no order")), "{body}");
        assert_eq!(received.known(), Some(OrderError::OrderNotFound), "{body}");
        assert!(received.args().eq([("id", &7_u64.into())]), "{body}");
        assert_eq!((received.status(), received.beginning()), (404, body.as_bytes()));
        assert!(!received.is_success());
    }
}

#[test]
fn a_more_specific_message_is_preferred() {
    for (body, message) in [
        (r#"{"title":"title","detail":"detail","message":"message"}"#, "message"),
        (r#"{"title":"title","detail":"detail","message":null}"#, "detail"),
        (r#"{"title":"title","detail":null}"#, "title"),
        (r#"{"title":"title","detail":{}}"#, "title"),
        (
            r#"{"status":404,"error":"Not Found","message":"No message available"}"#,
            "No message available",
        ),
        (r#"{"error":"not found"}"#, "not found"),
        (r#"{"error":{"message":"not found"}}"#, "not found"),
        (r#"{"error":"first","error":"second"}"#, "first"),
        (r#"{"error":"first","error":{"message":"second"}}"#, "second"),
    ] {
        assert_eq!(parts(&receive(404, body)), (None, None, Some(message)), "{body}");
    }
}

#[test]
fn only_the_code_is_required() {
    for body in [
        r#"{"error":{"code":1}}"#,
        r#"{"error":{"code":1,"message":null,"args":{}}}"#,
        r#"{"code":1}"#,
        r#"{"errcode":1,"data":null}"#,
    ] {
        let received = receive(500, body);
        assert_eq!(parts(&received), (Some("1"), Some(1), None), "{body}");
        assert_eq!((received.known(), received.args().count()), (None, 0));
    }
}

#[test]
fn a_successful_status_may_report_an_error() {
    for (body, code) in [
        (r#"{"code":40001,"message":"no order"}"#, "40001"),
        (r#"{"code":"40001","message":null}"#, "40001"),
        (r#"{"errcode":40001,"data":null}"#, "40001"),
        (r#"{"errcode":40001}"#, "40001"),
        (r#"{"code":"","errcode":40001}"#, "40001"),
        (r#"{"code":40001,"error":"no order"}"#, "40001"),
        (r#"{"code":-1,"msg":"system busy"}"#, "-1"),
        (r#"{"code":40001.5,"message":""}"#, "40001.5"),
        (r#"{"code":99999999999999999999,"errmsg":""}"#, "99999999999999999999"),
        (r#"{"error":{"code":40001}}"#, "40001"),
        (r#"{"error":{"code":"NOT_FOUND"}}"#, "NOT_FOUND"),
        // Truncated bodies.
        (r#"{"code":40001,"message":"no or"#, "40001"),
        (r#"{"code":40001,"data":{"#, "40001"),
    ] {
        let received = receive(200, body);
        assert_eq!((received.raw_code(), received.is_success()), (Some(code), false), "{body}");
    }
}

#[test]
fn a_successful_status_without_a_code_of_the_service_is_a_success() {
    for body in [
        "",
        "OK",
        "<html></html>",
        "[1]",
        "{}",
        r#"{"code":"SUMMER","percent":10}"#,
        r#"{"code":"SUMMER","message":"ten percent"}"#,
        r#"{"code":7,"name":"x"}"#,
        r#"{"code":40001}"#,
        r#"{"code":40001,"title":"a book","detail":"about it"}"#,
        r#"{"code":true,"message":"x"}"#,
        r#"{"error":"none"}"#,
        r#"{"error":null,"data":{}}"#,
        r#"{"error":{"message":"x"},"message":"x"}"#,
        r#"{"message":"hello","args":{"id":7}}"#,
    ] {
        for status in [200, 201, 204, 299] {
            let received = receive(status, body);
            assert_eq!(
                (parts(&received), received.args().count()),
                ((None, None, None), 0),
                "{body}"
            );
            assert!(received.is_success(), "{body}");
        }
    }
    for status in [0, 100, 199, 300, 304, 404, 500, 999] {
        assert!(!receive(status, "").is_success(), "{status}");
    }
}

#[test]
fn a_success_code_is_a_success_only_with_a_successful_status() {
    for code in ["0", "\"0\"", "0.0", "200", "20000"] {
        let body = format!(r#"{{"code":{code},"message":"ok","args":{{"id":7}}}}"#);
        let received = receive(200, &body);
        assert!(received.is_success(), "{body}");
        assert_eq!((received.message(), received.args().count()), (Some("ok"), 1));
        assert!(!receive(500, &body).is_success(), "{body}");
    }
    let body = br#"{"errcode":0,"errmsg":"ok"}"#;
    assert_eq!(Received::<ImError>::parse(200, NO_HEADERS, body).known(), Some(ImError::Success));
}

#[test]
fn headers_of_the_http_crate_are_accepted() {
    let mut headers = http::HeaderMap::new();
    headers.insert("Retry-After", http::HeaderValue::from_static("5"));
    let received = Received::<ImError>::parse(503, &headers, b"");
    assert_eq!(received.retry_after().map(|wait| wait.as_secs()), Some(5));
    assert_eq!(Received::<ImError>::parse(503, headers.iter(), b""), received);

    let owned = vec![(String::from("Retry-After"), b"5".to_vec())];
    assert_eq!(Received::parse(503, owned, b""), received);
}

#[test]
fn numbers_that_the_type_can_represent_are_codes() {
    im_errors::error_catalog! {
        /// Negative codes.
        #[repr(i8)]
        pub enum SignedError { -1 as Failed => "failed", "失败"; }
    }
    let code = |body: &str| {
        Received::<SignedError>::parse(500, NO_HEADERS, body.as_bytes()).code().map(Code::get)
    };
    assert_eq!(code(r#"{"code":-1}"#), Some(-1));
    assert_eq!(code(r#"{"code":-128.0}"#), Some(-128));
    assert_eq!(code(r#"{"code":128}"#), None);
    assert_eq!(code(r#"{"code":"-129"}"#), None);
}
