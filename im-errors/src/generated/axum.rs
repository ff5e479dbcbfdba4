//! axum's response trait for a catalog and its fault type.

/// Implements `IntoResponse`, which responds with a reply.
///
/// The reply for a bare error is created from its code and has no location. The location of the conversion would
/// be the invocation of `error_catalog!`.
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

/// Expands to the given error, because the feature `axum` is disabled.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($name:ident)+ { $($otherwise:tt)* }) => { $($otherwise)* };
}
