//! What all catalogs share.

use core::error::Error;
use core::hash::Hash;
use core::str::FromStr;

use crate::row::{self, Row};
use crate::{Integer, Iter, Lang, ParseError, Table, UnknownCode};
#[cfg(feature = "serde")]
use crate::{Problem, Reply};

/// An enum that [`error_catalog!`](crate::error_catalog) made: the same methods as on the enum
/// itself, for code that serves any catalog.
///
/// ```
/// use im_errors::{ErrorCatalog, ImError, Lang};
///
/// /// What to tell the reader about a code off the wire.
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
/// Only the macro implements this trait: methods may be added to it in any version.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error catalog",
    note = "error catalogs are the enums that `error_catalog!` makes"
)]
pub trait ErrorCatalog:
    Copy
    + Ord
    + Hash
    + Error
    + FromStr<Err = ParseError>
    + TryFrom<<Self as ErrorCatalog>::Repr, Error = UnknownCode<<Self as ErrorCatalog>::Repr>>
    + Into<<Self as ErrorCatalog>::Repr>
    + Send
    + Sync
    + 'static
{
    /// The integer type of the codes.
    type Repr: Integer;

    /// The name of the enum, `"ImError"`.
    const NAME: &'static str;

    /// How many rows the catalog has.
    const COUNT: usize;

    /// Every variant, in the order of the rows.
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

    /// The code of this row.
    #[must_use]
    fn code(self) -> Self::Repr {
        self.into()
    }

    /// The name of the variant, `"UserExists"`.
    #[must_use]
    fn name(self) -> &'static str {
        self.__row()[0]
    }

    /// The English text as the table has it: `""` where it has none.
    #[must_use]
    fn en(self) -> &'static str {
        self.__row()[1]
    }

    /// The Chinese text as the table has it: `""` where it has none.
    #[must_use]
    fn zh(self) -> &'static str {
        self.__row()[2]
    }

    /// The text in a language, or in the other one where the table has none: never empty.
    #[must_use]
    fn text(self, lang: Lang) -> &'static str {
        row::text(self.__row(), lang)
    }

    /// The variant with this code.
    #[must_use]
    fn from_code(code: Self::Repr) -> Option<Self>;

    /// The variant with this name, letter for letter.
    #[must_use]
    fn from_name(name: &str) -> Option<Self> {
        let slot = Self::__slot_of_name(name)?;
        let [found, ..] = Self::__ROWS.get(slot)?;
        (*found == name).then(|| Self::__variant(slot))
    }

    /// Every variant whose English or Chinese text is exactly this, in the order of the rows.
    ///
    /// Texts repeat, so there may be several; `""` is no text, and finds nothing.
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
            let [_, en, zh] = error.__row();
            !text.is_empty() && (*en == text || *zh == text)
        })
    }

    /// Whether this code means that nothing went wrong.
    #[must_use]
    fn is_success(self) -> bool;

    /// `Ok(())` where this code means that nothing went wrong, the error itself otherwise.
    ///
    /// # Errors
    ///
    /// Every variant is its own error but the one of the row marked `#[catalog(success)]`.
    fn into_result(self) -> Result<(), Self> {
        if self.is_success() { Ok(()) } else { Err(self) }
    }

    /// Why a code is reserved, `""` where no reason is given; `None` where it is not.
    ///
    /// Such codes had a row once, or are to have none: `reserved 40003 => "gone with version 2";`
    #[must_use]
    fn reserved(code: Self::Repr) -> Option<&'static str>;

    /// The status code of a reply that reports this error
    /// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15)), where the row or its enum is
    /// marked with one, as by `#[catalog(http = 404)]`.
    #[must_use]
    fn http_status(self) -> Option<u16>;

    /// A reply that reports this error in a language.
    #[cfg(feature = "serde")]
    #[must_use]
    fn reply(self, lang: Lang) -> Reply<Self> {
        Reply::new(self, lang)
    }

    /// A reply that reports this error in a language as problem details.
    #[cfg(feature = "serde")]
    #[must_use]
    fn problem(self, lang: Lang) -> Problem<Self> {
        self.reply(lang).into()
    }

    /// Returns the catalog as a [`Table`], which has no type parameter.
    ///
    /// ```
    /// use im_errors::{ErrorCatalog, Table};
    ///
    /// fn print<E: ErrorCatalog>() {
    ///     let table: Table = E::table();
    ///     for entry in table.entries() {
    ///         println!("{} {}", entry.code(), entry.name());
    ///     }
    /// }
    /// # print::<im_errors::ImError>();
    /// ```
    #[must_use]
    fn table() -> Table {
        Table::of::<Self>()
    }

    /// The rows, each in the slot of its code, and empty ones in free slots.
    #[doc(hidden)]
    const __ROWS: &'static [Row];

    #[doc(hidden)]
    fn __slot(self) -> usize;

    #[doc(hidden)]
    fn __row(self) -> &'static Row {
        Self::__ROWS.get(self.__slot()).unwrap_or(&["", "", ""])
    }

    /// The variant in a slot, or any one where it is free.
    #[doc(hidden)]
    fn __variant(slot: usize) -> Self;

    /// The slot of a row, counted from 0.
    #[doc(hidden)]
    fn __slot_of_row(position: usize) -> Option<usize>;

    /// The slot of the variant with this name, and any slot if there is none.
    #[doc(hidden)]
    fn __slot_of_name(name: &str) -> Option<usize>;
}

/// Finds what a string names: a code, or else a variant.
///
/// # Errors
///
/// The catalog has neither.
pub fn parse<E: ErrorCatalog>(asked: &str) -> Result<E, ParseError> {
    let by_code = asked.parse().ok().and_then(E::from_code);
    by_code.or_else(|| E::from_name(asked)).ok_or_else(|| ParseError::new(E::NAME, asked))
}

/// Finds what a code names.
///
/// # Errors
///
/// The catalog has no such code.
pub fn try_from_code<E: ErrorCatalog>(code: E::Repr) -> Result<E, UnknownCode<E::Repr>> {
    E::from_code(code).ok_or_else(|| UnknownCode::new(E::NAME, code))
}
