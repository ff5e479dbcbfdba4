//! Rendering of replies into existing responses.

use alloc::vec::Vec;

use axum_core::body::Body;
use axum_core::response::Response;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, VARY};
use http::{HeaderMap, HeaderValue};
use http_body::Body as _;

use crate::Reply;
use crate::response::headers;

/// Removes the headers of the reply, so that only those of the handler remain.
pub(super) fn remove_headers(reply: &Reply, response: &mut Response) {
    let existing = response.headers_mut();
    for (name, value) in headers(reply).filter(|(name, _)| name != VARY) {
        if existing.get(&name) == Some(&value) {
            existing.remove(name);
        }
    }
}

/// Writes the reply into the response. Existing headers take precedence.
pub(super) fn render(reply: &Reply, response: &mut Response, is_head: bool) {
    let body = reply.body();
    let existing = response.headers_mut();
    existing.remove(CONTENT_LENGTH);
    for (name, value) in headers(reply) {
        if name == VARY {
            add_to_vary(existing, &value);
        } else {
            existing.entry(name).or_insert(value);
        }
    }
    if is_head {
        existing.insert(CONTENT_LENGTH, body.len().into());
        *response.body_mut() = Body::empty();
    } else {
        *response.body_mut() = Body::from(body);
    }
}

/// Adds the name of a header to `Vary`, unless `Vary` already contains the name or `*`.
fn add_to_vary(headers: &mut HeaderMap, name: &HeaderValue) {
    let lines: Vec<_> = headers.get_all(VARY).iter().map(HeaderValue::as_bytes).collect();
    let has_name = lines.iter().flat_map(|line| line.split(|byte| *byte == b',')).any(|member| {
        let member = member.trim_ascii();
        member == b"*" || member.eq_ignore_ascii_case(name.as_bytes())
    });
    if has_name {
        return;
    }
    let merged = [&*lines, &[name.as_bytes()]].concat().join(&b", "[..]);
    if let Ok(merged) = HeaderValue::from_bytes(&merged) {
        headers.insert(VARY, merged);
    }
}

/// Returns `true` if another layer has compressed the body, which therefore can't be rendered again.
pub(super) fn is_compressed(response: &Response) -> bool {
    let encodings = response.headers().get_all(CONTENT_ENCODING);
    encodings.iter().any(|encoding| !encoding.as_bytes().eq_ignore_ascii_case(b"identity"))
}

/// Returns `true` if another layer has replaced the body: its length differs from that of the reply.
pub(super) fn is_replaced(response: &Response, length: usize) -> bool {
    let actual = response.body().size_hint().exact();
    actual.is_some_and(|actual| usize::try_from(actual) != Ok(length))
}
