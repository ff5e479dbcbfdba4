use im_errors::{OrFault as _, Reply, error_catalog};

use crate::order;

error_catalog! {
    pub enum OrderError {
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64)    => "order {id} not found",   "订单 {id} 不存在";
        #[catalog(unavailable)]
        50301 as OrderUnavailable(id: u64) => "order {id} unavailable", "订单 {id} 暂不可用";
    }

    pub struct OrderFault;
}

#[inline(never)]
pub fn without_cause(id: u64) -> Result<u64, OrderFault> {
    order::find(id).ok_or_else(|| OrderError::order_not_found(id))
}

#[inline(never)]
pub fn with_cause(id: u64) -> Result<u64, OrderFault> {
    order::request(id).or_fault(OrderError::order_unavailable(id))
}

pub fn answer(fault: OrderFault) -> (u16, Vec<u8>) {
    let reply = Reply::from(fault);
    (reply.status(), reply.body())
}
