//! Codes and errors as serde writes and reads them: by number.

use core::fmt::{self, Formatter};
use core::marker::PhantomData;

use serde::de::{self, Deserialize, Deserializer, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::catalog::try_from_code;
use crate::integer::Integer;
use crate::{Code, ErrorCatalog};

/// Writes the number.
impl<E: ErrorCatalog> Serialize for Code<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.get().serialize(serializer)
    }
}

/// Reads any number of the catalog's type, or a string that holds one where a format has only strings.
impl<'de, E: ErrorCatalog> Deserialize<'de> for Code<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        E::Code::deserialize(deserializer).map(Self::new)
    }
}

/// Writes an error as its number.
///
/// # Errors
///
/// The serializer's own.
pub fn serialize<E: ErrorCatalog, S: Serializer>(
    error: E,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    error.code().serialize(serializer)
}

/// Reads an error by its number.
///
/// # Errors
///
/// It is no number, or the catalog has no such code.
pub fn deserialize<'de, E: ErrorCatalog, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<E, D::Error> {
    let code = E::Code::deserialize(deserializer)?;
    try_from_code(code).map_err(de::Error::custom)
}

/// Takes numbers of a type, and strings that hold one.
pub(crate) struct NumberVisitor<C>(pub(crate) PhantomData<C>);

impl<C: Integer> Visitor<'_> for NumberVisitor<C> {
    type Value = C;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "a code, which is a number of type {}", C::NAME)
    }

    fn visit_u64<R: de::Error>(self, number: u64) -> Result<C, R> {
        number.try_into().map_err(|_| R::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<R: de::Error>(self, number: i64) -> Result<C, R> {
        number.try_into().map_err(|_| R::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_str<R: de::Error>(self, number: &str) -> Result<C, R> {
        number.parse().map_err(|_| R::invalid_value(Unexpected::Str(number), &self))
    }
}
