//! The responses of several catalogs, as JSON.

mod conforms;
mod forms;

use std::string::{String, ToString as _};
use std::vec::Vec;

use serde_json::{Value as Json, json};
use utoipa::IntoResponses as _;

use super::responses;
use crate::{ErrorCatalog, Fault, Form, Lang, error_catalog};

error_catalog! {
    /// Errors of the order service.
    #[repr(i64)]
    #[catalog(url = "https://example.com/errors#{code}")]
    enum OrderError {
        /// Orders of last year are in the *archive*.
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        #[catalog(not_found)]
        40002 as LineNotFound(id: Option<String>, at: f64, last: bool, by: &str) => "no line {id} at {at}, {last}: {by}", "";
        #[catalog(unavailable, retry = 5)]
        50301 as Busy => "", "请稍后重试";
        #[catalog(unavailable)]
        #[deprecated(note = "use *Busy*")]
        -9223372036854775808 as Overloaded => "2. try later", "";
        9007199254740993 as Internal => "internal\nerror", "";
        #[catalog(http = 304)]
        30400 as NotModified => "not modified", "未修改";
        #[catalog(success)]
        0 => "ok", "成功";
        success 200;
    }
}

error_catalog! {
    #[repr(i64)]
    #[catalog(form = "flat")]
    enum UserError {
        #[catalog(not_found)]
        40401 as UserNotFound(id: &str) => "user {id} not found", "";
    }
}

error_catalog! {
    #[repr(i64)]
    #[catalog(form = "problem")]
    enum RoomError {
        #[catalog(not_found)]
        40402 => "room not found", "";
    }
}

error_catalog! {
    /// A catalog whose parts have three different forms.
    #[repr(i64)]
    enum ServiceError {
        Order(OrderError),
        User(UserError),
        Room(RoomError),
    }
}

error_catalog! {
    #[repr(u64)]
    enum UnsignedError {
        18446744073709551615 as Last => "last", "";
    }
}

/// Returns the responses of a catalog.
fn described<E: ErrorCatalog>() -> Json {
    json!(Fault::<E>::responses())
}

fn described_in(form: &Form) -> Json {
    json!(OrderError::table().responses_in(form))
}

/// Returns the JSON content of the response with a status.
fn content<'a>(responses: &'a Json, status: &str) -> &'a Json {
    &responses[status]["content"]["application/json"]
}

fn keys(object: &Json) -> Vec<&str> {
    object.as_object().into_iter().flatten().map(|(key, _)| &**key).collect()
}

#[test]
fn there_is_one_response_per_status_and_none_for_success() {
    let responses = described::<OrderError>();
    assert_eq!(keys(&responses), ["304", "404", "500", "503"]);
    assert_eq!(
        responses["404"],
        json!({
            "description": "- `40001`: order {id} not found / 订单 {id} 不存在\n\
                            - `40002`: no line {id} at {at}, {last}: {by}",
            "content": { "application/json": {
                "schema": {
                    "type": "object",
                    "properties": { "error": {
                        "type": "object",
                        "properties": {
                            "code": { "anyOf": [
                                {
                                    "type": "integer",
                                    "enum": [40001],
                                    "title": "OrderNotFound",
                                    "description": "order {id} not found / 订单 {id} 不存在",
                                },
                                {
                                    "type": "integer",
                                    "enum": [40002],
                                    "title": "LineNotFound",
                                    "description": "no line {id} at {at}, {last}: {by}",
                                },
                                { "type": "integer" },
                            ] },
                            "message": { "type": "string" },
                            "args": {
                                "type": "object",
                                "properties": {
                                    "id": { "type": ["integer", "string", "null"] },
                                    "at": { "type": ["number", "null"] },
                                    "last": { "type": "boolean" },
                                    "by": { "type": "string" },
                                },
                            },
                        },
                        "required": ["code", "message"],
                    } },
                    "required": ["error"],
                },
                "examples": {
                    "OrderNotFound.en": {
                        "summary": "40001: order 1 not found",
                        "description": "Orders of last year are in the *archive*.",
                        "value": { "error": {
                            "code": 40001,
                            "message": "order 1 not found",
                            "args": { "id": 1 },
                        } },
                    },
                    "OrderNotFound.zh": {
                        "summary": "40001: 订单 1 不存在",
                        "description": "Orders of last year are in the *archive*.",
                        "value": { "error": {
                            "code": 40001,
                            "message": "订单 1 不存在",
                            "args": { "id": 1 },
                        } },
                    },
                    "LineNotFound.en": {
                        "summary": "40002: no line id at 1.5, true: by",
                        "value": { "error": {
                            "code": 40002,
                            "message": "no line id at 1.5, true: by",
                            "args": { "id": "id", "at": 1.5, "last": true, "by": "by" },
                        } },
                    },
                },
            } },
        })
    );
}

