//! The rules of reserved codes.

use std::collections::BTreeMap;

use super::row::{self, Draft};
use crate::catalog::Reserved;
use crate::errors::{Diagnostic, Errors};
use crate::syntax;
use crate::values::Repr;

/// Checks reserved codes. Leaves out ranges that are empty or overlap an earlier one.
pub(super) fn check_reserved(
    written: &[syntax::Reserved],
    drafts: &[Draft],
    repr: Repr,
    errors: &Errors,
) -> Vec<Reserved> {
    // Since ranges don't overlap, only the last one that begins before a code can contain it.
    let mut reserved: BTreeMap<i128, Reserved> = BTreeMap::new();
    for syntax::Reserved { ranges, reason } in written {
        let reason = reason.as_ref().map(|reason| row::clean(reason, errors).value);
        for range in ranges {
            let Some((first, last)) = ends(range, repr, errors) else { continue };
            let before = reserved.range(..=last).next_back().map(|(_, before)| before);
            if let Some(earlier) = before.filter(|before| before.last >= first) {
                let code = earlier.first.max(first);
                let message = format!("duplicate reserved code `{code}`");
                errors.report(Diagnostic::new(range, message).help("remove one of the two"));
                continue;
            }
            let reason = reason.clone().unwrap_or_default();
            reserved.insert(first, Reserved { first, last, reason });
        }
    }
    for draft in drafts {
        let (Some(code), Some(written)) = (draft.code, &draft.written_code) else { continue };
        let before = reserved.range(..=code).next_back();
        if before.is_some_and(|(_, before)| before.last >= code) {
            let error = Diagnostic::new(written, format!("code `{written}` is reserved"));
            errors.report(error.help("choose another code, or remove this one from `reserved`"));
        }
    }
    reserved.into_values().collect()
}

/// Returns the first and the last code of a range.
fn ends(range: &syntax::Range, repr: Repr, errors: &Errors) -> Option<(i128, i128)> {
    let first = row::check_code(&range.first, repr, errors);
    let last = match &range.last {
        Some((_, last)) => row::check_code(last, repr, errors),
        None => first,
    };
    let (first, last) = (first?, last?);
    if first > last {
        let error = Diagnostic::new(range, "empty range of reserved codes");
        errors.report(error.help(format!("write the lower code first: `{last}..={first}`")));
        return None;
    }
    Some((first, last))
}
