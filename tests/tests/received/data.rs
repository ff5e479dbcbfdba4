//! The data of successful answers.

use std::collections::BTreeMap;

use im_errors::{Lang, Received};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::{NO_HEADERS, OrderError};

#[derive(Debug, PartialEq, Deserialize)]
struct Order {
    id: u64,
}

fn receive<T: DeserializeOwned>(
    status: u16,
    body: impl AsRef<[u8]>,
) -> Result<T, Received<OrderError>> {
    Received::parse_data(status, NO_HEADERS, body.as_ref())
}

#[test]
fn data_is_a_member_or_the_whole_body() {
    for body in [
        r#"{"id":7}"#,
        "\u{feff} {\"id\":7,\"name\":\"x\"} \n",
        r#"{"code":0,"message":"ok","data":{"id":7}}"#,
        r#"{"code":"0","data":{"id":7},"trace":"4f"}"#,
        r#"{"data":{"id":7},"code":20000,"msg":"created"}"#,
        r#"{"data":null,"code":0.0,"data":{"id":7},"data":{"id":8}}"#,
        r#"{"errcode":0,"errmsg":"ok","id":7}"#,
        r#"{"error":{"code":0},"data":{"id":7}}"#,
        r#"{"code":"SUMMER","message":"x","id":7}"#,
        r#"{"code":40001,"id":7,"args":{}}"#,
        r#"{"error":null,"data":{"id":8},"id":7}"#,
    ] {
        assert_eq!(receive(200, body), Ok(Order { id: 7 }), "{body}");
        assert_eq!(receive(299, body), Ok(Some(Order { id: 7 })), "{body}");
        let failure = receive::<Order>(500, body).unwrap_err();
        assert_eq!((failure.status(), failure.is_success()), (500, false));
    }
    assert_eq!(receive(200, "[1,2]"), Ok(vec![1, 2]));
    assert_eq!(receive(200, "7"), Ok(7));
    assert_eq!(receive(200, r#"{"code":0,"message":"ok","data":"x"}"#), Ok(String::from("x")));
    let coupon: BTreeMap<String, serde_json::Value> =
        receive(200, r#"{"code":"SUMMER","percent":10}"#).unwrap();
    assert_eq!(coupon.len(), 2);
}

#[test]
fn unit_needs_no_data() {
    for body in [
        "",
        " \r\n",
        "\u{feff}",
        "null",
        r#"{"code":0,"message":"ok"}"#,
        r#"{"code":0,"message":"ok","trace":"4f"}"#,
        r#"{"code":0,"data":null}"#,
        r#"{"code":0,"data":{}}"#,
        r#"{"error":{"code":0}}"#,
    ] {
        assert_eq!(receive(204, body), Ok(()), "{body}");
        assert!(receive::<IgnoredAny>(204, body).is_ok(), "{body}");
    }
    for body in ["<html>", "OK", "{}", "[]", "7", r#"{"code":7}"#, r#"{"code":0,"data":{}"#] {
        let failure = receive::<()>(200, body).unwrap_err();
        assert!(failure.to_string().starts_with("unexpected response: "), "{body}");
    }
}

#[test]
fn an_option_is_none_only_without_data() {
    for body in ["", "null", r#"{"code":0,"message":"ok"}"#, r#"{"code":0,"data":null,"id":7}"#] {
        assert_eq!(receive::<Option<Order>>(200, body), Ok(None), "{body}");
        assert!(receive::<Order>(200, body).is_err(), "{body}");
    }
    for body in [
        r#"{"code":0,"message":"ok","id":"seven"}"#,
        r#"{"code":0,"message":"ok","data":{"id":"seven"}}"#,
        r#"{"id":"seven"}"#,
    ] {
        assert!(receive::<Option<Order>>(200, body).is_err(), "{body}");
    }
}

#[test]
fn failures_have_no_data() {
    for (status, body) in [
        (200, r#"{"code":40001,"message":"no order","data":{"id":7}}"#),
        (200, r#"{"code":-1,"message":"busy","data":{"id":7}}"#),
        (200, r#"{"error":{"code":"NOT_FOUND"},"id":7}"#),
        (404, r#"{"code":0,"message":"ok","data":{"id":7}}"#),
        (304, r#"{"id":7}"#),
        (100, ""),
    ] {
        let failure = receive::<Order>(status, body).unwrap_err();
        assert_eq!(failure, Received::parse(status, NO_HEADERS, body.as_bytes()));
        assert!(!failure.is_success());
    }
}

#[test]
fn unexpected_data_is_a_failure_that_is_not_retryable() {
    for (body, reason) in [
        ("<html>", "expected value at line 1 column 1"),
        ("{", "EOF while parsing an object at line 1 column 1"),
        (r#"{"number":7}"#, "missing field `id` at line 1 column 12"),
        (r#"{"code":0,"message":"ok","data":{}}"#, "missing field `id` at line 1 column 2"),
        (r#"{"code":0,"message":"ok"}"#, "missing field `id` at line 1 column 25"),
        (r#"{"code":0,"data":{"id":7}"#, "EOF while parsing an object at line 1 column 25"),
        (r#"{"code":0,"data":{"id":7}}}"#, "trailing characters at line 1 column 27"),
    ] {
        let headers = [("retry-after", "5")];
        let failure = Received::<OrderError>::parse_data::<Order>(200, headers, body.as_bytes());
        let failure = failure.unwrap_err();
        assert_eq!(failure.to_string(), format!("unexpected response: {reason}"));
        // Only logs contain the reason.
        assert_eq!(failure.text(Lang::En), "unexpected response");
        assert_eq!(failure.text(Lang::Zh), "服务返回了意外的数据");
        assert_eq!(failure.beginning(), body.as_bytes());
        assert!(!failure.is_success() && !failure.is_retryable());
        // `parse` doesn't expect any data.
        let received = Received::<OrderError>::parse(200, headers, body.as_bytes());
        assert!(received.is_success() && !received.is_retryable());
        assert_ne!(received, failure);
    }
}

#[test]
fn data_with_invalid_utf_8_is_a_failure() {
    let of = |data: &[u8]| [&b"{\"code\":0,\"msg\":\"\xff\",\"data\":"[..], data, b"}"].concat();
    assert_eq!(receive(200, of(b"{\"id\":7}")), Ok(Order { id: 7 }));
    let failure = receive::<String>(200, of(b"\"\xff\"")).unwrap_err();
    assert_eq!(failure.to_string(), "unexpected response: invalid UTF-8 in `data`");
    assert!(receive::<String>(200, b"\"\xff\"").is_err());
    let replaced = r#"{"code":0,"data":"�"}"#;
    assert_eq!(
        receive(200, replaced),
        Ok(String::from("\u{fffd}")),
        "the service sent the replacement character"
    );
}

#[test]
fn data_of_any_length_is_parsed() {
    let ids = vec![7_u64; 1 << 20];
    let json = serde_json::to_string(&ids).unwrap();
    assert_eq!(receive(200, &json), Ok(ids.clone()));
    assert_eq!(receive(200, format!(r#"{{"data":{json},"code":0}}"#)), Ok(ids));
    let body = format!(r#"{{"data":{json},"code":40001}}"#);
    let failure = receive::<IgnoredAny>(200, &body).unwrap_err();
    assert_eq!(failure.known(), Some(OrderError::OrderNotFound));
    let failure = receive::<IgnoredAny>(500, &body).unwrap_err();
    assert_eq!(failure.raw_code(), None, "only the beginning is parsed");
}
