//! Arguments, statuses, kinds and retries.

use super::*;

#[cfg(feature = "alloc")]
mod arguments {
    use super::*;
    use crate::{Argument, Value, ValueType};

    struct OrderId(u64);

    impl Argument for OrderId {
        const TYPE: ValueType = u64::TYPE;

        fn into_value(self) -> Value {
            self.0.into_value()
        }
    }

    fn published() -> Folder {
        let folder = Folder::of(table! {
            enum E { 1 as A(id: u64, after: Option<String>) => "a {id}", ""; }
        });
        assert_eq!(
            folder.line("1"),
            "1\tA\ta {id}\t\tafter: string or null, id: integer\t\t\t\tlive"
        );
        folder
    }

    #[test]
    fn an_argument_may_be_added() {
        let added = table! {
            enum E { 1 as A(id: u64, at: f64, after: Option<String>) => "a {id}", ""; }
        };
        let folder = published();
        assert_eq!(folder.bless(added), ["argument added: 1 A, at: number (compatible)"]);
        assert_eq!(
            folder.line("1"),
            "1\tA\ta {id}\t\tafter: string or null, at: number, id: integer\t\t\t\tlive"
        );
    }

    #[test]
    fn removed_and_retyped_arguments_are_breaking() {
        let removed = table! { enum E { 1 as A(id: u64) => "a {id}", ""; } };
        assert_eq!(
            published().bless(removed),
            ["argument removed: 1 A, after: string or null (breaking)"]
        );
        let retyped = table! { enum E { 1 as A(id: &str, after: String) => "a {id}", ""; } };
        assert_eq!(
            published().bless(retyped),
            [
                "argument retyped: 1 A, after from string or null to string (breaking)",
                "argument retyped: 1 A, id from integer to string (breaking)",
            ]
        );
        let renamed = table! {
            enum E { 1 as A(key: u64, after: Option<String>) => "a {key}", ""; }
        };
        assert_eq!(
            published().bless(renamed),
            [
                r#"text edited: 1 A, en from "a {id}" to "a {key}""#,
                "argument removed: 1 A, id: integer (breaking)",
                "argument added: 1 A, key: integer (compatible)",
            ]
        );
    }

    #[test]
    fn the_order_and_the_rust_types_of_arguments_are_not_compared() {
        let wrapped = table! {
            enum E { 1 as A(after: Option<char>, id: OrderId) => "a {id}", ""; }
        };
        assert_eq!(published().bless(wrapped), [""; 0]);
    }
}

fn published() -> Folder {
    Folder::of(table! {
        enum E {
            #[catalog(not_found)] 1 as A => "a", "甲";
            #[catalog(unavailable)] 2 as B => "b", "乙";
            3 as C => "c", "丙";
        }
    })
}

#[test]
fn status_kind_and_retry_are_compared() {
    let changed = table! {
        enum E {
            #[catalog(not_found, http = 410)] 1 as A => "a", "甲";
            #[catalog(unavailable, retry = 5)] 2 as B => "b", "乙";
            #[catalog(aborted, retry)] 3 as C => "c", "丙";
        }
    };
    let folder = published();
    assert_eq!(
        folder.bless(changed),
        [
            "status changed: 1 A, from 404 to 410 (breaking)",
            "retry changed: 2 B, from yes to 5 (breaking)",
            "status changed: 3 C, from none to 409 (breaking)",
            "kind changed: 3 C, from none to aborted (breaking)",
            "retry changed: 3 C, from none to yes (breaking)",
        ]
    );
    assert_eq!(folder.line("2"), "2\tB\tb\t乙\t\t503\tunavailable\t5\tlive");
    assert_eq!(folder.line("3"), "3\tC\tc\t丙\t\t409\taborted\tyes\tlive");
}

#[test]
fn options_of_the_enum_are_compared() {
    let internal = table! {
        #[catalog(internal)]
        enum E {
            #[catalog(not_found)] 1 as A => "a", "甲";
            #[catalog(unavailable, retry = false)] 2 as B => "b", "乙";
            3 as C => "c", "丙";
        }
    };
    assert_eq!(
        published().bless(internal),
        [
            "retry changed: 2 B, from yes to none (breaking)",
            "status changed: 3 C, from none to 500 (breaking)",
            "kind changed: 3 C, from none to internal (breaking)",
        ]
    );
}

#[test]
fn the_columns_of_a_renumbered_row_are_compared() {
    let renumbered = table! {
        enum E {
            #[catalog(not_found, http = 410)] 10 as A => "a", "甲";
            #[catalog(unavailable)] 2 as B => "b", "乙";
            3 as C => "c", "丙";
            reserved 1;
        }
    };
    assert_eq!(
        published().bless(renumbered),
        [
            "renumbered: A, from 1 to 10 (breaking)",
            "status changed: 10 A, from 404 to 410 (breaking)",
        ]
    );
}

#[test]
fn an_error_stays_an_error_and_a_success_a_success() {
    let success = table! { enum E { #[catalog(success)] 0 as Ok => "ok", "好"; } };
    let error = table! { enum E { 0 as Ok => "ok", "好"; } };
    assert_eq!(Folder::of(success).refused(error), ["reused: 0, from success Ok to error Ok"]);
    assert_eq!(Folder::of(error).refused(success), ["reused: 0, from error Ok to success Ok"]);
}
