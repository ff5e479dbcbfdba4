//! A code as it comes off the wire.

use core::error::Error;
use core::fmt::{self, Display, Formatter};

use crate::display::pad;
use crate::{ErrorCatalog, Lang};

/// A code as it was received, whether the catalog has it or not.
///
/// A service may answer with codes that it got after its client was built. `Code` keeps any number of
/// the catalog's type, and takes no more room than that.
///
/// ```
/// use im_errors::{Code, ImError, Lang};
///
/// let code = Code::<ImError>::new(898001);
/// assert_eq!(code.known(), Some(ImError::UserExists));
/// assert_eq!(code.text(Lang::Zh), Some("用户已存在"));
///
/// let code = Code::<ImError>::new(898005);
/// assert_eq!(code.known(), None);
/// assert_eq!(code.get(), 898005);
/// assert_eq!(code.to_string(), "unknown code 898005");
/// ```
///
/// Codes are equal, ordered and hashed as the numbers that they are, and an error of the catalog can be
/// compared with one. With the feature `serde`, a `Code` is written and read as its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Code<E: ErrorCatalog>(E::Code);

impl<E: ErrorCatalog> Code<E> {
    /// Any number, as a code of this catalog.
    #[must_use]
    pub const fn new(code: E::Code) -> Self {
        Self(code)
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> E::Code {
        self.0
    }

    /// The error that the code means, `None` where the catalog has none.
    #[must_use]
    pub fn known(self) -> Option<E> {
        E::from_code(self.0)
    }

    /// The text of a known code in a language, or in the other one where it has none.
    #[must_use]
    pub fn text(self, lang: Lang) -> Option<&'static str> {
        self.known().map(|error| error.text(lang))
    }

    /// Whether this code means that nothing went wrong, which of an unknown one nobody can say.
    #[must_use]
    pub fn is_success(self) -> bool {
        self.known().is_some_and(E::is_success)
    }

    /// `Ok(())` where this code means that nothing went wrong, the code itself otherwise.
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
    /// Every code but that of the row marked `#[catalog(success)]`.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_success() { Ok(()) } else { Err(self) }
    }
}

/// Writes the text of a known code, as the catalog does, or `unknown code 898005`; of a reserved code
/// `retired code 40003: gone with version 2`.
impl<E: ErrorCatalog> Display for Code<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.known(), E::reserved(self.0)) {
            (Some(error), _) => Display::fmt(&error, f),
            (None, None) => pad(f, &format_args!("unknown code {}", self.0)),
            (None, Some("")) => pad(f, &format_args!("retired code {}", self.0)),
            (None, Some(reason)) => pad(f, &format_args!("retired code {}: {reason}", self.0)),
        }
    }
}

impl<E: ErrorCatalog> Error for Code<E> {}

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
