//! Codes that never had a row: reserved codes and success codes.

use super::*;

fn reserving() -> Folder {
    Folder::of(table! { enum E { 1 as One => "one", "一"; reserved 10..=19, 30; } })
}

#[test]
fn a_reservation_without_a_row_can_be_changed() {
    let folder = reserving();
    assert_eq!(folder.line("10..=19"), "10..=19\t\t\t\t\t\t\t\treserved");
    let moved = table! { enum E { 1 as One => "one", "一"; reserved 5..=12; } };
    assert_eq!(folder.bless(moved), ["reserved: 5..=9", "released: 13..=19", "released: 30"]);
    assert_eq!(folder.line("5..=12"), "5..=12\t\t\t\t\t\t\t\treserved");
    let released = table! { enum E { 1 as One => "one", "一"; } };
    assert_eq!(folder.bless(released), ["released: 5..=12"]);
    assert_eq!(folder.text().lines().count(), 2);
}

#[test]
fn the_division_of_codes_into_ranges_is_not_compared() {
    let divided = table! { enum E { 1 as One => "one", "一"; reserved 30, 15..=19, 10..=14; } };
    assert_eq!(reserving().bless(divided), [""; 0]);
    let text = "code\tname\ten\tzh\targuments\thttp\tkind\tretry\tstate\n\
                1\tOne\tone\t一\t\t\t\t\tlive\n\
                10..=14\t\t\t\t\t\t\t\treserved\n\
                15..=19\t\t\t\t\t\t\t\treserved\n\
                30\t\t\t\t\t\t\t\treserved\n";
    assert_eq!(Folder::with(text).differences(divided), [""; 0]);
}

#[test]
fn a_reserved_code_that_never_had_a_row_can_get_one() {
    let folder = reserving();
    let used = table! {
        enum E { 1 as One => "one", "一"; 12 as New => "new", "新"; reserved 10..=11, 13..=19, 30; }
    };
    assert_eq!(folder.bless(used), ["added: 12 New", "released: 12"]);
    let text = folder.text();
    let codes: Vec<&str> = text.lines().map(|line| line.split('\t').next().unwrap()).collect();
    assert_eq!(codes, ["code", "1", "10..=11", "12", "13..=19", "30"]);

    let success = table! { enum E { 1 as One => "one", "一"; reserved 10..=19; success 30; } };
    assert_eq!(reserving().bless(success), ["added: success code 30"]);

    let success = table! {
        enum E {
            1 as One => "one", "一";
            #[catalog(success)] 30 as Ok => "ok", "好";
            reserved 10..=19;
        }
    };
    assert_eq!(reserving().bless(success), ["added: 30 Ok", "released: 30"]);
}

#[test]
fn success_codes_are_recorded() {
    let folder = reserving();
    let success = table! {
        enum E { 1 as One => "one", "一"; reserved 10..=19, 30; success 0, 200..=299; }
    };
    assert_eq!(folder.bless(success), ["added: success code 0", "added: success codes 200..=299"]);
    assert_eq!(folder.line("200..=299"), "200..=299\t\t\t\t\t\tsuccess\t\tsuccess");
}

fn succeeding() -> Folder {
    Folder::of(table! { enum E { 1 as One => "one", "一"; success 200..=299; } })
}

#[test]
fn a_removed_success_code_must_be_reserved() {
    let fewer = table! { enum E { 1 as One => "one", "一"; success 200; reserved 202..=299; } };
    assert_eq!(succeeding().refused(fewer), ["removed but not reserved: success code 201"]);

    let folder = succeeding();
    let reserved = table! { enum E { 1 as One => "one", "一"; success 200; reserved 201..=299; } };
    assert_eq!(folder.bless(reserved), ["withdrawn: success codes 201..=299, reserved"]);
    assert_eq!(folder.line("201..=299"), "201..=299\t\t\t\t\t\tsuccess\t\treserved");
    let released = table! { enum E { 1 as One => "one", "一"; success 200; } };
    assert_eq!(folder.refused(released), ["removed but not reserved: success codes 201..=299"]);
    let back = table! { enum E { 1 as One => "one", "一"; success 200..=299; } };
    assert_eq!(folder.bless(back), ["added: success codes 201..=299"]);
}

#[test]
fn a_success_code_can_get_a_row_that_means_success() {
    let folder = succeeding();
    let row = table! {
        enum E {
            1 as One => "one", "一";
            #[catalog(success)] 250 as Ok => "ok", "好";
            success 200..=249, 251..=299;
        }
    };
    assert_eq!(folder.bless(row), ["added: 250 Ok"]);
    assert_eq!(folder.line("250"), "250\tOk\tok\t好\t\t\tsuccess\t\tlive");

    let error = table! {
        enum E { 1 as One => "one", "一"; 250 as Failed => "failed", "失败"; success 200..=249, 251..=299; }
    };
    assert_eq!(succeeding().refused(error), ["reused: 250, from success to error Failed"]);
    let renumbered = table! {
        enum E { reserved 1; 250 as One => "one", "一"; success 200..=249, 251..=299; }
    };
    assert_eq!(succeeding().refused(renumbered), ["reused: 250, from success to error One"]);
    let reserved = table! { enum E { 1 as One => "one", "一"; reserved 200..=299; } };
    let folder = succeeding();
    folder.bless(reserved);
    assert_eq!(
        folder.refused(error),
        ["reused: 250, from success to error Failed"],
        "the code was a success code before it was reserved"
    );
}

#[test]
fn success_codes_out_of_range_need_not_be_reserved() {
    let wide =
        table! { #[repr(i32)] enum E { 1 as One => "one", "一"; success -300..=-2, 200..=299; } };
    let narrow = table! { #[repr(u8)] enum E { 1 as One => "one", "一"; success 200..=255; } };
    let folder = Folder::of(wide);
    assert_eq!(
        folder.bless(narrow),
        [
            "withdrawn: success codes -300..=-2, out of range for the type of the codes",
            "withdrawn: success codes 256..=299, out of range for the type of the codes",
        ]
    );
    assert_eq!(folder.line("256..=299"), "256..=299\t\t\t\t\t\tsuccess\t\tremoved");
    let widened = table! { enum E { 1 as One => "one", "一"; success 200..=255; } };
    assert_eq!(folder.refused(widened), ["removed but not reserved: success codes 256..=299"]);
    let partly = table! { #[repr(u8)] enum E { 1 as One => "one", "一"; } };
    assert_eq!(
        Folder::of(wide).refused(partly),
        ["removed but not reserved: success codes 200..=299"]
    );
    assert_eq!(folder.bless(wide).len(), 2);
    let wide = table! { #[repr(i32)] enum E { 1 as One => "one", "一"; success -300..=0; } };
    assert_eq!(
        Folder::of(wide).refused(partly),
        ["removed but not reserved: success codes -300..=0"]
    );
}
