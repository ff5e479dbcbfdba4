//! The check that parts do not share codes.
//!
//! The codes of each part are sorted, so that those of all parts can be merged. Codes are sorted and compared
//! as `code as u64`, so negative codes are greater than all others.

use super::refuse::{code_is_in_both, success_in_one, success_of_another};
use crate::lookup::{Codes, contains};

/// The codes of a catalog as numbers, in ascending order.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    /// All codes.
    pub all: &'static [Number],
    /// The codes that mean success.
    pub success: &'static [Number],
}

/// A code as a little-endian `u64`. Generated code contains all codes of a catalog in one byte string.
pub type Number = [u8; 8];

impl Numbers {
    /// Creates the codes of a catalog from byte strings.
    #[must_use]
    pub const fn new(all: &'static [u8], success: &'static [u8]) -> Self {
        let ((all, _), (success, _)) = (all.as_chunks(), success.as_chunks());
        Self { all, success }
    }
}

/// A part: the path of its catalog, as written in the enum, and its codes.
#[derive(Clone, Copy, Debug)]
pub struct CodesOfPart {
    /// The path.
    pub path: &'static str,
    /// The codes.
    pub numbers: Numbers,
}

/// A code of a part that an earlier part also has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    earlier: usize,
    number: u64,
}

/// Merges sorted lists into one.
#[must_use]
pub const fn merged<const COUNT: usize>(lists: &[&[Number]]) -> [u64; COUNT] {
    let mut merged = [0; COUNT];
    merge_into(&mut merged, &mut [0; COUNT], lists);
    merged
}

/// Merges each half of the lists into the scratch array first, so that a number is moved once per halving and
/// not once per list.
#[expect(clippy::indexing_slicing, reason = "there is room for all numbers")]
const fn merge_into(merged: &mut [u64], scratch: &mut [u64], lists: &[&[Number]]) {
    match lists {
        [] => {}
        [list] => {
            let (mut list, mut count) = (*list, 0);
            while let [number, rest @ ..] = list {
                merged[count] = u64::from_le_bytes(*number);
                count += 1;
                list = rest;
            }
        }
        _ => {
            let (left, right) = lists.split_at(lists.len() / 2);
            let middle = super::count(left);
            let (left_scratch, right_scratch) = scratch.split_at_mut(middle);
            let (left_merged, right_merged) = merged.split_at_mut(middle);
            merge_into(left_scratch, left_merged, left);
            merge_into(right_scratch, right_merged, right);
            merge(merged, left_scratch, right_scratch);
        }
    }
}

/// Merges two sorted lists into an array that has room for both.
#[expect(clippy::indexing_slicing, reason = "there is room for both lists")]
const fn merge(merged: &mut [u64], mut left: &[u64], mut right: &[u64]) {
    let mut count = 0;
    while let [one, left_rest @ ..] = left {
        while let [other, right_rest @ ..] = right
            && *other < *one
        {
            merged[count] = *other;
            count += 1;
            right = right_rest;
        }
        merged[count] = *one;
        count += 1;
        left = left_rest;
    }
    let (_, room) = merged.split_at_mut(count);
    room.copy_from_slice(right);
}

/// Converts numbers into bytes.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "the index is less than `COUNT`")]
pub const fn to_bytes<const COUNT: usize>(numbers: &[u64; COUNT]) -> [Number; COUNT] {
    let mut bytes = [[0; 8]; COUNT];
    let mut index = 0;
    while index < COUNT {
        bytes[index] = numbers[index].to_le_bytes();
        index += 1;
    }
    bytes
}

/// Returns the lowest code of each part that an earlier part also has, given the sorted numbers of all parts.
///
/// Several parts may have the code 0, which means success in most services, if it has the same meaning in all
/// of them.
#[must_use]
pub const fn conflicts<const PARTS: usize>(
    parts: &[CodesOfPart],
    mut merged: &[u64],
) -> [Option<Conflict>; PARTS] {
    let mut conflicts = [None; PARTS];
    while let [one, rest @ ..] = merged {
        if let [other, ..] = rest
            && *one == *other
        {
            add_conflicts(&mut conflicts, *one, parts);
        }
        merged = rest;
    }
    conflicts
}

/// Records the conflict about a code for each part that has none yet.
#[expect(clippy::indexing_slicing, reason = "there are as many conflicts as parts")]
const fn add_conflicts(conflicts: &mut [Option<Conflict>], number: u64, mut parts: &[CodesOfPart]) {
    let mut earlier = None;
    let mut nth = 0;
    while let [part, rest @ ..] = parts {
        if has(part.numbers.all, number) {
            let is_success = has(part.numbers.success, number);
            match earlier {
                None => earlier = Some((nth, is_success)),
                Some((earlier, same)) => {
                    if conflicts[nth].is_none() && (number != 0 || is_success != same) {
                        conflicts[nth] = Some(Conflict { earlier, number });
                    }
                }
            }
        }
        nth += 1;
        parts = rest;
    }
}

