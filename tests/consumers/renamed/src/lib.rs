//! A catalog in a crate that renames the library.

#![deny(warnings, missing_docs)]
#![forbid(deprecated)]

error_codes::error_catalog! {
    /// Errors of the order service.
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
    }
}

#[test]
fn the_library_is_found_by_its_new_name() {
    assert_eq!(OrderError::OrderNotFound.text(error_codes::Lang::Zh), "订单不存在");
    assert_eq!("40001".parse(), Ok(OrderError::OrderNotFound));
}
