//! The index: how a number finds its slot, with one multiplication and one or two loads.
//!
//! An index is made for the numbers of one catalog, while the macro expands, and sends each of them
//! to a slot of its own. It tries multipliers until the top bits of all products are different. A
//! larger set takes a second level: the top bits choose a bucket, and each bucket has a displacement
//! that moves its numbers to free slots. Where neither is found, which takes numbers made to prevent
//! it, binary search serves, and is merely slower.
//!
//! Numbers are `u64`; a smaller or a signed one is taken `as u64`, which is different for each. The
//! same numbers always make the same index. [`Search::slot`] and [`Search::function`] are the halves
//! of one hash, for the macro and for the generated code, and stand side by side.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::{iter, mem};

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::expand::Paths;

/// Sends each of some numbers to a slot of its own, and any other number to some slot.
pub(crate) struct Index {
    search: Search,
    /// For each slot the position of its number among those that the index was made for.
    slots: Vec<Option<usize>>,
}

impl Index {
    /// Makes the index of numbers that are all different.
    pub(crate) fn of(numbers: &[u64]) -> Self {
        direct(numbers).unwrap_or_else(|| Self::soon_of(numbers))
    }

    /// Makes an index that takes less time to find and a load more to use.
    pub(crate) fn soon_of(numbers: &[u64]) -> Self {
        displaced(numbers).unwrap_or_else(|| sorted(numbers))
    }

    /// For each slot the position of its number, `None` where no number has it.
    pub(crate) fn slots(&self) -> &[Option<usize>] {
        &self.slots
    }

    /// For each number, by its position, the slot.
    pub(crate) fn order(&self) -> Vec<usize> {
        let taken = self.slots.iter().enumerate();
        let mut order: Vec<(usize, usize)> =
            taken.filter_map(|(slot, position)| Some(((*position)?, slot))).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, slot)| slot).collect()
    }

    /// A `const fn` of this name that returns the slot of a number.
    pub(crate) fn function(&self, name: &Ident, paths: &Paths) -> TokenStream {
        self.search.function(name, paths)
    }

    /// Gives each number the slot that a search sends it to, if no two are sent to the same.
    fn without_collision(search: Search, numbers: &[u64], count: usize) -> Option<Self> {
        let mut slots = vec![None; count];
        for (position, number) in numbers.iter().enumerate() {
            let slot = slots.get_mut(search.slot(*number))?;
            if slot.replace(position).is_some() {
                return None;
            }
        }
        Some(Self { search, slots })
    }
}

/// How a number finds its slot.
enum Search {
    /// By the top bits of a product.
    Direct { multiplier: u64, bits: u32 },
    /// By the bits behind the top ones, which choose the displacement.
    Displaced { multiplier: u64, bucket_bits: u32, bits: u32, displacements: Vec<u8> },
    /// By its place among the numbers in ascending order.
    Sorted { numbers: Vec<u64> },
}

impl Search {
    fn slot(&self, number: u64) -> usize {
        match self {
            Self::Direct { multiplier, bits } => {
                low_bits(number.wrapping_mul(*multiplier) >> (64 - bits))
            }
            Self::Displaced { multiplier, bucket_bits, bits, displacements } => {
                let product = number.wrapping_mul(*multiplier);
                let (bucket, slot) = bucket_and_slot(product, *bucket_bits, *bits);
                slot ^ displacements.get(bucket).copied().map_or(0, usize::from)
            }
            Self::Sorted { numbers } => {
                let place = numbers.partition_point(|other| *other < number);
                place.min(numbers.len().saturating_sub(1))
            }
        }
    }

