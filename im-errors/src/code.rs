//! Received codes.

use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::num::ParseIntError;
use core::str::FromStr;

use crate::display::pad;
use crate::lookup::{self, Lookup as _};
use crate::{ErrorCatalog, Integer as _, Lang};

/// A received code, whether or not the catalog has it.
///
/// A server may send codes that this client doesn't know yet. `Code` holds any number of the catalog's
/// integer type and has the same size.
///
/// ```
/// use im_errors::{Code, ImError, Lang};
///
/// let code = Code::<ImError>::new(898001);
/// assert_eq!(code.known(), Some(ImError::UserExists));
/// assert_eq!(code, ImError::UserExists);
/// assert_eq!(code.text(Lang::Zh), Some("用户已存在"));
///
/// let code: Code<ImError> = "898005".parse()?;
/// assert_eq!(code.known(), None);
/// assert_eq!(code.get(), 898005);
/// assert_eq!(code.to_string(), "unknown code 898005");
/// # Ok::<(), std::num::ParseIntError>(())
/// ```
///
/// Codes are compared, ordered and hashed as numbers. With the feature `serde`, a `Code` is serialized as
/// its number, and deserialized from a number or, in human-readable formats, a string of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Code<E: ErrorCatalog>(E::Repr);

impl<E: ErrorCatalog> Code<E> {
    /// Creates a code from any number of the catalog's type.
    #[must_use]
    pub const fn new(code: E::Repr) -> Self {
        Self(code)
    }

    /// Returns the number.
    #[must_use]
    pub const fn get(self) -> E::Repr {
        self.0
    }

    /// Returns the error with this code, or `None` if the catalog does not have it.
    #[must_use]
    pub fn known(self) -> Option<E> {
        E::from_code(self.0)
    }

    /// Returns the text in the given language, or in the other language if the table has no text in this
    /// one. Returns `None` for unknown codes.
    #[must_use]
    pub fn text(self, lang: Lang) -> Option<&'static str> {
        self.known().map(|error| error.text(lang))
    }

    /// Returns `true` for a success code. Unknown codes return `false`.
    ///
    /// ```
    /// use im_errors::{Code, ImError};
    ///
    /// assert!(Code::<ImError>::new(0).is_success());
    /// assert!(!Code::<ImError>::new(898005).is_success());
    /// ```
    #[must_use]
    pub fn is_success(self) -> bool {
        match self.known() {
            Some(error) => error.is_success(),
            None => lookup::contains(E::Lookup::SUCCESS, self.0.to_i128()),
        }
    }

    /// Returns `Ok(())` for a success code.
    ///
    /// ```
    /// use im_errors::{Code, ImError};
    ///
    /// fn receive(code: u32) -> Result<(), Code<ImError>> {
    ///     Code::new(code).into_result()
    /// }
    ///
    /// assert_eq!(receive(0), Ok(()));
    /// assert_eq!(receive(898005).unwrap_err().get(), 898005);
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the code itself if it is not a success code.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_success() { Ok(()) } else { Err(self) }
    }

    /// Converts the code into a code of a catalog of catalogs that has this catalog as a part.
    ///
    /// ```
    /// use im_errors::{Code, ImError, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of this service and of the IM service.
    ///     pub enum ServiceError { Im(ImError) }
    /// }
    ///
    /// let code = Code::<ImError>::new(898005);
    /// let code: Code<ServiceError> = code.widen();
    /// assert_eq!(code.get(), 898005);
    /// ```
    #[must_use]
    pub const fn widen<Whole>(self) -> Code<Whole>
    where
        Whole: ErrorCatalog<Repr = E::Repr> + From<E>,
    {
        Code(self.0)
    }

    /// Converts the code into a code of a part of this catalog of catalogs, if it belongs to the part.
    ///
    /// The codes of its rows, its success codes and its reserved codes belong to a part, except for reserved
    /// codes that another part uses.
    ///
    /// ```
    /// use im_errors::{Code, ImError, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of this service and of the IM service.
    ///     pub enum ServiceError { Im(ImError) }
    /// }
    ///
    /// let code = Code::<ServiceError>::new(898001);
    /// assert_eq!(code.narrow::<ImError>(), Ok(Code::from(ImError::UserExists)));
    ///
    /// let unknown = Code::<ServiceError>::new(898005);
    /// assert_eq!(unknown.narrow::<ImError>(), Err(unknown));
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the code itself if it does not belong to the part or is unknown.
    pub fn narrow<Part>(self) -> Result<Code<Part>, Self>
    where
        Part: ErrorCatalog<Repr = E::Repr>,
        E: From<Part>,
    {
        let code = Code::<Part>(self.0);
        let is_used = code.known().is_some() || code.is_success();
        let is_used_by_another_part = || self.known().is_some() || self.is_success();
        if is_used || Part::reserved(self.0).is_some() && !is_used_by_another_part() {
            Ok(code)
        } else {
            Err(self)
        }
    }
}

/// Writes the text of a known code in the catalog's display language. Other codes are displayed as
/// `success code 200`, `reserved code 40003: removed in version 2` or `unknown code 898005`.
impl<E: ErrorCatalog> Display for Code<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.known(), E::reserved(self.0)) {
            (Some(error), _) => Display::fmt(&error, f),
            _ if self.is_success() => pad(f, &format_args!("success code {}", self.0)),
            (None, None) => pad(f, &format_args!("unknown code {}", self.0)),
            (None, Some("")) => pad(f, &format_args!("reserved code {}", self.0)),
            (None, Some(reason)) => pad(f, &format_args!("reserved code {}: {reason}", self.0)),
        }
    }
}

impl<E: ErrorCatalog> Error for Code<E> {}

/// Parses a number of the catalog's type, in decimal.
impl<E: ErrorCatalog> FromStr for Code<E> {
    type Err = ParseIntError;

    fn from_str(digits: &str) -> Result<Self, ParseIntError> {
        digits.parse().map(Self)
    }
}

impl<E: ErrorCatalog> From<E> for Code<E> {
    fn from(error: E) -> Self {
        Self(error.code())
    }
}

impl<E: ErrorCatalog> PartialEq<E> for Code<E> {
    fn eq(&self, error: &E) -> bool {
        self.0 == error.code()
    }
}
