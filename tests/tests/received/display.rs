//! `Display` of answers, for logs.

use std::error::Error;

use im_errors::{ImError, Received};

use crate::{NO_HEADERS, receive};

#[test]
fn answers_are_displayed_like_errors() {
    for (body, displayed, with_code) in [
        (r#"{"code":40001,"message":"no order"}"#, "no order", "40001: no order"),
        // The client's text is in the display language of its catalog.
        (
            r#"{"code":"40001","message":"order 7 not found","args":{"id":7}}"#,
            "订单 7 不存在",
            "40001: 订单 7 不存在",
        ),
        (
            r#"{"code":40002,"message":"the order has been paid"}"#,
            "订单已支付",
            "40002: 订单已支付",
        ),
        (r#"{"code":40001.0,"message":"no order"}"#, "no order", "40001: no order"),
        (r#"{"code":40001,"args":{"id":7}}"#, "订单 7 不存在", "40001: 订单 7 不存在"),
        (r#"{"code":40001,"message":""}"#, "订单 … 不存在", "40001: 订单 … 不存在"),
        (r#"{"code":40002}"#, "订单已支付", "40002: 订单已支付"),
        (
            r#"{"code":40009,"message":"no coupon"}"#,
            "unknown code 40009: no coupon",
            "40009: no coupon",
        ),
        (r#"{"code":40009}"#, "unknown code 40009", "unknown code 40009"),
        (
            r#"{"code":40004}"#,
            "reserved code 40004: removed in version 2",
            "reserved code 40004: removed in version 2",
        ),
        (r#"{"code":200}"#, "success code 200", "success code 200"),
        (r#"{"code":-1,"message":"busy"}"#, "unknown code -1: busy", "-1: busy"),
        (r#"{"code":-1}"#, "unknown code -1", "unknown code -1"),
        (
            r#"{"code":"NOT_FOUND","message":"no order"}"#,
            "unknown code NOT_FOUND: no order",
            "NOT_FOUND: no order",
        ),
        (r#"{"code":"NOT_FOUND"}"#, "unknown code NOT_FOUND", "unknown code NOT_FOUND"),
        (r#"{"message":"no order"}"#, "404 Not Found: no order", "404 Not Found: no order"),
        (
            r#"{"message":""}"#,
            r#"404 Not Found: {"message":""}"#,
            r#"404 Not Found: {"message":""}"#,
        ),
        ("no order", "404 Not Found: no order", "404 Not Found: no order"),
        ("", "404 Not Found", "404 Not Found"),
    ] {
        let received = receive(404, body);
        assert_eq!(
            format!("{received}|{received:#}"),
            format!("{displayed}|{with_code}"),
            "{body}"
        );
    }
    let english = Received::<ImError>::parse(404, NO_HEADERS, br#"{"code":898002}"#);
    assert_eq!(english.to_string(), "No sush user");
    assert_eq!(receive(599, "").to_string(), "599");
    assert_eq!(receive(200, "private data").to_string(), "200 OK");
}

#[test]
fn format_options_apply_to_the_whole_output() {
    let received = receive(404, r#"{"code":40001,"message":"no\norder"}"#);
    assert_eq!(
        format!("[{received:>11}|{received:<11.4}|{received:^#20}]"),
        r"[  no\norder|no\n       |  40001: no\norder  ]"
    );
    assert_eq!(format!("[{:>15}]", receive(404, "")), "[  404 Not Found]");
    assert_eq!(format!("[{:.11}]", receive(404, "page")), "[404 Not Fou]");
    assert_eq!(format!("[{:>8.3}]", receive(404, r#"{"code":-1}"#)), "[     unk]");
}

#[derive(Debug, serde::Deserialize)]
enum Never {}

#[test]
fn control_characters_are_escaped() {
    let hostile = "a\\n2026 ERROR root\\u001b[31m\\u202e\\u2028";
    let escaped = r"a\n2026 ERROR root\u{1b}[31m\u{202e}\u{2028}";
    for (body, expected) in [
        (format!(r#"{{"code":1,"message":"{hostile}"}}"#), format!("unknown code 1: {escaped}")),
        (
            format!(r#"{{"code":40001,"args":{{"id":"{hostile}"}}}}"#),
            format!("订单 {escaped} 不存在"),
        ),
        (format!(r#"{{"code":"{hostile}"}}"#), format!("unknown code {escaped}")),
        (format!(r#"{{"message":"{hostile}"}}"#), format!("500 Internal Server Error: {escaped}")),
        ("a\r\nb\u{1b}\u{7f}".into(), r"500 Internal Server Error: a\r\nb\u{1b}\u{7f}".into()),
    ] {
        assert_eq!(receive(500, &body).to_string(), expected);
    }
    let body = format!(r#"{{"code":"{hostile}","message":"x"}}"#);
    assert_eq!(format!("{:#}", receive(500, body)), format!("{escaped}: x"));
    let received = receive(500, r#"{"code":1,"message":"a\nb"}"#);
    assert_eq!(received.message(), Some("a\nb"));

    let body = r#"{"code":0,"data":"a\nb"}"#;
    let failure = Received::<ImError>::parse_data::<Never>(200, NO_HEADERS, body.as_bytes());
    let displayed = failure.unwrap_err().to_string();
    assert!(displayed.contains(r"a\nb") && !displayed.contains('\n'), "{displayed}");
}

#[test]
fn long_bodies_and_messages_are_truncated() {
    for (length, end) in [(80, ""), (81, "…")] {
        let displayed = receive(502, "界".repeat(length)).to_string();
        assert_eq!(displayed, format!("502 Bad Gateway: {}{end}", "界".repeat(80)));
    }
    let message = "界".repeat(1001);
    let displayed = receive(400, format!(r#"{{"code":40002,"message":"{message}"}}"#)).to_string();
    assert_eq!(displayed, "界".repeat(1000) + "…");
    assert_eq!(receive(502, b"\x1f\x8b\x08").to_string(), "502 Bad Gateway: \\u{1f}\u{fffd}\\u{8}");
}

#[test]
fn answers_are_errors() {
    fn assert_error<T: Error + Send + Sync + Clone + 'static>(_: &T) {}
    let received = receive(404, r#"{"code":40001,"message":"a\nb","args":{"id":7}}"#);
    assert_error(&received);
    assert!(received.source().is_none());
    let debug = format!("{received:?}");
    for part in [
        "status: 404",
        "code: Some(\"40001\")",
        r#"message: Some("a\nb")"#,
        r#""id": "#,
        "{\\\"code\\\":40001",
    ] {
        assert!(debug.contains(part), "{debug}");
    }
    assert_eq!(size_of::<Result<(), Received<ImError>>>(), size_of::<usize>());
}
