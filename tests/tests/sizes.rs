//! Catalogs of 1 to 10,000 rows, compiled with the default limits of the compiler.

macro_rules! catalogs {
    ($($module:ident: $rows:literal, $file:literal;)*) => {$(
        mod $module {
            include!(concat!(env!("OUT_DIR"), "/", $file));

            #[test]
            fn every_row_is_found() {
                im_errors_tests::assert_agrees_with_itself::<Catalog>();
                assert_eq!(Catalog::COUNT, $rows);
            }

            #[test]
            fn rows_have_the_properties_of_the_table() {
                for (error, row) in Catalog::iter().zip(im_errors_tests::tables::table($rows)) {
                    assert_eq!(error.code(), row.code);
                    assert_eq!(error.name(), row.name);
                    assert_eq!((error.en(), error.zh()), (&*row.en, &*row.zh));
                }
            }

            #[test]
            fn other_codes_and_names_are_not_found() {
                let codes: std::collections::HashSet<u32> = Catalog::iter().map(Catalog::code).collect();
                for code in codes.iter().flat_map(|code| [code - 1, code + 1, code ^ 0x8000_0000]) {
                    assert_eq!(Catalog::from_code(code).is_some(), codes.contains(&code));
                }
                for name in Catalog::iter().map(Catalog::name) {
                    assert_eq!(Catalog::from_name(&name.to_lowercase()), None);
                    assert_eq!(Catalog::from_name(&name[1..]), None);
                }
            }
        }
    )*};
}

catalogs! {
    one_row: 1, "catalog_1.rs";
    two_rows: 2, "catalog_2.rs";
    thousand_rows: 1_000, "catalog_1000.rs";
    ten_thousand_rows: 10_000, "catalog_10000.rs";
}

im_errors::error_catalog! {
    /// A catalog with one row.
    pub enum More { 1 => "one", "一"; }
}

im_errors::error_catalog! {
    /// A catalog with a large part and a small one.
    pub enum Together {
        Large(ten_thousand_rows::Catalog),
        More(More),
    }
}

#[test]
fn large_catalogs_may_be_parts() {
    im_errors_tests::assert_agrees_with_itself::<Together>();
    assert_eq!(Together::COUNT, 10_001);
}
