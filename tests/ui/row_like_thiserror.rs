//! Rows with fields are rows, not parts.

use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        40002 as Fields(u64) => "fields", "字段";
        OrderGone(id: u64) => "order {id} gone", "订单 {id} 已删除";
        40004 as Braces { id: u64 } => "braces {id}", "花括号 {id}";
        #[error("order {0} paid")]
        40005 as Paid => "paid", "已支付";
        40003 => "last", "最后";
    }
}

error_catalog! {
    pub enum Variants {
        #[error("order {id} not found")]
        OrderNotFound { id: u64 },
        #[error("the order has been paid")]
        AlreadyPaid,
    }
}

fn main() {
    let _ = (OrderError::order_not_found(7), OrderError::Fields, OrderError::braces(7));
    let _ = (OrderError::OrderGone, OrderError::Paid, OrderError::Last);
}
