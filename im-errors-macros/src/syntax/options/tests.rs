use quote::quote;

use crate::errors::Errors;
use crate::syntax::{self, Catalog};
use crate::values::{Feature, Lang, Repr};

fn parse(input: proc_macro2::TokenStream) -> (Catalog, Vec<String>) {
    let errors = Errors::default();
    let catalog = syntax::parse(input, &errors).unwrap();
    (catalog, errors.texts())
}

#[test]
fn messages_of_darling_are_in_our_style() {
    for (options, message) in [
        (
            quote!(displya = "zh"),
            "unknown option `displya`\nhelp: an option with a similar name exists: `display`",
        ),
        (
            quote!(x),
            "unknown option `x`\nhelp: available options: `axum`, `display`, `form`, `http`, \
             `retry`, `serde`, `tonic`, `url`, `utoipa`, `verbatim`, and kinds such as `not_found`",
        ),
        (
            quote!(not_fuond),
            "unknown option `not_fuond`\nhelp: an option with a similar name exists: `not_found`",
        ),
        (
            quote!(not_found, internal),
            "expected one kind, found `not_found` and `internal`\nhelp: remove one of the two",
        ),
        (quote!(not_found, not_found), "duplicate option `not_found`\nhelp: remove one of the two"),
        (quote!(http = 404, http = 404), "duplicate option `http`\nhelp: remove one of the two"),
        (
            quote!(not_found = 404),
            "unexpected value of option `not_found`\nhelp: write `#[catalog(not_found)]`",
        ),
        (
            quote!(retry = true),
            "expected `retry`, `retry = false` or a number of seconds\nhelp: `retry = 5`",
        ),
        (quote!(serde, serde), "duplicate option `serde`\nhelp: remove one of the two"),
        (quote!(http = "404"), "expected an HTTP status from 200 to 599\nhelp: `http = 404`"),
        (
            quote!(serde = true),
            "unexpected value of option `serde`\nhelp: write `#[catalog(serde)]`",
        ),
        (quote!(axum, axum), "duplicate option `axum`\nhelp: remove one of the two"),
        (quote!(axum(0)), "unexpected value of option `axum`\nhelp: write `#[catalog(axum)]`"),
        (
            quote!(tonic = "0.14"),
            "unexpected value of option `tonic`\nhelp: write `#[catalog(tonic)]`",
        ),
        (
            quote!(utoipa = "6"),
            "unexpected value of option `utoipa`\nhelp: write `#[catalog(utoipa)]`",
        ),
        (quote!(xaum), "unknown option `xaum`\nhelp: an option with a similar name exists: `axum`"),
    ] {
        let (_, errors) = parse(quote!(#[catalog(#options)] enum E { 1 => "one", "一"; }));
        assert_eq!(errors, [message]);
    }
}

#[test]
fn faulty_options_are_left_out() {
    let (catalog, errors) = parse(quote! {
        #[catalog(displya = "en", display = "zh", display = "en", internal, not_found, http = 1)]
        enum E { 1 => "one", "一"; }
    });
    assert_eq!(errors.len(), 4, "{errors:?}");
    assert_eq!(catalog.options.display, Lang::Zh);
    let class = catalog.options.class.class();
    assert_eq!(class.kind.map(|kind| kind.name), Some("internal"));
    assert_eq!(class.http_status, Some(500));
}

#[test]
fn the_first_type_of_codes_counts() {
    let repr = |attrs| parse(quote!(#attrs enum E { 1 => "one", "一"; }));
    let (catalog, errors) = repr(quote!(#[repr(i8, u8)]));
    let expected = proc_macro2::Ident::new("i8", proc_macro2::Span::call_site());
    let expected = Repr::named(&expected).unwrap();
    assert_eq!(catalog.repr, super::ReprAttribute::Type(expected));
    assert_eq!(errors, ["duplicate type of codes\nhelp: remove one of the two"]);
    let (catalog, errors) = repr(quote!(#[repr(C)]));
    assert_eq!((catalog.repr, errors.len()), (super::ReprAttribute::Invalid, 1));
}

#[test]
fn options_of_both_kinds_of_enums_name_features() {
    for contents in [quote!(1 => "one", "一";), quote!(A(A))] {
        let (catalog, errors) = parse(quote!(#[catalog(utoipa, tonic, axum)] enum E { #contents }));
        assert_eq!(errors, [""; 0]);
        let features = catalog.options.features().into_iter().map(|(feature, _)| feature);
        assert!(features.eq([Feature::Axum, Feature::Tonic, Feature::Utoipa]));
        let (catalog, _) = parse(quote!(#[catalog(serde)] enum E { #contents }));
        let features = catalog.options.features().into_iter().map(|(feature, _)| feature);
        assert!(features.eq([Feature::Serde]));
    }
}

#[test]
fn options_of_enums_are_not_supported_on_rows_and_parts() {
    for name in ["axum", "form", "tonic", "url", "utoipa"] {
        let option = quote::format_ident!("{name}");
        let (_, errors) = parse(quote!(enum E { #[catalog(#option)] 1 => "one", "一"; }));
        let of_rows =
            "`from`, `http`, `retry`, `success`, `verbatim`, and kinds such as `not_found`";
        let message = format!("option `{name}` is not supported on a row");
        assert_eq!(errors, [format!("{message}\nhelp: available options: {of_rows}")]);
        let (_, errors) = parse(quote!(
            enum E {
                #[catalog(#option)]
                A(A),
            }
        ));
        let of_parts = "`http`, `retry`, and kinds such as `not_found`";
        let message = format!("option `{name}` is not supported on a part");
        assert_eq!(errors, [format!("{message}\nhelp: available options: {of_parts}")]);
    }
}
