//! `ErrorLayer` in services of axum, with every kind of failure.

#[path = "layer/foreign.rs"]
mod foreign;
#[path = "layer/kept.rs"]
mod kept;
#[path = "layer/reports.rs"]
mod reports;
#[path = "support/thread_log.rs"]
mod thread_log;

use std::error::Error;

use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use im_errors::{ErrorLayer, Form, Lang, Reply, error_catalog};
use tower::ServiceExt as _;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

error_catalog! {
    /// Errors of the order service.
    #[catalog(axum)]
    pub enum OrderError {
        #[catalog(success)]
        0                               => "ok",                      "成功";
        #[catalog(invalid_argument)]
        40000                           => "invalid request",         "请求无效";
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found",    "订单 {id} 不存在";
        #[catalog(already_exists)]
        40002 as AlreadyPaid            => "the order has been paid", "订单已支付";
        #[catalog(internal)]
        50000 as Internal               => "internal error",          "系统内部异常";
        #[catalog(unavailable, retry = 5)]
        50301 as Busy                   => "try again in a moment",   "请稍后重试";
        #[catalog(http = 204)]
        204   as Empty                  => "no content",              "无内容";
        #[catalog(http = 599)]
        599   as Odd                    => "odd",                     "奇怪";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

/// A response whose body has been read.
#[derive(Debug)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    reply: Option<Reply>,
    body: String,
}

impl Answer {
    async fn read(response: Response) -> Result<Self> {
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await?;
        Ok(Self {
            status: parts.status,
            headers: parts.headers,
            reply: parts.extensions.get().cloned(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
        })
    }

    fn header(&self, name: HeaderName) -> Vec<&[u8]> {
        self.headers.get_all(name).iter().map(HeaderValue::as_bytes).collect()
    }
}

fn request(method: Method, path: &str, accept_language: &[&[u8]]) -> Result<Request<Body>> {
    let mut request = Request::builder().method(method).uri(path);
    for line in accept_language {
        request = request.header(ACCEPT_LANGUAGE, HeaderValue::from_bytes(line)?);
    }
    Ok(request.body(Body::empty())?)
}

/// Returns the answer of a service to a `GET` request with this `Accept-Language`.
async fn answer(service: &Router, path: &str, lang: &str) -> Result<Answer> {
    let request = request(Method::GET, path, &[lang.as_bytes()])?;
    Answer::read(service.clone().oneshot(request).await?).await
}

async fn order(Path(id): Path<u64>) -> std::result::Result<Json<u64>, OrderFault> {
    match id {
        1 => Ok(Json(1)),
        2 => Err(OrderError::AlreadyPaid)?,
        _ => Err(OrderError::order_not_found(id)),
    }
}

fn orders() -> Router {
    Router::new().route("/orders/{id}", get(order))
}

/// Returns a service with one handler.
fn answering<R: IntoResponse>(respond: impl Fn() -> R + Clone + Send + Sync + 'static) -> Router {
    Router::new().route("/", get(async move || respond()))
}

#[tokio::test]
async fn a_fault_is_answered_in_every_form_and_language() -> Result {
    let catalog_form = orders().layer(ErrorLayer::new());
    let flat = orders().layer(ErrorLayer::new().form(Form::FLAT));
    let problem = orders().layer(ErrorLayer::new().form(Form::PROBLEM));
    let custom =
        ErrorLayer::new().form(Form::custom(|reply| (reply.code(), reply.message().into_owned())));
    let custom = orders().layer(custom);
    for (lang, text) in [("en", "order 7 not found"), ("zh", "订单 7 不存在")] {
        for (service, content_type, body) in [
            (
                &catalog_form,
                "application/json",
                format!(r#"{{"error":{{"code":40001,"message":"{text}","args":{{"id":7}}}}}}"#),
            ),
            (
                &flat,
                "application/json",
                format!(r#"{{"code":40001,"message":"{text}","data":null,"args":{{"id":7}}}}"#),
            ),
            (
                &problem,
                "application/problem+json",
                format!(
                    r#"{{"type":"about:blank","title":"Not Found","status":404,"detail":"{text}","code":40001,"args":{{"id":7}}}}"#
                ),
            ),
            (&custom, "application/json", format!(r#"[40001,"{text}"]"#)),
        ] {
            let answer = answer(service, "/orders/7", lang).await?;
            assert_eq!((answer.status, &answer.body), (StatusCode::NOT_FOUND, &body));
            assert_eq!(answer.header(CONTENT_TYPE), [content_type.as_bytes()]);
            assert_eq!(answer.header(CONTENT_LANGUAGE), [lang.as_bytes()]);
            assert_eq!(answer.header(VARY), [b"Accept-Language"]);
            assert_eq!(answer.header(CONTENT_LENGTH), [body.len().to_string().as_bytes()]);
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_form_and_the_language_of_the_handler_take_precedence() -> Result {
    let chosen = || {
        let reply = Reply::from(OrderError::AlreadyPaid).with_form(Form::FLAT).with_lang(Lang::Zh);
        (StatusCode::GONE, [(CONTENT_TYPE, "application/vnd.order+json")], reply)
    };
    let service = answering(chosen).layer(ErrorLayer::new().form(Form::PROBLEM));
    let answer = answer(&service, "/", "en").await?;
    assert_eq!(answer.status, StatusCode::GONE);
    assert_eq!(answer.header(CONTENT_TYPE), [b"application/vnd.order+json"]);
    assert_eq!(answer.body, r#"{"code":40002,"message":"订单已支付","data":null}"#);
    Ok(())
}

#[tokio::test]
async fn problem_details_have_the_status_of_the_response() -> Result {
    let service = answering(|| (StatusCode::GONE, OrderError::AlreadyPaid))
        .layer(ErrorLayer::new().form(Form::PROBLEM));
    let answer = answer(&service, "/", "en").await?;
    assert!(answer.body.contains(r#""title":"Gone","status":410"#), "{}", answer.body);
    Ok(())
}

#[tokio::test]
async fn vary_keeps_the_value_of_the_handler() -> Result {
    for (own, expected) in [
        (vec!["Origin"], "Origin, Accept-Language"),
        (vec!["Origin", "Cookie"], "Origin, Cookie, Accept-Language"),
        (vec!["origin, ACCEPT-LANGUAGE"], "origin, ACCEPT-LANGUAGE"),
        (vec!["*"], "*"),
    ] {
        let service = answering(move || {
            let mut response = OrderError::AlreadyPaid.into_response();
            response.headers_mut().remove(VARY);
            for line in &own {
                response.headers_mut().append(VARY, HeaderValue::from_static(line));
            }
            response
        });
        let answer = answer(&service.layer(ErrorLayer::new()), "/", "zh").await?;
        assert_eq!(answer.header(VARY), [expected.as_bytes()]);
        assert!(answer.body.contains("订单已支付"));
    }
    // A header in a tuple replaces that of the reply.
    let service = answering(|| ([(VARY, "Origin")], OrderError::AlreadyPaid));
    let answer = answer(&service.layer(ErrorLayer::new()), "/", "zh").await?;
    assert_eq!(answer.header(VARY), [b"Origin, Accept-Language"]);
    Ok(())
}

#[tokio::test]
async fn all_accept_language_headers_are_negotiated() -> Result {
    let service = orders().layer(ErrorLayer::new().default_lang(Lang::Zh));
    let languages: [(&[&[u8]], &str); 8] = [
        (&[], "zh"),
        (&[b"fr"], "zh"),
        (&[b"en"], "en"),
        (&[b"fr", b"en;q=0.3"], "en"),
        (&[b"fr, zh;q=0.2", b"en;q=0.3"], "en"),
        (&[b"\xFF\xFE", b"en"], "en"),
        (&[b"\xFF, en;q=0.1"], "en"),
        (&[b"\xFF"], "zh"),
    ];
    for (lines, lang) in languages {
        let request = request(Method::GET, "/orders/2", lines)?;
        let answer = Answer::read(service.clone().oneshot(request).await?).await?;
        assert_eq!(answer.header(CONTENT_LANGUAGE), [lang.as_bytes()], "{lines:?}");
    }
    Ok(())
}

#[tokio::test]
async fn handlers_extract_the_language_of_the_layer() -> Result {
    let service: Router = Router::new().route("/", get(async |lang: Lang| lang.tag()));
    assert_eq!(answer(&service, "/", "fr").await?.body, "en");
    assert_eq!(answer(&service, "/", "zh").await?.body, "zh");
    let service = service.layer(ErrorLayer::new().default_lang(Lang::Zh));
    assert_eq!(answer(&service, "/", "fr").await?.body, "zh");
    assert_eq!(answer(&service, "/", "en").await?.body, "en");
    Ok(())
}

#[tokio::test]
async fn successes_with_data_have_the_form_of_the_service() -> Result {
    let success = || Reply::from(OrderError::Ok).with_data([7]);
    let answer_of = async |layer| answer(&answering(success).layer(layer), "/", "zh").await;
    let nested = answer_of(ErrorLayer::new()).await?;
    assert_eq!((nested.status, &*nested.body), (StatusCode::OK, "[7]"));
    assert!(nested.header(VARY).is_empty() && nested.header(CONTENT_LANGUAGE).is_empty());
    let flat = answer_of(ErrorLayer::new().form(Form::FLAT)).await?;
    assert_eq!(flat.body, r#"{"code":0,"message":"成功","data":[7]}"#);
    assert_eq!(flat.header(VARY), [b"Accept-Language"]);
    assert!(flat.reply.is_none(), "a success is not reported");
    Ok(())
}

#[tokio::test]
async fn a_status_that_allows_no_body_has_none() -> Result {
    for service in [
        answering(|| OrderError::Empty),
        answering(|| OrderError::Empty).layer(ErrorLayer::new()),
        answering(|| (StatusCode::NO_CONTENT, OrderError::Odd)).layer(ErrorLayer::new()),
    ] {
        let answer = answer(&service, "/", "zh").await?;
        assert_eq!((answer.status, &*answer.body), (StatusCode::NO_CONTENT, ""));
        assert!(answer.header(CONTENT_TYPE).is_empty());
    }
    let answer = answer(&answering(|| OrderError::Odd), "/", "zh").await?;
    assert_eq!((answer.status.as_u16(), answer.body.is_empty()), (599, false));
    Ok(())
}

#[tokio::test]
async fn retry_after_of_the_handler_takes_precedence() -> Result {
    let busy = answer(&answering(|| OrderError::Busy).layer(ErrorLayer::new()), "/", "en").await?;
    assert_eq!(busy.header(RETRY_AFTER), [b"5"]);
    let own = || ([(RETRY_AFTER, "60")], OrderError::Busy);
    let own = answer(&answering(own).layer(ErrorLayer::new()), "/", "en").await?;
    assert_eq!(own.header(RETRY_AFTER), [b"60"]);
    Ok(())
}

#[tokio::test]
async fn head_has_the_headers_of_get() -> Result {
    let service = orders().layer(ErrorLayer::new().form(Form::FLAT));
    let get = answer(&service, "/orders/7", "zh").await?;
    let head = request(Method::HEAD, "/orders/7", &[b"zh"])?;
    let head = Answer::read(service.oneshot(head).await?).await?;
    assert_eq!((head.status, &*head.body), (get.status, ""));
    assert_eq!(head.headers, get.headers);
    Ok(())
}

/// A glob import of the library doesn't hide the crate `axum`.
#[allow(unused_imports, reason = "the import must not cause an ambiguity")]
mod glob {
    use im_errors::*;

    #[test]
    fn a_glob_import_does_not_hide_axum() {
        let _: axum::Router = axum::Router::new();
        assert_eq!(Lang::default(), Lang::En);
    }
}