/// Fails the compilation if a part has a code that an earlier part also has.
#[track_caller]
#[expect(clippy::indexing_slicing, reason = "`part` and `earlier` are indices of parts")]
pub const fn assert_disjoint(
    parts: &[CodesOfPart],
    conflicts: &[Option<Conflict>],
    part: usize,
    is_signed: bool,
) {
    if let Some(Conflict { earlier, number }) = conflicts[part] {
        let (one, other) = (parts[earlier].path, parts[part].path);
        if number == 0 {
            success_in_one(one, other, 0);
        }
        code_is_in_both(one, other, code(number, is_signed));
    }
}

/// Fails the compilation if another part lists the code of a failure as a success code.
#[track_caller]
pub const fn assert_agrees(part: CodesOfPart, success: &[Codes], is_signed: bool) {
    if success.is_empty() {
        return;
    }
    let Numbers { mut all, success: successes } = part.numbers;
    while let [number, rest @ ..] = all {
        let number = u64::from_le_bytes(*number);
        let code = code(number, is_signed);
        if contains(success, code) && !has(successes, number) {
            success_of_another(part.path, code);
        }
        all = rest;
    }
}

/// Converts a number back into a code.
#[expect(
    clippy::cast_possible_wrap,
    reason = "the number is the two's complement of a negative code"
)]
const fn code(number: u64, is_signed: bool) -> i128 {
    if is_signed { number as i64 as i128 } else { number as i128 }
}

/// Returns `true` if a sorted list contains the number.
const fn has(mut list: &[Number], number: u64) -> bool {
    loop {
        let (before, from_here) = list.split_at(list.len() / 2);
        let [middle, after @ ..] = from_here else { return false };
        let middle = u64::from_le_bytes(*middle);
        if middle == number {
            return true;
        }
        list = if number < middle { before } else { after };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn part(all: &'static [Number]) -> CodesOfPart {
        CodesOfPart { path: "Part", numbers: Numbers { all, success: &[] } }
    }

    #[test]
    fn merged_lists_are_sorted() {
        let lists: [&[Number]; 5] = [
            &const { to_bytes(&[3, 9, 27]) },
            &const { to_bytes(&[1, 2, 3]) },
            &[],
            &const { to_bytes(&[256, u64::MAX]) },
            &const { to_bytes(&[4]) },
        ];
        assert_eq!(merged(&lists), [1, 2, 3, 3, 4, 9, 27, 256, u64::MAX]);
        assert_eq!(merged(&[]), [0; 0]);
    }

    #[test]
    fn a_byte_string_is_little_endian() {
        let Numbers { all, success } = Numbers::new(b"\x01\x02\0\0\0\0\0\0", b"");
        assert_eq!((merged(&[all]), merged(&[success])), ([0x201], []));
    }

    #[test]
    fn a_conflict_is_about_the_lowest_code_and_the_first_part_that_has_it() {
        let parts = [
            part(&const { to_bytes(&[2, 5]) }),
            part(&const { to_bytes(&[1, 3, 5, 7]) }),
            part(&const { to_bytes(&[4]) }),
            part(&const { to_bytes(&[1, 2, 5, 7]) }),
        ];
        let merged: [u64; 11] = merged(&parts.map(|part| part.numbers.all));
        let conflict = |earlier, number| Some(Conflict { earlier, number });
        assert_eq!(conflicts(&parts, &merged), [None, conflict(0, 5), None, conflict(1, 1)]);
    }

    #[test]
    fn parts_share_code_0_if_it_means_the_same() {
        let failure = part(&[[0; 8]]);
        let success = CodesOfPart { numbers: Numbers::new(&[0; 8], &[0; 8]), ..failure };
        for (parts, is_fine) in [
            ([failure, failure], true),
            ([success, success], true),
            ([failure, success], false),
            ([success, failure], false),
        ] {
            let [first, second] = conflicts(&parts, &[0, 0]);
            assert_eq!((first, second.is_none()), (None, is_fine));
        }
    }

    #[test]
    fn a_list_contains_only_its_numbers() {
        for number in 0..10 {
            let numbers = [1, 4, 6, 8];
            assert_eq!(has(&to_bytes(&numbers), number), numbers.contains(&number), "{number}");
        }
        assert!(!has(&[], 0));
    }

    #[test]
    fn numbers_convert_into_signed_and_unsigned_codes() {
        assert_eq!(code(u64::MAX, true), -1);
        assert_eq!(code(u64::MAX, false), i128::from(u64::MAX));
    }
}
