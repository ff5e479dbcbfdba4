//! Catalogs of catalogs: the joined tables of their parts, and the checks that parts have to pass.
//!
//! The compiler evaluates these functions when it compiles such a catalog.

mod codes;
mod refuse;

use core::str;

pub use self::codes::{
    CodesOfPart, Conflict, Number, Numbers, assert_agrees, assert_disjoint, conflicts, merged,
    to_bytes,
};
use crate::lookup::Row;

/// The prefix of the names in a part, and its rows.
type Part = (&'static str, &'static [Row]);

/// Returns the first slot of each part, given the number of slots that each part has.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "the index is less than `PARTS`")]
pub const fn starts<const PARTS: usize>(slots: [usize; PARTS]) -> [usize; PARTS] {
    let mut starts = [0; PARTS];
    let mut part = 1;
    while part < PARTS {
        starts[part] = starts[part - 1] + slots[part - 1];
        part += 1;
    }
    starts
}

/// Returns the slot within a part, or `None` if the slot belongs to another part.
#[must_use]
pub const fn own_slot(slot: usize, starts: &[usize], part: usize) -> Option<usize> {
    let (_, from_here) = starts.split_at(part);
    match from_here {
        [start, next, ..] if *start <= slot && slot < *next => Some(slot - *start),
        [start] if *start <= slot => Some(slot - *start),
        _ => None,
    }
}

/// Returns the concatenated names of all rows, each with its prefix.
#[must_use]
pub const fn joined_names<const LENGTH: usize>(mut parts: &[Part]) -> [u8; LENGTH] {
    let mut names = [0; LENGTH];
    let mut room: &mut [u8] = &mut names;
    while let [(prefix, rows), rest @ ..] = parts {
        let mut rows = *rows;
        while let [[name, ..], others @ ..] = rows {
            if !name.is_empty() {
                room = write(prefix, room);
                room = write(name, room);
            }
            rows = others;
        }
        parts = rest;
    }
    names
}

/// Copies a string to the beginning of a buffer and returns the rest of the buffer.
const fn write<'a>(text: &str, room: &'a mut [u8]) -> &'a mut [u8] {
    let (begin, rest) = room.split_at_mut(text.len());
    begin.copy_from_slice(text.as_bytes());
    rest
}

/// Returns the rows of all parts, with names from the concatenated `names`.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "`COUNT` is the number of rows")]
pub const fn joined_rows<const COUNT: usize>(
    mut parts: &[Part],
    names: &'static [u8],
) -> [Row; COUNT] {
    let mut joined = [["", "", ""]; COUNT];
    let mut at = 0;
    let mut names = match str::from_utf8(names) {
        Ok(names) => names,
        Err(_) => "",
    };
    while let [(prefix, rows), rest @ ..] = parts {
        let mut rows = *rows;
        while let [[name, en, zh], others @ ..] = rows {
            if !name.is_empty() {
                let (name, rest) = names.split_at(prefix.len() + name.len());
                joined[at] = [name, en, zh];
                names = rest;
            }
            at += 1;
            rows = others;
        }
        parts = rest;
    }
    joined
}

/// Returns the number of ranges or codes of all parts.
#[must_use]
pub const fn count<T>(mut parts: &[&[T]]) -> usize {
    let mut count = 0;
    while let [part, rest @ ..] = parts {
        count += part.len();
        parts = rest;
    }
    count
}

/// Returns the ranges of all parts, given any range.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "`COUNT` is the number of ranges")]
pub const fn joined<T: Copy, const COUNT: usize>(mut parts: &[&[T]], any: T) -> [T; COUNT] {
    let mut joined = [any; COUNT];
    let mut at = 0;
    while let [ranges, rest @ ..] = parts {
        let mut ranges = *ranges;
        while let [range, others @ ..] = ranges {
            joined[at] = *range;
            at += 1;
            ranges = others;
        }
        parts = rest;
    }
    joined
}

/// The types of codes that a part of a catalog with `Whole` codes can have: `Whole` alone.
#[diagnostic::on_unimplemented(
    message = "expected a catalog with `{Whole}` codes, found one with `{Self}` codes",
    label = "the codes of this catalog are `{Self}`",
    note = "all parts of a catalog have the same type of codes: that of its `#[repr(...)]`, or `u32`"
)]
pub trait ReprOfPart<Whole> {}

impl<Repr> ReprOfPart<Repr> for Repr {}

/// Requires that the codes of a part have the type of the whole.
pub const fn assert_same_repr<Part: ReprOfPart<Whole>, Whole>() {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reserved;

    const PARTS: [Part; 2] = [
        ("One::", &[["First", "1", "一"], ["", "", ""], ["Second", "2", ""]]),
        ("其二::", &[["Third", "", "三"]]),
    ];

    #[test]
    fn rows_keep_their_slots_and_names_have_prefixes() {
        const LENGTH: usize = "One::FirstOne::Second其二::Third".len();
        const NAMES: &[u8; LENGTH] = &joined_names(&PARTS);
        assert_eq!(NAMES, "One::FirstOne::Second其二::Third".as_bytes());
        let rows: [Row; 4] = joined_rows(&PARTS, NAMES);
        let expected = [
            ["One::First", "1", "一"],
            ["", "", ""],
            ["One::Second", "2", ""],
            ["其二::Third", "", "三"],
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn every_slot_belongs_to_one_part() {
        const STARTS: [usize; 3] = starts([3, 1, 2]);
        assert_eq!(STARTS, [0, 3, 4]);
        let owners = |slot| [0, 1, 2].map(|part| own_slot(slot, &STARTS, part));
        assert_eq!(owners(0), [Some(0), None, None]);
        assert_eq!(owners(2), [Some(2), None, None]);
        assert_eq!(owners(3), [None, Some(0), None]);
        assert_eq!(owners(4), [None, None, Some(0)]);
        assert_eq!(owners(5), [None, None, Some(1)]);
    }

    #[test]
    fn reserved_codes_are_those_of_all_parts() {
        let [one, two] = [Reserved::new(1, 2, "one"), Reserved::new(-3, 3, "")];
        assert_eq!(joined(&[&[one], &[], &[two, one]], one), [one, two, one]);
    }
}
