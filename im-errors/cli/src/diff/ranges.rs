//! Reserved codes, and success codes without a row.

use std::ops::RangeInclusive;

use im_errors::{Reserved, Table};
use serde::Serialize;

use crate::page::{Meaning, Page};

/// What a code without a row means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    Reserved,
    Success,
}

impl State {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Success => "success",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    Here,
    There,
}

impl Side {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::There => "there",
        }
    }
}

/// Codes that have no row and that only one side lists.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Range {
    pub(super) side: Side,
    pub(super) state: State,
    pub(super) first: i128,
    pub(super) last: i128,
}

/// The codes without a row that one side lists. The ranges are sorted and don't touch each other.
pub(super) struct Ranges {
    reserved: Vec<RangeInclusive<i128>>,
    success: Vec<RangeInclusive<i128>>,
}

impl Ranges {
    pub(super) fn of_catalogs(tables: &[Table]) -> Self {
        let reserved = tables.iter().flat_map(Table::reservations).map(Reserved::codes);
        let success = tables.iter().flat_map(Table::success_codes);
        Self { reserved: merge(reserved.collect()), success: merge(success.collect()) }
    }

    pub(super) fn of_page(page: &Page) -> Self {
        let (success, reserved): (Vec<_>, Vec<_>) =
            page.ranges.iter().partition(|range| range.meaning == Meaning::Success);
        let [reserved, success] = [reserved, success]
            .map(|ranges| merge(ranges.into_iter().map(|range| range.codes.clone()).collect()));
        Self { reserved, success }
    }

    /// Returns what a code means that has no row.
    pub(super) fn state(&self, code: i128) -> Option<State> {
        if contains(&self.reserved, code) {
            Some(State::Reserved)
        } else if contains(&self.success, code) {
            Some(State::Success)
        } else {
            None
        }
    }

    /// Returns the codes that the other side lists neither with the same meaning nor as rows.
    pub(super) fn without<'a>(
        &self,
        other: &Self,
        rows: impl Iterator<Item = &'a i128>,
        side: Side,
    ) -> Vec<Range> {
        let rows: Vec<RangeInclusive<i128>> = rows.map(|code| *code..=*code).collect();
        let only = |state, own, other: &[RangeInclusive<i128>]| {
            let codes = subtract(own, &merge([other, &rows].concat())).into_iter();
            codes.map(RangeInclusive::into_inner).map(move |(first, last)| Range {
                side,
                state,
                first,
                last,
            })
        };
        let reserved = only(State::Reserved, &self.reserved, &other.reserved);
        reserved.chain(only(State::Success, &self.success, &other.success)).collect()
    }
}

/// Sorts ranges, and joins those that overlap or touch each other.
fn merge(mut ranges: Vec<RangeInclusive<i128>>) -> Vec<RangeInclusive<i128>> {
    ranges.sort_by_key(|range| *range.start());
    let mut merged: Vec<RangeInclusive<i128>> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if *range.start() <= last.end().saturating_add(1) => {
                *last = *last.start()..=*last.end().max(range.end());
            }
            _ => merged.push(range),
        }
    }
    merged
}

fn contains(ranges: &[RangeInclusive<i128>], code: i128) -> bool {
    let next = ranges.partition_point(|range| *range.end() < code);
    ranges.get(next).is_some_and(|range| range.contains(&code))
}

/// Returns the codes of the first ranges that the other ones do not contain. Both are merged.
fn subtract(
    ranges: &[RangeInclusive<i128>],
    others: &[RangeInclusive<i128>],
) -> Vec<RangeInclusive<i128>> {
    let mut left = Vec::new();
    for range in ranges {
        let mut start = *range.start();
        let next = others.partition_point(|other| *other.end() < start);
        let overlapping = others.iter().skip(next);
        for other in overlapping.take_while(|other| other.start() <= range.end()) {
            if start < *other.start() {
                left.push(start..=other.start().saturating_sub(1));
            }
            start = other.end().saturating_add(1);
        }
        if start <= *range.end() {
            left.push(start..=*range.end());
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_touch_are_joined() {
        assert_eq!(merge(vec![]), []);
        assert_eq!(merge(vec![7..=9, 1..=3, 4..=4, 2..=2, 8..=12]), [1..=4, 7..=12]);
        assert_eq!(merge(vec![1..=9, 2..=3, 11..=11]), [1..=9, 11..=11]);
    }

    #[test]
    fn codes_are_found_in_ranges() {
        let ranges = [-3..=-1, 5..=5, 7..=9];
        let found: Vec<i128> = (-5..12).filter(|code| contains(&ranges, *code)).collect();
        assert_eq!(found, [-3, -2, -1, 5, 7, 8, 9]);
    }

    #[test]
    fn the_other_codes_are_left() {
        let codes = |ranges: &[RangeInclusive<i128>]| -> Vec<i128> {
            ranges.iter().cloned().flatten().collect()
        };
        for (ranges, others) in [
            (&[1..=9][..], &[][..]),
            (&[], &[1..=9]),
            (&[1..=9], &[1..=9]),
            (&[1..=9], &[-5..=20]),
            (&[1..=9], &[0..=0, 10..=11]),
            (&[1..=9], &[1..=1, 3..=4, 9..=9]),
            (&[1..=9], &[-1..=2, 5..=5, 8..=12]),
            (&[1..=3, 5..=7, 9..=9], &[2..=6]),
            (&[1..=3, 5..=7, 9..=12], &[3..=3, 5..=5, 7..=7, 10..=11]),
        ] {
            let others_codes = codes(others);
            let expected: Vec<i128> =
                codes(ranges).into_iter().filter(|code| !others_codes.contains(code)).collect();
            let left = subtract(ranges, others);
            assert_eq!(codes(&left), expected, "{ranges:?} {others:?}");
            assert_eq!(merge(left.clone()), left);
        }
    }
}
