//! The differences between the rows of a catalog and those of its file.

use std::collections::BTreeSet;
use std::format;
use std::string::String;
use std::vec::Vec;

use super::difference::{Difference, Refusal};
use super::published::{Published, Row, Rows, State};
use super::{columns, ranges};
use crate::Table;

pub(super) const OUT_OF_RANGE: &str = "out of range for the type of the codes";

/// The code and the name of a row.
type Key = (i128, String);

/// Returns the updated rows of the file: those of the catalog, and all published rows that it no longer has.
pub(super) fn update(table: Table, locked: &Published, current: &Rows) -> Rows {
    let mut rows = current.clone();
    for (key, row) in &locked.rows {
        if counterpart(key, &locked.rows, current).is_none() {
            let state = State::without_row(table, key.0);
            rows.insert(key.clone(), Row { state, ..row.clone() });
        }
    }
    rows
}

/// Returns the differences: first those of published rows, then new rows, in the order of the codes.
pub(super) fn differences(table: Table, locked: &Published, current: &Rows) -> Vec<Difference> {
    let (renumbered, differences) = (BTreeSet::new(), Vec::new());
    let mut comparison = Comparison { table, locked, current, renumbered, differences };
    for (key, then) in &locked.rows {
        comparison.compare(key, then);
    }
    for (key, now) in current {
        if counterpart(key, current, &locked.rows).is_none() {
            comparison.report_new(key, now);
        }
    }
    comparison.differences
}

/// Returns the rows with a code.
pub(super) fn at(rows: &Rows, code: i128) -> impl Iterator<Item = (&Key, &Row)> {
    rows.range((code, String::new())..(code + 1, String::new()))
}

/// Returns the row of another table that corresponds to a row: the one with the same code and name or, if only
/// one row has the code in each of the tables, the one with the same code.
fn counterpart<'a>(key: &Key, own: &Rows, other: &'a Rows) -> Option<(&'a Key, &'a Row)> {
    let renamed = || {
        only(own, key.0)?;
        only(other, key.0)
    };
    other.get_key_value(key).or_else(renamed)
}

/// Returns the row with a code, unless several rows share it.
fn only(rows: &Rows, code: i128) -> Option<(&Key, &Row)> {
    let mut rows = at(rows, code);
    let row = rows.next()?;
    if rows.next().is_none() { Some(row) } else { None }
}

