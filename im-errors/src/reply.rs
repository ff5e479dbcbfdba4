//! Replies of services, for any web framework.

#[cfg(feature = "axum")]
mod complete;
mod convert;
mod form;
mod parts;
#[cfg(feature = "utoipa")]
mod sample;
mod text;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::{String, ToString as _};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::error::Error;
use core::panic::Location;
use core::time::Duration;

use serde::Serialize;
use serde_json::value::RawValue;

pub use self::form::Form;
use self::parts::{Parts, Subject};
use crate::{Kind, Lang, Value};

/// The reply of a service: a failure, or a success with data.
///
/// A reply is created [from](#trait-implementations) an error, a fault, a [`Code`](crate::Code) or the response
/// of another service ([`Received`](crate::Received)). It has a status, headers and a body, which any web
/// framework can send:
///
/// ```
/// use im_errors::{Form, Lang, Reply, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     #[catalog(url = "https://example.com/errors#{code}")]
///     pub enum OrderError {
///         #[catalog(not_found)]
///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
///         success 0;
///     }
/// }
///
/// let reply = Reply::from(OrderError::order_not_found(7)).with_lang(Lang::Zh);
/// assert_eq!(reply.status(), 404);
/// assert!(reply.headers().any(|header| header == ("content-language", "zh".into())));
/// let json = r#"{"error":{"code":40001,"message":"订单 7 不存在","args":{"id":7}}}"#;
/// assert_eq!(reply.body(), json.as_bytes());
///
/// let json = r#"{"code":40001,"message":"订单 7 不存在","data":null,"args":{"id":7}}"#;
/// assert_eq!(reply.with_form(Form::FLAT).body(), json.as_bytes());
/// ```
///
/// [`with_form`](Self::with_form) and [`with_lang`](Self::with_lang) select the [form](Form) and the language of
/// a reply. Otherwise, [`ErrorLayer`] selects them (with the feature `axum`). Without a layer, the catalog
/// determines the form, which is nested by default, and the language is the catalog's display language.
///
/// Causes and locations are for logs. No form contains them.
///
#[cfg_attr(feature = "axum", doc = "[`ErrorLayer`]: crate::ErrorLayer")]
#[cfg_attr(
    not(feature = "axum"),
    doc = "[`ErrorLayer`]: https://docs.rs/im-errors/latest/im_errors/struct.ErrorLayer.html"
)]
#[derive(Clone, Debug)]
pub struct Reply(Box<Parts>);

impl Reply {
    fn new(parts: Parts) -> Self {
        Self(Box::new(parts))
    }

    /// Selects the form of the body.
    ///
    /// ```
    /// use im_errors::{Form, ImError, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists).with_form(Form::FLAT);
    /// assert_eq!(reply.body(), br#"{"code":898001,"message":"User exists","data":null}"#);
    /// ```
    #[must_use]
    pub fn with_form(mut self, form: Form) -> Self {
        self.0.form = Some(form);
        self
    }

    /// Selects the language of the message.
    ///
    /// ```
    /// use im_errors::{ImError, Lang, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists).with_lang(Lang::Zh);
    /// assert_eq!(reply.message(), "用户已存在");
    /// ```
    #[must_use]
    pub fn with_lang(mut self, lang: Lang) -> Self {
        self.0.lang = Some(lang);
        self
    }

    /// Adds the data of a success.
    ///
    /// ```
    /// use im_errors::{Form, Reply, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of the order service.
    ///     pub enum OrderError {
    ///         #[catalog(success)]
    ///         0     => "ok",              "成功";
    ///         40001 => "order not found", "订单不存在";
    ///     }
    /// }
    ///
    /// let reply = Reply::from(OrderError::Ok).with_data([1, 2]);
    /// assert_eq!(reply.body(), b"[1,2]");
    /// assert_eq!(
    ///     reply.with_form(Form::FLAT).body(),
    ///     br#"{"code":0,"message":"ok","data":[1,2]}"#,
    /// );
    /// ```
    ///
    /// If the data can't be serialized as JSON, the reply becomes a failure with the status 500. Its cause is
    /// the error of `serde_json`.
    #[must_use]
    pub fn with_data(mut self, data: impl Serialize) -> Self {
        match serde_json::value::to_raw_value(&data) {
            Ok(data) => self.0.data = Some(data),
            Err(error) => {
                *self.0 = Parts {
                    form: self.0.form.take(),
                    lang: self.0.lang,
                    cause: Some(Arc::new(error)),
                    ..Parts::without_code(500)
                };
            }
        }
        self
    }

    /// Returns the HTTP status ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15)).
    ///
    /// ```
    /// use im_errors::{ImError, Reply};
    ///
    /// assert_eq!(Reply::from(ImError::UserExists).status(), 409);
    /// ```
    ///
    /// If the row has no status, the status is 200 for a success code and 500 for every other code.
    #[must_use]
    pub fn status(&self) -> u16 {
        let of_row = || self.0.subject.row.and_then(|row| row.http_status());
        let default = if self.is_success() { 200 } else { 500 };
        self.0.status.or_else(of_row).unwrap_or(default)
    }

