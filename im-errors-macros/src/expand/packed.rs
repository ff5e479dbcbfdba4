//! Arrays of small numbers in generated code.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Paths;

/// An array of numbers as a byte string, which is a single token.
pub(super) struct Packed {
    /// The number of bytes of each number.
    width: usize,
    bytes: Literal,
}

impl Packed {
    /// Packs numbers that are less than `limit`.
    pub(super) fn new(numbers: &[usize], limit: usize) -> Self {
        let width = width(limit.saturating_sub(1));
        let bytes: Vec<u8> = numbers
            .iter()
            .flat_map(|number| number.to_le_bytes().into_iter().take(width))
            .collect();
        Self { width, bytes: Literal::byte_string(&bytes) }
    }

    /// Returns the expression for the number at an index.
    pub(super) fn get(&self, index: &TokenStream, Paths { private, .. }: &Paths) -> TokenStream {
        let Self { width, bytes } = self;
        quote!(#private::packed::<#width>(#bytes, #index))
    }
}

/// Returns the number of bytes that a number needs.
fn width(number: usize) -> usize {
    number.to_le_bytes().iter().rposition(|byte| *byte > 0).map_or(1, |highest| highest + 1)
}

#[cfg(test)]
mod tests {
    use super::width;

    #[test]
    fn a_number_takes_as_few_bytes_as_possible() {
        for (number, bytes) in
            [(0, 1), (1, 1), (255, 1), (256, 2), (65_535, 2), (65_536, 3), (1 << 24, 4)]
        {
            assert_eq!(width(number), bytes, "{number}");
        }
    }
}
