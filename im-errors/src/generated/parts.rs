//! The code that all catalogs of catalogs share.

/// The tables and functions of a catalog of catalogs, which ask its parts.
///
/// The first block is what the whole does with the properties of a row.
///
/// Each part has a position, a variant, a type, an expression for its tables and functions, the prefix of
/// its names, and the path of its catalog. The casts change nothing: all parts have codes of one type, which
/// `error_catalog!` asserts.
#[doc(hidden)]
#[macro_export]
macro_rules! __parts {
    ($name:ident: $repr:ident { $($in_whole:tt)* } {
        $($position:literal $variant:ident($part:ty, $lookup:expr) $prefix:literal $path:literal {
            $($in_part:tt)*
        })*
    }) => {
        type __Whole = $name;

        const __PARTS: &[$crate::__private::CodesOfPart] =
            &[$($crate::__private::CodesOfPart { path: $path, numbers: $lookup.numbers() }),*];

        #[allow(long_running_const_eval, reason = "a large catalog has many codes")]
        const __NUMBERS: &[$crate::__private::core::primitive::u64; __Lookup.count()] =
            &$crate::__private::merged(&[$($lookup.numbers().all),*]);

        #[allow(long_running_const_eval, reason = "a large catalog has many codes")]
        const __CONFLICTS: &[$crate::__private::core::option::Option<$crate::__private::Conflict>] =
            &$crate::__private::conflicts::<{ __PARTS.len() }>(__PARTS, __NUMBERS);

        const __IS_SIGNED: $crate::__private::core::primitive::bool =
            $crate::__private::core::primitive::$repr::MIN != 0;

        const _: () = {
            #[allow(unused_imports, reason = "`repr` decides which integers are used")]
            use $crate::__private::prelude::*;
            use $crate::__private::{Codes, Number, Numbers, Properties, Row};
            use $crate::Reserved;

            /// The first slot of each part.
            const __STARTS: &[usize] = &$crate::__private::starts([$($lookup.slots()),*]);

            /// The codes of each part that mean success.
            const __SUCCESSES: &[&[Number]] = &[$($lookup.numbers().success),*];

            /// The joined tables, which the compiler evaluates only where a program or a constant uses them.
            struct __Joined<__T>(__T);

            impl<__T> __Joined<__T> {
                // Each part is a constant of its own: after some millions of steps, the compiler warns about
                // the evaluation of a constant, whatever is allowed.
                #[allow(long_running_const_eval, reason = "a large catalog has many rows")]
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

                #[allow(long_running_const_eval, reason = "a large catalog has many codes")]
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

                // The compiler evaluates a constant again if it is named where a type parameter is in scope.
                const fn merged_numbers(self) -> &'static [u64; __Lookup.count()] {
                    __NUMBERS
                }

                #[inline]
                pub const fn numbers(self) -> Numbers {
                    __Joined::<()>::numbers()
                }

                pub const fn code(self, error: __Whole) -> $repr {
                    match error { $(__Whole::$variant(part) => $lookup.code(part) as $repr,)* }
                }

                pub const fn slot(self, error: __Whole) -> usize {
                    match error {
                        $(__Whole::$variant(part) => __STARTS[$position] + $lookup.slot(part),)*
                    }
                }

                pub const fn find(self, code: $repr) -> Option<__Whole> {
                    $(if let Some(found) = $lookup.find(code as _) {
                        return Some(__Whole::$variant(found));
                    })*
                    None
                }

                pub const fn variant(self, slot: usize) -> __Whole {
                    $(if let Some(own) = $crate::__private::own_slot(slot, __STARTS, $position) {
                        return __Whole::$variant($lookup.variant(own));
                    })*
                    __Lookup.variant(0)
                }

                pub const fn properties(self, error: __Whole) -> Properties {
                    match error {
                        $(__Whole::$variant(part) => $lookup.properties(part) $($in_part)*,)*
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

                /// Returns what errors are ordered by: first the part, then the code.
                pub const fn key(self, error: __Whole) -> (usize, $repr) {
                    match error {
                        $(__Whole::$variant(part) => ($position, $lookup.code(part) as $repr),)*
                    }
                }
            }
        };

        $(impl $crate::__private::core::convert::From<$part> for $name {
            fn from(__part: $part) -> Self {
                $name::$variant(__part)
            }
        })*
    };
}
