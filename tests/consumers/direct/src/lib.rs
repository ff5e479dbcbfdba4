//! A catalog by the macro crate itself, which finds the library by its name.

#![deny(warnings, missing_docs)]

im_errors_macros::error_catalog! {
    /// What the order service answers with.
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
    }
}

#[test]
fn the_catalog_is_one_like_any_other() {
    assert_eq!(im_errors::ErrorCatalog::code(OrderError::OrderNotFound), 40001);
}
