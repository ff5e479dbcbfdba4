//! Measures how long a service of axum takes to answer a request, with and without `ErrorLayer`.
//!
//! The requests don't use a network. The handlers without the layer return the same answers, in English.

#![allow(missing_docs, unreachable_pub, reason = "criterion's macros")]

use std::convert::Infallible;
use std::hint::black_box;

use axum::body::{Body, to_bytes};
use axum::extract::Path;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use axum::{Json, Router};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use im_errors::{ErrorLayer, error_catalog};
use serde_json::{Value, json};
use tokio::runtime::Builder;
use tower::Service as _;

/// The rows of the catalog.
const ROWS: usize = 2;

error_catalog! {
    /// Errors of the order service.
    #[catalog(axum)]
    pub enum OrderError {
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        #[catalog(not_found)]
        40400                           => "no such route",        "路径不存在";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

async fn order(Path(id): Path<u64>) -> Result<Json<u64>, OrderFault> {
    if id == 1 { Ok(Json(id)) } else { Err(OrderError::order_not_found(id)) }
}

async fn plain_order(Path(id): Path<u64>) -> Result<Json<u64>, (StatusCode, Json<Value>)> {
    if id == 1 {
        return Ok(Json(id));
    }
    let message = format!("order {id} not found");
    let error = json!({ "code": 40001, "message": message, "args": { "id": id } });
    Err((StatusCode::NOT_FOUND, Json(json!({ "error": error }))))
}

async fn no_route() -> (StatusCode, Json<Value>) {
    let error = json!({ "code": 40400, "message": "no such route" });
    (StatusCode::NOT_FOUND, Json(json!({ "error": error })))
}

/// Answers a request, and returns the length of the body.
async fn answer(service: &mut Router, path: &str, lang: &str) -> usize {
    let request = Request::builder()
        .uri(path)
        .header("accept-language", lang)
        .body(Body::empty())
        .unwrap_or_default();
    let response: Result<_, Infallible> = service.call(request).await;
    let Ok(response) = response;
    to_bytes(response.into_body(), usize::MAX).await.map_or(0, |body| body.len())
}

fn requests(criterion: &mut Criterion) {
    let plain = Router::new().route("/orders/{id}", get(plain_order)).fallback(no_route);
    let layered = Router::new()
        .route("/orders/{id}", get(order))
        .layer(ErrorLayer::new().foreign_status(|_| OrderError::NoSuchRoute));
    let Ok(runtime) = Builder::new_current_thread().build() else { return };
    for (subject, path) in [
        ("request that succeeds", "/orders/1"),
        ("request that fails", "/orders/7"),
        ("request without a route", "/nowhere"),
    ] {
        // Only the order of the members differs.
        let [of_plain, of_layered] = [&plain, &layered]
            .map(|service| runtime.block_on(answer(&mut service.clone(), path, "en")));
        assert_eq!(of_plain, of_layered, "the length of the answer to {path}");
        let mut group = criterion.benchmark_group(subject);
        for (name, service, lang) in [
            ("plain handler", &plain, "en"),
            ("im-errors", &layered, "en"),
            ("im-errors, in Chinese", &layered, "zh-CN,zh;q=0.9,en;q=0.8"),
        ] {
            group.bench_function(BenchmarkId::new(name, ROWS), |bencher| {
                let mut service = service.clone();
                bencher.iter(|| black_box(runtime.block_on(answer(&mut service, path, lang))));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, requests);
criterion_main!(benches);
