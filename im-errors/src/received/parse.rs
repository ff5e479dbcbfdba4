//! Parsing of responses.

use serde::de::DeserializeOwned;

use super::Received;
use super::body::Document;
use super::data;
use super::response::{Response, Status};
use super::retry::Retry;
use crate::ErrorCatalog;

impl<E: ErrorCatalog> Received<E> {
    /// The maximum number of bytes to parse, 1 MiB.
    const MAX_BYTES: usize = 1 << 20;

    /// Parses a response, whether or not it is successful.
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// let mut headers = http::HeaderMap::new();
    /// headers.insert("retry-after", http::HeaderValue::from_static("5"));
    /// let body = br#"{"errcode":898001,"errmsg":"User exists"}"#;
    /// let received = Received::<ImError>::parse(409, &headers, body);
    /// assert_eq!(received.known(), Some(ImError::UserExists));
    /// assert_eq!(received.retry_after().map(|wait| wait.as_secs()), Some(5));
    /// ```
    ///
    /// The headers are pairs of names and values, such as those of a `&http::HeaderMap`. `Retry-After` and
    /// `Date` are read. At most the first MiB of the body is parsed.
    #[must_use]
    pub fn parse(
        status: u16,
        headers: impl IntoIterator<Item = (impl AsRef<str>, impl AsRef<[u8]>)>,
        body: &[u8],
    ) -> Self {
        let document = Document::new(body.get(..Self::MAX_BYTES).unwrap_or(body));
        let retry = Retry::read(headers);
        Self::new(Response::new(Status(status), retry, body, &document.read()))
    }

    /// Parses a response and returns its data if it is [successful](Self::is_success).
    ///
    /// ```
    /// use im_errors::{ImError, Received};
    ///
    /// #[derive(serde::Deserialize)]
    /// struct User {
    ///     name: String,
    /// }
    ///
    /// let receive = |status, body: &str| {
    ///     let headers = [("content-type", "application/json")];
    ///     Received::<ImError>::parse_data::<User>(status, headers, body.as_bytes())
    /// };
    /// let user = receive(200, r#"{"code":0,"message":"ok","data":{"name":"Ann"}}"#)?;
    /// assert_eq!(user.name, "Ann");
    /// let user = receive(200, r#"{"name":"Ann"}"#)?;
    /// assert_eq!(user.name, "Ann");
    ///
    /// let failure = receive(200, r#"{"code":898002,"message":"no such user"}"#).err().unwrap();
    /// assert_eq!(failure.known(), Some(ImError::NoSuchUser));
    /// let failure = receive(200, "<html>").err().unwrap();
    /// assert_eq!(failure.to_string(), "unexpected response: expected value at line 1 column 1");
    /// # Ok::<(), Received<ImError>>(())
    /// ```
    ///
    /// The data is the `data` of a flat body, and the whole body otherwise. An empty body is deserialized
    /// as `null`. `()` can be deserialized from an empty body, `null`, and every body with a success code.
    ///
    /// The whole body is parsed if the status is successful, and at most the first MiB otherwise.
    ///
    /// # Errors
    ///
    /// Returns the response if it is not successful or its data can't be deserialized. If the data can't be
    /// deserialized, the response is displayed as `unexpected response` with the reason, and its
    /// [`is_success`](Self::is_success) returns `false`.
    pub fn parse_data<T: DeserializeOwned>(
        status: u16,
        headers: impl IntoIterator<Item = (impl AsRef<str>, impl AsRef<[u8]>)>,
        body: &[u8],
    ) -> Result<T, Self> {
        if !Status(status).is_success() {
            return Err(Self::parse(status, headers, body));
        }
        let document = Document::new(body);
        let members = document.read();
        let retry = Retry::read(headers);
        let mut received = Self::new(Response::new(Status(status), retry, body, &members));
        if !received.is_success() {
            return Err(received);
        }
        data::deserialize(&document, &members).map_err(|reason| {
            received.response.mismatch = Some(reason);
            received
        })
    }
}
