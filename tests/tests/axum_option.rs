//! The option `axum`: errors and faults are responses.

// Names in the expansion must not resolve to these items.
#![expect(non_upper_case_globals, dead_code, reason = "these items exist only to shadow others")]

use axum::response::IntoResponse as _;
use im_errors::error_catalog;

struct Response;
struct Reply;
trait IntoResponse {}
trait From {}
const response: () = ();
const reply: () = ();
const error: () = ();
const fault: () = ();

error_catalog! {
    /// Errors of the order service.
    #[catalog(axum)]
    pub enum OrderError {
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    }

    /// A failure of the order service.
    pub struct OrderFault;

    /// Errors of one endpoint.
    pub enum QueryError: OrderError { OrderNotFound }

    /// A failure of one endpoint.
    pub struct QueryFault;
}

error_catalog! {
    /// Without a fault type.
    #[catalog(axum, serde)]
    pub enum UserError {
        #[catalog(unauthenticated)]
        40101 => "wrong password", "密码错误";
    }
}

error_catalog! {
    /// Errors of both.
    #[catalog(axum)]
    pub enum ServiceError {
        Order(OrderError),
        #[catalog(http = 502)]
        User(UserError),
    }

    /// A failure of both.
    pub struct ServiceFault;
}

#[test]
fn errors_and_faults_are_responses() {
    assert_eq!(OrderError::OrderNotFound.into_response().status(), 404);
    assert_eq!(OrderError::order_not_found(7).into_response().status(), 404);
    assert_eq!(QueryError::OrderNotFound.into_response().status(), 404);
    assert_eq!(QueryError::order_not_found(7).into_response().status(), 404);
    assert_eq!(UserError::WrongPassword.into_response().status(), 401);
    let answer = ServiceError::User(UserError::WrongPassword);
    assert_eq!(answer.into_response().status(), 502);
    assert_eq!(ServiceFault::from(answer).into_response().status(), 502);
}
