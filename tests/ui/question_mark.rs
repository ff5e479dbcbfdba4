//! `?` on an error from which nothing converts is one error.

use im_errors::{ImError, error_catalog};

error_catalog! {
    pub enum OrderError {
        1 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    }

    pub struct OrderFault;
}

error_catalog! {
    pub enum ServiceError {
        Order(OrderError),
        Im(ImError),
    }

    pub struct ServiceFault;
}

fn of_rows() -> Result<(), OrderFault> {
    std::fs::read("orders")?;
    Ok(())
}

fn of_parts() -> Result<u64, ServiceFault> {
    Ok("7".parse()?)
}

fn main() {
    let _ = (of_rows(), of_parts());
}
