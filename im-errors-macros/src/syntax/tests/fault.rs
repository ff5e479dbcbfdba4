use super::*;

/// Returns the name of the fault type, and the messages.
fn read_fault(after: &TokenStream) -> (Option<String>, Vec<String>) {
    let errors = Errors::default();
    let catalog = parse(quote!(enum E { 1 => "one", "一"; } #after), &errors).unwrap();
    (catalog.fault.map(|fault| fault.name.to_string()), errors.texts())
}

#[test]
fn a_fault_type_follows_the_enum() {
    assert_eq!(read_fault(&quote!()), (None, Vec::new()));
    let (fault, errors) = read_fault(&quote!(
        #[doc = "x"]
        pub(crate) struct Fault;
    ));
    assert_eq!((fault.as_deref(), errors.len()), (Some("Fault"), 0));
    for (after, name, message) in [
        (quote!(struct Fault), Some("Fault"), "expected `;` after the fault type"),
        (
            quote!(
                struct Fault {
                    id: u64,
                }
            ),
            Some("Fault"),
            "fields are not supported on fault types",
        ),
        (
            quote!(
                struct Fault(u64);
            ),
            Some("Fault"),
            "fields are not supported on fault types",
        ),
        (
            quote!(
                struct Fault<T>;
            ),
            Some("Fault"),
            "generic parameters are not supported",
        ),
        (
            quote!(
                struct Fault;
                struct Other;
            ),
            Some("Fault"),
            "duplicate fault type",
        ),
        (
            quote!(
                struct Fault;
                fn f() {}
            ),
            Some("Fault"),
            "unexpected `fn` after the fault type",
        ),
        (
            quote!(
                struct Fault
                enum Selection: E { One }
            ),
            Some("Fault"),
            "expected `;` after the fault type",
        ),
        (quote!(struct;), None, "expected the name of the struct"),
        (
            quote!(
                fn f() {}
            ),
            None,
            "unexpected `fn` after the enum",
        ),
        (quote!(;), None, "unexpected `;` after the enum\nhelp: remove it"),
    ] {
        let (fault, errors) = read_fault(&after);
        assert_eq!(fault.as_deref(), name, "{after}");
        let [error] = &*errors else { panic!("{after}: {errors:?}") };
        assert!(error.starts_with(message), "{after}: {error}");
    }
}
