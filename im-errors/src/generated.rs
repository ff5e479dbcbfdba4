//! The code that all catalogs share: the macros in the expansion of `error_catalog!`.
//!
//! `error_catalog!` generates the enum and the type `__Lookup` with the tables and functions that differ
//! between catalogs. They are the same for catalogs of rows and for catalogs of catalogs:
//!
//! ```text
//! pub struct __Lookup;
//!
//! impl __Lookup {
//!     pub const fn count(self) -> usize;
//!     pub const fn slots(self) -> usize;
//!     pub const fn length_of_names(self) -> usize;                       // the sum, in bytes
//!     pub const fn rows(self) -> &'static [Row];
//!     pub const fn reserved(self) -> &'static [Reserved];
//!     pub const fn success(self) -> &'static [Codes];                    // without a variant
//!     pub const fn numbers(self) -> Numbers;                             // the codes, sorted
//!     pub const fn code(self, error: OrderError) -> u32;
//!     pub const fn slot(self, error: OrderError) -> usize;
//!     pub const fn find(self, code: u32) -> Option<OrderError>;
//!     pub const fn variant(self, slot: usize) -> OrderError;
//!     pub const fn properties(self, error: OrderError) -> Properties;
//!     pub const fn key(self, error: OrderError) -> impl Ord + Hash;     // for comparisons
//!     pub fn slot_of_position(self, position: usize) -> Option<usize>;
//!     pub fn slot_of_name(self, name: &str) -> Option<usize>;
//! }
//! ```
//!
//! These are methods with an empty receiver, because the compiler does not report unknown methods of a value
//! whose type has an error. For a part that is not a catalog, it reports only this.
//!
//! The enum and its fault type may have a name of the prelude, and they may be deprecated. `error_catalog!`
//! therefore generates aliases of them. The inherent impl has an alias of its own, because clippy reports methods
//! with the same name in an inherent impl and in a trait impl if their types have the same path:
//!
//! ```text
//! type __Catalog = OrderError;
//! type __Methods = OrderError;
//! type __FaultOfCatalog = OrderFault;
//! ```

mod axum;
pub(crate) mod faults;
mod parts;
pub mod prelude;
mod rows;
mod selections;
mod serde;
mod tonic;
mod utoipa;

