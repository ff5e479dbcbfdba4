//! The body in which a service reports an error.

use alloc::borrow::Cow;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

use crate::{Code, ErrorCatalog, display};

/// The body in which the IM service reports an error, with a code of any catalog.
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
/// Fields that it does not know are skipped, and the message may be missing, which formats that name no
/// fields can't say: it is made for those that do, as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(bound = "", expecting = "an object with an `error`")]
pub struct ErrorBody<E: ErrorCatalog> {
    error: Detail<E>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(bound = "", expecting = "an error, which is an object with a `code`")]
struct Detail<E: ErrorCatalog> {
    code: Code<E>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    message: Option<Cow<'static, str>>,
}

impl<E: ErrorCatalog> ErrorBody<E> {
    /// The body that reports an error, or any code, with this message.
    #[must_use]
    pub fn new(code: impl Into<Code<E>>, message: impl Into<Cow<'static, str>>) -> Self {
        Self { error: Detail { code: code.into(), message: Some(message.into()) } }
    }

    /// The code, whether the catalog has it or not.
    #[must_use]
    pub fn code(&self) -> Code<E> {
        self.error.code
    }

    /// The service's own message, which may say more than the catalog's text.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.error.message.as_deref()
    }
}

/// Writes the service's message, or else what the code means; `{:#}` puts the code before it.
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
