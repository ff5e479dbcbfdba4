//! The example's service, as its clients see it.

#[path = "../examples/order_service.rs"]
#[allow(dead_code, reason = "the example's own `main` is one thing that is not called here")]
mod order_service;

use std::io;
use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use order_service::{Im, im_service, serve};
use reqwest::header::{
    ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, VARY,
};
use reqwest::{Client, Response, StatusCode};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, oneshot};
use tokio::task::{JoinHandle, JoinSet};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The service on a free port of this machine, until it is told to end.
struct Service {
    url: String,
    end: oneshot::Sender<()>,
    served: JoinHandle<io::Result<()>>,
}

impl Service {
    async fn with(im_service: Router) -> Result<Self> {
        let im_listener = TcpListener::bind("127.0.0.1:0").await?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let im = Im::at(im_listener.local_addr()?);
        tokio::spawn(async { axum::serve(im_listener, im_service).await });
        let (end, ended) = oneshot::channel();
        let served = tokio::spawn(serve(listener, im, async { ended.await.unwrap_or(()) }));
        Ok(Self { url, end, served })
    }

    async fn start() -> Result<Self> {
        Self::with(im_service()).await
    }

    async fn get(&self, path: &str, accept_language: impl AsRef<[u8]>) -> Result<Response> {
        let accepted = HeaderValue::from_bytes(accept_language.as_ref())?;
        let request = Client::new().get(format!("{}{path}", self.url));
        Ok(request.header(ACCEPT_LANGUAGE, accepted).send().await?)
    }
}

/// What is looked at of a reply.
#[derive(Debug, PartialEq)]
struct Seen {
    status: StatusCode,
    content_type: String,
    content_language: Option<String>,
    vary: Option<String>,
    body: String,
}

impl Seen {
    async fn of(response: Response) -> Result<Self> {
        let header = |name| -> Result<Option<String>> {
            let value = response.headers().get(name).map(HeaderValue::to_str).transpose()?;
            Ok(value.map(ToOwned::to_owned))
        };
        let length: Option<usize> =
            header(CONTENT_LENGTH)?.map(|length| length.parse()).transpose()?;
        let seen = Self {
            status: response.status(),
            content_type: header(CONTENT_TYPE)?.unwrap_or_default(),
            content_language: header(CONTENT_LANGUAGE)?,
            vary: header(VARY)?,
            body: String::new(),
        };
        let body = response.text().await?;
        assert_eq!(length, Some(body.len()));
        Ok(Self { body, ..seen })
    }
}

fn error(status: u16, lang: Option<&str>, body: &str) -> Result<Seen> {
    Ok(Seen {
        status: StatusCode::from_u16(status)?,
        content_type: "application/json".to_owned(),
        content_language: lang.map(ToOwned::to_owned),
        vary: Some("Accept-Language".to_owned()),
        body: body.to_owned(),
    })
}

