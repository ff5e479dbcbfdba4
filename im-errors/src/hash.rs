//! How a number, a code's or a name's, finds its slot.
//!
//! The macro and the library compile this file both: the macro looks for parameters with the
//! functions that generated code calls with them, so that the two can't drift apart.

/// The slot of a number: the top bits of a product.
#[inline]
#[must_use]
pub const fn direct(number: u64, multiplier: u64, bits: u32) -> usize {
    low_bits(number.wrapping_mul(multiplier) >> (64 - bits))
}

/// The slot of a number: some bits of a product, displaced as the bits above them say, which choose
/// a bucket. There are as many displacements as buckets, one for each four slots.
#[inline]
#[must_use]
#[expect(clippy::indexing_slicing, reason = "that many top bits can't exceed the last bucket")]
pub const fn displaced(number: u64, multiplier: u64, bits: u32, displacements: &[u8]) -> usize {
    let product = number.wrapping_mul(multiplier);
    let (bucket, slot) = bucket_and_slot(product, bits);
    (slot ^ displacements[bucket] as usize) & ((1 << bits) - 1)
}

/// The parts of a product: the top bits, which are the bucket, and those behind them, which are the
/// slot before it is displaced.
#[inline]
pub(crate) const fn bucket_and_slot(product: u64, bits: u32) -> (usize, usize) {
    let bucket_bits = bits - 2;
    let slot = low_bits(product >> (64 - bucket_bits - bits)) & ((1 << bits) - 1);
    (low_bits(product >> (64 - bucket_bits)), slot)
}

/// The bits that a `usize` has as well; no table has more slots than it can count.
#[expect(clippy::cast_possible_truncation, reason = "that is what it is for")]
const fn low_bits(number: u64) -> usize {
    number as usize
}

/// The slot of a number: its place among all, which are in ascending order.
#[expect(clippy::indexing_slicing, reason = "the middle lies between two places that there are")]
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

/// The number of a name, made from its length and some windows of eight bytes, the first at its
/// beginning and the last at its end.
///
/// Two windows, the fewest that there can be, tell nearly all names apart, and reading the same
/// number of them from every name leaves no branch to mispredict.
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
    fn the_number_of_a_name_depends_on_all_that_its_windows_show() {
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
