//! The forms of the body of a reply.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt::{self, Formatter};

use serde::Serialize;
use serde_json::value::RawValue;

use super::Reply;
use crate::arguments::Arguments;
use crate::presentation::FormName;

/// The form of the body of a [`Reply`].
///
/// A catalog declares the form of its replies, as in `#[catalog(form = "flat")]`. [`ErrorLayer::form`] selects
/// the form of all replies of a service (with the feature `axum`), and [`Reply::with_form`] that of a single
/// reply.
///
/// ```
/// use im_errors::{Form, Reply, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     #[catalog(form = "flat")]
///     pub enum OrderError {
///         40001 => "order not found", "订单不存在";
///     }
/// }
///
/// let reply = Reply::from(OrderError::OrderNotFound);
/// assert_eq!(reply.body(), br#"{"code":40001,"message":"order not found","data":null}"#);
/// ```
///
#[cfg_attr(feature = "axum", doc = "[`ErrorLayer::form`]: crate::ErrorLayer::form")]
#[cfg_attr(
    not(feature = "axum"),
    doc = "[`ErrorLayer::form`]: https://docs.rs/im-errors/latest/im_errors/struct.ErrorLayer.html#method.form"
)]
#[derive(Clone, Default)]
pub struct Form(Kind);

#[derive(Clone, Default)]
enum Kind {
    #[default]
    Nested,
    Flat,
    Problem,
    Custom(Arc<SerializeBody>),
}

type SerializeBody = dyn Fn(&Reply) -> serde_json::Result<Vec<u8>> + Send + Sync;

impl Form {
    /// The nested form, which the IM service uses. The body of a failure is an object with the member `error`,
    /// and the body of a success is its data.
    ///
    /// ```
    /// use im_errors::{Form, ImError, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists).with_form(Form::NESTED);
    /// assert_eq!(reply.body(), br#"{"error":{"code":898001,"message":"User exists"}}"#);
    /// ```
    ///
    /// The member `error` has a member `args` if there are arguments.
    pub const NESTED: Self = Self(Kind::Nested);

    /// The flat form. The body is an object with a code, a message and data, which is `null` in a failure.
    ///
    /// ```
    /// use im_errors::{Form, ImError, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists).with_form(Form::FLAT);
    /// assert_eq!(reply.body(), br#"{"code":898001,"message":"User exists","data":null}"#);
    ///
    /// let reply = Reply::from(ImError::Success).with_form(Form::FLAT).with_data("a");
    /// assert_eq!(reply.body(), br#"{"code":0,"message":"success","data":"a"}"#);
    /// ```
    ///
    /// The body has a member `args` if there are arguments.
    pub const FLAT: Self = Self(Kind::Flat);

    /// Problem details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)), with the media type
    /// `application/problem+json`. The body of a success is its data.
    ///
    /// ```
    /// use im_errors::{Form, ImError, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists).with_form(Form::PROBLEM);
    /// let json = r#"{"type":"about:blank","title":"Conflict","status":409,"detail":"User exists","code":898001}"#;
    /// assert_eq!(reply.body(), json.as_bytes());
    /// ```
    ///
    /// | member | |
    /// | --- | --- |
    /// | `type` | the URI that the catalog declares, as in `url = "https://example.com/errors#{code}"`, or `about:blank` |
    /// | `title` | the reason phrase of the status |
    /// | `status` | the HTTP status |
    /// | `detail` | the message |
    /// | `code` | the code, a number; an extension member |
    /// | `args` | the arguments by name, absent if there are none; an extension member |
    pub const PROBLEM: Self = Self(Kind::Problem);

    /// Creates a form from a function. The value that it returns is serialized as the JSON body of a reply.
    ///
    /// ```
    /// use im_errors::{Form, ImError, Reply};
    /// use serde::Serialize;
    ///
    /// #[derive(Serialize)]
    /// struct Body {
    ///     errcode: i128,
    ///     errmsg: String,
    /// }
    ///
    /// let form = Form::custom(|reply| Body {
    ///     errcode: reply.code().unwrap_or(-1),
    ///     errmsg: reply.message().into_owned(),
    /// });
    /// let reply = Reply::from(ImError::UserExists).with_form(form);
    /// assert_eq!(reply.body(), br#"{"errcode":898001,"errmsg":"User exists"}"#);
    /// ```
    ///
    /// The function receives the reply in the nested form. If the value can't be serialized as JSON, the body
    /// has the nested form.
    #[must_use]
    pub fn custom<T: Serialize>(body: impl Fn(&Reply) -> T + Send + Sync + 'static) -> Self {
        Self(Kind::Custom(Arc::new(move |reply| serde_json::to_vec(&body(reply)))))
    }

