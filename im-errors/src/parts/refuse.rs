//! The compile errors about parts that do not fit together.

use core::str;

use super::copy;

/// Fails the compilation because two parts have the same code.
#[track_caller]
pub(super) const fn code_is_in_both(one: &str, other: &str, code: i128) -> ! {
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
pub(super) const fn success_in_one(one: &str, other: &str, code: i128) -> ! {
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
pub(super) const fn success_of_another(part: &str, code: i128) -> ! {
    refuse(&[
        "code `",
        digits(code, &mut [0; 40]),
        "` is a failure in `",
        part,
        "` and a success code in another part: a code must have the same meaning in all parts",
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
            room = copy(part.as_bytes(), room);
        }
        parts = rest;
    }
    let left = room.len();
    let (message, _) = message.split_at(message.len() - left);
    match str::from_utf8(message) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("these parts cannot be combined"),
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::panic;
    use std::string::String;

    use super::*;

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
