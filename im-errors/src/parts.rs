//! Catalogs of catalogs: the joined tables of their parts, and the checks of the parts.
//!
//! These functions are evaluated at compile time.

mod codes;
mod refuse;

use core::str;

pub use self::codes::{
    CodesOfPart, Conflict, Number, Numbers, assert_agrees, assert_disjoint, conflicts, merged,
    to_bytes,
};
use crate::lookup::Row;

/// Returns the first slot of each part, given the number of slots in each part.
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

/// Returns the concatenated names of the rows of a part, each with the prefix.
#[must_use]
pub const fn names_with_prefix<const LENGTH: usize>(
    prefix: &str,
    mut rows: &[Row],
) -> [u8; LENGTH] {
    let mut names = [0; LENGTH];
    let mut room: &mut [u8] = &mut names;
    while let [[name, ..], rest @ ..] = rows {
        if !name.is_empty() {
            room = copy(prefix.as_bytes(), room);
            room = copy(name.as_bytes(), room);
        }
        rows = rest;
    }
    names
}

/// Copies values to the beginning of an array and returns the rest of the array.
const fn copy<'a, T: Copy>(values: &[T], room: &'a mut [T]) -> &'a mut [T] {
    let (begin, rest) = room.split_at_mut(values.len());
    begin.copy_from_slice(values);
    rest
}

/// Returns the rows of a part with prefixed names, given the concatenated names.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "`COUNT` is the number of rows")]
pub const fn renamed<const COUNT: usize>(
    prefix: &str,
    names: &'static [u8],
    mut rows: &[Row],
) -> [Row; COUNT] {
    let mut renamed = [["", "", ""]; COUNT];
    let mut at = 0;
    let mut names = match str::from_utf8(names) {
        Ok(names) => names,
        Err(_) => "",
    };
    while let [[name, en, zh], rest @ ..] = rows {
        if !name.is_empty() {
            let (name, others) = names.split_at(prefix.len() + name.len());
            renamed[at] = [name, en, zh];
            names = others;
        }
        at += 1;
        rows = rest;
    }
    renamed
}

/// Returns the total number of values in all parts.
#[must_use]
pub const fn count<T>(mut parts: &[&[T]]) -> usize {
    let mut count = 0;
    while let [part, rest @ ..] = parts {
        count += part.len();
        parts = rest;
    }
    count
}

/// Returns the values of all parts. `any` is an arbitrary value that initializes the array.
#[must_use]
pub const fn joined<T: Copy, const COUNT: usize>(mut parts: &[&[T]], any: T) -> [T; COUNT] {
    let mut joined = [any; COUNT];
    let mut room: &mut [T] = &mut joined;
    while let [part, rest @ ..] = parts {
        room = copy(part, room);
        parts = rest;
    }
    joined
}

/// The integer type of a part of a catalog with `Whole` codes, which must be `Whole`.
#[diagnostic::on_unimplemented(
    message = "expected a catalog with `{Whole}` codes, found one with `{Self}` codes",
    label = "this catalog has `{Self}` codes",
    note = "all parts must have codes of the type in `#[repr(...)]` of the catalog, or of type `u32` without it"
)]
pub trait ReprOfPart<Whole> {}

impl<Repr> ReprOfPart<Repr> for Repr {}

/// Requires the codes of a part to have the same type as those of the whole.
pub const fn assert_same_repr<Part: ReprOfPart<Whole>, Whole>() {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Reserved;

    #[test]
    fn rows_keep_their_slots_and_names_have_prefixes() {
        const ROWS: [Row; 3] = [["First", "1", "一"], ["", "", ""], ["Second", "2", ""]];
        const NAMES: &[u8; 21] = &names_with_prefix("其::", &ROWS);
        assert_eq!(NAMES, "其::First其::Second".as_bytes());
        assert_eq!(
            renamed::<3>("其::", NAMES, &ROWS),
            [["其::First", "1", "一"], ["", "", ""], ["其::Second", "2", ""]]
        );
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
    fn values_of_all_parts_are_joined_in_order() {
        let [one, two] = [Reserved::new(1, 2, "one"), Reserved::new(-3, 3, "")];
        assert_eq!(joined(&[&[one], &[], &[two, one]], one), [one, two, one]);
    }
}
