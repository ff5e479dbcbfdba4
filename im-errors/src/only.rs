//! Macros that expand to their items only for the catalog that imported them.
//!
//! `error_catalog!` imports one of these macros under a name made from that of the enum, and calls it
//! by that name with the number of the one it chose. If a module has two enums with the same name, the
//! second import is an error, and both calls reach the macro of the first import. Most likely its
//! number is another one than the second call expects, and the second catalog expands to nothing.
//! Otherwise, the compiler would report a conflict for each trait and each method.

macro_rules! numbered {
    ($dollar:tt $($name:ident $alias:ident $number:tt,)*) => {$(
        #[doc(hidden)]
        #[macro_export]
        macro_rules! $name {
            ($number $dollar($dollar items:tt)*) => { $dollar($dollar items)* };
            ($dollar($dollar other:tt)*) => {};
        }

        pub use $name as $alias;
    )*};
}

numbered! {
    $
    __only_0 only_0 0, __only_1 only_1 1, __only_2 only_2 2, __only_3 only_3 3,
    __only_4 only_4 4, __only_5 only_5 5, __only_6 only_6 6, __only_7 only_7 7,
    __only_8 only_8 8, __only_9 only_9 9, __only_10 only_10 10, __only_11 only_11 11,
    __only_12 only_12 12, __only_13 only_13 13, __only_14 only_14 14, __only_15 only_15 15,
}
