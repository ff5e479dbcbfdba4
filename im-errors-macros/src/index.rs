//! The index: how a number finds its slot, with one multiplication and one or two loads.
//!
//! An index is made for the numbers of one catalog, while the macro expands, and sends each of them
//! to a slot of its own. It tries multipliers until the top bits of all products are different. A
//! larger set takes a second level: the top bits choose a bucket, and each bucket has a displacement
//! that moves its numbers to free slots. Where neither is found, which takes numbers made to prevent
//! it, binary search serves, and is merely slower.
//!
//! Numbers are `u64`; a smaller or a signed one is taken `as u64`, which is different for each. The
//! same numbers always make the same index. [`Search::slot`] is what the macro does with it and
//! [`Search::call`] what generated code does: both call the functions of [`hash`].

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::{iter, mem};

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::hash;

/// Sends each of some numbers to a slot of its own, and any other number to some slot.
pub(crate) struct Index {
    search: Search,
    /// For each slot the position of its number among those that the index was made for.
    slots: Vec<Option<usize>>,
}

impl Index {
    /// Makes the index of numbers that are all different.
    pub(crate) fn new(numbers: &[u64]) -> Self {
        direct(numbers).unwrap_or_else(|| Self::quick(numbers))
    }

    /// Makes an index that takes less time to find and a load more to use.
    pub(crate) fn quick(numbers: &[u64]) -> Self {
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

    /// The slot of a number, as an expression.
    pub(crate) fn call(&self, number: &TokenStream, private: &TokenStream) -> TokenStream {
        self.search.call(number, private)
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
    Displaced { multiplier: u64, bits: u32, displacements: Vec<u8> },
    /// By its place among the numbers in ascending order.
    Sorted { numbers: Vec<u64> },
}

impl Search {
    fn slot(&self, number: u64) -> usize {
        match self {
            Self::Direct { multiplier, bits } => hash::direct(number, *multiplier, *bits),
            Self::Displaced { multiplier, bits, displacements } => {
                hash::displaced(number, *multiplier, *bits, displacements)
            }
            Self::Sorted { numbers } => hash::searched(number, numbers),
        }
    }

    fn call(&self, number: &TokenStream, private: &TokenStream) -> TokenStream {
        match self {
            Self::Direct { multiplier, bits } => {
                quote!(#private::direct(#number, #multiplier, #bits))
            }
            Self::Displaced { multiplier, bits, displacements } => {
                let displacements = Literal::byte_string(displacements);
                quote!(#private::displaced(#number, #multiplier, #bits, #displacements))
            }
            Self::Sorted { numbers } => {
                quote!(#private::searched(#number, &[#(#numbers),*]))
            }
        }
    }
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
        direct_in(numbers, bits, if has_hope { 20_000 } else { 100 })
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
    let bits = bits_for(numbers.len() + numbers.len() / 4).max(3);
    multipliers(64).take(64).find_map(|multiplier| {
        let displacements = displacements(numbers, multiplier, bits)?;
        let search = Search::Displaced { multiplier, bits, displacements };
        Index::without_collision(search, numbers, 1 << bits)
    })
}

/// Finds the displacement of each bucket, the largest buckets first, as they are hardest to place.
fn displacements(numbers: &[u64], multiplier: u64, bits: u32) -> Option<Vec<u8>> {
    let mut buckets = vec![Vec::new(); 1 << (bits - 2)];
    for number in numbers {
        let (bucket, slot) = hash::bucket_and_slot(number.wrapping_mul(multiplier), bits);
        buckets.get_mut(bucket)?.push(slot);
    }
    let mut by_size: Vec<(usize, Vec<usize>)> = buckets.into_iter().enumerate().collect();
    by_size.sort_by_key(|(_, slots)| Reverse(slots.len()));

    let mut taken = vec![false; 1 << bits];
    let mut displacements = vec![0; 1 << (bits - 2)];
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
