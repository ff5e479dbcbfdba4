use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::super::check;
use super::*;
use crate::syntax;

/// Returns the selections of a catalog and the messages.
fn selections(input: TokenStream) -> (Vec<Catalog>, Vec<String>) {
    let errors = Errors::default();
    let catalog = check(syntax::parse(input, &errors).unwrap(), &errors);
    (catalog.selections, errors.texts())
}

fn table(selection: &Catalog) -> &Table {
    let Contents::Rows(table) = &selection.contents else { panic!("not rows") };
    table
}

/// Returns the names of the selected rows and the messages.
fn selected(names: &TokenStream) -> (Vec<String>, Vec<String>) {
    let (selections, errors) = selections(quote! {
        enum E {
            1 as One   => "one",   "一";
            2 as Two   => "two",   "二";
            3 as Three => "three", "三";
            4 as code  => "four",  "四";
        }
        enum S: E { #names }
    });
    let rows = &table(&selections[0]).rows;
    // The name of the fourth row is that of a method.
    (rows.iter().map(|row| row.name.to_string()).collect(), errors[1..].to_vec())
}

#[test]
fn rows_are_selected_in_the_given_order() {
    assert_eq!(selected(&quote!(Three, One)), (vec!["Three".to_owned(), "One".to_owned()], vec![]));
}

#[test]
fn faulty_names_are_reported() {
    for (names, expected, message) in [
        (
            quote!(Twoo),
            "Two",
            "`E` has no error `Twoo`\nhelp: an error with a similar name exists: `Two`",
        ),
        (
            quote!(One, Zzz),
            "One",
            "`E` has no error `Zzz`\nhelp: add a row to `E`, or remove the name",
        ),
        (quote!(One, One), "One", "duplicate error `One`\nhelp: remove one of the two"),
        (quote!(One, r#One), "One", "duplicate error `r#One`\nhelp: remove one of the two"),
        (
            quote!(),
            "One Two Three",
            "expected at least one error in this selection\nhelp: `enum S: E { One }`",
        ),
        (
            quote!(
                #[cfg(test)]
                One
            ),
            "One",
            "`cfg` is not supported on selected errors\nhelp: put it on the enum",
        ),
        (
            quote!(
                #[catalog(not_found)]
                One
            ),
            "One",
            "options are not supported in selections\nhelp: put them on the row",
        ),
    ] {
        let (rows, errors) = selected(&names);
        assert_eq!(
            (rows.join(" "), errors),
            (expected.to_owned(), vec![message.to_owned()]),
            "{names}"
        );
    }
}

#[test]
fn a_row_without_a_variant_is_reported_once() {
    assert_eq!(selected(&quote!(Two, code)), (vec!["Two".to_owned()], vec![]));
}

#[test]
fn a_selection_has_the_properties_of_its_catalog() {
    let (selections, errors) = selections(quote! {
        #[cfg(unix)]
        #[repr(i8)]
        #[catalog(display = "zh", form = "flat", serde, not_found)]
        enum E {
            #[catalog(success)]
            5 as Ok => "ok", "";
            -1 as One(id: u64) => "{id}", "";
            reserved 7;
            success 0;
        }
        enum S: E { One }
    });
    assert!(errors.is_empty(), "{errors:?}");
    let [Catalog { repr, presentation, features, attrs, contents: Contents::Rows(table), .. }] =
        &*selections
    else {
        panic!("not one selection")
    };
    assert_eq!((repr.name, presentation.form.map(|form| form.name)), ("i8", Some("flat")));
    assert_eq!((features.len(), attrs.len(), table.display), (1, 1, Lang::Zh));
    assert_eq!(table.rows[0].properties.class.http_status, Some(404));
    assert_eq!(table.reserved[0].range.first, 7);
    let success: Vec<i128> = table.success.iter().map(|range| range.first).collect();
    assert_eq!(success, [0, 5], "a success row that is not selected");
    assert!(table.rows[0].constructor.is_some());
}

#[test]
fn docs_and_deprecations_replace_those_of_the_row() {
    let (selections, errors) = selections(quote! {
        enum E {
            #[doc = " Of the row."]
            #[deprecated = "row"]
            #[allow(unused)]
            1 as One => "one", "";
        }
        enum S: E { One }
        enum T: E { #[doc = " Of the selection."] #[deprecated] One }
    });
    assert!(errors.is_empty(), "{errors:?}");
    let [row, own] = [&selections[0], &selections[1]].map(|selection| &table(selection).rows[0]);
    let attrs =
        |row: &Row| row.attrs.iter().map(|it| it.to_token_stream().to_string()).collect::<String>();
    assert_eq!(attrs(row), r#"# [doc = " Of the row."]# [deprecated = "row"]"#);
    assert_eq!(row.properties.explanation, "Of the row.");
    assert_eq!(attrs(own), r#"# [doc = " Of the selection."]# [deprecated]"#);
    assert_eq!(own.properties.explanation, "Of the selection.");
    assert_eq!(own.properties.deprecation.as_deref(), Some(""));
}

#[test]
fn conversions_into_selected_errors_are_kept() {
    let (selections, errors) = selections(quote! {
        enum E {
            #[catalog(from(A))] 1 as One => "one", "";
            #[catalog(from(B))] 2 as Two => "two", "";
        }
        struct F;
        enum S: E { Two }
        struct SF;
    });
    assert!(errors.is_empty(), "{errors:?}");
    let conversions = |selection: &Catalog| {
        let conversions = selection.conversions.iter();
        conversions
            .map(|Conversion { source, error }| quote!(#source => #error).to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(conversions(&selections[0]), ["B => S :: Two"]);
}

#[test]
fn faulty_selections_are_reported() {
    for (after, message) in [
        (
            quote!(enum S: F { Other }),
            "expected `E`, found `F`\nhelp: select errors of `E`, or move the selection to the \
             `error_catalog!` of `F`",
        ),
        (
            quote!(enum S: r#E { Onee }),
            "`E` has no error `Onee`\nhelp: an error with a similar name exists: `One`",
        ),
        (
            quote!(enum S: E { One } enum T: S { One }),
            "`S` is a selection itself\nhelp: select errors of `E`",
        ),
        (
            quote!(enum E: E { One }),
            "duplicate name `E`\nhelp: an item before this one has the same name",
        ),
        (
            quote!(struct F; enum S: E { One } struct F;),
            "duplicate name `F`\nhelp: an item before this one has the same name",
        ),
        (
            quote!(#[repr(u8)] enum S: E { One }),
            "`repr` is not supported on selections\nhelp: the codes of a selection have the type of `E`",
        ),
        (
            quote!(#[catalog(axum)] enum S: E { One }),
            "options are not supported on selections\nhelp: a selection has the options of `E`",
        ),
        (
            quote!(#[derive(Clone)] enum S: E { One }),
            "`Clone` is already implemented by `error_catalog!`\nhelp: remove it from this `derive`",
        ),
        (
            quote!(enum S: E { One } struct S;),
            "the fault type has the name of the enum, `S`\nhelp: `pub struct OrderFault;`",
        ),
    ] {
        let (_, errors) = selections(quote!(enum E { 1 => "one", ""; } #after));
        assert_eq!(errors, [message], "{after}");
    }
}

#[test]
fn conditions_may_exclude_selections_of_the_same_name() {
    let (selections, errors) = selections(quote! {
        enum E { 1 => "one", ""; 2 => "two", ""; }
        #[cfg(unix)] enum S: E { One } struct F;
        #[cfg(windows)] enum S: E { Two } struct F;
    });
    assert_eq!((selections.len(), errors.len()), (2, 0));
    assert!(selections.iter().all(|selection| selection.fault.is_some()));
}

#[test]
fn errors_of_a_catalog_of_catalogs_cannot_be_selected() {
    let (selections, errors) = selections(quote!(enum E { One(A), Two(B) } enum S: E { One }));
    assert_eq!(table(&selections[0]).rows.len(), 1);
    let [error] = &*errors else { panic!("{errors:?}") };
    assert!(error.starts_with("errors of the catalog of catalogs `E` cannot be selected"));
}
