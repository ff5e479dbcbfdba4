//! The number of a name, by which an [`Index`](crate::index::Index) finds it.

use proc_macro2::TokenStream;
use quote::quote;

/// Declares the function that makes a number of a name twice, from one text: for the macro, and as
/// the tokens of its body for the generated code.
macro_rules! name_hash {
    ($(#[$doc:meta])* ($name:ident, $windows:ident) $body:tt) => {
        $(#[$doc])*
        pub(crate) fn name_hash($name: &str, $windows: usize) -> u64 $body

        /// The body of [`name_hash`], which finds its arguments under their names.
        pub(crate) fn name_hash_body() -> TokenStream {
            quote!($body)
        }
    };
}

name_hash! {
    /// Makes a number of a name, from its length and some windows of eight bytes, the first at its
    /// beginning and the last at its end.
    ///
    /// Two windows tell nearly all names apart, and reading the same number of them from every name
    /// leaves no branch to mispredict.
    #[expect(
        clippy::cast_lossless,
        clippy::indexing_slicing,
        reason = "`From` may be out of scope in generated code; a window has eight bytes"
    )]
    (__name, __windows) {
        let __bytes = __name.as_bytes();
        let mut __hash = __bytes.len() as u64;
        if __bytes.len() < 8 {
            for __byte in __bytes {
                __hash = __hash << 8 | *__byte as u64;
            }
            return __hash;
        }
        let __span = __bytes.len() - 8;
        let (mut __window, mut __multiplier) = (0, 0x9E37_79B9_7F4A_7C15_u64);
        while __window < __windows {
            let (_, __from_here) = __bytes.split_at(__span * __window / (__windows - 1));
            let (__words, _) = __from_here.as_chunks::<8>();
            let __word = u64::from_le_bytes(__words[0]);
            __hash = __hash.wrapping_add(__word.wrapping_mul(__multiplier));
            __multiplier = __multiplier.wrapping_add(0x7C4A_7F15_79B9_9E36);
            __window += 1;
        }
        __hash
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_name_depends_on_all_that_its_windows_show() {
        assert_eq!(name_hash("Success", 2), name_hash("Success", 5));
        assert_ne!(name_hash("Success", 2), name_hash("Sucxess", 2));
        assert_ne!(name_hash("a", 2), name_hash("aa", 2));
        let (one, two) = ("UserNameIsNotRegisteredHere", "UserNameAsNotRegisteredHere");
        assert_eq!(name_hash(one, 2), name_hash(two, 2));
        assert_ne!(name_hash(one, 4), name_hash(two, 4));
    }
}
