//! Reserved codes.

use im_errors::{Code, ErrorCatalog, ImError, error_catalog};

error_catalog! {
    /// Errors of the order service.
    pub enum OrderError {
        #[catalog(success)]
        0 => "ok", "成功";
        reserved 40003, 40010..=40019 => "removed in \"version 2\"";
        40001 => "order not found", "订单不存在";
        reserved 0xFFFF_FFFF;
    }
}

error_catalog! {
    #[repr(i8)]
    enum Signed {
        reserved -128..=-100 => "低";
        reserved -5;
        -6 => "six below", "零下六";
    }
}

error_catalog! {
    enum Together { Im(ImError), Order(OrderError) }
}

const REASON: Option<&str> = OrderError::reserved(40003);

fn reason<E: ErrorCatalog>(code: E::Repr) -> Option<&'static str> {
    E::reserved(code)
}

#[test]
fn reserved_codes_have_a_reason_and_no_variant() {
    assert_eq!(REASON, Some("removed in \"version 2\""));
    for code in (40_010..=40_019).chain([40_003, u32::MAX]) {
        let expected = if code == u32::MAX { "" } else { "removed in \"version 2\"" };
        assert_eq!(OrderError::reserved(code), Some(expected), "{code}");
        assert_eq!(reason::<OrderError>(code), Some(expected), "{code}");
        assert_eq!(reason::<Together>(code), Some(expected), "{code}");
        assert_eq!(OrderError::from_code(code), None, "{code}");
    }
    for code in [0, 40_001, 40_002, 40_004, 40_009, 40_020, u32::MAX - 1] {
        assert_eq!(OrderError::reserved(code), None, "{code}");
    }
    assert!(ImError::iter().all(|error| ImError::reserved(error.code()).is_none()));
    assert_eq!(OrderError::COUNT, 2);
}

#[test]
fn ranges_include_both_ends() {
    for code in i8::MIN..=i8::MAX {
        let expected = match code {
            ..=-100 => Some("低"),
            -5 => Some(""),
            _ => None,
        };
        assert_eq!(Signed::reserved(code), expected, "{code}");
    }
}

#[test]
fn reserved_codes_are_displayed_with_their_reason() {
    let text = |code| Code::<OrderError>::new(code).to_string();
    assert_eq!(text(40_010), "reserved code 40010: removed in \"version 2\"");
    assert_eq!(text(u32::MAX), "reserved code 4294967295");
    assert_eq!(text(40_002), "unknown code 40002");
    assert_eq!(text(40_001), "order not found");
    assert_eq!(format!("[{:>19}]", Code::<Signed>::new(-5)), "[   reserved code -5]");
}

mod reused {
    im_errors::error_catalog! { pub enum Here { 1 => "one", "一"; reserved 0, 5, 6 => "gone"; } }
    im_errors::error_catalog! { pub enum There { 0 => "ok", "成功"; 5 => "five", "五"; } }
    im_errors::error_catalog! { pub enum Both { Here(Here), There(There) } }
}

#[test]
fn a_reserved_code_of_one_part_may_be_a_row_of_another() {
    use reused::Both;

    assert_eq!((Both::reserved(5), Both::reserved(0)), (None, None));
    assert_eq!(Both::from_code(5), Some(reused::There::Five.into()));
    assert_eq!(Both::reserved(6), Some("gone"));
}
