//! Tests of alignment.

mod lexical;
mod properties;

use super::align;

/// Aligns a catalog with these rows, and returns its rows.
fn align_rows(rows: &str) -> String {
    let table = |rows: &str| format!("error_catalog! {{\n    pub enum OrderError {{{rows}}}\n}}\n");
    let aligned = align(&table(rows)).unwrap();
    let [before, after] = ["error_catalog! {\n    pub enum OrderError {", "}\n}\n"];
    aligned.strip_prefix(before).and_then(|it| it.strip_suffix(after)).unwrap().to_owned()
}

#[track_caller]
fn assert_aligned(rows: &str, expected: &str) {
    assert_eq!(align_rows(rows), expected);
    assert_eq!(align_rows(expected), expected);
}

#[track_caller]
fn assert_unchanged(rows: &str) {
    assert_eq!(align_rows(rows), rows);
}

#[test]
fn arrows_and_texts_are_in_columns() {
    assert_aligned(
        r#"
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        40002 as AlreadyPaid =>"the order has been paid",   "订单已支付";
        /// Documented.
        50301=>  "",""; // a comment
        reserved 40003, -5  =>"removed   in version 2";
        success   0;
    "#,
        r#"
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found",      "订单 {id} 不存在";
        40002 as AlreadyPaid            => "the order has been paid",   "订单已支付";
        /// Documented.
        50301                           => "",                          ""; // a comment
        reserved 40003, -5              => "removed   in version 2";
        success   0;
    "#,
    );
}

#[test]
fn columns_use_the_display_width_of_texts() {
    assert_aligned(
        r#"
        1 as 用户不存在 => "用户不存在", "a";
        2 as Ok => "e\u{301} e´", "b";
        3 as Emoji => "👩‍👩‍👧 🦀", "c";
        4 as Ambiguous => "“…”", "d";
        5 as Combining => "éé", "e";
        6 as Raw => r"说\不", "f";
    "#,
        r#"
        1 as 用户不存在 => "用户不存在",  "a";
        2 as Ok         => "e\u{301} e´", "b";
        3 as Emoji      => "👩‍👩‍👧 🦀",       "c";
        4 as Ambiguous  => "“…”",         "d";
        5 as Combining  => "éé",          "e";
        6 as Raw        => r"说\不",      "f";
    "#,
    );
}

#[test]
fn the_widest_cell_keeps_its_spaces() {
    assert_unchanged(
        r#"
        40001                   =>  "order not found",            "订单不存在";
        40002 as AlreadyPaid    =>  "the order has been paid",    "订单已支付";
    "#,
    );
    assert_aligned(
        r#"
        40002 as AlreadyPaid   => "the order has been paid",  "订单已支付";
        40001 => "order not found", "订单不存在";
    "#,
        r#"
        40002 as AlreadyPaid   => "the order has been paid",  "订单已支付";
        40001                  => "order not found",          "订单不存在";
    "#,
    );
    // If several cells are the widest, the fewest spaces are kept.
    assert_aligned(
        "\n    1   => \"a\",    \"\";\n    2  => \"b\", \"\";\n    3\t=>\t\"c\",\t\t\"\";\n",
        "\n    1 => \"a\", \"\";\n    2 => \"b\", \"\";\n    3 => \"c\", \"\";\n",
    );
}

#[test]
fn a_blank_line_ends_a_group() {
    assert_aligned(
        "
        1 => \"one\", \"一\";
        // not blank
        10 => \"ten\", \"十\";
  \t
        // of the next group
        100 => \"hundred\", \"百\";
        2 as Two => \"two\", \"二\";
    ",
        "
        1  => \"one\", \"一\";
        // not blank
        10 => \"ten\", \"十\";
  \t
        // of the next group
        100      => \"hundred\", \"百\";
        2 as Two => \"two\",     \"二\";
    ",
    );
    // A blank line inside an attribute or a doc comment does not end a group.
    assert_aligned(
        "\n1 => \"a\", \"\";\n#[doc = \"\n\n\"]\n/** \n\n*/\n#[a(\n\n)]\n22 => \"\", \"\";\n",
        "\n1  => \"a\", \"\";\n#[doc = \"\n\n\"]\n/** \n\n*/\n#[a(\n\n)]\n22 => \"\",  \"\";\n",
    );
}

