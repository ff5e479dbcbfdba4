//! One occurrence of an error.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter, Write as _};
use core::panic::Location;

use crate::arguments::Arguments;
use crate::lookup::Lookup as _;
use crate::properties::Properties;
use crate::{ErrorCatalog, Lang, Value, display, template};

/// The cause of a fault.
pub(crate) type Cause = Box<dyn Error + Send + Sync>;

/// One occurrence of an error: the error, its arguments, its cause and its location.
///
/// `pub struct OrderFault;` after the enum declares a local type that wraps `Fault<OrderError>`. It
/// dereferences to the fault, and `?` converts other errors into it:
///
/// ```
/// use im_errors::{ErrorCatalog, Lang, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         40001 as OrderNotFound(id: u64) => "order {id} not found",  "订单 {id} 不存在";
///         #[catalog(from(std::num::ParseIntError))]
///         40002 as InvalidId              => "invalid order number", "订单号不合法";
///     }
///
///     /// A failure of the order service.
///     pub struct OrderFault;
/// }
///
/// fn order(id: &str) -> Result<String, OrderFault> {
///     let id: u64 = id.parse()?;
///     Err(OrderError::order_not_found(id))?
/// }
///
/// let fault = order("7").unwrap_err();
/// assert_eq!(fault.error(), OrderError::OrderNotFound);
/// assert_eq!(fault.to_string(), "order 7 not found");
/// assert_eq!(fault.text(Lang::Zh), "订单 7 不存在");
///
/// let fault = order("seven").unwrap_err();
/// assert_eq!(fault.to_string(), "invalid order number");
/// assert!(format!("{fault:?}").ends_with("caused by: invalid digit found in string"));
/// ```
///
/// `Display` writes the text with its arguments, in the catalog's display language; `{:#}` writes the
/// code first. `Debug` is meant for logs. It writes the code, the name and the text, then missing arguments,
/// arguments that the text doesn't contain, the location and the chain of causes, each on a separate line.
/// [`Error::source`] returns the cause.
///
/// A fault without arguments and cause does not allocate. It is two words larger than the error: if a
/// catalog of rows has codes of up to 32 bits, its faults have at most three words.
pub struct Fault<E: ErrorCatalog> {
    error: E,
    location: &'static Location<'static>,
    details: Option<Box<Details>>,
}

#[derive(Default)]
struct Details {
    arguments: Arguments,
    cause: Option<Cause>,
}

impl<E: ErrorCatalog> Fault<E> {
    /// Returns the error, a row of the catalog.
    #[must_use]
    pub const fn error(&self) -> E {
        self.error
    }

    /// Returns the code of the error.
    #[must_use]
    pub fn code(&self) -> E::Repr {
        self.error.code()
    }