    fn function(&self, name: &Ident, Paths { u8, u64, usize, .. }: &Paths) -> TokenStream {
        match self {
            Self::Direct { multiplier, bits } => {
                let shift = Literal::u32_unsuffixed(64 - bits);
                quote! {
                    #[inline]
                    const fn #name(__number: #u64) -> #usize {
                        (__number.wrapping_mul(#multiplier) >> #shift) as #usize
                    }
                }
            }
            Self::Displaced { multiplier, bucket_bits, bits, displacements } => {
                let bucket_shift = Literal::u32_unsuffixed(64 - bucket_bits);
                let slot_shift = Literal::u32_unsuffixed(64 - bucket_bits - bits);
                let mask = Literal::u64_unsuffixed((1 << bits) - 1);
                let count = Literal::usize_unsuffixed(displacements.len());
                let displacements = Literal::byte_string(displacements);
                quote! {
                    #[inline]
                    const fn #name(__number: #u64) -> #usize {
                        static __DISPLACEMENTS: [#u8; #count] = *#displacements;
                        let __product = __number.wrapping_mul(#multiplier);
                        let __bucket = (__product >> #bucket_shift) as #usize;
                        let __slot = (__product >> #slot_shift) as #usize & #mask;
                        __slot ^ __DISPLACEMENTS[__bucket] as #usize & #mask
                    }
                }
            }
            Self::Sorted { numbers } => {
                let count = Literal::usize_unsuffixed(numbers.len());
                let last = Literal::usize_unsuffixed(numbers.len().saturating_sub(1));
                let numbers = numbers.iter().copied().map(Literal::u64_unsuffixed);
                quote! {
                    #[inline]
                    const fn #name(__number: #u64) -> #usize {
                        static __NUMBERS: [#u64; #count] = [#(#numbers),*];
                        let (mut __low, mut __high) = (0, #last);
                        while __low < __high {
                            let __middle = __low + (__high - __low) / 2;
                            if __NUMBERS[__middle] < __number {
                                __low = __middle + 1;
                            } else {
                                __high = __middle;
                            }
                        }
                        __low
                    }
                }
            }
        }
    }
}

/// The top bits, which are the bucket, and those behind them, which are the slot before it is displaced.
fn bucket_and_slot(product: u64, bucket_bits: u32, bits: u32) -> (usize, usize) {
    let slot = low_bits(product >> (64 - bucket_bits - bits)) & ((1 << bits) - 1);
    (low_bits(product >> (64 - bucket_bits)), slot)
}

/// The bits that a `usize` of the target has as well, since there are no more slots than those.
#[expect(clippy::cast_possible_truncation, reason = "the generated code has `as usize` here")]
fn low_bits(number: u64) -> usize {
    number as usize
}

/// The bits that count up to at least this many slots; one at least, as a shift by 64 is none.
fn bits_for(slots: usize) -> u32 {
    slots.next_power_of_two().trailing_zeros().max(1)
}

/// Looks for a multiplier as long as there is hope. That two of n numbers share one of s slots is
/// likely by n²/2s: with more than 9 of that, the right multiplier is one in ten thousand or rarer,
/// but for numbers that follow each other, or at equal steps, which find theirs soon.
fn direct(numbers: &[u64]) -> Option<Index> {
    let least = bits_for(numbers.len());
    (least..=least + 2).find_map(|bits| {
        let slots = 1_usize << bits;
        let has_hope = numbers.len() * numbers.len() <= 18 * slots;
        let few = if bits < least + 2 { 100 } else { 0 };
        direct_in(numbers, bits, if has_hope { 20_000 } else { few })
    })
}

fn direct_in(numbers: &[u64], bits: u32, tries: u32) -> Option<Index> {
    let mut seen_by = vec![0; 1 << bits];
    for (attempt, multiplier) in (1..=tries).zip(multipliers(bits)) {
        let search = Search::Direct { multiplier, bits };
        let mut is_alone = |number: &u64| {
            let seen_by = seen_by.get_mut(search.slot(*number));
            seen_by.is_some_and(|seen_by| mem::replace(seen_by, attempt) != attempt)
        };
        if numbers.iter().all(&mut is_alone) {
            return Index::without_collision(search, numbers, 1 << bits);
        }
    }
    None
}

/// Four slots a bucket, and a fifth of all slots free at least: that leaves so much choice that the
/// first multiplier serves as a rule, with displacements of a byte.
fn displaced(numbers: &[u64]) -> Option<Index> {
    let least = bits_for(numbers.len() + numbers.len() / 4).max(3);
    let shapes = [least, least + 1].into_iter().flat_map(|bits| iter::repeat_n(bits, 32));
    shapes.zip(multipliers(64)).find_map(|(bits, multiplier)| {
        let bucket_bits = bits - 2;
        let displacements = displacements(numbers, multiplier, bucket_bits, bits)?;
        let search = Search::Displaced { multiplier, bucket_bits, bits, displacements };
        Index::without_collision(search, numbers, 1 << bits)
    })
}

/// Finds the displacement of each bucket, the largest buckets first, as they are hardest to place.
fn displacements(numbers: &[u64], multiplier: u64, bucket_bits: u32, bits: u32) -> Option<Vec<u8>> {
    let mut buckets = vec![Vec::new(); 1 << bucket_bits];
    for number in numbers {
        let (bucket, slot) = bucket_and_slot(number.wrapping_mul(multiplier), bucket_bits, bits);
        buckets.get_mut(bucket)?.push(slot);
    }
    let mut by_size: Vec<(usize, Vec<usize>)> = buckets.into_iter().enumerate().collect();
    by_size.sort_by_key(|(_, slots)| Reverse(slots.len()));

    let mut taken = vec![false; 1 << bits];
    let mut displacements = vec![0; 1 << bucket_bits];
    for (bucket, mut slots) in by_size {
        slots.sort_unstable();
        if slots.windows(2).any(|pair| pair.first() == pair.last()) {
            return None; // no displacement parts these two
        }
        let displacement = (0..=u8::MAX).find(|displacement| {
            let is_free =
                |slot: &usize| taken.get(slot ^ usize::from(*displacement)) == Some(&false);
            slots.iter().all(is_free)
        })?;
        *displacements.get_mut(bucket)? = displacement;
        for slot in slots {
            *taken.get_mut(slot ^ usize::from(displacement))? = true;
        }
    }
    Some(displacements)
}

fn sorted(numbers: &[u64]) -> Index {
    let mut positions: Vec<(u64, usize)> = numbers.iter().copied().zip(0..).collect();
    positions.sort_unstable();
    let (numbers, slots) = positions.into_iter().map(|(number, at)| (number, Some(at))).unzip();
    Index { search: Search::Sorted { numbers }, slots }
}

/// Multipliers to try: one that takes the low bits as they are, which suits dense numbers, the golden
/// ratio, which spreads equal steps, and then the values of `SplitMix64`, made odd.
fn multipliers(bits: u32) -> impl Iterator<Item = u64> {
    const GOLDEN_RATIO: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = 0_u64;
    let random = iter::repeat_with(move || {
        state = state.wrapping_add(GOLDEN_RATIO);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) | 1
    });
    [1 << (64 - bits), GOLDEN_RATIO].into_iter().chain(random)
}
