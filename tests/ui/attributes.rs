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

error_catalog! {
    #[catalog(serde)]
    #[derive(Default, serde::Serialize, Deserialize)]
    pub enum Serialized {
        #[default]
        1 => "one", "一";
    }
}

fn main() {
    let _ = Serialized::default();
    let _ = (OrderError::Paid, OrderError::Ok);
    let _ = OrderError::default() == OrderError::OrderNotFound;
}
