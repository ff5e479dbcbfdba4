//! The integer types of codes.

use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::num::ParseIntError;
use core::str::FromStr;

/// An integer type of codes: `u8`, `u16`, `u32`, `u64`, `usize`, and their signed counterparts.
///
/// The enum's `#[repr(...)]` selects the type; the default is `u32`. This trait is sealed and can't be
/// implemented for other types.
///
/// ```
/// use im_errors::{ErrorCatalog, ImError, Integer as _};
///
/// fn codes<E: ErrorCatalog>() -> impl Iterator<Item = i128> {
///     E::iter().map(|error| error.code().to_i128())
/// }
///
/// assert!(codes::<ImError>().take(3).eq([0, 898000, 898001]));
/// assert_eq!(<ImError as ErrorCatalog>::Repr::NAME, "u32");
/// ```
pub trait Integer:
    sealed::Sealed
    + Copy
    + Ord
    + Hash
    + Debug
    + Display
    + FromStr<Err = ParseIntError>
    + TryFrom<i128>
    + Send
    + Sync
    + 'static
{
    /// The name of the type, such as `"u32"`.
    const NAME: &'static str;

    /// Converts the integer to `i128`, which can represent the values of all these types.
    ///
    /// [`TryFrom<i128>`] converts it back.
    #[must_use]
    fn to_i128(self) -> i128;
}

pub(crate) mod sealed {
    /// Seals [`Integer`](super::Integer) and defines how serde reads and writes the type.
    pub trait Sealed: Sized {
        #[cfg(feature = "serde")]
        fn serialize<S: serde::Serializer>(self, serializer: S) -> Result<S::Ok, S::Error>;

        /// Deserializes a number. Binary formats may not be self-describing, so they receive the type.
        /// Human-readable formats may also contain a string of digits.
        #[cfg(feature = "serde")]
        fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D)
        -> Result<Self, D::Error>;
    }
}

macro_rules! integers {
    ($($type:ident: $deserialize:ident,)*) => {$(
        impl Integer for $type {
            const NAME: &'static str = stringify!($type);

            #[allow(clippy::cast_lossless, reason = "`usize` has no lossless conversion")]
            fn to_i128(self) -> i128 {
                self as i128
            }
        }

        impl sealed::Sealed for $type {
            #[cfg(feature = "serde")]
            fn serialize<S: serde::Serializer>(self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self, serializer)
            }

            #[cfg(feature = "serde")]
            fn deserialize<'de, D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                let visitor = crate::serde::NumberVisitor::new();
                if deserializer.is_human_readable() {
                    deserializer.deserialize_any(visitor)
                } else {
                    deserializer.$deserialize(visitor)
                }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_lossless<I: Integer>(min: I, max: I) {
        for value in [min, max] {
            assert!(I::try_from(value.to_i128()).ok() == Some(value), "{value} as {}", I::NAME);
        }
        assert!(I::try_from(min.to_i128() - 1).is_err(), "less than `{}::MIN`", I::NAME);
        assert!(I::try_from(max.to_i128() + 1).is_err(), "greater than `{}::MAX`", I::NAME);
    }

    #[test]
    fn conversions_are_lossless() {
        assert_lossless(u8::MIN, u8::MAX);
        assert_lossless(u64::MIN, u64::MAX);
        assert_lossless(usize::MIN, usize::MAX);
        assert_lossless(i16::MIN, i16::MAX);
        assert_lossless(i64::MIN, i64::MAX);
        assert_lossless(isize::MIN, isize::MAX);
    }
}
