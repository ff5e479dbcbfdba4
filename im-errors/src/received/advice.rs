//! Advice about retries.

use core::time::Duration;

use super::Received;
use super::retry::Retry;
use crate::ErrorCatalog;

impl<E: ErrorCatalog> Received<E> {
    /// Returns `true` if a retry of the same request may succeed.
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
    ///
    /// If the error is known, the catalog determines the result. Every other failure is retryable if its status
    /// is 408, 425, 429, 502, 503 or 504, or if it has a valid `Retry-After`.
    ///
    /// Returns `false` if [`parse_data`](Self::parse_data) failed to deserialize the data, because the request
    /// was successful.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        if self.is_success() || self.response.mismatch.is_some() {
            return false;
        }
        match self.known().filter(|error| !error.is_success()) {
            Some(error) => error.is_retryable(),
            None => self.response.status.is_retryable() || self.response.retry != Retry::Unknown,
        }
    }

    /// Returns how long to wait before a retry, according to the header `Retry-After`
    /// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)) or, without a valid header, to the
    /// catalog.
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
    ///
    /// A date is relative to the header `Date` of the response and is ignored if there is no such header. The
    /// maximum duration is `u32::MAX` seconds.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self.response.retry {
            Retry::After(delay) => Some(delay),
            Retry::Later | Retry::Unknown => self.known().and_then(E::retry_after),
        }
    }
}
