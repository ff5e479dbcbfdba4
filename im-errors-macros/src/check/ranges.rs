//! The rules of reserved codes and of success codes without a variant.

use std::collections::BTreeMap;

use super::row::{self, Draft};
use super::text::check_text;
use crate::catalog::{Range, Reserved};
use crate::errors::{Diagnostic, Errors};
use crate::syntax::{self, Meaning, Statement};
use crate::values::Repr;

/// Checks the ranges. Leaves out those that are empty or overlap an earlier one.
pub(super) fn check_ranges(
    statements: &[Statement],
    drafts: &[Draft],
    repr: Repr,
    errors: &Errors,
) -> (Vec<Reserved>, Vec<Range>) {
    // Since ranges don't overlap, only the last one that begins before a code can contain it.
    let mut checked: BTreeMap<i128, (Range, Meaning)> = BTreeMap::new();
    let mut reserved = Vec::new();
    let mut success = Vec::new();
    for Statement { meaning, ranges, reason } in statements {
        let reason = reason.as_ref().map(|reason| check_text(reason, errors).text.value);
        for written in ranges {
            let Some(range) = ends(written, *meaning, repr, errors) else { continue };
            let before = checked.range(..=range.last).next_back().map(|(_, before)| before);
            if let Some((earlier, other)) = before.filter(|(before, _)| before.last >= range.first)
            {
                let code = earlier.first.max(range.first);
                let message = match (other, meaning) {
                    (Meaning::Reserved, Meaning::Reserved) => {
                        format!("duplicate reserved code `{code}`")
                    }
                    (Meaning::Success, Meaning::Success) => {
                        format!("duplicate success code `{code}`")
                    }
                    _ => format!("code `{code}` is both reserved and a success code"),
                };
                errors.report(Diagnostic::new(written, message).help("remove one of the two"));
                continue;
            }
            checked.insert(range.first, (range, *meaning));
            match meaning {
                Meaning::Reserved => {
                    reserved.push(Reserved { range, reason: reason.clone().unwrap_or_default() });
                }
                Meaning::Success => success.push(range),
            }
        }
    }
    for draft in drafts {
        let (Some(code), Some(written)) = (draft.code, &draft.written_code) else { continue };
        let before = checked.range(..=code).next_back().map(|(_, before)| before);
        let Some((_, meaning)) = before.filter(|(range, _)| range.last >= code) else { continue };
        errors.report(match meaning {
            Meaning::Reserved => Diagnostic::new(written, format!("code `{written}` is reserved"))
                .help("choose another code, or remove this one from `reserved`"),
            Meaning::Success => Diagnostic::new(written, format!("code `{written}` is a success code"))
                .help("choose another code, or remove this one from `success` and mark the row `#[catalog(success)]`"),
        });
    }
    reserved.sort_by_key(|reserved| reserved.range.first);
    success.sort_by_key(|range| range.first);
    (reserved, success)
}

/// Returns the first and the last code of a range.
fn ends(range: &syntax::Range, meaning: Meaning, repr: Repr, errors: &Errors) -> Option<Range> {
    let first = row::check_code(&range.first, repr, errors);
    let last = match &range.last {
        Some((_, last)) => row::check_code(last, repr, errors),
        None => first,
    };
    let (first, last) = (first?, last?);
    if first > last {
        let error = Diagnostic::new(range, format!("empty range of {}", meaning.codes()));
        errors.report(error.help(format!("write the lower code first: `{last}..={first}`")));
        return None;
    }
    Some(Range { first, last })
}
