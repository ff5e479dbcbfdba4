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
//! [`error_catalog!`] documents the grammar and all options, and how to combine catalogs. The crate
//! `im-errors-cli` is a command that looks up, exports and imports catalogs.
//!
//! # Errors and faults
//!
//! An error is a row of the table, a class of failures. With the feature `alloc`, a [fault](Fault) is one
//! occurrence of it, with its arguments, its cause and its location. `pub struct OrderFault;` declares the
//! type that functions return:
//!
#![cfg_attr(feature = "alloc", doc = "```")]
#![cfg_attr(not(feature = "alloc"), doc = "```ignore")]
//! use im_errors::{Lang, error_catalog};
//!
//! error_catalog! {
//!     /// Errors of the order service.
//!     pub enum OrderError {
//!         #[catalog(not_found)]
//!         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
//!         #[catalog(internal, from(std::io::Error))]
//!         50000 as Internal               => "",                     "系统内部异常";
//!     }
//!
//!     /// A failure of the order service.
//!     pub struct OrderFault;
//! }
//!
//! fn order(id: u64) -> Result<String, OrderFault> {
//!     let orders = std::fs::read_to_string("no such file")?; // becomes `Internal`
//!     let order = orders.lines().find(|order| *order == id.to_string());
//!     Ok(order.ok_or_else(|| OrderError::order_not_found(id))?.to_owned())
//! }
//!
//! let fault = order(7).unwrap_err();
//! assert_eq!(fault.error(), OrderError::Internal);
//!
//! let fault = OrderError::order_not_found(7);
//! assert_eq!(fault.to_string(), "order 7 not found");
//! assert_eq!(fault.text(Lang::Zh), "订单 7 不存在");
//! assert_eq!(fault.error().http_status(), Some(404));
//! ```
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
//! that returns a fault with these arguments, such as `OrderError::order_not_found(7)`. With the feature
//! `serde`, the trait [`ErrorCatalog`] adds `reply(lang)` and `problem(lang)`.
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
//! | `serde` | serialization of [`Code`], [`ImError`] and catalogs marked `#[catalog(serde)]`, which are numbers; `ErrorBody`, `Reply` and `Problem`; includes `alloc` |
//! | `axum` | replies are responses of axum, [`Lang`] is an extractor, and `localize` renders errors in the client's language; requires std |
//! | `lock` | `lock::check`, which compares a catalog with a file of its published rows; requires std |
//!
//! [`Display`]: core::fmt::Display
//! [`Error`]: core::error::Error
//! [`Hash`]: core::hash::Hash

#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "lock")]
extern crate std;

#[cfg(feature = "alloc")]
mod argument;
#[cfg(feature = "alloc")]
mod arguments;
#[cfg(feature = "serde")]
mod body;
mod catalog;
mod code;
mod display;
mod excerpt;
#[cfg(feature = "alloc")]
mod fault;
mod generated;
mod hash;
mod im;
mod integer;
mod iter;
mod kind;
mod lang;
#[cfg(feature = "lock")]
pub mod lock;
mod lookup;
mod negotiate;
mod not_found;
#[cfg(feature = "alloc")]
mod or_fault;
mod parameter;
mod parts;
mod properties;
#[cfg(feature = "serde")]
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

#[cfg(feature = "alloc")]
pub use argument::Argument;
#[cfg(feature = "serde")]
pub use body::ErrorBody;
pub use catalog::ErrorCatalog;
pub use code::Code;
#[cfg(feature = "alloc")]
pub use fault::Fault;
pub use im::ImError;
pub use integer::Integer;
pub use iter::Iter;
pub use kind::Kind;
pub use lang::{Lang, UnknownLang};
pub use not_found::{ParseError, UnknownCode};
#[cfg(feature = "alloc")]
pub use or_fault::{IntoFault, OrFault};
pub use parameter::{Parameter, ValueType};
#[cfg(feature = "serde")]
pub use reply::{Problem, Reply};
#[cfg(feature = "axum")]
pub use response::localize;
pub use table::{Entry, Reserved, Table};
#[cfg(feature = "alloc")]
pub use value::Value;

