//! The errors of the service and of each endpoint.

use im_errors::{ImError, error_catalog};

error_catalog! {
    /// Errors of the order service.
    #[catalog(axum)]
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
        #[catalog(invalid_argument, http = 415)]
        41500 as NotJson                     => "the request must be JSON",           "请求必须为 JSON";
        #[catalog(invalid_argument, http = 422)]
        42200 as NotAnOrder                  => "the request is not an order",        "请求内容不是订单";
        #[catalog(internal, from(
            redb::CommitError, redb::StorageError, redb::TableError, redb::TransactionError, serde_json::Error,
        ))]
        50000 as Internal                    => "internal error",                     "系统内部异常";
        #[catalog(unavailable, http = 502, retry = 1)]
        50200 as ImUnavailable               => "the IM service is not available",    "IM 服务不可用";
        #[catalog(deadline_exceeded, retry = 5)]
        50400 as TimedOut                    => "timed out, please try again later",  "请求超时，请稍后重试";
    }

    /// A failure of the order service.
    pub(crate) struct OrderFault;

    /// Errors of `POST /orders`.
    pub(crate) enum CreateError: OrderError {
        InvalidRequest, InvalidQuantity, RequestTooLarge, NotJson, NotAnOrder, Internal, TimedOut,
    }

    /// A failure of `POST /orders`.
    pub(crate) struct CreateFault;

    /// Errors of `GET /orders/{id}`.
    pub(crate) enum FindError: OrderError { InvalidRequest, OrderNotFound, Internal }

    /// A failure of `GET /orders/{id}`.
    pub(crate) struct FindFault;

    /// Errors of `POST /orders/{id}/payment`.
    pub(crate) enum PayError: OrderError { InvalidRequest, OrderNotFound, AlreadyPaid, Internal }

    /// A failure of `POST /orders/{id}/payment`.
    pub(crate) struct PayFault;

    /// Errors of `GET /orders/{id}/buyer` that are not those of the IM service.
    pub(crate) enum FindBuyerError: OrderError {
        InvalidRequest, OrderNotFound, Internal, ImUnavailable, TimedOut,
    }

    /// Errors of an endpoint that only fails if the service has a defect.
    pub(crate) enum DefectError: OrderError { Internal }

    /// A failure that is a defect of the service.
    pub(crate) struct DefectFault;

    /// Errors of an endpoint that only fails if it takes too long.
    pub(crate) enum SlowError: OrderError { TimedOut }

    /// A failure of an endpoint that took too long.
    pub(crate) struct SlowFault;
}

error_catalog! {
    /// Errors of `GET /orders/{id}/buyer`.
    pub(crate) enum BuyerError {
        Order(FindBuyerError),
        // Clients see a failure of the IM service as a failure of this service.
        #[catalog(http = 502)]
        Im(ImError),
    }
}