#[test]
fn a_very_long_cell_does_not_move_the_others() {
    let [long, longest] = [77, 78].map(|length| "x".repeat(length));
    assert_aligned(
        &format!(
            "
        1 => \"{long}\", \"a\";
        22 => \"{longest}\",  \"b\";
        333 => \"c\", \"d\";
    "
        ),
        &format!(
            "
        1   => \"{long}\", \"a\";
        22  => \"{longest}\",  \"b\";
        333 => \"c\",{} \"d\";
    ",
            " ".repeat(76)
        ),
    );
    assert_aligned(
        &format!("\n    1({longest}) =>\"a\",\"\";\n    22 => \"a\", \"\";\n    3 =>\"\", \"\";\n"),
        &format!(
            "\n    1({longest}) =>\"a\",\"\";\n    22 => \"a\", \"\";\n    3  => \"\",  \"\";\n"
        ),
    );
}

#[test]
fn very_wide_spaces_are_not_copied_to_all_rows() {
    let [most, more] = [80, 81].map(|length| " ".repeat(length));
    assert_aligned(
        &format!("\n1{more}=>{more}\"\",{more}\"\";\n2 =>{more}\"\",\"\";\n"),
        &format!("\n1 =>{most}\"\", \"\";\n2 =>{most}\"\", \"\";\n"),
    );
    assert_aligned(
        &format!("\n{more}1 =>  \"\",\"\";\n{most}2 => \"\", \"\";\n3 => \"\", \"\";\n"),
        &format!("\n{more}1 =>  \"\",\"\";\n{most}2 => \"\", \"\";\n3{most} => \"\", \"\";\n"),
    );
}

#[test]
fn reserved_codes_do_not_move_the_rows() {
    assert_aligned(
        r#"
        1 => "a", "";
        reserved 5..=6 =>"b";
        22 as Name123 => "", "";
        reserved 0x7, 8 => "c";
        reserved 40003, -40010..=40019   => "not aligned";
        reserved 9;
    "#,
        r#"
        1             => "a", "";
        reserved 5..=6 =>"b";
        22 as Name123 => "",  "";
        reserved 0x7, 8 => "c";
        reserved 40003, -40010..=40019   => "not aligned";
        reserved 9;
    "#,
    );
    assert_aligned(
        r#"
        1 => "a", "";

        reserved 5..=6 => "b";
        reserved 7 => "c";
    "#,
        r#"
        1 => "a", "";

        reserved 5..=6 => "b";
        reserved 7     => "c";
    "#,
    );
}

#[test]
fn attributes_on_the_line_of_a_row_are_part_of_it() {
    assert_aligned(
        r#"
        #[catalog(success)] #[doc = "x"] 0 => "ok", "";
        404 => "not found", "";
        #[catalog(
            internal)] 500 as InternalServerErrorOfThisService => "", "";
    "#,
        r#"
        #[catalog(success)] #[doc = "x"] 0 => "ok",        "";
        404                                => "not found", "";
        #[catalog(
            internal)] 500 as InternalServerErrorOfThisService => "", "";
    "#,
    );
}

