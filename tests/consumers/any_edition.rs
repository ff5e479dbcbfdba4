//! Catalogs wherever an item can stand, and among names that are in the way, for all editions.

#![deny(warnings, missing_docs)]
#![forbid(unsafe_code)]

extern crate im_errors;

use im_errors::error_catalog;

error_catalog! {
    /// At the root of a crate.
    pub enum OrderError {
        #[catalog(success)]
        0 => "ok", "成功";
        40001 => "order not found", "订单不存在";
        #[deprecated]
        40002 => "order already paid", "订单已支付";
    }

    /// Selected errors.
    pub enum CancelError: OrderError {
        /// One.
        OrderNotFound,
        OrderAlreadyPaid,
    }
}

/// Holds two catalogs of limited visibility.
pub mod outer {
    /// Holds both.
    pub mod inner {
        ::im_errors::error_catalog! {
            pub(in crate::outer) enum One { 1 => "one", "一"; }
        }

        ::im_errors::error_catalog! {
            pub(crate) enum Two { 2 => "two", "二"; }
        }
    }

    /// The name of a variant that is visible here.
    pub fn name() -> &'static str {
        inner::One::One.name()
    }
}

macro_rules! catalog {
    ($(#[$attr:meta])* $name:ident: $($code:literal $variant:ident $english:literal)*) => {
        error_catalog! {
            $(#[$attr])*
            pub enum $name { $($code as $variant => $english, "";)* }
        }
    };
}

catalog! {
    /// By another macro.
    Generated: 3 Three "three" 4 Four "four"
}

#[allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]
mod hostile {
    mod core {}
    mod std {}
    mod alloc {}
    mod im_errors {}
    struct Option;
    struct Some;
    struct None;
    struct Result;
    struct Ok;
    struct Err;
    struct String;
    struct str;
    struct bool;
    struct u8;
    struct u16;
    struct u32;
    struct u64;
    struct usize;
    struct Row;
    struct Fault;
    struct IntoFault;
    struct Argument;
    struct Kind;
    struct Duration;
    struct Box;
    trait Display {}
    trait Error {}
    trait Into {}
    trait Deref {}
    trait Send {}
    trait Sync {}
    struct Lang;
    trait Iterator {}
    trait Debug {}
    trait Clone {}
    trait From {}
    trait ErrorCatalog {}
    const cause: () = ();
    const code: () = ();
    const fault: () = ();
    const error: () = ();
    const f: () = ();
    const lang: () = ();
    const name: () = ();
    const position: () = ();
    const slot: () = ();
    macro_rules! matches {
        () => {};
    }
    macro_rules! stringify {
        () => {};
    }
    macro_rules! concat {
        () => {};
    }
    macro_rules! compile_error {
        () => {};
    }

    use super::error_catalog;

    error_catalog! {
        pub enum Shadowed {
            #[catalog(success)]
            0 => "ok", "成功";
            40001 => "order not found", "订单不存在";
            #[catalog(unavailable, retry = 5)]
            40002 as Named(who: impl Display, id: ::std::primitive::u64) => "{who} {id}", "";
            #[catalog(from(::std::fmt::Error))]
            40003 as Other => "other", "其他";
            40004 as Gen(gen: ::std::primitive::u64) => "{gen}", "";
            success 200..=299;
        }

        pub struct ShadowedFault;
    }

    error_catalog! {
        pub enum Table { 9 => "nine", ""; }

        pub struct Code;
    }

    error_catalog! {
        #[catalog(from(::std::str::Utf8Error => Shadowed::Other))]
        pub enum Together {
            #[catalog(http = 502, retry = false)]
            Shadowed(Shadowed),
            Generated(super::Generated),
            Table(Table),
        }

        pub struct TogetherFault;
    }
}

#[test]
fn catalogs_work_wherever_they_stand() {
    error_catalog! {
        enum Local { 5 => "five", "五"; }
    }

    assert_eq!(OrderError::from_code(40001), Some(OrderError::OrderNotFound));
    assert_eq!(outer::name(), "One");
    assert_eq!(outer::inner::Two::Two.zh(), "二");
    assert_eq!(Generated::from_name("Four").map(Generated::code), Some(4));
    assert_eq!(Local::iter().map(Local::en).collect::<Vec<_>>(), ["five"]);
    assert_eq!("OrderNotFound".parse(), Ok(hostile::Shadowed::OrderNotFound));
    assert_eq!(hostile::Together::from(Generated::Four).name(), "Generated::Four");
    assert_eq!(hostile::Together::from_code(0), Some(hostile::Shadowed::Ok.into()));
    assert_eq!(format!("{:#}", hostile::Shadowed::OrderNotFound), "40001: order not found");
    let fault = hostile::TogetherFault::from(hostile::Shadowed::named("order", 7));
    assert_eq!((fault.to_string(), fault.error().http_status()), ("order 7".into(), Some(502)));
    assert!(fault.location().file().ends_with("any_edition.rs"));
    assert_eq!(hostile::TogetherFault::from(Generated::Three).to_string(), "three");
    assert_eq!(hostile::Shadowed::r#gen(7).to_string(), "7");
    let fault = hostile::ShadowedFault::from(::std::fmt::Error);
    assert_eq!(fault.error(), hostile::Shadowed::Other);
}
