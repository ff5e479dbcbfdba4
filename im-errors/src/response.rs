//! Replies as responses of [axum](https://docs.rs/axum), and the language of a request.

use alloc::string::String;
use alloc::vec::Vec;
use core::convert::Infallible;

use axum_core::extract::FromRequestParts;
use axum_core::response::{IntoResponse, Response};
use http::header::{
    ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, VARY,
};
use http::request::Parts;
use http::{HeaderValue, StatusCode};
use serde::Serialize;

use crate::{ErrorCatalog, Lang, Problem, Reply};

/// Extracts the language that the request's `Accept-Language` asks for, as [`Lang::negotiate`] does.
impl<S: Sync> FromRequestParts<S> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        // Several header lines are one list. A line that isn't UTF-8 is a malformed member of it.
        let lines = parts.headers.get_all(ACCEPT_LANGUAGE).into_iter();
        let lines: Vec<_> = lines.map(|line| String::from_utf8_lossy(line.as_bytes())).collect();
        Ok(Self::negotiate(&lines.join(",")))
    }
}

/// Responds with the body of the IM service as `application/json`.
///
/// The status is that of the row, or 500 if it has none. A status that doesn't allow a body, such as
/// 204, has none. `Content-Language` is the language of the message if it is known, and `Vary` tells
/// caches that the body depends on `Accept-Language`.
impl<E: ErrorCatalog> IntoResponse for Reply<E> {
    fn into_response(self) -> Response {
        response(self, "application/json", |reply| reply)
    }
}

/// Responds with the members of [`Problem`] as `application/problem+json`, and is otherwise the same
/// as [`Reply`].
impl<E: ErrorCatalog> IntoResponse for Problem<E> {
    fn into_response(self) -> Response {
        response(self.into_reply(), "application/problem+json", Self::from)
    }
}

/// Translates replies that were created by `?` into the language that the request asks for.
///
/// Pass this function to `axum::middleware::map_response`. It doesn't change any other response, nor
/// one that has been compressed: layers that transform bodies must be outside of this one.
///
/// ```
/// use axum::routing::get;
/// use axum::{Json, Router, middleware};
/// use im_errors::{ErrorCatalog, Lang, Reply, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         #[catalog(http = 404)]
///         40001 => "order not found", "订单不存在";
///     }
/// }
///
/// /// Leaves the language to the layer.
/// async fn order() -> Result<Json<u32>, Reply<OrderError>> {
///     Err(OrderError::OrderNotFound)?
/// }
///
/// /// Selects the language itself.
/// async fn cancel(lang: Lang) -> Reply<OrderError> {
///     OrderError::OrderNotFound.reply(lang)
/// }
///
/// let service: Router = Router::new()
///     .route("/order", get(order).delete(cancel))
///     .layer(middleware::map_response(im_errors::localize));
/// ```
///
/// A service with another default language negotiates it in a function of its own:
///
/// ```
/// use axum::http::HeaderMap;
/// use axum::http::header::ACCEPT_LANGUAGE;
/// use axum::response::Response;
/// use im_errors::{Lang, localize};
///
/// async fn localize_or_chinese(headers: HeaderMap, response: Response) -> Response {
///     let header = headers.get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok());
///     localize(Lang::negotiate_or(header.unwrap_or_default(), Lang::Zh), response).await
/// }
///
/// let service: axum::Router =
///     axum::Router::new().layer(axum::middleware::map_response(localize_or_chinese));
/// ```
pub async fn localize(lang: Lang, mut response: Response) -> Response {
    if lang == Lang::Zh
        && !response.headers().contains_key(CONTENT_ENCODING)
        && let Some(InChinese(message)) = response.extensions_mut().remove()
    {
        message.put_into(&mut response);
    }
    response
}

/// The body of a reply, and the language of its message if it is known.
#[derive(Clone)]
struct Message {
    json: Vec<u8>,
    lang: Option<Lang>,
}

/// The Chinese message of a reply, which is an extension of the response until [`localize`] runs.
#[derive(Clone)]
struct InChinese(Message);

impl Message {
    fn put_into(self, response: &mut Response) {
        let headers = response.headers_mut();
        headers.remove(CONTENT_LENGTH);
        headers.remove(CONTENT_LANGUAGE);
        if let Some(lang) = self.lang {
            headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
        }
        *response.body_mut() = self.json.into();
    }
}

fn response<E: ErrorCatalog, B: Serialize>(
    reply: Reply<E>,
    content_type: &'static str,
    body: impl Fn(Reply<E>) -> B,
) -> Response {
    let message = |reply: Reply<E>| -> Option<Message> {
        let lang = reply.lang();
        Some(Message { lang, json: serde_json::to_vec(&body(reply)).ok()? })
    };
    let status = StatusCode::from_u16(reply.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if matches!(
        status,
        StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT | StatusCode::NOT_MODIFIED
    ) {
        return status.into_response();
    }
    let in_chinese = reply.in_language(Lang::Zh).and_then(&message);
    let Some(message) = message(reply) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = status.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
    message.put_into(&mut response);
    if let Some(in_chinese) = in_chinese {
        response.extensions_mut().insert(InChinese(in_chinese));
    }
    response
}
