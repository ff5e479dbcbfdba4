//! The rules that reserved codes keep.

use std::collections::BTreeMap;

use syn::Error;

use super::row::{self, Draft};
use crate::catalog::{CodeType, Reserved};
use crate::parse;

/// Checks reservations, and leaves out what is none, or is one already.
pub(super) fn reserved(
    written: &[parse::Reserved],
    drafts: &[Draft],
    code_type: CodeType,
    findings: &mut Vec<Error>,
) -> Vec<Reserved> {
    let mut reserved: BTreeMap<i128, (Reserved, &parse::Range)> = BTreeMap::new();
    // Ranges do not overlap: the last one that begins before a code is the one that may hold it.
    for reservation in written {
        let reason = reservation.reason.as_ref().map(|reason| row::clean(reason, findings).value);
        for range in &reservation.ranges {
            let Some((first, last)) = ends(range, code_type, findings) else { continue };
            let before = reserved.range(..=last).next_back();
            if let Some((_, (earlier, place))) = before.filter(|(_, (it, _))| it.last >= first) {
                let code = earlier.first.max(first);
                let message = format!("code `{code}` is already reserved");
                findings.push(Error::new_spanned(range, message));
                let message = format!("code `{code}` is first reserved here");
                findings.push(Error::new_spanned(place, message));
                continue;
            }
            let reason = reason.clone().unwrap_or_default();
            reserved.insert(first, (Reserved { first, last, reason }, range));
        }
    }
    for draft in drafts {
        let (Some(code), Some(written)) = (draft.code, &draft.written_code) else { continue };
        let before = reserved.range(..=code).next_back();
        if let Some((_, (_, place))) = before.filter(|(_, (it, _))| it.last >= code) {
            let message = format!("code `{written}` is reserved: no row can have it");
            findings.push(Error::new_spanned(written, message));
            findings.push(Error::new_spanned(place, format!("code `{written}` is reserved here")));
        }
    }
    reserved.into_values().map(|(reserved, _)| reserved).collect()
}

/// The first and the last code of a range.
fn ends(
    range: &parse::Range,
    code_type: CodeType,
    findings: &mut Vec<Error>,
) -> Option<(i128, i128)> {
    let first = row::code_of_type(code_type, &range.first, findings);
    let last = match &range.last {
        Some(last) => row::code_of_type(code_type, last, findings),
        None => first,
    };
    let (first, last) = (first?, last?);
    if first > last {
        let message = format!("this range begins behind its end: write `{last}..={first}`");
        findings.push(Error::new_spanned(range, message));
        return None;
    }
    Some((first, last))
}
