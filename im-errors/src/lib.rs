//! Turns tables of numeric error codes and their English and Chinese messages into Rust enums.
//!
//! A table is declared with [`error_catalog!`]. The result is an enum with [`Display`], [`Error`] and
//! constant-time lookups:
//!
//! ```
//! use im_errors::{Lang, error_catalog};
//!
//! error_catalog! {
//!     /// Errors of the order service.
//!     #[non_exhaustive]
//!     pub enum OrderError {
//!         40001                => "order not found",         "订单不存在";
//!         40002 as AlreadyPaid => "the order has been paid", "订单已支付";
//!         50000 as Internal    => "",                        "系统内部异常";
//!     }
//! }
//!
//! assert_eq!(OrderError::from_code(40001), Some(OrderError::OrderNotFound));
//! assert_eq!(OrderError::AlreadyPaid.text(Lang::Zh), "订单已支付");
//! assert_eq!(OrderError::AlreadyPaid.to_string(), "the order has been paid");
//! ```
//!
//! Optional [features](#features) add faults, which are occurrences of errors with arguments, causes and
//! locations, replies of services in the client's language, and a parser for the answers that clients
//! receive.
//!
#![cfg_attr(
    all(feature = "lock", feature = "tonic", feature = "tracing", feature = "utoipa"),
    doc = "# Guide

