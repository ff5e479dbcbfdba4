//! Whether and when a client should retry.

use std::time::Duration;

use im_errors::Received;

use crate::{NO_HEADERS, OrderError, receive};

#[test]
fn known_codes_are_retryable_if_the_row_is() {
    for status in [400, 500, 503] {
        for headers in [&[][..], &[("retry-after", "5")]] {
            let is_retryable = |code: u32| {
                let body = format!(r#"{{"error":{{"code":{code}}}}}"#);
                let headers = headers.iter().copied();
                Received::<OrderError>::parse(status, headers, body.as_bytes()).is_retryable()
            };
            assert!(!is_retryable(40001) && !is_retryable(40002) && is_retryable(50301));
        }
    }
    assert!(receive(200, r#"{"code":50301,"message":"busy"}"#).is_retryable());
}

#[test]
fn other_answers_are_retryable_if_the_status_is() {
    for body in [
        "",
        "<html>",
        r#"{"code":7}"#,
        r#"{"code":-1}"#,
        r#"{"code":0,"message":"ok"}"#,
        r#"{"code":20000}"#,
    ] {
        for status in [408, 425, 429, 502, 503, 504] {
            assert!(receive(status, body).is_retryable(), "{status} {body}");
        }
        for status in [0, 100, 301, 400, 404, 409, 500, 501, 505] {
            assert!(!receive(status, body).is_retryable(), "{status} {body}");
        }
    }
}

#[test]
fn other_failures_with_retry_after_are_retryable() {
    let is_retryable = |status, body: &str, value| {
        let headers = [("RETRY-after", value)];
        Received::<OrderError>::parse(status, headers, body.as_bytes()).is_retryable()
    };
    for value in ["5", "0", "Sun, 06 Nov 1994 08:49:37 GMT"] {
        assert!(is_retryable(500, "", value) && is_retryable(301, "", value));
        assert!(is_retryable(200, r#"{"code":7,"message":"busy"}"#, value));
        assert!(
            !is_retryable(200, "", value) && !is_retryable(202, r#"{"code":0,"data":1}"#, value)
        );
    }
    assert!(!is_retryable(500, "", "soon"));
}

#[test]
fn the_header_takes_precedence_over_the_row() {
    const DATE: (&str, &str) = ("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
    let after = |headers: &[(&str, &str)], code: u32| {
        let body = format!(r#"{{"error":{{"code":{code}}}}}"#);
        let headers = headers.iter().copied();
        let received = Received::<OrderError>::parse(503, headers, body.as_bytes());
        received.retry_after().map(|delay| delay.as_secs())
    };
    let date = ("retry-after", "Sun, 06 Nov 1994 08:49:47 GMT");
    for code in [40001, 50301, 7] {
        assert_eq!(after(&[("retry-after", "5")], code), Some(5));
        assert_eq!(after(&[DATE, date], code), Some(10));
    }
    for headers in [&[][..], &[date], &[DATE, ("retry-after", "soon")], &[DATE]] {
        assert_eq!(after(headers, 50301), Some(30));
        assert_eq!(after(headers, 40001), None);
        assert_eq!(after(headers, 7), None);
    }
    assert_eq!(Received::<OrderError>::parse(503, NO_HEADERS, b"").retry_after(), None::<Duration>);
}
