//! Responses that clients receive.

mod advice;
mod body;
mod data;
mod display;
mod fill;
#[cfg(feature = "tonic")]
mod grpc;
mod parse;
mod parts;
mod response;
mod retry;
mod scalar;
mod text;

use alloc::boxed::Box;
use core::error::Error;
use core::marker::PhantomData;

use self::response::Response;
use crate::arguments::Arguments;
use crate::{Code, ErrorCatalog, Value};

/// A response that a client received: its status, and the code, the message and the arguments of its body.
///
/// [`parse`](Self::parse) accepts the response of any HTTP client and never fails. Whatever the body contains,
/// the status and the beginning of the body are kept.
///
/// ```
/// use im_errors::{Lang, Received, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
///     }
/// }
///
/// let headers = [("content-type", "application/json")];
/// let body = br#"{"error":{"code":40001,"message":"order 7 not found","args":{"id":7}}}"#;
/// let received = Received::<OrderError>::parse(404, headers, body);
/// assert_eq!(received.known(), Some(OrderError::OrderNotFound));
/// assert_eq!(received.text(Lang::Zh), "订单 7 不存在");
///
/// let headers = [("content-type", "text/html")];
/// let received = Received::<OrderError>::parse(502, headers, b"<html>bad gateway</html>");
/// assert_eq!(received.known(), None);
/// assert_eq!(received.text(Lang::En), "502 Bad Gateway");
/// assert_eq!(received.to_string(), "502 Bad Gateway: <html>bad gateway</html>");
/// assert!(received.is_retryable());
/// ```
///
/// # Bodies
///
/// | form | body |
/// | --- | --- |
/// | nested | `{"error":{"code":40001,"message":"…","args":{"id":7}}}` |
/// | flat | `{"code":40001,"message":"…","data":null,"args":{"id":7}}` |
/// | problem details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)) | `{"type":"about:blank","title":"Not Found","detail":"…","code":40001,"args":{"id":7}}` |
///
/// - The code may also be called `errcode`, and the message `msg` or `errmsg`. Without any of these, the
///   message is the `detail`, the `title`, or an `error` that is a string.
/// - The code is a number or a string. `"40001"`, `40001.0` and `4.0001e4` are the same as `40001`.
/// - A message that is a number or a boolean is converted into a string. Messages of other types, arguments
///   that are arrays or objects, and unknown members are ignored.
/// - If a member occurs several times, the first value that is not `null` is kept.
/// - If the JSON is malformed or truncated, the members before the error are kept. A byte order mark is
///   skipped, and invalid UTF-8 is replaced with U+FFFD.
/// - At most the first MiB of the body is parsed, but all of the data that [`parse_data`](Self::parse_data)
///   returns.
///
/// If the status is 200 to 299, the body has a code only in one of two cases: it has an `error` with a code,
/// or its code is a number or a string of digits that is called `errcode` or accompanies a message, an
/// `error` that is a string, or `data`. Every other body is data, such as `{"code":"SUMMER"}` and
/// `{"code":7,"name":"x"}`, and has neither a code nor a message.
///
/// Strings of the service are returned unchanged. Only [`Display`](core::fmt::Display), which is meant for
/// logs, escapes them.
#[derive(Clone, PartialEq)]
pub struct Received<E: ErrorCatalog> {
    response: Box<Response>,
    catalog: PhantomData<E>,
}

impl<E: ErrorCatalog> Received<E> {
    const fn new(response: Box<Response>) -> Self {
        Self { response, catalog: PhantomData }
    }

    /// Returns the HTTP status ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15)).
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let received = Received::<ImError>::parse(502, [("content-type", "text/html")], b"<html>");
    /// assert_eq!(received.status(), 502);
    /// ```
    #[must_use]
    pub fn status(&self) -> u16 {
        self.response.status.0
    }

    /// Returns the code, whether or not the catalog has it, or `None` if the response has no code or the code
    /// does not fit in the catalog's integer type.
    ///
    /// ```
    /// use im_errors::{Code, ImError, Received};
    ///
    /// let body = br#"{"error":{"code":898005}}"#;
    /// let received = Received::<ImError>::parse(500, [("content-type", "application/json")], body);
    /// assert_eq!(received.code(), Some(Code::new(898005)));
    /// assert_eq!(received.known(), None);
    /// ```
    #[must_use]
    pub fn code(&self) -> Option<Code<E>> {
        let number = self.response.code.as_ref()?.number?;
        E::Repr::try_from(number).ok().map(Code::new)
    }

