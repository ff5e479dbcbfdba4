//! Bodies that are malformed, truncated, huge or not JSON.

use im_errors::{Code, Lang, Received, Value};
use proptest::prelude::*;

use crate::{NO_HEADERS, OrderError, parts, receive};

const MIB: usize = 1 << 20;

#[test]
fn bodies_that_are_not_json_keep_the_status_and_the_beginning() {
    for body in [
        &b""[..],
        b" \r\n",
        b"\xef\xbb\xbf",
        b"<!DOCTYPE html><html>{\"code\":40001}</html>",
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03",
        b"\xff\xfe{\x00}\x00",
        b"upstream connect error",
        b"null",
        b"40001",
        b"\"40001\"",
        b"{",
        b"{\"",
        b"{\"code",
        b"{\"code\":",
        b"{code:40001}",
        b"{'code':40001}",
        b"}",
    ] {
        let received = receive(502, body);
        assert_eq!(parts(&received), (None, None, None), "{received:?}");
        assert_eq!((received.status(), received.beginning()), (502, body));
        assert_eq!(received.text(Lang::En), "502 Bad Gateway");
        assert!(received.to_string().starts_with("502 Bad Gateway"));
    }
}

#[test]
fn the_beginning_has_at_most_a_kibibyte() {
    for (length, kept) in [(1023, 1023), (1024, 1024), (1025, 1024), (10_000, 1024)] {
        assert_eq!(receive(502, vec![b'x'; length]).beginning(), vec![b'x'; kept]);
    }
}

