//! Replies as responses, outside of a service.

use axum::http::header::{CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use im_errors::{ErrorCatalog as _, Lang, Problem, Reply, error_catalog, localize};

error_catalog! {
    /// Uncommon statuses.
    pub enum Odd {
        #[catalog(http = 204)]
        2 => "no content", "无内容";
        #[catalog(http = 205)]
        3 => "reset", "重置";
        #[catalog(http = 304)]
        4 => "not modified", "未修改";
        #[catalog(http = 599)]
        5 => "odd", "奇怪";
    }
}

error_catalog! {
    /// Errors with arguments.
    pub enum OrderError {
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

async fn body_of(response: Response) -> Result<String, Box<dyn std::error::Error>> {
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await?;
    Ok(String::from_utf8(bytes.to_vec())?)
}

#[tokio::test]
async fn a_status_that_allows_no_body_has_none() -> Result<(), Box<dyn std::error::Error>> {
    for (error, status, has_body) in [
        (Odd::NoContent, 204, false),
        (Odd::Reset, 205, false),
        (Odd::NotModified, 304, false),
        (Odd::Odd, 599, true),
    ] {
        let response = error.reply(Lang::En).into_response();
        assert_eq!(response.status(), StatusCode::from_u16(status)?);
        assert_eq!(response.headers().get(CONTENT_LENGTH), None);
        assert_eq!(!body_of(response).await?.is_empty(), has_body, "{error:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_fault_is_translated_with_its_arguments() -> Result<(), Box<dyn std::error::Error>> {
    fn order(id: u64) -> Result<(), OrderFault> {
        Err(OrderError::order_not_found(id))
    }
    fn reply() -> Result<(), Reply<OrderError>> {
        Ok(order(7)?)
    }
    fn problem() -> Result<(), Problem<OrderError>> {
        Ok(order(7)?)
    }
    for (lang, text) in [(Lang::En, "order 7 not found"), (Lang::Zh, "订单 7 不存在")] {
        let json = format!(r#"{{"error":{{"code":40001,"message":"{text}","args":{{"id":7}}}}}}"#);
        let response = localize(lang, reply().into_response()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(
            response.headers().get(CONTENT_LANGUAGE),
            Some(&HeaderValue::from_static(lang.tag()))
        );
        assert_eq!(body_of(response).await?, json);

        let problem = body_of(localize(lang, problem().into_response()).await).await?;
        assert!(problem.contains(&format!(r#""title":"{text}","status":404"#)), "{problem}");
        assert!(problem.contains(r#""args":{"id":7}"#), "{problem}");

        // A reply in a language that the handler selected stays in it.
        let chosen = OrderError::order_not_found(7).reply(Lang::En).into_response();
        assert!(body_of(localize(lang, chosen).await).await?.contains("order 7 not found"));
    }
    Ok(())
}

#[tokio::test]
async fn compressed_responses_are_not_translated() -> Result<(), Box<dyn std::error::Error>> {
    for (encoding, lang) in [(None, "zh"), (Some("gzip"), "en")] {
        let mut response = Reply::from(Odd::Odd).into_response();
        if let Some(encoding) = encoding {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        let response = localize(Lang::Zh, response).await;
        assert_eq!(response.headers().get(CONTENT_LANGUAGE), Some(&HeaderValue::from_static(lang)));
        assert_eq!(body_of(response).await?.contains("奇怪"), lang == "zh");
    }
    Ok(())
}

/// A glob import of the library doesn't hide the crate `axum`.
#[allow(unused_imports, reason = "the import alone must not cause an ambiguity")]
mod glob {
    use im_errors::*;

    #[test]
    fn axum_is_the_crate() {
        let _: axum::Router = axum::Router::new();
        assert_eq!(Lang::default(), Lang::En);
    }
}
