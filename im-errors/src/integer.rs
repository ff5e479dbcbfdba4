//! The integer types that codes can have.

use core::fmt::{Debug, Display};
use core::hash::Hash;
#[cfg(feature = "serde")]
use core::marker::PhantomData;
use core::str::FromStr;

/// An integer type that codes can have: the ten of up to 64 bits, and no other.
pub trait Integer:
    Copy + Ord + Hash + Debug + Display + FromStr + TryFrom<i64> + TryFrom<u64> + Send + Sync + 'static
{
    /// The type's own name.
    const NAME: &'static str;

    /// Writes a number of this type.
    #[cfg(feature = "serde")]
    fn serialize<S: serde::Serializer>(self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads a number of this type, telling formats that do not describe themselves which one it is.
    #[cfg(feature = "serde")]
    fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

macro_rules! integers {
    ($($type:ident: $deserialize:ident,)*) => {$(
        impl Integer for $type {
            const NAME: &'static str = stringify!($type);

            #[cfg(feature = "serde")]
            fn serialize<S: serde::Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self, serializer)
            }

            #[cfg(feature = "serde")]
            fn deserialize<'de, D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                deserializer.$deserialize(crate::serde::NumberVisitor(PhantomData))
            }
        }
    )*};
}

integers! {
    u8: deserialize_u8,
    u16: deserialize_u16,
    u32: deserialize_u32,
    u64: deserialize_u64,
    usize: deserialize_u64,
    i8: deserialize_i8,
    i16: deserialize_i16,
    i32: deserialize_i32,
    i64: deserialize_i64,
    isize: deserialize_i64,
}