    /// Returns the unparsed code, without quotes.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let receive = |body: &str| {
    ///     let headers = [("content-type", "application/json")];
    ///     Received::<ImError>::parse(500, headers, body.as_bytes())
    /// };
    /// assert_eq!(receive(r#"{"code":"898001"}"#).raw_code(), Some("898001"));
    /// assert_eq!(receive(r#"{"code":-1}"#).raw_code(), Some("-1"));
    /// assert_eq!(receive(r#"{"code":-1}"#).code(), None);
    /// assert_eq!(receive(r#"{"code":"NOT_FOUND"}"#).raw_code(), Some("NOT_FOUND"));
    /// ```
    #[must_use]
    pub fn raw_code(&self) -> Option<&str> {
        self.response.code.as_ref().map(|code| &*code.text)
    }

    /// Returns the error with the code of the response, or `None` if the catalog does not have the code.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let body = br#"{"error":{"code":898001}}"#;
    /// let received = Received::<ImError>::parse(409, [("content-type", "application/json")], body);
    /// match received.known() {
    ///     Some(ImError::UserExists) => (),
    ///     _ => panic!("{received}"),
    /// }
    /// ```
    #[must_use]
    pub fn known(&self) -> Option<E> {
        self.code().and_then(Code::known)
    }

    /// Returns the message of the service, which may be more specific than the text of the catalog.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let body = br#"{"code":898002,"message":"no user 42"}"#;
    /// let received = Received::<ImError>::parse(404, [("content-type", "application/json")], body);
    /// assert_eq!(received.message(), Some("no user 42"));
    /// ```
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.response.message.as_deref()
    }

    /// Returns the argument with this name, or `None` if there is none.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let body = br#"{"error":{"code":898002,"args":{"user":42}}}"#;
    /// let received = Received::<ImError>::parse(404, [("content-type", "application/json")], body);
    /// assert_eq!(received.arg("user").and_then(|user| user.as_u64()), Some(42));
    /// assert_eq!(received.arg("group"), None);
    /// ```
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&Value> {
        self.response.arguments.get(name)
    }

    /// Returns an iterator over the names and values of the arguments, in the order of the body.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let body = br#"{"error":{"code":898002,"args":{"user":42}}}"#;
    /// let received = Received::<ImError>::parse(404, [("content-type", "application/json")], body);
    /// assert!(received.args().eq([("user", &42_u64.into())]));
    /// ```
    pub fn args(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.response.arguments.iter()
    }

    pub(crate) fn arguments(&self) -> &Arguments {
        &self.response.arguments
    }

    /// Returns the body, truncated to 1024 bytes.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let received = Received::<ImError>::parse(502, [("content-type", "text/html")], &[b'x'; 2000]);
    /// assert_eq!(received.beginning(), [b'x'; 1024]);
    /// ```
    #[must_use]
    pub fn beginning(&self) -> &[u8] {
        &self.response.beginning
    }

    /// Returns `true` if the status is 200 to 299 and the response has either no code or a
    /// [success code](Code::is_success).
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let is_success = |status, body: &str| {
    ///     let headers = [("content-type", "application/json")];
    ///     Received::<ImError>::parse(status, headers, body.as_bytes()).is_success()
    /// };
    /// assert!(is_success(200, r#"{"code":0,"message":"ok"}"#));
    /// assert!(is_success(204, ""));
    /// assert!(!is_success(200, r#"{"code":898001,"message":"User exists"}"#));
    /// assert!(!is_success(500, ""));
    /// ```
    ///
    /// Returns `false` if [`parse_data`](Self::parse_data) failed to deserialize the data.
    #[must_use]
    pub fn is_success(&self) -> bool {
        let is_success_code = || self.code().is_some_and(Code::is_success);
        self.response.status.is_success()
            && self.response.mismatch.is_none()
            && (self.raw_code().is_none() || is_success_code())
    }
}

impl<E: ErrorCatalog> Error for Received<E> {}
