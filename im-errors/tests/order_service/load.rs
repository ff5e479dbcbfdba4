//! Concurrent requests, and the shutdown of the service.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::routing::get;
use reqwest::Client;
use reqwest::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::*;

/// Returns the method, the path and the body of a request, and the expected status and body in English and
/// Chinese.
fn request(number: usize) -> (&'static str, String, &'static str, u16, [String; 2]) {
    let error = |code: u32, texts: [&str; 2]| {
        texts.map(|text| format!(r#"{{"error":{{"code":{code},"message":"{text}"}}}}"#))
    };
    let order = r#"{"id":1,"item":"tea","quantity":1,"buyer":"ada","is_paid":true}"#;
    match number % 8 {
        0 => ("GET", "/orders/1".into(), "", 200, [order, order].map(Into::into)),
        1 => {
            let texts = [format!("order {number} not found"), format!("订单 {number} 不存在")];
            let bodies = texts.map(|text| {
                format!(
                    r#"{{"error":{{"code":40001,"message":"{text}","args":{{"id":{number}}}}}}}"#
                )
            });
            ("GET", format!("/orders/{number}"), "", 404, bodies)
        }
        2 => {
            let texts = ["this method is not allowed here", "不支持该请求方法"];
            ("DELETE", format!("/orders/{number}"), "", 405, error(40500, texts))
        }
        3 => {
            let text = "Failed to parse the request body as JSON: EOF while parsing an object at line 1 column 1";
            ("POST", "/orders".into(), "{", 400, error(40000, [text, text]))
        }
        4 => {
            let texts = ["the order has been paid", "订单已支付"];
            ("POST", "/orders/1/payment".into(), "", 409, error(40002, texts))
        }
        5 => (
            "GET",
            "/orders/2/buyer".into(),
            "",
            502,
            error(898_002, ["No sush user", "用户不存在"]),
        ),
        6 => ("GET", "/orders/3/buyer".into(), "", 403, error(898_999, ["user is on trial"; 2])),
        _ => ("GET", "/orders/1/buyer".into(), "", 200, [r#"{"name":"ada"}"#; 2].map(Into::into)),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_thousand_requests_over_fifty_connections_are_answered_correctly() -> Result {
    const CONNECTIONS: usize = 50;
    const REQUESTS: usize = 40;

    let service = Service::start(Form::NESTED).await?;
    let mut connections = JoinSet::new();
    for connection in 0..CONNECTIONS {
        let url = service.url("");
        connections.spawn(async move {
            let client = Client::builder().pool_max_idle_per_host(1).build()?;
            for number in 0..REQUESTS {
                let number = 10_000 + connection * REQUESTS + number;
                let (method, path, sent, status, [english, chinese]) = request(number);
                // Each kind of request occurs in both languages.
                let (lang, expected) = if (number / 8).is_multiple_of(2) {
                    ("en", &english)
                } else {
                    ("zh", &chinese)
                };
                let answer = client
                    .request(method.parse()?, format!("{url}{path}"))
                    .header(ACCEPT_LANGUAGE, lang)
                    .header(CONTENT_TYPE, "application/json")
                    .body(sent)
                    .send()
                    .await?;
                let content_language = answer.headers().get(CONTENT_LANGUAGE).cloned();
                assert_eq!(answer.status().as_u16(), status, "{method} {path}");
                assert_eq!(&answer.text().await?, expected, "{method} {path}");
                let expected = (english != chinese).then(|| lang.parse()).transpose()?;
                assert_eq!(content_language, expected, "{method} {path}");
            }
            Ok::<usize, Box<dyn Error + Send + Sync>>(REQUESTS)
        });
    }
    let mut answered = 0;
    while let Some(connection) = connections.join_next().await {
        answered += connection??;
    }
    assert_eq!(answered, 2_000);
    let metrics = service.get("/metrics", &[]).await?;
    for code in [40000, 40001, 40002, 40500, 898_002, 898_999] {
        let line = format!("failures_total{{code=\"{code}\"}} 250\n");
        assert!(metrics.body.contains(&line), "{line} in {}", metrics.body);
    }
    Ok(())
}

/// The IM service answers only after all requests have reached it and the shutdown has begun.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_shutdown_completes_all_requests() -> Result {
    const REQUESTS: u32 = 20;

    let (arrived, may_answer) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
    let slow = {
        let (arrived, may_answer) = (Arc::clone(&arrived), Arc::clone(&may_answer));
        async move || {
            arrived.add_permits(1);
            let _permit = may_answer.acquire().await;
            (StatusCode::NOT_FOUND, r#"{"error":{"code":898002}}"#)
        }
    };
    let im_service = Router::new().route("/users", get(slow));
    let service = Service::with(Form::NESTED, im_service, Duration::MAX).await?;
    let mut requests = JoinSet::new();
    for _ in 0..REQUESTS {
        let request = Client::new().get(service.url("/orders/1/buyer"));
        requests.spawn(async move { request.send().await?.text().await });
    }
    let _all = arrived.acquire_many(REQUESTS).await?;
    let Service { address, end, served } = service;
    end.send(()).map_err(|()| "the service has ended by itself")?;
    tokio::task::yield_now().await;
    assert!(!served.is_finished(), "requests are pending");
    may_answer.add_permits(1);
    while let Some(answer) = requests.join_next().await {
        assert_eq!(answer??, r#"{"error":{"code":898002,"message":"No sush user"}}"#);
    }
    served.await??;
    assert!(TcpStream::connect(address).await.is_err(), "the service no longer listens");
    Ok(())
}
