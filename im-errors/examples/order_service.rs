//! A service that answers in its clients' language and forwards the errors of another service.
//!
//! ```sh
//! cargo run -p im-errors --features axum --example order_service
//! curl -i -H 'Accept-Language: zh-CN,zh;q=0.9' http://127.0.0.1:3000/orders/7
//! curl -i http://127.0.0.1:3000/orders/2/buyer
//! ```
//!
//! The argument selects another address to listen on. A second listener stands in for the IM service, which
//! knows the buyers.

use std::error::Error;
use std::net::SocketAddr;
use std::{env, io};

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_LANGUAGE, VARY};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use im_errors::{Code, ErrorBody, ErrorCatalog as _, ImError, Lang, Problem, Reply, error_catalog};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::signal;

error_catalog! {
    /// Errors of the order service.
    #[catalog(internal)]
    pub enum OrderError {
        #[catalog(success, http = 200)]
        0                               => "ok",                      "成功";
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u32) => "order {id} not found",    "订单 {id} 不存在";
        #[catalog(already_exists)]
        40002 as AlreadyPaid            => "the order has been paid", "订单已支付";
        50000 as Internal               => "",                        "系统内部异常";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

error_catalog! {
    /// Errors of the order service and of the IM service.
    pub enum ServiceError {
        Order(OrderError),
        #[catalog(http = 502)]
        Im(ImError),
    }

    /// A failure of either service.
    pub struct ServiceFault;
}

/// An order, and who ordered.
struct Order {
    id: u32,
    is_paid: bool,
    buyer: &'static str,
}

const ORDERS: [Order; 3] = [
    Order { id: 1, is_paid: true, buyer: "ada" },
    Order { id: 2, is_paid: false, buyer: "nobody" },
    Order { id: 3, is_paid: false, buyer: "newcomer" },
];

fn find(id: u32) -> Result<Order, OrderFault> {
    let order = ORDERS.into_iter().find(|order| order.id == id);
    order.ok_or_else(|| OrderError::order_not_found(id))
}

/// Returns the response to a request that succeeded.
fn success(lang: Lang, order: &Order) -> impl IntoResponse + use<> {
    let text = OrderError::Ok.text(lang);
    let headers = [(VARY, "Accept-Language"), (CONTENT_LANGUAGE, lang.tag())];
    (headers, Json(json!({ "id": order.id, "paid": order.is_paid, "message": text })))
}

/// Leaves the language of the error to the layer around all routes.
async fn order(lang: Lang, Path(id): Path<u32>) -> Result<impl IntoResponse, Reply<OrderError>> {
    let order = find(id)?;
    Ok(success(lang, &order))
}

/// Selects the language itself, and responds with problem details.
async fn pay(lang: Lang, Path(id): Path<u32>) -> Result<impl IntoResponse, Problem<OrderError>> {
    let order = find(id).map_err(|fault| fault.problem(lang))?;
    if order.is_paid {
        return Err(OrderError::AlreadyPaid.problem(lang));
    }
    Ok(success(lang, &Order { is_paid: true, ..order }))
}

/// Responds with the buyer of an order, or with the error of the IM service.
async fn buyer(State(im): State<Im>, Path(id): Path<u32>) -> axum::response::Result<Json<Value>> {
    let order = find(id).map_err(|fault| Reply::from(ServiceFault::from(fault)))?;
    let body = match im.user(order.buyer).await {
        Ok(Ok(user)) => return Ok(Json(user)),
        Ok(Err(body)) if !body.code().is_success() => body,
        failure => {
            eprintln!("unexpected answer of the IM service: {failure:?}");
            return Err(Reply::from(ServiceError::from(OrderError::Internal)).into());
        }
    };
    Err(match body.code().known() {
        // In the client's language.
        Some(error) => Reply::from(ServiceError::from(error)).into(),
        // Only the IM service knows what the code means, so its body is forwarded unchanged.
        None => Reply::from(body).into(),
    })
}

/// A client of the IM service.
#[derive(Clone)]
pub(crate) struct Im {
    url: String,
    client: reqwest::Client,
}

impl Im {
    pub(crate) fn at(address: SocketAddr) -> Self {
        Self { url: format!("http://{address}"), client: reqwest::Client::new() }
    }

    async fn user(&self, name: &str) -> reqwest::Result<Result<Value, ErrorBody<ImError>>> {
        let response = self.client.get(format!("{}/users/{name}", self.url)).send().await?;
        if response.status().is_success() {
            return Ok(Ok(response.json().await?));
        }
        Ok(Err(response.json().await?))
    }
}

/// Stands in for the IM service, which sends a code that is not in the published table.
async fn im_user(Path(name): Path<String>) -> Result<Json<Value>, Reply<ImError>> {
    match &*name {
        "ada" => Ok(Json(json!({ "name": name }))),
        "newcomer" => Err(ErrorBody::new(Code::new(898_999), "user is on trial").into()),
        _ => Err(ImError::NoSuchUser)?,
    }
}

pub(crate) fn im_service() -> Router {
    Router::new().route("/users/{name}", get(im_user))
}

/// Serves on a listener until `end`, and then completes the requests that it has received.
pub(crate) async fn serve(
    listener: TcpListener,
    im: Im,
    end: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let service = Router::new()
        .route("/orders/{id}", get(order))
        .route("/orders/{id}/payment", post(pay))
        .route("/orders/{id}/buyer", get(buyer))
        .layer(middleware::map_response(im_errors::localize))
        .with_state(im);
    axum::serve(listener, service).with_graceful_shutdown(end).await
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = env::args().nth(1).unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let listener =
        TcpListener::bind(&address).await.map_err(|error| format!("{address}: {error}"))?;
    let im_listener = TcpListener::bind("127.0.0.1:0").await?;
    let im = Im::at(im_listener.local_addr()?);
    tokio::spawn(async { axum::serve(im_listener, im_service()).await });

    println!("listening on http://{}", listener.local_addr()?);
    let end = async {
        // Without signals, the process can only be killed.
        let _ = signal::ctrl_c().await;
    };
    serve(listener, im, end).await?;
    Ok(())
}
