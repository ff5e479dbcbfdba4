use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 => "", "";
        40002 as Unknown => "", "";
        40003 => "order not found", "订单不存在";
    }
}

fn main() {
    let _ = [OrderError::Unknown, OrderError::OrderNotFound];
}
