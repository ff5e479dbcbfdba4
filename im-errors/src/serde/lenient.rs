//! Deserialization that accepts values of any type: an unexpected value must not hide the code of a body.

use alloc::string::{String, ToString as _};
use core::fmt::{self, Formatter};
use core::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::JSON_NUMBER;
use crate::Value;

/// A conversion from a value of any type.
pub(super) trait FromAny: Sized {
    /// The expected value, for the error messages of the format.
    const EXPECTED: &'static str;

    /// Converts a scalar.
    fn scalar(value: Value) -> Self;

    /// Converts an array or another value that is neither a scalar nor an object.
    fn other() -> Self;

    /// Converts an object whose first name has been read.
    fn object<'de, A: MapAccess<'de>>(name: Option<String>, members: A) -> Result<Self, A::Error>;
}

/// Converts scalars into `Some` and ignores all other values.
impl FromAny for Option<Value> {
    const EXPECTED: &'static str = "a number, a string, a boolean or null";

    fn scalar(value: Value) -> Self {
        Some(value)
    }

    fn other() -> Self {
        None
    }

    fn object<'de, A: MapAccess<'de>>(
        name: Option<String>,
        mut members: A,
    ) -> Result<Self, A::Error> {
        if name.is_some() {
            members.next_value::<IgnoredAny>()?;
        }
        while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

/// Deserializes a value of any type.
pub(super) struct Any<T>(PhantomData<T>);

impl<T> Any<T> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: FromAny> DeserializeSeed<'de> for Any<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: FromAny> Visitor<'de> for Any<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_bool<R>(self, value: bool) -> Result<T, R> {
        Ok(T::scalar(value.into()))
    }

    fn visit_i64<R>(self, number: i64) -> Result<T, R> {
        Ok(T::scalar(number.into()))
    }

    fn visit_i128<R>(self, number: i128) -> Result<T, R> {
        Ok(number_of(&number.to_string()))
    }

    fn visit_u64<R>(self, number: u64) -> Result<T, R> {
        Ok(T::scalar(number.into()))
    }

    fn visit_u128<R>(self, number: u128) -> Result<T, R> {
        Ok(number_of(&number.to_string()))
    }

    fn visit_f64<R>(self, number: f64) -> Result<T, R> {
        Ok(T::scalar(number.into()))
    }

    fn visit_str<R>(self, text: &str) -> Result<T, R> {
        Ok(T::scalar(text.into()))
    }

    fn visit_string<R>(self, text: String) -> Result<T, R> {
        Ok(T::scalar(text.into()))
    }

    fn visit_bytes<R>(self, _: &[u8]) -> Result<T, R> {
        Ok(T::other())
    }

    fn visit_none<R>(self) -> Result<T, R> {
        Ok(T::scalar(Value::NULL))
    }

    fn visit_unit<R>(self) -> Result<T, R> {
        Ok(T::scalar(Value::NULL))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<T, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(T::other())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<T, A::Error> {
        let name: Option<String> = members.next_key()?;
        match name.as_deref() {
            Some(JSON_NUMBER) => members.next_value().map(|number: String| number_of(&number)),
            _ => T::object(name, members),
        }
    }
}

/// Converts a number in JSON notation. Integers of more than 64 bits become floats.
fn number_of<T: FromAny>(number: &str) -> T {
    let unsigned = || number.parse::<u64>().map(Value::from).ok();
    let signed = || number.parse::<i64>().map(Value::from).ok();
    let float = || number.parse::<f64>().map(Value::from).ok();
    unsigned().or_else(signed).or_else(float).map_or_else(T::other, T::scalar)
}
