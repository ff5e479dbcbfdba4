//! serde's traits for a catalog.

/// The impls of serde's traits, which serialize an error as its code.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident $($fault:ident)? { $($otherwise:tt)* }) => {
        const _: () = {
            type __Catalog = $name;

            const _: () = {
                use $crate::__private::prelude::*;
                use $crate::__private::serde::{Deserialize, Deserializer, Serialize, Serializer};

                /// Serializes the code.
                impl Serialize for __Catalog {
                    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                        $crate::__private::serialize(*self, serializer)
                    }
                }

                /// Deserializes a code of the catalog.
                impl<'de> Deserialize<'de> for __Catalog {
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

/// The error that replaces the impls of serde's traits if this library is compiled without them.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident $($fault:ident)? { $($otherwise:tt)* }) => { $($otherwise)* };
}
