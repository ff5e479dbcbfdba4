//! The routes, the handlers and the layers.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::routing::{get, post};
use axum::{Json, Router};
use im_errors::{ErrorLayer, Form, Reply};
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::{DefaultMakeSpan, TraceLayer};
use tracing::Level;

use super::catalog::{CreateFault, DefectFault, FindFault, OrderError, PayFault, SlowFault};
use super::im::{Im, User};
use super::metrics::Failures;
use super::openapi;
use super::orders::{NewOrder, Order, Orders};

const MAX_BODY: usize = 1 << 20;

/// The dependencies and settings of the service.
pub(crate) struct Settings {
    pub(crate) orders: Orders,
    pub(crate) im: Im,
    pub(crate) form: Form,
    pub(crate) timeout: Duration,
}

/// Serves on a listener until `end` completes, and then completes pending requests.
pub(crate) async fn serve(
    listener: TcpListener,
    settings: Settings,
    end: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let Settings { orders, im, form, timeout } = settings;
    let document = openapi::document(&form).to_json()?;
    let describe = async move || ([(CONTENT_TYPE, "application/json")], document.clone());
    let failures = Failures::default();
    let app = App { orders: Arc::new(orders), im, failures: failures.clone() };
    let errors = ErrorLayer::new()
        .form(form)
        .foreign_status(error_for)
        .on_failure(move |reply| failures.count(reply));
    let service = routes().route("/openapi.json", get(describe)).with_state(app).layer(
        ServiceBuilder::new()
            // The next layer reports failures, in the span of this one.
            .layer(
                TraceLayer::new_for_http()
                    .make_span_with(DefaultMakeSpan::new().level(Level::INFO))
                    .on_failure(()),
            )
            .layer(errors)
            .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, timeout))
            .layer(CatchPanicLayer::new()),
    );
    Ok(axum::serve(listener, service).with_graceful_shutdown(end).await?)
}

fn routes() -> Router<App> {
    Router::new()
        .route("/orders", post(create).layer(RequestBodyLimitLayer::new(MAX_BODY)))
        .route("/orders/{id}", get(order))
        .route("/orders/{id}/payment", post(pay))
        .route("/orders/{id}/buyer", get(buyer))
        .route("/metrics", get(metrics))
        .route("/broken", get(broken))
        .route("/slow", get(slow))
        .route("/panic", get(panics))
}

/// Returns the error for a failure that axum or a layer reports with a status.
fn error_for(status: StatusCode) -> OrderError {
    match status {
        StatusCode::NOT_FOUND => OrderError::RouteNotFound,
        StatusCode::METHOD_NOT_ALLOWED => OrderError::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => OrderError::RequestTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => OrderError::NotJson,
        StatusCode::UNPROCESSABLE_ENTITY => OrderError::NotAnOrder,
        StatusCode::BAD_GATEWAY => OrderError::ImUnavailable,
        StatusCode::GATEWAY_TIMEOUT => OrderError::TimedOut,
        _ if status.is_client_error() => OrderError::InvalidRequest,
        _ => OrderError::Internal,
    }
}

/// The state of the handlers.
#[derive(Clone)]
struct App {
    orders: Arc<Orders>,
    im: Im,
    failures: Failures,
}

/// Stores a new order.
#[utoipa::path(
    post, path = "/orders",
    responses((status = CREATED, description = "The new order", body = Order))
)]
async fn create(
    State(app): State<App>,
    Json(new): Json<NewOrder>,
) -> Result<(StatusCode, Json<Order>), CreateFault> {
    Ok((StatusCode::CREATED, Json(app.orders.create(new)?)))
}

/// Returns an order.
#[utoipa::path(
    get, path = "/orders/{id}",
    responses((status = OK, description = "The order", body = Order))
)]
async fn order(State(app): State<App>, Path(id): Path<u64>) -> Result<Json<Order>, FindFault> {
    Ok(Json(app.orders.find(id)?))
}

/// Marks an order as paid.
#[utoipa::path(
    post, path = "/orders/{id}/payment",
    responses((status = OK, description = "The order", body = Order))
)]
async fn pay(State(app): State<App>, Path(id): Path<u64>) -> Result<Json<Order>, PayFault> {
    Ok(Json(app.orders.pay(id)?))
}

/// Returns the buyer of an order, or passes on the failure of the IM service.
#[utoipa::path(
    get, path = "/orders/{id}/buyer",
    responses((status = OK, description = "The buyer", body = User))
)]
async fn buyer(State(app): State<App>, Path(id): Path<u64>) -> Result<Json<User>, Reply> {
    let order = app.orders.find(id)?;
    Ok(Json(app.im.user(&order.buyer).await?))
}

/// Returns the number of failures by code.
#[utoipa::path(
    get, path = "/metrics",
    responses((status = OK, description = "Counters", body = String, content_type = "text/plain"))
)]
async fn metrics(State(app): State<App>) -> String {
    app.failures.text()
}

/// Fails like a damaged database.
#[utoipa::path(
    get, path = "/broken",
    responses((status = OK, description = "The number of invoices", body = u64))
)]
async fn broken(State(app): State<App>) -> Result<Json<u64>, DefectFault> {
    Ok(Json(app.orders.count_invoices()?))
}

/// Never completes.
#[utoipa::path(
    get, path = "/slow",
    responses((status = OK, description = "The order", body = Order))
)]
async fn slow() -> Result<Json<Order>, SlowFault> {
    std::future::pending().await
}

/// Panics.
#[expect(clippy::panic, reason = "shows what clients see of a panic")]
#[utoipa::path(
    get, path = "/panic",
    responses((status = OK, description = "The order", body = Order))
)]
async fn panics() -> Result<Json<Order>, DefectFault> {
    panic!("the warehouse is empty")
}
