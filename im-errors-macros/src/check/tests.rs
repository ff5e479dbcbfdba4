use proc_macro2::TokenStream;
use quote::quote;

use super::*;

/// The rows that come out of a check, as code and name, and the messages.
fn checked(rows: &TokenStream) -> (Vec<(i128, String)>, Vec<String>) {
    let mut findings = Vec::new();
    let syntax = parse::parse(quote!(#[repr(i8)] enum E { #rows }), &mut findings);
    let rows = syntax.map_or_else(Vec::new, |syntax| check(syntax, &mut findings).rows());
    let rows = rows.iter().map(|row| (row.code, row.name.to_string())).collect();
    (rows, findings.iter().map(Error::to_string).collect())
}

fn row(code: i128, name: &str) -> (i128, String) {
    (code, name.to_owned())
}

#[test]
fn a_valid_table_is_kept_as_it_is() {
    let (rows, findings) =
        checked(&quote!(-128 => "b", ""; 127 as A => "b", ""; 0 as Z => "", "零";));
    assert_eq!(rows, [row(-128, "B"), row(127, "A"), row(0, "Z")]);
    assert!(findings.is_empty());
}

#[test]
fn a_code_that_cannot_be_used_is_replaced() {
    let (rows, findings) = checked(
        &quote!(1 as A => "a", ""; 0b1 as B => "b", ""; 128 as C => "c", ""; 127 as D => "d", "";),
    );
    assert_eq!(rows, [row(1, "A"), row(126, "B"), row(125, "C"), row(127, "D")]);
    assert_eq!(
        findings,
        [
            "`128` does not fit in `i8`, -128 to 127; the enum's `#[repr(...)]` sets the type",
            "code `1` is already taken by `A`",
            "code `1` is first used here",
        ]
    );
}

#[test]
fn a_name_that_is_taken_has_no_second_variant() {
    let (rows, findings) =
        checked(&quote!(1 => "a", ""; 2 => "A!", ""; 3 as A => "c", ""; 4 => "d", "";));
    assert_eq!(rows, [row(1, "A"), row(4, "D")]);
    assert_eq!(findings.len(), 3);
    assert_eq!(findings.last().map(String::as_str), Some("`A` is first named here"));
}

#[test]
fn a_row_that_stands_there_twice_is_one_mistake() {
    let (rows, findings) = checked(&quote!(1 => "a", ""; 1 => "a", "";));
    assert_eq!(rows, [row(1, "A")]);
    assert_eq!(findings, ["code `1` is already taken by `A`", "code `1` is first used here"]);
}

#[test]
fn a_row_without_a_code_has_its_variant_and_one_message() {
    let (rows, findings) = checked(
        &quote!("1" => "a", ""; 2 => "b", ""; 2.5 => "b", ""; x => "", "四"; => "d", ""; as E => "e", "";),
    );
    assert_eq!(rows, [row(127, "A"), row(2, "B"), row(126, "D"), row(125, "E")]);
    assert_eq!(findings.len(), 5, "{findings:?}");
    assert!(findings[0].ends_with("without quotes: `1`"));
    assert!(findings[1..].iter().all(|it| it.starts_with("a row begins with its code")));
}

#[test]
fn a_row_without_a_name_is_left_out() {
    let (rows, findings) = checked(&quote!(1 => "", "一"; 2 => "b", ""; 3 => "?", "";));
    assert_eq!(rows, [row(2, "B")]);
    assert_eq!(findings.len(), 2);
}

#[test]
fn a_catalog_keeps_a_variant_in_any_case() {
    let (rows, findings) = checked(&quote!(1 => "", "一";));
    assert_eq!(rows, [row(127, "__NoRow")]);
    assert_eq!(findings.len(), 1);
}

#[test]
fn a_row_is_searched_by_its_code_in_two_s_complement() {
    let mut findings = Vec::new();
    let input = quote!(#[repr(i64)] enum E { -2 => "a", ""; 7 => "b", ""; });
    let syntax = parse::parse(input, &mut findings).expect("this is a catalog");
    let keys: Vec<u64> = check(syntax, &mut findings).rows().iter().map(Row::key).collect();
    assert_eq!(keys, [u64::MAX - 1, 7]);
}

#[test]
fn the_first_success_is_the_one() {
    let mut findings = Vec::new();
    let input = quote! {
        enum E {
            1 => "a", "";
            #[catalog(success)] 2 => "b", "";
            #[catalog(success)] 3 => "c", "";
        }
    };
    let syntax = parse::parse(input, &mut findings).expect("this is a catalog");
    let rows = check(syntax, &mut findings).rows();
    assert!(rows.iter().map(|row| row.success).eq([false, true, false]));
    assert_eq!(findings.len(), 1);
}

#[test]
fn a_full_type_has_no_code_to_spare() {
    let all = (-128..128).map(|code: i16| {
        let name = quote::format_ident!("V{}", code.unsigned_abs() * 2 + u16::from(code < 0));
        let code = proc_macro2::Literal::i16_unsuffixed(code);
        quote!(#code as #name => "x", "";)
    });
    let (rows, findings) = checked(&quote!(#(#all)* 128 as OneMore => "one more", "";));
    assert_eq!(rows.len(), 256);
    assert_eq!(findings.len(), 1);
}

#[test]
fn texts_are_cleaned() {
    let mut findings = Vec::new();
    let input = quote!(enum E { 1 => "\u{3000}a\u{7f} b\tc\nd\r\n", "\u{85}"; });
    let syntax = parse::parse(input, &mut findings).expect("this is a catalog");
    let rows = check(syntax, &mut findings).rows();
    let texts: Vec<_> = rows.iter().map(|row| (&*row.english.value, &*row.chinese.value)).collect();
    assert_eq!(texts, [("a b\tc\nd", "")]);
    let messages: Vec<String> = findings.iter().map(Error::to_string).collect();
    assert_eq!(
        messages,
        [
            r#"this text begins or ends with a blank and holds the control character U+007F: write "a b\tc\nd""#,
            r#"this text begins or ends with a blank: write """#,
        ]
    );
}
