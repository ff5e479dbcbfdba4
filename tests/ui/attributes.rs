use im_errors::error_catalog;

error_catalog! {
    #[derive(Debug, Clone, Default)]
    pub enum OrderError {
        #[default]
        #[cfg(unix)]
        40001 => "order not found", "订单不存在";
    }
}

fn main() {
    let _ = OrderError::default() == OrderError::OrderNotFound;
}
