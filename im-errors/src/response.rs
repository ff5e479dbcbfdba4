//! Replies as responses of [axum](https://docs.rs/axum), and the language of a request.

use alloc::string::String;
use alloc::vec::Vec;
use core::convert::Infallible;

use axum_core::body::Body;
use axum_core::extract::FromRequestParts;
use axum_core::response::{IntoResponse, Response};
use http::header::ACCEPT_LANGUAGE;
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::{ErrorCatalog, Fault, Lang, Reply};

/// Extracts the language that the request's `Accept-Language` asks for, as [`Lang::negotiate_or`] does.
///
/// The default is the one of the [`ErrorLayer`](crate::ErrorLayer) around the handler, or English without a
/// layer.
impl<S: Sync> FromRequestParts<S> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let default = parts.extensions.get().map_or(Self::default(), |DefaultLang(lang)| *lang);
        Ok(AcceptLanguage::of(&parts.headers).negotiate(default))
    }
}

/// The default language of an [`ErrorLayer`](crate::ErrorLayer), as an extension of the request.
#[derive(Clone, Copy)]
pub(crate) struct DefaultLang(pub(crate) Lang);

/// The `Accept-Language` lines of a request, which are parsed only if the language is needed.
pub(crate) struct AcceptLanguage(Vec<HeaderValue>);

impl AcceptLanguage {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        Self(headers.get_all(ACCEPT_LANGUAGE).into_iter().cloned().collect())
    }

    /// Returns the language to answer in.
    pub(crate) fn negotiate(&self, default: Lang) -> Lang {
        // Several header lines are one list. A line that isn't UTF-8 is a malformed member of it.
        let Self(lines) = self;
        let lines: Vec<_> =
            lines.iter().map(|line| String::from_utf8_lossy(line.as_bytes())).collect();
        Lang::negotiate_or(&lines.join(","), default)
    }
}

/// Responds with the status, the headers and the body of the reply.
///
/// [`ErrorLayer`](crate::ErrorLayer) renders the response again in the form of the service and in the
/// language of the client.
impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let body = self.body();
        let length = body.len();
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status_code(self.status());
        response.headers_mut().extend(headers(&self));
        response.extensions_mut().insert(Pending { reply: self, length });
        response
    }
}

/// Responds as the [`Reply`] for this fault does.
impl<E: ErrorCatalog> IntoResponse for Fault<E> {
    fn into_response(self) -> Response {
        Reply::from(self).into_response()
    }
}

/// A reply that no [`ErrorLayer`](crate::ErrorLayer) has rendered yet, as an extension of the response.
#[derive(Clone)]
pub(crate) struct Pending {
    pub(crate) reply: Reply,
    /// The length of the body, in bytes.
    pub(crate) length: usize,
}

/// Returns the headers of a reply. All values are valid: they are digits or constants.
pub(crate) fn headers(reply: &Reply) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
    reply.headers().filter_map(|(name, value)| {
        Some((HeaderName::from_static(name), HeaderValue::from_str(&value).ok()?))
    })
}

/// Returns the status of a reply.
pub(crate) fn status_code(status: u16) -> StatusCode {
    // Catalogs only have statuses of 200 to 599.
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
