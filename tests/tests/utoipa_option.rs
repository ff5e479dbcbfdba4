//! The option `utoipa`: errors and faults describe their responses.

use im_errors::{Fault, Form, ImError, Reply};
use serde_json::json;
use utoipa::OpenApi;

use self::catalogs::{OrderError, OrderFault, ServiceError, ServiceFault, UserError};

mod catalogs {
    // Names in the expansion must not resolve to these items.
    #![expect(dead_code, reason = "these items exist only to shadow others")]

    use im_errors::error_catalog;

    struct Response;
    struct RefOr;
    struct BTreeMap;
    struct String;
    struct Responses;
    trait IntoResponses {}

    error_catalog! {
        /// Errors of the order service.
        #[catalog(utoipa, form = "flat")]
        pub enum OrderError {
            #[catalog(not_found)]
            40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
            #[catalog(already_exists)]
            40002 as AlreadyPaid            => "the order has been paid", "订单已支付";
        }

        /// A failure of the order service.
        pub struct OrderFault;
    }

    error_catalog! {
        /// Without a fault type.
        #[catalog(utoipa, serde)]
        pub enum UserError {
            #[catalog(unauthenticated)]
            40101 => "wrong password", "密码错误";
        }
    }

    error_catalog! {
        /// Errors of both.
        #[catalog(utoipa)]
        pub enum ServiceError {
            Order(OrderError),
            #[catalog(http = 502)]
            User(UserError),
        }

        /// A failure of both.
        pub struct ServiceFault;
    }
}

#[utoipa::path(get, path = "/order", responses((status = 200, description = "The order"), OrderFault))]
fn order() -> Result<(), OrderFault> {
    Err(OrderError::order_not_found(7))
}

#[utoipa::path(get, path = "/any", responses((status = 200, description = "Anything"), Reply))]
fn any() -> Reply {
    Reply::from(OrderError::AlreadyPaid)
}

#[derive(OpenApi)]
#[openapi(paths(order, any))]
struct Api;

fn described<R: utoipa::IntoResponses>() -> serde_json::Value {
    json!(R::responses())
}

#[test]
fn errors_and_faults_describe_the_same_responses() {
    let order = described::<OrderError>();
    assert_eq!(order["409"]["description"], "`40002`: the order has been paid / 订单已支付");
    assert_eq!(described::<OrderFault>(), order);
    assert_eq!(described::<Fault<OrderError>>(), order);
    assert_eq!(described::<UserError>(), described::<Fault<UserError>>());
    let service = described::<ServiceFault>();
    assert_eq!(described::<ServiceError>(), service);
    assert_eq!(service["502"]["description"], "`40101`: wrong password / 密码错误");
    assert_eq!(described::<ImError>(), described::<Fault<ImError>>());
}

#[test]
fn another_form_is_described_by_the_table() {
    let flat = json!(OrderError::table().responses_in(&Form::FLAT));
    assert_eq!(flat, described::<OrderError>());
    let nested = json!(OrderError::table().responses_in(&Form::NESTED));
    let examples = &nested["404"]["content"]["application/json"]["examples"];
    let body =
        json!({ "error": { "code": 40001, "message": "order 1 not found", "args": { "id": 1 } } });
    assert_eq!(examples["OrderNotFound.en"]["value"], body);
}

#[test]
fn endpoints_have_the_responses_of_their_faults() {
    let document = json!(Api::openapi());
    let responses = &document["paths"]["/order"]["get"]["responses"];
    assert_eq!(responses["404"], described::<OrderFault>()["404"]);
    assert_eq!(responses["200"]["description"], "The order");
    assert_eq!(order().err().map(|fault| fault.error()), Some(OrderError::OrderNotFound));
    let responses = &document["paths"]["/any"]["get"]["responses"];
    assert_eq!(responses["default"], described::<Reply>()["default"]);
    assert_eq!(any().status(), 409);
}
