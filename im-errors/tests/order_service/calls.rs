//! Tests of the example `client`, with the service and with servers that send unusual answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use im_errors::Lang;

use super::*;
use crate::client::{Failure, OrderError, ServiceError};

/// Returns the texts of an answer for users and for logs. Both are empty for a success.
async fn texts(url: &str) -> Result<(String, String)> {
    match client::get(url).await {
        Ok(_) => Ok((String::new(), String::new())),
        Err(Failure::Answer(answer)) => {
            Ok((answer.text(Lang::Zh).into_owned(), format!("{answer:#}")))
        }
        Err(Failure::Connection(error)) => Err(error.into()),
    }
}

/// A server that counts requests, and answers each one with what a function returns for its number.
struct Server {
    address: SocketAddr,
    requests: Arc<AtomicU32>,
}

impl Server {
    async fn start<R: IntoResponse + 'static>(
        answer: impl Fn(u32) -> R + Clone + Send + Sync + 'static,
    ) -> Result<Self> {
        let requests = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&requests);
        let respond = async move || answer(counter.fetch_add(1, Ordering::Relaxed) + 1);
        let address = start(Router::new().fallback(get(respond))).await?;
        Ok(Self { address, requests })
    }

    fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    fn requests(&self) -> u32 {
        self.requests.load(Ordering::Relaxed)
    }
}

fn unavailable(retry_after: &'static str) -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [("Retry-After", retry_after)], "down").into_response()
}

#[tokio::test]
async fn texts_are_chinese_for_users_and_english_for_logs() -> Result {
    for (_, form) in answers::FORMS {
        let service = Service::start(form).await?;
        for (path, user, log) in [
            ("/orders/1/buyer", "", ""),
            ("/orders/7", "订单 7 不存在", "40001: order 7 not found"),
            ("/orders/2/buyer", "用户不存在", "898002: No sush user"),
            // The client doesn't know these codes.
            ("/orders/3/buyer", "user is on trial", "898999: user is on trial"),
            ("/nowhere", "页面不存在", "40400: 页面不存在"),
        ] {
            assert_eq!(texts(&service.url(path)).await?, (user.to_owned(), log.to_owned()));
        }
    }
    Ok(())
}

#[tokio::test]
async fn timeouts_are_retryable_after_five_seconds() -> Result {
    for (_, form) in answers::FORMS {
        let service = answers::impatient_service(form).await?;
        let result = client::get_once(&service.url("/slow")).await;
        let Err(Failure::Answer(answer)) = result else { panic!("not a failure: {result:?}") };
        assert!(answer.is_retryable());
        assert_eq!(answer.retry_after(), Some(Duration::from_secs(5)));
        assert_eq!(answer.known(), Some(ServiceError::Order(OrderError::TimedOut)));
    }
    Ok(())
}

#[tokio::test]
async fn requests_to_an_unavailable_service_are_repeated() -> Result {
    let server = Server::start(|number| match number {
        1 | 2 => unavailable("0"),
        _ => "7".into_response(),
    });
    let server = server.await?;
    assert!(client::get(&server.url()).await.is_ok_and(|value| value == 7));
    assert_eq!(server.requests(), 3);
    Ok(())
}

#[tokio::test]
async fn there_are_three_retries_at_most() -> Result {
    let server = Server::start(|_| unavailable("0")).await?;
    let (user, log) = texts(&server.url()).await?;
    assert_eq!(user, "服务异常（HTTP 503）");
    assert_eq!(log, "503 Service Unavailable: down");
    assert_eq!(server.requests(), 4);
    Ok(())
}

#[tokio::test]
async fn requests_are_not_repeated_if_that_cannot_help_or_takes_too_long() -> Result {
    let not_found = || (StatusCode::NOT_FOUND, r#"{"code":40001}"#).into_response();
    let internal = || (StatusCode::INTERNAL_SERVER_ERROR, "down").into_response();
    // The client waits ten seconds at most.
    for answer in [not_found, internal, || unavailable("11"), || "<html>".into_response()] {
        let server = Server::start(move |_| answer()).await?;
        assert!(client::get(&server.url()).await.is_err());
        assert_eq!(server.requests(), 1);
    }
    Ok(())
}

#[tokio::test]
async fn the_log_contains_the_beginning_of_the_page_of_a_proxy() -> Result {
    let page = "<html>\n<h1>502 Bad Gateway</h1>".to_owned() + &"<hr>".repeat(1000);
    let server =
        Server::start(move |_| (StatusCode::BAD_GATEWAY, [("Retry-After", "0")], page.clone()));
    let (user, log) = texts(&server.await?.url()).await?;
    assert_eq!(user, "服务异常（HTTP 502）");
    assert!(log.starts_with("502 Bad Gateway: <html>\\n<h1>502 Bad Gateway</h1><hr>"), "{log}");
    assert!(log.len() < 200 && log.lines().count() == 1, "{log}");
    Ok(())
}

#[tokio::test]
async fn a_message_cannot_forge_lines_of_the_log() -> Result {
    let body = r#"{"error":{"code":7,"message":"down\nGET /: 40001: forged"}}"#;
    let server = Server::start(move |_| (StatusCode::BAD_REQUEST, body)).await?;
    let (_, log) = texts(&server.url()).await?;
    assert_eq!(log, "7: down\\nGET /: 40001: forged");
    Ok(())
}

#[tokio::test]
async fn bodies_that_are_not_json_are_failures() -> Result {
    for (status, body, expected) in [
        (200, &b"<html>"[..], "unexpected response: expected value at line 1 column 1"),
        (200, b"\xFF\xFE", "unexpected response: expected value at line 1 column 1"),
        (200, b"{\"id\":", "unexpected response: EOF while parsing a value at line 1 column 6"),
        (404, b"\x00\xFF", "404 Not Found: \\u{0}\u{fffd}"),
        (500, b"{\"error\":{\"code\":50400,\"mess", "50400: timed out"),
    ] {
        let answer = move |_| {
            let status = StatusCode::from_u16(status).unwrap_or_default();
            (status, [("Retry-After", "11")], body)
        };
        let server = Server::start(answer).await?;
        assert_eq!(texts(&server.url()).await?.1, expected);
    }
    Ok(())
}

#[tokio::test]
async fn an_answer_that_is_not_http_is_a_failure_of_the_connection() -> Result {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let _ = connection.write_all(b"\x16\x03\x01 garbage\r\n\r\n").await;
        }
    });
    let result = client::get_once(&format!("http://{address}/")).await;
    assert!(matches!(result, Err(Failure::Connection(_))), "{result:?}");
    Ok(())
}
