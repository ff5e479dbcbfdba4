//! Perfect hashing: maps each number to a slot with one multiplication and one or two loads.
//!
//! The macro computes an index for the numbers of one catalog when it expands. It tries multipliers until
//! the top bits of all products differ. Larger sets need a second level: the top bits select a bucket, and
//! each bucket has a displacement that moves its numbers to free slots. If neither search succeeds, which
//! happens only with adversarial numbers, the index falls back to binary search, which is slower.
//!
//! Numbers are `u64`. Smaller and signed codes are converted with `as u64`, which keeps them distinct. The
//! same numbers always produce the same index. [`Search::slot`] computes slots in the macro and
//! [`Search::call`] generates the code that computes them; both use the functions of [`hash`].

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::{iter, mem};

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::hash;

/// Maps each number of a set to a distinct slot, and any other number to an arbitrary one.
pub(crate) struct Index {
    search: Search,
    /// The position of each slot's number among the numbers of the set.
    slots: Vec<Option<usize>>,
}

impl Index {
    /// Creates the index of distinct numbers.
    pub(crate) fn new(numbers: &[u64]) -> Self {
        direct(numbers).unwrap_or_else(|| Self::quick(numbers))
    }

    /// Creates an index that takes less time to find but one more load to use.
    pub(crate) fn quick(numbers: &[u64]) -> Self {
        displaced(numbers).unwrap_or_else(|| sorted(numbers))
    }

    /// Returns the position of each slot's number, or `None` for a free slot.
    pub(crate) fn slots(&self) -> &[Option<usize>] {
        &self.slots
    }

    /// Returns the slot of each number, by the position of the number.
    pub(crate) fn order(&self) -> Vec<usize> {
        let taken = self.slots.iter().enumerate();
        let mut order: Vec<(usize, usize)> =
            taken.filter_map(|(slot, position)| Some(((*position)?, slot))).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, slot)| slot).collect()
    }

    /// Returns the expression that computes the slot of a number.
    pub(crate) fn call(&self, number: &TokenStream, private: &TokenStream) -> TokenStream {
        self.search.call(number, private)
    }

    /// Creates an index from a search, or returns `None` if two numbers have the same slot.
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
    /// By the bits after the top ones, which select a displacement.
    Displaced { multiplier: u64, bits: u32, displacements: Vec<u8> },
    /// By its position among the sorted numbers.
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

/// Returns the number of bits that can address this many slots. It is at least 1, because a shift by 64
/// would overflow.
fn bits_for(slots: usize) -> u32 {
    slots.next_power_of_two().trailing_zeros().max(1)
}

/// Searches for a multiplier whose products have distinct top bits.
///
/// n numbers in s slots have about n²/2s collisions. With more than 9, at most one multiplier in ten
/// thousand has none, so that a long search is pointless. Numbers at equal steps are an exception, but
/// their multiplier is among the first.
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

/// Searches for a multiplier and displacements.
///
/// There are four slots per bucket, and at least a fifth of all slots is free. The first multiplier is
/// usually sufficient, and displacements fit in a byte.
fn displaced(numbers: &[u64]) -> Option<Index> {
    let bits = bits_for(numbers.len() + numbers.len() / 4).max(3);
    multipliers(64).take(64).find_map(|multiplier| {
        let displacements = displacements(numbers, multiplier, bits)?;
        let search = Search::Displaced { multiplier, bits, displacements };
        Index::without_collision(search, numbers, 1 << bits)
    })
}

/// Finds the displacement of each bucket. The largest buckets come first because they are the hardest to
/// place.
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
            return None; // no displacement separates equal slots
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

/// Returns the multipliers to try: one that selects the low bits of the number, for dense numbers; the
/// golden ratio, which spreads numbers at equal steps; and then odd values of `SplitMix64`.
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
