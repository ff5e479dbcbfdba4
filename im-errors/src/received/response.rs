//! A response without the type of the catalog.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt::{self, Display, Formatter};

use http::StatusCode;

use super::body::{Body, Content};
use super::retry::Retry;
use super::scalar::SentCode;
use crate::arguments::Arguments;

/// A response. It is not generic, so that it isn't compiled again for every catalog.
#[derive(Clone, PartialEq)]
pub(super) struct Response {
    pub(super) status: Status,
    pub(super) code: Option<SentCode>,
    pub(super) message: Option<String>,
    pub(super) arguments: Arguments,
    pub(super) retry: Retry,
    pub(super) beginning: Box<[u8]>,
    /// The reason why the data of a successful response could not be deserialized.
    pub(super) mismatch: Option<String>,
}

impl Response {
    /// The number of bytes of the body to keep.
    const BEGINNING: usize = 1024;

    pub(super) fn new(status: Status, retry: Retry, bytes: &[u8], body: &Body<'_>) -> Box<Self> {
        let is_data = status.is_success() && !body.has_code();
        let Content { code, message, arguments } =
            if is_data { Content::default() } else { body.content() };
        let beginning = bytes.get(..Self::BEGINNING).unwrap_or(bytes).into();
        Box::new(Self { status, code, message, arguments, retry, beginning, mismatch: None })
    }

    /// Returns the message, unless it is empty.
    pub(super) fn nonempty_message(&self) -> Option<&str> {
        self.message.as_deref().filter(|message| !message.is_empty())
    }
}

/// An HTTP status, or any other number that a client passes as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Status(pub(super) u16);

impl Status {
    /// Returns `true` if the request was successful
    /// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15.3)).
    pub(super) const fn is_success(self) -> bool {
        matches!(self.0, 200..=299)
    }

    /// Returns `true` if the same request may succeed later: for 408, 425, 429, 502, 503 and 504.
    pub(super) const fn is_retryable(self) -> bool {
        matches!(self.0, 408 | 425 | 429 | 502..=504)
    }
}

/// Writes the number and, if the status is registered, the reason phrase.
impl Display for Status {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let status = StatusCode::from_u16(self.0).ok();
        match status.as_ref().and_then(StatusCode::canonical_reason) {
            Some(phrase) => write!(f, "{} {phrase}", self.0),
            None => write!(f, "{}", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn a_status_is_displayed_with_its_reason_phrase() {
        for (status, expected) in
            [(200, "200 OK"), (502, "502 Bad Gateway"), (599, "599"), (0, "0"), (65535, "65535")]
        {
            assert_eq!(Status(status).to_string(), expected);
        }
    }

    #[test]
    fn statuses_are_classified() {
        let all = |is: fn(Status) -> bool| (0..=u16::MAX).filter(move |&status| is(Status(status)));
        assert!(all(Status::is_success).eq(200..=299));
        assert!(all(Status::is_retryable).eq([408, 425, 429, 502, 503, 504]));
    }
}
