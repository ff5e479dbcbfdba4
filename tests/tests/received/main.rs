//! `Received`: answers in every form, including malformed ones.

mod data;
mod display;
mod forms;
mod hostile;
mod retry;
mod text;
mod types;
mod widen;

use im_errors::{Received, error_catalog};

error_catalog! {
    /// Errors of the order service.
    #[catalog(display = "zh")]
    pub enum OrderError {
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found",    "订单 {id} 不存在";
        40002 as AlreadyPaid            => "the order has been paid", "订单已支付";
        #[catalog(unavailable, retry = 30)]
        50301 as Busy                   => "busy",                    "繁忙";
        #[catalog(success)]
        20000 as Created                => "created",                 "已创建";
        reserved 40004                  => "removed in version 2";
        success 0, 200..=299;
    }
}

const NO_HEADERS: [(&str, &str); 0] = [];

fn receive(status: u16, body: impl AsRef<[u8]>) -> Received<OrderError> {
    Received::parse(status, NO_HEADERS, body.as_ref())
}

/// Returns the raw code, the code as a number, and the message.
fn parts(received: &Received<OrderError>) -> (Option<&str>, Option<u32>, Option<&str>) {
    let code = received.code().map(im_errors::Code::get);
    (received.raw_code(), code, received.message())
}
