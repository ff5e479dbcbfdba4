//! Replies as responses of [axum](https://docs.rs/axum), and the reader's language out of a request.
//!
//! ```
//! use axum::routing::get;
//! use axum::{Json, Router, middleware};
//! use im_errors::{ErrorCatalog, Lang, Reply, error_catalog};
//!
//! error_catalog! {
//!     /// What the order service answers with.
//!     pub enum OrderError {
//!         #[catalog(http = 404)]
//!         40001 => "order not found", "订单不存在";
//!     }
//! }
//!
//! /// `?` leaves the language to the layer below.
//! async fn order() -> Result<Json<u32>, Reply<OrderError>> {
//!     Err(OrderError::OrderNotFound)?
//! }
//!
//! /// A handler may as well ask for the language itself.
//! async fn cancel(lang: Lang) -> Reply<OrderError> {
//!     OrderError::OrderNotFound.reply(lang)
//! }
//!
//! let service: Router = Router::new()
//!     .route("/order", get(order).delete(cancel))
//!     .layer(middleware::map_response(im_errors::axum::in_the_readers_language));
//! ```

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

/// The language that the request's `Accept-Language` asks for, as [`Lang::negotiate`] finds it.
impl<S: Sync> FromRequestParts<S> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        // Several lines of a header are one list, and what is not text is one malformed member.
        let lines = parts.headers.get_all(ACCEPT_LANGUAGE).into_iter();
        let lines: Vec<_> = lines.map(|line| String::from_utf8_lossy(line.as_bytes())).collect();
        Ok(Self::negotiate(&lines.join(",")))
    }
}

/// The body of the IM service, as `application/json`.
///
/// The status is that of the row, or 500 for one of 100 to 199, which ends no exchange; with one that
/// allows no body there is none. `Content-Language` is the language of the message where that is
/// known, and `Vary` tells caches that readers of other languages get other bodies.
impl<E: ErrorCatalog> IntoResponse for Reply<E> {
    fn into_response(self) -> Response {
        response(self, "application/json", |reply| reply)
    }
}

/// The members of [`Problem`], as `application/problem+json`; everything else as with a [`Reply`].
impl<E: ErrorCatalog> IntoResponse for Problem<E> {
    fn into_response(self) -> Response {
        response(self.into_reply(), "application/problem+json", Self::from)
    }
}

/// Puts replies into the language that the reader asks for, where the handler has not said which.
///
/// It is made for `axum::middleware::map_response`, and leaves all other responses as they are, those as
/// well that have been compressed since: layers that change bodies go around it.
///
/// A service whose readers expect Chinese where they ask for nothing says so in a function of its own:
///
/// ```
/// use axum::http::HeaderMap;
/// use axum::http::header::ACCEPT_LANGUAGE;
/// use axum::response::Response;
/// use im_errors::Lang;
/// use im_errors::axum::in_the_readers_language;
///
/// async fn in_chinese_by_default(headers: HeaderMap, response: Response) -> Response {
///     let asked_for = headers.get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok());
///     let lang = Lang::negotiate_or(asked_for.unwrap_or_default(), Lang::Zh);
///     in_the_readers_language(lang, response).await
/// }
///
/// let service: axum::Router =
///     axum::Router::new().layer(axum::middleware::map_response(in_chinese_by_default));
/// ```
#[expect(clippy::unused_async, reason = "`map_response` takes async functions alone")]
pub async fn in_the_readers_language(lang: Lang, mut response: Response) -> Response {
    if lang == Lang::Zh
        && !response.headers().contains_key(CONTENT_ENCODING)
        && let Some(InChinese(spoken)) = response.extensions_mut().remove()
    {
        spoken.put_into(&mut response);
    }
    response
}

/// What a reply says, and in which language, as far as that is known.
#[derive(Clone)]
struct Spoken {
    json: Vec<u8>,
    lang: Option<Lang>,
}

/// What a reply would say in Chinese: goes with the response until it is known who reads it.
#[derive(Clone)]
struct InChinese(Spoken);

impl Spoken {
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
    let spoken = |reply: Reply<E>| -> Option<Spoken> {
        let lang = reply.lang();
        Some(Spoken { lang, json: serde_json::to_vec(&body(reply)).ok()? })
    };
    // Nothing is over with an informational status.
    let status = StatusCode::from_u16(reply.status()).ok().filter(|it| !it.is_informational());
    let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if matches!(
        status,
        StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT | StatusCode::NOT_MODIFIED
    ) {
        return status.into_response();
    }
    let in_chinese = reply.spoken_in(Lang::Zh).and_then(&spoken);
    let Some(spoken) = spoken(reply) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = status.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
    spoken.put_into(&mut response);
    if let Some(in_chinese) = in_chinese {
        response.extensions_mut().insert(InChinese(in_chinese));
    }
    response
}
