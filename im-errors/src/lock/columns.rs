//! The differences between the columns of a published row and those of the current row.

use std::format;
use std::string::String;
use std::vec::Vec;

use super::difference::Difference;
use super::published::{Contract, Row};
use crate::Lang;

/// Returns the differences between a published row and the current row, whose code and name they contain.
pub(super) fn differences((code, name): &(i128, String), then: &Row, now: &Row) -> Vec<Difference> {
    let row = format!("{code} {name}");
    let mut lines = Vec::new();
    lines.extend(text_difference(&row, then, now));
    if let (Some(then), Some(now)) = (&then.contract, &now.contract) {
        lines.extend(argument_differences(&row, then, now));
        lines.extend(class_differences(&row, then, now));
    }
    lines.into_iter().map(Difference::new).collect()
}

fn text_difference(row: &str, then: &Row, now: &Row) -> Option<String> {
    let edited =
        |lang: Lang, from, to| Some(format!("text edited: {row}, {lang} from {from:?} to {to:?}"));
    match (then.en != now.en, then.zh != now.zh) {
        (false, false) => None,
        (true, false) => edited(Lang::En, &then.en, &now.en),
        (false, true) => edited(Lang::Zh, &then.zh, &now.zh),
        (true, true) => Some(format!(
            "both texts changed, possibly with another meaning: {row}, \
             from {:?}, {:?} to {:?}, {:?}",
            then.en, then.zh, now.en, now.zh
        )),
    }
}

fn argument_differences(row: &str, then: &Contract, now: &Contract) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, from) in &then.arguments {
        match now.arguments.get(name) {
            None => lines.push(format!("argument removed: {row}, {name}: {from} (breaking)")),
            Some(to) if to != from => lines
                .push(format!("argument retyped: {row}, {name} from {from} to {to} (breaking)")),
            Some(_) => {}
        }
    }
    for (name, value_type) in &now.arguments {
        if !then.arguments.contains_key(name) {
            lines.push(format!("argument added: {row}, {name}: {value_type} (compatible)"));
        }
    }
    lines
}

fn class_differences(row: &str, then: &Contract, now: &Contract) -> Vec<String> {
    let columns = [
        ("status", &then.http, &now.http),
        ("kind", &then.kind, &now.kind),
        ("retry", &then.retry, &now.retry),
    ];
    let changed = columns.into_iter().filter(|(_, from, to)| from != to);
    let lines = changed.map(|(column, from, to)| {
        let [from, to] = [from, to].map(|cell| if cell.is_empty() { "none" } else { cell });
        format!("{column} changed: {row}, from {from} to {to} (breaking)")
    });
    lines.collect()
}
