//! Values that options have in the syntax tree and in the validated catalog alike.

use std::ops::RangeInclusive;

use proc_macro2::Ident;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Lang {
    #[default]
    En,
    Zh,
}

/// An integer type of codes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Repr {
    pub(crate) name: &'static str,
    min: i128,
    max: i128,
}

impl Repr {
    /// The type of codes without `#[repr(...)]`.
    pub(crate) const DEFAULT: Self = Self::new("u32", u32::MIN as i128, u32::MAX as i128);

    /// Has room for nearly all codes. It stands in for a type that was not understood, so that no
    /// code is reported as out of range.
    pub(crate) const WIDE: Self = Self::new("i64", i64::MIN as i128, i64::MAX as i128);

    /// The width of `usize` and `isize` depends on the target, which a macro doesn't know. Codes of
    /// 64 bits are accepted, and the compiler reports those that the target has no room for.
    pub(crate) const ALL: [Self; 10] = [
        Self::new("u8", u8::MIN as i128, u8::MAX as i128),
        Self::new("u16", u16::MIN as i128, u16::MAX as i128),
        Self::DEFAULT,
        Self::new("u64", u64::MIN as i128, u64::MAX as i128),
        Self::new("usize", u64::MIN as i128, u64::MAX as i128),
        Self::new("i8", i8::MIN as i128, i8::MAX as i128),
        Self::new("i16", i16::MIN as i128, i16::MAX as i128),
        Self::new("i32", i32::MIN as i128, i32::MAX as i128),
        Self::WIDE,
        Self::new("isize", i64::MIN as i128, i64::MAX as i128),
    ];

    const fn new(name: &'static str, min: i128, max: i128) -> Self {
        Self { name, min, max }
    }

    pub(crate) fn named(name: &Ident) -> Option<Self> {
        Self::ALL.into_iter().find(|repr| name == repr.name)
    }

    pub(crate) fn range(self) -> RangeInclusive<i128> {
        self.min..=self.max
    }
}
