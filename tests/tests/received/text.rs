//! The text that a client displays: that of its row, the message of the service, or a fallback.

use im_errors::{ImError, Lang, Received, error_catalog};
use serde_json::{Value, json};

use crate::NO_HEADERS;

error_catalog! {
    /// Errors that the client knows.
    pub enum OrderError {
        40001 as OrderNotFound(id: u64)             => "order {id} not found",      "订单 {id} 不存在";
        40002 as AlreadyPaid                        => "the order has been paid",   "订单已支付";
        40003 as Moved(id: u64, to: Option<String>) => "order {id} moved to {to}",  "";
        40004 as Braces(id: u64)                    => "{{{id}}}",                  "【{id}】";
        40005 as Traced(trace: String)              => "internal error",            "系统内部异常";
        50000 as Internal                           => "",                          "内部错误";
        reserved 40010                              => "removed in version 2";
        reserved 40011;
        success 200..=299;
    }
}

fn receive(body: &Value) -> Received<OrderError> {
    Received::parse(500, NO_HEADERS, body.to_string().as_bytes())
}

/// Returns the English and the Chinese text of an answer. They do not depend on the form.
fn texts(error: &Value) -> [String; 2] {
    let nested = receive(&json!({ "error": error }));
    let texts = [Lang::En, Lang::Zh].map(|lang| nested.text(lang).into_owned());
    let flat = receive(error);
    assert_eq!([Lang::En, Lang::Zh].map(|lang| flat.text(lang).into_owned()), texts);
    texts
}

#[test]
fn the_text_of_the_row_is_displayed_with_the_received_arguments() {
    for message in ["order 7 not found", "订单 7 不存在", "commande 7 introuvable", ""] {
        let error = json!({ "code": 40001, "message": message, "args": { "id": 7, "more": 1 } });
        assert_eq!(texts(&error), ["order 7 not found", "订单 7 不存在"], "{message}");
    }
    assert_eq!(
        texts(&json!({ "code": 40001, "args": { "id": "A-7" } })),
        ["order A-7 not found", "订单 A-7 不存在"]
    );
    let error = json!({ "code": 40003, "message": "moved", "args": { "id": 7, "to": "A" } });
    assert_eq!(texts(&error), ["order 7 moved to A", "order 7 moved to A"], "no Chinese text");
    assert_eq!(texts(&json!({ "code": 40004, "args": { "id": "{id}" } })), ["{{id}}", "【{id}】"]);
    let error = json!({ "code": 40005, "message": "boom", "args": { "trace": "4f" } });
    assert_eq!(texts(&error), ["internal error", "系统内部异常"]);
}

#[test]
fn null_is_an_argument() {
    let error = json!({ "code": 40003, "message": "moved", "args": { "id": 7, "to": null } });
    assert_eq!(texts(&error), ["order 7 moved to …", "order 7 moved to …"]);
}

#[test]
fn the_message_is_displayed_if_an_argument_is_missing() {
    for args in [json!({}), json!({ "order": 7 }), json!({ "id": [7] }), json!(null)] {
        let error = json!({ "code": 40001, "message": "order 7 not found", "args": args });
        assert_eq!(texts(&error), ["order 7 not found", "order 7 not found"]);
    }
    let error = json!({ "code": 40003, "message": "moved to A", "args": { "to": "A" } });
    assert_eq!(texts(&error), ["moved to A", "moved to A"]);
}

#[test]
fn a_message_that_differs_from_the_row_is_displayed() {
    for args in [json!({}), json!({ "id": 7 })] {
        let error = json!({ "code": 40002, "message": "order 7 has been paid", "args": args });
        assert_eq!(texts(&error), ["order 7 has been paid", "order 7 has been paid"]);
    }
}

