//! Failures that the web framework and other layers report.

use std::collections::HashMap;
use std::convert::Infallible;
use std::time::Duration;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::Query;
use axum::http::header::{ALLOW, CONTENT_ENCODING};
use axum::response::Html;
use axum::routing::post;
use futures_util::{StreamExt as _, stream};
use im_errors::AsIs;
use serde::Deserialize;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use super::*;

#[derive(Deserialize)]
struct Page {
    #[allow(dead_code, reason = "only its type matters")]
    page: u32,
}

fn layer() -> ErrorLayer {
    ErrorLayer::new().foreign_status(|status| match status.as_u16() {
        408 | 503 | 504 => OrderError::Busy,
        400..500 => OrderError::InvalidRequest,
        _ => OrderError::Internal,
    })
}

#[expect(clippy::panic, reason = "the layers have to handle it")]
fn service() -> Router {
    Router::new()
        .route("/orders/{id}", get(order))
        .route("/orders", post(async |Json(_): Json<Vec<u64>>| ()))
        .route("/pages", get(async |Query(_): Query<Page>| ()))
        .route("/slow", get(async || tokio::time::sleep(Duration::from_secs(60)).await))
        .route("/panic", get(async || -> () { panic!("the secret of the database") }))
        .route("/secret", get(async || (StatusCode::BAD_GATEWAY, "the secret of the database")))
        .layer(
            ServiceBuilder::new()
                .layer(layer())
                .layer(TimeoutLayer::with_status_code(
                    StatusCode::GATEWAY_TIMEOUT,
                    Duration::from_millis(10),
                ))
                .layer(RequestBodyLimitLayer::new(1 << 10))
                .layer(CatchPanicLayer::new()),
        )
}

async fn post_orders(content_type: &str, body: impl Into<Body>) -> Result<Answer> {
    let request = Request::post("/orders")
        .header(CONTENT_TYPE, content_type)
        .header(ACCEPT_LANGUAGE, "zh")
        .body(body.into())?;
    Answer::read(service().oneshot(request).await?).await
}

