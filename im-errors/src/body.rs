//! The body of a reply that reports an error.

use alloc::borrow::Cow;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

use crate::{Code, ErrorCatalog, display};

/// The body with which the IM service reports an error, for the codes of any catalog.
///
/// ```
/// use im_errors::{ErrorBody, ImError};
///
/// let json = r#"{"error":{"code":898002,"message":"No sush user: 7"}}"#;
/// let body: ErrorBody<ImError> = serde_json::from_str(json)?;
/// assert_eq!(body.code(), ImError::NoSuchUser);
/// assert_eq!(body.to_string(), "No sush user: 7");
///
/// let body: ErrorBody<ImError> = serde_json::from_str(r#"{"error":{"code":898001}}"#)?;
/// assert_eq!(body.message(), None);
/// assert_eq!(body.to_string(), "User exists");
///
/// let body = ErrorBody::new(ImError::UserExists, "用户已存在");
/// let json = r#"{"error":{"code":898001,"message":"用户已存在"}}"#;
/// assert_eq!(serde_json::to_string(&body)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Unknown fields are ignored, and the message is optional. This requires a self-describing format such
/// as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(bound = "", expecting = "an object with an `error`")]
pub struct ErrorBody<E: ErrorCatalog> {
    error: Detail<E>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(bound = "", expecting = "an error, an object with a `code`")]
struct Detail<E: ErrorCatalog> {
    code: Code<E>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    message: Option<Cow<'static, str>>,
}

impl<E: ErrorCatalog> ErrorBody<E> {
    /// Creates a body with an error, or any code, and a message.
    #[must_use]
    pub fn new(code: impl Into<Code<E>>, message: impl Into<Cow<'static, str>>) -> Self {
        Self { error: Detail { code: code.into(), message: Some(message.into()) } }
    }

    /// Returns the code, whether or not the catalog has it.
    #[must_use]
    pub fn code(&self) -> Code<E> {
        self.error.code
    }

    /// Returns the service's own message, which may be more specific than the text of the catalog.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.error.message.as_deref()
    }
}

/// Writes the service's message, or the text of the code if there is none; `{:#}` writes the code
/// before it.
impl<E: ErrorCatalog> Display for ErrorBody<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let code = self.code();
        match self.message().filter(|message| !message.is_empty()) {
            Some(message) => display::text(&code.get(), message, f),
            None => code.fmt(f),
        }
    }
}

impl<E: ErrorCatalog> Error for ErrorBody<E> {}
