//! Codes without a row: reserved codes and success codes.

use std::collections::BTreeSet;
use std::collections::btree_map::OccupiedEntry;
use std::format;
use std::ops::RangeInclusive;
use std::string::{String, ToString as _};
use std::vec::Vec;

use super::difference::{Difference, Refusal};
use super::published::{Published, Range, Ranges, Rows, State};
use super::rows;
use crate::Table;

impl Range {
    /// Returns the codes in the notation of catalogs.
    pub(super) fn codes(self, first: i128) -> String {
        if first == self.last { first.to_string() } else { format!("{first}..={}", self.last) }
    }
}

/// Returns the updated ranges of the file: the reserved codes and all published success codes, except for
/// codes that have or had a row.
pub(super) fn update(table: Table, locked: &Published, rows: &Rows) -> Ranges {
    let reserved = table.reservations().iter().map(|reserved| reserved.codes().into_inner());
    let current = reserved.chain(table.success_codes().map(RangeInclusive::into_inner));
    let locked_ranges = locked.ranges.iter().map(|(first, range)| (*first, range.last));
    let with_row = rows.keys().map(|(code, _)| (*code, *code));
    let mut ranges = Ranges::new();
    for (first, last) in segments(current.chain(locked_ranges).chain(with_row)) {
        let state = State::without_row(table, first);
        let was_success = find(&locked.ranges, first).is_some_and(|range| range.is_success);
        let is_success = was_success || state == State::Success;
        let is_recorded = is_success || state == State::Reserved;
        if !is_recorded || rows::at(rows, first).next().is_some() {
            continue;
        }
        add(&mut ranges, first, Range { last, is_success, state });
    }
    ranges
}

/// Adds a range after all others, or extends the last one if it is adjacent and has the same state, so that the
/// file doesn't depend on how the catalog divides its ranges.
fn add(ranges: &mut Ranges, first: i128, range: Range) {
    match ranges.last_entry().map(OccupiedEntry::into_mut) {
        Some(before)
            if before.last + 1 == first && *before == (Range { last: before.last, ..range }) =>
        {
            before.last = range.last;
        }
        _ => {
            ranges.insert(first, range);
        }
    }
}

/// Returns the differences in the order of the codes. A reserved code that now has a row is released; the
/// comparison of the rows checks whether the row may have it.
pub(super) fn differences(table: Table, locked: &Ranges, updated: &Ranges) -> Vec<Difference> {
    let ranges = locked.iter().chain(updated).map(|(first, range)| (*first, range.last));
    let mut differences = Vec::new();
    for (first, last) in segments(ranges) {
        let (then, now) = (find(locked, first), find(updated, first));
        differences.extend(difference(table, first, last, then, now));
    }
    differences
}

fn difference(
    table: Table,
    first: i128,
    last: i128,
    then: Option<Range>,
    now: Option<Range>,
) -> Option<Difference> {
    let Some(now) = now else {
        let then = then.filter(|then| !then.is_success)?;
        return Some(Difference::new(format!("released: {}", Range { last, ..then }.codes(first))));
    };
    let codes = Range { last, ..now }.codes(first);
    if !now.is_success {
        return then.is_none().then(|| Difference::new(format!("reserved: {codes}")));
    }
    let codes = format!("success code{} {codes}", if first == last { "" } else { "s" });
    // If any code of the range fits in the integer type, the one closest to zero does.
    if now.state == State::Removed && table.fits(0.clamp(first, last)) {
        let line = format!("removed but not reserved: {codes}");
        return Some(Difference::refused(Refusal::Unreserved, line));
    }
    if then.is_some_and(|then| then.state == now.state) {
        return None;
    }
    Some(Difference::new(match now.state {
        State::Reserved => format!("withdrawn: {codes}, reserved"),
        State::Removed => format!("withdrawn: {codes}, {}", rows::OUT_OF_RANGE),
        _ => format!("added: {codes}"),
    }))
}

/// Returns the range that contains a code.
pub(super) fn find(ranges: &Ranges, code: i128) -> Option<Range> {
    let (_, range) = ranges.range(..=code).next_back()?;
    Some(*range).filter(|range| code <= range.last)
}

/// Divides ranges into segments, so that each range contains either all or none of a segment. Returns the
/// segments in ascending order, including those between the ranges.
fn segments(ranges: impl Iterator<Item = (i128, i128)>) -> impl Iterator<Item = (i128, i128)> {
    let starts: BTreeSet<i128> = ranges.flat_map(|(first, last)| [first, last + 1]).collect();
    let next = starts.clone().into_iter().skip(1);
    starts.into_iter().zip(next).map(|(first, next)| (first, next - 1))
}
