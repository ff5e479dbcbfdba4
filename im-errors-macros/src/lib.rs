#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod catalog;
mod check;
mod docs;
mod expand;
#[expect(
    unreachable_pub,
    reason = "the library, which compiles this file as well, makes it public"
)]
mod hash;
mod index;
#[cfg(test)]
mod large_tests;
mod name;
mod options;
mod parse;
#[cfg(test)]
mod random_tests;
#[cfg(test)]
mod ui_tests;

/// Turns a table of error codes into an enum, its `Display` and its lookups.
///
/// This is the macro itself, which expects the `im-errors` crate under that name among the
/// dependencies. `im_errors::error_catalog!` is the same without that condition, and its
/// documentation is the one to read.
///
/// ```
/// im_errors_macros::error_catalog! {
///     /// What the order service answers with.
///     pub enum OrderError {
///         40001                => "order not found",         "订单不存在";
///         40002 as AlreadyPaid => "the order has been paid", "订单已支付";
///     }
/// }
///
/// assert_eq!(OrderError::from_code(40001), Some(OrderError::OrderNotFound));
/// ```
///
/// # Errors
///
/// Everything that is wrong with the table is a compile error on the token that is wrong, all of
/// them in one run. The rows that are right are in the enum all the same.
#[proc_macro]
pub fn error_catalog(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand::expand(input.into()).into()
}
