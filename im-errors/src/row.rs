//! A row of a catalog, as generated code holds it.

use crate::Lang;

/// The name of a variant, its English text and its Chinese text, `""` where there is none.
///
/// An array, as that is what the compiler reads fastest.
pub type Row = [&'static str; 3];

/// The text of a row in a language, or in the other one where there is none.
#[must_use]
pub const fn text([_, en, zh]: &Row, lang: Lang) -> &'static str {
    match lang {
        Lang::En if en.is_empty() => zh,
        Lang::Zh if zh.is_empty() => en,
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// One of many slots, each of which is a number of that many bytes, the lowest first.
#[inline]
#[must_use]
pub fn slot_in<const WIDTH: usize>(slots: &[u8], at: usize) -> Option<usize> {
    let slot = slots.as_chunks::<WIDTH>().0.get(at)?;
    Some(slot.iter().rev().fold(0, |slot, byte| slot << 8 | usize::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_of_several_bytes_have_the_lowest_first() {
        let bytes = [1, 2, 3, 255, 0, 0, 9];
        assert_eq!(
            [0, 1, 2, 3].map(|at| slot_in::<2>(&bytes, at)),
            [Some(513), Some(65_283), Some(0), None]
        );
        assert_eq!([0, 6, 7].map(|at| slot_in::<1>(&bytes, at)), [Some(1), Some(9), None]);
        assert_eq!(slot_in::<3>(&bytes, 0), Some(0x03_0201));
    }

    #[test]
    fn a_text_that_is_missing_is_in_the_other_language() {
        for (row, english, chinese) in [
            (["", "one", "一"], "one", "一"),
            (["", "", "一"], "一", "一"),
            (["", "one", ""], "one", "one"),
        ] {
            assert_eq!([text(&row, Lang::En), text(&row, Lang::Zh)], [english, chinese]);
        }
    }
}
