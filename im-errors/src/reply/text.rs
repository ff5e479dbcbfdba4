//! The message of a reply.

use alloc::borrow::Cow;

use http::StatusCode;

use super::Reply;
use crate::Lang;
use crate::wording::Wording;

impl Reply {
    /// Returns the message.
    ///
    /// ```
    /// use im_errors::{ImError, Lang, Reply};
    ///
    /// let reply = Reply::from(ImError::UserExists).with_lang(Lang::Zh);
    /// assert_eq!(reply.message(), "用户已存在");
    /// assert_eq!(reply.lang(), Some(Lang::Zh));
    /// ```
    ///
    /// The message is the text of the error with its arguments. If the reply was created from the response of
    /// another service, it may be the message of that service, as in
    /// [`Received::text`](crate::Received::text). Without a text, the message of a success is `ok`, and the
    /// message of a failure is the reason phrase of its status.
    #[must_use]
    pub fn message(&self) -> Cow<'_, str> {
        match self.localized() {
            Some(Wording { text, .. }) => text,
            None if self.is_success() => "ok".into(),
            None => self.title().into(),
        }
    }

    /// Returns the text and its language, or `None` if there is only a status.
    fn localized(&self) -> Option<Wording<'_>> {
        self.wording(self.0.lang.unwrap_or(self.0.subject.lang))
    }

    /// Returns the language of the message, or `None` if it is the message of another service or of the web
    /// framework.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        self.localized().map_or(Some(Lang::En), |wording| wording.lang)
    }

    /// Returns the text of the error for logs, in the catalog's display language.
    #[cfg(any(feature = "tonic", feature = "tracing"))]
    pub(crate) fn displayed(&self) -> Cow<'_, str> {
        self.wording(self.0.subject.lang)
            .map_or_else(|| self.title().into(), |wording| wording.text)
    }

    /// Returns the names of the declared arguments that are missing.
    #[cfg(feature = "tracing")]
    pub(crate) fn missing(&self) -> impl Iterator<Item = &'static str> {
        let parameters = self.0.subject.row.map(|row| row.parameters()).unwrap_or_default();
        self.0.arguments.missing(parameters)
    }

    fn wording(&self, lang: Lang) -> Option<Wording<'_>> {
        Wording::select(
            self.0.subject.row.as_ref(),
            &self.0.arguments,
            self.0.message.as_deref(),
            lang,
        )
    }

    /// Returns the reason phrase of the status.
    pub(super) fn title(&self) -> &'static str {
        let phrase = StatusCode::from_u16(self.status()).ok();
        match phrase.and_then(|status| status.canonical_reason()) {
            Some(phrase) => phrase,
            None if self.status() < 400 => "OK",
            None if self.status() < 500 => "Client Error",
            None => "Server Error",
        }
    }
}
