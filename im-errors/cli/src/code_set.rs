//! Sets of codes.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A set of codes. Maps the first code of each range to its last code; ranges are neither overlapping nor
/// adjacent.
#[derive(Clone, Debug, Default)]
pub(crate) struct CodeSet(BTreeMap<i128, i128>);

impl CodeSet {
    pub(crate) fn contains(&self, code: i128) -> bool {
        self.overlapping(code, code).next().is_some()
    }

    /// Returns the ranges, in ascending order.
    pub(crate) fn ranges(&self) -> impl Iterator<Item = RangeInclusive<i128>> {
        self.0.iter().map(|(first, last)| *first..=*last)
    }

    /// Returns the codes of a range that are not in the set, in ascending order.
    pub(crate) fn gaps(&self, range: RangeInclusive<i128>) -> Vec<RangeInclusive<i128>> {
        let (first, last) = range.into_inner();
        let mut gaps = Vec::new();
        let mut end = last;
        for (other_first, other_last) in self.overlapping(first, last) {
            if other_last < end {
                gaps.push(other_last + 1..=end);
            }
            end = other_first - 1;
        }
        if end >= first {
            gaps.push(first..=end);
        }
        gaps.reverse();
        gaps
    }

    /// Adds a range and merges it with overlapping and adjacent ranges.
    pub(crate) fn insert(&mut self, range: RangeInclusive<i128>) {
        let (mut first, mut last) = range.into_inner();
        let touched: Vec<(i128, i128)> = self.overlapping(first - 1, last + 1).collect();
        for (other_first, other_last) in touched {
            self.0.remove(&other_first);
            first = first.min(other_first);
            last = last.max(other_last);
        }
        self.0.insert(first, last);
    }

    /// Returns the ranges that overlap a range, in descending order.
    fn overlapping(&self, first: i128, last: i128) -> impl Iterator<Item = (i128, i128)> {
        let before = self.0.range(..=last).rev().map(|(first, last)| (*first, *last));
        before.take_while(move |(_, other)| *other >= first)
    }
}

impl Extend<RangeInclusive<i128>> for CodeSet {
    fn extend<T: IntoIterator<Item = RangeInclusive<i128>>>(&mut self, ranges: T) {
        ranges.into_iter().for_each(|range| self.insert(range));
    }
}

impl FromIterator<RangeInclusive<i128>> for CodeSet {
    fn from_iter<T: IntoIterator<Item = RangeInclusive<i128>>>(ranges: T) -> Self {
        let mut codes = Self::default();
        codes.extend(ranges);
        codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_and_adjacent_ranges_are_merged() {
        for (ranges, merged) in [
            (&[][..], &[][..]),
            (&[7..=9, 1..=3, 4..=4, 2..=2, 8..=12], &[1..=4, 7..=12]),
            (&[2..=3, 1..=9, 11..=11], &[1..=9, 11..=11]),
            (&[1..=1, 3..=3, 5..=5, 2..=4], &[1..=5]),
        ] {
            let codes: CodeSet = ranges.iter().cloned().collect();
            assert_eq!(codes.ranges().collect::<Vec<_>>(), merged, "{ranges:?}");
        }
    }

    #[test]
    fn every_code_is_in_the_set_or_in_a_gap() {
        for ranges in [
            &[][..],
            &[1..=9],
            &[-5..=20],
            &[0..=0, 10..=11],
            &[1..=1, 3..=4, 9..=9],
            &[-1..=2, 5..=5, 8..=12],
        ] {
            let codes: CodeSet = ranges.iter().cloned().collect();
            let gaps = codes.gaps(1..=9);
            for code in 1..=9 {
                let is_listed = ranges.iter().any(|range| range.contains(&code));
                assert_eq!(codes.contains(code), is_listed, "{code} in {ranges:?}");
                let in_gaps = gaps.iter().filter(|gap| gap.contains(&code)).count();
                assert_eq!(in_gaps, usize::from(!is_listed), "{code} in {gaps:?}");
            }
            assert!(gaps.iter().all(|gap| *gap.start() >= 1 && *gap.end() <= 9), "{gaps:?}");
        }
    }
}
