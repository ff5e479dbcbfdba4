//! Catalogs raise no lint in a crate that forbids all of them. clippy checks this file too.
//!
//! Generated code must not allow a lint either, because that is an error where the lint is forbidden.

#![forbid(
    warnings,
    deprecated,
    future_incompatible,
    keyword_idents,
    let_underscore,
    long_running_const_eval,
    nonstandard_style,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    unsafe_code,
    unused
)]
#![forbid(
    explicit_outlives_requirements,
    impl_trait_redundant_captures,
    meta_variable_misuse,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
#![forbid(clippy::all, clippy::nursery, clippy::pedantic)]
// Some lints of the group `restriction` contradict each other, so these are listed.
#![forbid(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::default_numeric_fallback,
    clippy::else_if_without_else,
    clippy::expect_used,
    clippy::implicit_return,
    clippy::indexing_slicing,
    clippy::inline_always,
    clippy::integer_division_remainder_used,
    clippy::min_ident_chars,
    clippy::missing_asserts_for_indexing,
    clippy::missing_inline_in_public_items,
    clippy::missing_trait_methods,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::question_mark_used,
    clippy::same_name_method,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::single_call_fn,
    clippy::string_slice,
    clippy::undocumented_unsafe_blocks,
    clippy::unreachable,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm
)]

use im_errors::{Lang, error_catalog};

error_catalog! {
    /// A catalog that has what lints look for.
    pub enum Strict {
        #[catalog(success)]
        0 => "SUCCESS", "成功";
        1234567 => "a long code", "";
        0xABCdef => "mixed case", "";
        #[deprecated]
        7 => "deprecated", "";
        8 as Undocumented => "", "没有文档";
        9 => "CamelCase, snake_case, https://example.com and [brackets]", "`反引号`<b>|";
    }

    /// A selection of it.
    pub enum SelectedStrict: Strict {
        Deprecated,
        Undocumented,
    }

    enum PrivateSelection: Strict { Success }

    struct PrivateFault;
}

error_catalog! {
    /// A catalog with everything that describes an occurrence.
    #[catalog(internal, retry = 5)]
    pub enum WithFaults {
        101 as OrderID(id: u64, name: &str, other: impl Display) => "{id} {name} {other}", "";
        #[deprecated]
        #[catalog(not_found)]
        102 as Old(r#type: Option<String>) => "old {type}", "";
        #[catalog(from(std::io::Error, std::num::ParseIntError))]
        103 as Internal => "internal", "";
        success 200..=299;
    }

    pub struct Fault;

    pub enum SelectedWithFaults: WithFaults {
        OrderID,
        Old,
        Internal,
    }

    pub struct SelectedFault;

    #[deprecated]
    pub enum SelectedWithoutFaults: WithFaults { OrderID }
}

error_catalog! {
    /// Its parts have faults.
    #[catalog(from(std::fmt::Error => WithFaults::Internal))]
    pub enum WholeWithFaults {
        /// Overridden.
        #[catalog(http = 502)]
        With(WithFaults),
        Without(Strict),
    }

    pub struct WholeFault;
}

error_catalog! {
    #[deprecated]
    #[catalog(axum)]
    enum DeprecatedWithFault { 105 as Private(id: u64) => "{id}", ""; }

    #[deprecated]
    struct DeprecatedFault;
}

error_catalog! {
    enum NeverUsed { 104 as Private(id: u64) => "{id}", ""; }

    struct NeverUsedFault;

    enum NeverUsedSelection: NeverUsed { Private }

    struct NeverUsedSelectedFault;
}

error_catalog! {
    #[deprecated]
    #[catalog(display = "zh")]
    #[repr(i8)]
    enum Minimal { -1 => "one", ""; }
}

error_catalog! {
    /// Status codes, and the traits of other crates.
    #[catalog(http = 500, axum, serde, form = "flat", url = "https://example.com/{code}")]
    pub enum Other {
        #[catalog(http = 404)]
        1000001 => "not found", "";
        1000002 => "failed", "";
    }
}

error_catalog! {
    /// Catalogs that are taken together.
    #[catalog(serde, form = "nested")]
    pub enum Together {
        Strict(Strict),
        /// The other one.
        #[deprecated]
        Other(Other),
    }
}

error_catalog! {
    enum PrefixedError {
        1 => "order not found", "";
        2 => "order already paid", "";
        3 => "order cancelled", "";
    }

    struct PrefixedFault;

    enum PrefixedSelection: PrefixedError { OrderNotFound, OrderAlreadyPaid, OrderCancelled }
}

error_catalog! {
    pub(crate) enum CrateError {
        11 => "user not found", "";
        12 => "user exists", "";
        13 => "user deleted", "";
    }
}

error_catalog! {
    pub(crate) enum ErrorCatalogs {
        ErrorPrefixed(PrefixedError),
        ErrorCrate(CrateError),
        #[deprecated]
        ErrorOther(Other),
    }

    pub(crate) struct ErrorFault;
}

/// A catalog that is deprecated, and everything that uses it.
pub mod deprecated {
    use im_errors::error_catalog;

    error_catalog! {
        /// It has a deprecated fault type and selections.
        #[deprecated]
        #[catalog(axum, serde, not_found)]
        pub enum DeprecatedError {
            1 as NotFound(id: u64) => "order {id} not found", "";
            #[catalog(from(std::io::Error))]
            2 => "internal", "";
        }

        /// Its fault type.
        #[deprecated]
        pub struct DeprecatedFault;

        /// Its selection is not deprecated.
        pub enum SelectedError: DeprecatedError { NotFound }

        /// Neither is the fault type of the selection.
        pub struct SelectedFault;
    }

    error_catalog! {
        /// Only the errors are deprecated, not their fault type.
        #[deprecated]
        pub enum Old {
            3 => "old", "";
        }

        /// Their fault type.
        pub struct NotOldFault;
    }

    error_catalog! {
        /// Only the fault type is deprecated.
        pub enum NotOld {
            4 => "not old", "";
        }

        /// It.
        #[deprecated]
        pub struct OldFault;
    }
}

#[test]
fn the_catalog_is_used_like_any_other() {
    assert_eq!(Strict::Success.text(Lang::Zh), "成功");
    assert_eq!(Strict::from_code(1_234_567), Some(Strict::ALongCode));
    assert_eq!(Strict::iter().count(), Strict::COUNT);
    assert_eq!(Together::from(Other::Failed).http_status(), Some(500));
    assert_eq!(Together::from(Strict::Success).code(), 0);
    let fault = WholeFault::from(WithFaults::order_id(7, "n", 'x'));
    assert_eq!((fault.to_string(), fault.error().http_status()), ("7 n x".into(), Some(502)));
    assert_eq!(WholeFault::from(std::fmt::Error).code(), 103);
}
