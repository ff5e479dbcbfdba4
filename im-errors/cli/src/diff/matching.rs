//! Matches the rows of the catalogs with the rows of a page that have the same code.

use super::row::Row;
use crate::page;

/// The rows with one code: pairs, and rows without a counterpart.
pub(super) struct Matching<'a> {
    pub(super) pairs: Vec<(Row, &'a page::Row)>,
    pub(super) only_here: Vec<Row>,
    pub(super) only_there: Vec<&'a page::Row>,
}

impl<'a> Matching<'a> {
    /// Prefers pairs without differences, and then pairs with the same name.
    pub(super) fn new(here: &[Row], there: &[&'a page::Row]) -> Self {
        let mut matching =
            Self { pairs: Vec::new(), only_here: here.to_vec(), only_there: there.to_vec() };
        matching.join(|here, there| {
            here.may_share_catalog(there) && here.differences(there).is_empty()
        });
        matching.join(Row::may_match);
        matching.join(Row::may_share_catalog);
        matching
    }

    /// Joins rows that match into pairs.
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
