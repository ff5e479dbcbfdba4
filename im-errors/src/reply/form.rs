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
/// A catalog declares the form of its replies with `#[catalog(form = "flat")]`. `ErrorLayer::form` selects
/// one for all replies of a service (with the feature `axum`), and [`Reply::with_form`] for a single reply.
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
    /// The form of the IM service: a failure is an object with an `error`, and a success is its data.
    ///
    /// ```
    /// use im_errors::{Form, ImError, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists).with_form(Form::NESTED);
    /// assert_eq!(reply.body(), br#"{"error":{"code":898001,"message":"User exists"}}"#);
    /// ```
    ///
    /// The error has a member `args` if it has arguments.
    pub const NESTED: Self = Self(Kind::Nested);

    /// An object with a code, a message and the data of a success, which is `null` in a failure.
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
    /// The object has a member `args` if there are arguments.
    pub const FLAT: Self = Self(Kind::Flat);

    /// Problem details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)), as `application/problem+json`. A
    /// success is its data.
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

    /// Creates a form of which each body is the value that a function returns, as JSON.
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
    /// The function gets the reply in the nested form, which also replaces a value that can't be serialized
    /// as JSON.
    #[must_use]
    pub fn custom<T: Serialize>(body: impl Fn(&Reply) -> T + Send + Sync + 'static) -> Self {
        Self(Kind::Custom(Arc::new(move |reply| serde_json::to_vec(&body(reply)))))
    }

    /// Returns the name that catalogs have for the form, or `None` for a custom form.
    #[cfg(feature = "utoipa")]
    pub(crate) const fn name(&self) -> Option<FormName> {
        match self.0 {
            Kind::Nested => Some(FormName::Nested),
            Kind::Flat => Some(FormName::Flat),
            Kind::Problem => Some(FormName::Problem),
            Kind::Custom(_) => None,
        }
    }

    /// Returns the form that a catalog names.
    pub(super) const fn named(name: FormName) -> Self {
        match name {
            FormName::Nested => Self::NESTED,
            FormName::Flat => Self::FLAT,
            FormName::Problem => Self::PROBLEM,
        }
    }

    /// Returns whether the body of a success is its data alone.
    pub(super) const fn is_data_alone(&self, reply: &Reply) -> bool {
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
            _ if self.is_data_alone(reply) => serde_json::to_vec(&reply.data()),
            Kind::Nested => serde_json::to_vec(&Nested { error: Failure::new(reply) }),
            Kind::Flat => serde_json::to_vec(&Flat::new(reply)),
            Kind::Problem => serde_json::to_vec(&Problem::new(reply)),
            Kind::Custom(body) => {
                let nested = reply.clone().with_form(Self::NESTED);
                body(&nested).or_else(|_| Ok(nested.body()))
            }
        };
        // Only the values of a custom form can fail.
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
