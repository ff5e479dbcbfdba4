use super::*;

/// Returns the arguments of the only row, and the messages.
fn read_arguments(row: &TokenStream) -> (Vec<String>, Vec<String>) {
    let errors = Errors::default();
    let catalog = parse(quote!(enum E { #row => "one", "一"; }), &errors).unwrap();
    let Entries::Rows { rows, .. } = catalog.entries else { panic!("not rows") };
    let [row] = &*rows else { panic!("one row") };
    assert!(row.chinese.is_some(), "the row ends after its texts");
    let arguments = row.arguments.iter().flat_map(|arguments| &arguments.list);
    let shown =
        arguments.map(|Argument { name, declared_type }| quote!(#name: #declared_type).to_string());
    (shown.collect(), errors.texts())
}

#[test]
fn arguments_follow_the_code_or_the_name() {
    for row in [quote!(1(id: u64, name: &str,)), quote!(1 as One(id: u64, name: &str))] {
        let (arguments, errors) = read_arguments(&row);
        assert_eq!(arguments, ["id : u64", "name : & str"]);
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn broken_arguments_do_not_end_the_row() {
    const HELP: &str = "help: `40001 as OrderNotFound(id: u64) => ...`";
    for (arguments, kept, message) in [
        (quote!(()), 0, "expected an argument in these parentheses"),
        (quote!((u64)), 0, "expected `:` after the name of the argument"),
        (quote!((a: u8, b)), 1, "expected `:` after the name of the argument"),
        (quote!((a: )), 0, "expected the type of the argument"),
        (quote!((a: u8 b: u8)), 1, "expected `,` after the argument"),
        (quote!((7: u8)), 0, "expected the name of an argument"),
        (quote!((_: u8)), 0, "expected the name of an argument"),
        (quote!((type: u8)), 1, "expected the name of an argument, found keyword `type`"),
        (quote!((self: u8)), 0, "expected the name of an argument, found keyword `self`"),
        (quote!({ a: u8 }), 1, "expected arguments in parentheses, found braces"),
    ] {
        let (read, errors) = read_arguments(&quote!(1 as One #arguments));
        assert_eq!(read.len(), kept, "{arguments}");
        let [error] = &*errors else { panic!("{arguments}: {errors:?}") };
        assert!(error.starts_with(message), "{arguments}: {error}");
        assert!(
            error.contains(HELP) || error.contains("help: ") || message.contains('`'),
            "{error}"
        );
    }
}

#[test]
fn a_variant_of_an_ordinary_enum_is_a_row_without_a_code() {
    for variant in [
        quote!(One(id: u64) => "one", "一";),
        quote!(One { id: u64 } => "one", "一";),
        quote!(One { id: u64 },),
        quote!(#[error("one")] 1 as One => "one", "一";),
    ] {
        let (rows, errors) =
            read(quote!(enum E { 2 => "two", "二"; #variant 3 => "three", "三"; }));
        assert_eq!(rows.last().map(String::as_str), Some(r#"3 "three" "三""#), "{variant}");
        assert!(!errors.is_empty(), "{variant}");
        assert!(errors[0].contains("(id: u64) =>"), "{errors:?}");
    }
}
