//! Generates a catalog for each of several hundred sets of codes, of every integer type.
//!
//! `tests/code_sets.rs` includes the generated code.

use std::collections::BTreeSet;

use crate::tables::SplitMix64;

/// A set of codes and their type.
pub(crate) struct CodeSet {
    code_type: &'static str,
    codes: BTreeSet<i128>,
}

/// The types of codes, with their minimum and maximum.
const TYPES: [(&str, i128, i128); 8] = [
    ("u8", u8::MIN as i128, u8::MAX as i128),
    ("u16", u16::MIN as i128, u16::MAX as i128),
    ("u32", u32::MIN as i128, u32::MAX as i128),
    ("u64", u64::MIN as i128, u64::MAX as i128),
    ("i8", i8::MIN as i128, i8::MAX as i128),
    ("i16", i16::MIN as i128, i16::MAX as i128),
    ("i32", i32::MIN as i128, i32::MAX as i128),
    ("i64", i64::MIN as i128, i64::MAX as i128),
];

/// Returns all sets: for each type and several sizes, consecutive codes at both ends and in the middle
/// of the range, runs, equal steps, powers of two, and random codes.
pub(crate) fn code_sets() -> Vec<CodeSet> {
    let mut random = SplitMix64(2);
    let mut sets = vec![CodeSet { code_type: "u64", codes: adversarial() }];
    for (code_type, min, max) in TYPES {
        let middle = min + (max - min) / 2;
        for count in [1, 2, 3, 20, 45, 90] {
            let any =
                |random: &mut SplitMix64| min + i128::from(random.next_number()) % (max - min);
            let (begin, step) = (any(&mut random), (max - min) / 100);
            let mut add = |codes: &mut dyn Iterator<Item = i128>| {
                let codes = codes.take(count).filter(|code| (min..=max).contains(code)).collect();
                sets.push(CodeSet { code_type, codes });
            };
            add(&mut (0..).map(|n| min + n));
            add(&mut (0..).map(|n| max - n));
            add(&mut (0..).map(|n| middle - 10 + n));
            add(&mut (0..).map(|n| min + n / 7 * 20 + n % 7));
            add(&mut (0..).map(|n| min + n * step));
            add(&mut (0..63).map(|n| min + (1 << n)).chain([begin]));
            add(&mut std::iter::repeat_with(|| any(&mut random)));
        }
    }
    sets.retain(|set| !set.codes.is_empty());
    sets
}

/// Returns codes for which no multiplier that the macro tries gives a perfect hash, so that the lookup is
/// a binary search. For each multiplier, the products of two codes are consecutive.
fn adversarial() -> BTreeSet<i128> {
    let inverse = |odd: u64| {
        (0..6).fold(odd, |inverse, _| {
            inverse.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(inverse)))
        })
    };
    let mut random = SplitMix64(0);
    let mut multipliers = vec![0x9E37_79B9_7F4A_7C15];
    multipliers.extend((1..200).map(|_| random.next_number() | 1));
    let pairs = multipliers.into_iter().zip(0_u64..).flat_map(|(odd, n)| {
        let first = n.wrapping_mul(0x0123_4567_89AB) << 8;
        [first, first.wrapping_add(inverse(odd))]
    });
    pairs.chain([1 << 40, 1 << 41]).map(i128::from).collect()
}

/// Returns the source of a module for each set: a catalog, and a test that looks up its codes and others.
pub(crate) fn modules(sets: &[CodeSet]) -> String {
    let modules = sets.iter().enumerate().map(|(nth, CodeSet { code_type, codes })| {
        let rows = rows(codes.iter().copied());
        let codes: Vec<String> = codes.iter().map(i128::to_string).collect();
        format!(
            "mod set_{nth} {{
                im_errors::error_catalog! {{
                    #[repr({code_type})]
                    pub(crate) enum Catalog {{ {} }}
                }}
                #[test]
                fn only_its_codes_are_found() {{
                    super::assert_finds::<{code_type}, Catalog>(&[{}], Catalog::from_code);
                    super::assert_agrees_with_itself::<Catalog>();
                }}
            }}\n",
            rows,
            codes.join(", "),
        )
    });
    modules.collect()
}

fn rows(codes: impl Iterator<Item = i128>) -> String {
    let rows = codes.enumerate().map(|(n, code)| format!("{code} as V{n} => \"{n}\", \"\";"));
    rows.collect::<Vec<_>>().join("\n")
}
