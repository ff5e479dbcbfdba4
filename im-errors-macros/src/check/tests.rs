use proc_macro2::TokenStream;
use quote::quote;

use super::*;
use crate::values::Class;

/// Returns the rows of a catalog after the checks, and the messages.
fn rows_of(input: TokenStream) -> (Vec<Row>, Vec<String>) {
    let errors = Errors::default();
    let syntax = syntax::parse(input, &errors).expect("the catalog has a name");
    let Contents::Rows(table) = check(syntax, &errors).contents else { panic!("not rows") };
    (table.rows, errors.texts())
}

/// Returns the codes and names of these rows after the checks, and the messages.
fn checked(rows: &TokenStream) -> (Vec<(i128, String)>, Vec<String>) {
    let (rows, errors) = rows_of(quote!(#[repr(i8)] enum E { #rows }));
    (rows.iter().map(|row| (row.code, row.name.to_string())).collect(), errors)
}

fn row(code: i128, name: &str) -> (i128, String) {
    (code, name.to_owned())
}

#[test]
fn a_valid_table_is_unchanged() {
    let (rows, errors) =
        checked(&quote!(-128 => "b", ""; 127 as A => "b", ""; 0 as Z => "", "零";));
    assert_eq!(rows, [row(-128, "B"), row(127, "A"), row(0, "Z")]);
    assert!(errors.is_empty());
}

#[test]
fn a_code_that_cannot_be_used_is_replaced() {
    let (rows, errors) = checked(
        &quote!(1 as A => "a", ""; 0b1 as B => "b", ""; 128 as C => "c", ""; 127 as D => "d", "";),
    );
    assert_eq!(rows, [row(1, "A"), row(126, "B"), row(125, "C"), row(127, "D")]);
    assert_eq!(
        errors,
        [
            "code `128` is out of range for `i8`\nhelp: `i8` ranges from -128 to 127; \
             `#[repr(...)]` on the enum selects another type",
            "duplicate code `0b1`\nhelp: `A` already has this code",
        ]
    );
}

#[test]
fn a_name_that_is_taken_has_no_second_variant() {
    let (rows, errors) =
        checked(&quote!(1 => "a", ""; 2 => "A!", ""; 3 as A => "c", ""; 4 => "d", "";));
    assert_eq!(rows, [row(1, "A"), row(4, "D")]);
    assert_eq!(
        errors,
        [
            "duplicate variant name `A`\nhelp: the row of `1` has this name; choose another one: \
             `2 as Name => ...`",
            "duplicate variant name `A`\nhelp: the row of `1` has this name; choose another one: \
             `3 as Name => ...`",
        ]
    );
}

#[test]
fn a_repeated_row_is_one_mistake() {
    let (rows, errors) = checked(&quote!(1 => "a", ""; 1 => "a", "";));
    assert_eq!(rows, [row(1, "A")]);
    assert_eq!(errors, ["duplicate code `1`\nhelp: `A` already has this code"]);
}

#[test]
fn a_row_without_a_code_has_its_variant_and_one_message() {
    let (rows, errors) = checked(
        &quote!("1" => "a", ""; 2 => "b", ""; 2.5 => "b", ""; x => "", "四"; => "d", ""; as E => "e", "";),
    );
    assert_eq!(rows, [row(127, "A"), row(2, "B"), row(126, "D"), row(125, "E")]);
    assert_eq!(errors.len(), 5, "{errors:?}");
    assert!(errors[0].ends_with("remove the quotes: `1`"));
    assert!(errors[1..].iter().all(|it| it.starts_with("expected a code\n")));
}

#[test]
fn a_row_without_a_name_is_left_out() {
    let (rows, errors) = checked(&quote!(1 => "", "一"; 2 => "b", ""; 3 => "?", "";));
    assert_eq!(rows, [row(2, "B")]);
    assert_eq!(errors.len(), 2);
}

#[test]
fn a_catalog_without_rows_has_a_hidden_variant() {
    let (rows, errors) = checked(&quote!(1 => "", "一";));
    assert_eq!(rows, [row(127, "__NoRow")]);
    assert_eq!(errors.len(), 1);
}

#[test]
fn the_key_of_a_row_is_its_code_in_two_s_complement() {
    let (rows, errors) = rows_of(quote!(#[repr(i64)] enum E { -2 => "a", ""; 7 => "b", ""; }));
    let keys: Vec<u64> = rows.iter().map(Row::key).collect();
    assert!(errors.is_empty());
    assert_eq!(keys, [u64::MAX - 1, 7]);
}

#[test]
fn only_the_first_success_row_counts() {
    let (rows, errors) = rows_of(quote! {
        enum E {
            1 => "a", "";
            #[catalog(success)] 2 => "b", "";
            #[catalog(success)] 3 => "c", "";
        }
    });
    assert!(rows.iter().map(|row| row.properties.is_success).eq([false, true, false]));
    assert_eq!(errors.len(), 1);
}

#[test]
fn a_row_is_left_out_if_all_codes_are_used() {
    let all = (-128..128).map(|code: i16| {
        let name = quote::format_ident!("V{}", code.unsigned_abs() * 2 + u16::from(code < 0));
        let code = proc_macro2::Literal::i16_unsuffixed(code);
        quote!(#code as #name => "x", "";)
    });
    let (rows, errors) = checked(&quote!(#(#all)* 128 as OneMore => "one more", "";));
    assert_eq!(rows.len(), 256);
    assert_eq!(errors.len(), 1);
}

#[test]
fn texts_are_cleaned() {
    let (rows, errors) = rows_of(quote!(enum E { 1 => "\u{3000}a\u{7f} b\tc\nd\r\n", "\u{85}"; }));
    let texts: Vec<_> = rows.iter().map(|row| (&*row.english.value, &*row.chinese.value)).collect();
    assert_eq!(texts, [("a b\tc\nd", "")]);
    assert_eq!(
        errors,
        [
            "leading or trailing whitespace and control character U+007F in text\n\
             help: write `\"a b\\tc\\nd\"`",
            "expected a text, found whitespace\nhelp: write `\"\"`",
        ]
    );
}

#[test]
fn a_catalog_without_valid_parts_has_a_hidden_variant() {
    for parts in [quote!(E(E)), quote!(code(A)), quote!(Own("Own"))] {
        let (rows, errors) = rows_of(quote!(enum E { #parts }));
        assert_eq!(rows.len(), 1, "{parts}");
        assert_eq!(errors.len(), 1, "{parts}: {errors:?}");
    }
}

#[test]
fn doc_comments_and_deprecations_are_properties() {
    let (rows, _) = rows_of(quote! {
        #[catalog(http = 500)]
        enum E {
            /// Explained.
            #[deprecated = "use two"]
            #[catalog(http = 404)]
            1 => "one", "";
            2 => "two", "";
        }
    });
    let [one, two] = &*rows else { panic!("two rows") };
    let expected = Properties {
        is_success: false,
        class: Class { http_status: Some(404), ..Class::default() },
        explanation: "Explained.".to_owned(),
        deprecation: Some("use two".to_owned()),
    };
    assert_eq!(one.properties, expected);
    let class = Class { http_status: Some(500), ..Class::default() };
    let expected = Properties { class, ..Properties::default() };
    assert_eq!(two.properties, expected);
}

#[test]
fn a_row_with_arguments_that_is_repeated_is_one_mistake() {
    let (rows, errors) = checked(&quote!(
        1 as A(id: u64) => "a {id}", "";
        1 as A(id: u64) => "a {id}", "";
    ));
    assert_eq!(rows, [row(1, "A")]);
    assert_eq!(errors, ["duplicate code `1`\nhelp: `A` already has this code"]);
}

#[test]
fn traits_of_features_are_not_derived_too() {
    for (option, derive, conflicts) in [
        (quote!(serde), quote!(serde::Serialize, Deserialize, Default), 2),
        (quote!(axum), quote!(Default, IntoResponse), 1),
        (quote!(tonic), quote!(Default), 0),
        (quote!(utoipa), quote!(IntoResponses, Default), 1),
    ] {
        let (_, errors) = rows_of(quote! {
            #[catalog(#option)]
            #[derive(#derive)]
            enum E { #[default] 1 => "one", ""; }
        });
        assert_eq!(errors.len(), usize::from(conflicts > 0), "{option}: {errors:?}");
        let verb = if conflicts == 1 { "is" } else { "are" };
        let message = format!("{verb} already implemented by `#[catalog(");
        assert!(errors.iter().all(|error| error.contains(&message)));
    }
}

#[test]
fn invisible_characters_are_removed() {
    for (text, name, clean, character) in [
        ("or\u{ad}der", "Order", "order", "invisible character U+00AD"),
        ("\u{feff}order", "Order", "order", "invisible character U+FEFF"),
        ("order\u{200b} gone", "OrderGone", "order gone", "invisible character U+200B"),
        ("a\u{2060}\u{200e}\u{200f}\u{61c}b", "Ab", "ab", "invisible character U+2060"),
        ("order \u{202e}gone\u{202c}", "OrderGone", "order gone", "invisible character U+202E"),
        ("order\u{2028}gone", "OrderGone", "order\ngone", "invisible character U+2028"),
        ("\u{1b}[1;31morder\u{1b}[0m", "Order", "order", "control character U+001B"),
    ] {
        let (rows, errors) = rows_of(quote!(enum E { 1 => #text, "一"; }));
        assert_eq!((rows[0].name.to_string().as_str(), &*rows[0].english.value), (name, clean));
        assert_eq!(errors, [format!("{character} in text\nhelp: write `{clean:?}`")]);
    }
    let (_, errors) =
        rows_of(quote!(enum E { 1 => "one", "一\u{200b}"; reserved 2 => "\u{200b}"; }));
    assert_eq!(errors.len(), 2, "{errors:?}");
}

#[test]
fn joiners_and_variation_selectors_are_kept() {
    for text in ["می\u{200c}خواهم", "क्\u{200d}ष", "❤\u{fe0f}", "葛\u{e0100}"] {
        let (rows, errors) = rows_of(quote!(enum E { 1 as One => #text, #text; }));
        assert_eq!(errors, [""; 0], "{text:?}");
        assert_eq!(rows[0].english.value, text);
    }
    let (rows, _) = rows_of(quote!(enum E { 1 => "می\u{200c}خواهم", ""; }));
    assert_eq!(rows[0].name, "میخواهم");
}

#[test]
fn a_reported_text_is_not_checked_again() {
    for texts in
        [quote!("\x1b[31m?", "一"), quote!(" ", "一"), quote!(" ", ""), quote!("4 {}\u{200b}", "")]
    {
        let (_, errors) = rows_of(quote!(enum E { 1 => #texts; 2 => "two", "二"; }));
        assert_eq!(errors.len(), 1, "{texts}: {errors:?}");
    }
    let (_, errors) = rows_of(quote!(enum E { 1 => " ", " "; 2 => "two", "二"; }));
    assert_eq!(errors.len(), 2, "one for each text: {errors:?}");
}

#[test]
fn duplicates_of_doubtful_rows_are_not_reported() {
    let conflict = "enum E {
        <<<<<<< HEAD\n 1 => \"one\", \"一\"; =======\n 1 => \"one\", \"壹\"; >>>>>>> feature
        2 2 => \"two\", \"二\";
        3 + 1 => \"three\", \"三\"; 3 + 2 => \"four\", \"四\";
    }";
    let (rows, errors) = rows_of(conflict.parse().unwrap());
    let names: Vec<String> = rows.iter().map(|row| row.name.to_string()).collect();
    assert_eq!(names, ["One", "Two", "Three", "Four"]);
    assert_eq!(errors.len(), 4, "{errors:?}");
}
