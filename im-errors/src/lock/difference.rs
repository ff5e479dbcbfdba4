//! In what a catalog differs from what was published.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::prelude::rust_2024::*;

use super::{Row, Rows};
use crate::{ErrorCatalog, Lang};

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
        /// Whether the old code is gone, and nothing keeps it from coming back.
        is_vanished: bool,
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
    /// Whether a code is gone that nothing keeps from coming back.
    pub(super) fn is_of_a_vanished_code(&self) -> bool {
        matches!(self, Self::Removed { .. } | Self::Renumbered { is_vanished: true, .. })
    }
}

/// All differences, in the order of the codes.
pub(super) fn differences<E: ErrorCatalog>(locked: &Rows, current: &Rows) -> Vec<Difference> {
    let code_of: BTreeMap<&str, i128> =
        current.iter().map(|(code, row)| (row.name.as_str(), *code)).collect();
    let was_known_as =
        |code: i128, name: &str| locked.get(&code).is_some_and(|row| row.name == name);
    let mut differences = Vec::new();
    let mut renumbered = BTreeSet::new();
    for (&from, then) in locked {
        let now = current.get(&from);
        let is_vanished = now.is_none() && !is_reserved::<E>(from);
        let name = then.name.clone();
        // A retired code keeps its row: its name may have another code for long.
        let to = code_of.get(&*name).filter(|to| **to != from && !was_known_as(**to, &name));
        if let Some(&to) = to {
            renumbered.insert(to);
            differences.push(Difference::Renumbered { from, to, name, is_vanished });
        } else if is_vanished {
            differences.push(Difference::Removed { code: from, name });
        } else if let Some(now) = now.filter(|now| now.name != name) {
            let to = now.name.clone();
            differences.push(Difference::Renamed { code: from, from: name, to });
        }
        // What the code says now, or else what is said under the code that the name has now.
        let (code, now) = match (now, to) {
            (Some(now), _) => (from, Some(now)),
            (None, Some(&to)) => (to, current.get(&to)),
            (None, None) => (from, None),
        };
        differences.extend(now.and_then(|now| of_texts(code, then, now)));
    }
    let is_new = |code: &i128| !locked.contains_key(code) && !renumbered.contains(code);
    let added = current.iter().filter(|(code, _)| is_new(code));
    differences
        .extend(added.map(|(&code, row)| Difference::Added { code, name: row.name.clone() }));
    differences
}

fn of_texts(code: i128, then: &Row, now: &Row) -> Option<Difference> {
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

fn is_reserved<E: ErrorCatalog>(code: i128) -> bool {
    code.to_string().parse().is_ok_and(|code| E::reserved(code).is_some())
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
                "both texts rewritten, so the meaning may have changed: {code} {name}, \
                 from {en:?}, {zh:?} to {new_en:?}, {new_zh:?}"
            ),
            Self::Added { code, name } => write!(f, "added: {code} {name}"),
        }
    }
}
