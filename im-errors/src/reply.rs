//! What a service answers when it fails, for any web framework.

use alloc::string::{String, ToString as _};

use serde::{Serialize, Serializer};

use crate::{Code, ErrorBody, ErrorCatalog, Lang};

/// A reply that reports an error in the body of the IM service; [`ErrorCatalog::reply`] makes it.
///
/// It is serialised as its [body](ErrorBody). With the feature `axum` it is a response.
///
/// ```
/// use im_errors::{ErrorCatalog, Lang, Reply, error_catalog};
///
/// error_catalog! {
///     /// What the order service answers with.
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
/// // The language that a reply says it speaks is that of the text, which has no English here.
/// assert_eq!(OrderError::Internal.reply(Lang::En).lang(), Some(Lang::Zh));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// An error becomes one by `?` as well, in the language that the response is given later, English at
/// first; and so does what another service reported, which is passed on as it came. An error of a part
/// becomes one of the catalog that takes it together with others first: `.map_err(ServiceError::from)?`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply<E: ErrorCatalog> {
    body: ErrorBody<E>,
    lang: Option<Lang>,
    is_lang_open: bool,
}

impl<E: ErrorCatalog> Reply<E> {
    pub(crate) fn new(error: E, lang: Lang) -> Self {
        let text_in = |lang| match lang {
            Lang::En => error.en(),
            Lang::Zh => error.zh(),
        };
        let spoken = if text_in(lang).is_empty() { lang.other() } else { lang };
        let body = ErrorBody::new(error, text_in(spoken));
        Self { body, lang: Some(spoken), is_lang_open: false }
    }

    /// The status code ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15)): that of the
    /// row, or 500 where it has none.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.body.code().known().and_then(E::http_status).unwrap_or(500)
    }

    /// The language of the message, as far as it is the catalog's and not another service's own.
    #[must_use]
    pub const fn lang(&self) -> Option<Lang> {
        self.lang
    }

    /// The body.
    #[must_use]
    pub const fn body(&self) -> &ErrorBody<E> {
        &self.body
    }

    /// The same in a language, if it is open which.
    #[cfg(feature = "axum")]
    pub(crate) fn spoken_in(&self, lang: Lang) -> Option<Self> {
        let error = self.body.code().known().filter(|_| self.is_lang_open)?;
        Some(Self::new(error, lang))
    }
}

impl<E: ErrorCatalog> From<E> for Reply<E> {
    fn from(error: E) -> Self {
        Self { is_lang_open: true, ..Self::new(error, Lang::default()) }
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
/// ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)); [`ErrorCatalog::problem`] makes it.
///
/// It is serialised as an object with these members:
///
/// | member | |
/// | --- | --- |
/// | `type` | `"about:blank"`: what the problem is, `code` says |
/// | `title` | the text of the error, or what another service said |
/// | `status` | the status code of the reply |
/// | `code` | the code of the error, a number; an extension member |
///
/// Everything else is as with a [`Reply`].
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
    /// The reply that says the same.
    #[must_use]
    pub const fn as_reply(&self) -> &Reply<E> {
        &self.0
    }

    /// The reply that says the same.
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
