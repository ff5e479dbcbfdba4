//! The tables that `error_catalog!` generates for a catalog, and lookups in them.
//!
//! Every row has a *slot*, an index into the table of rows. A perfect hash maps codes and names to
//! slots, so a few slots may be free; the rows in them are empty. The *position* of a row is its index
//! in the order in which the catalog lists the rows.

use crate::Lang;
use crate::properties::Properties;
use crate::table::Reserved;

/// The name of a variant, its English text and its Chinese text. A missing text is `""`.
///
/// This is an array because the compiler checks arrays of strings faster than structs.
pub type Row = [&'static str; 3];

/// The first and the last code of a range.
pub type Codes = [i128; 2];

/// The tables and functions of one catalog, for code that is generic over catalogs.
///
/// The implementing type also has inherent methods with these names. Most of them are `const`, which methods
/// of a trait can't be.
pub trait Lookup<E> {
    /// The name of the catalog that declares the rows, which is the source if this is a selection.
    const SOURCE: &'static str;

    /// The reserved codes, in ascending order within each part.
    const RESERVED: &'static [Reserved];

    /// The success codes that have no variant.
    const SUCCESS: &'static [Codes];

    /// Returns the rows by slot.
    fn rows() -> &'static [Row];

    /// Returns the slot of a variant.
    fn slot(error: E) -> usize;

    /// Returns the properties of the row.
    fn properties(error: E) -> Properties;

    /// Returns the variant in a slot, or any variant if the slot is free.
    fn variant(slot: usize) -> E;

    /// Returns the slot of the row at this position.
    fn slot_of_position(position: usize) -> Option<usize>;

    /// Returns the slot of the variant with this name, or any slot if no variant has the name.
    fn slot_of_name(name: &str) -> Option<usize>;
}

/// The tables and functions that `error_catalog!` computes for a catalog. Only its expansion implements
/// this trait, which seals [`ErrorCatalog`](crate::ErrorCatalog).
///
/// Parts must implement this trait. It has no supertraits, because the compiler would report a separate
/// error for each supertrait that a type doesn't implement.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error catalog",
    label = "expected an error catalog",
    note = "error catalogs are the enums declared with `error_catalog!`"
)]
pub trait IsErrorCatalog: Sized {
    /// The type of the codes.
    type Codes;

    /// The type of [`LOOKUP`](Self::LOOKUP).
    type Lookup: Lookup<Self>;

    /// The value on which generated code calls the `const` methods of the catalog.
    const LOOKUP: Self::Lookup;
}

/// The fault type of a part, for conversions into the fault type of the whole. Every catalog implements
/// this trait for every `Whole`.
///
/// The compiler can't normalize `<Part as ErrorCatalog>::Fault` when it checks impls for overlap if the part
/// is from another crate, so the impls for two parts would conflict. A local type as a parameter of the
/// trait avoids that.
#[cfg(feature = "alloc")]
#[doc(hidden)]
pub trait PartOf<Whole> {
    /// The fault type.
    type Fault;
}

/// Makes an associated constant depend on the type parameter of its type.
///
/// The compiler evaluates a constant of a generic type only where a program or a constant uses it, and not in
/// `cargo check`. However, release builds also evaluate a constant that does not depend on the type parameter
/// before they know the parameter.
pub const fn depend_on<T>() {
    let _ = size_of::<T>();
}

/// Returns the row in a slot.
#[inline(always)]
#[must_use]
#[expect(clippy::indexing_slicing, reason = "every slot has a row")]
#[expect(clippy::inline_always, reason = "it replaces an index expression")]
pub const fn row(rows: &'static [Row], slot: usize) -> &'static Row {
    &rows[slot]
}

/// Returns the value in a slot, or any value if there is no such slot.
#[inline(always)]
#[must_use]
#[expect(clippy::indexing_slicing, reason = "the index is less than `SLOTS`")]
#[expect(clippy::inline_always, reason = "it replaces an index expression")]
pub const fn in_slot<T: Copy, const SLOTS: usize>(values: &[T; SLOTS], slot: usize) -> T {
    values[slot % SLOTS]
}

/// Returns the text of a row in a language, or in the other language if it has none in this one.
#[inline]
#[must_use]
pub const fn text([_, en, zh]: &Row, lang: Lang) -> &'static str {
    match lang {
        Lang::En if en.is_empty() => zh,
        Lang::Zh if zh.is_empty() => en,
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// Returns `true` if one of the ranges contains the code.
#[must_use]
pub const fn contains(mut ranges: &[Codes], code: i128) -> bool {
    while let [[first, last], rest @ ..] = ranges {
        if *first <= code && code <= *last {
            return true;
        }
        ranges = rest;
    }
    false
}

/// Returns the reason why the code is reserved, or `None` if it is not reserved.
#[must_use]
pub const fn reason(mut reserved: &[Reserved], code: i128) -> Option<&'static str> {
    while let [range, rest @ ..] = reserved {
        if range.first <= code && code <= range.last {
            return Some(range.reason);
        }
        reserved = rest;
    }
    None
}

/// Returns the number at an index of a packed array of little-endian numbers, each of `WIDTH` bytes.
#[inline]
#[must_use]
#[expect(clippy::indexing_slicing, reason = "the index is less than `WIDTH`")]
pub const fn packed<const WIDTH: usize>(numbers: &[u8], index: usize) -> Option<usize> {
    let (numbers, _) = numbers.as_chunks::<WIDTH>();
    if index >= numbers.len() {
        return None;
    }
    let (_, from_here) = numbers.split_at(index);
    let [bytes, ..] = from_here else { return None };
    let (mut number, mut byte) = (0, WIDTH);
    while byte > 0 {
        byte -= 1;
        number = number << 8 | bytes[byte] as usize;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_little_endian() {
        let bytes = [1, 2, 3, 255, 0, 0, 9];
        assert_eq!(
            [0, 1, 2, 3].map(|index| packed::<2>(&bytes, index)),
            [Some(513), Some(65_283), Some(0), None]
        );
        assert_eq!([0, 6, 7].map(|index| packed::<1>(&bytes, index)), [Some(1), Some(9), None]);
        assert_eq!(packed::<3>(&bytes, 0), Some(0x03_0201));
    }

    #[test]
    fn a_missing_text_is_taken_from_the_other_language() {
        for (row, english, chinese) in [
            (["", "one", "一"], "one", "一"),
            (["", "", "一"], "一", "一"),
            (["", "one", ""], "one", "one"),
        ] {
            assert_eq!([text(&row, Lang::En), text(&row, Lang::Zh)], [english, chinese]);
        }
    }
}
