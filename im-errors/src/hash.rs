//! The hash functions that map the number of a code or of a name to its slot.
//!
//! Both the macro and the library contain this file. The macro searches for parameters with the
//! functions that generated code calls, so that both always agree.

/// Returns the slot of a number: the top bits of a product.
#[inline]
#[must_use]
pub const fn direct(number: u64, multiplier: u64, bits: u32) -> usize {
    low_bits(number.wrapping_mul(multiplier) >> (64 - bits))
}

/// Returns the slot of a number. The top bits of a product select a bucket, and the bits after them are
/// the slot before the displacement of the bucket is applied. There is one bucket for every four slots.
#[inline]
#[must_use]
#[expect(clippy::indexing_slicing, reason = "the top bits are less than the number of buckets")]
pub const fn displaced(number: u64, multiplier: u64, bits: u32, displacements: &[u8]) -> usize {
    let product = number.wrapping_mul(multiplier);
    let (bucket, slot) = bucket_and_slot(product, bits);
    (slot ^ displacements[bucket] as usize) & ((1 << bits) - 1)
}

/// Returns the bucket, which is the top bits of a product, and the slot before it is displaced, which is
/// the bits after them.
#[inline]
pub(crate) const fn bucket_and_slot(product: u64, bits: u32) -> (usize, usize) {
    let bucket_bits = bits - 2;
    let slot = low_bits(product >> (64 - bucket_bits - bits)) & ((1 << bits) - 1);
    (low_bits(product >> (64 - bucket_bits)), slot)
}

/// Converts to `usize`. No table has more slots than fit in it.
#[expect(clippy::cast_possible_truncation, reason = "the high bits are not needed")]
const fn low_bits(number: u64) -> usize {
    number as usize
}

/// Returns the slot of a number: its position in the sorted numbers.
#[expect(clippy::indexing_slicing, reason = "the middle is between two valid indices")]
#[must_use]
pub const fn searched(number: u64, numbers: &[u64]) -> usize {
    let (mut low, mut high) = (0, numbers.len().saturating_sub(1));
    while low < high {
        let middle = low + (high - low) / 2;
        if numbers[middle] < number {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// Returns the number of a name, computed from its length and from windows of eight bytes. The first
/// window is at the beginning of the name and the last one at its end.
///
/// There are at least two windows, which distinguish nearly all names. Every name has the same number of
/// windows, so that no branch depends on the name.
#[inline]
#[must_use]
pub fn number_of_name(name: &str, windows: usize) -> u64 {
    let bytes = name.as_bytes();
    let length = bytes.len() as u64;
    let Some(span) = bytes.len().checked_sub(8) else {
        return bytes.iter().fold(length, |hash, byte| hash << 8 | u64::from(*byte));
    };
    let (mut hash, mut multiplier) = (length, 0x9E37_79B9_7F4A_7C15_u64);
    for window in 0..windows {
        let (_, from_here) = bytes.split_at(span * window / (windows - 1));
        let word = from_here.first_chunk().map_or(0, |word| u64::from_le_bytes(*word));
        hash = hash.wrapping_add(word.wrapping_mul(multiplier));
        multiplier = multiplier.wrapping_add(0x7C4A_7F15_79B9_9E36);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_name_depends_on_its_windows() {
        assert_eq!(number_of_name("Success", 2), number_of_name("Success", 5));
        assert_ne!(number_of_name("Success", 2), number_of_name("Sucxess", 2));
        assert_ne!(number_of_name("a", 2), number_of_name("aa", 2));
        let (one, two) = ("UserNameIsNotRegisteredHere", "UserNameAsNotRegisteredHere");
        assert_eq!(number_of_name(one, 2), number_of_name(two, 2));
        assert_ne!(number_of_name(one, 4), number_of_name(two, 4));
        let (one, two) = ("UserNameIsNotRegisteredHere", "UserNameIsNotRegisteredHerd");
        assert_ne!(number_of_name(one, 2), number_of_name(two, 2));
        let (one, two) = ("UserNameIsNotRegisteredHere", "VserNameIsNotRegisteredHere");
        assert_ne!(number_of_name(one, 2), number_of_name(two, 2));
    }
}
