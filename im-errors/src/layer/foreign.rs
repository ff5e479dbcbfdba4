//! Failures reported by the web framework and by other layers.

use alloc::string::String;
use alloc::vec::Vec;
use core::future::poll_fn;
use core::mem;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum_core::body::Body;
use axum_core::response::Response;
use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use http_body::{Body as _, Frame, SizeHint};

use super::render::is_compressed;
use crate::Reply;

/// A response extension that prevents [`ErrorLayer`](super::ErrorLayer) from changing the response.
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
///
/// The layer still reports a fault or a [`Reply`] with this extension.
#[derive(Clone, Copy, Debug)]
pub struct AsIs;

/// The maximum length of the message of a web framework, in bytes. A longer text is considered a stream.
const MAX_LENGTH: usize = 64 << 10;

/// Returns `true` if a response is a failure reported by the web framework or by another layer.
pub(super) fn is_foreign(response: &Response) -> bool {
    let (status, extensions) = (response.status(), response.extensions());
    (status.is_client_error() || status.is_server_error())
        && is_plain(response)
        && !is_compressed(response)
        && extensions.get::<AsIs>().is_none()
        && extensions.get::<Reply>().is_none()
}

fn is_plain(response: &Response) -> bool {
    response.headers().get(CONTENT_TYPE).is_none_or(|content_type| {
        let media_type = content_type.as_bytes().split(|byte| *byte == b';').next();
        media_type.is_some_and(|name| name.trim_ascii().eq_ignore_ascii_case(b"text/plain"))
    })
}

/// Takes the text out of a response and returns a reply for it, or `None` if the text of a client error is a
/// stream, which is kept.
///
/// The texts of server errors may contain internal details, so they become the cause and not the message.
pub(super) async fn take_reply(response: &mut Response) -> Option<Reply> {
    let is_server_error = response.status().is_server_error();
    let mut body = mem::take(response.body_mut());
    let (bytes, is_complete) = read_ready(&mut body).await;
    if !is_complete && !is_server_error {
        *response.body_mut() = Body::new(Resumed { beginning: Some(bytes.into()), rest: body });
        return None;
    }
    response.headers_mut().remove(CONTENT_TYPE);
    response.headers_mut().remove(CONTENT_LANGUAGE);
    let reply = Reply::without_code(response.status().as_u16());
    Some(match String::from_utf8_lossy(&bytes).trim() {
        "" => reply,
        text if is_server_error => reply.caused_by(text),
        text => reply.with_message(text),
    })
}

/// Reads the part of a body that is immediately available, up to about [`MAX_LENGTH`]. Also returns `true` if
/// the body is complete.
///
/// The response of a proxy may be a stream of another service that never ends.
async fn read_ready(body: &mut Body) -> (Vec<u8>, bool) {
    let mut bytes = Vec::new();
    let is_complete = poll_fn(|context| {
        while bytes.len() <= MAX_LENGTH {
            match Pin::new(&mut *body).poll_frame(context) {
                Poll::Ready(Some(Ok(frame))) => {
                    bytes.extend(frame.into_data().unwrap_or_default());
                }
                // Nothing follows an error. The status is sufficient for a reply.
                Poll::Ready(Some(Err(_)) | None) => return Poll::Ready(true),
                Poll::Pending => break,
            }
        }
        Poll::Ready(false)
    });
    let is_complete = is_complete.await;
    (bytes, is_complete)
}

type Bytes = <Body as http_body::Body>::Data;

/// A body whose beginning has already been read.
struct Resumed {
    beginning: Option<Bytes>,
    rest: Body,
}

impl http_body::Body for Resumed {
    type Data = Bytes;
    type Error = axum_core::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum_core::Error>>> {
        match self.beginning.take() {
            Some(beginning) => Poll::Ready(Some(Ok(Frame::data(beginning)))),
            None => Pin::new(&mut self.rest).poll_frame(context),
        }
    }

    fn size_hint(&self) -> SizeHint {
        let read = self.beginning.as_ref().map_or(0, Bytes::len) as u64;
        let rest = self.rest.size_hint();
        let mut hint = SizeHint::new();
        hint.set_lower(rest.lower() + read);
        if let Some(upper) = rest.upper() {
            hint.set_upper(upper + read);
        }
        hint
    }
}
