//! Lookups in compiled catalogs with several hundred sets of codes, of every type.

#![allow(clippy::unreadable_literal, reason = "the codes are generated")]

use std::collections::HashSet;
use std::fmt::Debug;

use im_errors::ErrorCatalog;
use im_errors_tests::assert_agrees_with_itself;
use im_errors_tests::tables::SplitMix64;

/// The type of the codes of a set.
trait Integer: Copy + Debug + Eq + std::hash::Hash {
    fn neighbors(self) -> [Self; 4];
    fn truncate(number: u64) -> Self;
}

macro_rules! integers {
    ($($type:ident)*) => {$(
        impl Integer for $type {
            fn neighbors(self) -> [Self; 4] {
                [self.wrapping_add(1), self.wrapping_sub(1), !self, self ^ 0x10]
            }

            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_possible_wrap,
                reason = "any integer is suitable"
            )]
            fn truncate(number: u64) -> Self {
                number as $type
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 i8 i16 i32 i64 }

fn assert_finds<I: Integer, E: ErrorCatalog<Repr = I>>(
    codes: &[I],
    from_code: impl Fn(I) -> Option<E>,
) {
    let known: HashSet<I> = codes.iter().copied().collect();
    let neighbors = codes.iter().flat_map(|code| code.neighbors());
    let mut random = SplitMix64(3);
    let others = (0..200).map(|_| I::truncate(random.next_number()));
    for code in codes.iter().copied().chain(neighbors).chain(others) {
        let found = from_code(code).map(ErrorCatalog::code);
        assert_eq!(found, known.contains(&code).then_some(code));
    }
}

include!(concat!(env!("OUT_DIR"), "/code_sets.rs"));