    /// Returns the name of the form in options of catalogs, or `None` for a custom form.
    #[cfg(feature = "utoipa")]
    pub(crate) const fn name(&self) -> Option<FormName> {
        match self.0 {
            Kind::Nested => Some(FormName::Nested),
            Kind::Flat => Some(FormName::Flat),
            Kind::Problem => Some(FormName::Problem),
            Kind::Custom(_) => None,
        }
    }

    /// Returns the form with this name.
    pub(super) const fn named(name: FormName) -> Self {
        match name {
            FormName::Nested => Self::NESTED,
            FormName::Flat => Self::FLAT,
            FormName::Problem => Self::PROBLEM,
        }
    }

    /// Returns `true` if the body of a reply is only its data.
    pub(super) const fn contains_only_data(&self, reply: &Reply) -> bool {
        reply.is_success() && matches!(self.0, Kind::Nested | Kind::Problem)
    }

    /// Returns the media type of the body of a reply.
    pub(super) const fn content_type(&self, reply: &Reply) -> &'static str {
        if reply.is_success() { "application/json" } else { self.content_type_of_failures() }
    }

    /// Returns the media type of the body of every failure.
    pub(crate) const fn content_type_of_failures(&self) -> &'static str {
        match self.0 {
            Kind::Problem => "application/problem+json",
            _ => "application/json",
        }
    }

    /// Returns the body of a reply.
    pub(super) fn body(&self, reply: &Reply) -> Vec<u8> {
        let json = match &self.0 {
            _ if self.contains_only_data(reply) => serde_json::to_vec(&reply.data()),
            Kind::Nested => serde_json::to_vec(&Nested { error: Failure::new(reply) }),
            Kind::Flat => serde_json::to_vec(&Flat::new(reply)),
            Kind::Problem => serde_json::to_vec(&Problem::new(reply)),
            Kind::Custom(body) => {
                let nested = reply.clone().with_form(Self::NESTED);
                body(&nested).or_else(|_| Ok(nested.body()))
            }
        };
        // Only custom forms can fail to serialize, and they fall back to the nested form.
        json.unwrap_or_default()
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Nested => "Nested",
            Kind::Flat => "Flat",
            Kind::Problem => "Problem",
            Kind::Custom(_) => "Custom",
        })
    }
}

#[derive(Serialize)]
struct Nested<'a> {
    error: Failure<'a>,
}

#[derive(Serialize)]
struct Failure<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<i128>,
    message: Cow<'a, str>,
    #[serde(skip_serializing_if = "Arguments::is_empty")]
    args: &'a Arguments,
}

impl<'a> Failure<'a> {
    fn new(reply: &'a Reply) -> Self {
        Self { code: reply.code(), message: reply.message(), args: &reply.0.arguments }
    }
}

#[derive(Serialize)]
struct Flat<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<i128>,
    message: Cow<'a, str>,
    data: Option<&'a RawValue>,
    #[serde(skip_serializing_if = "Arguments::is_empty")]
    args: &'a Arguments,
}

impl<'a> Flat<'a> {
    fn new(reply: &'a Reply) -> Self {
        Self {
            code: reply.code(),
            message: reply.message(),
            data: reply.json_data(),
            args: &reply.0.arguments,
        }
    }
}

#[derive(Serialize)]
struct Problem<'a> {
    r#type: Cow<'static, str>,
    title: &'static str,
    status: u16,
    detail: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<i128>,
    #[serde(skip_serializing_if = "Arguments::is_empty")]
    args: &'a Arguments,
}

impl<'a> Problem<'a> {
    fn new(reply: &'a Reply) -> Self {
        Self {
            r#type: reply.url().map_or("about:blank".into(), String::into),
            title: reply.title(),
            status: reply.status(),
            detail: reply.message(),
            code: reply.code(),
            args: &reply.0.arguments,
        }
    }
}
