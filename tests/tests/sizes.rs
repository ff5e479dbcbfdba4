//! Catalogs from one row to 10,000, through the wrapper, with the compiler's default limits.

macro_rules! catalogs {
    ($($module:ident: $rows:literal, $file:literal;)*) => {$(
        mod $module {
            include!(concat!(env!("OUT_DIR"), "/", $file));

            #[test]
            fn every_row_is_found() {
                im_errors_tests::assert_agrees_with_itself::<Sized>();
                assert_eq!(Sized::COUNT, $rows);
            }

            #[test]
            fn rows_have_the_code_and_the_texts_that_stand_in_them() {
                for (error, row) in Sized::iter().zip((0..$rows).rev()) {
                    assert_eq!(error.code(), 800_000 + row / 37 * 1_000 + row % 37);
                    assert_eq!(error.name(), format!("ErrorNumber{row}"));
                    assert_eq!(error.en(), format!("error number {row}"));
                    assert_eq!(error.zh(), format!("错误{row}"));
                }
            }

            #[test]
            fn the_neighbours_of_codes_are_not_found() {
                let last = Sized::iter().map(Sized::code).max().unwrap();
                assert_eq!(Sized::from_code(799_999), None);
                assert_eq!(Sized::from_code(800_037), None);
                assert_eq!(Sized::from_code(last + 1), None);
            }
        }
    )*};
}

catalogs! {
    one_row: 1, "rows_1.rs";
    two_rows: 2, "rows_2.rs";
    thousand_rows: 1_000, "rows_1000.rs";
    ten_thousand_rows: 10_000, "rows_10000.rs";
}
