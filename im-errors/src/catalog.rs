//! The trait of all catalogs.

#[cfg(feature = "alloc")]
use alloc::boxed::Box;
use core::error::Error;
use core::hash::Hash;
use core::str::FromStr;
use core::time::Duration;

#[cfg(feature = "alloc")]
use crate::Fault;
use crate::lookup::{self, IsErrorCatalog, Lookup, Row};
use crate::{Code, Integer, Iter, Kind, Lang, ParseError, Table, UnknownCode};

/// The trait of all enums declared with [`error_catalog!`](crate::error_catalog), for code that is generic
/// over catalogs. The enums have inherent methods with the same names.
///
/// ```
/// use im_errors::{ErrorCatalog, ImError, Lang};
///
/// fn explain<E: ErrorCatalog>(code: E::Repr, lang: Lang) -> String {
///     match E::from_code(code) {
///         Some(error) => error.text(lang).to_owned(),
///         None => format!("{} {code}", E::NAME),
///     }
/// }
///
/// assert_eq!(explain::<ImError>(898001, Lang::Zh), "用户已存在");
/// assert_eq!(explain::<ImError>(898005, Lang::Zh), "ImError 898005");
/// ```
///
/// This trait is sealed: only `error_catalog!` implements it, and any release may add methods.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error catalog",
    label = "expected an error catalog",
    note = "error catalogs are the enums declared with `error_catalog!`"
)]
pub trait ErrorCatalog:
    IsErrorCatalog
    + Copy
    + Ord
    + Hash
    + Error
    + FromStr<Err = ParseError>
    + TryFrom<<Self as ErrorCatalog>::Repr, Error = UnknownCode<<Self as ErrorCatalog>::Repr>>
    + Into<<Self as ErrorCatalog>::Repr>
    + PartialEq<Code<Self>>
    + Send
    + Sync
    + 'static
{
    /// The integer type of the codes: the enum's `#[repr(...)]`, or `u32` without one.
    type Repr: Integer;

    /// The type of one occurrence of an error: the struct declared after the enum, such as
    /// `pub struct OrderFault;`, or [`Fault<Self>`](Fault) without one.
    #[cfg(feature = "alloc")]
    type Fault: Error
        + Send
        + Sync
        + From<Self>
        + From<Fault<Self>>
        + Into<Fault<Self>>
        + AsRef<Fault<Self>>
        + 'static;

    /// The name of the enum, such as `"ImError"`.
    const NAME: &'static str;

    /// The number of rows.
    const COUNT: usize;

    /// Returns an iterator over all variants, in the order of the rows.
    ///
    /// ```
    /// use im_errors::{ErrorCatalog, ImError};
    ///
    /// fn codes<E: ErrorCatalog>() -> Vec<E::Repr> {
    ///     E::iter().map(E::code).collect()
    /// }
    ///
    /// assert_eq!(codes::<ImError>()[..3], [0, 898000, 898001]);
    /// ```
    fn iter() -> Iter<Self> {
        Iter::new()
    }

    /// Returns the code.
    #[must_use]
    fn code(self) -> Self::Repr {
        self.into()
    }

    /// Returns the name of the variant, such as `"UserExists"`.
    #[must_use]
    fn name(self) -> &'static str {
        row(self)[0]
    }

    /// Returns the English text, or `""` if the table has none.
    #[must_use]
    fn en(self) -> &'static str {
        row(self)[1]
    }

    /// Returns the Chinese text, or `""` if the table has none.
    #[must_use]
    fn zh(self) -> &'static str {
        row(self)[2]
    }

    /// Returns the text in the given language, or in the other language if the table has no text in
    /// this one. The text is never empty.
    #[must_use]
    fn text(self, lang: Lang) -> &'static str {
        lookup::text(row(self), lang)
    }

    /// Returns the variant with this code, or `None` if there is none.
    #[must_use]
    fn from_code(code: Self::Repr) -> Option<Self>;

    /// Returns the variant with exactly this name, or `None` if there is none.
    #[must_use]
    fn from_name(name: &str) -> Option<Self> {
        let slot = Self::Lookup::slot_of_name(name)?;
        let [found, ..] = Self::Lookup::rows().get(slot)?;
        (*found == name).then(|| Self::Lookup::variant(slot))
    }

    /// Returns an iterator over the variants whose English or Chinese text is equal to `text`, in the
    /// order of the rows. Several rows may have the same text. No variant is found for `""`.
    ///
    /// ```
    /// use im_errors::{ErrorCatalog, ImError};
    ///
    /// let codes: Vec<u32> = ImError::find_by_text("服务器系统错误").map(ImError::code).collect();
    /// assert_eq!(codes, [800009, 800010, 800011]);
    /// ```
    #[must_use]
    fn find_by_text(text: &str) -> impl Iterator<Item = Self> {
        Self::iter().filter(move |error| {
            let [_, en, zh] = row(*error);
            !text.is_empty() && (*en == text || *zh == text)
        })
    }

    /// Returns `true` if the code means success.
    #[must_use]
    fn is_success(self) -> bool {
        Self::Lookup::properties(self).is_success
    }

    /// Returns `Ok(())` if the code means success, that is, if its row is marked
    /// `#[catalog(success)]`.
    ///
    /// # Errors
    ///
    /// Returns the error itself if its code does not mean success.
    fn into_result(self) -> Result<(), Self> {
        if self.is_success() { Ok(()) } else { Err(self) }
    }

    /// Returns the reason why a code is reserved, `""` if none is given, or `None` if the code is not
    /// reserved.
    ///
    /// ```
    /// use im_errors::{ErrorCatalog, error_catalog};
    ///
    /// error_catalog! {
    ///     pub enum OrderError {
    ///         40001 => "order not found", "订单不存在";
    ///         reserved 40003 => "removed in version 2";
    ///     }
    /// }
    ///
    /// assert_eq!(<OrderError as ErrorCatalog>::reserved(40003), Some("removed in version 2"));
    /// assert_eq!(<OrderError as ErrorCatalog>::reserved(40001), None);
    /// ```
    #[must_use]
    fn reserved(code: Self::Repr) -> Option<&'static str> {
        // Another part may use a code that one part reserves.
        match Self::from_code(code) {
            None if !lookup::contains(Self::Lookup::SUCCESS, code.to_i128()) => {
                lookup::reason(Self::Lookup::RESERVED, code.to_i128())
            }
            _ => None,
        }
    }

    /// Returns the kind of the failure, or `None` if it has none.
    ///
    /// The row, its enum or its part declares the kind, as in `#[catalog(not_found)]`.
    #[must_use]
    fn kind(self) -> Option<Kind> {
        Self::Lookup::properties(self).class.kind
    }

    /// Returns the HTTP status ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15)) of
    /// replies that report this error, or `None` if it has none.
    ///
    /// The row, its enum or its part declares the status, as in `#[catalog(http = 404)]`, or a kind that
    /// [determines](Kind::http_status) it.
    #[must_use]
    fn http_status(self) -> Option<u16> {
        Self::Lookup::properties(self).class.http_status
    }

    /// Returns `true` if a retry of the same request may succeed.
    ///
    /// By default, only errors of the kind [`Unavailable`](Kind::Unavailable) are retryable.
    /// `#[catalog(retry)]` and `#[catalog(retry = false)]` override this.
    #[must_use]
    fn is_retryable(self) -> bool {
        Self::Lookup::properties(self).class.is_retryable()
    }

    /// Returns how long to wait before a retry, or `None` if no time is declared.
    ///
    /// The row, its enum or its part declares the time in seconds, as in `#[catalog(retry = 5)]`.
    #[must_use]
    fn retry_after(self) -> Option<Duration> {
        Self::Lookup::properties(self).class.retry_after()
    }

    /// Returns a fault of this error with a cause.
    ///
    /// ```
    /// use im_errors::ImError;
    ///
    /// let fault = ImError::NoSuchUser.caused_by("no row");
    /// assert_eq!(fault.to_string(), "No sush user");
    /// ```
    #[cfg(feature = "alloc")]
    #[must_use]
    #[track_caller]
    fn caused_by(self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self::Fault {
        Fault::from(self).caused_by(cause).into()
    }

    /// Returns a type-erased view of the catalog.
    ///
    /// ```
    /// use im_errors::{ErrorCatalog, ImError};
    ///
    /// fn print<E: ErrorCatalog>() {
    ///     for entry in E::table().entries() {
    ///         println!("{} {}", entry.code(), entry.name());
    ///     }
    /// }
    ///
    /// print::<ImError>();
    /// ```
    #[must_use]
    fn table() -> Table {
        Table::of::<Self>()
    }
}

fn row<E: ErrorCatalog>(error: E) -> &'static Row {
    lookup::row(E::Lookup::rows(), E::Lookup::slot(error))
}

/// Parses a code or the name of a variant.
///
/// # Errors
///
/// Returns an error if the input is neither.
pub fn parse<E: ErrorCatalog>(input: &str) -> Result<E, ParseError> {
    let by_code = input.parse().ok().and_then(E::from_code);
    by_code.or_else(|| E::from_name(input)).ok_or_else(|| ParseError::new(E::NAME, input))
}

/// Converts a code into a variant.
///
/// # Errors
///
/// Returns an error if the catalog does not have the code.
pub fn try_from_code<E: ErrorCatalog>(code: E::Repr) -> Result<E, UnknownCode<E::Repr>> {
    E::from_code(code).ok_or_else(|| UnknownCode::new(E::NAME, code))
}