#[test]
fn retry_after_requires_a_number_of_seconds() {
    let responses = described::<OrderError>();
    let retry_after = json!({ "Retry-After": {
        "description": "Number of seconds to wait before a retry",
        "schema": { "type": "integer" },
    } });
    assert_eq!(responses["503"]["headers"], retry_after);
    assert!(["304", "404", "500"].iter().all(|status| responses[*status]["headers"].is_null()));
}

#[test]
fn deprecated_rows_are_marked() {
    let responses = described::<OrderError>();
    assert_eq!(
        responses["503"]["description"],
        "- `50301`: 请稍后重试\n- `-9223372036854775808`: 2\\. try later (deprecated)"
    );
    let content = content(&responses, "503");
    let codes = &content["schema"]["properties"]["error"]["properties"]["code"]["anyOf"];
    assert_eq!(codes[0]["deprecated"], Json::Null);
    assert_eq!(codes[1]["deprecated"], true);
    assert_eq!(codes[1]["enum"], json!([i64::MIN]));
    assert_eq!(keys(&content["examples"]), ["Busy.zh", "Overloaded.en"]);
    let example = &content["examples"]["Overloaded.en"];
    assert_eq!(example["summary"], "-9223372036854775808: 2. try later (deprecated)");
    assert_eq!(example["description"], "Deprecated: use \\*Busy\\*");
}

#[test]
fn rows_without_status_have_500_and_codes_of_64_bits_are_exact() {
    let responses = described::<OrderError>();
    assert_eq!(responses["500"]["description"], "`9007199254740993`: internal error");
    let content = content(&responses, "500");
    let codes = &content["schema"]["properties"]["error"]["properties"]["code"]["anyOf"];
    assert_eq!(codes[0]["enum"].to_string(), "[9007199254740993]");
    let example = &content["examples"]["Internal.en"];
    assert_eq!(example["summary"], "9007199254740993: internal error");
    let value =
        json!({ "error": { "code": 9_007_199_254_740_993_u64, "message": "internal\nerror" } });
    assert_eq!(example["value"], value);
    let responses = described::<UnsignedError>();
    assert!(responses["500"].to_string().contains(r#""enum":[18446744073709551615]"#));
}

#[test]
fn a_status_without_a_body_has_no_content() {
    let description = "`30400`: not modified / 未修改";
    assert_eq!(described::<OrderError>()["304"], json!({ "description": description }));
}

#[test]
fn descriptions_can_be_limited_to_one_language() {
    let responses = json!(responses(OrderError::table().entries(), &[Lang::Zh], None));
    assert_eq!(keys(&content(&responses, "404")["examples"]), ["OrderNotFound.zh"]);
    assert_eq!(responses["404"]["description"], "- `40001`: 订单 {id} 不存在\n- `40002`");
    let codes = &content(&responses, "404")["schema"]["properties"]["error"]["properties"]["code"];
    assert_eq!(codes["anyOf"][1]["title"], "LineNotFound");
    assert_eq!(codes["anyOf"][1]["description"], Json::Null);
}

#[test]
fn the_order_is_deterministic() {
    let written = || serde_json::to_string(&Fault::<ServiceError>::responses()).unwrap();
    assert_eq!(written(), written());
}
