//! Catalogs taken together: one table of their rows, and the proof that no code is in two of them.
//!
//! All of this is computed by the compiler, while it compiles such a catalog.

use core::str;

use crate::{ErrorCatalog, Integer as _};
use crate::row::Row;

/// What the names of a part's rows begin with, and the rows.
type Part = (&'static str, &'static [Row]);

/// How many bytes the names of all rows take, each with that of its part before it.
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

/// The names of all rows, one after the other.
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

/// Writes at the beginning of what there is room for, and returns the rest of it.
const fn write<'a>(text: &str, room: &'a mut [u8]) -> &'a mut [u8] {
    let (begin, rest) = room.split_at_mut(text.len());
    begin.copy_from_slice(text.as_bytes());
    rest
}

/// The rows of all parts, with their joined names.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "there are as many rows as the caller has counted")]
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
                let (name, behind) = names.split_at(prefix.len() + name.len());
                joined[at] = [name, en, zh];
                names = behind;
            }
            at += 1;
            rows = others;
        }
        parts = rest;
    }
    joined
}

/// Refuses to compile a catalog whose part has codes of another type.
#[track_caller]
pub const fn assert_same_type<Whole: ErrorCatalog, Part: ErrorCatalog>() {
    let [whole, part] = [Whole::Repr::NAME, Part::Repr::NAME];
    if !are_equal(whole.as_bytes(), part.as_bytes()) {
        refuse(&[
            "the codes of `",
            Part::NAME,
            "` are `",
            part,
            "`, and those of `",
            Whole::NAME,
            "` are `",
            whole,
            "`: its `#[repr(...)]` sets the type of all catalogs that it takes together",
        ]);
    }
}

const fn are_equal(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, others_of_one @ ..], [b, others_of_other @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (others_of_one, others_of_other);
    }
    one.is_empty() && other.is_empty()
}

/// Refuses to compile two catalogs that have the same code.
#[track_caller]
#[expect(clippy::indexing_slicing, reason = "no number of 128 bits has more digits and a sign")]
pub const fn code_is_in_both(one: &str, other: &str, code: i128) -> ! {
    let mut digits = [0; 40];
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
    let code = match str::from_utf8(digits) {
        Ok(digits) => digits,
        Err(_) => "",
    };
    refuse(&[
        "code ",
        code,
        " is in `",
        one,
        "` and in `",
        other,
        "`: taken together, catalogs have no code in common but 0",
    ])
}

/// Ends the compilation with a message.
#[track_caller]
#[expect(clippy::panic, reason = "that is how the compiler is told")]
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
        Err(_) => panic!("these catalogs can't be taken together"),
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::panic;
    use std::string::String;

    use super::*;
    use crate::{ImError, error_catalog};

    const PARTS: [Part; 2] = [
        ("One::", &[["First", "1", "一"], ["", "", ""], ["Second", "2", ""]]),
        ("其二::", &[["Third", "", "三"]]),
    ];

    #[test]
    fn rows_keep_their_slots_and_names_begin_with_the_part() {
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

    /// What the compiler says.
    fn refusal(refuse: impl FnOnce() + panic::UnwindSafe) -> String {
        let refused = panic::catch_unwind(refuse).expect_err("it is refused");
        refused.downcast_ref::<String>().cloned().unwrap_or_default()
    }

    #[test]
    fn a_code_in_both_is_said_in_digits() {
        for (code, shown) in [
            (0, "0"),
            (7, "7"),
            (40_001, "40001"),
            (-1, "-1"),
            (-100, "-100"),
            (i128::MAX, "170141183460469231731687303715884105727"),
            (i128::MIN, "-170141183460469231731687303715884105728"),
        ] {
            let message = refusal(|| code_is_in_both("One", "Other", code));
            let begin = std::format!("code {shown} is in `One` and in `Other`: taken together");
            assert!(message.starts_with(&begin), "{message}");
        }
    }

    #[test]
    fn names_too_long_for_the_message_are_left_out() {
        for length in 400..520 {
            let long = "n".repeat(length);
            let message = refusal(|| code_is_in_both(&long, "Other", 7));
            let is_whole = message.contains(&long);
            assert!(message.len() <= 512 && message.starts_with("code 7 is in `"));
            assert_eq!(is_whole, "code 7 is in `".len() + length <= 512, "{length}");
        }
    }

    error_catalog! {
        #[repr(i16)]
        enum Narrow { 1 => "one", ""; }
    }

    error_catalog! {
        enum AsWide { 1 => "one", ""; }
    }

    error_catalog! {
        #[repr(u8)]
        enum Byte { 1 => "one", ""; }
    }

    #[test]
    fn types_are_the_same_or_refused() {
        assert_same_type::<ImError, AsWide>();
        let message = refusal(|| assert_same_type::<ImError, Narrow>());
        assert!(
            message
                .starts_with("the codes of `Narrow` are `i16`, and those of `ImError` are `u32`")
        );
        let message = refusal(|| assert_same_type::<Byte, Narrow>());
        assert!(
            message.starts_with("the codes of `Narrow` are `i16`, and those of `Byte` are `u8`")
        );
        let _ = (Narrow::One, AsWide::One, Byte::One);
    }

    #[test]
    fn names_of_types_are_compared_to_their_end() {
        for (one, other, is_equal) in [
            ("u32", "u32", true),
            ("u32", "i32", false),
            ("u32", "u3", false),
            ("u3", "u32", false),
            ("", "", true),
            ("", "u8", false),
            ("u16", "u64", false),
        ] {
            assert_eq!(are_equal(one.as_bytes(), other.as_bytes()), is_equal, "{one} {other}");
        }
    }
}
