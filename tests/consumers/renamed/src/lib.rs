//! A catalog in a crate that calls the library by another name.

#![deny(warnings, missing_docs)]
#![forbid(deprecated)]

error_codes::error_catalog! {
    /// What the order service answers with.
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
    }
}

#[test]
fn the_library_is_found_under_its_other_name() {
    assert_eq!(OrderError::OrderNotFound.text(error_codes::Lang::Zh), "订单不存在");
    assert_eq!("40001".parse(), Ok(OrderError::OrderNotFound));
}
