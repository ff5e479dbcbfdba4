//! The differences between a catalog and its published rows.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::string::String;
use std::vec::Vec;

use super::{Row, Rows};
use crate::{Lang, Table};

#[derive(Debug, PartialEq)]
pub(super) enum Difference {
    Removed {
        code: i128,
        name: String,
    },
    Renumbered {
        from: i128,
        to: i128,
        name: String,
        /// Whether the old code is neither in the catalog nor reserved.
        is_unreserved: bool,
    },
    Renamed {
        code: i128,
        from: String,
        to: String,
    },
    Edited {
        code: i128,
        name: String,
        lang: Lang,
        from: String,
        to: String,
    },
    Rewritten {
        code: i128,
        name: String,
        from: [String; 2],
        to: [String; 2],
    },
    Added {
        code: i128,
        name: String,
    },
}

impl Difference {
    /// Returns `true` if a published code is neither in the catalog nor reserved.
    pub(super) fn is_unreserved(&self) -> bool {
        matches!(self, Self::Removed { .. } | Self::Renumbered { is_unreserved: true, .. })
    }
}

/// Returns all differences, in the order of the codes.
pub(super) fn differences(table: Table, locked: &Rows, current: &Rows) -> Vec<Difference> {
    let code_of: BTreeMap<&str, i128> =
        current.iter().map(|(code, row)| (row.name.as_str(), *code)).collect();
    let was_known_as =
        |code: i128, name: &str| locked.get(&code).is_some_and(|row| row.name == name);
    let mut differences = Vec::new();
    let mut renumbered = BTreeSet::new();
    for (&from, then) in locked {
        let now = current.get(&from);
        let is_unreserved = now.is_none() && table.reserved(from).is_none();
        let name = then.name.clone();
        // The file keeps the rows of reserved codes, so this name may have been renumbered long ago.
        let to = code_of.get(&*name).filter(|to| **to != from && !was_known_as(**to, &name));
        if let Some(&to) = to {
            renumbered.insert(to);
            differences.push(Difference::Renumbered { from, to, name, is_unreserved });
        } else if is_unreserved {
            differences.push(Difference::Removed { code: from, name });
        } else if let Some(now) = now.filter(|now| now.name != name) {
            let to = now.name.clone();
            differences.push(Difference::Renamed { code: from, from: name, to });
        }
        // The current row with this code or, if there is none, with this name.
        let (code, now) = match (now, to) {
            (Some(now), _) => (from, Some(now)),
            (None, Some(&to)) => (to, current.get(&to)),
            (None, None) => (from, None),
        };
        differences.extend(now.and_then(|now| text_difference(code, then, now)));
    }
    let is_new = |code: &i128| !locked.contains_key(code) && !renumbered.contains(code);
    let added = current.iter().filter(|(code, _)| is_new(code));
    differences
        .extend(added.map(|(&code, row)| Difference::Added { code, name: row.name.clone() }));
    differences
}

fn text_difference(code: i128, then: &Row, now: &Row) -> Option<Difference> {
    let name = now.name.clone();
    let edited = |lang, name, from: &String, to: &String| Difference::Edited {
        code,
        name,
        lang,
        from: from.clone(),
        to: to.clone(),
    };
    match (then.en != now.en, then.zh != now.zh) {
        (false, false) => None,
        (true, false) => Some(edited(Lang::En, name, &then.en, &now.en)),
        (false, true) => Some(edited(Lang::Zh, name, &then.zh, &now.zh)),
        (true, true) => Some(Difference::Rewritten {
            code,
            name,
            from: [then.en.clone(), then.zh.clone()],
            to: [now.en.clone(), now.zh.clone()],
        }),
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Removed { code, name } => {
                write!(f, "removed but not reserved: {code} {name}")
            }
            Self::Renumbered { from, to, name, .. } => {
                write!(f, "renumbered: {name}, from {from} to {to}")
            }
            Self::Renamed { code, from, to } => write!(f, "renamed: {code}, from {from} to {to}"),
            Self::Edited { code, name, lang, from, to } => {
                write!(f, "text edited: {code} {name}, {lang} from {from:?} to {to:?}")
            }
            Self::Rewritten { code, name, from: [en, zh], to: [new_en, new_zh] } => write!(
                f,
                "both texts changed, possibly with another meaning: {code} {name}, \
                 from {en:?}, {zh:?} to {new_en:?}, {new_zh:?}"
            ),
            Self::Added { code, name } => write!(f, "added: {code} {name}"),
        }
    }
}
