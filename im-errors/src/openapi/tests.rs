//! The responses of several catalogs, as JSON.

mod conforms;

use std::string::{String, ToString as _};
use std::vec::Vec;

use serde_json::{Value as Json, json};
use utoipa::IntoResponses;

use self::conforms::conforms;
use super::responses;
use crate::{ErrorCatalog, Fault, Form, Lang, Reply, error_catalog};

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
    /// Its parts have three forms.
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

/// Returns the content of responses with a status, which is JSON.
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
                                    "at": { "type": "number" },
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
fn only_a_row_with_a_number_of_seconds_has_the_header() {
    let responses = described::<OrderError>();
    let retry_after = json!({ "Retry-After": {
        "description": "Number of seconds to wait before a retry",
        "schema": { "type": "integer" },
    } });
    assert_eq!(responses["503"]["headers"], retry_after);
    assert!(["304", "404", "500"].iter().all(|status| responses[*status]["headers"].is_null()));
}

#[test]
fn deprecated_rows_say_so() {
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
fn a_row_without_status_is_a_500_and_codes_of_64_bits_are_exact() {
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
fn other_forms_have_other_schemas_and_examples() {
    let responses = described_in(&Form::FLAT);
    let flat = content(&responses, "404");
    assert_eq!(flat["schema"]["required"], json!(["code", "message", "data"]));
    assert_eq!(flat["schema"]["properties"]["data"], json!({ "type": "null" }));
    let body =
        json!({ "code": 40001, "message": "订单 1 不存在", "data": null, "args": { "id": 1 } });
    assert_eq!(flat["examples"]["OrderNotFound.zh"]["value"], body);

    let responses = described_in(&Form::PROBLEM);
    assert_eq!(keys(&responses["404"]["content"]), ["application/problem+json"]);
    let problem = &responses["404"]["content"]["application/problem+json"];
    let required = json!(["code", "type", "title", "status", "detail"]);
    assert_eq!(problem["schema"]["required"], required);
    let uri = json!({ "type": "string", "format": "uri-reference" });
    assert_eq!(problem["schema"]["properties"]["type"], uri);
    let body = json!({
        "type": "https://example.com/errors#40001",
        "title": "Not Found",
        "status": 404,
        "detail": "order 1 not found",
        "code": 40001,
        "args": { "id": 1 },
    });
    assert_eq!(problem["examples"]["OrderNotFound.en"]["value"], body);
}

#[test]
fn a_custom_form_has_examples_and_no_schema() {
    let form = Form::custom(|reply| json!([reply.code().map(|code| code as i64), reply.message()]));
    let responses = described_in(&form);
    let content = content(&responses, "404");
    assert_eq!(content["schema"], Json::Null);
    let value = &content["examples"]["OrderNotFound.en"]["value"];
    assert_eq!(*value, json!([40001, "order 1 not found"]));
    let default = &json!(Reply::responses_in(&form))["default"]["content"];
    assert_eq!(*default, json!({ "application/json": {} }));
}

#[test]
fn parts_have_their_own_forms() {
    let responses = described::<ServiceError>();
    let response = &responses["404"];
    assert_eq!(keys(&response["content"]), ["application/json", "application/problem+json"]);
    let json = content(&responses, "404");
    assert_eq!(json["schema"]["anyOf"].as_array().map(Vec::len), Some(2));
    let [nested, flat] = [&json["schema"]["anyOf"][0], &json["schema"]["anyOf"][1]];
    let codes = &nested["properties"]["error"]["properties"]["code"]["anyOf"];
    assert_eq!(codes.as_array().map(Vec::len), Some(3));
    assert_eq!(codes[0]["title"], "Order::OrderNotFound");
    assert_eq!(flat["properties"]["code"]["anyOf"][0]["title"], "User::UserNotFound");
    assert_eq!(flat["properties"]["args"]["properties"]["id"]["type"], "string");
    assert_eq!(
        keys(&json["examples"]),
        [
            "Order::LineNotFound.en",
            "Order::OrderNotFound.en",
            "Order::OrderNotFound.zh",
            "User::UserNotFound.en"
        ]
    );
    let problem = &response["content"]["application/problem+json"];
    assert_eq!(keys(&problem["examples"]), ["Room::RoomNotFound.en"]);
    let description = response["description"].as_str().unwrap_or_default();
    assert_eq!(description.lines().count(), 4);
}

#[test]
fn one_language_may_be_enough() {
    let responses = json!(responses(OrderError::table().entries(), &[Lang::Zh], None));
    assert_eq!(keys(&content(&responses, "404")["examples"]), ["OrderNotFound.zh"]);
    assert_eq!(responses["404"]["description"], "- `40001`: 订单 {id} 不存在\n- `40002`");
    let codes = &content(&responses, "404")["schema"]["properties"]["error"]["properties"]["code"];
    assert_eq!(codes["anyOf"][1]["title"], "LineNotFound");
    assert_eq!(codes["anyOf"][1]["description"], Json::Null);
}

#[test]
fn a_reply_can_have_every_code() {
    let responses = json!(<Reply as IntoResponses>::responses());
    assert_eq!(keys(&responses), ["default"]);
    let schema = &content(&responses, "default")["schema"];
    for (body, is_expected) in [
        (Reply::from(OrderError::Busy), true),
        (Reply::from(Fault::from(OrderError::LineNotFound)), true),
        (Reply::sample(OrderError::table().find(40001).unwrap(), Default::default()), true),
        (Reply::from(OrderError::Busy).with_form(Form::FLAT), false),
    ] {
        let body: Json = serde_json::from_slice(&body.body()).unwrap();
        assert_eq!(conforms(&body, schema), is_expected, "{body}");
    }
    let without_code = json!({ "error": { "message": "Not Found" } });
    assert!(conforms(&without_code, schema));
    let problem = json!(Reply::responses_in(&Form::PROBLEM));
    assert_eq!(keys(&problem["default"]["content"]), ["application/problem+json"]);
}

/// Returns every example with its schema.
fn examples(responses: &Json) -> Vec<(&Json, &Json)> {
    let contents = responses.as_object().into_iter().flatten().flat_map(|(_, response)| {
        response["content"].as_object().into_iter().flatten().map(|(_, content)| content)
    });
    let examples = contents.flat_map(|content| {
        let examples = content["examples"].as_object().into_iter().flatten();
        examples.map(|(_, example)| (&example["value"], &content["schema"]))
    });
    examples.collect()
}

#[test]
fn examples_conform_to_their_schemas_and_other_values_do_not() {
    for responses in [
        described::<OrderError>(),
        described_in(&Form::FLAT),
        described_in(&Form::PROBLEM),
        described::<ServiceError>(),
        described::<crate::ImError>(),
    ] {
        let examples = examples(&responses);
        assert!(examples.len() > 5);
        for (value, schema) in examples {
            assert!(conforms(value, schema), "{value} {schema}");
            let mut unknown = value.clone();
            let is_nested = unknown.get("error").is_some();
            let failure = if is_nested { &mut unknown["error"] } else { &mut unknown };
            failure["code"] = json!(12345);
            failure["args"]["more"] = json!([]);
            assert!(conforms(&unknown, schema), "a later version may answer {unknown}");
            let failure = if is_nested { &mut unknown["error"] } else { &mut unknown };
            failure["code"] = json!("12345");
            assert!(!conforms(&unknown, schema), "{unknown}");
            assert!(!conforms(&json!({}), schema));
        }
    }
}

#[test]
fn the_order_is_always_the_same() {
    let written = || serde_json::to_string(&Fault::<ServiceError>::responses()).unwrap();
    assert_eq!(written(), written());
}
