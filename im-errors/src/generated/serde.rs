//! serde's traits for a catalog.

/// Implements serde's traits. An error is serialized as its code.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident $($fault:ident)? { $($otherwise:tt)* }) => {
        const _: () = {
            type __Serialized = $name;

            const _: () = {
                use $crate::__private::prelude::*;
                use $crate::__private::serde::{Deserialize, Deserializer, Serialize, Serializer};

                /// Serializes the code.
                impl Serialize for __Serialized {
                    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                        $crate::__private::serialize(*self, serializer)
                    }
                }

                /// Deserializes a code of the catalog.
                impl<'de> Deserialize<'de> for __Serialized {
                    fn deserialize<D: Deserializer<'de>>(
                        deserializer: D,
                    ) -> Result<Self, D::Error> {
                        $crate::__private::deserialize(deserializer)
                    }
                }
            };
        };
    };
}

/// Expands to the given error, because the feature `serde` is disabled.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident $($fault:ident)? { $($otherwise:tt)* }) => { $($otherwise)* };
}