#[test]
fn a_message_that_repeats_the_row_is_displayed_in_the_given_language() {
    for message in ["the order has been paid", "订单已支付"] {
        let error = json!({ "code": 40002, "message": message });
        assert_eq!(texts(&error), ["the order has been paid", "订单已支付"]);
    }
    assert_eq!(texts(&json!({ "code": 50000, "message": "内部错误" })), ["内部错误", "内部错误"]);
    // The service reported the error without its argument.
    for message in ["order … not found", "订单 … 不存在"] {
        let error = json!({ "code": 40001, "message": message });
        assert_eq!(texts(&error), ["order … not found", "订单 … 不存在"]);
    }
}

#[test]
fn placeholders_are_never_displayed() {
    for message in ["order {id} not found", "订单 {id} 不存在"] {
        let error = json!({ "code": 40001, "message": message });
        assert_eq!(texts(&error), ["order … not found", "订单 … 不存在"], "the template was sent");
    }
    assert_eq!(texts(&json!({ "code": 40001 })), ["order … not found", "订单 … 不存在"]);
    assert_eq!(
        texts(&json!({ "code": 40001, "message": "" })),
        ["order … not found", "订单 … 不存在"]
    );
    let error = json!({ "code": 40003, "args": { "to": "A" } });
    assert_eq!(texts(&error), ["order … moved to A", "order … moved to A"]);
    assert_eq!(texts(&json!({ "code": 40004 })), ["{…}", "【…】"]);
}

#[test]
fn unknown_codes_are_displayed_with_their_message_or_number() {
    let error = json!({ "code": 40009, "message": "no such coupon", "args": { "id": 7 } });
    assert_eq!(texts(&error), ["no such coupon", "no such coupon"]);
    for message in [json!(null), json!("")] {
        let error = json!({ "code": 40009, "message": message });
        assert_eq!(texts(&error), ["unknown code 40009", "未知错误码 40009"]);
    }
    assert_eq!(texts(&json!({ "code": 200 })), ["success code 200", "未知错误码 200"]);
    assert_eq!(texts(&json!({ "code": 200, "message": "成功" })), ["成功", "成功"]);
    assert_eq!(
        texts(&json!({ "code": 40010 })),
        ["reserved code 40010: removed in version 2", "错误码 40010 已停用：removed in version 2"]
    );
    assert_eq!(texts(&json!({ "code": 40011 })), ["reserved code 40011", "错误码 40011 已停用"]);
}

#[test]
fn codes_outside_of_the_type_are_unknown() {
    for (code, text) in
        [(json!(-1), "-1"), (json!(40001.5), "40001.5"), (json!("NOT_FOUND"), "NOT_FOUND")]
    {
        let expected = [format!("unknown code {text}"), format!("未知错误码 {text}")];
        assert_eq!(texts(&json!({ "code": code })), expected);
        assert_eq!(texts(&json!({ "code": code, "message": "" })), expected);
        assert_eq!(texts(&json!({ "code": code, "message": "busy\n" })), ["busy\n"; 2]);
    }
}

#[test]
fn without_a_code_the_message_or_the_status_is_displayed() {
    let status = ["500 Internal Server Error", "服务异常（HTTP 500）"];
    assert_eq!(texts(&json!({ "message": "busy" })), ["busy"; 2]);
    assert_eq!(texts(&json!({ "message": "" })), status);
    assert_eq!(texts(&json!({ "args": { "id": 7 } })), status);
    let received = |status| Received::<OrderError>::parse(status, NO_HEADERS, b"");
    assert_eq!(
        [Lang::En, Lang::Zh].map(|lang| received(599).text(lang).into_owned()),
        ["599", "服务异常（HTTP 599）"]
    );
    assert_eq!(
        [Lang::En, Lang::Zh].map(|lang| received(204).text(lang).into_owned()),
        ["204 No Content", "成功"]
    );
}

#[test]
fn messages_of_the_im_service_are_translated() {
    let body = json!({ "error": { "code": 898_002, "message": ImError::NoSuchUser.en() } });
    let received = Received::<ImError>::parse(404, NO_HEADERS, body.to_string().as_bytes());
    assert_eq!(received.text(Lang::Zh), ImError::NoSuchUser.zh());
    assert_eq!(received.text(Lang::En), ImError::NoSuchUser.en());
}
