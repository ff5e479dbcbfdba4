//! Type-erased views of catalogs.

mod entry;

use core::fmt;
use core::ops::RangeInclusive;

pub use self::entry::Entry;
use crate::ErrorCatalog;
use crate::lookup::{self, Codes, Lookup as _};

/// A type-erased view of a catalog: its name, its entries, its reserved codes and its success codes.
///
/// [`ErrorCatalog::table`] returns the table of a catalog, for programs that handle several catalogs. Codes
/// are `i128`, which can represent the codes of every catalog.
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
    reservations: &'static [Reserved],
    #[cfg(feature = "lock")]
    fits: fn(i128) -> bool,
    success: &'static [Codes],
}

impl Table {
    pub(crate) const fn of<E: ErrorCatalog>() -> Self {
        Self {
            name: E::NAME,
            count: E::COUNT,
            entry: |position| E::iter().nth(position).map(Entry::of),
            find: |code| E::Repr::try_from(code).ok().and_then(E::from_code).map(Entry::of),
            reserved: |code| E::Repr::try_from(code).ok().and_then(E::reserved),
            reservations: E::Lookup::RESERVED,
            #[cfg(feature = "lock")]
            fits: |code| E::Repr::try_from(code).is_ok(),
            success: E::Lookup::SUCCESS,
        }
    }

    /// Returns the name of the enum.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns an iterator over the entries, in the order of the rows.
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

    /// Returns the entry with this code, or `None` if there is none.
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

    /// Returns the reserved codes, in ascending order. A catalog of catalogs has the reserved codes of its
    /// parts, one part after the other.
    ///
    /// ```
    /// use im_errors::error_catalog;
    ///
    /// error_catalog! {
    ///     pub enum OrderError {
    ///         40001 => "order not found", "订单不存在";
    ///         reserved 40010..=40019 => "removed in version 2";
    ///     }
    /// }
    ///
    /// let [reserved] = OrderError::table().reservations() else { panic!() };
    /// assert_eq!((reserved.codes(), reserved.reason()), (40010..=40019, "removed in version 2"));
    /// ```
    #[must_use]
    pub const fn reservations(&self) -> &'static [Reserved] {
        self.reservations
    }

    /// Returns an iterator over the ranges of success codes that have no entry.
    ///
    /// ```
    /// use im_errors::error_catalog;
    ///
    /// error_catalog! {
    ///     pub enum OrderError {
    ///         40001 => "order not found", "订单不存在";
    ///         success 0, 200..=299;
    ///     }
    /// }
    ///
    /// assert!(OrderError::table().success_codes().eq([0..=0, 200..=299]));
    /// ```
    #[must_use]
    pub fn success_codes(&self) -> impl DoubleEndedIterator<Item = RangeInclusive<i128>> + use<> {
        self.success.iter().map(|&[first, last]| first..=last)
    }

    /// Returns `true` if the code means success, whether or not it has an entry.
    #[must_use]
    pub fn is_success(&self, code: i128) -> bool {
        match self.find(code) {
            Some(entry) => entry.is_success(),
            None => lookup::contains(self.success, code),
        }
    }

    /// Returns `true` if this code fits in the integer type of the codes.
    #[cfg(feature = "lock")]
    pub(crate) fn fits(&self, code: i128) -> bool {
        (self.fits)(code)
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

/// A range of [reserved codes](Table::reservations), which no row may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reserved {
    pub(crate) first: i128,
    pub(crate) last: i128,
    pub(crate) reason: &'static str,
}

impl Reserved {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(first: i128, last: i128, reason: &'static str) -> Self {
        Self { first, last, reason }
    }

    /// Returns the codes of the range.
    #[must_use]
    pub const fn codes(&self) -> RangeInclusive<i128> {
        self.first..=self.last
    }

    /// Returns the reason why the codes are reserved, or `""` if none is given.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        self.reason
    }
}
