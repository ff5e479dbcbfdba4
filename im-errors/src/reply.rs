//! Replies that report an error, for any web framework.

use alloc::string::{String, ToString as _};

use serde::{Serialize, Serializer};

use crate::arguments::Arguments;
use crate::{Code, ErrorBody, ErrorCatalog, Fault, Lang};

/// A reply that reports an error in the form of the IM service. [`ErrorCatalog::reply`] creates it.
///
/// It is serialized as its [body](ErrorBody). With the feature `axum`, it is a response.
///
/// ```
/// use im_errors::{ErrorCatalog, Lang, Reply, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     #[catalog(http = 500)]
///     pub enum OrderError {
///         #[catalog(http = 404)]
///         40001             => "order not found", "订单不存在";
///         50000 as Internal => "",                "系统内部异常";
///     }
/// }
///
/// let reply = OrderError::OrderNotFound.reply(Lang::Zh);
/// assert_eq!((reply.status(), reply.lang()), (404, Some(Lang::Zh)));
/// let json = r#"{"error":{"code":40001,"message":"订单不存在"}}"#;
/// assert_eq!(serde_json::to_string(&reply)?, json);
///
/// // There is no English text, so the reply is in Chinese.
/// assert_eq!(OrderError::Internal.reply(Lang::En).lang(), Some(Lang::Zh));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// `?` converts errors and faults into replies. Such a reply is in English until the response is translated, as
/// by `localize` with the feature `axum`. `?` also converts the body of another service's reply, which
/// is passed on unchanged. Convert the error of a part into the whole catalog first:
/// `.map_err(ServiceError::from)?`.
///
/// Replies are equal if their statuses, bodies and languages are.
#[derive(Clone, Debug)]
pub struct Reply<E: ErrorCatalog> {
    body: ErrorBody<E>,
    lang: Option<Lang>,
    /// Whether the reply may still be translated.
    #[cfg_attr(
        not(feature = "axum"),
        expect(dead_code, reason = "replies are translated as responses")
    )]
    is_lang_open: bool,
}

impl<E: ErrorCatalog> PartialEq for Reply<E> {
    fn eq(&self, other: &Self) -> bool {
        // The body determines the status.
        self.body == other.body && self.lang == other.lang
    }
}

impl<E: ErrorCatalog> Reply<E> {
    pub(crate) fn new(error: E, lang: Lang) -> Self {
        Self::with_args(error, Arguments::default(), lang)
    }

    fn with_args(error: E, args: Arguments, lang: Lang) -> Self {
        let text = match lang {
            Lang::En => error.en(),
            Lang::Zh => error.zh(),
        };
        let lang = if text.is_empty() { lang.other() } else { lang };
        Self {
            body: ErrorBody::with_args(error, args, lang),
            lang: Some(lang),
            is_lang_open: false,
        }
    }

    /// Returns the HTTP status ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15)) of the
    /// row. If it has none, the status is 200 for a success code, and 500 for every other code.
    #[must_use]
    pub fn status(&self) -> u16 {
        let code = self.body.code();
        let default = if code.is_success() { 200 } else { 500 };
        code.known().and_then(E::http_status).unwrap_or(default)
    }

    /// Returns the language of the message, or `None` if the message is another service's.
    #[must_use]
    pub const fn lang(&self) -> Option<Lang> {
        self.lang
    }

    /// Returns the body.
    #[must_use]
    pub const fn body(&self) -> &ErrorBody<E> {
        &self.body
    }

    /// Converts into the body.
    #[must_use]
    pub fn into_body(self) -> ErrorBody<E> {
        self.body
    }

    /// Returns the reply in another language, if it may be translated.
    #[cfg(feature = "axum")]
    pub(crate) fn in_language(&self, lang: Lang) -> Option<Self> {
        let error = self.body.code().known().filter(|_| self.is_lang_open)?;
        Some(Self::with_args(error, self.body.arguments().clone(), lang))
    }
}

impl<E: ErrorCatalog> From<E> for Reply<E> {
    fn from(error: E) -> Self {
        Self { is_lang_open: true, ..Self::new(error, Lang::default()) }
    }
}

impl<E: ErrorCatalog> From<Fault<E>> for Reply<E> {
    fn from(fault: Fault<E>) -> Self {
        let error = fault.error();
        Self {
            is_lang_open: true,
            ..Self::with_args(error, fault.into_arguments(), Lang::default())
        }
    }
}

