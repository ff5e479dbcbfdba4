//! The crates that are compared.

use std::fmt::Write as _;

use im_errors_tests::tables::{self, Column, Row};
use im_errors_tests::workspace::{self, Versions};

use crate::Result;

/// One way to turn a table into Rust.
#[derive(Clone, Copy)]
pub(crate) struct Contender {
    /// The name in the report.
    pub(crate) name: &'static str,
    /// The prefix of the names of its crates.
    pub(crate) prefix: &'static str,
    /// The dependencies. If there are none, the dependency is im-errors.
    others: &'static [&'static str],
    /// Returns the source of a library.
    pub(crate) source: fn(&[Row]) -> String,
}

pub(crate) const IM_ERRORS: Contender =
    Contender { name: "im-errors", prefix: "with-im-errors", others: &[], source: tables::catalog };

/// Only the English texts.
pub(crate) const THISERROR: Contender = Contender {
    name: "thiserror",
    prefix: "with-thiserror",
    others: &["thiserror"],
    source: |table| tables::peer(table, "thiserror::Error", &[]),
};

/// The closest equivalent of a catalog: texts, codes and names.
pub(crate) const THREE_CRATES: Contender = Contender {
    name: "thiserror + strum + num_enum",
    prefix: "with-three-crates",
    others: &["thiserror", "strum", "num_enum"],
    source: |table| {
        let derives =
            "thiserror::Error, strum::FromRepr, strum::EnumString, num_enum::TryFromPrimitive";
        tables::peer(table, derives, &[Column::Zh])
    },
};

/// Only the codes.
pub(crate) const STRUM: Contender = Contender {
    name: "strum",
    prefix: "with-strum",
    others: &["strum"],
    source: |table| tables::codes(table, "strum::FromRepr"),
};

/// Only the codes.
pub(crate) const NUM_ENUM: Contender = Contender {
    name: "num_enum",
    prefix: "with-num-enum",
    others: &["num_enum"],
    source: |table| tables::codes(table, "num_enum::TryFromPrimitive"),
};

impl Contender {
    /// Returns the dependencies of a library, as lines of its manifest.
    pub(crate) fn dependencies(&self, versions: &Versions) -> Result<String> {
        self.dependencies_with("", versions)
    }

    /// Returns the dependencies of a program without the standard library.
    pub(crate) fn dependencies_without_std(&self, versions: &Versions) -> Result<String> {
        self.dependencies_with(", default-features = false", versions)
    }

    fn dependencies_with(&self, option: &str, versions: &Versions) -> Result<String> {
        if self.others.is_empty() {
            let path = workspace::root()?.join("im-errors");
            return Ok(format!("im-errors.path = {}\n", serde_json::to_string(&path)?));
        }
        let mut lines = String::new();
        for name in self.others {
            let version = versions.get(name)?;
            let features = if *name == "strum" { ", features = [\"derive\"]" } else { "" };
            writeln!(lines, "{name} = {{ version = \"={version}\"{option}{features} }}")?;
        }
        Ok(lines)
    }
}
