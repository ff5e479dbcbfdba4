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
