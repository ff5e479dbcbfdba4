//! Deserialization of the data of successful responses.

use alloc::string::{String, ToString as _};
use core::fmt::Display;

use serde::de::value::{Error, UnitDeserializer};
use serde::de::{self, DeserializeOwned, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::body::{Body, Document};

/// Deserializes the data of a response.
///
/// # Errors
///
/// Returns the reason why the data can't be deserialized.
pub(super) fn deserialize<T: DeserializeOwned>(
    document: &Document<'_>,
    body: &Body<'_>,
) -> Result<T, String> {
    if !body.has_code() {
        return deserialize_body(document);
    }
    if let Some(error) = body.error() {
        return Err(error.to_string());
    }
    let data = match body.data() {
        Some(data) if document.is_damaged() && data.get().contains('\u{fffd}') => {
            Err("invalid UTF-8 in `data`".into())
        }
        Some(data) => serde_json::from_str(data.get()).map_err(reason),
        None => deserialize_body(document),
    };
    data.or_else(|reason| without_data(body).ok_or(reason))
}

fn deserialize_body<T: DeserializeOwned>(document: &Document<'_>) -> Result<T, String> {
    let json = if document.bytes.is_empty() { b"null" } else { document.bytes };
    serde_json::from_slice(json).map_err(reason)
}

fn reason(error: impl Display) -> String {
    error.to_string()
}

/// Returns the value of a type that doesn't require data: `()` or, if no member could be its content, `None`.
fn without_data<T: DeserializeOwned>(body: &Body<'_>) -> Option<T> {
    if body.data().is_none() && !body.has_unknown() {
        return T::deserialize(UnitDeserializer::<Error>::new()).ok();
    }
    T::deserialize(OnlyUnit).ok()
}

/// A deserializer of `()` that rejects all other types.
struct OnlyUnit;

impl<'de> Deserializer<'de> for OnlyUnit {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(de::Error::custom("expected `()`"))
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
