mod arguments;
mod fault;
mod recovery;
mod selections;

use super::*;

/// Returns the tokens of each row of a catalog, and the messages.
fn read(input: TokenStream) -> (Vec<String>, Vec<String>) {
    let errors = Errors::default();
    let rows = parse(input, &errors).map_or_else(Vec::new, |catalog| {
        let Entries::Rows { rows, .. } = catalog.entries else { panic!("not rows") };
        rows.iter()
            .map(|Row { code, name, english, chinese, .. }| {
                quote!(#code #name #english #chinese).to_string()
            })
            .collect()
    });
    (rows, errors.texts())
}

/// Returns the parts of a catalog and the messages.
fn read_parts(input: TokenStream) -> (Vec<String>, Vec<String>) {
    let errors = Errors::default();
    let parts = parse(input, &errors).map_or_else(Vec::new, |catalog| {
        let Entries::Parts(parts) = catalog.entries else { panic!("not parts") };
        parts.iter().map(|Part { name, catalog, .. }| quote!(#name #catalog).to_string()).collect()
    });
    (parts, errors.texts())
}

#[test]
fn rows_are_read_in_order() {
    let (rows, errors) = read(quote! {
        pub(crate) enum E {
            1 => "one", "一";
            #[deprecated]
            -0x2 as Two => r"two", "";
        }
    });
    assert_eq!(rows, [r#"1 "one" "一""#, r#"- 0x2 Two r"two" """#]);
    assert!(errors.is_empty());
}

#[test]
fn the_wrapper_passes_the_path_of_the_library() {
    let errors = Errors::default();
    let krate = |input| parse(input, &errors).map(|it| it.krate.to_token_stream().to_string());
    assert_eq!(krate(quote!(#![crate = a::b] enum E { 1 => "", ""; })).as_deref(), Some("a :: b"));
    assert_eq!(krate(quote!(enum E { 1 => "", ""; })).as_deref(), Some(":: im_errors"));
    assert_eq!(
        krate(quote!(#![allow(warnings)] enum E { 1 => "", ""; })).as_deref(),
        Some(":: im_errors")
    );
    assert_eq!(errors.texts().len(), 1);
}

#[test]
fn a_broken_row_ends_where_the_next_one_begins() {
    for broken in [
        quote!(2),
        quote!(2;),
        quote!(2 as),
        quote!(2 as Two),
        quote!(2 =>),
        quote!(2 => "two"),
        quote!(2 => "two",),
        quote!(2 => "two";),
        quote!(2 => "two", "二"),
        quote!(2 => two;),
        quote!(2 => "two" + "zwei", "二";),
        quote!(;),
        quote!(,),
        quote!({};),
        quote!(#[]),
        quote!(2 => "two", "二", "deux";),
        quote!(2 => "two", "二",),
        quote!(-;),
        quote!(--2 => "two", "二";),
        quote!(2 AS Two => "two", "二";),
        quote!(2 as Two::Two => "two", "二";),
        quote!(2, => "two", "二";),
        quote!(2..=4 => "two", "二";),
        quote!(2 => => "two", "二";),
        quote!(- 2;),
    ] {
        let (rows, errors) = read(quote! {
            enum E { 1 => "one", "一"; #broken 3 => "three", "三"; -4 as Four => "four", "四"; }
        });
        assert_eq!(rows.first().map(String::as_str), Some(r#"1 "one" "一""#), "{broken}");
        assert!(rows.contains(&r#"3 "three" "三""#.to_owned()), "{broken}");
        assert!(rows.contains(&r#"- 4 Four "four" "四""#.to_owned()), "{broken}");
        assert_eq!(errors.len(), 1, "{broken}: {errors:?}");
    }
}

#[test]
fn every_broken_row_is_reported() {
    let (rows, errors) = read(quote! {
        enum E { 1 = "one", "一"; two => "two", "二"; 3 => "three" "三"; 4 => "four", "四" }
    });
    assert_eq!(rows.len(), 4);
    assert_eq!(errors.len(), 4);
}

#[test]
fn anything_but_a_catalog_is_one_error() {
    let (no_enum, no_rows) = ("expected `enum`", "expected rows in braces after the name");
    for (input, message) in [
        ("", no_enum),
        ("pub", no_enum),
        ("pub catalog", no_enum),
        (r#"const E { 1 => "one", "一"; }"#, no_enum),
        ("fn f() {}", no_enum),
        (r#"{ 1 => "one", "一"; }"#, no_enum),
        (r#"40001 => "order not found", "订单不存在";"#, no_enum),
        ("enum", "expected the name of the enum"),
        ("enum {}", "expected the name of the enum"),
        ("enum type {}", "expected an enum name, found keyword `type`"),
        ("enum E", no_rows),
        ("enum E ()", no_rows),
        ("enum E;", no_rows),
        ("enum E {}", "expected at least one row"),
    ] {
        let (_, errors) = read(input.parse().unwrap());
        assert_eq!(errors.len(), 1, "{input}: {errors:?}");
        assert!(errors[0].starts_with(message), "{input}: {errors:?}");
    }
}

#[test]
fn broken_reserved_codes_end_with_their_semicolon() {
    for broken in [
        quote!(reserved),
        quote!(reserved 2,),
        quote!(reserved 2 "gone"),
        quote!(reserved 2..4 => "gone"),
        quote!(reserved 2 4 => "gone"),
        quote!(reserved 2-4 => "gone"),
        quote!(reserved 2, 4..=6 6 => "gone"),
        quote!(reserved 2,, 4 => "gone"),
        quote!(reserved 2 to 4 => "gone"),
    ] {
        let (_, errors) =
            read(quote!(enum E { #broken; Name => "no code", "无"; 1 => "one", "一"; }));
        assert_eq!(errors.len(), 2, "{broken}: {errors:?}");
    }
}

#[test]
fn broken_reserved_codes_end_where_a_row_begins() {
    for broken in [
        quote!(reserved),
        quote!(reserved 2),
        quote!(reserved 2,),
        quote!(reserved 2..=),
        quote!(reserved 2..3),
        quote!(9),
    ] {
        let errors = Errors::default();
        let input = quote!(enum E { #broken reserved 7 => "gone"; #broken 1 => "one", "一"; });
        let Entries::Rows { rows, statements } = parse(input, &errors).unwrap().entries else {
            panic!("not rows")
        };
        assert_eq!(errors.texts().len(), 2, "{broken}: {errors:?}", errors = errors.texts());
        assert!(rows.last().is_some_and(|row| row.chinese.is_some()), "{broken}");
        assert!(statements.iter().any(|statement| statement.reason.is_some()), "{broken}");
    }
}

#[test]
fn a_row_without_as_is_a_row() {
    let (rows, errors) = read(quote! {
        enum E { 40001 OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在"; }
    });
    assert_eq!(rows, [r#"40001 OrderNotFound "order {id} not found" "订单 {id} 不存在""#]);
    assert_eq!(
        errors,
        ["missing `as` before the variant name\nhelp: `40001 as OrderNotFound(id: u64) => ...`",]
    );
}

#[test]
fn parts_survive_the_mistakes_around_them() {
    for broken in [quote!(), quote!(Two), quote!(2), quote!(Two(A, B)), quote!(Two())] {
        let (parts, errors) = read_parts(quote!(enum E { One(A), #broken, Three(C) }));
        assert_eq!(parts.first().map(String::as_str), Some("One A"), "{broken}");
        assert_eq!(parts.last().map(String::as_str), Some("Three C"), "{broken}");
        assert_eq!(errors.len(), 1, "{broken}: {errors:?}");
    }
    for separator in [quote!(), quote!(;)] {
        let (parts, errors) = read_parts(quote!(enum E { One(A) #separator Two(B) }));
        assert_eq!(parts, ["One A", "Two B"]);
        assert_eq!(errors.len(), 1, "{separator}: {errors:?}");
    }
}

#[test]
fn rows_make_a_catalog_of_rows() {
    let (rows, errors) = read(quote!(enum E { One(A), 2 => "two", "二"; Three(C) }));
    assert_eq!(rows, [r#"2 "two" "二""#]);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].starts_with("rows and parts cannot be mixed in one catalog\nhelp: "));
}