- [Writing a catalog](guide::catalog): rows, names, arguments, faults, several catalogs
- [Answering requests](guide::services): axum, other frameworks, gRPC, OpenAPI
- [Parsing answers](guide::clients): unknown codes, texts to display, retries
- [Changing and publishing a catalog](guide::evolution): the lock file, reserved codes, pages, exports
"
)]
//!
//! [`error_catalog!`] documents the grammar and all options. The package
//! [`im-errors-cli`](https://docs.rs/im-errors-cli) is a command that looks up, exports and imports
//! catalogs.
//!
//! # The IM table
//!
//! The error codes of the IM service are declared with the same macro, as [`ImError`]. [`Code`] holds a
//! code as it was received, even if this version of the table doesn't have it:
//!
//! ```
//! use im_errors::{Code, ImError};
//!
//! assert_eq!(ImError::try_from(898001), Ok(ImError::UserExists));
//! assert_eq!(format!("{:#}", ImError::UserExists), "898001: User exists");
//!
//! let error = ImError::try_from(898005).unwrap_err();
//! assert_eq!(error.to_string(), "unknown code 898005 for ImError");
//!
//! let code = Code::<ImError>::new(898005);
//! assert_eq!(code.known(), None);
//! assert_eq!(code.to_string(), "unknown code 898005");
//! ```
//!
//! # What a catalog has
//!
//! | method | |
//! | --- | --- |
//! | `COUNT` | the number of rows |
//! | `iter()` | an iterator over all variants, in the order of the rows |
//! | `code()` | the code, which is also the discriminant |
//! | `name()` | the name of the variant, such as `"UserExists"` |
//! | `en()`, `zh()` | the English or Chinese text, or `""` if the table has none |
//! | `text(lang)` | the text in the given language, or in the other language if the table has none; never empty |
//! | `from_code(code)` | the variant with this code, or `None` |
//! | `from_name(name)` | the variant with this name, or `None` |
//! | `find_by_text(text)` | every variant whose English or Chinese text is exactly this |
//! | `is_success()` | whether the code means success |
//! | `into_result()` | `Ok(())` for a success code, `Err(self)` for every other code |
//! | `kind()` | the [`Kind`] of the failure, if the row has one |
//! | `http_status()` | the HTTP status of replies that report the error, if it has one |
//! | `is_retryable()` | whether a retry of the same request may succeed |
//! | `retry_after()` | how long to wait before a retry, if the row says so |
//! | `reserved(code)` | the reason why a code is reserved, `""` if none is given, or `None` if it is not reserved |
//! | `table()` | the catalog as a [`Table`], a value without the type of the catalog |
//!
//! All of them except `iter`, `from_name`, `find_by_text` and `table` are `const`. With the feature
//! `alloc`, `caused_by(error)` returns a fault with a cause, and each row with arguments has a function
//! that returns a fault with these arguments, such as `OrderError::order_not_found(7)`.
//!
//! | trait | |
//! | --- | --- |
//! | [`Display`] | writes the text, with `…` for each argument; `{:#}` writes the code before it; width, fill and precision work as for strings |
//! | [`Debug`](core::fmt::Debug) | writes the name of the variant |
//! | [`Error`], [`Clone`], [`Copy`], [`PartialEq`], [`Eq`], [`PartialOrd`], [`Ord`], [`Hash`] | errors are ordered by code |
//! | [`FromStr`](core::str::FromStr) | parses a code or a name; the error is [`ParseError`] |
//! | [`TryFrom`] | converts a code into the error; the error is [`UnknownCode`] |
//! | [`From`] | converts an error into its code and into a [`Code`] |
//! | `PartialEq<Code<Self>>` | compares the error with a received code |
//! | [`ErrorCatalog`] | provides all of this to code that is generic over catalogs |
//!
//! # Features
//!
//! No feature is enabled by default. Without features, this crate is `no_std` and does not allocate.
//!
//! | feature | |
//! | --- | --- |
//! | `alloc` | faults and their arguments; requires an allocator |
//! | `serde` | serialization of [`Code`], [`ImError`] and catalogs marked `#[catalog(serde)]`, which are numbers; includes `alloc` |
//! | `http` | `Reply`, what a service answers, and `Received`, what a client received; includes `serde`, requires std |
//! | `axum` | errors, faults and replies are responses of axum, [`Lang`] is an extractor, and `ErrorLayer` answers all failures of a service; includes `http` |
//! | `tracing` | `ErrorLayer` reports each failure as an event; includes `axum` |
//! | `tonic` | errors, faults and replies convert into statuses of tonic, and back; includes `http` |
//! | `utoipa` | errors, faults and replies describe their responses in an OpenAPI document; includes `http` |
//! | `lock` | `lock::check`, which compares a catalog with a file of its published rows; requires std |
//!
//! # Guarantees
//!
//! These properties are tested:
//!
//! - The codes and texts of [`ImError`] are the published ones. A variant keeps its name and its code.
//! - Without features, this crate is `no_std`, does not allocate, and has no dependencies at run time.
//! - The crate and the code that the macro generates contain no `unsafe`.
//! - A catalog compiles in every edition, whatever names are in scope.
//!
//! The minimum Rust version is 1.88. Only a minor release raises it.
//!
//! [`Display`]: core::fmt::Display
//! [`Error`]: core::error::Error
//! [`Hash`]: core::hash::Hash

#![cfg_attr(docsrs, feature(doc_cfg))]
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(feature = "http", feature = "lock"))]
extern crate std;

#[cfg(feature = "alloc")]
mod argument;
#[cfg(feature = "alloc")]
mod arguments;
mod catalog;
mod code;
mod display;
mod error_catalog;
#[cfg(feature = "http")]
mod escaped;
mod excerpt;
#[cfg(feature = "alloc")]
mod fault;
mod generated;
#[cfg(feature = "tonic")]
mod grpc;
#[cfg(all(
    any(doc, doctest),
    feature = "lock",
    feature = "tonic",
    feature = "tracing",
    feature = "utoipa"
))]
pub mod guide;
mod hash;
mod im;
mod integer;
mod invisible;
mod iter;
mod kind;
mod lang;
#[cfg(feature = "axum")]
mod layer;
#[cfg(feature = "lock")]
pub mod lock;
mod lookup;
mod negotiate;
mod not_found;
#[cfg(feature = "utoipa")]
mod openapi;
#[cfg(feature = "alloc")]
mod or_fault;
mod parameter;
mod parts;
mod presentation;
mod properties;
#[cfg(feature = "http")]
mod received;
#[cfg(feature = "http")]
mod reply;
#[cfg(feature = "axum")]
mod response;
#[cfg(feature = "serde")]
mod serde;
mod table;
mod template;
#[cfg(feature = "lock")]
mod tsv;
#[cfg(feature = "alloc")]
mod value;
#[cfg(feature = "http")]
mod wording;

