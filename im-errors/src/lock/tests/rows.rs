//! Names, codes and texts.

use super::*;

fn published() -> Table {
    table! {
        enum E {
            1 as Renamed    => "renamed",       "改名";
            2 as Gone       => "gone",          "删除";
            3 as Moved      => "moved",         "移动";
            4 as English    => "english",       "英文";
            5 as Chinese    => "chinese",       "中文";
            6 as Rewritten  => "rewritten",     "";
            7 as Kept       => "kept",          "保留";
            8 as Withdrawn  => "withdrawn",     "撤销";
        }
    }
}

fn changed() -> Table {
    table! {
        enum E {
            1 as NewName    => "renamed",       "改名";
            30 as Moved     => "moved",         "移动";
            4 as English    => "English",       "英文";
            5 as Chinese    => "chinese",       "汉语";
            6 as Rewritten  => "meant anew",    "新义";
            7 as Kept       => "kept",          "保留";
            9 as Added      => "added",         "新增";
            reserved 8;
        }
    }
}

#[test]
fn all_differences_are_reported() {
    let folder = Folder::of(published());
    assert_eq!(
        folder.report(changed(), compare(changed(), &folder.lock())),
        r#"`E` differs from order-error.lock:
  renamed: 1, from Renamed to NewName
  removed but not reserved: 2 Gone
  renumbered: Moved, from 3 to 30 (breaking)
  text edited: 4 English, en from "english" to "English"
  text edited: 5 Chinese, zh from "中文" to "汉语"
  both texts changed, possibly with another meaning: 6 Rewritten, from "rewritten", "" to "meant anew", "新义"
  withdrawn: 8 Withdrawn, reserved
  added: 9 Added
if these changes are intentional, reserve the removed codes and set IM_ERRORS_BLESS=1 to update the file"#
    );
}

#[test]
fn a_removed_code_must_be_reserved() {
    let folder = Folder::of(published());
    let text = folder.text();
    let blessed = bless(changed(), &folder.lock()).map(|_| ());
    assert_eq!(
        folder.report(changed(), blessed),
        "cannot update order-error.lock: published codes of `E` are missing or reused:
  removed but not reserved: 2 Gone
  renumbered: Moved, from 3 to 30 (breaking)
reserve the removed codes"
    );
    assert_eq!(folder.text(), text);
}

#[test]
fn intentional_changes_are_recorded() {
    let folder = Folder::of(published());
    let grown = table! {
        enum E {
            1 as NewName    => "renamed",       "改名";
            4 as English    => "english",       "英语";
            5 as Chinese    => "chinese",       "中文";
            6 as Rewritten  => "rewritten",     "";
            7 as Kept       => "kept",          "保留";
            9 as Added      => "added",         "新增";
            reserved 2, 3, 8 => "gone";
        }
    };
    let expected = folder
        .text()
        .replace("1\tRenamed", "1\tNewName")
        .replace("英文", "英语")
        .replace("删除\t\t\t\t\tlive", "删除\t\t\t\t\treserved")
        .replace("移动\t\t\t\t\tlive", "移动\t\t\t\t\treserved")
        .replace("撤销\t\t\t\t\tlive", "撤销\t\t\t\t\treserved")
        + "9\tAdded\tadded\t新增\t\t\t\t\tlive\n";
    assert_eq!(
        folder.bless(grown),
        [
            "renamed: 1, from Renamed to NewName",
            "withdrawn: 2 Gone, reserved",
            "withdrawn: 3 Moved, reserved",
            r#"text edited: 4 English, zh from "英文" to "英语""#,
            "withdrawn: 8 Withdrawn, reserved",
            "added: 9 Added",
        ]
    );
    assert_eq!(folder.text(), expected);
}

fn two() -> Folder {
    Folder::of(table! { enum E { 1 as A => "a", "甲"; 2 as B => "b", "乙"; } })
}