#[test]
fn truncated_bodies_keep_their_complete_members() {
    let nested = r#"{"error":{"code":40001,"message":"no order","args":{"id":7,"of":[1,2]}}}"#;
    let flat = r#"{"code":40001,"message":"no order","args":{"id":7,"of":[1,2]},"data":{}}"#;
    for body in [nested, flat] {
        let end = |member: &str| body.find(member).unwrap() + member.len();
        for cut in 0..body.len() {
            let received = receive(404, &body[..cut]);
            // A number is complete only if something follows.
            let code = (cut > end("40001")).then_some("40001");
            let message = (cut >= end("no order\"")).then_some("no order");
            assert_eq!((received.raw_code(), received.message()), (code, message), "{received:?}");
            let args = usize::from(cut > end("\"id\":7"));
            assert_eq!(received.args().count(), args, "{received:?}");
        }
    }
    for rest in ["x", ",", "}", "{\"code\":7}", "\0", "]", ",\"a\":tru}", ",\"a\":[}]"] {
        let body = format!(r#"{{"code":40001,"message":"no order"{rest}"#);
        assert_eq!(parts(&receive(404, body)), (Some("40001"), Some(40001), Some("no order")));
    }
}

#[test]
fn invalid_utf_8_is_replaced() {
    for body in [
        &b"{\"code\":40001,\"message\":\"no \xff\"}"[..],
        b"{\"message\":\"no \xc0\",\"x\xff\":\"\xfe\",\"code\":40001}",
        b"{\"error\":{\"message\":\"no \xff\",\"code\":40001}}",
        b"{\"error\":\"no \xff\",\"code\":40001}",
    ] {
        let received = receive(404, body);
        assert_eq!(parts(&received), (Some("40001"), Some(40001), Some("no \u{fffd}")));
        assert_eq!(received.beginning(), body);
    }
    let gbk = b"{\"msg\":\"\xb6\xa9\xb5\xa5\xb2\xbb\xb4\xe6\xd4\xda\",\"code\":40001}";
    assert_eq!(receive(200, gbk).known(), Some(OrderError::OrderNotFound));
    let surrogates =
        r#"{"\ud800":1,"message":"no \ud800.","args":{"\udc00":"\udc00"},"code":40001}"#;
    let received = receive(404, surrogates);
    assert_eq!(received.known(), Some(OrderError::OrderNotFound));
    assert!(received.message().is_some_and(|message| message.starts_with("no \u{fffd}")));
    assert_eq!(received.args().count(), 1);
}

#[test]
fn nesting_is_unlimited() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let objects = format!("{}1{}", "{\"error\":".repeat(50_000), "}".repeat(50_000));
    for deep in [deep.as_str(), &objects] {
        for body in [
            format!(r#"{{"x":{deep},"code":40001,"message":"no order"}}"#),
            format!(r#"{{"code":40001,"message":"no order","x":{deep}}}"#),
            format!(
                r#"{{"data":{deep},"error":{{"x":{deep},"code":40001,"message":"no order"}}}}"#
            ),
            format!(r#"{{"args":{{"x":{deep}}},"code":40001,"message":"no order"}}"#),
            format!(r#"{{"args":[{deep}],"code":40001,"message":"no order"}}"#),
            format!(r#"{{"error":[{deep}],"code":40001,"message":"no order"}}"#),
            format!(r#"{{"code":40001,"message":{deep},"detail":"no order"}}"#),
            format!(r#"{{"code":40001,"message":"no order","x":{}"#, "[{\"x\":".repeat(100_000)),
        ] {
            let received = receive(404, &body);
            let expected = (Some("40001"), Some(40001), Some("no order"));
            assert_eq!(parts(&received), expected, "{}", &body[..40]);
        }
    }
}

#[test]
fn at_most_a_mebibyte_is_parsed() {
    let code = ",\"code\":40001}";
    for (length, expected) in
        [(MIB, Some("40001")), (MIB + 1, None), (MIB + 2, None), (MIB + 5, None)]
    {
        let padding = "x".repeat(length - code.len() - "{\"x\":\"\"".len());
        let body = format!("{{\"x\":\"{padding}\"{code}");
        assert_eq!(body.len(), length);
        assert_eq!(receive(404, body).raw_code(), expected);
    }
    // The limit is inside a character.
    for offset in 0..3 {
        let text = format!("{}{}", "x".repeat(offset), "界".repeat(MIB));
        let body = format!(r#"{{"code":40001,"detail":"no order","x":"{text}"}}"#);
        assert_eq!(parts(&receive(404, body)), (Some("40001"), Some(40001), Some("no order")));
    }
}

#[test]
fn huge_bodies_are_not_copied() {
    for start in [
        "x",
        r#"{"code":40001,"x":""#,
        r#"{"code":40001,"message":""#,
        r#"{"error":{"code":40001,"args":{"id":7,"x":""#,
        r#"{"code":40001,"data":""#,
    ] {
        let body = format!("{start}{}", "x".repeat(100 * MIB));
        for status in [200, 500] {
            let measured = allocation_counter::measure(|| {
                let received = receive(status, &body);
                assert!(!received.to_string().is_empty() && !received.text(Lang::En).is_empty());
            });
            assert!(measured.bytes_total < 10_000, "{start}: {measured:?}");
        }
    }
    let invalid = [br#"{"code":40001,"x":""#.as_slice(), &vec![0xff; 10 * MIB]].concat();
    let measured = allocation_counter::measure(|| {
        assert_eq!(receive(500, &invalid).raw_code(), Some("40001"));
    });
    assert!(measured.bytes_max < 10 * MIB as u64, "{measured:?}");
}

#[test]
fn many_arguments_do_not_take_quadratic_time() {
    let args = (0..60_000).map(|id| format!(r#""{id}":{id}"#)).collect::<Vec<_>>().join(",");
    let received = receive(404, format!(r#"{{"code":40001,"args":{{{args}}}}}"#));
    assert_eq!(received.args().count(), 60_000);
}

/// Asserts that parsing doesn't panic, and keeps the status and the beginning of the body.
fn assert_robust(status: u16, header: &[u8], body: &[u8]) {
    let headers = [("retry-after", header), ("date", header), ("retry-after", b"7")];
    let received = Received::<OrderError>::parse(status, headers, body);
    assert_eq!(received.status(), status);
    assert_eq!(Some(received.beginning()), body.get(..body.len().min(1024)));
    assert!(!received.text(Lang::En).is_empty() && !received.text(Lang::Zh).is_empty());
    assert!(!received.to_string().contains(['\n', '\r', '\u{1b}']));
    let _ = (received.is_retryable(), received.retry_after(), format!("{received:#?}"));
    let data = Received::<OrderError>::parse_data::<serde_json::Value>(status, NO_HEADERS, body);
    assert!(data.is_err() || (200..=299).contains(&status));
}

const BODIES: [&str; 4] = [
    r#"{"error":{"code":40001,"message":"order 7 \u8ba2\ud83d\ude00","args":{"id":7,"x":[1.5e3,null]}}}"#,
    r#"{"code":"40001","msg":"订单 7 不存在","data":{"a":[true,-1]},"args":{"id":"七"}}"#,
    r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"no","code":4.0001e4}"#,
    r#"{"errcode":0,"errmsg":"ok","error":"none","data":"x"}"#,
];

proptest! {
    #[test]
    fn random_bytes_are_accepted(status: u16, header: Vec<u8>, body: Vec<u8>) {
        assert_robust(status, &header, &body);
    }

    #[test]
    fn random_json_is_accepted(success: bool, body in r#"\{"(code|error|data)":[\{\}\[\]":,0-9a-z\\.-]*"#) {
        assert_robust(if success { 200 } else { 500 }, b"", body.as_bytes());
    }

    #[test]
    fn random_dates_are_accepted(header in "(Sun|Sunday), [0-9]{1,2}[ -](Nov|Feb)[ -][0-9]{2,4} [0-9:]{8} GMT") {
        assert_robust(503, header.as_bytes(), b"");
    }

    #[test]
    fn mutated_bodies_are_accepted(
        success: bool,
        body in prop::sample::select(&BODIES[..]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6),
    ) {
        let mut body = body.as_bytes().to_vec();
        for (index, byte, change) in changes {
            let at = index.index(body.len());
            match change {
                0 => body[at] = byte,
                1 => body.insert(at, byte),
                _ => body.truncate(at.max(1)),
            }
        }
        assert_robust(if success { 200 } else { 500 }, b"5", &body);
    }

    #[test]
    fn codes_messages_and_arguments_round_trip(code: i64, message: Option<String>, id: i64, name: String) {
        let args = serde_json::json!({ "id": id, "name": name });
        let nested = serde_json::json!({ "error": { "code": code, "message": message, "args": args } });
        let flat = serde_json::json!({ "code": code, "message": message, "args": args });
        for body in [nested, flat] {
            let received = receive(200, body.to_string());
            let digits = code.to_string();
            prop_assert_eq!(received.raw_code(), Some(digits.as_str()));
            prop_assert_eq!(received.code().map(Code::get), u32::try_from(code).ok());
            prop_assert_eq!(received.message(), message.as_deref());
            prop_assert_eq!(received.arg("id").and_then(Value::as_i64), Some(id));
            prop_assert_eq!(received.arg("name").and_then(Value::as_str), Some(name.as_str()));
        }
    }
}
