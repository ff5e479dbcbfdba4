use quote::format_ident;

use super::*;
use crate::catalog::Contents;
use crate::errors::Errors;
use crate::{check, syntax};

/// Returns the table of rows with these codes and names.
fn table(rows: impl IntoIterator<Item = (u64, String)>) -> Table {
    let rows = rows.into_iter().map(|(code, name)| {
        let code = Literal::u64_unsuffixed(code);
        let name = format_ident!("{name}");
        quote!(#code as #name => "text", "";)
    });
    let errors = Errors::default();
    let input = quote!(#[repr(u64)] enum E { #(#rows)* });
    let catalog = check::check(syntax::parse(input, &errors).unwrap(), &errors);
    let Contents::Rows(table) = catalog.contents else { panic!("not rows") };
    table
}

fn named(codes: impl IntoIterator<Item = u64>) -> impl Iterator<Item = (u64, String)> {
    codes.into_iter().map(|code| (code, format!("V{code}")))
}

/// Returns codes without a pattern, different ones for each count.
fn scattered(count: u64) -> impl Iterator<Item = u64> {
    (1..=count).map(move |n| ((n * n * n * 0x9E37_79B9) >> 7) + (count << 40))
}

/// Returns the slots that have an arm of their own, and the number of slots.
fn slots_with_an_arm(rows: impl IntoIterator<Item = (u64, String)>) -> (Vec<usize>, usize) {
    let table = table(rows);
    let codes: Vec<u64> = table.rows.iter().map(Row::key).collect();
    let index = Index::new(&codes);
    let arms = variants(&format_ident!("E"), &table, &index).to_string();
    let (arms, _) = arms.split_once("_ =>").unwrap();
    let mut slots: Vec<usize> =
        arms.split([' ', '|', ',']).filter_map(|token| token.parse().ok()).collect();
    slots.sort_unstable();
    (slots, index.slots().len())
}

#[test]
fn free_slots_of_a_small_table_have_a_neighbour_s_variant() {
    let scattered = (3..45).map(|count| scattered(count).collect());
    for codes in scattered.chain([(0..45).map(|n| n * n * n).collect::<Vec<u64>>()]) {
        let (slots, count) = slots_with_an_arm(named(codes));
        assert!(slots.iter().copied().eq(0..count), "{slots:?}");
    }
}

#[test]
fn two_slots_are_a_choice() {
    for codes in [vec![5], vec![5, 6]] {
        let (slots, count) = slots_with_an_arm(named(codes.iter().copied()));
        assert_eq!((slots.len(), count), (codes.len() - 1, 2));
    }
}

#[test]
fn free_slots_of_a_large_table_have_none_but_the_last() {
    let mut ends = HashSet::new();
    for count in 960..980 {
        let (slots, all) = slots_with_an_arm(named(scattered(count)));
        assert_eq!(all, 2048);
        assert_eq!(slots.last(), Some(&2047));
        let taken = usize::try_from(count).unwrap();
        assert!((taken..=taken + 1).contains(&slots.len()), "{count}: {}", slots.len());
        ends.insert((slots.first() == Some(&0), slots.len() == taken));
    }
    assert!(ends.len() >= 3, "first and last slots are taken and free: {ends:?}");
}

#[test]
fn a_large_table_with_many_free_slots_has_arms_for_all_of_them() {
    let (slots, count) = slots_with_an_arm(named(scattered(900)));
    assert_eq!(count, 2048);
    assert!(slots.into_iter().eq(0..count));
}

#[test]
fn names_are_read_in_as_many_windows_as_tell_them_apart() {
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
        let table = table(names(&letters));
        let names = table.rows.iter().map(|row| row.name.to_string()).collect::<Vec<_>>();
        assert_eq!(self::windows(&names), windows, "{letters:?}");
    }
}
