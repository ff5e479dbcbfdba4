//! The index through compiled catalogs: hundreds of sets of codes, of every type.

#![allow(clippy::unreadable_literal, reason = "nobody reads the codes of the sets")]

use std::collections::HashSet;
use std::fmt::Debug;

use im_errors::ErrorCatalog;
use im_errors_tests::assert_agrees_with_itself;
use im_errors_tests::tables::SplitMix64;

/// What the sets need of an integer.
trait Integer: Copy + Debug + Eq + std::hash::Hash {
    fn near(self) -> [Self; 4];
    fn of(number: u64) -> Self;
}

macro_rules! integers {
    ($($type:ident)*) => {$(
        impl Integer for $type {
            fn near(self) -> [Self; 4] {
                [self.wrapping_add(1), self.wrapping_sub(1), !self, self ^ 0x10]
            }

            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_possible_wrap,
                reason = "any integer will do"
            )]
            fn of(number: u64) -> Self {
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
    let near = codes.iter().flat_map(|code| code.near());
    let mut random = SplitMix64(3);
    let others = (0..200).map(|_| I::of(random.next_number()));
    for code in codes.iter().copied().chain(near).chain(others) {
        let found = from_code(code).map(ErrorCatalog::code);
        assert_eq!(found, known.contains(&code).then_some(code));
    }
}

include!(concat!(env!("OUT_DIR"), "/code_sets.rs"));
