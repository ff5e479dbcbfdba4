//! Catalogs taken together: one table of their rows, and the proof that no code is in two of them.
//!
//! All of this is computed by the compiler, while it compiles such a catalog.

use core::str;

use crate::ErrorCatalog;
use crate::integer::Integer;
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

/// Refuses to compile two catalogs whose codes are of different types.
#[track_caller]
pub const fn assert_same_type<A: ErrorCatalog, B: ErrorCatalog>() {
    let [one, other] = [A::Code::NAME, B::Code::NAME];
    if !are_equal(one.as_bytes(), other.as_bytes()) {
        refuse(&[
            "the codes of catalogs taken together have one type, and those of `",
            A::NAME,
            "` are `",
            one,
            "`, those of `",
            B::NAME,
            "` are `",
            other,
            "`",
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
    while begin > 1 && (number > 0 || begin == digits.len()) {
        begin -= 1;
        digits[begin] = b'0' + (number % 10) as u8;
        number /= 10;
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
