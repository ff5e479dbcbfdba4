//! Catalogs of catalogs, whose parts may share the code 0.

use super::*;

mod order {
    crate::error_catalog! {
        pub(super) enum OrderError {
            #[catalog(success)] 0 as Ok => "ok", "好";
            1 as NotFound => "not found", "不存在";
        }
    }
}

mod pay {
    crate::error_catalog! {
        pub(super) enum PayError {
            #[catalog(success)] 0 as Success => "success", "成功";
            2 as Declined => "declined", "拒绝";
        }
    }
}

mod failing {
    crate::error_catalog! {
        pub(super) enum FailingError { 0 as Failed => "failed", "失败"; }
    }
}

mod removed {
    crate::error_catalog! { pub(super) enum RemovedError { 3 as Other => "other", "其他"; reserved 2; } }
}

use self::failing::FailingError;
use self::order::OrderError;
use self::pay::PayError;
use self::removed::RemovedError;

fn both() -> Table {
    table! { enum E { Order(OrderError), Pay(PayError) } }
}

#[test]
fn the_code_0_of_every_part_is_recorded() {
    let folder = Folder::of(table! { enum E { Order(OrderError) } });
    assert_eq!(folder.bless(both()), ["added: 0 Pay::Success", "added: 2 Pay::Declined"]);
    assert_eq!(
        folder.text(),
        "code\tname\ten\tzh\targuments\thttp\tkind\tretry\tstate
0\tOrder::Ok\tok\t好\t\t\tsuccess\t\tlive
0\tPay::Success\tsuccess\t成功\t\t\tsuccess\t\tlive
1\tOrder::NotFound\tnot found\t不存在\t\t\t\t\tlive
2\tPay::Declined\tdeclined\t拒绝\t\t\t\t\tlive
"
    );
    let reordered = table! { enum E { Pay(PayError), Order(OrderError) } };
    assert_eq!(folder.bless(reordered), [""; 0]);
}

#[test]
fn a_part_can_be_removed_and_added_again() {
    let folder = Folder::of(both());
    let removed = table! { enum E { Order(OrderError), Removed(RemovedError) } };
    assert_eq!(
        folder.bless(removed),
        [
            "withdrawn: 0 Pay::Success, the code belongs to another part",
            "withdrawn: 2 Pay::Declined, reserved",
            "added: 3 Removed::Other",
        ]
    );
    assert!(folder.text().contains("\n0\tPay::Success\tsuccess\t成功\t\t\tsuccess\t\tremoved\n"));
    let returned = table! { enum E { Order(OrderError), Pay(PayError), Removed(RemovedError) } };
    assert_eq!(folder.bless(returned), ["returned: 0 Pay::Success", "returned: 2 Pay::Declined"]);
}

#[test]
fn a_part_can_be_renamed() {
    let one = table! { enum E { Order(OrderError) } };
    let renamed = table! { enum E { Orders(OrderError) } };
    assert_eq!(
        Folder::of(one).bless(renamed),
        [
            "renamed: 0, from Order::Ok to Orders::Ok",
            "renamed: 1, from Order::NotFound to Orders::NotFound",
        ]
    );
    let renamed = table! { enum E { Orders(OrderError), Pay(PayError) } };
    assert_eq!(
        Folder::of(both()).bless(renamed),
        [
            "withdrawn: 0 Order::Ok, the code belongs to another part",
            "renamed: 1, from Order::NotFound to Orders::NotFound",
            "added: 0 Orders::Ok",
        ]
    );
}

#[test]
fn a_shared_code_0_keeps_its_meaning() {
    let only = table! { enum E { Failing(FailingError) } };
    let success = table! { enum E { Order(OrderError), Pay(PayError) } };
    let failing = Folder::of(only);
    assert_eq!(
        failing.refused(success),
        [
            "reused: 0, from error to success Order::Ok",
            "reused: 0, from error to success Pay::Success",
        ]
    );
}
