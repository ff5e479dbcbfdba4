//! Conversions of a catalog and its fault type into tonic's status.

/// Implements the conversions into `Status`, through a reply.
///
/// The reply for a bare error is created from its code and has no location. The location of the conversion would
/// be the invocation of `error_catalog!`.
#[cfg(feature = "tonic")]
#[doc(hidden)]
#[macro_export]
macro_rules! __tonic {
    ($error:ident $($fault:ident)? { $($otherwise:tt)* }) => {
        $crate::__private::tonic_impls! { $error as $crate::Code<$error> }
        $($crate::__private::tonic_impls! { $fault as $fault })?
    };
    ($name:ident as $subject:ty) => {
        const _: () = {
            type __Answer = $name;
            type __Subject = $subject;

            const _: () = {
                use $crate::__private::core::convert::From;
                use $crate::__private::tonic::Status;

                /// Converts into a status with the code of the kind.
                #[automatically_derived]
                impl From<__Answer> for Status {
                    fn from(__answer: __Answer) -> Self {
                        From::from($crate::Reply::from(<__Subject as From<__Answer>>::from(
                            __answer,
                        )))
                    }
                }
            };
        };
    };
}

/// Expands to the given error, because the feature `tonic` is disabled.
#[cfg(not(feature = "tonic"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __tonic {
    ($($name:ident)+ { $($otherwise:tt)* }) => { $($otherwise)* };
}
