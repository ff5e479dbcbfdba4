//! `Table`, the type-erased view of a catalog.

use im_errors::{Entry, ErrorCatalog, ImError, Integer as _, Lang, Table, error_catalog};

error_catalog! {
    /// Codes with a sign.
    #[catalog(http = 500)]
    #[repr(i64)]
    pub enum Signed {
        /// The smallest value
        /// of the type.
        ///
        /// A second paragraph.
        -9223372036854775808 => "the smallest", "最小";
        #[catalog(success)]
        0 => "ok", "";
        #[deprecated]
        #[catalog(http = 404)]
        7 as Gone => "", "没了";
        #[deprecated = "use `Gone`"]
        8 => "lost", "";
        reserved -5;
        reserved -300..=-200, 9 => "removed in version 2";
    }
}

error_catalog! {
    #[repr(i64)]
    enum Positive {
        5 => "five", "五";
        9 => "nine", "九";
        reserved 6..=7;
    }
}

error_catalog! {
    #[repr(i64)]
    enum Both { Signed(Signed), r#Positive(Positive) }
}

fn assert_agrees_with_enum<E: ErrorCatalog>() {
    let table = E::table();
    assert_eq!(table.name(), E::NAME);
    assert_eq!(table.entries().count(), E::COUNT);
    for (entry, error) in table.entries().zip(E::iter()) {
        assert_eq!(entry.code(), error.code().to_i128());
        assert_eq!((entry.name(), entry.en(), entry.zh()), (error.name(), error.en(), error.zh()));
        assert_eq!(entry.is_success(), error.is_success());
        assert_eq!(entry.http_status(), error.http_status());
        for lang in [Lang::En, Lang::Zh] {
            assert_eq!(entry.text(lang), error.text(lang));
        }
        assert_eq!(table.find(entry.code()), Some(entry));
        assert_eq!(table.reserved(entry.code()), None);
    }
    let mut backwards: Vec<Entry> = table.entries().rev().collect();
    backwards.reverse();
    assert!(table.entries().eq(backwards));
}

#[test]
fn a_table_agrees_with_its_enum() {
    assert_agrees_with_enum::<ImError>();
    assert_agrees_with_enum::<Signed>();
    assert_agrees_with_enum::<Both>();
}

#[expect(clippy::expect_used, reason = "a test fails by panicking")]
fn entry(table: Table, code: i128) -> Entry {
    table.find(code).expect("the table has this code")
}

#[test]
fn doc_comments_and_deprecations_are_properties_of_entries() {
    let smallest = entry(Signed::table(), i64::MIN.into());
    assert_eq!(smallest.explanation(), "The smallest value\nof the type.\n\nA second paragraph.");
    assert_eq!(smallest.deprecation(), None);
    assert_eq!(entry(Signed::table(), 7).deprecation(), Some(""));
    assert_eq!(entry(Signed::table(), 7).explanation(), "");
    assert_eq!(entry(Both::table(), 8).deprecation(), Some("use `Gone`"));
    let explained = ImError::table().entries().filter(|entry| !entry.explanation().is_empty());
    let codes: Vec<i128> = explained.map(|entry| entry.code()).collect();
    assert_eq!(codes, [898_006, 803_001, 803_002, 803_003, 803_004, 803_005, 803_006]);
}

#[test]
fn codes_outside_of_the_type_are_not_found() {
    let table = ImError::table();
    for code in [-1, i128::from(u32::MAX) + 1, i128::from(u32::MAX) + 898_002, i128::MIN] {
        assert_eq!(table.find(code), None, "{code}");
        assert_eq!(table.reserved(code), None, "{code}");
    }
}

#[test]
fn reserved_codes_are_listed_and_found() {
    let listed = |table: Table| -> Vec<_> {
        table.reservations().iter().map(|it| (it.codes(), it.reason())).collect()
    };
    let of_signed =
        [(-300..=-200, "removed in version 2"), (-5..=-5, ""), (9..=9, "removed in version 2")];
    assert_eq!(listed(Signed::table()), of_signed);
    assert_eq!(listed(Both::table()), [&of_signed[..], &[(6..=7, "")]].concat());
    assert_eq!(listed(ImError::table()), []);
    assert_eq!(Signed::table().reserved(9), Some("removed in version 2"));
    assert_eq!(Both::table().reserved(9), None, "a row of the other part has this code");
    assert_eq!(Both::table().reserved(7), None, "a row of this part has this code");
    assert_eq!(Both::table().reserved(6), Some(""));
}

#[test]
fn debug_names_the_catalog() {
    assert_eq!(format!("{:?}", Signed::table()), r#"Table { name: "Signed", count: 4, .. }"#);
}
