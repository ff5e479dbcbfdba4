//! The code of selections: the conversions between a selection and its catalog.

/// The conversions between the errors. `error_catalog!` generates the alias `__Source`, the paths of the variants
/// and, for faults, the aliases `__FaultOfSelection` and `__FaultOfSource`.
#[doc(hidden)]
#[macro_export]
macro_rules! __selection {
    ($repr:ident { $([$($variant:tt)*] of [$($source:tt)*])* }) => {
        const _: () = {
            use $crate::__private::prelude::*;
            use $crate::__private::core::convert::{From, TryFrom};

            /// Converts into the same error of the whole catalog.
            #[automatically_derived]
            impl From<__Catalog> for __Source {
                fn from(error: __Catalog) -> Self {
                    match error { $($($variant)* => $($source)*,)* }
                }
            }

            /// Converts a selected error.
            #[automatically_derived]
            impl TryFrom<__Source> for __Catalog {
                type Error = UnknownCode<$repr>;

                fn try_from(error: __Source) -> Result<Self, UnknownCode<$repr>> {
                    $crate::__private::try_from_code(__Source::code(error))
                }
            }
        };
    };
}

/// The conversions between the faults.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __selected_faults {
    () => {
        const _: () = {
            use $crate::__private::core::convert::{From, TryFrom};
            use $crate::__private::prelude::*;

            /// Converts into a fault of the whole catalog. Keeps the arguments, the cause and the location.
            #[automatically_derived]
            impl From<__FaultOfSelection> for __FaultOfSource {
                fn from(fault: __FaultOfSelection) -> Self {
                    let fault: Fault<__Catalog> = From::from(fault);
                    From::from(fault.map(<__Source as From<__Catalog>>::from))
                }
            }

            /// Converts a fault whose error is selected. Keeps the arguments, the cause and the location.
            ///
            /// # Errors
            ///
            /// Returns every other fault unchanged.
            #[automatically_derived]
            impl TryFrom<__FaultOfSource> for __FaultOfSelection {
                type Error = __FaultOfSource;

                fn try_from(fault: __FaultOfSource) -> Result<Self, __FaultOfSource> {
                    let fault: Fault<__Source> = From::from(fault);
                    let selected =
                        |error| Result::ok(<__Catalog as TryFrom<__Source>>::try_from(error));
                    match fault.try_map(selected) {
                        Ok(fault) => Ok(From::from(fault)),
                        Err(fault) => Err(From::from(fault)),
                    }
                }
            }
        };
    };
}

/// The conversion from the errors of a selection into its declared fault type.
///
/// The bound is a trait of this selection, so that the compiler's message about any other error contains a fix.
/// `error_catalog!` implements it for the selection, at the location of its name.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __selected_errors {
    ($label:literal) => {
        #[diagnostic::on_unimplemented(label = $label)]
        pub trait IsSelected {
            fn into_selected(self) -> __Catalog;
        }

        const _: () = {
            use $crate::__private::core::convert::From;

            /// Converts the errors of the selection.
            #[automatically_derived]
            impl<E: IsSelected> From<E> for __Fault {
                #[track_caller]
                fn from(__error: E) -> Self {
                    __declared(From::from(__error.into_selected()))
                }
            }
        };
    };
}
