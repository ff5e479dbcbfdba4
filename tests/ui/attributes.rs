use im_errors::error_catalog;

error_catalog! {
    #[derive(Debug, Clone, Default)]
    pub enum OrderError {
        #[default]
        #[cfg(unix)]
        40001 => "order not found", "订单不存在";
        #[cfg_attr(unix, deprecated, cfg(unix))]
        40002 => "paid", "已支付";
        #[cfg_attr(unix, catalog(success))]
        40003 => "ok", "成功";
        /// A comment on nothing.
    }
}

fn main() {
    let _ = (OrderError::Paid, OrderError::Ok);
    let _ = OrderError::default() == OrderError::OrderNotFound;
}
