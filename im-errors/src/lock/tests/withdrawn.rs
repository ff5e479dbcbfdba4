//! Codes that once had a row.

use super::*;

fn published() -> Table {
    table! {
        enum E {
            40001 as OrderNotFound => "order not found", "订单不存在";
            #[catalog(already_exists)] 40002 as AlreadyPaid => "already paid", "订单已支付";
        }
    }
}

/// Creates a directory whose file was written for the published rows, and updated after 40002 was withdrawn.
fn withdrawn() -> Folder {
    let folder = Folder::of(published());
    let reserving = table! {
        enum E { 40001 as OrderNotFound => "order not found", "订单不存在"; reserved 40002; }
    };
    assert_eq!(folder.bless(reserving), ["withdrawn: 40002 AlreadyPaid, reserved"]);
    assert_eq!(
        folder.line("40002"),
        "40002\tAlreadyPaid\talready paid\t订单已支付\t\t409\talready_exists\t\treserved"
    );
    folder
}

#[test]
fn a_withdrawn_code_cannot_be_reused() {
    let reused = table! {
        enum E {
            40001 as OrderNotFound => "order not found", "订单不存在";
            40002 as CartIsEmpty => "cart is empty", "购物车为空";
        }
    };
    assert_eq!(
        withdrawn().refused(reused),
        [
            r#"reused: 40002, from AlreadyPaid "already paid", "订单已支付" to CartIsEmpty "cart is empty", "购物车为空" (a withdrawn code returns only with its old name and texts)"#
        ]
    );
}

#[test]
fn a_withdrawn_row_returns_only_unchanged() {
    assert_eq!(withdrawn().bless(published()), ["returned: 40002 AlreadyPaid"]);

    let renamed = table! {
        enum E {
            40001 as OrderNotFound => "order not found", "订单不存在";
            #[catalog(already_exists)] 40002 as Paid => "already paid", "订单已支付";
        }
    };
    let edited = table! {
        enum E {
            40001 as OrderNotFound => "order not found", "订单不存在";
            #[catalog(already_exists)] 40002 as AlreadyPaid => "already paid", "已支付";
        }
    };
    for changed in [renamed, edited] {
        assert_eq!(withdrawn().refused(changed).len(), 1);
    }

    let reclassified = table! {
        enum E {
            40001 as OrderNotFound => "order not found", "订单不存在";
            #[catalog(aborted)] 40002 as AlreadyPaid => "already paid", "订单已支付";
        }
    };
    assert_eq!(
        withdrawn().bless(reclassified),
        [
            "returned: 40002 AlreadyPaid",
            "kind changed: 40002 AlreadyPaid, from already_exists to aborted (breaking)"
        ]
    );
}

#[test]
fn the_reservation_must_be_kept() {
    let released = table! { enum E { 40001 as OrderNotFound => "order not found", "订单不存在"; } };
    assert_eq!(withdrawn().refused(released), ["removed but not reserved: 40002 AlreadyPaid"]);
}

#[test]
fn a_range_may_contain_codes_that_had_a_row() {
    let folder = withdrawn();
    let reserving = table! { enum E { 1 as One => "one", "一"; reserved 40000..=40009; } };
    assert_eq!(
        folder.bless(reserving),
        [
            "withdrawn: 40001 OrderNotFound, reserved",
            "added: 1 One",
            "reserved: 40000",
            "reserved: 40003..=40009",
        ]
    );
    assert_eq!(folder.line("40003..=40009"), "40003..=40009\t\t\t\t\t\t\t\treserved");
}

#[test]
fn another_row_may_use_the_name() {
    let folder = withdrawn();
    let named = table! {
        enum E {
            40001 as OrderNotFound => "order not found", "订单不存在";
            40003 as AlreadyPaid => "paid", "已支付";
            reserved 40002;
        }
    };
    assert_eq!(folder.bless(named), ["added: 40003 AlreadyPaid"]);
    let renamed = table! {
        enum E {
            40001 as AlreadyPaid => "no such order", "订单不存在";
            reserved 40002;
        }
    };
    assert_eq!(
        withdrawn().bless(renamed),
        [
            "renamed: 40001, from OrderNotFound to AlreadyPaid",
            r#"text edited: 40001 AlreadyPaid, en from "order not found" to "no such order""#
        ]
    );
}

#[test]
fn a_code_out_of_range_need_not_be_reserved() {
    let wide = table! { enum E { 1 as Kept => "kept", "保留"; 70000 as Gone => "gone", "删除"; } };
    let narrow = table! { #[repr(u16)] enum E { 1 as Kept => "kept", "保留"; } };
    let folder = Folder::of(wide);
    assert_eq!(
        folder.bless(narrow),
        ["withdrawn: 70000 Gone, out of range for the type of the codes"]
    );
    assert_eq!(folder.line("70000"), "70000\tGone\tgone\t删除\t\t\t\t\tremoved");

    let renumbered = table! {
        #[repr(u16)] enum E { 1 as Kept => "kept", "保留"; 7 as Gone => "gone", "删除"; }
    };
    assert_eq!(
        Folder::of(wide).bless(renumbered),
        ["renumbered: Gone, from 70000 to 7 (breaking)"]
    );

    let widened = table! { enum E { 1 as Kept => "kept", "保留"; } };
    assert_eq!(folder.refused(widened), ["removed but not reserved: 70000 Gone"]);
    let reused = table! { enum E { 1 as Kept => "kept", "保留"; 70000 as New => "new", "新"; } };
    assert_eq!(folder.refused(reused).len(), 1);
    let reserved = table! { enum E { 1 as Kept => "kept", "保留"; reserved 70000; } };
    assert_eq!(folder.bless(reserved), ["withdrawn: 70000 Gone, reserved"]);
    assert_eq!(folder.bless(wide), ["returned: 70000 Gone"]);
}

#[test]
fn a_withdrawn_success_row_may_become_a_success_code() {
    let published = table! {
        enum E { #[catalog(success)] 0 as Ok => "ok", "好"; 1 as One => "one", "一"; }
    };
    let without_row = table! { enum E { 1 as One => "one", "一"; success 0; } };
    let folder = Folder::of(published);
    assert_eq!(folder.bless(without_row), ["withdrawn: 0 Ok, success code"]);
    assert_eq!(folder.line("0"), "0\tOk\tok\t好\t\t\tsuccess\t\tsuccess");
    let error = table! { enum E { 0 as Ok => "ok", "好"; 1 as One => "one", "一"; } };
    assert_eq!(
        folder.refused(error),
        [
            "reused: 0, from success Ok to error Ok (a withdrawn code returns only with its old name and texts)"
        ]
    );
    let reserved = table! { enum E { 1 as One => "one", "一"; reserved 0; } };
    assert_eq!(folder.bless(reserved), ["withdrawn: 0 Ok, reserved"]);
    assert_eq!(folder.bless(published), ["returned: 0 Ok"]);

    let success = table! { enum E { #[catalog(success)] 0 as Ok => "ok", "好"; success 1; } };
    assert_eq!(folder.refused(success), ["reused: 1, from error One to success code"]);
    let reserved = table! { enum E { #[catalog(success)] 0 as Ok => "ok", "好"; reserved 1; } };
    folder.bless(reserved);
    assert_eq!(folder.refused(success), ["reused: 1, from error One to success code"]);
    let renumbered = table! {
        enum E { #[catalog(success)] 0 as Ok => "ok", "好"; 2 as One => "one", "一"; success 1; }
    };
    assert_eq!(
        Folder::of(published).refused(renumbered),
        ["reused: 1, from error One to success code"]
    );
}
