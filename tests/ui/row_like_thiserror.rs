//! Rows with fields are rows, not parts.

use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 OrderNotFound(id: u64) => "order not found", "订单不存在";
        40002 as Fields(u64) => "fields", "字段";
        OrderGone(id: u64) => "order gone", "订单已删除";
        40003 => "paid", "已支付";
    }
}

fn main() {
    let _ = [OrderError::OrderNotFound, OrderError::Fields, OrderError::Paid];
}
