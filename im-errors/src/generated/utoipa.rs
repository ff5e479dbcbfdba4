//! utoipa's trait for a catalog and its fault type.

/// Implements `IntoResponses`, which describes the responses that report faults of the catalog.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($error:ident $($fault:ident)? { $($otherwise:tt)* }) => {
        $crate::__private::utoipa_impls! { $error as $error }
        $($crate::__private::utoipa_impls! { $fault as $error })?
    };
    ($name:ident as $error:ident) => {
        const _: () = {
            type __Described = $name;
            type __Occurrence = $crate::Fault<$error>;

            const _: () = {
                use $crate::__private::utoipa::IntoResponses;
                use $crate::__private::utoipa::openapi::{RefOr, Response};
                use $crate::__private::{BTreeMap, String};

                /// Describes one response per status, in the form of the catalog.
                #[automatically_derived]
                impl IntoResponses for __Described {
                    fn responses() -> BTreeMap<String, RefOr<Response>> {
                        <__Occurrence as IntoResponses>::responses()
                    }
                }
            };
        };
    };
}

/// Expands to the given error, because the feature `utoipa` is disabled.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($($name:ident)+ { $($otherwise:tt)* }) => { $($otherwise)* };
}
