//! The body of a reply that reports an error.

use alloc::borrow::Cow;
use alloc::string::ToString as _;
use core::error::Error;
use core::fmt::{self, Display, Formatter};

use serde::{Deserialize, Serialize};

use crate::arguments::Arguments;
use crate::lookup::Lookup as _;
use crate::{Code, ErrorCatalog, Fault, Lang, Value, display};

/// The body with which the IM service reports an error, for the codes of any catalog: a code, a message
/// and the arguments of the occurrence.
///
/// ```
/// use im_errors::{ErrorBody, Lang, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
///     }
/// }
///
/// let json = r#"{"error":{"code":40001,"message":"order 7 not found","args":{"id":7}}}"#;
/// let body: ErrorBody<OrderError> = serde_json::from_str(json)?;
/// assert_eq!(body.code(), OrderError::OrderNotFound);
/// assert_eq!(body.message(), Some("order 7 not found"));
/// assert_eq!(body.text(Lang::Zh), "订单 7 不存在");
/// assert_eq!(serde_json::to_string(&body)?, json);
///
/// let json = r#"{"error":{"code":40002,"message":"no such coupon"}}"#;
/// let body: ErrorBody<OrderError> = serde_json::from_str(json)?;
/// assert_eq!(body.code().known(), None);
/// assert_eq!(body.to_string(), "no such coupon");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// The code is required. It is a number or a string of digits. Everything else is optional and never makes
/// a body invalid: a message that is a number or a boolean becomes its text, any other message that is not
/// a string is ignored, and so are arguments that are arrays or objects, and unknown fields. This requires
/// a self-describing format such as JSON.
///
/// A service creates a body from an error and a message with [`new`](Self::new), or from a [`Fault`] with
/// [`From`], in the catalog's display language. [`Fault::reply`] and [`ErrorCatalog::reply`] select the
/// language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "", expecting = "an object with an `error`")]
pub struct ErrorBody<E: ErrorCatalog> {
    error: Detail<E>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "", expecting = "an error, an object with a `code`")]
struct Detail<E: ErrorCatalog> {
    code: Code<E>,
    #[serde(
        default,
        deserialize_with = "crate::serde::message",
        skip_serializing_if = "Option::is_none"
    )]
    message: Option<Cow<'static, str>>,
    #[serde(default, skip_serializing_if = "Arguments::is_empty")]
    args: Arguments,
}

