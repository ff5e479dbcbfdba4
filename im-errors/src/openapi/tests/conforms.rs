//! Validation of examples against their schemas.

use std::vec::Vec;

use serde_json::{Value as Json, json};

use super::{OrderError, ServiceError, described, described_in};
use crate::Form;

/// Returns `true` if a value conforms to a schema. Returns `false` for unknown keywords.
pub(super) fn conforms(value: &Json, schema: &Json) -> bool {
    let keywords = schema.as_object().into_iter().flatten();
    let mut keywords = keywords.map(|(keyword, argument)| (&**keyword, argument));
    keywords.all(|(keyword, argument)| match keyword {
        "type" => match argument.as_array() {
            Some(types) => types.iter().any(|name| has_type(value, name)),
            None => has_type(value, argument),
        },
        "enum" => argument.as_array().is_some_and(|values| values.contains(value)),
        "anyOf" => argument.as_array().is_some_and(|all| all.iter().any(|it| conforms(value, it))),
        "required" => argument
            .as_array()
            .is_some_and(|names| names.iter().all(|name| member(value, name).is_some())),
        "properties" => argument
            .as_object()
            .into_iter()
            .flatten()
            .all(|(name, schema)| value.get(name).is_none_or(|member| conforms(member, schema))),
        "title" | "description" | "deprecated" | "format" => true,
        _ => false,
    })
}

fn member<'a>(value: &'a Json, name: &Json) -> Option<&'a Json> {
    value.get(name.as_str()?)
}

fn has_type(value: &Json, name: &Json) -> bool {
    match name.as_str() {
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("string") => value.is_string(),
        Some("object") => value.is_object(),
        _ => false,
    }
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
            assert!(conforms(&unknown, schema), "a later version may send {unknown}");
            let failure = if is_nested { &mut unknown["error"] } else { &mut unknown };
            failure["code"] = json!("12345");
            assert!(!conforms(&unknown, schema), "{unknown}");
            assert!(!conforms(&json!({}), schema));
        }
    }
}
