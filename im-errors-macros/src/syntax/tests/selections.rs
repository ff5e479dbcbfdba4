use super::*;

/// Returns each selection as its name, its catalog, the selected names and its fault type, and the messages.
fn read_selections(after: &TokenStream) -> (Vec<String>, Vec<String>) {
    let errors = Errors::default();
    let catalog = parse(quote!(enum E { 1 => "one", "一"; } #after), &errors).unwrap();
    let show = |selection: &Selection| {
        let Selection { name, source, selected, fault, .. } = selection;
        let selected = selected.iter().flatten().map(|selected| &selected.name);
        let fault = fault.as_ref().map(|fault| &fault.name);
        quote!(#name : #source [#(#selected)*] #fault).to_string()
    };
    (catalog.selections.iter().map(show).collect(), errors.texts())
}

#[test]
fn selections_follow_the_fault_type() {
    let (selections, errors) = read_selections(&quote!(
        struct Fault;
        #[doc = "x"]
        pub(crate) enum First: E {
            #[deprecated]
            One,
            r#type,
        }
        pub struct FirstFault;
        enum Second: E { One }
    ));
    assert_eq!(selections, ["First : E [One r#type] FirstFault", "Second : E [One]"]);
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn each_mistake_in_a_selection_is_one_message() {
    for (selection, read, message) in [
        (
            quote!(
                enum S {
                    One,
                }
            ),
            "S : []",
            "expected `: E` after the name",
        ),
        (quote!(enum S { 2 => "two", "二"; }), "S : []", "expected `: E` after the name"),
        (
            quote!(enum S: crate::E { One }),
            "S : E [One]",
            "expected the name of a catalog, found a path",
        ),
        (quote!(enum S<T>: E { One }), "S : E [One]", "generic parameters are not supported"),
        (quote!(enum S: E { One Two }), "S : E [One Two]", "missing `,` after `One`"),
        (quote!(enum S: E { One; Two }), "S : E [One Two]", "expected `,`, found `;`"),
        (
            quote!(enum S: E { E::One, Two }),
            "S : E [One Two]",
            "expected the name of an error, found a path\nhelp: write `One`",
        ),
        (
            quote!(enum S: E { One(id: u64), Two }),
            "S : E [One Two]",
            "arguments are not supported in selections",
        ),
        (quote!(enum S: E { 1, Two }), "S : E [Two]", "expected the name of an error"),
        (quote!(enum S: E { "one", Two }), "S : E [Two]", "expected the name of an error"),
        (quote!(enum S: E { One, , Two }), "S : E [One Two]", "expected the name of an error"),
        (
            quote!(enum S: E { One, type }),
            "S : E [One]",
            "expected a variant name, found keyword `type`",
        ),
        (
            quote!(enum S: E { One, #[deprecated] }),
            "S : E [One]",
            "expected the name of an error after this attribute",
        ),
        (
            quote!(enum S: E { 1 as One => "one", "一"; 2 => "two", "二"; }),
            "S : E []",
            "rows are not supported in selections",
        ),
    ] {
        let (selections, errors) = read_selections(&selection);
        assert_eq!(selections, [read], "{selection}");
        let [error] = &*errors else { panic!("{selection}: {errors:?}") };
        assert!(error.starts_with(message), "{selection}: {error}");
    }
}

#[test]
fn a_selection_that_cannot_be_read_does_not_affect_the_next_one() {
    for (broken, message) in [
        (quote!(enum), "expected an enum name, found keyword `pub`"),
        (quote!(enum type: E { One }), "expected an enum name, found keyword `type`"),
        (quote!(enum S: E), "expected the names of errors in braces"),
        (quote!(enum S: E;), "expected the names of errors in braces"),
        (quote!(enum S:), "expected the name of a catalog after `:`"),
        (quote!(enum S: { One }), "expected the name of a catalog after `:`"),
        (quote!(;), "unexpected `;` after the enum"),
        (
            quote!(
                fn f() {}
            ),
            "unexpected `fn` after the enum",
        ),
    ] {
        let (selections, errors) = read_selections(&quote!(#broken pub enum Next: E { One }));
        assert_eq!(selections, ["Next : E [One]"], "{broken}");
        let [error] = &*errors else { panic!("{broken}: {errors:?}") };
        assert!(error.starts_with(message), "{broken}: {error}");
    }
}

#[test]
fn a_selection_alone_keeps_its_names() {
    let (rows, errors) = read(quote!(enum Selection: E { One, Two }));
    assert_eq!(rows, ["One", "Two"]);
    let [error] = &*errors else { panic!("{errors:?}") };
    assert!(error.starts_with("expected the catalog `E` before this selection"));
    for (input, help) in [
        (quote!(enum E: u16 { 1 => "one", "一"; }), "`#[repr(u16)]` selects the type of the codes"),
        (quote!(enum E: Base { 1 => "one", "一"; }), "remove it"),
    ] {
        let (rows, errors) = read(input);
        assert_eq!(rows, [r#"1 "one" "一""#]);
        assert_eq!(errors, [format!("unexpected `:` after the name\nhelp: {help}")]);
    }
}
