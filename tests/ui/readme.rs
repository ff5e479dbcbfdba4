use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 as OrderNotFound(order: u64) => "order {ordr} not found", "订单 {order} 不存在";
    }
}

fn main() {
    let _ = OrderError::order_not_found(7);
}
