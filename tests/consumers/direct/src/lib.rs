//! A catalog declared with the macro crate, which finds the library by its name.

#![deny(warnings, missing_docs)]

im_errors_macros::error_catalog! {
    /// Errors of the order service.
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
    }
}

#[test]
fn the_macro_crate_finds_the_library() {
    assert_eq!(im_errors::ErrorCatalog::code(OrderError::OrderNotFound), 40001);
}