    /// Returns an iterator over the names and values of the headers.
    ///
    /// ```
    /// use im_errors::{ImError, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists);
    /// assert_eq!(reply.headers().next(), Some(("content-type", "application/json".into())));
    /// ```
    ///
    /// The headers are `content-type`, `vary`, `content-language` if the language of the message is known, and
    /// `retry-after`, in seconds, if [`retry_after`](Self::retry_after) is known.
    ///
    /// Add the value of `vary` to existing values of this header instead of replacing them. It tells caches
    /// that the body depends on the request's `Accept-Language`.
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, Cow<'static, str>)> {
        let form = self.form();
        let content_type = self.allows_body().then(|| form.content_type(self));
        let has_message = self.allows_body() && !form.contains_only_data(self);
        let lang = self.lang().filter(|_| has_message);
        let seconds = self.retry_after().map(|after| after.as_secs().to_string());
        let headers = [
            content_type.map(|content_type| ("content-type", content_type.into())),
            has_message.then_some(("vary", "Accept-Language".into())),
            lang.map(|lang| ("content-language", lang.tag().into())),
            seconds.map(|seconds| ("retry-after", seconds.into())),
        ];
        headers.into_iter().flatten()
    }

    /// Returns the JSON body, which is empty if the status doesn't allow a body, such as 204.
    ///
    /// ```
    /// use im_errors::{ImError, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists);
    /// assert_eq!(reply.body(), br#"{"error":{"code":898001,"message":"User exists"}}"#);
    /// ```
    #[must_use]
    pub fn body(&self) -> Vec<u8> {
        if self.allows_body() { self.form().body(self) } else { Vec::new() }
    }

    /// Returns the code, or `None` if only the status of the failure is known.
    ///
    /// ```
    /// use im_errors::{ImError, Kind, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists);
    /// assert_eq!((reply.code(), reply.name()), (Some(898001), Some("UserExists")));
    /// assert_eq!(reply.kind(), Some(Kind::AlreadyExists));
    /// ```
    #[must_use]
    pub const fn code(&self) -> Option<i128> {
        self.0.subject.code
    }

    /// Returns the name of the variant, such as `"OrderNotFound"`, or `None` if the catalog does not have the
    /// code.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        self.0.subject.row.map(|row| row.name())
    }

    /// Returns the kind of the failure, or `None` if it has none.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        self.0.subject.row.and_then(|row| row.kind())
    }

    /// Returns `true` if the code means success.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.0.subject.is_success
    }

    /// Returns how long the client should wait before a retry, or `None` if the time is unknown.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after.or_else(|| self.0.subject.row.and_then(|row| row.retry_after()))
    }

    /// Returns an iterator over the names and values of the arguments, in the order of the declaration.
    pub fn args(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.arguments.iter()
    }

    /// Returns the data of a success. Missing data is serialized as `null`.
    #[must_use]
    pub fn data(&self) -> impl Serialize + use<'_> {
        self.json_data()
    }

    fn json_data(&self) -> Option<&RawValue> {
        self.0.data.as_deref().filter(|_| self.is_success())
    }

    /// Returns the location at which the fault was created, for logs.
    #[must_use]
    pub const fn location(&self) -> Option<&'static Location<'static>> {
        self.0.location
    }

    /// Returns the cause of the fault, for logs.
    ///
    /// ```
    /// use im_errors::{ImError, Reply};
    ///
    /// let reply = Reply::from(ImError::NoSuchUser.caused_by("no row"));
    /// assert_eq!(reply.cause().map(ToString::to_string).as_deref(), Some("no row"));
    /// assert!(reply.location().is_some());
    /// ```
    #[must_use]
    pub fn cause(&self) -> Option<&(dyn Error + 'static)> {
        let cause = self.0.cause.as_deref()?;
        Some(cause)
    }

    /// Returns the name of the catalog.
    #[cfg(feature = "tonic")]
    pub(crate) const fn catalog(&self) -> &'static str {
        self.0.subject.catalog
    }

    #[cfg(feature = "tonic")]
    pub(crate) fn into_cause(self) -> Option<Arc<dyn Error + Send + Sync>> {
        self.0.cause
    }

    /// Returns the URI that identifies the error.
    fn url(&self) -> Option<String> {
        let code = self.0.subject.code?;
        self.0.subject.presentation.url.map(|url| url.replace("{code}", &code.to_string()))
    }

    /// Returns the form in which the reply is sent.
    pub(crate) fn form(&self) -> Form {
        let of_catalog = || self.0.subject.presentation.form.map(Form::named);
        self.0.form.clone().or_else(of_catalog).unwrap_or_default()
    }

    /// Returns `true` if a response with this status may have a body
    /// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1)).
    fn allows_body(&self) -> bool {
        !matches!(self.status(), 204 | 205 | 304)
    }
}
