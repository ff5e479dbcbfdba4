//! The code of faults: what every catalog has, and the fault type that one can declare.

/// Stands in for the type of this name, which requires an allocator.
#[cfg(not(feature = "alloc"))]
#[derive(Debug)]
pub struct Fault<E>(core::marker::PhantomData<E>);

/// The first block if there is an allocator, and otherwise the second one. Only the library knows.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_alloc {
    ({ $($then:tt)* } { $($otherwise:tt)* }) => { $($then)* };
}

/// The second block, because there is no allocator.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_alloc {
    ({ $($then:tt)* } { $($otherwise:tt)* }) => { $($otherwise)* };
}

/// What connects the errors of a catalog with their fault type.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __faults {
    ($fault:ty) => {
        const _: () = {
            #[allow(unused_imports, reason = "they only hide constants of the user")]
            use $crate::__private::prelude::parameters::*;

            impl __Catalog {
                /// Returns an occurrence of this error with its cause.
                #[must_use]
                #[track_caller]
                pub fn caused_by(
                    self,
                    cause: impl $crate::__private::core::convert::Into<
                        $crate::__private::Box<
                            dyn $crate::__private::core::error::Error
                                + $crate::__private::core::marker::Send
                                + $crate::__private::core::marker::Sync,
                        >,
                    >,
                ) -> $fault {
                    <Self as $crate::ErrorCatalog>::caused_by(self, cause)
                }
            }
        };

        #[doc(hidden)]
        #[automatically_derived]
        impl<__Whole> $crate::__private::PartOf<__Whole> for __Catalog {
            type Fault = $fault;
        }
    };
}

/// The traits of a declared fault type, except for the conversion from errors.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __declared_fault {
    ($fault:ident of $name:ident) => {
        type __Fault = $fault;
        type __ErrorOfFault = $name;

        const _: () = {
            use $crate::__private::Box;
            use $crate::__private::core::convert::{AsRef, From, Into};
            use $crate::__private::core::error::Error;
            use $crate::__private::core::marker::{Send, Sync};
            use $crate::__private::core::{fmt, ops::Deref};
            use $crate::__private::prelude::*;

            impl __Fault {
                /// Adds the cause, in place of an earlier one.
                #[must_use]
                pub fn caused_by(self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
                    Self { __fault: self.__fault.caused_by(cause) }
                }
            }

            #[automatically_derived]
            impl From<Fault<__ErrorOfFault>> for __Fault {
                fn from(fault: Fault<__ErrorOfFault>) -> Self {
                    Self { __fault: fault }
                }
            }

            #[automatically_derived]
            impl From<__Fault> for Fault<__ErrorOfFault> {
                fn from(fault: __Fault) -> Self {
                    fault.__fault
                }
            }

            #[automatically_derived]
            impl IntoFault for __Fault {
                type Catalog = __ErrorOfFault;

                fn into_fault(self) -> Fault<__ErrorOfFault> {
                    self.__fault
                }
            }

            #[automatically_derived]
            impl AsRef<Fault<__ErrorOfFault>> for __Fault {
                fn as_ref(&self) -> &Fault<__ErrorOfFault> {
                    &self.__fault
                }
            }

            #[automatically_derived]
            impl Deref for __Fault {
                type Target = Fault<__ErrorOfFault>;

                fn deref(&self) -> &Fault<__ErrorOfFault> {
                    &self.__fault
                }
            }

            /// Writes the text with its arguments; `{:#}` writes the code before it.
            #[automatically_derived]
            impl fmt::Display for __Fault {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&self.__fault, f)
                }
            }

            /// Writes everything that is known, for logs.
            #[automatically_derived]
            impl fmt::Debug for __Fault {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Debug::fmt(&self.__fault, f)
                }
            }

            #[automatically_derived]
            impl Error for __Fault {
                fn source(&self) -> Option<&(dyn Error + 'static)> {
                    Error::source(&self.__fault)
                }
            }
        };
    };
}

/// The conversion from errors into a declared fault type.
///
/// It converts everything that converts into the error, which covers the error itself and, in a catalog of
/// catalogs, the errors of its parts. The compiler knows that it doesn't overlap with the others, because the
/// error is a type of the user's crate.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __errors_of_fault {
    () => {
        const _: () = {
            use $crate::__private::core::convert::From;
            #[allow(unused_imports, reason = "they only hide constants of the user")]
            use $crate::__private::prelude::parameters::*;

            /// Converts every error that converts into the error, and the error itself.
            #[automatically_derived]
            #[diagnostic::do_not_recommend]
            impl<E> From<E> for __Fault
            where
                __ErrorOfFault: From<E>,
            {
                #[track_caller]
                fn from(error: E) -> Self {
                    let error: __ErrorOfFault = From::from(error);
                    Self { __fault: From::from(error) }
                }
            }
        };
    };
}
