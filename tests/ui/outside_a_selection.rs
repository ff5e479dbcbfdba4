//! A handler can't return an error that its selection doesn't have.

use im_errors::error_catalog;

error_catalog! {
    pub enum OrderError {
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        40002 as AlreadyPaid            => "already paid",         "已支付";
        40003 as InvalidCard(end: u16)  => "invalid card …{end}",  "银行卡 …{end} 无效";
    }

    pub struct OrderFault;

    pub enum CancelError: OrderError { OrderNotFound, AlreadyPaid }

    pub struct CancelFault;
}

struct Json<T>(T);

struct Order;

fn pay() -> Result<Json<Order>, OrderFault> {
    Err(OrderError::invalid_card(4242))?
}

async fn row() -> Result<Json<Order>, CancelFault> {
    Err(CancelError::InvalidCard)?
}

async fn function() -> Result<Json<Order>, CancelFault> {
    Err(CancelError::invalid_card(4242))
}

async fn error_of_the_source() -> Result<Json<Order>, CancelFault> {
    Err(OrderError::AlreadyPaid)?
}

async fn fault_of_the_source() -> Result<Json<Order>, CancelFault> {
    pay()?;
    Ok(Json(Order))
}

async fn error_of_another_crate() -> Result<Json<Order>, CancelFault> {
    std::fs::read("orders")?;
    Ok(Json(Order))
}

async fn without_conversion() -> Result<Json<Order>, CancelFault> {
    Err(OrderError::AlreadyPaid.into())
}

async fn bare_error() -> Result<Json<Order>, CancelError> {
    Err(OrderError::AlreadyPaid)?
}

fn main() {
    let _ = (row(), function(), error_of_the_source(), fault_of_the_source());
    let _ = (error_of_another_crate(), without_conversion(), bare_error());
}
