//! The text that a client displays: its own, the service's message, or what is left.

use im_errors::{ErrorBody, ImError, Lang, error_catalog};
use serde_json::{Result, Value, json};

error_catalog! {
    /// What the client knows.
    pub enum OrderError {
        40001 as OrderNotFound(id: u64)             => "order {id} not found",      "订单 {id} 不存在";
        40002 as AlreadyPaid                        => "the order has been paid",   "订单已支付";
        40003 as Moved(id: u64, to: Option<String>) => "order {id} moved to {to}",  "";
        40004 as Braces(id: u64)                    => "{{{id}}}",                  "【{id}】";
        40005 as Traced(trace: String)              => "internal error",            "系统内部异常";
        50000 as Internal                           => "",                          "内部错误";
        reserved 40010                              => "removed in version 2";
        success 200..=299;
    }
}

/// Returns the English and the Chinese text of a body.
fn texts(error: &Value) -> Result<[String; 2]> {
    let body: ErrorBody<OrderError> = serde_json::from_value(json!({ "error": error }))?;
    Ok([Lang::En, Lang::Zh].map(|lang| body.text(lang).into_owned()))
}

#[test]
fn a_client_that_knows_the_row_renders_its_own_text() -> Result<()> {
    for message in ["order 7 not found", "订单 7 不存在", "commande 7 introuvable", ""] {
        let error = json!({ "code": 40001, "message": message, "args": { "id": 7, "more": 1 } });
        assert_eq!(texts(&error)?, ["order 7 not found", "订单 7 不存在"], "{message}");
    }
    assert_eq!(
        texts(&json!({ "code": 40001, "args": { "id": "A-7" } }))?,
        ["order A-7 not found", "订单 A-7 不存在"]
    );
    let error = json!({ "code": 40003, "message": "moved", "args": { "id": 7, "to": "A" } });
    assert_eq!(texts(&error)?, ["order 7 moved to A", "order 7 moved to A"], "no Chinese text");
    assert_eq!(texts(&json!({ "code": 40004, "args": { "id": "{id}" } }))?, ["{{id}}", "【{id}】"]);
    let error = json!({ "code": 40005, "message": "boom", "args": { "trace": "4f" } });
    assert_eq!(texts(&error)?, ["internal error", "系统内部异常"]);
    Ok(())
}

#[test]
fn null_is_an_argument() -> Result<()> {
    let error = json!({ "code": 40003, "message": "moved", "args": { "id": 7, "to": null } });
    assert_eq!(texts(&error)?, ["order 7 moved to …", "order 7 moved to …"]);
    Ok(())
}

#[test]
fn without_an_argument_the_message_is_displayed() -> Result<()> {
    for args in [json!({}), json!({ "order": 7 }), json!({ "id": [7] }), json!(null)] {
        let error = json!({ "code": 40001, "message": "order 7 not found", "args": args });
        assert_eq!(texts(&error)?, ["order 7 not found", "order 7 not found"]);
    }
    let error = json!({ "code": 40003, "message": "moved to A", "args": { "to": "A" } });
    assert_eq!(texts(&error)?, ["moved to A", "moved to A"]);
    Ok(())
}

#[test]
fn a_message_of_a_row_without_arguments_is_displayed() -> Result<()> {
    for args in [json!({}), json!({ "id": 7 })] {
        let error = json!({ "code": 40002, "message": "order 7 has been paid", "args": args });
        assert_eq!(texts(&error)?, ["order 7 has been paid", "order 7 has been paid"]);
    }
    Ok(())
}

#[test]
fn a_message_that_repeats_the_row_is_displayed_in_the_given_language() -> Result<()> {
    for message in ["the order has been paid", "订单已支付"] {
        let error = json!({ "code": 40002, "message": message });
        assert_eq!(texts(&error)?, ["the order has been paid", "订单已支付"]);
    }
    assert_eq!(texts(&json!({ "code": 50000, "message": "内部错误" }))?, ["内部错误", "内部错误"]);
    // The service reported the error without its argument.
    for message in ["order … not found", "订单 … 不存在"] {
        let error = json!({ "code": 40001, "message": message });
        assert_eq!(texts(&error)?, ["order … not found", "订单 … 不存在"]);
    }
    Ok(())
}

#[test]
fn placeholders_are_never_displayed() -> Result<()> {
    for message in ["order {id} not found", "订单 {id} 不存在"] {
        let error = json!({ "code": 40001, "message": message });
        assert_eq!(texts(&error)?, ["order … not found", "订单 … 不存在"], "the template was sent");
    }
    assert_eq!(texts(&json!({ "code": 40001 }))?, ["order … not found", "订单 … 不存在"]);
    assert_eq!(
        texts(&json!({ "code": 40001, "message": "" }))?,
        ["order … not found", "订单 … 不存在"]
    );
    let error = json!({ "code": 40003, "args": { "to": "A" } });
    assert_eq!(texts(&error)?, ["order … moved to A", "order … moved to A"]);
    assert_eq!(texts(&json!({ "code": 40004 }))?, ["{…}", "【…】"]);
    Ok(())
}

#[test]
fn an_unknown_code_has_the_message_or_what_a_code_displays() -> Result<()> {
    let error = json!({ "code": 40009, "message": "no such coupon", "args": { "id": 7 } });
    assert_eq!(texts(&error)?, ["no such coupon", "no such coupon"]);
    assert_eq!(texts(&json!({ "code": 40009 }))?, ["unknown code 40009", "unknown code 40009"]);
    assert_eq!(
        texts(&json!({ "code": 40009, "message": "" }))?.concat(),
        "unknown code 40009".repeat(2)
    );
    assert_eq!(texts(&json!({ "code": 200 }))?, ["success code 200", "success code 200"]);
    assert_eq!(texts(&json!({ "code": 200, "message": "成功" }))?, ["成功", "成功"]);
    assert!(
        texts(&json!({ "code": 40010 }))?.iter().all(|text| text.ends_with("removed in version 2"))
    );
    Ok(())
}

#[test]
fn the_im_service_is_displayed_in_chinese() {
    let body = ErrorBody::new(ImError::NoSuchUser, ImError::NoSuchUser.en());
    assert_eq!(body.text(Lang::Zh), ImError::NoSuchUser.zh());
    assert_eq!(body.text(Lang::En), ImError::NoSuchUser.en());
}
