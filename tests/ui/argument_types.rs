//! The compiler reports a type that can't be an argument where it is written, once.

use im_errors::error_catalog;

pub struct OrderId(pub u64);

error_catalog! {
    pub enum OrderError {
        40001 as OrderNotFound(id: OrderId) => "order {id} not found", "订单 {id} 不存在";
        40002 as Misspelled(id: OrderNumber) => "order {id} not found", "";
    }
}

fn main() {
    let _ = OrderError::order_not_found(OrderId(7));
    OrderError::misspelled(7);
}
