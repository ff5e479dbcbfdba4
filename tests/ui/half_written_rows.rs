use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40000 => "ok", "好";
        40001 => "order not found",
        40002 as AlreadyPaid => "paid", "已支付"
        40003
        40004 as
        40005 as Late =>
        40006 => "gone";
        #[deprecated]
        40007 => "too old", "太旧"
    }
}

fn main() {
    let _ = [OrderError::Ok, OrderError::OrderNotFound, OrderError::AlreadyPaid];
    let _ = [OrderError::Late, OrderError::Gone];
}
