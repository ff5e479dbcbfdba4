//! The code of faults: the impls of every catalog, and those of a declared fault type.

/// Replaces the type of the same name, which requires an allocator.
#[cfg(not(feature = "alloc"))]
#[derive(Debug)]
pub struct Fault<E>(core::marker::PhantomData<E>);

/// Expands to the first block, because the feature `alloc` is enabled.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_alloc {
    ({ $($then:tt)* } { $($otherwise:tt)* }) => { $($then)* };
}

/// Expands to the second block, because the feature `alloc` is disabled.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __if_alloc {
    ({ $($then:tt)* } { $($otherwise:tt)* }) => { $($otherwise)* };
}

/// Connects the errors of a catalog with their fault type.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __faults {
    () => {
        const _: () = {
            use $crate::__private::prelude::*;

            impl __Methods {
                /// Returns an occurrence of this error with its cause.
                #[must_use]
                #[track_caller]
                pub fn caused_by<Cause>(self, cause: Cause) -> __FaultOfCatalog
                where
                    Cause: $crate::__private::core::convert::Into<
                            $crate::__private::Box<
                                dyn $crate::__private::core::error::Error
                                    + $crate::__private::core::marker::Send
                                    + $crate::__private::core::marker::Sync,
                            >,
                        >,
                {
                    <Self as ErrorCatalog>::caused_by(self, cause)
                }
            }
        };

        #[doc(hidden)]
        #[automatically_derived]
        impl<__Whole> $crate::__private::PartOf<__Whole> for __Catalog {
            type Fault = __FaultOfCatalog;
        }
    };
}

/// The traits of a declared fault type, except for the conversion from errors.
///
/// `error_catalog!` generates its alias `__Fault`, and the functions that access its field: `__declared`,
/// `__into_fault` and `__as_fault`.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __declared_fault {
    () => {
        const _: () = {
            use $crate::__private::Box;
            use $crate::__private::core::convert::{AsRef, From, Into};
            use $crate::__private::core::error::Error;
            use $crate::__private::core::marker::{Send, Sync};
            use $crate::__private::core::{fmt, ops::Deref};
            use $crate::__private::prelude::*;

            impl __Fault {
                /// Sets the cause. It replaces an earlier one.
                #[must_use]
                pub fn caused_by<Cause>(self, cause: Cause) -> Self
                where
                    Cause: Into<Box<dyn Error + Send + Sync>>,
                {
                    __declared(__into_fault(self).caused_by(cause))
                }
            }

            #[automatically_derived]
            impl From<Fault<__Catalog>> for __Fault {
                fn from(fault: Fault<__Catalog>) -> Self {
                    __declared(fault)
                }
            }

            #[automatically_derived]
            impl From<__Fault> for Fault<__Catalog> {
                fn from(fault: __Fault) -> Self {
                    __into_fault(fault)
                }
            }

            #[automatically_derived]
            impl IntoFault for __Fault {
                type Catalog = __Catalog;

                fn into_fault(self) -> Fault<__Catalog> {
                    __into_fault(self)
                }
            }

            #[automatically_derived]
            impl AsRef<Fault<__Catalog>> for __Fault {
                fn as_ref(&self) -> &Fault<__Catalog> {
                    __as_fault(self)
                }
            }

            #[automatically_derived]
            impl Deref for __Fault {
                type Target = Fault<__Catalog>;

                fn deref(&self) -> &Fault<__Catalog> {
                    __as_fault(self)
                }
            }

            /// Writes the text with its arguments; `{:#}` writes the code before it.
            #[automatically_derived]
            impl fmt::Display for __Fault {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(__as_fault(self), f)
                }
            }

            /// Writes the code, name, text, location and causes, for logs.
            #[automatically_derived]
            impl fmt::Debug for __Fault {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Debug::fmt(__as_fault(self), f)
                }
            }

            #[automatically_derived]
            impl Error for __Fault {
                fn source(&self) -> Option<&(dyn Error + 'static)> {
                    Error::source(__as_fault(self))
                }
            }
        };
    };
}

/// The conversion from errors into a declared fault type.
///
/// It converts every type that converts into the error: the error itself and, in a catalog of catalogs, the
/// errors of its parts. It does not overlap with the other conversions, because the error is a type of the user's
/// crate.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __errors_of_fault {
    () => {
        const _: () = {
            use $crate::__private::core::convert::From;

            /// Converts the error, and every type that converts into it.
            #[automatically_derived]
            #[diagnostic::do_not_recommend]
            impl<E> From<E> for __Fault
            where
                __Catalog: From<E>,
            {
                #[track_caller]
                fn from(__error: E) -> Self {
                    let __error: __Catalog = From::from(__error);
                    __declared(From::from(__error))
                }
            }
        };
    };
}
