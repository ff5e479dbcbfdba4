//! A validator for the part of JSON Schema that documents contain.

use serde_json::Value as Json;

/// Returns whether a value conforms to a schema.
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
