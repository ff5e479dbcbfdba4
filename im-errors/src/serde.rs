//! Serialization of codes and errors, which are numbers in serde's data model.

mod lenient;
mod value;

use alloc::string::String;
use core::fmt::{self, Formatter};
use core::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::catalog::try_from_code;
use crate::integer::sealed::Sealed as _;
use crate::{Code, ErrorCatalog, Integer};

/// Serializes the number.
impl<E: ErrorCatalog> Serialize for Code<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.get().serialize(serializer)
    }
}

/// Deserializes any number of the catalog's type. Human-readable formats, such as JSON, may also contain a
/// string of digits.
impl<'de, E: ErrorCatalog> Deserialize<'de> for Code<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        E::Repr::deserialize(deserializer).map(Self::new)
    }
}

/// Serializes an error as its code.
///
/// # Errors
///
/// Returns the serializer's error.
pub fn serialize<E: ErrorCatalog, S: Serializer>(
    error: E,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    error.code().serialize(serializer)
}

/// Deserializes an error from its code.
///
/// # Errors
///
/// Returns an error if the input is not a number of the catalog's type or the code is unknown.
pub fn deserialize<'de, E: ErrorCatalog, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<E, D::Error> {
    let code = E::Repr::deserialize(deserializer)?;
    try_from_code(code).map_err(de::Error::custom)
}

/// The key of the map with which `serde_json` represents a number if its feature `arbitrary_precision` is
/// enabled, possibly by another dependency of the program. The value is a string.
pub(crate) const JSON_NUMBER: &str = "$serde_json::private::Number";

/// Deserializes a number, or a string that contains one.
pub(crate) struct NumberVisitor<I>(PhantomData<I>);

impl<I> NumberVisitor<I> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, I: Integer> Visitor<'de> for NumberVisitor<I> {
    type Value = I;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "a code of type {}", I::NAME)
    }

    fn visit_u64<R: de::Error>(self, number: u64) -> Result<I, R> {
        I::try_from(number.into())
            .map_err(|_| R::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<R: de::Error>(self, number: i64) -> Result<I, R> {
        I::try_from(number.into()).map_err(|_| R::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_str<R: de::Error>(self, number: &str) -> Result<I, R> {
        number.parse().map_err(|_| R::invalid_value(Unexpected::Str(number), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<I, A::Error> {
        match map.next_key::<String>()? {
            Some(key) if key == JSON_NUMBER => self.visit_str(&map.next_value::<String>()?),
            _ => Err(de::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}