#[tokio::test]
async fn errors_are_in_the_readers_language() -> Result {
    let service = Service::start().await?;
    let english = error(
        404,
        Some("en"),
        r#"{"error":{"code":40001,"message":"order 7 not found","args":{"id":7}}}"#,
    )?;
    let chinese = error(
        404,
        Some("zh"),
        r#"{"error":{"code":40001,"message":"订单 7 不存在","args":{"id":7}}}"#,
    )?;
    for accepted in ["", "en", "fr", "en-GB,zh;q=0.5", "zh;q=0"] {
        assert_eq!(
            Seen::of(service.get("/orders/7", accepted).await?).await?,
            english,
            "{accepted}"
        );
    }
    for accepted in ["zh", "zh-CN,zh;q=0.9", "fr,*;q=0.1,en;q=0", "en;q=0.1,ZH-hant-tw;q=0.2"] {
        assert_eq!(
            Seen::of(service.get("/orders/7", accepted).await?).await?,
            chinese,
            "{accepted}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn successes_are_in_the_readers_language() -> Result {
    let service = Service::start().await?;
    for (accepted, body) in [
        ("en", r#"{"id":1,"message":"ok","paid":true}"#),
        ("zh", r#"{"id":1,"message":"成功","paid":true}"#),
    ] {
        let seen = Seen::of(service.get("/orders/1", accepted).await?).await?;
        assert_eq!(seen, error(200, Some(accepted), body)?);
    }
    Ok(())
}

#[tokio::test]
async fn problems_have_their_own_type() -> Result {
    let service = Service::start().await?;
    for (path, accepted, status, body) in [
        (
            "/orders/1/payment",
            "zh",
            409,
            r#"{"type":"about:blank","title":"订单已支付","status":409,"code":40002}"#,
        ),
        (
            "/orders/7/payment",
            "en",
            404,
            r#"{"type":"about:blank","title":"order 7 not found","status":404,"code":40001,"args":{"id":7}}"#,
        ),
    ] {
        let request = Client::new().post(format!("{}{path}", service.url));
        let seen = Seen::of(request.header(ACCEPT_LANGUAGE, accepted).send().await?).await?;
        let expected = Seen {
            content_type: "application/problem+json".to_owned(),
            ..error(status, Some(accepted), body)?
        };
        assert_eq!(seen, expected);
    }
    Ok(())
}

#[tokio::test]
async fn errors_of_the_service_behind_are_passed_on() -> Result {
    let service = Service::start().await?;
    let seen = Seen::of(service.get("/orders/2/buyer", "zh").await?).await?;
    assert_eq!(
        seen,
        error(502, Some("zh"), r#"{"error":{"code":898002,"message":"用户不存在"}}"#)?
    );
    let seen = Seen::of(service.get("/orders/3/buyer", "zh").await?).await?;
    assert_eq!(
        seen,
        error(500, None, r#"{"error":{"code":898999,"message":"user is on trial"}}"#)?
    );
    let seen = Seen::of(service.get("/orders/1/buyer", "zh").await?).await?;
    assert_eq!((seen.status, seen.body.as_str()), (StatusCode::OK, r#"{"name":"ada"}"#));
    let seen = Seen::of(service.get("/orders/7/buyer", "zh").await?).await?;
    assert_eq!(
        seen,
        error(
            404,
            Some("zh"),
            r#"{"error":{"code":40001,"message":"订单 7 不存在","args":{"id":7}}}"#
        )?
    );
    Ok(())
}

/// The codes that the service behind may get are not ours, even where we have the same.
#[tokio::test]
async fn an_unknown_code_of_the_service_behind_is_none_of_ours() -> Result {
    for (reported, expected) in [
        (
            r#"{"error":{"code":40001,"message":"on trial"}}"#,
            error(500, None, r#"{"error":{"code":40001,"message":"on trial"}}"#)?,
        ),
        (
            r#"{"error":{"code":0,"message":"success"}}"#,
            error(500, Some("zh"), r#"{"error":{"code":50000,"message":"系统内部异常"}}"#)?,
        ),
    ] {
        let failure = async move || (StatusCode::BAD_REQUEST, reported);
        let service = Service::with(Router::new().route("/users/{name}", get(failure))).await?;
        assert_eq!(Seen::of(service.get("/orders/1/buyer", "zh").await?).await?, expected);
    }
    Ok(())
}

#[tokio::test]
async fn a_service_behind_that_answers_nonsense_is_an_internal_error() -> Result {
    let nonsense = || async { (StatusCode::BAD_GATEWAY, "<html>502 Bad Gateway</html>") };
    let service = Service::with(Router::new().route("/users/{name}", get(nonsense))).await?;
    let seen = Seen::of(service.get("/orders/1/buyer", "en").await?).await?;
    // There is no English text.
    assert_eq!(
        seen,
        error(500, Some("zh"), r#"{"error":{"code":50000,"message":"系统内部异常"}}"#)?
    );
    Ok(())
}

#[tokio::test]
async fn any_header_is_read() -> Result {
    let service = Service::start().await?;
    let lang = async |accepted: &[u8]| -> Result<Option<String>> {
        Ok(Seen::of(service.get("/orders/7", accepted).await?).await?.content_language)
    };
    let large = "fr-FR, ".repeat((64 << 10) / 7) + "zh;q=0.1";
    assert!(large.len() >= 64 << 10);
    assert_eq!(lang(large.as_bytes()).await?.as_deref(), Some("zh"));
    assert_eq!(lang("zh".repeat(32 << 10).as_bytes()).await?.as_deref(), Some("en"));
    assert_eq!(lang(b"en\xFF\xFE, zh;q=0.1").await?.as_deref(), Some("zh"));
    assert_eq!(lang(b"\xFF").await?.as_deref(), Some("en"));

    let request = Client::new().get(format!("{}/orders/7", service.url));
    let lines = request.header(ACCEPT_LANGUAGE, "fr, en;q=0.2").header(ACCEPT_LANGUAGE, "zh;q=0.3");
    let seen = Seen::of(lines.send().await?).await?;
    assert_eq!(seen.content_language.as_deref(), Some("zh"), "the lines are one list");

    let seen = Client::new().get(format!("{}/orders/7", service.url)).send().await?;
    assert_eq!(Seen::of(seen).await?.content_language.as_deref(), Some("en"));
    let head =
        Client::new().head(format!("{}/orders/7", service.url)).header(ACCEPT_LANGUAGE, "zh");
    let head = head.send().await?;
    assert_eq!(head.headers().get(CONTENT_LANGUAGE), Some(&HeaderValue::from_static("zh")));
    assert_eq!(head.text().await?, "");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_requests_over_fifty_connections_are_all_answered_right() -> Result {
    const CONNECTIONS: usize = 50;
    const REQUESTS: usize = 20;

    let service = Service::start().await?;
    let mut connections = JoinSet::new();
    for connection in 0..CONNECTIONS {
        let url = service.url.clone();
        connections.spawn(async move {
            let client = Client::builder().pool_max_idle_per_host(1).build()?;
            for request in 0..REQUESTS {
                let id = 4 + connection * REQUESTS + request;
                let (lang, message) = if (connection + request) % 2 == 0 {
                    ("en", format!("order {id} not found"))
                } else {
                    ("zh", format!("订单 {id} 不存在"))
                };
                let path = format!("{url}/orders/{id}");
                let response = client.get(path).header(ACCEPT_LANGUAGE, lang).send().await?;
                let body = format!(r#"{{"id":{id}}}"#);
                let body =
                    format!(r#"{{"error":{{"code":40001,"message":"{message}","args":{body}}}}}"#);
                assert_eq!(Seen::of(response).await?, error(404, Some(lang), &body)?);
            }
            Ok::<usize, Box<dyn std::error::Error + Send + Sync>>(REQUESTS)
        });
    }
    let mut answered = 0;
    while let Some(connection) = connections.join_next().await {
        answered += connection??;
    }
    assert_eq!(answered, 1_000);
    Ok(())
}

/// The service behind does not answer before all requests have reached it, and the end has begun.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_end_loses_no_reply() -> Result {
    const REQUESTS: u32 = 20;

    let (arrived, may_answer) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
    let slow = {
        let (arrived, may_answer) = (Arc::clone(&arrived), Arc::clone(&may_answer));
        async move || {
            arrived.add_permits(1);
            let _permit = may_answer.acquire().await;
            r#"{"name":"ada"}"#
        }
    };
    let service = Service::with(Router::new().route("/users/{name}", get(slow))).await?;
    let mut requests = JoinSet::new();
    for _ in 0..REQUESTS {
        let request = Client::new().get(format!("{}/orders/1/buyer", service.url));
        requests.spawn(async move { request.send().await?.text().await });
    }
    let _all = arrived.acquire_many(REQUESTS).await?;
    service.end.send(()).map_err(|()| "the service has ended by itself")?;
    tokio::task::yield_now().await;
    assert!(!service.served.is_finished(), "it waits for its replies");
    may_answer.add_permits(1);
    while let Some(answer) = requests.join_next().await {
        assert_eq!(answer??, r#"{"name":"ada"}"#);
    }
    service.served.await??;
    assert!(Client::new().get(&service.url).send().await.is_err(), "nobody is there any more");
    Ok(())
}