#[cfg(feature = "alloc")]
pub use argument::Argument;
pub use catalog::ErrorCatalog;
pub use code::Code;
#[cfg(feature = "alloc")]
pub use fault::Fault;
pub use im::ImError;
pub use integer::Integer;
pub use iter::Iter;
pub use kind::Kind;
pub use lang::{Lang, UnknownLang};
#[cfg(feature = "axum")]
pub use layer::{AsIs, ErrorLayer, ErrorService};
pub use not_found::{ParseError, UnknownCode};
#[cfg(feature = "alloc")]
pub use or_fault::{IntoFault, OrFault};
pub use parameter::{Parameter, ValueType};
#[cfg(feature = "http")]
pub use received::Received;
#[cfg(feature = "http")]
pub use reply::{Form, Reply};
pub use table::{Entry, Reserved, Table};
#[cfg(feature = "alloc")]
pub use value::Value;

/// Implementation details of `error_catalog!`. Not public API; may change in any release.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "alloc")]
    pub use alloc::boxed::Box;
    #[cfg(feature = "utoipa")]
    pub use alloc::{collections::BTreeMap, string::String};
    pub use core;

    #[cfg(feature = "axum")]
    pub use axum_core;
    pub use im_errors_macros::{Items, error_catalog};
    #[cfg(feature = "serde")]
    pub use serde;
    #[cfg(feature = "tonic")]
    pub use tonic;
    #[cfg(feature = "utoipa")]
    pub use utoipa;

    #[cfg(feature = "alloc")]
    pub use crate::argument::displayed;
    pub use crate::catalog::{parse, try_from_code};
    pub use crate::display::display;
    #[cfg(feature = "alloc")]
    pub use crate::fault::with_arguments;
    #[cfg(not(feature = "alloc"))]
    pub use crate::generated::faults::Fault;
    pub use crate::generated::prelude;
    pub use crate::hash::{direct, displaced, number_of_name, searched};
    pub use crate::invisible::is_invisible;
    #[cfg(feature = "alloc")]
    pub use crate::lookup::PartOf;
    pub use crate::lookup::{
        Codes, IsErrorCatalog, Lookup, Row, contains, depend_on, in_slot, packed, reason, row, text,
    };
    #[cfg(feature = "utoipa")]
    pub use crate::openapi::responses;
    pub use crate::parts::{
        CodesOfPart, Conflict, Number, Numbers, assert_agrees, assert_disjoint, assert_same_repr,
        conflicts, count, joined, merged, names_with_prefix, own_slot, renamed, starts, to_bytes,
    };
    pub use crate::presentation::{FormName, Presentation};
    pub use crate::properties::{Class, Properties, Retry};
    #[cfg(feature = "serde")]
    pub use crate::serde::{deserialize, serialize};
    pub use crate::{
        __axum as axum_impls, __catalog as catalog, __if_alloc as if_alloc, __parts as parts,
        __rows as rows, __selection as selection, __serde as serde_impls, __tonic as tonic_impls,
        __utoipa as utoipa_impls,
    };
    #[cfg(feature = "alloc")]
    pub use crate::{
        __declared_fault as declared_fault, __errors_of_fault as errors_of_fault,
        __faults as faults, __selected_errors as selected_errors,
        __selected_faults as selected_faults, Argument, Fault,
    };
    pub use crate::{Kind, Lang, Parameter, Reserved, ValueType};
}
