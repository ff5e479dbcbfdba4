//! Whether a client should retry, and when.

use core::time::Duration;

use super::Received;
use super::retry::Retry;
use crate::ErrorCatalog;

impl<E: ErrorCatalog> Received<E> {
    /// Returns `true` if a retry of the same request may succeed.
    ///
    /// This is what the catalog says about the error. If the catalog does not have the code, it is true of
    /// every failure with the status 408, 425, 429, 502, 503 or 504, or with a valid `Retry-After`.
    ///
    /// Returns `false` if [`parse_data`](Self::parse_data) failed to deserialize the data: the request was
    /// successful.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let is_retryable = |status, body: &str| {
    ///     let headers = [("content-type", "application/json")];
    ///     Received::<ImError>::parse(status, headers, body.as_bytes()).is_retryable()
    /// };
    /// assert!(is_retryable(503, "<html>"));
    /// assert!(!is_retryable(500, "<html>"));
    /// assert!(!is_retryable(503, r#"{"error":{"code":898001}}"#));
    /// ```
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        if self.is_success() || self.answer.mismatch.is_some() {
            return false;
        }
        match self.known().filter(|error| !error.is_success()) {
            Some(error) => error.is_retryable(),
            None => self.answer.status.is_retryable() || self.answer.retry != Retry::Unknown,
        }
    }

    /// Returns how long to wait before a retry: what the header `Retry-After` says
    /// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)), or else what the catalog says
    /// about the error.
    ///
    /// A date is relative to the header `Date` of the answer, and is ignored without one. Malformed headers
    /// are ignored, too. The longest duration is `u32::MAX` seconds.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let headers = [
    ///     ("Date", "Sun, 06 Nov 1994 08:49:37 GMT"),
    ///     ("Retry-After", "Sun, 06 Nov 1994 08:50:37 GMT"),
    /// ];
    /// let received = Received::<ImError>::parse(503, headers, b"");
    /// assert_eq!(received.retry_after().map(|wait| wait.as_secs()), Some(60));
    /// ```
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self.answer.retry {
            Retry::After(delay) => Some(delay),
            Retry::Later | Retry::Unknown => self.known().and_then(E::retry_after),
        }
    }
}
