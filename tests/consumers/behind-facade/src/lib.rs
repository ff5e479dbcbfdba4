//! Catalogs in a crate that uses a re-export of the library.

#![deny(warnings, missing_docs)]

consumer_facade::error_catalog! {
    /// Declared with the re-exported macro.
    pub enum Macro {
        1 => "one", "一";
    }
}

consumer_facade::errors::error_catalog! {
    /// Declared with the macro of the re-exported crate.
    pub enum Crate {
        2 => "two", "二";
    }
}

#[test]
fn the_library_is_found_behind_the_facade() {
    assert_eq!(Macro::from_code(1), Some(Macro::One));
    assert_eq!(Crate::Two.to_string(), "two");
}
