//! Responses in all forms.

use std::vec::Vec;

use serde_json::{Value as Json, json};
use utoipa::IntoResponses;

use super::conforms::conforms;
use super::{OrderError, ServiceError, content, described, described_in, keys};
use crate::arguments::Arguments;
use crate::{Entry, Fault, Form, Reply};

#[test]
fn each_form_has_its_own_schemas_and_examples() {
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
    let form = Form::custom(|reply| json!([reply.name(), reply.message()]));
    let responses = described_in(&form);
    let content = content(&responses, "404");
    assert_eq!(content["schema"], Json::Null);
    let value = &content["examples"]["OrderNotFound.en"]["value"];
    assert_eq!(*value, json!(["OrderNotFound", "order 1 not found"]));
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
fn a_reply_may_have_any_code() {
    let responses = json!(<Reply as IntoResponses>::responses());
    assert_eq!(keys(&responses), ["default"]);
    let schema = &content(&responses, "default")["schema"];
    for (body, is_expected) in [
        (Reply::from(OrderError::Busy), true),
        (Reply::from(Fault::from(OrderError::LineNotFound)), true),
        (Reply::sample(Entry::of(OrderError::OrderNotFound), Arguments::default()), true),
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