#[tokio::test]
async fn failures_of_the_framework_have_the_form_of_the_service() -> Result {
    let json = "application/json";
    for (answer, status, code, message) in [
        (post_orders(json, "[").await?, 400, 40000, "Failed to parse the request body as JSON: "),
        (post_orders(json, "{}").await?, 422, 40000, "Failed to deserialize the JSON body into "),
        (
            post_orders("text/plain", "[]").await?,
            415,
            40000,
            "Expected request with `Content-Type: ",
        ),
        (post_orders(json, vec![b' '; 2 << 10]).await?, 413, 40000, "Failed to buffer "),
        (
            answer(&service(), "/orders/x", "zh").await?,
            400,
            40000,
            "Invalid URL: Cannot parse `x` ",
        ),
        (
            answer(&service(), "/pages?page=x", "zh").await?,
            400,
            40000,
            "Failed to deserialize query ",
        ),
        (answer(&service(), "/nowhere", "zh").await?, 404, 40000, "请求无效"),
        (answer(&service(), "/orders", "zh").await?, 405, 40000, "请求无效"),
        (answer(&service(), "/slow", "zh").await?, 504, 50301, "请稍后重试"),
        (answer(&service(), "/panic", "zh").await?, 500, 50000, "系统内部异常"),
        (answer(&service(), "/secret", "zh").await?, 502, 50000, "系统内部异常"),
    ] {
        let start = format!(r#"{{"error":{{"code":{code},"message":"{message}"#);
        assert!(answer.body.starts_with(&start), "{}", answer.body);
        assert!(!answer.body.contains("secret"), "{}", answer.body);
        assert_eq!(answer.status.as_u16(), status, "{}", answer.body);
        assert_eq!(answer.header(CONTENT_TYPE), [b"application/json"]);
        assert_eq!(answer.header(VARY), [b"Accept-Language"]);
        let is_translated = message.ends_with(|last: char| !last.is_ascii());
        assert_eq!(
            answer.header(CONTENT_LANGUAGE),
            if is_translated { vec![&b"zh"[..]] } else { vec![] }
        );
    }
    Ok(())
}

#[tokio::test]
async fn headers_of_the_framework_are_kept() -> Result {
    let answer_to_get = answer(&service(), "/orders", "zh").await?;
    assert_eq!(answer_to_get.header(ALLOW), [b"POST"]);
    let slow = answer(&service(), "/slow", "zh").await?;
    assert_eq!(slow.header(RETRY_AFTER), [b"5"], "from the row");
    Ok(())
}

#[tokio::test]
async fn content_length_is_that_of_the_new_body() -> Result {
    let wrong = || (StatusCode::BAD_REQUEST, [(CONTENT_LENGTH, "5")], "wrong");
    let answer = answer(&answering(wrong).layer(layer()), "/", "en").await?;
    assert_eq!(answer.header(CONTENT_LENGTH), [answer.body.len().to_string().as_bytes()]);
    Ok(())
}

#[tokio::test]
async fn a_row_for_a_status_may_have_arguments() -> Result {
    let layer = ErrorLayer::new()
        .foreign_status(|status| OrderError::order_not_found(status.as_u16().into()));
    let answer = answer(&orders().layer(layer), "/nowhere", "en").await?;
    assert_eq!(
        answer.body,
        r#"{"error":{"code":40001,"message":"order 404 not found","args":{"id":404}}}"#
    );
    Ok(())
}

#[tokio::test]
async fn other_responses_are_kept() -> Result {
    let stream = || {
        let chunks = stream::iter(["a", "b"]).then(async |chunk| {
            tokio::task::yield_now().await;
            Ok::<_, Infallible>(chunk)
        });
        (StatusCode::BAD_REQUEST, [(CONTENT_TYPE, "text/plain")], Body::from_stream(chunks))
    };
    let bad = StatusCode::BAD_REQUEST;
    for (service, body) in [
        (answering(|| "fine"), "fine"),
        (answering(|| (StatusCode::FOUND, "elsewhere")), "elsewhere"),
        (answering(|| StatusCode::SWITCHING_PROTOCOLS), ""),
        (answering(move || (bad, Extension(AsIs), "on purpose")), "on purpose"),
        (answering(move || (bad, Html("<p>"))), "<p>"),
        (answering(move || (bad, Json("own"))), r#""own""#),
        (answering(move || (bad, Bytes::from_static(b"\0"))), "\0"),
        (answering(move || (bad, [(CONTENT_ENCODING, "gzip")], "zipped")), "zipped"),
        (answering(stream), "ab"),
        (answering(move || (bad, "long ".repeat(20_000))), &"long ".repeat(20_000)),
    ] {
        let plain = answer(&service, "/", "zh").await?;
        let layered = answer(&service.layer(layer()), "/", "zh").await?;
        assert_eq!((layered.status, &layered.headers), (plain.status, &plain.headers));
        assert_eq!(layered.body, body);
        assert!(layered.reply.is_none());
    }
    Ok(())
}

/// The body of a 5xx response may be long or endless, and its length may be unknown.
#[tokio::test]
async fn bodies_of_server_errors_are_not_sent() -> Result {
    let secret = "the secret of the database ";
    let long = answering(move || (StatusCode::BAD_GATEWAY, secret.repeat(10_000)));
    assert_hidden(&long.layer(layer())).await?;
    let endless = answering(move || {
        let chunks = stream::iter([secret; 3]).chain(stream::pending());
        let body = Body::from_stream(chunks.map(Ok::<_, Infallible>));
        (StatusCode::BAD_GATEWAY, [(CONTENT_TYPE, "Text/Plain; charset=utf-8")], body)
    });
    assert_hidden(&endless.layer(layer())).await
}

async fn assert_hidden(service: &Router) -> Result {
    let answer = answer(service, "/", "zh").await?;
    assert_eq!(answer.body, r#"{"error":{"code":50000,"message":"系统内部异常"}}"#);
    let cause = answer.reply.as_ref().and_then(Reply::cause).map(ToString::to_string);
    assert!(cause.is_some_and(|cause| cause.contains("secret")));
    Ok(())
}

/// `ResponseBodyTimeoutLayer` creates such bodies.
#[tokio::test]
async fn bodies_of_unknown_length_are_read() -> Result {
    let hidden = || {
        let chunks = stream::iter(["no ", "such page"].map(Ok::<_, Infallible>));
        (StatusCode::NOT_FOUND, [(CONTENT_LANGUAGE, "fr")], Body::from_stream(chunks))
    };
    let answer = answer(&answering(hidden).layer(layer()), "/", "zh").await?;
    assert_eq!(answer.body, r#"{"error":{"code":40000,"message":"no such page"}}"#);
    assert!(answer.header(CONTENT_LANGUAGE).is_empty());
    Ok(())
}

#[tokio::test]
async fn responses_to_head_are_kept() -> Result {
    for path in ["/nowhere", "/orders", "/orders/x"] {
        let answer_of = async |service: Router| -> Result<Answer> {
            Answer::read(service.oneshot(request(Method::HEAD, path, &[b"zh"])?).await?).await
        };
        let routes =
            || Router::new().route("/orders/{id}", get(order)).route("/orders", post(async || ()));
        let plain = answer_of(routes()).await?;
        let layered = answer_of(routes().layer(layer())).await?;
        assert_eq!((plain.status, &plain.headers), (layered.status, &layered.headers));
        assert_eq!(layered.body, "");
        let code = layered.reply.and_then(|reply| reply.code());
        assert_eq!(code, Some(40000), "the failure is still reported");
    }
    Ok(())
}

#[tokio::test]
async fn foreign_failures_are_kept_without_a_row() -> Result {
    let service = orders().layer(ErrorLayer::new());
    let answer = answer(&service, "/nowhere", "zh").await?;
    assert_eq!((answer.status, &*answer.body), (StatusCode::NOT_FOUND, ""));
    Ok(())
}

/// The layer handles this like a failure of the framework.
#[tokio::test]
async fn data_that_cannot_be_serialized_is_a_failure() -> Result {
    let data = || Reply::from(OrderError::Ok).with_data(HashMap::from([((1, 2), 3)]));
    let answer_of = async |layer| answer(&answering(data).layer(layer), "/", "zh").await;
    let converted = answer_of(layer()).await?;
    assert_eq!(converted.body, r#"{"error":{"code":50000,"message":"系统内部异常"}}"#);
    assert_eq!(converted.status, StatusCode::INTERNAL_SERVER_ERROR);
    let plain = answer_of(ErrorLayer::new()).await?;
    assert_eq!(plain.body, r#"{"error":{"message":"Internal Server Error"}}"#);
    Ok(())
}
