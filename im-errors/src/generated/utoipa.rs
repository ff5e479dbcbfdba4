//! utoipa's trait for a catalog and its fault type.

/// The impls of utoipa's trait, which describe what faults of the catalog are answered with.
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
            type __Fault = $crate::Fault<$error>;

            const _: () = {
                use $crate::__private::utoipa::IntoResponses;
                use $crate::__private::utoipa::openapi::{RefOr, Response};
                use $crate::__private::{BTreeMap, String};

                /// Describes one response per status, in the form of the catalog.
                #[automatically_derived]
                impl IntoResponses for __Described {
                    fn responses() -> BTreeMap<String, RefOr<Response>> {
                        <__Fault as IntoResponses>::responses()
                    }
                }
            };
        };
    };
}

/// The error that replaces the impls of utoipa's trait if this library is compiled without them.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($($name:ident)+ { $($otherwise:tt)* }) => { $($otherwise)* };
}
