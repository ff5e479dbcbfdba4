//! Catalogs in a crate that has the library from another crate's hands.

#![deny(warnings, missing_docs)]

consumer_facade::error_catalog! {
    /// By the macro that is handed on.
    pub enum Macro {
        1 => "one", "一";
    }
}

consumer_facade::errors::error_catalog! {
    /// By the crate that is handed on.
    pub enum Crate {
        2 => "two", "二";
    }
}

#[test]
fn the_library_is_found_behind_the_facade() {
    assert_eq!(Macro::from_code(1), Some(Macro::One));
    assert_eq!(Crate::Two.to_string(), "two");
}
