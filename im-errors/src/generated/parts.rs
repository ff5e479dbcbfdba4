//! The code that all catalogs of catalogs share.

/// The tables and functions of a catalog of catalogs, which delegate to its parts.
///
/// The first block contains the method calls that apply the options of the whole to the properties of a row.
///
/// Each part has a position, the path of its variant, a pattern for its errors and the variable in it, an alias of
/// its type, an expression for its tables and functions, the prefix of its names, the path of its catalog, and a
/// block like the first one. The casts have no effect: `error_catalog!` asserts that the codes of all parts have one type.
///
/// After two million steps in one constant, the compiler reports `long_running_const_eval`. Merging the codes of
/// 40,000 rows takes far less.
#[doc(hidden)]
#[macro_export]
macro_rules! __parts {
    ($repr:ident { $($in_whole:tt)* } {
        $($position:literal [$($variant:tt)*] [$($pattern:tt)*] [$($own:tt)*] ($part:ident, $lookup:expr) $prefix:literal $path:literal {
            $($in_part:tt)*
        })*
    }) => {
        const __PARTS: &[$crate::__private::CodesOfPart] =
            &[$($crate::__private::CodesOfPart { path: $path, numbers: $lookup.numbers() }),*];

        const __NUMBERS: &[$crate::__private::core::primitive::u64; __Lookup.count()] =
            &$crate::__private::merged(&[$($lookup.numbers().all),*]);

        const __CONFLICTS: &[$crate::__private::core::option::Option<$crate::__private::Conflict>] =
            &$crate::__private::conflicts::<{ __PARTS.len() }>(__PARTS, __NUMBERS);

        const __IS_SIGNED: $crate::__private::core::primitive::bool =
            $crate::__private::core::primitive::$repr::MIN != 0;

        const _: () = {
            use $crate::__private::prelude::*;
            use $crate::__private::{Codes, Number, Numbers, Properties, Row};
            use $crate::Reserved;

            /// The first slot of each part.
            const __STARTS: &[usize; __PARTS.len()] = &$crate::__private::starts([$($lookup.slots()),*]);

            /// The success codes of each part.
            const __SUCCESSES: &[&[Number]] = &[$($lookup.numbers().success),*];

            /// The joined tables. The compiler evaluates them only where a program or a constant uses them.
            struct __Joined<__T>(__T);

            impl<__T> __Joined<__T> {
                // A constant for each part keeps the number of steps in one constant low.
                const ROWS: &'static [Row; __Lookup.slots()] = &{
                    $crate::__private::depend_on::<__T>();
                    let parts: &[&[Row]] = &[$(const {
                        &$crate::__private::renamed::<{ $lookup.slots() }>(
                            $prefix,
                            const {
                                &$crate::__private::names_with_prefix::<
                                    { $prefix.len() * $lookup.count() + $lookup.length_of_names() },
                                >($prefix, $lookup.rows())
                            },
                            $lookup.rows(),
                        )
                    }),*];
                    $crate::__private::joined(parts, ["", "", ""])
                };

                const NUMBERS: &'static [Number; __Lookup.count()] = &{
                    $crate::__private::depend_on::<__T>();
                    $crate::__private::to_bytes(__Lookup.merged_numbers())
                };

                const SUCCESS: &'static [Number; $crate::__private::count(__SUCCESSES)] = &{
                    $crate::__private::depend_on::<__T>();
                    $crate::__private::to_bytes(&$crate::__private::merged(__SUCCESSES))
                };

                const fn rows() -> &'static [Row] {
                    Self::ROWS
                }

                const fn numbers() -> Numbers {
                    Numbers { all: Self::NUMBERS, success: Self::SUCCESS }
                }
            }

            const __RESERVED_OF_PARTS: &[&[Reserved]] = &[$($lookup.reserved()),*];
            static __RESERVED: [Reserved; $crate::__private::count(__RESERVED_OF_PARTS)] =
                $crate::__private::joined(__RESERVED_OF_PARTS, Reserved::new(0, 0, ""));

            const __SUCCESS_OF_PARTS: &[&[Codes]] = &[$($lookup.success()),*];
            static __SUCCESS: [Codes; $crate::__private::count(__SUCCESS_OF_PARTS)] =
                $crate::__private::joined(__SUCCESS_OF_PARTS, [0, 0]);

            impl __Lookup {
                pub const fn count(self) -> usize {
                    0 $(+ $lookup.count())*
                }

                pub const fn slots(self) -> usize {
                    0 $(+ $lookup.slots())*
                }

                pub const fn length_of_names(self) -> usize {
                    0 $(+ $prefix.len() * $lookup.count() + $lookup.length_of_names())*
                }

                // Not inlined, so that the program has only one copy of the rows.
                #[inline(never)]
                pub const fn rows(self) -> &'static [Row] {
                    __Joined::<()>::rows()
                }

                pub const fn reserved(self) -> &'static [Reserved] {
                    &__RESERVED
                }

                pub const fn success(self) -> &'static [Codes] {
                    &__SUCCESS
                }

                // Where a type parameter is in scope, the compiler would evaluate the constant again.
                const fn merged_numbers(self) -> &'static [u64; __Lookup.count()] {
                    __NUMBERS
                }

                #[inline]
                pub const fn numbers(self) -> Numbers {
                    __Joined::<()>::numbers()
                }

                pub const fn code(self, error: __Catalog) -> $repr {
                    match error { $($($pattern)* => $lookup.code($($own)*) as $repr,)* }
                }

                pub const fn slot(self, error: __Catalog) -> usize {
                    match error {
                        $($($pattern)* => __STARTS[$position] + $lookup.slot($($own)*),)*
                    }
                }

                pub const fn find(self, code: $repr) -> Option<__Catalog> {
                    $(if let Some(found) = $lookup.find(code as _) {
                        return Some($($variant)*(found));
                    })*
                    None
                }

                pub const fn variant(self, slot: usize) -> __Catalog {
                    $(if let Some(own) = $crate::__private::own_slot(slot, __STARTS, $position) {
                        return $($variant)*($lookup.variant(own));
                    })*
                    __Lookup.variant(0)
                }

                pub const fn properties(self, error: __Catalog) -> Properties {
                    match error {
                        $($($pattern)* => $lookup.properties($($own)*) $($in_part)*,)*
                    } $($in_whole)*
                }

                pub fn slot_of_position(self, position: usize) -> Option<usize> {
                    let mut rest = position;
                    $(match usize::checked_sub(rest, $lookup.count()) {
                        Some(after) => rest = after,
                        None => return Some(__STARTS[$position] + $lookup.slot_of_position(rest)?),
                    })*
                    let _ = rest;
                    None
                }

                pub fn slot_of_name(self, name: &str) -> Option<usize> {
                    $(if let Some(own) = str::strip_prefix(name, $prefix) {
                        return Some(__STARTS[$position] + $lookup.slot_of_name(own)?);
                    })*
                    None
                }

                /// Returns the key by which errors are ordered: the part, then the code.
                pub const fn key(self, error: __Catalog) -> (usize, $repr) {
                    match error {
                        $($($pattern)* => ($position, $lookup.code($($own)*) as $repr),)*
                    }
                }
            }
        };

        $(#[automatically_derived]
        impl $crate::__private::core::convert::From<$part> for __Catalog {
            fn from(__part: $part) -> Self {
                $($variant)*(__part)
            }
        })*
    };
}
