#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod catalog;
mod check;
mod docs;
mod errors;
mod expand;
#[expect(unreachable_pub, reason = "im-errors has the same file, in which these items are public")]
mod hash;
mod index;
#[expect(unreachable_pub, reason = "im-errors has the same file, in which these items are public")]
mod invisible;
mod name;
mod similar;
mod syntax;
mod template;
#[cfg(test)]
mod tests;
mod values;

use proc_macro2::TokenStream;
use quote::quote;

use errors::Errors;

/// Turns a table of error codes into an enum with `Display`, `Error` and lookups.
///
/// `im_errors::error_catalog!` calls this macro and documents it. Calling it directly requires a
/// dependency on the crate `im-errors` under this name.
///
/// ```ignore
/// im_errors_macros::error_catalog! {
///     /// Errors of the order service.
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
/// Each mistake is a compile error at the wrong token, with a help line that shows the fix. One run
/// reports all faulty rows. The enum still has a variant for each row whose name is known.
#[proc_macro]
pub fn error_catalog(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand(input.into()).into()
}

/// Expands to the items in the attribute `#[__items { ... }]`. An implementation detail of `error_catalog!`.
#[doc(hidden)]
#[proc_macro_derive(Items, attributes(__items))]
pub fn items(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand::items::in_attribute(input.into()).into()
}

fn expand(input: TokenStream) -> TokenStream {
    let errors = Errors::default();
    let items = syntax::parse(input, &errors)
        .map(|catalog| check::check(catalog, &errors))
        .map(|catalog| expand::expand(&catalog));
    quote!(#items #errors)
}
