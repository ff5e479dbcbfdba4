//! A catalog raises no lint in a crate that denies them all; clippy is run over this as well.

#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    unused_qualifications,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::inline_always
)]
#![forbid(unsafe_code)]

use im_errors::{ErrorCatalog, Lang, error_catalog};

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

#[test]
fn the_catalog_is_used_like_any_other() {
    assert_eq!(Strict::Success.text(Lang::Zh), "成功");
    assert_eq!(Strict::from_code(1_234_567), Some(Strict::ALongCode));
    assert_eq!(Strict::iter().count(), Strict::COUNT);
    #[expect(deprecated, reason = "it is there to be deprecated")]
    let minimal = Minimal::from_code(-1).map(ErrorCatalog::zh);
    assert_eq!(minimal, Some(""));
    assert_eq!(Together::from(Other::Failed).http_status(), Some(500));
    assert_eq!(Together::from(Strict::Success).code(), 0);
    let fault = WholeFault::from(WithFaults::order_id(7, "n", 'x'));
    assert_eq!((fault.to_string(), fault.error().http_status()), ("7 n x".into(), Some(502)));
    assert_eq!(WholeFault::from(std::fmt::Error).code(), 103);
}
