use quote::format_ident;

use super::*;
use crate::expand;

/// What a catalog with these codes and names expands to.
fn expansion(rows: impl IntoIterator<Item = (u64, String)>) -> String {
    let rows = rows.into_iter().map(|(code, name)| {
        let code = Literal::u64_unsuffixed(code);
        let name = format_ident!("{name}");
        quote!(#code as #name => "text", "";)
    });
    expand::expand(quote!(#[repr(u64)] enum E { #(#rows)* })).to_string()
}

fn named(codes: impl IntoIterator<Item = u64>) -> impl Iterator<Item = (u64, String)> {
    codes.into_iter().map(|code| (code, format!("V{code}")))
}

/// Codes without a pattern, others for each count.
fn scattered(count: u64) -> impl Iterator<Item = u64> {
    (1..=count).map(move |n| ((n * n * n * 0x9E37_79B9) >> 7) + (count << 40))
}

/// The slots that have an arm of their own, and how many there are.
fn slots_with_an_arm(expansion: &str) -> (Vec<usize>, usize) {
    let (_, arms) = expansion.split_once("match __slot {").unwrap();
    let (arms, _) = arms.split_once("_ =>").unwrap();
    let mut slots: Vec<usize> =
        arms.split([' ', '|', ',']).filter_map(|token| token.parse().ok()).collect();
    slots.sort_unstable();
    let (_, count) = expansion.split_once("Row ; ").unwrap();
    let (count, _) = count.split_once(']').unwrap();
    (slots, count.trim().parse().unwrap())
}

#[test]
fn free_slots_of_a_small_table_have_a_neighbour_s_variant() {
    let scattered = (3..45).map(|count| scattered(count).collect());
    for codes in scattered.chain([(0..45).map(|n| n * n * n).collect::<Vec<u64>>()]) {
        let (slots, count) = slots_with_an_arm(&expansion(named(codes)));
        assert!(slots.iter().copied().eq(0..count), "{slots:?}");
    }
}

#[test]
fn two_slots_are_a_choice() {
    for codes in [vec![5], vec![5, 6]] {
        let (slots, count) = slots_with_an_arm(&expansion(named(codes.iter().copied())));
        assert_eq!((slots.len(), count), (codes.len() - 1, 2));
    }
}

#[test]
fn free_slots_of_a_large_table_have_none_but_the_last() {
    let mut ends = HashSet::new();
    for count in 960..980 {
        let text = expansion(named(scattered(count)));
        let (slots, all) = slots_with_an_arm(&text);
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
    let (slots, count) = slots_with_an_arm(&expansion(named(scattered(900))));
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
        let text = expansion(names(&letters));
        let call = format!("number_of_name (__name , {windows}usize)");
        assert!(text.contains(&call), "{letters:?}: {text}");
    }
}

#[test]
fn a_slot_takes_as_few_bytes_as_it_can() {
    for (last, bytes) in
        [(0, 1), (1, 1), (255, 1), (256, 2), (65_535, 2), (65_536, 3), (1 << 24, 4)]
    {
        assert_eq!(bytes_for(last), bytes, "{last}");
    }
}

#[test]
fn names_stand_in_the_table_as_they_are_said() {
    let text = expand::expand(quote!(enum E { 1 as r#type => "one", ""; })).to_string();
    assert!(text.contains(r#"["type" , "one" , ""]"#), "{text}");
}
