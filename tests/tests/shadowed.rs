//! Catalogs in a module that shadows every name that generated code could use.

#![no_implicit_prelude]
#![allow(
    dead_code,
    non_camel_case_types,
    non_upper_case_globals,
    unused_macros,
    reason = "these items exist only to shadow others"
)]

mod core {}
mod std {}
mod alloc {}
mod im_errors_macros {}
struct Option;
struct Result;
struct Some;
struct None;
struct Ok;
struct Err;
struct String;
struct str;
struct u8;
struct u16;
struct u32;
struct u64;
struct usize;
struct bool;
struct Row;
struct Fault;
struct Kind;
struct Duration;
struct Box;
struct Table;
struct Reply;
struct Problem;
struct Response;
struct IntoResponse;
struct Presentation;
struct FormName;
trait Display {}
struct Lang;
struct Serialize;
struct Deserialize;
struct i128;
trait Iterator {}
trait ErrorCatalog {}
trait From {}
const cause: () = ();
const code: () = ();
const fault: () = ();
const name: () = ();
const error: () = ();
const f: () = ();
const slot: () = ();
const part: () = ();
macro_rules! matches {
    () => {};
}
macro_rules! stringify {
    () => {};
}
macro_rules! compile_error {
    () => {};
}

::im_errors::error_catalog! {
    /// A catalog among shadowed names.
    pub(crate) enum Shadowed {
        #[catalog(success)]
        0 => "ok", "成功";
        40001 => "order not found", "订单不存在";
        #[catalog(unavailable, retry = 5)]
        40002 as Named(who: impl Display, id: ::core::primitive::u64) => "{who} {id}", "";
    }

    pub(crate) enum IsSelected: Shadowed { OrderNotFound, Named }
}

::im_errors::error_catalog! {
    #[catalog(http = 500, form = "flat")]
    pub(crate) enum Other { 7 => "seven", ""; }
}

::im_errors::error_catalog! {
    #[catalog(axum, serde, form = "problem", url = "https://example.com/{code}")]
    pub(crate) enum Together { Shadowed(Shadowed), Other(Other) }
}

mod prelude_names {
    ::im_errors::error_catalog! { pub(super) enum Option { 8 => "eight", ""; } }
    ::im_errors::error_catalog! {
        pub(super) enum Table { 9 => "nine", ""; }
        pub(super) enum UnknownCode: Table { Nine }
        pub(super) enum Some: Table { Nine }
    }
    ::im_errors::error_catalog! { pub(super) enum Code { 10 => "ten", ""; } }

    type Row = ::core::primitive::u64;
    type Numbers = ::core::primitive::bool;
    ::im_errors::error_catalog! {
        pub(super) enum T { 12 as Twelve(row: Row, numbers: Numbers) => "{row} {numbers}", ""; }
    }

    pub(super) mod core {
        ::im_errors::error_catalog! { pub(crate) enum Own { 11 => "eleven", ""; } }
    }

    ::im_errors::error_catalog! {
        pub(super) enum Result { Option(Option), Table(Table), Code(Code), Core(core::Own), T(T) }
    }
}

#[test]
fn catalogs_and_parts_may_have_any_name() {
    ::im_errors_tests::assert_agrees_with_itself::<prelude_names::Result>();
    ::std::assert_eq!(prelude_names::Result::Code(prelude_names::Code::Ten).code(), 10);
}

mod original {
    ::im_errors::error_catalog! { pub(super) enum Versioned { 1 => "one", ""; } }

    pub(super) mod v2 {
        #[allow(unused_imports, reason = "the import must not conflict with the catalog")]
        use super::*;

        ::im_errors::error_catalog! { pub(crate) enum Versioned { 2 => "two", ""; } }

        const _: ::core::primitive::u32 = Versioned::Two.code();
    }
}

#[test]
fn a_catalog_may_have_the_name_of_an_imported_one() {
    ::std::assert_eq!(original::Versioned::One.code(), 1);
    ::std::assert_eq!(original::v2::Versioned::Two.code(), 2);
}

#[test]
fn generated_code_ignores_shadowed_names() {
    ::im_errors_tests::assert_agrees_with_itself::<Shadowed>();
    ::im_errors_tests::assert_agrees_with_itself::<Together>();
    ::im_errors_tests::assert_agrees_with_itself::<IsSelected>();
    ::std::assert_eq!(Shadowed::OrderNotFound.code(), 40001);
    ::std::assert_eq!(::std::string::ToString::to_string(&Shadowed::named("order", 7)), "order 7");
}
