//! Serialization of arguments and their values.

use alloc::collections::BTreeSet;
use alloc::string::String;

use serde::de::{self, Deserialize, DeserializeSeed as _, Deserializer, MapAccess};
use serde::ser::{Serialize, Serializer};

use super::lenient::{Any, FromAny};
use crate::Value;
use crate::arguments::Arguments;
use crate::value::Scalar;

/// Serializes the value as a number, a string, a boolean or `null`.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Scalar::Null => serializer.serialize_unit(),
            Scalar::Bool(value) => serializer.serialize_bool(*value),
            Scalar::Unsigned(number) => serializer.serialize_u64(*number),
            Scalar::Negative(number) => serializer.serialize_i64(*number),
            Scalar::Float(number) => serializer.serialize_f64(*number),
            Scalar::Text(text) => serializer.serialize_str(text),
        }
    }
}

/// Deserializes a scalar from a self-describing format such as JSON. Integers of more than 64 bits become
/// floats.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = || {
            let expected = <Option<Self> as FromAny>::EXPECTED;
            de::Error::custom(format_args!("invalid type, expected {expected}"))
        };
        scalar(deserializer)?.ok_or_else(expected)
    }
}

fn scalar<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Any::new().deserialize(deserializer)
}

/// Serializes the arguments as an object.
impl Serialize for Arguments {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// Deserializes an object. Members that are not scalars are ignored, as are values other than objects. If a
/// name occurs several times, the first value is kept.
impl<'de> Deserialize<'de> for Arguments {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Any::new().deserialize(deserializer)
    }
}

impl FromAny for Arguments {
    const EXPECTED: &'static str = "an object with arguments";

    fn scalar(_: Value) -> Self {
        Self::default()
    }

    fn other() -> Self {
        Self::default()
    }

    fn object<'de, A: MapAccess<'de>>(
        mut name: Option<String>,
        mut members: A,
    ) -> Result<Self, A::Error> {
        let mut names = BTreeSet::new();
        let mut arguments = Self::default();
        while let Some(argument) = name {
            let value: Option<Value> = members.next_value_seed(Any::new())?;
            if let Some(value) = value
                && names.insert(argument.clone())
            {
                arguments.push(argument, value);
            }
            name = members.next_key()?;
        }
        Ok(arguments)
    }
}
