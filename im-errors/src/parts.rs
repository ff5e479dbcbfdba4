//! Catalogs of catalogs: the joined tables of their parts, and the checks that parts have to pass.
//!
//! The compiler evaluates these functions when it compiles such a catalog.

use core::str;

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

/// Returns the number of rows of all parts, including free slots.
#[must_use]
pub const fn count_rows(mut parts: &[Part]) -> usize {
    let mut count = 0;
    while let [(_, rows), rest @ ..] = parts {
        count += rows.len();
        parts = rest;
    }
    count
}

/// Returns the total length in bytes of all names, each with its prefix.
#[must_use]
pub const fn length_of_names(mut parts: &[Part]) -> usize {
    let mut length = 0;
    while let [(prefix, rows), rest @ ..] = parts {
        let mut rows = *rows;
        while let [[name, ..], others @ ..] = rows {
            if !name.is_empty() {
                length += prefix.len() + name.len();
            }
            rows = others;
        }
        parts = rest;
    }
    length
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

/// Returns the number of ranges of all parts.
#[must_use]
pub const fn count<T>(mut parts: &[&[T]]) -> usize {
    let mut count = 0;
    while let [ranges, rest @ ..] = parts {
        count += ranges.len();
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

/// Fails the compilation because two parts have the same code.
#[track_caller]
pub const fn code_is_in_both(one: &str, other: &str, code: i128) -> ! {
    refuse(&[
        "duplicate code `",
        digits(code, &mut [0; 40]),
        "` in `",
        one,
        "` and `",
        other,
        "`: parts must not share codes other than 0",
    ])
}

/// Fails the compilation because only one of two rows with the same code means success.
#[track_caller]
pub const fn success_in_one(one: &str, other: &str, code: i128) -> ! {
    refuse(&[
        "code `",
        digits(code, &mut [0; 40]),
        "` means success in only one of `",
        one,
        "` and `",
        other,
        "`: mark both rows `#[catalog(success)]` or none",
    ])
}

/// Fails the compilation because another part declares the code of a failure as a success code.
#[track_caller]
pub const fn success_of_another(part: &str, code: i128) -> ! {
    refuse(&[
        "code `",
        digits(code, &mut [0; 40]),
        "` is a failure in `",
        part,
        "` and a success code in another part: parts must agree about success",
    ])
}

/// Returns a number in decimal.
#[expect(clippy::indexing_slicing, reason = "an `i128` has at most 39 digits and a sign")]
const fn digits(code: i128, digits: &mut [u8; 40]) -> &str {
    let mut begin = digits.len();
    let mut number = code.unsigned_abs();
    loop {
        begin -= 1;
        digits[begin] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    if code < 0 {
        begin -= 1;
        digits[begin] = b'-';
    }
    let (_, digits) = digits.split_at(begin);
    match str::from_utf8(digits) {
        Ok(digits) => digits,
        Err(_) => "",
    }
}

/// Fails the compilation with a message.
#[track_caller]
#[expect(clippy::panic, reason = "this is how a constant reports an error")]
const fn refuse(mut parts: &[&str]) -> ! {
    let mut message = [0; 512];
    let mut room: &mut [u8] = &mut message;
    while let [part, rest @ ..] = parts {
        if part.len() <= room.len() {
            room = write(part, room);
        }
        parts = rest;
    }
    let left = room.len();
    let (message, _) = message.split_at(message.len() - left);
    match str::from_utf8(message) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("these parts can't be combined"),
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::panic;
    use std::string::String;

    use super::*;
    use crate::Reserved;

    const PARTS: [Part; 2] = [
        ("One::", &[["First", "1", "一"], ["", "", ""], ["Second", "2", ""]]),
        ("其二::", &[["Third", "", "三"]]),
    ];

    #[test]
    fn rows_keep_their_slots_and_names_have_prefixes() {
        const LENGTH: usize = length_of_names(&PARTS);
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

    fn message(refuse: impl FnOnce() + panic::UnwindSafe) -> String {
        let refused = panic::catch_unwind(refuse).expect_err("it panics");
        refused.downcast_ref::<String>().cloned().unwrap_or_default()
    }

    #[test]
    fn a_shared_code_is_shown_in_decimal() {
        for (code, shown) in [
            (0, "0"),
            (7, "7"),
            (40_001, "40001"),
            (-1, "-1"),
            (-100, "-100"),
            (i128::MAX, "170141183460469231731687303715884105727"),
            (i128::MIN, "-170141183460469231731687303715884105728"),
        ] {
            let message = message(|| code_is_in_both("One", "Other", code));
            let expected = std::format!("duplicate code `{shown}` in `One` and `Other`: ");
            assert!(message.starts_with(&expected), "{message}");
        }
    }

    #[test]
    fn names_too_long_for_the_message_are_left_out() {
        let before = "duplicate code `7` in `".len();
        for length in 400..520 {
            let long = "n".repeat(length);
            let message = message(|| code_is_in_both(&long, "Other", 7));
            assert!(message.len() <= 512 && message.starts_with("duplicate code `7` in `"));
            assert_eq!(message.contains(&long), before + length <= 512, "{length}");
        }
    }
}
