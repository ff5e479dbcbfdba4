//! The failures that the web framework and other layers answer.

use alloc::string::String;

use axum_core::body::Body;
use axum_core::response::Response;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http_body::Body as _;
use http_body_util::{BodyExt as _, Collected};

use crate::Reply;

/// An extension of a response that [`ErrorLayer`](super::ErrorLayer) then leaves as it is.
///
/// ```
/// use axum::Extension;
/// use axum::http::StatusCode;
/// use axum::response::IntoResponse;
/// use im_errors::AsIs;
///
/// async fn ready() -> impl IntoResponse {
///     (StatusCode::SERVICE_UNAVAILABLE, Extension(AsIs), "starting")
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct AsIs;

/// The length of the longest text that is taken for the message of a framework, in bytes.
const MAX_LENGTH: u64 = 64 << 10;

/// Returns whether a response reports a failure in the words of the web framework or of another layer.
pub(super) fn is_foreign(response: &Response) -> bool {
    let (status, headers, extensions) =
        (response.status(), response.headers(), response.extensions());
    let is_failure = status.is_client_error() || status.is_server_error();
    let is_plain = headers
        .get(CONTENT_TYPE)
        .is_none_or(|content_type| content_type.as_bytes().starts_with(b"text/plain"));
    // The length of a stream is unknown.
    let is_short = response.body().size_hint().exact().is_some_and(|length| length <= MAX_LENGTH);
    is_failure
        && is_plain
        && is_short
        && !headers.contains_key(CONTENT_ENCODING)
        && extensions.get::<AsIs>().is_none()
        && extensions.get::<Reply>().is_none()
}

/// Takes the text out of a response, and returns the reply with which to answer instead.
///
/// Texts about failures of the service may contain internals, so they are only reported.
pub(super) async fn take(response: &mut Response) -> Reply {
    let body = core::mem::replace(response.body_mut(), Body::empty()).collect().await;
    // A text that can't be read is as good as none: the status is what matters.
    let bytes = body.map(Collected::to_bytes).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    response.headers_mut().remove(CONTENT_TYPE);
    let reply = Reply::without_code(response.status().as_u16());
    match text.trim() {
        "" => reply,
        text if response.status().is_server_error() => reply.caused_by(text),
        text => reply.saying(text),
    }
}
