//! The rows of a table.

use core::time::Duration;

use crate::lookup::{self, Lookup as _};
use crate::presentation::Presentation;
use crate::properties::Class;
use crate::{ErrorCatalog, Integer as _, Kind, Lang, Parameter};

/// An entry of a [`Table`](super::Table): a row of the catalog.
///
/// ```
/// use im_errors::{ImError, Kind};
///
/// let entry = ImError::table().find(898002).unwrap();
/// assert_eq!((entry.name(), entry.zh()), ("NoSuchUser", "用户不存在"));
/// assert_eq!((entry.kind(), entry.http_status()), (Some(Kind::NotFound), Some(404)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    code: i128,
    name: &'static str,
    en: &'static str,
    zh: &'static str,
    is_success: bool,
    class: Class,
    parameters: &'static [Parameter],
    explanation: &'static str,
    deprecation: Option<&'static str>,
    presentation: Presentation,
    lang: Lang,
}

impl Entry {
    pub(crate) fn of<E: ErrorCatalog>(error: E) -> Self {
        let properties = E::Lookup::properties(error);
        Self {
            code: error.code().to_i128(),
            name: error.name(),
            en: error.en(),
            zh: error.zh(),
            is_success: properties.is_success,
            class: properties.class,
            parameters: properties.parameters,
            explanation: properties.explanation,
            deprecation: properties.deprecation,
            presentation: properties.presentation,
            lang: properties.lang,
        }
    }

    /// Returns the code.
    #[must_use]
    pub const fn code(&self) -> i128 {
        self.code
    }

    /// Returns the name of the variant, such as `"UserExists"` or, in a catalog of catalogs,
    /// `"Im::UserExists"`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the English text, or `""` if the table has none.
    #[must_use]
    pub const fn en(&self) -> &'static str {
        self.en
    }

    /// Returns the Chinese text, or `""` if the table has none.
    #[must_use]
    pub const fn zh(&self) -> &'static str {
        self.zh
    }

    /// Returns the text in the given language, or in the other language if the table has no text in
    /// this one.
    #[must_use]
    pub const fn text(&self, lang: Lang) -> &'static str {
        lookup::text(&[self.name, self.en, self.zh], lang)
    }

    /// Returns `true` if the code means success.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.is_success
    }

    /// Returns the kind of the failure, or `None` if it has none.
    #[must_use]
    pub const fn kind(&self) -> Option<Kind> {
        self.class.kind
    }

    /// Returns the HTTP status of replies that report this error, or `None` if it has none.
    #[must_use]
    pub const fn http_status(&self) -> Option<u16> {
        self.class.http_status
    }

    /// Returns `true` if a retry of the same request may succeed.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        self.class.is_retryable()
    }

    /// Returns how long to wait before a retry, or `None` if no time is declared.
    #[must_use]
    pub const fn retry_after(&self) -> Option<Duration> {
        self.class.retry_after()
    }

    /// Returns the declared arguments of the row.
    ///
    #[cfg_attr(feature = "alloc", doc = "```")]
    #[cfg_attr(not(feature = "alloc"), doc = "```ignore")]
    /// use im_errors::error_catalog;
    ///
    /// error_catalog! {
    ///     pub enum OrderError {
    ///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    ///     }
    /// }
    ///
    /// let entry = OrderError::table().find(40001).unwrap();
    /// assert_eq!(entry.parameters()[0].to_string(), "id: integer");
    /// ```
    ///
    /// The texts of a row with arguments are templates, in which `{name}` is a placeholder, and `{{` and `}}` are
    /// braces.
    #[must_use]
    pub const fn parameters(&self) -> &'static [Parameter] {
        self.parameters
    }

    /// Returns the explanation of the row, which is its doc comment, or `""` if it has none. Doc
    /// attributes whose value is a macro, such as `include_str!`, are not part of it.
    #[must_use]
    pub const fn explanation(&self) -> &'static str {
        self.explanation
    }

    /// Returns the note of a row marked `#[deprecated]`, `""` if there is no note, or `None` if the
    /// row is not deprecated.
    #[must_use]
    pub const fn deprecation(&self) -> Option<&'static str> {
        self.deprecation
    }

    /// Returns the format of replies that report the error.
    #[cfg(feature = "http")]
    pub(crate) const fn presentation(&self) -> Presentation {
        self.presentation
    }

    /// Returns the catalog's display language.
    #[cfg(feature = "http")]
    pub(crate) const fn lang(&self) -> Lang {
        self.lang
    }
}
