//! Unusual requests, and unusual answers of the IM service.

use std::collections::HashMap;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::routing::get;

use super::*;

#[tokio::test]
async fn every_accept_language_is_accepted() -> Result {
    let service = Service::start(Form::NESTED).await?;
    let large = "fr-FR, ".repeat((64 << 10) / 7) + "zh;q=0.1";
    assert!(large.len() >= 64 << 10);
    let nonsense = "zh".repeat(32 << 10);
    let languages: [(&[&[u8]], &str); 6] = [
        (&[large.as_bytes()], "zh"),
        (&[nonsense.as_bytes()], "en"),
        (&[b"en\xFF\xFE, zh;q=0.1"], "zh"),
        (&[b"\xFF"], "en"),
        (&[b"fr, en;q=0.2", b"zh;q=0.3"], "zh"),
        (&[b""], "en"),
    ];
    for (values, lang) in languages {
        let headers: Vec<_> =
            values.iter().map(|value| [b"Accept-Language: ", *value].concat()).collect();
        let answer = service.request("GET", "/orders/7", &headers, b"").await?;
        assert_eq!((answer.status, answer.header("content-language")), (404, Some(lang)));
    }
    Ok(())
}

#[tokio::test]
async fn head_has_the_headers_of_get() -> Result {
    for (_, form) in answers::FORMS {
        let service = Service::start(form).await?;
        for path in ["/orders/1", "/orders/7", "/orders/2/buyer", "/broken"] {
            let get = service.request("GET", path, &[CHINESE], b"").await?;
            let head = service.request("HEAD", path, &[CHINESE], b"").await?;
            let headers = |answer: Answer| {
                answer.headers.into_iter().filter(|(name, _)| name != "date").collect::<Vec<_>>()
            };
            assert_eq!((head.status, &*head.body), (get.status, ""));
            assert_eq!(headers(head), headers(get));
        }
    }
    Ok(())
}

/// Answers of the IM service, and the status and body with which they are passed on.
const PASSED_ON: [(u16, &str, u16, &str); 7] = [
    // A code of the IM service is never interpreted as one of the order service.
    (
        400,
        r#"{"error":{"code":40001,"message":"on trial"}}"#,
        400,
        r#"{"error":{"code":40001,"message":"on trial"}}"#,
    ),
    (
        200,
        r#"{"code":40001,"message":"on trial"}"#,
        502,
        r#"{"error":{"code":40001,"message":"on trial"}}"#,
    ),
    // A success without a user.
    (400, r#"{"error":{"code":0,"message":"success"}}"#, 502, UNAVAILABLE),
    (200, r#"{"error":{"code":0,"message":"success"}}"#, 502, UNAVAILABLE),
    (200, "<html>", 502, UNAVAILABLE),
    (200, "", 502, UNAVAILABLE),
    (302, "", 502, UNAVAILABLE),
];

const UNAVAILABLE: &str = r#"{"error":{"code":50200,"message":"the IM service is not available"}}"#;

/// Returns the answer of the case whose number is the name of the user.
async fn im_user(Query(user): Query<HashMap<String, usize>>) -> (StatusCode, &'static str) {
    let number = user.get("name").copied().unwrap_or_default();
    let (status, body, ..) = PASSED_ON.get(number).copied().unwrap_or_default();
    (StatusCode::from_u16(status).unwrap_or_default(), body)
}

#[tokio::test]
async fn answers_of_the_im_service_are_never_interpreted_as_failures_of_the_order_service() -> Result
{
    let im_service = Router::new().route("/users", get(im_user));
    let service = Service::with(Form::NESTED, im_service, Duration::MAX).await?;
    for (number, (_, received, status, body)) in PASSED_ON.into_iter().enumerate() {
        let order = format!(r#"{{"item":"tea","quantity":1,"buyer":"{number}"}}"#);
        service.request("POST", "/orders", &[JSON], order.as_bytes()).await?;
        let answer = service.get(&format!("/orders/{}/buyer", 1000 + number), &[]).await?;
        assert_eq!((answer.status, &*answer.body), (status, body), "{number}: {received}");
    }
    Ok(())
}

#[tokio::test]
async fn an_unreachable_im_service_is_a_bad_gateway() -> Result {
    // No server listens on this address any more.
    let address = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
    let service = Service::before(Im::at(address), Form::NESTED, Duration::MAX).await?;
    let answer = service.get("/orders/1/buyer", &[CHINESE]).await?;
    assert_eq!(answer.status, 502);
    assert_eq!(answer.body, r#"{"error":{"code":50200,"message":"IM 服务不可用"}}"#);
    Ok(())
}
