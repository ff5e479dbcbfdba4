//! A mistake, and catalogs that require disabled features. A test compares the compiler's messages.

// In this edition, the path `::core::compile_error` begins at the root of the crate.
extern crate core;
#[macro_use]
extern crate im_errors;

error_catalog! {
    #[catalog(serde, axum, tonic, utoipa)]
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
        40002 = "paid", "已支付";
    }
}

error_catalog! {
    pub enum WithArguments {
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    pub enum WithFault {
        #[catalog(from(std::io::Error))]
        50000 => "internal error", "系统内部异常";
    }

    pub struct Fault;
}

pub const FOUND: Option<OrderError> = OrderError::from_code(40001);
