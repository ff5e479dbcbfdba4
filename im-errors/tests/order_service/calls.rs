//! The client, against the service and against servers that answer anything.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use reqwest::Client;
use serde_json::Value;

use super::*;
use crate::client::{Failure, OrderError, ServiceError, get_with_retries, show};

/// Returns what the client prints for users and for logs. The address is removed from the log.
async fn printed(address: SocketAddr, path: &str) -> Result<(String, String)> {
    let (mut out, mut log) = (Vec::new(), Vec::new());
    let url = format!("http://{address}{path}");
    show(&Client::new(), &url, &mut out, &mut log).await?;
    let log = String::from_utf8(log)?.replace(&format!("http://{address}"), "");
    Ok((String::from_utf8(out)?, log))
}

/// A server that counts its requests, and answers each with what a function returns for its number.
struct Server {
    address: SocketAddr,
    requests: Arc<AtomicU32>,
}

impl Server {
    async fn answering<R: IntoResponse + 'static>(
        answer: impl Fn(u32) -> R + Clone + Send + Sync + 'static,
    ) -> Result<Self> {
        let requests = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&requests);
        let respond = async move || answer(counter.fetch_add(1, Ordering::Relaxed) + 1);
        let address = start(Router::new().fallback(get(respond))).await?;
        Ok(Self { address, requests })
    }

    fn requests(&self) -> u32 {
        self.requests.load(Ordering::Relaxed)
    }
}

fn unavailable(retry_after: &'static str) -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [("Retry-After", retry_after)], "down").into_response()
}

#[tokio::test]
async fn users_read_chinese_and_operators_english() -> Result {
    for (_, form) in answers::FORMS {
        let service = Service::start(form).await?;
        for (path, out, log) in [
            ("/orders/1/buyer", "{\"name\":\"ada\"}\n", ""),
            ("/orders/7", "订单 7 不存在\n", "GET /orders/7: 40001: order 7 not found\n"),
            ("/orders/2/buyer", "用户不存在\n", "GET /orders/2/buyer: 898002: No sush user\n"),
            // Only the service knows this code.
            (
                "/orders/3/buyer",
                "user is on trial\n",
                "GET /orders/3/buyer: 898999: user is on trial\n",
            ),
            (
                "/orders/4/buyer",
                "IM 服务不可用\n",
                "GET /orders/4/buyer: 50200: IM is not available\n",
            ),
            ("/nowhere", "页面不存在\n", "GET /nowhere: 40400: no such page\n"),
            ("/broken", "系统内部异常\n", "GET /broken: 50000: internal error\n"),
        ] {
            let printed = printed(service.address, path).await?;
            assert_eq!(printed, (out.to_owned(), log.to_owned()));
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_time_out_is_to_be_retried_after_five_seconds() -> Result {
    for (_, form) in answers::FORMS {
        let service = answers::impatient_service(form).await?;
        let result = client::get::<Value>(&Client::new(), &service.url("/slow")).await;
        let Err(failure) = result else { panic!("not a failure: {result:?}") };
        assert!(failure.is_retryable());
        assert_eq!(failure.retry_after(), Some(Duration::from_secs(5)));
        let Failure::Answer(received) = failure else { panic!("no answer: {failure}") };
        assert_eq!(received.known(), Some(ServiceError::Order(OrderError::TimedOut)));
    }
    Ok(())
}

#[tokio::test]
async fn an_unavailable_service_is_asked_again() -> Result {
    let server = Server::answering(|number| match number {
        1 | 2 => unavailable("0"),
        _ => "[7]".into_response(),
    });
    let server = server.await?;
    assert_eq!(printed(server.address, "/").await?, ("[7]\n".to_owned(), String::new()));
    assert_eq!(server.requests(), 3);
    Ok(())
}

#[tokio::test]
async fn retries_come_to_an_end() -> Result {
    let server = Server::answering(|_| unavailable("0")).await?;
    let (out, log) = printed(server.address, "/").await?;
    assert_eq!(out, "服务异常（HTTP 503）\n");
    assert_eq!(log, "GET /: 503 Service Unavailable: down\n");
    assert_eq!(server.requests(), 4);
    Ok(())
}

#[tokio::test]
async fn there_is_no_retry_that_cannot_help_or_is_too_late() -> Result {
    let not_found = || (StatusCode::NOT_FOUND, r#"{"code":40001}"#).into_response();
    let internal = || (StatusCode::INTERNAL_SERVER_ERROR, "down").into_response();
    // The client waits ten seconds at most.
    for answer in [not_found, internal, || unavailable("11"), || "<html>".into_response()] {
        let server = Server::answering(move |_| answer()).await?;
        let url = format!("http://{}/", server.address);
        assert!(get_with_retries::<Value>(&Client::new(), &url).await.is_err());
        assert_eq!(server.requests(), 1);
    }
    Ok(())
}

#[tokio::test]
async fn the_page_of_a_proxy_is_logged_in_part() -> Result {
    let page = "<html>\n<h1>502 Bad Gateway</h1>".to_owned() + &"<hr>".repeat(1000);
    let server =
        Server::answering(move |_| (StatusCode::BAD_GATEWAY, [("Retry-After", "0")], page.clone()));
    let (out, log) = printed(server.await?.address, "/").await?;
    assert_eq!(out, "服务异常（HTTP 502）\n");
    assert!(
        log.starts_with("GET /: 502 Bad Gateway: <html>\\n<h1>502 Bad Gateway</h1><hr>"),
        "{log}"
    );
    assert!(log.len() < 200 && log.lines().count() == 1, "{log}");
    Ok(())
}

#[tokio::test]
async fn a_message_cannot_forge_lines_of_the_log() -> Result {
    let body = r#"{"error":{"code":7,"message":"down\nGET /: 40001: forged"}}"#;
    let server = Server::answering(move |_| (StatusCode::BAD_REQUEST, body)).await?;
    let (_, log) = printed(server.address, "/").await?;
    assert_eq!(log, "GET /: 7: down\\nGET /: 40001: forged\n");
    Ok(())
}

#[tokio::test]
async fn bodies_that_are_not_json_are_failures() -> Result {
    for (status, body, log) in [
        (200, &b"<html>"[..], "unexpected response: expected value at line 1 column 1"),
        (200, b"\xFF\xFE", "unexpected response: expected value at line 1 column 1"),
        (200, b"{\"id\":", "unexpected response: EOF while parsing a value at line 1 column 6"),
        (404, b"\x00\xFF", "404 Not Found: \\u{0}\u{fffd}"),
        (500, b"{\"error\":{\"code\":50000,\"mess", "50000: internal error"),
    ] {
        let answer = move |_| (StatusCode::from_u16(status).unwrap_or_default(), body);
        let server = Server::answering(answer).await?;
        assert_eq!(printed(server.address, "/").await?.1, format!("GET /: {log}\n"));
    }
    Ok(())
}

#[tokio::test]
async fn what_is_not_http_is_a_failure_of_the_connection() -> Result {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let _ = connection.write_all(b"\x16\x03\x01 garbage\r\n\r\n").await;
        }
    });
    let result = client::get::<Value>(&Client::new(), &format!("http://{address}/")).await;
    let Err(failure @ Failure::Connection(_)) = result else { panic!("unexpected: {result:?}") };
    assert!(failure.is_retryable());
    let log = failure.to_string();
    assert!(log.starts_with("error sending request for url"), "{log}");
    assert!(log.matches(": ").count() > 1, "it has causes: {log}");
    Ok(())
}