impl<E: ErrorCatalog> ErrorBody<E> {
    /// Creates a body with an error, or any code, and a message.
    ///
    /// ```
    /// use im_errors::{ErrorBody, ImError};
    ///
    /// let body = ErrorBody::new(ImError::UserExists, "用户已存在");
    /// let json = r#"{"error":{"code":898001,"message":"用户已存在"}}"#;
    /// assert_eq!(serde_json::to_string(&body)?, json);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(code: impl Into<Code<E>>, message: impl Into<Cow<'static, str>>) -> Self {
        let (code, message) = (code.into(), Some(message.into()));
        Self { error: Detail { code, message, args: Arguments::default() } }
    }

    /// Creates the body of an occurrence of an error, with its text in a language.
    pub(crate) fn with_args(error: E, args: Arguments, lang: Lang) -> Self {
        let message = Some(args.text(error, lang));
        Self { error: Detail { code: Code::from(error), message, args } }
    }

    /// Returns the code, whether or not the catalog has it.
    #[must_use]
    pub const fn code(&self) -> Code<E> {
        self.error.code
    }

    /// Returns the service's own message, which may be more specific than the text of the catalog.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.error.message.as_deref()
    }

    /// Returns the argument with this name.
    ///
    /// ```
    /// use im_errors::{ErrorBody, ImError};
    ///
    /// let json = r#"{"error":{"code":898002,"args":{"user":42}}}"#;
    /// let body: ErrorBody<ImError> = serde_json::from_str(json)?;
    /// assert_eq!(body.arg("user").and_then(|user| user.as_u64()), Some(42));
    /// assert_eq!(body.arg("group"), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&Value> {
        self.error.args.get(name)
    }

    /// Returns the names and values of all arguments, in the order in which they were sent.
    pub fn args(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.error.args.iter()
    }

    pub(crate) const fn arguments(&self) -> &Arguments {
        &self.error.args
    }

    /// Returns the text to display in the given language.
    ///
    /// This is the first of these texts that exists:
    ///
    /// 1. the text of the row with its arguments, if the row declares arguments and the body has all of
    ///    them
    /// 2. the service's message, unless it only repeats a text of the row, possibly in another language
    /// 3. the text of the row, in which missing arguments are displayed as `…`
    /// 4. what [`Code`] displays, such as `unknown code 40009`
    ///
    /// ```
    /// use im_errors::{ErrorBody, Lang, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of the order service.
    ///     pub enum OrderError {
    ///         40001 as OrderNotFound(id: u64) => "order {id} not found",   "订单 {id} 不存在";
    ///         40002 as AlreadyPaid            => "the order has been paid", "订单已支付";
    ///     }
    /// }
    ///
    /// let text = |json| serde_json::from_str(json).map(|body: ErrorBody<OrderError>| {
    ///     body.text(Lang::Zh).into_owned()
    /// });
    /// let json = r#"{"error":{"code":40001,"message":"order 7 not found","args":{"id":7}}}"#;
    /// assert_eq!(text(json)?, "订单 7 不存在");
    /// let json = r#"{"error":{"code":40001,"message":"order 7 not found"}}"#;
    /// assert_eq!(text(json)?, "order 7 not found");
    /// let json = r#"{"error":{"code":40002,"message":"the order has been paid"}}"#;
    /// assert_eq!(text(json)?, "订单已支付");
    /// let json = r#"{"error":{"code":40001}}"#;
    /// assert_eq!(text(json)?, "订单 … 不存在");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn text(&self, lang: Lang) -> Cow<'_, str> {
        match (self.code().known(), self.written_message()) {
            (Some(error), Some(message)) if self.is_specific(message, error) => message.into(),
            (Some(error), _) => self.error.args.text(error, lang),
            (None, Some(message)) => message.into(),
            (None, None) => self.code().to_string().into(),
        }
    }

    /// Returns the message, unless it is empty.
    fn written_message(&self) -> Option<&str> {
        self.message().filter(|message| !message.is_empty())
    }

    /// Returns whether the message says more than the text of the row, with the arguments that there are.
    fn is_specific(&self, message: &str, error: E) -> bool {
        let Self { error: Detail { args, .. } } = self;
        let parameters = E::Lookup::parameters(error);
        let is_complete = !parameters.is_empty() && args.missing(error).next().is_none();
        // A service that knows no arguments may have sent the template itself.
        let is_text_in = |lang| message == error.text(lang) || message == args.text(error, lang);
        !is_complete && !is_text_in(Lang::En) && !is_text_in(Lang::Zh)
    }

    /// Converts into a body with the codes of a catalog of catalogs that has this one as a part.
    ///
    /// ```
    /// use im_errors::{ErrorBody, ImError, Reply, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of this service and of the IM service.
    ///     pub enum ServiceError {
    ///         #[catalog(http = 502)]
    ///         Im(ImError),
    ///     }
    /// }
    ///
    /// let body = ErrorBody::<ImError>::new(ImError::NoSuchUser, "No sush user: 7");
    /// let reply: Reply<ServiceError> = body.widen().into();
    /// assert_eq!(reply.status(), 502);
    /// assert_eq!(reply.body().message(), Some("No sush user: 7"));
    /// ```
    #[must_use]
    pub fn widen<Whole>(self) -> ErrorBody<Whole>
    where
        Whole: ErrorCatalog<Repr = E::Repr> + From<E>,
    {
        let code = self.code().widen();
        self.with_code(code)
    }

    /// Converts into a body with the codes of a part of this catalog of catalogs, if
    /// [the code is one of the part](Code::narrow).
    ///
    /// ```
    /// use im_errors::{ErrorBody, ImError, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of this service and of the IM service.
    ///     pub enum ServiceError { Im(ImError) }
    /// }
    ///
    /// let json = r#"{"error":{"code":898002,"message":"No sush user: 7"}}"#;
    /// let body: ErrorBody<ServiceError> = serde_json::from_str(json)?;
    /// let body = body.narrow::<ImError>().unwrap();
    /// assert_eq!(body.code(), ImError::NoSuchUser);
    /// assert_eq!(body.message(), Some("No sush user: 7"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the body itself if its code is not one of the part, or is unknown.
    pub fn narrow<Part>(self) -> Result<ErrorBody<Part>, Self>
    where
        Part: ErrorCatalog<Repr = E::Repr>,
        E: From<Part>,
    {
        match self.code().narrow() {
            Ok(code) => Ok(self.with_code(code)),
            Err(_) => Err(self),
        }
    }

    fn with_code<F: ErrorCatalog>(self, code: Code<F>) -> ErrorBody<F> {
        let Detail { message, args, .. } = self.error;
        ErrorBody { error: Detail { code, message, args } }
    }
}

/// Creates the body of a fault, with its arguments and with its text in the catalog's display language.
impl<E: ErrorCatalog> From<Fault<E>> for ErrorBody<E> {
    fn from(fault: Fault<E>) -> Self {
        let error = fault.error();
        Self::with_args(error, fault.into_arguments(), E::Lookup::lang(error))
    }
}

/// Writes the service's message, or the text of the code with its arguments if there is none; `{:#}`
/// writes the code before it.
impl<E: ErrorCatalog> Display for ErrorBody<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let code = self.code();
        match (self.written_message(), code.known()) {
            (Some(message), _) => display::text(&code.get(), message, f),
            (None, Some(error)) => {
                display::text(&code.get(), &self.error.args.text(error, E::Lookup::lang(error)), f)
            }
            (None, None) => code.fmt(f),
        }
    }
}

impl<E: ErrorCatalog> Error for ErrorBody<E> {}