    /// Returns the text in the given language, or in the other language if the table has no text in this
    /// one. Missing arguments are displayed as `…`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Cow<'static, str> {
        self.arguments().text(self.error.text(lang), E::Lookup::properties(self.error).parameters)
    }

    /// Returns the argument with this name, or `None` if there is none.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&Value> {
        self.arguments().get(name)
    }

    /// Returns an iterator over the names and values of the arguments, in the order of the declaration.
    ///
    /// ```
    /// use im_errors::error_catalog;
    ///
    /// error_catalog! {
    ///     pub enum OrderError {
    ///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    ///     }
    /// }
    ///
    /// let fault = OrderError::order_not_found(7);
    /// assert!(fault.args().eq([("id", &7_u64.into())]));
    /// ```
    pub fn args(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.arguments().iter()
    }

    /// Returns the location at which the fault was created: the `?` that converted the error, or the call
    /// that returned the fault.
    ///
    /// ```
    /// use im_errors::{Fault, ImError};
    ///
    /// let fault = Fault::from(ImError::NoSuchUser);
    /// assert_eq!(fault.location().line(), line!() - 1);
    /// ```
    #[must_use]
    pub const fn location(&self) -> &'static Location<'static> {
        self.location
    }

    /// Sets the cause. It replaces an earlier one.
    ///
    /// ```
    /// use std::error::Error;
    ///
    /// use im_errors::{Fault, ImError};
    ///
    /// let fault = Fault::from(ImError::NoSuchUser).caused_by("no row");
    /// assert_eq!(fault.source().map(ToString::to_string).as_deref(), Some("no row"));
    /// ```
    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.details.get_or_insert_default().cause = Some(cause.into());
        self
    }

    /// Converts the fault into a fault of another catalog, with the same arguments, cause and location.
    ///
    /// Convert a declared fault type into a `Fault` first, with [`Fault::from`].
    ///
    /// ```
    /// use im_errors::{Fault, ImError, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of this service and of the IM service.
    ///     pub enum ServiceError { Im(ImError) }
    /// }
    ///
    /// let fault = ImError::NoSuchUser.caused_by("no row");
    /// let fault: Fault<ServiceError> = fault.map(ServiceError::Im);
    /// assert_eq!(fault.error(), ServiceError::Im(ImError::NoSuchUser));
    /// ```
    #[must_use]
    pub fn map<F: ErrorCatalog>(self, convert: impl FnOnce(E) -> F) -> Fault<F> {
        let Self { error, location, details } = self;
        Fault { error: convert(error), location, details }
    }

    /// Converts the fault into a fault of another catalog if the function returns an error of that catalog.
    ///
    /// ```
    /// use im_errors::{Fault, ImError, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of this service and of the IM service.
    ///     pub enum ServiceError { Im(ImError) }
    /// }
    ///
    /// let fault = Fault::from(ServiceError::Im(ImError::NoSuchUser));
    /// let fault = fault.try_map(|ServiceError::Im(error)| Some(error)).unwrap();
    /// assert_eq!(fault.error(), ImError::NoSuchUser);
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the unchanged fault if the function returns `None`.
    pub fn try_map<F: ErrorCatalog>(
        self,
        convert: impl FnOnce(E) -> Option<F>,
    ) -> Result<Fault<F>, Self> {
        match convert(self.error) {
            Some(error) => Ok(self.map(|_| error)),
            None => Err(self),
        }
    }

    pub(crate) fn arguments(&self) -> &Arguments {
        self.details.as_ref().map_or(Arguments::NONE, |details| &details.arguments)
    }

    #[cfg(feature = "http")]
    pub(crate) fn into_details(self) -> (Arguments, Option<Cause>) {
        let Details { arguments, cause } = self.details.map(|details| *details).unwrap_or_default();
        (arguments, cause)
    }
}

/// Creates a fault with arguments, for the constructors of rows with arguments.
#[track_caller]
pub fn with_arguments<E: ErrorCatalog, const COUNT: usize>(
    error: E,
    arguments: [(&'static str, Value); COUNT],
) -> E::Fault {
    let mut details = Box::<Details>::default();
    // Iterating over the array would copy the arguments once more.
    let _: [(); COUNT] = arguments.map(|(name, value)| details.arguments.push(name, value));
    Fault { details: Some(details), ..Fault::from(error) }.into()
}

/// Creates a fault at the location of the caller.
impl<E: ErrorCatalog> From<E> for Fault<E> {
    #[track_caller]
    fn from(error: E) -> Self {
        Self { error, location: Location::caller(), details: None }
    }
}

impl<E: ErrorCatalog> AsRef<Self> for Fault<E> {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// Writes the text with its arguments; `{:#}` writes the code first.
impl<E: ErrorCatalog> Display for Fault<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { error, .. } = self;
        let Properties { parameters, lang, .. } = E::Lookup::properties(*error);
        let template = error.text(lang);
        if parameters.is_empty() {
            return display::write_text(&error.code(), template, f);
        }
        display::write_displayed(&error.code(), &self.arguments().fill(template), f)
    }
}

/// Writes all details, for logs. Continuation lines are indented.
impl<E: ErrorCatalog> Debug for Fault<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut lines = Indented(f);
        write!(lines, "{} {}: {self}", self.code(), self.error.name())?;
        for name in self.arguments().missing(E::Lookup::properties(self.error).parameters) {
            lines.0.write_char('\n')?;
            write!(lines, "missing argument: `{name}`")?;
        }
        let template = self.error.text(E::Lookup::properties(self.error).lang);
        for (name, value) in self.args().filter(|(name, _)| !template::mentions(template, name)) {
            lines.0.write_char('\n')?;
            write!(lines, "argument `{name}`: {value}")?;
        }
        lines.0.write_char('\n')?;
        write!(lines, "at {}", self.location)?;
        let mut cause = self.source();
        while let Some(error) = cause {
            lines.0.write_char('\n')?;
            write!(lines, "caused by: {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

impl<E: ErrorCatalog> Error for Fault<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let cause = self.details.as_ref()?.cause.as_deref()?;
        Some(cause)
    }
}

/// Indents the lines after the first one, so that text from a user can't forge a log entry.
struct Indented<'a, 'f>(&'a mut Formatter<'f>);

impl fmt::Write for Indented<'_, '_> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        let mut lines = s.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
        self.0.write_str(lines.next().unwrap_or_default())?;
        lines.try_for_each(|line| write!(self.0, "\n    {line}"))
    }
}
