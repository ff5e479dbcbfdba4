//! The errors.

use im_errors::{ImError, error_catalog};

error_catalog! {
    /// Errors of the order service.
    pub(crate) enum OrderError {
        #[catalog(invalid_argument)]
        40000 as InvalidRequest              => "invalid request",                    "请求无效";
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64)      => "order {id} not found",               "订单 {id} 不存在";
        #[catalog(already_exists)]
        40002 as AlreadyPaid                 => "the order has been paid",            "订单已支付";
        #[catalog(invalid_argument)]
        40003 as InvalidQuantity(max: u32)   => "the quantity must be 1 to {max}",    "数量必须为 1 到 {max}";
        #[catalog(not_found)]
        40400 as RouteNotFound               => "no such page",                       "页面不存在";
        #[catalog(unimplemented, http = 405)]
        40500 as MethodNotAllowed            => "this method is not allowed here",    "不支持该请求方法";
        #[catalog(invalid_argument, http = 413)]
        41300 as RequestTooLarge             => "the request is too large",           "请求过大";
        #[catalog(internal, from(
            redb::CommitError, redb::DatabaseError, redb::StorageError, redb::TableError, redb::TransactionError,
            serde_json::Error, std::io::Error,
        ))]
        50000 as Internal                    => "internal error",                     "系统内部异常";
        #[catalog(unavailable, http = 502, retry = 1)]
        50200 as ImUnavailable               => "the IM service is not available",    "IM 服务不可用";
        #[catalog(deadline_exceeded, retry = 5)]
        50400 as TimedOut                    => "timed out, please try again later",  "请求超时，请稍后重试";
    }

    /// A failure of the order service.
    pub(crate) struct OrderFault;
}

error_catalog! {
    /// Errors of the order service and of the IM service.
    #[catalog(axum)]
    pub(crate) enum ServiceError {
        Order(OrderError),
        // To our clients, a failure of the IM service is one of ours.
        #[catalog(http = 502)]
        Im(ImError),
    }

    /// A failure of either service.
    pub(crate) struct ServiceFault;
}