#[test]
fn a_row_with_another_code_is_renumbered() {
    let folder = two();
    let moved = table! { enum E { 10 as A => "A", "甲"; 2 as B => "b", "乙"; } };
    assert_eq!(folder.refused(moved), ["renumbered: A, from 1 to 10 (breaking)"]);

    let renumbered = table! { enum E { 10 as A => "A", "甲"; 2 as B => "b", "乙"; reserved 1; } };
    assert_eq!(
        folder.bless(renumbered),
        ["renumbered: A, from 1 to 10 (breaking)", r#"text edited: 10 A, en from "a" to "A""#]
    );
    assert_eq!(folder.line("1"), "1\tA\ta\t甲\t\t\t\t\treserved");
    assert_eq!(folder.line("10"), "10\tA\tA\t甲\t\t\t\t\tlive");

    let back = table! { enum E { 1 as A => "a", "甲"; 2 as B => "b", "乙"; reserved 10; } };
    assert_eq!(folder.bless(back), ["returned: 1 A", "withdrawn: 10 A, reserved"]);
}

#[test]
fn rows_cannot_exchange_their_codes() {
    let swapped = table! { enum E { 1 as B => "b", "乙"; 2 as A => "a", "甲"; } };
    assert_eq!(
        two().refused(swapped),
        [
            r#"reused: 1, from A "a", "甲" to B "b", "乙""#,
            r#"reused: 2, from B "b", "乙" to A "a", "甲""#,
        ]
    );
    let folder = Folder::of(table! { enum E { 1 as A => "a", "同"; 2 as B => "b", "同"; } });
    let swapped = table! { enum E { 1 as B => "b", "同"; 2 as A => "a", "同"; } };
    assert_eq!(folder.refused(swapped).len(), 2, "one text is the same");
}

#[test]
fn a_row_cannot_take_a_published_code() {
    let shifted = table! { enum E { reserved 1; 2 as A => "a", "甲"; 3 as B => "b", "乙"; } };
    let folder = two();
    assert_eq!(folder.refused(shifted), [r#"reused: 2, from B "b", "乙" to A "a", "甲""#]);
    assert_eq!(
        folder.differences(shifted),
        [
            "renumbered: A, from 1 to 2 (breaking)",
            "renumbered: B, from 2 to 3 (breaking)",
            r#"reused: 2, from B "b", "乙" to A "a", "甲""#,
        ]
    );
    let left = table! { enum E { 1 as C => "c", "甲"; 2 as B => "b", "乙"; 3 as A => "a", "甲"; } };
    assert_eq!(folder.refused(left), [r#"reused: 1, from A "a", "甲" to C "c", "甲""#]);
    let onto = table! { enum E { 1 as B => "b", "甲"; reserved 2; } };
    assert_eq!(folder.refused(onto), [r#"reused: 1, from A "a", "甲" to B "b", "甲""#]);
    let other = table! { enum E { 1 as C => "c", "丙"; 2 as B => "b", "乙"; } };
    assert_eq!(folder.refused(other), [r#"reused: 1, from A "a", "甲" to C "c", "丙""#]);
    assert_eq!(
        folder.report(other, compare(other, &folder.lock())),
        r#"`E` differs from order-error.lock:
  reused: 1, from A "a", "甲" to C "c", "丙"
if these changes are intentional, choose other codes instead of the reused ones and set IM_ERRORS_BLESS=1 to update the file"#
    );
}

#[test]
fn missing_texts_do_not_count_as_kept_texts() {
    let folder = Folder::of(table! { enum E { 1 as A => "", "甲"; 2 as B => "b", ""; } });
    let other = table! { enum E { 1 as C => "", "丙"; 2 as D => "d", ""; } };
    assert_eq!(
        folder.refused(other),
        [
            r#"reused: 1, from A "", "甲" to C "", "丙""#,
            r#"reused: 2, from B "b", "" to D "d", """#
        ]
    );
}

#[test]
fn a_renamed_row_keeps_a_text() {
    let renamed = table! { enum E { 1 as C => "c", "甲"; 2 as D => "b", "丁"; } };
    assert_eq!(
        two().bless(renamed),
        [
            "renamed: 1, from A to C",
            r#"text edited: 1 C, en from "a" to "c""#,
            "renamed: 2, from B to D",
            r#"text edited: 2 D, zh from "乙" to "丁""#,
        ]
    );
    let exchanged = table! { enum E { 1 as B => "a", "甲"; 2 as C => "b", "乙"; } };
    assert_eq!(
        two().bless(exchanged),
        ["renamed: 1, from A to B", "renamed: 2, from B to C"],
        "the texts are those of the codes"
    );

    let released = table! { enum E { 1 as B => "a", "甲"; reserved 2; } };
    assert_eq!(two().bless(released), ["renamed: 1, from A to B", "withdrawn: 2 B, reserved"]);
    let chained = table! { enum E { 1 as C => "c", "甲"; 2 as A => "b", "乙"; } };
    assert_eq!(
        two().bless(chained),
        [
            "renamed: 1, from A to C",
            r#"text edited: 1 C, en from "a" to "c""#,
            "renamed: 2, from B to A",
        ]
    );
}
