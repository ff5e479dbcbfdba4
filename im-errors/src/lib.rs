#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "serde")]
extern crate alloc;
#[cfg(feature = "lock")]
extern crate std;

#[cfg(feature = "serde")]
mod body;
mod catalog;
mod code;
mod display;
mod excerpt;
mod generated;
mod hash;
mod im;
mod integer;
mod iter;
mod lang;
mod lookup;
#[cfg(feature = "lock")]
pub mod lock;
mod negotiate;
mod not_found;
mod parts;
#[cfg(feature = "serde")]
mod reply;
#[cfg(feature = "axum")]
mod response;
#[cfg(feature = "serde")]
mod serde;
mod table;
#[cfg(feature = "lock")]
mod tsv;

#[cfg(feature = "serde")]
pub use body::ErrorBody;
pub use catalog::ErrorCatalog;
pub use code::Code;
pub use im::ImError;
pub use integer::Integer;
pub use iter::Iter;
pub use lang::{Lang, UnknownLang};
pub use not_found::{ParseError, UnknownCode};
#[cfg(feature = "serde")]
pub use reply::{Problem, Reply};
#[cfg(feature = "axum")]
pub use response::localize;
pub use table::{Entry, Reserved, Table};

/// The code of the README in Chinese is tested as that of the one in English.
#[cfg(doctest)]
#[doc = include_str!("../README.zh-CN.md")]
mod readme_in_chinese {}

/// Turns a table of error codes into an enum, its `Display` and its lookups.
///
/// A row is a code, the name of its variant where the English text makes no good one, and the text
/// in English and in Chinese:
///
/// ```
/// use im_errors::error_catalog;
///
/// error_catalog! {
///     /// What the order service answers with.
///     #[non_exhaustive]
///     pub enum OrderError {
///         #[catalog(success)]
///         0                       => "ok",                        "成功";
///         40001                   => "order not found",           "订单不存在";
///         /// Answered to every attempt to pay but the first.
///         40002 as AlreadyPaid    => "the order has been paid",   "订单已支付";
///         50000 as Internal       => "",                          "系统内部异常";
///     }
/// }
///
/// assert_eq!(OrderError::from_code(40001), Some(OrderError::OrderNotFound));
/// assert_eq!(OrderError::AlreadyPaid.to_string(), "the order has been paid");
/// assert_eq!(format!("{:#}", OrderError::Internal), "50000: 系统内部异常");
/// assert_eq!(OrderError::Ok.into_result(), Ok(()));
/// ```
///
/// # Grammar
///
/// ```text
/// catalog = attribute* visibility "enum" Name "{" ( (row | reserved)+ | parts ) "}"
/// row     = attribute* code ("as" Name)? "=>" english "," chinese ";"
/// code    = "-"? integer literal      (decimal, hex, octal, binary, with underscores)
/// english, chinese = string literal   (raw strings too); "" where the table has no text
/// reserved = "reserved" range ("," range)* ("=>" reason)? ";"
/// range   = code ("..=" code)?
/// reason  = string literal
/// parts   = part ("," part)* ","?
/// part    = attribute* Name "(" path ")"
/// ```
///
/// - **The name** of a variant is made from the English text, in UpperCamelCase, where no `as`
///   gives one: letters and digits are kept, apostrophes are left out, everything else separates
///   words. "Parameter invalid!" makes `ParameterInvalid`. It can't be that of a method, as `code`. Where
///   the text has letters that the compiler warns of in names, as `µ`, a name behind `as` is quieter.
/// - **The type** of the codes is the enum's `#[repr(...)]`, any integer type of up to 64 bits, and
///   `u32` if there is none.
/// - **Reserved** codes are those that no row may have, as of errors that are gone:
///   `reserved 40003, 40010..=40019 => "gone with version 2";`
/// - **Attributes**, doc comments included, go to the enum and its variants. `#[cfg]` works on the
///   enum, not on a row.
/// - `#[catalog(display = "zh")]` on the enum makes `Display` speak Chinese; `"en"` is the default.
/// - `#[catalog(success)]` on a row says that this code means that nothing went wrong.
/// - `#[catalog(http = 404)]` on a row, or on the enum for all rows that have none, is the status code of
///   replies that report the error: 100 to 599.
/// - `#[catalog(serde)]` on the enum makes it readable and writable as its code. It needs the feature
///   `serde`.
///
/// # Catalogs of catalogs
///
/// Where there are catalogs instead of rows, the enum takes them together:
///
/// ```
/// # use im_errors::error_catalog;
/// # error_catalog! { pub enum OrderError { 40001 => "order not found", "订单不存在"; } }
/// error_catalog! {
///     /// Everything that this service answers with.
///     pub enum ServiceError {
///         Order(OrderError),
///         Im(im_errors::ImError),
///     }
/// }
///
/// let error = ServiceError::from(OrderError::OrderNotFound);
/// assert_eq!(error.name(), "Order::OrderNotFound");
/// assert_eq!(ServiceError::from_code(40001), Some(error));
/// ```
///
/// Each part has its `From`; errors are ordered by part, then by code; lookups ask one part after the other,
/// and `Display` is that of the part. The codes of all parts are of one type, that of the enum's
/// `#[repr(...)]`, and none is in two parts but 0, which most services say for success: that one is the first
/// part's.
///
/// # What it makes
///
/// The enum, with the codes as its discriminants, and the items that
/// [the table in the crate's documentation](crate#what-a-catalog-has) lists. Generic code finds
/// them in [`ErrorCatalog`].
///
/// # Errors
///
/// Everything that is wrong with a table is a compile error on the token that is wrong, all of them
/// in one run. The rows that are right are in the enum all the same. In the edition of 2015, the messages
/// need `extern crate core;` at the root of the crate.
#[macro_export]
macro_rules! error_catalog {
    ($($catalog:tt)*) => {
        $crate::__private::error_catalog! { #![crate = $crate] $($catalog)* }
    };
}

/// Implementation details of `error_catalog!`. Not public API; may change in any release.
#[doc(hidden)]
pub mod __private {
    pub use core;

    pub use im_errors_macros::error_catalog;
    #[cfg(feature = "serde")]
    pub use serde;

    pub use crate::catalog::{IsErrorCatalog, parse, try_from_code};
    pub use crate::display::display;
    pub use crate::generated::{Properties, prelude};
    pub use crate::hash::{direct, displaced, number_of_name, searched};
    pub use crate::lookup::{Lookup, Row, packed, reason, text};
    pub use crate::parts::{
        assert_same_repr, code_is_in_both, count_reserved, count_rows, joined_names,
        joined_reserved, joined_rows, length_of_names, own_slot, starts,
    };
    #[cfg(feature = "serde")]
    pub use crate::serde::{deserialize, serialize};
    pub use crate::{__catalog as catalog, __parts as parts, __serde as serde_impls};
    pub use crate::{Lang, Reserved};
}
