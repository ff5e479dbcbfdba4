//! The code that all catalogs of catalogs share.

/// The tables and functions of a catalog of catalogs, which ask its parts.
///
/// The first block is what the whole does with the presentation of a part.
///
/// Each part has a position, a variant, a type, an expression for its tables and functions, and the
/// prefix of its names. The casts change nothing: all parts have codes of one type, which
/// `error_catalog!` asserts.
#[doc(hidden)]
#[macro_export]
macro_rules! __parts {
    ($name:ident: $repr:ident { $($in_whole:tt)* } {
        $($position:literal $variant:ident($part:ty, $lookup:expr) $prefix:literal {
            $($in_part:tt)*
        })*
    }) => {
        pub struct __Lookup;

        type __Whole = $name;

        const _: () = {
            #[allow(unused_imports, reason = "`repr` decides which integers are used")]
            use $crate::__private::prelude::*;
            use $crate::__private::{Codes, Presentation, Properties, Row};
            use $crate::{Parameter, Reserved};

            /// The first slot of each part.
            const __STARTS: &[usize] = &$crate::__private::starts([$($lookup.rows().len()),*]);
            const __PARTS: &[(&str, &[Row])] = &[$(($prefix, $lookup.rows())),*];

            #[allow(long_running_const_eval, reason = "a large catalog has many names")]
            const __NAMES: &[u8; $crate::__private::length_of_names(__PARTS)] =
                &$crate::__private::joined_names(__PARTS);
            #[allow(long_running_const_eval, reason = "a large catalog has many rows")]
            static __ROWS: [Row; $crate::__private::count_rows(__PARTS)] =
                $crate::__private::joined_rows(__PARTS, __NAMES);

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

                pub const fn rows(self) -> &'static [Row] {
                    &__ROWS
                }

                pub const fn reserved(self) -> &'static [Reserved] {
                    &__RESERVED
                }

                pub const fn success(self) -> &'static [Codes] {
                    &__SUCCESS
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
                    }
                }

                pub const fn parameters(self, error: __Whole) -> &'static [Parameter] {
                    match error { $(__Whole::$variant(part) => $lookup.parameters(part),)* }
                }

                pub const fn lang(self, error: __Whole) -> Lang {
                    match error { $(__Whole::$variant(part) => $lookup.lang(part),)* }
                }

                pub const fn presentation(self, error: __Whole) -> Presentation {
                    match error {
                        $(__Whole::$variant(part) => $lookup.presentation(part),)*
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