/// Turns a table of error codes into an enum with `Display`, `Error` and lookups.
///
/// A row consists of a code, an optional variant name, and an English and a Chinese text:
///
/// ```
/// use im_errors::error_catalog;
///
/// error_catalog! {
///     /// Errors of the order service.
///     #[non_exhaustive]
///     pub enum OrderError {
///         #[catalog(success)]
///         0                    => "ok",                      "成功";
///         40001                => "order not found",         "订单不存在";
///         /// The first payment succeeded.
///         40002 as AlreadyPaid => "the order has been paid", "订单已支付";
///         50000 as Internal    => "",                        "系统内部异常";
///         reserved 40003, 40010..=40019 => "removed in version 2";
///     }
/// }
///
/// assert_eq!(OrderError::from_code(40001), Some(OrderError::OrderNotFound));
/// assert_eq!(OrderError::AlreadyPaid.to_string(), "the order has been paid");
/// assert_eq!(format!("{:#}", OrderError::Internal), "50000: 系统内部异常");
/// assert_eq!(OrderError::Ok.into_result(), Ok(()));
/// assert_eq!(OrderError::reserved(40012), Some("removed in version 2"));
/// ```
///
/// [Arguments](#arguments) and a [fault type](#fault-types) describe one occurrence of an error.
///
/// The codes are the discriminants of the enum. [What a catalog has](crate#what-a-catalog-has) lists its
/// methods and traits, and [`ErrorCatalog`] provides them to generic code. The documentation of the enum
/// contains the whole table, and a search for a code finds its variant.
///
/// # Grammar
///
/// ```text
/// catalog   = enum struct?
/// enum      = attribute* visibility "enum" Name "{" ( (row | reserved | success)+ | parts ) "}"
/// struct    = attribute* visibility "struct" Name ";"     the fault type of the enum
/// row       = attribute* code ("as" Name)? arguments? "=>" english "," chinese ";"
/// code      = "-"? integer literal     (decimal, hex, octal, binary, with underscores)
/// arguments = "(" name ":" type ("," name ":" type)* ","? ")"
/// english, chinese = string literal    (raw strings too); "" if the table has no text in that language
/// reserved  = "reserved" range ("," range)* ("=>" reason)? ";"
/// success   = "success" range ("," range)* ";"
/// range     = code ("..=" code)?
/// reason    = string literal
/// parts     = part ("," part)* ","?
/// part      = attribute* Name "(" path ")"
/// ```
///
/// A catalog has at least one row or part. An enum has parts only if its body contains no `=>`, no `;`
/// and no integer at the top level.
///
/// - **Codes** have the integer type that the enum's `#[repr(...)]` selects, of up to 64 bits, and `u32`
///   by default. They are unique.
/// - **Variant names** follow `as`. Without `as`, the name is derived from the English text, in
///   UpperCamelCase: letters and digits are kept, apostrophes are removed, and all other characters
///   separate words. "Parameter invalid!" becomes `ParameterInvalid`. Names are unique and differ from
///   the names of the methods. If the derived name contains characters for which the compiler has a
///   lint, such as `µ`, choose a name with `as`.
/// - **Texts** have no leading or trailing whitespace and no control characters except tabs and line
///   feeds. A row has a text in at least one language.
/// - **Reserved codes**, such as those of removed errors, cannot be used by rows.
/// - **Success codes** mean success although no row has them.
/// - **Attributes** and doc comments are forwarded to the enum and its variants. `#[cfg]` is supported on
///   the enum only.
///
/// # Options
///
/// | option | applies to | |
/// | --- | --- | --- |
/// | `#[catalog(not_found)]` | a row, an enum, a part | the [`Kind`] of the failure, one of sixteen |
/// | `#[catalog(http = 404)]` | a row, an enum, a part | the HTTP status of replies that report the error, 200 to 599 |
/// | `#[catalog(retry)]`, `#[catalog(retry = 5)]`, `#[catalog(retry = false)]` | a row, an enum, a part | whether a retry may succeed, and after how many seconds |
/// | `#[catalog(success)]` | one row | the code means success |
/// | `#[catalog(from(std::io::Error))]` | a row without arguments | `?` converts errors of these types into the error, with the original error as the cause; requires a fault type |
/// | `#[catalog(verbatim)]` | a row without arguments, an enum | the texts may contain what looks like a placeholder |
/// | `#[catalog(display = "zh")]` | an enum | `Display` writes the Chinese text; the default is `"en"` |
/// | `#[catalog(serde)]` | an enum | implements `Serialize` and `Deserialize`, with the code as the value; requires the feature `serde` |
///
/// Several options are separated by commas: `#[catalog(not_found, http = 410)]`.
///
/// A row overrides the options of its enum. The kind determines the HTTP status, and whether a retry may
/// succeed: [`Unavailable`](Kind::Unavailable) is the only kind that is retryable. `http` and `retry` at the
/// same place take precedence over the kind. A row that means success has no kind and takes no option from
/// its enum.
///
/// # Arguments
///
/// In the texts of a row with arguments, `{name}` is a placeholder for the argument of this name, and `{{`
/// and `}}` are literal braces. Each text mentions the same arguments, in any order and any number of times;
/// arguments that no text mentions are only data. In a row without arguments, no character has a special
/// meaning. To prevent mistakes, `{name}`, `{}` and `{0}` are errors there unless the row is `verbatim`.
///
#[cfg_attr(feature = "alloc", doc = "```")]
#[cfg_attr(not(feature = "alloc"), doc = "```ignore")]
/// use im_errors::{Lang, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 as OrderNotFound(id: u64, by: &str) => "{by} has no order {id}", "{by} 没有订单 {id}";
///         40002 as Rejected(reason: impl Display)   => "rejected: {reason}",     "";
///     }
/// }
///
/// let fault = OrderError::order_not_found(7, "Li");
/// assert_eq!(fault.text(Lang::Zh), "Li 没有订单 7");
/// assert_eq!(OrderError::rejected(std::fmt::Error).error(), OrderError::Rejected);
/// assert_eq!(OrderError::OrderNotFound.to_string(), "… has no order …");
/// ```
///
/// The row has a function with the name of the variant in `snake_case`, which takes the arguments and
/// returns a fault. The name differs from those of the variants, the methods and the functions of other
/// rows. Parameter types implement the trait `Argument`; a parameter declared as `impl Display` accepts
/// every other type and is stored as text. A row without an occurrence has no arguments: `Display` writes
/// `…` in their place, and `en()`, `zh()` and `text()` return the texts as they are written. Arguments
/// require the feature `alloc`.
///
/// # Fault types
///
/// `pub struct OrderFault;` after the enum declares the type that functions return: one occurrence of an
/// error. It wraps and dereferences to `Fault<OrderError>`, which documents its methods. `?` converts into
/// it
///
/// - the enum and, in a catalog of catalogs, the errors of its parts,
/// - the errors listed in `from(...)`, which become the cause,
/// - the faults of the parts, which keep their arguments, cause and location,
/// - everything for which you implement `From`, since the type belongs to your crate.
///
/// The fault records the location of the `?`. A conversion that is passed as a function, as in
/// `map_err(OrderFault::from)`, records a location in the standard library; use `?` or the trait `OrFault`
/// instead. Fault types require the feature `alloc`, and cannot be declared in a module with
/// `#![no_implicit_prelude]`. Without a fault type, faults have the type `Fault<OrderError>`.
///
/// # Catalogs of catalogs
///
/// An enum whose body lists parts combines several catalogs into one:
///
/// ```
/// use im_errors::error_catalog;
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 => "order not found", "订单不存在";
///     }
/// }
///
/// error_catalog! {
///     /// Errors of the order service and of the IM service.
///     pub enum ServiceError {
///         Order(OrderError),
///         #[catalog(http = 502)]
///         Im(im_errors::ImError),
///     }
/// }
///
/// let error = ServiceError::from(OrderError::OrderNotFound);
/// assert_eq!(error.name(), "Order::OrderNotFound");
/// assert_eq!(ServiceError::from_code(40001), Some(error));
/// assert_eq!(ServiceError::Im(im_errors::ImError::NoSuchUser).http_status(), Some(502));
/// ```
///
/// - Each part converts into the enum with `From`.
/// - Names begin with the part, errors are ordered by part and then by code, and `Display` writes what the
///   part writes.
/// - The codes of all parts have the type of the enum, which is `u32` unless `#[repr(...)]` selects
///   another.
/// - Parts share no codes. The exception is 0, which most services use for success: it belongs to the
///   first part that has it. A code that means success in one part cannot be a failure in another.
/// - A kind, `http` or `retry` on a part overrides that property for all its rows, except for success.
/// - The enum has the options `serde` and `from(std::io::Error => OrderError::Internal)`, which names an
///   error of a part. All others belong on the catalogs that are combined.
///
/// # Errors
///
/// Every mistake in the table is a compile error on the token that is wrong. One run reports all of them,
/// and the enum contains the remaining rows. In edition 2015, the messages require
/// `extern crate core;` at the root of the crate.
#[macro_export]
macro_rules! error_catalog {
    ($($catalog:tt)*) => {
        $crate::__private::error_catalog! { #![crate = $crate] $($catalog)* }
    };
}

/// Implementation details of `error_catalog!`. Not public API; may change in any release.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "alloc")]
    pub use alloc::boxed::Box;
    pub use core;

    pub use im_errors_macros::error_catalog;
    #[cfg(feature = "serde")]
    pub use serde;

    #[cfg(feature = "alloc")]
    pub use crate::argument::displayed;
    #[cfg(feature = "alloc")]
    pub use crate::catalog::PartOf;
    pub use crate::catalog::{IsErrorCatalog, parse, try_from_code};
    pub use crate::display::display;
    #[cfg(feature = "alloc")]
    pub use crate::fault::with_arguments;
    #[cfg(not(feature = "alloc"))]
    pub use crate::generated::faults::Fault;
    pub use crate::generated::prelude;
    pub use crate::hash::{direct, displaced, number_of_name, searched};
    pub use crate::lookup::{Codes, Lookup, Row, contains, packed, reason, row, text};
    pub use crate::parts::{
        assert_same_repr, code_is_in_both, count, count_rows, joined, joined_names, joined_rows,
        length_of_names, own_slot, starts, success_in_one, success_of_another,
    };
    pub use crate::properties::{Class, Properties, Retry};
    #[cfg(feature = "serde")]
    pub use crate::serde::{deserialize, serialize};
    pub use crate::{
        __catalog as catalog, __fault_type as fault_type, __faults as faults,
        __if_alloc as if_alloc, __parts as parts, __serde as serde_impls,
    };
    #[cfg(feature = "alloc")]
    pub use crate::{
        __declared_fault as declared_fault, __fault_replies as fault_replies, Argument, Fault,
    };
    pub use crate::{Kind, Lang, Parameter, Reserved, ValueType};
}