#[test]
fn other_rows_do_not_change_or_move_the_rest() {
    for row in [
        // several lines
        "40001 as OrderNotFound(id: u64) =>\n            \"order not found\",  \"订单不存在\";",
        "40001 as OrderNotFound(id: u64)  => \"order not found\",\n            \"订单不存在\";",
        "40001 as Many(\n            id: u64,\n        ) =>  \"a\",  \"b\";",
        "40001 as OrderNotFound  => \"first line\n            second line\",  \"\";",
        "40001 as OrderNotFound  => \"\",  r\"a\n\";",
        "40001 as OrderNotFound  => \"\",  \"\"\n;",
        // comments
        "40001 as OrderNotFound /* id */  => \"order not found\",  \"\";",
        "40001 as OrderNotFound(/* id */)  => \"order not found\",  \"\";",
        "40001 as OrderNotFound(/** id */ id: u64)  => \"order not found\",  \"\";",
        "40001 as OrderNotFound  => \"order not found\", /**/  \"\";",
        "40001 as OrderNotFound  => \"order not found\",  \"\" /**/;",
        "/**/ 40001 as OrderNotFound  => \"order not found\",  \"\";",
        "/* a\n */ 40001 as OrderNotFound  => \"order not found\",  \"\";",
        // several rows on a line
        "1 as OrderNotFound => \"a\",  \"\"; 2  => \"b\",  \"\";",
        // incomplete or invalid
        "40001 as OrderNotFound  => \"order not found\"",
        "40001 as OrderNotFound  => \"order not found\",  \"\"",
        "40001 as OrderNotFound  =>",
        "40001 as  => \"a\",  \"\";",
        "40001 as 123456789  => \"a\",  \"\";",
        "40001 OrderNotFound  => \"a\",  \"\";",
        "40001.5 as OrderNotFound  => \"a\",  \"\";",
        "-- 40001 as OrderNotFound  => \"a\",  \"\";",
        "40001 as OrderNotFound = > \"a\",  \"\";",
        "40001 as OrderNotFound  => \"a\";  \"\";",
        "40001 as OrderNotFound  => b\"a\",  \"\";",
        "40001 as OrderNotFound  => \"a\"x,  \"\";",
        "40001 as OrderNotFound  => \"a\",  a;",
        "40001 as OrderNotFound  => \"a\",  \"\",  \"\";",
        "reserved 1.5 => \"aaaaaaaaaaaaaaaaaaa\";",
        // characters whose width depends on their position
        "40001 as OrderNotFound\t(id: u64)  => \"a\",  \"\";",
        "40001 as OrderNotFound  => \"a\tb\",  \"\";",
        "40001 as OrderNotFound \r => \"a\",  \"\";",
        "40001 as OrderNotFound \u{C} => \"a\",  \"\";",
        "40001 as OrderNotFound \u{2028} => \"a\",  \"\";",
        "40001 as OrderNotFound \u{200E} => \"a\",  \"\";",
    ] {
        let rows = |gap: &str| {
            format!("\n        {row}\n        1{gap} => \"a\", \"\";\n        22 => \"b\", \"\";\n")
        };
        assert_aligned(&rows(""), &rows(" "));
        let rows = |gap: &str| {
            format!("\n        1{gap} => \"a\", \"\";\n        22 => \"b\", \"\";\n        {row}\n")
        };
        assert_aligned(&rows(""), &rows(" "));
    }
    assert_unchanged(" 1  => \"a\",  \"\"; ");
    assert_unchanged("\n 1  => \"a\",  \"\"; ");
    assert_unchanged(" 1  => \"a\",  \"\";\n");
    assert_unchanged(" 1=>\"a\",\"\";\n22=>\"a\",\"\";}\n enum X {\n");
}

#[test]
fn rows_with_other_indentations_are_in_the_same_columns() {
    assert_aligned(
        "\n  1 => \"a\", \"\";\n\t22 => \"a\", \"\";\n      3 => \"b\", \"\";\n",
        "\n  1     => \"a\", \"\";\n\t22  => \"a\", \"\";\n      3 => \"b\", \"\";\n",
    );
}

#[test]
fn catalogs_of_catalogs_do_not_change() {
    assert_unchanged("\n    Order(OrderError),\n    #[catalog(http = 502)]\n    Im  (ImError),\n");
}
