//! The rows of a catalog, as generated code holds them, and how one of them is found.

use crate::Lang;

/// The texts of one row.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The name of the variant.
    pub name: &'static str,
    /// The English text, or `""`.
    pub en: &'static str,
    /// The Chinese text, or `""`.
    pub zh: &'static str,
}

impl Row {
    /// The text in a language, or in the other one where there is none.
    #[must_use]
    pub const fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En if self.en.is_empty() => self.zh,
            Lang::Zh if self.zh.is_empty() => self.en,
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }
}

/// All rows, ordered for looking them up: by key, which is the code as a `u64`.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The keys, ascending.
    pub keys: &'static [u64],
    /// The row of each key.
    pub rows: &'static [Row],
    /// The place of each row among those, in the order in which the rows are written.
    pub order: &'static [usize],
}

impl Table {
    /// The place of a key. This is the one search that every lookup by code goes through.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the place is below the length, and `get` is not const"
    )]
    pub const fn place(&self, key: u64) -> Option<usize> {
        let (mut low, mut high) = (0, self.keys.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.keys[middle] < key {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < self.keys.len() && self.keys[low] == key { Some(low) } else { None }
    }

    /// The row of a key that the table has.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "a catalog has a row, and a place is below the length"
    )]
    pub const fn row(&self, key: u64) -> &'static Row {
        match self.place(key) {
            Some(place) => &self.rows[place],
            None => &self.rows[0],
        }
    }

    /// The place of the row with this name.
    #[must_use]
    pub fn place_of_name(&self, name: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.name == name)
    }

    /// The place of the row that is written at this position, counted from 0.
    #[must_use]
    pub fn place_of_nth(&self, row: usize) -> Option<usize> {
        self.order.get(row).copied()
    }
}