/// The methods and traits of a catalog.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog {
    ($repr:ident = $text:literal of $source:literal) => {
        #[automatically_derived]
        impl $crate::ErrorCatalog for __Catalog {
            type Repr = $crate::__private::core::primitive::$repr;

            $crate::__private::if_alloc! { { type Fault = __FaultOfCatalog; } {} }

            const NAME: &'static $crate::__private::core::primitive::str = $text;
            const COUNT: $crate::__private::core::primitive::usize = __Lookup.count();

            fn from_code(
                __code: $crate::__private::core::primitive::$repr,
            ) -> $crate::__private::core::option::Option<Self> {
                __Lookup.find(__code)
            }
        }

        $crate::__private::if_alloc! { { $crate::__private::faults! {} } {} }

        const _: () = {
            use $crate::__private::prelude::*;

            type __Tables = __Lookup;

            impl __Methods {
                /// The number of rows.
                pub const COUNT: usize = __Lookup.count();

                /// Returns an iterator over all variants, in the order of the rows.
                pub fn iter() -> Iter<Self> {
                    <Self as ErrorCatalog>::iter()
                }

                /// Returns the code.
                #[must_use]
                #[inline]
                pub const fn code(self) -> $repr {
                    __Lookup.code(self)
                }

                /// Returns the name of the variant.
                #[must_use]
                #[inline]
                pub const fn name(self) -> &'static str {
                    $crate::__private::row(__Lookup.rows(), __Lookup.slot(self))[0]
                }

                /// Returns the English text, or `""` if the table has none.
                #[must_use]
                #[inline]
                pub const fn en(self) -> &'static str {
                    $crate::__private::row(__Lookup.rows(), __Lookup.slot(self))[1]
                }

                /// Returns the Chinese text, or `""` if the table has none.
                #[must_use]
                #[inline]
                pub const fn zh(self) -> &'static str {
                    $crate::__private::row(__Lookup.rows(), __Lookup.slot(self))[2]
                }

                /// Returns the text in the given language, or in the other language if the table has
                /// no text in this one. The text is never empty.
                #[must_use]
                #[inline]
                pub const fn text(self, lang: Lang) -> &'static str {
                    $crate::__private::text(
                        $crate::__private::row(__Lookup.rows(), __Lookup.slot(self)),
                        lang,
                    )
                }

                /// Returns the variant with this code.
                #[must_use]
                #[inline(always)]
                pub const fn from_code(code: $repr) -> Option<Self> {
                    __Lookup.find(code)
                }

                /// Returns the variant with exactly this name.
                #[must_use]
                #[inline]
                pub fn from_name(name: &str) -> Option<Self> {
                    <Self as ErrorCatalog>::from_name(name)
                }

                /// Returns every variant with exactly this English or Chinese text, in the order of the
                /// rows. Several rows may have the same text. `""` matches no row.
                pub fn find_by_text(text: &str) -> impl Iterator<Item = Self> {
                    <Self as ErrorCatalog>::find_by_text(text)
                }

                /// Returns `true` if the code means success.
                #[must_use]
                #[inline]
                pub const fn is_success(self) -> bool {
                    __Lookup.properties(self).is_success
                }

                /// Returns `Ok(())` if the code means success.
                ///
                /// # Errors
                ///
                /// Returns the error itself for every other code.
                pub const fn into_result(self) -> Result<(), Self> {
                    if __Lookup.properties(self).is_success { Ok(()) } else { Err(self) }
                }

                /// Returns the kind of the failure, if the row has one.
                #[must_use]
                pub const fn kind(self) -> Option<Kind> {
                    __Lookup.properties(self).class.kind
                }

                /// Returns the HTTP status of a reply that reports this error, if the row has one.
                #[must_use]
                pub const fn http_status(self) -> Option<u16> {
                    __Lookup.properties(self).class.http_status
                }

                /// Returns `true` if a retry of the same request may succeed.
                #[must_use]
                pub const fn is_retryable(self) -> bool {
                    __Lookup.properties(self).class.is_retryable()
                }

                /// Returns how long to wait before a retry, if the row specifies it.
                #[must_use]
                pub const fn retry_after(self) -> Option<Duration> {
                    __Lookup.properties(self).class.retry_after()
                }

                /// Returns the reason why a code is reserved, `""` if none is given, or `None` if the
                /// code is not reserved.
                #[must_use]
                pub const fn reserved(code: $repr) -> Option<&'static str> {
                    // A code that is reserved by one part may be a row of another part.
                    match __Lookup.find(code) {
                        None if !$crate::__private::contains(__Lookup.success(), code as i128) => {
                            $crate::__private::reason(__Lookup.reserved(), code as i128)
                        }
                        _ => None,
                    }
                }

                /// Returns the catalog as a type-erased value.
                #[must_use]
                pub fn table() -> Table {
                    <Self as ErrorCatalog>::table()
                }
            }

            #[doc(hidden)]
            #[automatically_derived]
            impl $crate::__private::IsErrorCatalog for __Catalog {
                type Codes = $repr;
                type Lookup = __Lookup;

                const LOOKUP: __Lookup = __Lookup;
            }

            impl $crate::__private::Lookup<__Catalog> for __Tables {
                const SOURCE: &'static str = $source;
                const RESERVED: &'static [$crate::Reserved] = __Lookup.reserved();
                const SUCCESS: &'static [$crate::__private::Codes] = __Lookup.success();

                #[inline]
                fn rows() -> &'static [$crate::__private::Row] {
                    __Lookup.rows()
                }

                fn slot(error: __Catalog) -> usize {
                    __Lookup.slot(error)
                }

                fn properties(error: __Catalog) -> $crate::__private::Properties {
                    __Lookup.properties(error)
                }

                fn variant(slot: usize) -> __Catalog {
                    __Lookup.variant(slot)
                }

                fn slot_of_position(position: usize) -> Option<usize> {
                    __Lookup.slot_of_position(position)
                }

                #[inline]
                fn slot_of_name(name: &str) -> Option<usize> {
                    __Lookup.slot_of_name(name)
                }
            }

            #[automatically_derived]
            impl $crate::__private::core::clone::Clone for __Catalog {
                fn clone(&self) -> Self {
                    *self
                }
            }

            #[automatically_derived]
            impl $crate::__private::core::marker::Copy for __Catalog {}

            #[automatically_derived]
            impl $crate::__private::core::cmp::Eq for __Catalog {}

            #[automatically_derived]
            impl $crate::__private::core::cmp::PartialOrd for __Catalog {
                fn partial_cmp(
                    &self,
                    other: &Self,
                ) -> Option<$crate::__private::core::cmp::Ordering> {
                    Some($crate::__private::core::cmp::Ord::cmp(self, other))
                }
            }

            #[automatically_derived]
            impl $crate::__private::core::cmp::Ord for __Catalog {
                fn cmp(&self, other: &Self) -> $crate::__private::core::cmp::Ordering {
                    $crate::__private::core::cmp::Ord::cmp(
                        &__Lookup.key(*self),
                        &__Lookup.key(*other),
                    )
                }
            }

            #[automatically_derived]
            impl $crate::__private::core::hash::Hash for __Catalog {
                fn hash<H: $crate::__private::core::hash::Hasher>(&self, state: &mut H) {
                    $crate::__private::core::hash::Hash::hash(&__Lookup.key(*self), state)
                }
            }

            /// Writes the text; `{:#}` writes the code before it.
            #[automatically_derived]
            impl $crate::__private::core::fmt::Display for __Catalog {
                fn fmt(
                    &self,
                    f: &mut $crate::__private::core::fmt::Formatter<'_>,
                ) -> $crate::__private::core::fmt::Result {
                    $crate::__private::display(*self, f)
                }
            }

            /// Writes the name of the variant.
            #[automatically_derived]
            impl $crate::__private::core::fmt::Debug for __Catalog {
                fn fmt(
                    &self,
                    f: &mut $crate::__private::core::fmt::Formatter<'_>,
                ) -> $crate::__private::core::fmt::Result {
                    f.pad($crate::__private::row(__Lookup.rows(), __Lookup.slot(*self))[0])
                }
            }

            #[automatically_derived]
            impl $crate::__private::core::error::Error for __Catalog {}

            /// Parses a code or the name of a variant.
            #[automatically_derived]
            impl $crate::__private::core::str::FromStr for __Catalog {
                type Err = ParseError;

                fn from_str(input: &str) -> Result<Self, ParseError> {
                    $crate::__private::parse(input)
                }
            }

            #[automatically_derived]
            impl $crate::__private::core::convert::TryFrom<$repr> for __Catalog {
                type Error = UnknownCode<$repr>;

                fn try_from(code: $repr) -> Result<Self, UnknownCode<$repr>> {
                    $crate::__private::try_from_code(code)
                }
            }

            #[automatically_derived]
            impl $crate::__private::core::convert::From<__Catalog> for $repr {
                fn from(error: __Catalog) -> $repr {
                    __Lookup.code(error)
                }
            }

            #[automatically_derived]
            impl $crate::__private::core::cmp::PartialEq<Code<__Catalog>> for __Catalog {
                fn eq(&self, code: &Code<__Catalog>) -> bool {
                    *code == *self
                }
            }
        };
    };
}