struct Comparison<'a> {
    table: Table,
    locked: &'a Published,
    current: &'a Rows,
    /// The new keys of renumbered rows.
    renumbered: BTreeSet<&'a Key>,
    differences: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    fn report(&mut self, line: String) {
        self.differences.push(Difference::new(line));
    }

    fn refuse(&mut self, refusal: Refusal, line: String) {
        self.differences.push(Difference::refused(refusal, line));
    }

    /// Reports all differences of a published row.
    fn compare(&mut self, key: &Key, then: &Row) {
        let now = counterpart(key, &self.locked.rows, self.current);
        if let Some((new_key, now)) = now
            && !self.is_reused(key, then, new_key, now)
        {
            return self.report_changes(key, then, new_key, now);
        }
        let moved = if then.state == State::Live { self.moved(key) } else { None };
        if let Some((new_key, now)) = moved {
            self.report_renumbered(key, then, new_key, now);
        }
        match now {
            Some((new_key, now)) => self.report_reused(key, then, new_key, now),
            None if self.is_now_success(key, then) => {
                let line = format!("reused: {}, from error {} to success code", key.0, key.1);
                self.refuse(Refusal::Reused, line);
            }
            None if moved.is_none() => self.report_missing(key, then),
            None => {}
        }
    }

    /// Returns `true` if a published code has another meaning than before.
    fn is_reused(&self, key: &Key, then: &Row, new_key: &Key, now: &Row) -> bool {
        if is_opposite(then, now) {
            return true;
        }
        if then.state != State::Live {
            return key != new_key || !then.has_texts_of(now);
        }
        if key == new_key || then.has_texts_of(now) {
            return false;
        }
        !then.shares_text_with(now) || self.moved(key).is_some() || self.is_taken(&new_key.1)
    }

    /// Returns the row with the name of a published row if it now has another code.
    fn moved(&self, (code, name): &Key) -> Option<(&'a Key, &'a Row)> {
        self.current
            .iter()
            .find(|(key, now)| key.1 == *name && key.0 != *code && !self.is_published(key, now))
    }

    /// Returns `true` if a row was published with its code, under the same name or with the same texts.
    fn is_published(&self, key: &Key, now: &Row) -> bool {
        let published = counterpart(key, self.current, &self.locked.rows);
        published.is_some_and(|(then_key, then)| then_key == key || then.has_texts_of(now))
    }

    /// Returns `true` if a published row has this name.
    fn is_taken(&self, name: &str) -> bool {
        let mut rows = self.locked.rows.iter();
        rows.any(|((_, taken), then)| taken == name && then.state == State::Live)
    }

    /// Returns `true` if the code of a published error is now a success code without a row.
    fn is_now_success(&self, (code, _): &Key, then: &Row) -> bool {
        then.is_success() == Some(false) && State::without_row(self.table, *code) == State::Success
    }

    fn report_reused(&mut self, key: &Key, then: &Row, new_key: &Key, now: &Row) {
        let ((code, name), new_name) = (key, &new_key.1);
        let mut line = if is_opposite(then, now) {
            let [from, to] = change_of_meaning(now);
            format!("reused: {code}, from {from} {name} to {to} {new_name}")
        } else {
            let ([en, zh], [new_en, new_zh]) = ([&then.en, &then.zh], [&now.en, &now.zh]);
            format!(
                "reused: {code}, from {name} {en:?}, {zh:?} to {new_name} {new_en:?}, {new_zh:?}"
            )
        };
        if then.state != State::Live {
            line += " (a withdrawn code returns only with its old name and texts)";
        }
        self.refuse(Refusal::Reused, line);
    }

    /// Reports the differences of a row that has kept its meaning.
    fn report_changes(&mut self, key: &Key, then: &Row, new_key: &Key, now: &Row) {
        let ((code, name), new_name) = (key, &new_key.1);
        if then.state != State::Live {
            self.report(format!("returned: {code} {name}"));
        }
        if name != new_name {
            self.report(format!("renamed: {code}, from {name} to {new_name}"));
        }
        self.differences.extend(columns::differences(new_key, then, now));
    }

    fn report_renumbered(&mut self, key: &Key, then: &Row, new_key: &'a Key, now: &Row) {
        self.renumbered.insert(new_key);
        let ((code, name), new_code) = (key, new_key.0);
        let line = format!("renumbered: {name}, from {code} to {new_code} (breaking)");
        if self.is_unreserved(*code) {
            self.refuse(Refusal::Unreserved, line);
        } else {
            self.report(line);
        }
        self.differences.extend(columns::differences(new_key, then, now));
    }

    /// Reports a published row that the catalog no longer has.
    fn report_missing(&mut self, (code, name): &Key, then: &Row) {
        if self.is_unreserved(*code) {
            let line = format!("removed but not reserved: {code} {name}");
            return self.refuse(Refusal::Unreserved, line);
        }
        let state = State::without_row(self.table, *code);
        // An outdated file contains reserved codes, but doesn't mark them as reserved.
        if then.state == state || self.locked.is_outdated {
            return;
        }
        let state = match state {
            State::Live | State::Reserved => "reserved",
            State::Success => "success code",
            State::Removed if self.table.fits(*code) => "the code belongs to another part",
            State::Removed => OUT_OF_RANGE,
        };
        self.report(format!("withdrawn: {code} {name}, {state}"));
    }

    /// Reports a row that was not published with this code. The code may have been published as a success code
    /// without a row, or as the code of another part.
    fn report_new(&mut self, key: &Key, now: &Row) {
        let (code, name) = key;
        if !self.renumbered.contains(key) {
            self.report(format!("added: {code} {name}"));
        }
        let rows = at(&self.locked.rows, *code).filter_map(|(_, row)| row.is_success());
        let range = ranges::find(&self.locked.ranges, *code).filter(|range| range.is_success);
        let published: Vec<bool> = rows.chain(range.map(|range| range.is_success)).collect();
        let is_kept = at(self.current, *code)
            .filter_map(|(_, row)| row.is_success())
            .any(|is_success| published.contains(&is_success));
        if !published.is_empty() && !is_kept {
            let [from, to] = change_of_meaning(now);
            self.refuse(Refusal::Reused, format!("reused: {code}, from {from} to {to} {name}"));
        }
    }

    /// Returns `true` if a code must be reserved: the catalog doesn't have it, but it fits in the integer type
    /// of the codes.
    fn is_unreserved(&self, code: i128) -> bool {
        at(self.current, code).next().is_none()
            && State::without_row(self.table, code) == State::Removed
            && self.table.fits(code)
    }
}

/// Returns `true` if one of two rows means success and the other one doesn't.
fn is_opposite(then: &Row, now: &Row) -> bool {
    then.is_success().is_some_and(|then| now.is_success().is_some_and(|now| then != now))
}

/// Returns the previous and the current meaning of a code whose current row has the opposite meaning.
fn change_of_meaning(now: &Row) -> [&'static str; 2] {
    if now.is_success() == Some(true) { ["error", "success"] } else { ["success", "error"] }
}
