//! axum's trait for a catalog and its fault type.

/// The impls of axum's trait, which respond with a reply.
///
/// The reply for a bare error is created from its code, so that it has no location: that of the conversion is
/// the invocation of `error_catalog!`.
#[cfg(feature = "axum")]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($error:ident $($fault:ident)? { $($otherwise:tt)* }) => {
        $crate::__private::axum_impls! { $error as $crate::Code<$error> }
        $($crate::__private::axum_impls! { $fault as $fault })?
    };
    ($name:ident as $subject:ty) => {
        const _: () = {
            type __Answer = $name;
            type __Subject = $subject;

            const _: () = {
                use $crate::__private::axum_core::response::{IntoResponse, Response};
                use $crate::__private::core::convert::From;

                /// Responds with a reply in the form of the catalog.
                #[automatically_derived]
                impl IntoResponse for __Answer {
                    fn into_response(self) -> Response {
                        IntoResponse::into_response($crate::Reply::from(
                            <__Subject as From<Self>>::from(self),
                        ))
                    }
                }
            };
        };
    };
}

/// The error that replaces the impls of axum's trait if this library is compiled without them.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($name:ident)+ { $($otherwise:tt)* }) => { $($otherwise)* };
}
