//! Items as users of other languages and crates write them.

use im_errors::error_catalog;

error_catalog! {
    pub struct OrderFault38;
    pub enum OrderError38 { 40001 => "order not found", "订单不存在"; }
}

error_catalog! {
    pub enum CancelError39: OrderError39 { OrderNotFound }
    pub enum OrderError39 { 40001 => "order not found", "订单不存在"; }
}

error_catalog! {
    pub enum OrderError40 { 40001 => "order not found", "订单不存在"; }
    pub enum CancelError40: OrderError40 { OrderNotFound; OrderPaid }
}

error_catalog! {
    pub enum OrderError41 { 40001 => "order not found", "订单不存在"; }
    pub enum CancelError41 { 40002 => "paid", "已支付"; }
}

error_catalog! {
    pub enum OrderError42 { 40001 => "order not found", "订单不存在"; }
    pub enum OrderFault42;
}

error_catalog! {
    pub enum OrderError43 { 40001 => "order not found", "订单不存在"; }
    pub struct OrderFault43(OrderError43);
}

error_catalog! {
    pub enum OrderError44 { 40001 => "order not found", "订单不存在"; }
    pub struct OrderFault44
}

error_catalog! {
    #[derive(Debug, Clone, Copy, thiserror::Error)]
    pub enum OrderError45 { 40001 => "order not found", "订单不存在"; }
}

error_catalog! {
    pub enum OrderError46 { Order: OrderError46, Im: im_errors::ImError }
}

error_catalog! {
    pub enum ServiceError47 { im_errors::ImError, }
}

error_catalog! {
    pub enum ServiceError48 { Im(im_errors::ImError) => "im", "即时通讯"; }
}

fn main() {}
