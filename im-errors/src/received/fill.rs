//! Deserialization of objects member by member, which keeps the members before an error.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt::{self, Formatter};

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

/// A collection of the members of an object. Values that are not objects are ignored.
pub(super) trait Object<'de> {
    /// Reads the value of a member.
    fn member<A: MapAccess<'de>>(
        &mut self,
        name: Cow<'de, str>,
        members: &mut A,
    ) -> Result<(), A::Error>;

    /// Reads a string that was sent in place of the object.
    fn text(&mut self, _: Cow<'de, str>) {}
}

/// Deserializes the members of an object.
pub(super) struct Fill<'o, O>(pub(super) &'o mut O);

impl<'de, O: Object<'de>> DeserializeSeed<'de> for Fill<'_, O> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, O: Object<'de>> Visitor<'de> for Fill<'_, O> {
    type Value = ();

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(Text(name)) = members.next_key()? {
            self.0.member(name, &mut members)?;
        }
        Ok(())
    }

    fn visit_borrowed_str<R>(self, text: &'de str) -> Result<(), R> {
        self.0.text(text.into());
        Ok(())
    }

    fn visit_str<R>(self, text: &str) -> Result<(), R> {
        self.0.text(Cow::Owned(text.into()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_bool<R>(self, _: bool) -> Result<(), R> {
        Ok(())
    }

    fn visit_i64<R>(self, _: i64) -> Result<(), R> {
        Ok(())
    }

    fn visit_u64<R>(self, _: u64) -> Result<(), R> {
        Ok(())
    }

    fn visit_f64<R>(self, _: f64) -> Result<(), R> {
        Ok(())
    }

    fn visit_unit<R>(self) -> Result<(), R> {
        Ok(())
    }
}

/// A JSON string. Escape sequences without a character, such as `\ud800`, are replaced with U+FFFD.
pub(super) struct Text<'de>(pub(super) Cow<'de, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // `serde_json` rejects such escape sequences in strings, but not in bytes.
        deserializer.deserialize_bytes(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text<'de>;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_bytes<R>(self, text: &'de [u8]) -> Result<Text<'de>, R> {
        Ok(Text(String::from_utf8_lossy(text)))
    }

    fn visit_bytes<R>(self, text: &[u8]) -> Result<Text<'de>, R> {
        Ok(Text(Cow::Owned(String::from_utf8_lossy(text).into_owned())))
    }

    fn visit_str<R: de::Error>(self, text: &str) -> Result<Text<'de>, R> {
        Ok(Text(Cow::Owned(text.into())))
    }
}
