//! Serialization of the values of arguments, in JSON and in other formats.

use im_errors::Value;
use serde::de::value::{BytesDeserializer, Error, MapDeserializer};
use serde::de::{Deserialize, Deserializer, IntoDeserializer as _, Visitor};
use serde::forward_to_deserialize_any;

#[test]
fn values_are_scalars() -> serde_json::Result<()> {
    for json in ["null", "true", "7", "-7", "1.5", "\"7\""] {
        let value: Value = serde_json::from_str(json)?;
        assert_eq!(serde_json::to_string(&value)?, json);
    }
    for json in ["[]", "{}", "{\"a\":1}", ""] {
        assert!(serde_json::from_str::<Value>(json).is_err(), "{json}");
    }
    let message = serde_json::from_str::<Value>("[]").unwrap_err().to_string();
    assert!(message.contains("expected a number, a string, a boolean or null"), "{message}");
    Ok(())
}

#[test]
fn numbers_with_arbitrary_precision_are_accepted() -> Result<(), Error> {
    // With its feature `arbitrary_precision`, which any crate may enable, serde_json passes numbers as maps.
    for (digits, expected) in [
        ("7", Value::from(7_u64)),
        ("18446744073709551615", Value::from(u64::MAX)),
        ("-7", Value::from(-7_i64)),
        ("1.50", Value::from(1.5)),
        ("18446744073709551616", Value::from(18_446_744_073_709_551_616.0)),
    ] {
        let number = [("$serde_json::private::Number", digits)];
        assert_eq!(Value::deserialize(MapDeserializer::new(number.into_iter()))?, expected);
    }
    Ok(())
}

/// A value of a format that distinguishes optional values from others.
struct Optional(Option<u8>);

impl<'de> Deserializer<'de> for Optional {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Some(value) => visitor.visit_some(value.into_deserializer()),
            None => visitor.visit_none(),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn scalars_of_other_formats_are_accepted() -> Result<(), Error> {
    assert_eq!(Value::deserialize(Optional(Some(7)))?, Value::from(7_u64));
    assert_eq!(Value::deserialize(Optional(None))?, Value::NULL);
    let wide = |number: i128| Value::deserialize(number.into_deserializer());
    assert_eq!(wide(-7)?, Value::from(-7_i64));
    assert_eq!(wide(-9_223_372_036_854_775_809)?, Value::from(-9_223_372_036_854_775_808.0));
    assert_eq!(Value::deserialize(7_u128.into_deserializer())?, Value::from(7_u64));
    let bytes: BytesDeserializer<'_, Error> = BytesDeserializer::new(b"7");
    let message = Value::deserialize(bytes).unwrap_err().to_string();
    assert_eq!(message, "invalid type, expected a number, a string, a boolean or null");
    Ok(())
}
