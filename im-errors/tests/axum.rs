//! Replies as responses, outside of a service.

use axum::http::header::{CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use im_errors::{ErrorCatalog as _, Lang, Reply, error_catalog, localize};

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
