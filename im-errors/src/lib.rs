#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "cli")]
extern crate std;

mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
mod code;
mod display;
mod hash;
mod im;
mod iter;
mod lang;
mod row;

pub use catalog::ErrorCatalog;
pub use code::{ParseError, UnknownCode};
pub use im::ImError;
pub use iter::Iter;
pub use lang::{Lang, UnknownLang};

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
/// catalog = attribute* visibility "enum" Name "{" row+ "}"
/// row     = attribute* code ("as" Name)? "=>" english "," chinese ";"
/// code    = "-"? integer literal      (decimal, hex, octal, binary, with underscores)
/// english, chinese = string literal   (raw strings too); "" where the table has no text
/// ```
///
/// - **The name** of a variant is made from the English text, in UpperCamelCase, where no `as`
///   gives one: letters and digits are kept, apostrophes are left out, everything else separates
///   words. "Parameter invalid!" makes `ParameterInvalid`.
/// - **The type** of the codes is the enum's `#[repr(...)]`, any integer type of up to 64 bits, and
///   `u32` if there is none.
/// - **Attributes**, doc comments included, go to the enum and its variants. `#[cfg]` works on the
///   enum, not on a row.
/// - `#[catalog(display = "zh")]` on the enum makes `Display` speak Chinese; `"en"` is the default.
/// - `#[catalog(success)]` on a row says that this code means that nothing went wrong.
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
/// in one run. The rows that are right are in the enum all the same.
#[macro_export]
macro_rules! error_catalog {
    ($($catalog:tt)*) => {
        $crate::__private::error_catalog! { #![crate = $crate] $($catalog)* }
    };
}

/// What generated code names. Not for anybody else: it changes without notice.
#[doc(hidden)]
pub mod __private {
    pub use core;

    pub use im_errors_macros::error_catalog;

    pub use crate::catalog::{parse, try_from_code};
    pub use crate::display::display;
    pub use crate::hash::{direct, displaced, number_of_name, searched};
    pub use crate::row::{Row, slot_in, text};
    pub use crate::{ErrorCatalog, Iter, Lang, ParseError, UnknownCode};
}
