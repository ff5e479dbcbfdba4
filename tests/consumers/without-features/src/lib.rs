//! Asks for what only a feature has: the test wants to see the compiler's answer.

im_errors::error_catalog! {
    #[catalog(serde)]
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
    }
}

pub const FOUND: Option<OrderError> = OrderError::from_code(40001);
