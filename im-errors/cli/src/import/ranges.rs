//! Reserved codes and success codes without a row.

use std::fmt::{self, Display, Formatter};
use std::ops::RangeInclusive;

use crate::code_set::CodeSet;
use crate::page::{Meaning, Range};

/// A `reserved` or `success` statement. Its codes have no row and are in no other statement.
#[derive(Debug, PartialEq)]
pub(super) struct Statement {
    pub(super) codes: Vec<RangeInclusive<i128>>,
    meaning: Meaning,
}

/// Returns the statements for ranges. Codes that have a row or are in a narrower range, which is more
/// specific, are removed and reported in the notes.
pub(super) fn statements(
    rows: impl Iterator<Item = i128>,
    ranges: Vec<Range>,
    notes: &mut Vec<String>,
) -> Vec<Statement> {
    let mut taken: CodeSet = rows.map(|code| code..=code).collect();
    let mut statements = Vec::new();
    let mut ranges: Vec<(usize, Range)> = ranges.into_iter().enumerate().collect();
    ranges.sort_by_key(|(_, range)| range.codes.end() - range.codes.start());
    for (position, Range { codes, meaning, .. }) in ranges {
        let free = taken.gaps(codes.clone());
        if free != [codes.clone()] {
            let (first, last) = (codes.start(), codes.end());
            notes.push(format!("codes {first}..={last} overlap with a row or another range"));
        }
        taken.insert(codes);
        if !free.is_empty() {
            statements.push((position, Statement { codes: free, meaning }));
        }
    }
    statements.sort_by_key(|(position, _)| *position);
    statements.into_iter().map(|(_, statement)| statement).collect()
}

/// Writes the source code of the statement. `Debug` writes the reason as a string literal.
impl Display for Statement {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let code = |codes: &RangeInclusive<i128>| {
            let (first, last) = (codes.start(), codes.end());
            if first == last { first.to_string() } else { format!("{first}..={last}") }
        };
        let codes: Vec<String> = self.codes.iter().map(code).collect();
        let codes = codes.join(", ");
        match &self.meaning {
            Meaning::Success => write!(f, "success {codes};"),
            Meaning::Reserved(reason) if reason.is_empty() => write!(f, "reserved {codes};"),
            Meaning::Reserved(reason) => write!(f, "reserved {codes} => {reason:?};"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(codes: RangeInclusive<i128>, meaning: Meaning) -> Range {
        Range { catalog: None, codes, meaning }
    }

    #[test]
    fn codes_of_rows_and_narrower_ranges_are_removed() {
        let reserved = |reason: &str| Meaning::Reserved(reason.to_owned());
        let ranges = vec![
            range(1..=9, reserved("a \"b\"")),
            range(0..=0, Meaning::Success),
            range(8..=12, Meaning::Success),
            range(3..=4, reserved("")),
            range(20..=20, reserved("")),
            range(-5..=30, reserved("rest")),
        ];
        let mut notes = Vec::new();
        let statements = statements([5, 1, 20].into_iter(), ranges, &mut notes);
        let written: Vec<String> = statements.iter().map(ToString::to_string).collect();
        assert_eq!(
            written,
            [
                "reserved 2, 6..=7 => \"a \\\"b\\\"\";",
                "success 0;",
                "success 8..=12;",
                "reserved 3..=4;",
                "reserved -5..=-1, 13..=19, 21..=30 => \"rest\";",
            ]
        );
        let note = |codes| format!("codes {codes} overlap with a row or another range");
        assert_eq!(notes, ["20..=20", "1..=9", "-5..=30"].map(note));
    }

    #[test]
    fn many_ranges_become_one_statement() {
        let ranges = (0..100_000).map(|_| range(0..=200_000, Meaning::Success)).collect();
        let written = statements((0..100_000).map(|code| code * 2), ranges, &mut Vec::new());
        assert_eq!(written.iter().map(|it| it.codes.len()).collect::<Vec<_>>(), [100_000]);
    }
}
