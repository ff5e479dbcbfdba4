//! Makes a mistake, and asks for what only a feature has: the test wants to see the compiler's answer.

// What reports a mistake is `::core::compile_error!`, and in this edition that begins at the crate's root.
extern crate core;
#[macro_use]
extern crate im_errors;

error_catalog! {
    #[catalog(serde)]
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
        40002 = "paid", "已支付";
    }
}

pub const FOUND: Option<OrderError> = OrderError::from_code(40001);
