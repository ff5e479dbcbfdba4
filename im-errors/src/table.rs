//! Catalogs as values, without their types.

use core::fmt;

use crate::{ErrorCatalog, Integer as _, Lang, row};

/// A catalog as a value: its name, its entries and its reserved codes, whatever its type.
///
/// Programs that handle several catalogs, or one that is not known when they are compiled, use this
/// view. [`ErrorCatalog::table`] returns it. Codes are `i128`, which has room for every type.
///
/// ```
/// use im_errors::{ImError, Table};
///
/// let tables: [Table; 1] = [ImError::table()];
/// let entry = tables.iter().find_map(|table| table.find(898001));
/// assert_eq!(entry.map(|entry| entry.name()), Some("UserExists"));
/// ```
#[derive(Clone, Copy)]
pub struct Table {
    name: &'static str,
    count: usize,
    entry: fn(usize) -> Option<Entry>,
    find: fn(i128) -> Option<Entry>,
    reserved: fn(i128) -> Option<&'static str>,
}

impl Table {
    pub(crate) const fn of<E: ErrorCatalog>() -> Self {
        Self {
            name: E::NAME,
            count: E::COUNT,
            entry: |position| E::iter().nth(position).map(Entry::of),
            find: |code| E::Repr::try_from(code).ok().and_then(E::from_code).map(Entry::of),
            reserved: |code| E::Repr::try_from(code).ok().and_then(E::reserved),
        }
    }

    /// Returns the name of the enum.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the entries, in the order of the rows.
    ///
    /// ```
    /// use im_errors::ImError;
    ///
    /// let without_english = ImError::table().entries().filter(|entry| entry.en().is_empty());
    /// assert_eq!(without_english.count(), 6);
    /// ```
    #[must_use]
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = Entry> + Clone + use<> {
        (0..self.count).filter_map(self.entry)
    }

    /// Returns the entry with this code.
    #[must_use]
    pub fn find(&self, code: i128) -> Option<Entry> {
        (self.find)(code)
    }

    /// Returns the reason why a code is reserved, `""` if none is given, or `None` if the code is
    /// not reserved.
    #[must_use]
    pub fn reserved(&self, code: i128) -> Option<&'static str> {
        (self.reserved)(code)
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("name", &self.name)
            .field("count", &self.count)
            .finish_non_exhaustive()
    }
}

/// An entry of a [`Table`]: one row of the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    code: i128,
    name: &'static str,
    en: &'static str,
    zh: &'static str,
    is_success: bool,
    http_status: Option<u16>,
}

impl Entry {
    fn of<E: ErrorCatalog>(error: E) -> Self {
        Self {
            code: error.code().to_i128(),
            name: error.name(),
            en: error.en(),
            zh: error.zh(),
            is_success: error.is_success(),
            http_status: error.http_status(),
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
        row::text(&[self.name, self.en, self.zh], lang)
    }

    /// Returns `true` if the code means success.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.is_success
    }

    /// Returns the HTTP status of a reply that reports this error, if the row has one.
    #[must_use]
    pub const fn http_status(&self) -> Option<u16> {
        self.http_status
    }
}
