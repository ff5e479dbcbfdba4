//! Conversion of replies into responses of [axum](https://docs.rs/axum), and the language of a request.

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

/// Extracts the language of the client from the header `Accept-Language`, with [`Lang::negotiate_or`].
///
/// ```
/// use axum::Router;
/// use axum::routing::get;
/// use im_errors::{ImError, Lang};
///
/// async fn explain(lang: Lang) -> &'static str {
///     ImError::NoSuchUser.text(lang)
/// }
///
/// let service: Router = Router::new().route("/", get(explain));
/// ```
///
/// The default is that of the [`ErrorLayer`](crate::ErrorLayer) around the handler, or English without a layer.
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

    /// Returns the language of the reply.
    pub(crate) fn negotiate(&self, default: Lang) -> Lang {
        // Several header lines form one list. A line that isn't UTF-8 is a malformed member of the list.
        let Self(lines) = self;
        let lines: Vec<_> =
            lines.iter().map(|line| String::from_utf8_lossy(line.as_bytes())).collect();
        Lang::negotiate_or(&lines.join(","), default)
    }
}

/// Converts the reply into a response with its status, headers and body.
///
/// [`ErrorLayer`](crate::ErrorLayer) replaces the body with one in the form of the service and in the language
/// of the client.
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

/// Converts the fault into a [`Reply`], and the reply into a response.
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

/// Returns the headers of a reply. All values are valid, because they are digits or constants.
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
