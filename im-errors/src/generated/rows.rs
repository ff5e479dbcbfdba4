//! The code that all catalogs of rows share.

/// The functions of a catalog of rows.
///
/// `error_catalog!` also generates the tables `__ROWS`, `__RESERVED` and `__Variants`. Each block is the body of
/// the function with its name.
#[doc(hidden)]
#[macro_export]
macro_rules! __rows {
    ($repr:ident {
        count: $count:literal,
        length_of_names: $length_of_names:literal,
        numbers: $numbers:literal,
        success_numbers: $success_numbers:literal,
        success: $success:expr,
        lookups: #[inline($inline:ident)],
        slot_of_code($code:ident) $slot_of_code:block
        slot_of_position($position:ident) $slot_of_position:block
        slot_of_name($text:ident) $slot_of_name:block
        properties($row:ident) $properties:block
    }) => {
        const _: () = {
            use $crate::__private::prelude::*;
            use $crate::__private::{Codes, Numbers, Properties, Row};
            use $crate::Reserved;

            impl __Lookup {
                #[inline(always)]
                pub const fn count(self) -> usize {
                    $count
                }

                #[inline]
                pub const fn slots(self) -> usize {
                    __ROWS.len()
                }

                #[inline]
                pub const fn length_of_names(self) -> usize {
                    $length_of_names
                }

                #[inline(always)]
                pub const fn rows(self) -> &'static [Row] {
                    &__ROWS
                }

                #[inline]
                pub const fn reserved(self) -> &'static [Reserved] {
                    &__RESERVED
                }

                #[inline]
                pub const fn success(self) -> &'static [Codes] {
                    &$success
                }

                #[inline]
                pub const fn numbers(self) -> Numbers {
                    Numbers::new($numbers, $success_numbers)
                }

                #[inline(always)]
                pub const fn code(self, error: __Catalog) -> $repr {
                    error as $repr
                }

                #[inline(always)]
                pub const fn slot(self, error: __Catalog) -> usize {
                    __Lookup.slot_of_code(error as $repr)
                }

                #[inline($inline)]
                pub const fn find(self, code: $repr) -> Option<__Catalog> {
                    let error = __Variants::<()>::in_slot(__Lookup.slot_of_code(code));
                    if error as $repr == code { Some(error) } else { None }
                }

                #[inline($inline)]
                pub const fn variant(self, slot: usize) -> __Catalog {
                    __Variants::<()>::in_slot(slot)
                }

                #[inline]
                pub const fn properties(self, error: __Catalog) -> Properties {
                    let $row = __Lookup.slot(error);
                    $properties
                }

                #[inline]
                pub const fn key(self, error: __Catalog) -> $repr {
                    error as $repr
                }

                #[inline]
                pub fn slot_of_position(self, $position: usize) -> Option<usize> {
                    $slot_of_position
                }

                #[inline]
                pub fn slot_of_name(self, $text: &str) -> Option<usize> {
                    $slot_of_name
                }

                #[inline(always)]
                const fn slot_of_code(self, $code: $repr) -> usize {
                    $slot_of_code
                }
            }
        };
    };
}
