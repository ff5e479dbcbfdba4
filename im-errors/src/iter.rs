//! The iterator over the variants of a catalog.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::Range;

use crate::ErrorCatalog;
use crate::lookup::Lookup as _;

/// An iterator over the variants of a catalog, in the order of its rows.
///
/// This struct is created by [`ErrorCatalog::iter`].
///
/// ```
/// use im_errors::ImError;
///
/// let mut rows = ImError::iter();
/// assert_eq!(rows.len(), 45);
/// assert_eq!(rows.next(), Some(ImError::Success));
/// assert_eq!(rows.next_back(), Some(ImError::UpdateGroupUserNotInGroup));
/// ```
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Iter<E> {
    positions: Range<usize>,
    catalog: PhantomData<fn() -> E>,
}

impl<E: ErrorCatalog> Iter<E> {
    pub(crate) fn new() -> Self {
        Self { positions: 0..E::COUNT, catalog: PhantomData }
    }
}

impl<E: ErrorCatalog> Iterator for Iter<E> {
    type Item = E;

    fn next(&mut self) -> Option<E> {
        self.positions.next().and_then(variant)
    }

    fn nth(&mut self, n: usize) -> Option<E> {
        self.positions.nth(n).and_then(variant)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.positions.size_hint()
    }
}

fn variant<E: ErrorCatalog>(position: usize) -> Option<E> {
    E::Lookup::slot_of_position(position).map(E::Lookup::variant)
}

impl<E: ErrorCatalog> DoubleEndedIterator for Iter<E> {
    fn next_back(&mut self) -> Option<E> {
        self.positions.next_back().and_then(variant)
    }
}

impl<E: ErrorCatalog> ExactSizeIterator for Iter<E> {}

impl<E: ErrorCatalog> FusedIterator for Iter<E> {}

impl<E> Clone for Iter<E> {
    fn clone(&self) -> Self {
        Self { positions: self.positions.clone(), catalog: PhantomData }
    }
}

/// Writes the remaining variants.
impl<E: ErrorCatalog> fmt::Debug for Iter<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use crate::ImError;

    #[test]
    fn debug_lists_the_remaining_variants() {
        let mut rows = ImError::iter();
        rows.nth(42);
        assert_eq!(std::format!("{rows:?}"), "[MemberNotInTheGroup, UpdateGroupUserNotInGroup]");
    }
}
