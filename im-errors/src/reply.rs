//! Replies that report an error, for any web framework.

use alloc::string::{String, ToString as _};

use serde::{Serialize, Serializer};

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
/// `?` converts errors into replies. Such a reply is in English until the response is translated, as
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

impl<E: ErrorCatalog> Eq for Reply<E> {}

impl<E: ErrorCatalog> Reply<E> {
    pub(crate) fn new(error: E, lang: Lang) -> Self {
        let text_in = |lang| match lang {
            Lang::En => error.en(),
            Lang::Zh => error.zh(),
        };
        let lang = if text_in(lang).is_empty() { lang.other() } else { lang };
        let body = ErrorBody::new(error, text_in(lang));
        Self { body, lang: Some(lang), is_lang_open: false }
    }

    /// Returns the HTTP status ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15)) of the
    /// row, or 500 if it has none.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.body.code().known().and_then(E::http_status).unwrap_or(500)
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

    /// Returns the reply in another language, if it may be translated.
    #[cfg(feature = "axum")]
    pub(crate) fn in_language(&self, lang: Lang) -> Option<Self> {
        let error = self.body.code().known().filter(|_| self.is_lang_open)?;
        Some(Self::new(error, lang))
    }
}

impl<E: ErrorCatalog> From<E> for Reply<E> {
    fn from(error: E) -> Self {
        Self { is_lang_open: true, ..Self::new(error, Lang::default()) }
    }
}

impl<E: ErrorCatalog> From<Fault<E>> for Reply<E> {
    fn from(fault: Fault<E>) -> Self {
        Self { is_lang_open: true, ..Self::new(fault.error(), Lang::default()) }
    }
}

impl<E: ErrorCatalog> From<Fault<E>> for Problem<E> {
    fn from(fault: Fault<E>) -> Self {
        Self(Reply::from(fault))
    }
}

impl<E: ErrorCatalog> From<ErrorBody<E>> for Reply<E> {
    fn from(body: ErrorBody<E>) -> Self {
        Self { body, lang: None, is_lang_open: false }
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
///
/// In all other respects it is the same as a [`Reply`].
///
/// ```
/// use im_errors::{ErrorCatalog, ImError, Lang};
///
/// let problem = ImError::UserExists.problem(Lang::En);
/// let json = r#"{"type":"about:blank","title":"User exists","status":500,"code":898001}"#;
/// assert_eq!(serde_json::to_string(&problem)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
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

impl<E: ErrorCatalog> From<ErrorBody<E>> for Problem<E> {
    fn from(body: ErrorBody<E>) -> Self {
        Self(body.into())
    }
}

impl<E: ErrorCatalog> Serialize for Problem<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(bound = "")]
        struct Members<E: ErrorCatalog> {
            r#type: &'static str,
            title: String,
            status: u16,
            code: Code<E>,
        }

        let body = self.0.body();
        Members {
            r#type: "about:blank",
            title: body.to_string(),
            status: self.0.status(),
            code: body.code(),
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
