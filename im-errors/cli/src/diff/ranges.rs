//! Reserved codes, and success codes without a row.

use im_errors::{Reserved, Table};
use serde::Serialize;

use crate::code_set::CodeSet;
use crate::page::{Meaning, Page};

/// The meaning of a code without a row.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    Reserved,
    Success,
}

impl State {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Success => "success",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    Here,
    There,
}

impl Side {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::There => "there",
        }
    }
}

/// Codes without a row that only one side lists.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Range {
    pub(super) side: Side,
    pub(super) state: State,
    pub(super) first: i128,
    pub(super) last: i128,
}

/// The codes without a row that one side lists.
pub(super) struct Ranges {
    reserved: CodeSet,
    success: CodeSet,
}

impl Ranges {
    pub(super) fn from_catalogs(tables: &[Table]) -> Self {
        let reserved = tables.iter().flat_map(Table::reservations).map(Reserved::codes);
        let success = tables.iter().flat_map(Table::success_codes);
        Self { reserved: reserved.collect(), success: success.collect() }
    }

    pub(super) fn from_page(page: &Page) -> Self {
        let mut codes = Self { reserved: CodeSet::default(), success: CodeSet::default() };
        for range in &page.ranges {
            match range.meaning {
                Meaning::Success => codes.success.insert(range.codes.clone()),
                Meaning::Reserved(_) => codes.reserved.insert(range.codes.clone()),
            }
        }
        codes
    }

    /// Returns the meaning of a code without a row.
    pub(super) fn state(&self, code: i128) -> Option<State> {
        if self.reserved.contains(code) {
            Some(State::Reserved)
        } else if self.success.contains(code) {
            Some(State::Success)
        } else {
            None
        }
    }

    /// Returns the codes that the other side lists neither with the same meaning nor as rows. `side` is the
    /// side of `self`.
    pub(super) fn without(&self, other: &Self, rows: &CodeSet, side: Side) -> Vec<Range> {
        let mut only = Vec::new();
        for (state, own, other) in [
            (State::Reserved, &self.reserved, &other.reserved),
            (State::Success, &self.success, &other.success),
        ] {
            let mut other = other.clone();
            other.extend(rows.ranges());
            for codes in own.ranges().flat_map(|range| other.gaps(range)) {
                let (first, last) = codes.into_inner();
                only.push(Range { side, state, first, last });
            }
        }
        only
    }
}
