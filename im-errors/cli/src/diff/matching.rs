//! Which row of a page documents which row of a catalog, among those with the same code.

use super::row::Row;
use crate::page;

/// The rows with one code, in pairs as far as possible.
pub(super) struct Matching<'a> {
    pub(super) pairs: Vec<(Row, &'a page::Row)>,
    pub(super) only_here: Vec<Row>,
    pub(super) only_there: Vec<&'a page::Row>,
}

impl<'a> Matching<'a> {
    /// Prefers pairs without a difference, and then those with the same name.
    pub(super) fn new(here: &[Row], there: &[&'a page::Row]) -> Self {
        let mut matching =
            Self { pairs: Vec::new(), only_here: here.to_vec(), only_there: there.to_vec() };
        matching
            .join(|here, there| here.is_of_catalog(there) && here.differences(there).is_empty());
        matching.join(Row::may_be);
        matching.join(Row::is_of_catalog);
        matching
    }

    /// Makes pairs of rows that match.
    fn join(&mut self, matches: impl Fn(&Row, &page::Row) -> bool) {
        let Self { pairs, only_here, only_there } = self;
        only_here.retain(|here| {
            let Some(position) = only_there.iter().position(|there| matches(here, there)) else {
                return true;
            };
            pairs.push((*here, only_there.remove(position)));
            false
        });
    }
}
