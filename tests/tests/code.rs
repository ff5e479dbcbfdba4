//! `Code`: known and unknown codes.

use std::collections::{BTreeSet, HashSet};
use std::error::Error;
use std::mem::size_of;

use im_errors::{Code, ImError, Lang, error_catalog};

error_catalog! {
    #[catalog(display = "zh")]
    #[repr(i8)]
    enum Small {
        #[catalog(success)]
        0 => "ok", "成功";
        -7 => "seven below", "零下七度";
    }
}

const UNKNOWN: Code<ImError> = Code::new(898_005);
const NUMBER: u32 = UNKNOWN.get();

#[test]
fn codes_of_the_table_are_known() {
    for error in ImError::iter() {
        let code = Code::from(error);
        assert_eq!(code, Code::new(error.code()));
        assert_eq!(code.get(), error.code());
        assert_eq!(code.known(), Some(error));
        assert_eq!(code, error);
        assert_eq!(
            [Lang::En, Lang::Zh].map(|lang| code.text(lang)),
            [Lang::En, Lang::Zh].map(|lang| Some(error.text(lang)))
        );
        assert_eq!(code.to_string(), error.to_string());
        assert_eq!(format!("{code:#}"), format!("{error:#}"));
        assert_eq!(code.is_success(), error == ImError::Success);
    }
}

#[test]
fn unknown_codes_are_kept() {
    assert_eq!(NUMBER, 898_005);
    assert_eq!(UNKNOWN.known(), None);
    assert_eq!(UNKNOWN.text(Lang::Zh), None);
    assert_eq!(UNKNOWN.to_string(), "unknown code 898005");
    assert_eq!(format!("{UNKNOWN:#}"), "unknown code 898005");
    assert!(!UNKNOWN.is_success());
    assert_eq!(UNKNOWN.into_result(), Err(UNKNOWN));
    assert!(ImError::iter().all(|error| UNKNOWN != error));
    assert_eq!(format!("{UNKNOWN:?}"), "Code(898005)");
    assert_eq!(Code::<Small>::new(i8::MIN).to_string(), "unknown code -128");
}

#[test]
fn only_success_codes_are_ok() {
    assert_eq!(Code::<ImError>::new(0).into_result(), Ok(()));
    assert_eq!(Code::<Small>::new(-7).into_result(), Err(Code::from(Small::SevenBelow)));
}

#[test]
fn display_pads_and_uses_the_language_of_the_catalog() {
    let [known, unknown] = [-7, 9].map(Code::<Small>::new);
    assert_eq!(known.to_string(), "零下七度");
    assert_eq!(format!("[{known:*>6}]"), "[**零下七度]");
    assert_eq!(format!("[{unknown:*^18}]"), "[**unknown code 9**]");
    assert_eq!(format!("[{unknown:.9}]"), "[unknown c]");
    assert_eq!(format!("[{unknown:#<16}]"), "[unknown code 9##]");
}

#[test]
fn codes_have_the_size_order_and_hash_of_their_numbers() {
    assert_eq!(size_of::<Code<Small>>(), 1);
    assert_eq!(size_of::<Code<ImError>>(), 4);
    let codes = [5, -7, 0, 5].map(Code::<Small>::new);
    let ordered: Vec<i8> = BTreeSet::from(codes).into_iter().map(Code::get).collect();
    assert_eq!(ordered, [-7, 0, 5]);
    assert_eq!(HashSet::from(codes).len(), 3);
}

#[test]
fn clients_can_handle_unknown_codes() {
    fn receive(code: u32) -> Result<&'static str, Box<dyn Error>> {
        let code = Code::<ImError>::new(code);
        match code.known() {
            Some(ImError::UserExists) => Ok("welcome back"),
            _ => code.into_result().map(|()| "welcome").map_err(Into::into),
        }
    }
    assert_eq!(receive(898_001).ok(), Some("welcome back"));
    assert_eq!(receive(0).ok(), Some("welcome"));
    assert_eq!(receive(1).map_err(|error| error.to_string()), Err("unknown code 1".to_owned()));
}

#[test]
fn codes_and_errors_compare_in_both_directions() {
    let code = Code::<ImError>::new(898_001);
    assert_eq!(code, ImError::UserExists);
    assert_eq!(ImError::UserExists, code);
    assert_ne!(code, ImError::Success);
    assert_ne!(ImError::Success, code);
    assert!(ImError::iter().all(|error| error != UNKNOWN));
}

#[test]
fn codes_are_parsed_from_decimal_digits() {
    assert_eq!("898005".parse(), Ok(UNKNOWN));
    assert_eq!("-7".parse::<Code<Small>>(), Ok(Small::SevenBelow.into()));
    for input in ["", " 7", "7 ", "0x7", "UserExists", "-1", "4294967296"] {
        assert!(input.parse::<Code<ImError>>().is_err(), "{input}");
    }
}