impl<E: ErrorCatalog> From<ErrorBody<E>> for Reply<E> {
    fn from(body: ErrorBody<E>) -> Self {
        Self { body, lang: None, is_lang_open: false }
    }
}

impl<E: ErrorCatalog> Fault<E> {
    /// Returns a reply that reports this fault in the given language.
    ///
    /// ```
    /// use im_errors::{Lang, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of the order service.
    ///     pub enum OrderError {
    ///         #[catalog(not_found)]
    ///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    ///     }
    /// }
    ///
    /// let reply = OrderError::order_not_found(7).reply(Lang::Zh);
    /// assert_eq!(reply.status(), 404);
    /// let json = r#"{"error":{"code":40001,"message":"订单 7 不存在","args":{"id":7}}}"#;
    /// assert_eq!(serde_json::to_string(&reply)?, json);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn reply(&self, lang: Lang) -> Reply<E> {
        Reply::with_args(self.error(), self.arguments().clone(), lang)
    }

    /// Returns a reply that reports this fault in the given language as problem details.
    #[must_use]
    pub fn problem(&self, lang: Lang) -> Problem<E> {
        self.reply(lang).into()
    }
}

impl<E: ErrorCatalog> Serialize for Reply<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.body.serialize(serializer)
    }
}

/// A reply that reports an error as problem details
/// ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)). [`ErrorCatalog::problem`] creates it.
///
/// It is serialized as an object with these members:
///
/// | member | |
/// | --- | --- |
/// | `type` | `"about:blank"`: the problem is identified by `code` |
/// | `title` | the text of the error, or another service's message |
/// | `status` | the HTTP status of the reply |
/// | `code` | the code of the error, a number; an extension member |
/// | `args` | the arguments by name, absent if there are none; an extension member |
///
/// In all other respects it is the same as a [`Reply`].
///
/// ```
/// use im_errors::{ErrorCatalog, ImError, Lang};
///
/// let problem = ImError::UserExists.problem(Lang::En);
/// let json = r#"{"type":"about:blank","title":"User exists","status":409,"code":898001}"#;
/// assert_eq!(serde_json::to_string(&problem)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Problem<E: ErrorCatalog>(Reply<E>);

impl<E: ErrorCatalog> Problem<E> {
    /// Returns the same reply in the form of the IM service.
    #[must_use]
    pub const fn as_reply(&self) -> &Reply<E> {
        &self.0
    }

    /// Converts into the same reply in the form of the IM service.
    #[must_use]
    pub fn into_reply(self) -> Reply<E> {
        self.0
    }
}

impl<E: ErrorCatalog> From<Reply<E>> for Problem<E> {
    fn from(reply: Reply<E>) -> Self {
        Self(reply)
    }
}

impl<E: ErrorCatalog> From<E> for Problem<E> {
    fn from(error: E) -> Self {
        Self(Reply::from(error))
    }
}

impl<E: ErrorCatalog> From<Fault<E>> for Problem<E> {
    fn from(fault: Fault<E>) -> Self {
        Self(Reply::from(fault))
    }
}

impl<E: ErrorCatalog> From<ErrorBody<E>> for Problem<E> {
    fn from(body: ErrorBody<E>) -> Self {
        Self(body.into())
    }
}

impl<E: ErrorCatalog> Serialize for Problem<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(bound = "")]
        struct Members<'a, E: ErrorCatalog> {
            r#type: &'static str,
            title: String,
            status: u16,
            code: Code<E>,
            #[serde(skip_serializing_if = "Arguments::is_empty")]
            args: &'a Arguments,
        }

        let body = self.0.body();
        Members {
            r#type: "about:blank",
            title: body.to_string(),
            status: self.0.status(),
            code: body.code(),
            args: body.arguments(),
        }
        .serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ImError;

    #[test]
    fn replies_that_look_the_same_are_equal() {
        let error = ImError::UserExists;
        assert_eq!(Reply::from(error), error.reply(Lang::En));
        assert_ne!(Reply::from(error), error.reply(Lang::Zh));
        assert_ne!(Reply::from(error), Reply::from(ErrorBody::new(error, error.en())));
    }
}
