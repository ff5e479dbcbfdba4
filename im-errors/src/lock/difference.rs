//! In what a catalog differs from what was published.

use std::fmt;
use std::prelude::rust_2024::*;

use super::{Row, Rows};
use crate::{ErrorCatalog, Lang};

#[derive(Debug, PartialEq)]
pub(super) enum Difference {
    Removed { code: i128, name: String },
    Renumbered { from: i128, to: i128, name: String },
    Renamed { code: i128, from: String, to: String },
    Edited { code: i128, name: String, lang: Lang, from: String, to: String },
    Rewritten { code: i128, name: String, from: [String; 2], to: [String; 2] },
    Added { code: i128, name: String },
}

impl Difference {
    /// Whether a code is gone that nothing keeps from coming back.
    pub(super) fn is_of_a_vanished_code(&self) -> bool {
        matches!(self, Self::Removed { .. } | Self::Renumbered { .. })
    }
}

/// All differences, in the order of the codes.
pub(super) fn differences<E: ErrorCatalog>(locked: &Rows, current: &Rows) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut renumbered = Vec::new();
    for (&code, row) in locked {
        match current.get(&code) {
            Some(now) => of_one_code(code, row, now, &mut differences),
            None if is_reserved::<E>(code) => {}
            None => {
                let to = current
                    .iter()
                    .find(|(to, now)| now.name == row.name && !locked.contains_key(to));
                let name = row.name.clone();
                differences.push(match to {
                    Some((&to, _)) => {
                        renumbered.push(to);
                        Difference::Renumbered { from: code, to, name }
                    }
                    None => Difference::Removed { code, name },
                });
            }
        }
    }
    let is_new = |code: &i128| !locked.contains_key(code) && !renumbered.contains(code);
    differences.extend(
        current
            .iter()
            .filter(|(code, _)| is_new(code))
            .map(|(&code, row)| Difference::Added { code, name: row.name.clone() }),
    );
    differences
}

fn of_one_code(code: i128, then: &Row, now: &Row, differences: &mut Vec<Difference>) {
    if then.name != now.name {
        let (from, to) = (then.name.clone(), now.name.clone());
        differences.push(Difference::Renamed { code, from, to });
    }
    let edited = |lang, from: &String, to: &String| Difference::Edited {
        code,
        name: now.name.clone(),
        lang,
        from: from.clone(),
        to: to.clone(),
    };
    differences.extend(match (then.en != now.en, then.zh != now.zh) {
        (false, false) => None,
        (true, false) => Some(edited(Lang::En, &then.en, &now.en)),
        (false, true) => Some(edited(Lang::Zh, &then.zh, &now.zh)),
        (true, true) => Some(Difference::Rewritten {
            code,
            name: now.name.clone(),
            from: [then.en.clone(), then.zh.clone()],
            to: [now.en.clone(), now.zh.clone()],
        }),
    });
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
            Self::Renumbered { from, to, name } => {
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
