use quote::format_ident;

use super::*;
use crate::catalog::Contents;
use crate::errors::Errors;
use crate::{check, syntax};

/// Returns the catalog of rows with these codes and names.
fn catalog(rows: impl IntoIterator<Item = (u64, String)>) -> Catalog {
    let rows = rows.into_iter().map(|(code, name)| {
        let code = Literal::u64_unsuffixed(code);
        let name = format_ident!("{name}");
        quote!(#code as #name => "text", "";)
    });
    let errors = Errors::default();
    let input = quote!(#[repr(u64)] enum E { #(#rows)* });
    check::check(syntax::parse(input, &errors).unwrap(), &errors)
}

fn table(catalog: &Catalog) -> &Table {
    let Contents::Rows(table) = &catalog.contents else { panic!("not rows") };
    table
}

#[test]
fn only_lookups_in_small_arrays_are_inlined() {
    for (rows, is_inlined) in [(1, true), (1_000, true), (1_639, true), (1_640, false)] {
        // The codes have no pattern, so that at least a fifth of the slots stays free.
        let codes = (1..=rows).map(|n: u64| (n * n * n * 0x9E37_79B9) >> 7);
        let catalog = catalog(codes.map(|code| (code, format!("V{code}"))));
        let lookup = lookup(&catalog, table(&catalog), &Paths::new(&catalog)).to_string();
        let inline = if is_inlined { "inline (always)" } else { "inline (never)" };
        assert!(lookup.contains(&format!("lookups : # [{inline}]")), "{rows} rows");
    }
}

#[test]
fn codes_are_packed_in_ascending_order() {
    let catalog = catalog([(258, "B".to_owned()), (1, "A".to_owned())]);
    let packed = packed_codes(table(&catalog).rows.iter()).to_string();
    assert_eq!(packed, Literal::byte_string(b"\x01\0\0\0\0\0\0\0\x02\x01\0\0\0\0\0\0").to_string());
}

#[test]
fn names_are_hashed_in_as_many_windows_as_distinguish_them() {
    let names = |letters: &[&str]| -> Vec<(u64, String)> {
        letters.iter().zip(1..).map(|(name, code)| (code, (*name).to_owned())).collect()
    };
    for (letters, windows) in [
        (vec!["A"], 2),
        (vec!["A", "B"], 2),
        (vec!["UserNameIsNotRegisteredHere", "UserNameAsNotRegisteredHere"], 4),
        (vec!["TheAmountOfGroupsIsMoreThanTheLimit", "TheAmountOfGroupsAsMoreThanTheLimit"], 3),
        (vec!["AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA", "AaaaaaaabaaaaaaaaaaaaaaaaaaaaaaaA"], 4),
    ] {
        let catalog = catalog(names(&letters));
        let names = table(&catalog).rows.iter().map(|row| row.name.to_string()).collect::<Vec<_>>();
        assert_eq!(self::windows(&names), windows, "{letters:?}");
    }
}
