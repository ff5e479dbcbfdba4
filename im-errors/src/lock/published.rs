//! The content of a file.

use std::collections::BTreeMap;
use std::string::{String, ToString as _};

use crate::{Entry, Table};

/// The codes that a catalog has published, and those that it reserves.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Published {
    pub(super) rows: Rows,
    pub(super) ranges: Ranges,
    /// Whether the file has the columns of an earlier version.
    pub(super) is_outdated: bool,
}

/// Rows by code and name. Only the parts of a catalog of catalogs share a code, which is 0.
pub(super) type Rows = BTreeMap<(i128, String), Row>;

/// Ranges of codes that never had a row, by their first code.
pub(super) type Ranges = BTreeMap<i128, Range>;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) en: String,
    pub(super) zh: String,
    /// `None` if an earlier version wrote the row.
    pub(super) contract: Option<Contract>,
    pub(super) state: State,
}

/// The columns that clients rely on, other than the code and the texts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Contract {
    /// Types by name.
    pub(super) arguments: BTreeMap<String, String>,
    pub(super) http: String,
    pub(super) kind: String,
    pub(super) retry: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) last: i128,
    /// Whether the codes mean success, or did so before they were withdrawn.
    pub(super) is_success: bool,
    pub(super) state: State,
}

/// The state of a code in the catalog.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum State {
    /// The code of a row.
    Live,
    Reserved,
    /// A success code without a row.
    Success,
    Removed,
}

/// The content of the column `kind` for success codes.
pub(super) const SUCCESS: &str = "success";

/// Returns the rows of a catalog.
pub(super) fn rows(table: Table) -> Rows {
    table.entries().map(|entry| ((entry.code(), entry.name().into()), Row::new(entry))).collect()
}

impl Row {
    fn new(entry: Entry) -> Self {
        let contract = Some(Contract::new(entry));
        Self { en: entry.en().into(), zh: entry.zh().into(), contract, state: State::Live }
    }

    /// Returns `true` if both texts are the same.
    pub(super) fn has_texts_of(&self, other: &Self) -> bool {
        self.en == other.en && self.zh == other.zh
    }

    /// Returns `true` if at least one text is the same. Missing texts are not compared.
    pub(super) fn shares_text_with(&self, other: &Self) -> bool {
        let is_same = |one: &str, other: &str| one == other && !one.is_empty();
        is_same(&self.en, &other.en) || is_same(&self.zh, &other.zh)
    }

    /// Returns whether the code means success, or `None` if the file doesn't record it.
    pub(super) fn is_success(&self) -> Option<bool> {
        self.contract.as_ref().map(|contract| contract.kind == SUCCESS)
    }
}

impl Contract {
    fn new(entry: Entry) -> Self {
        let parameters = entry.parameters().iter();
        Self {
            arguments: parameters
                .map(|parameter| (parameter.name().into(), parameter.value_type().to_string()))
                .collect(),
            http: entry.http_status().map(|status| status.to_string()).unwrap_or_default(),
            kind: match entry.kind() {
                _ if entry.is_success() => SUCCESS.into(),
                Some(kind) => kind.name().into(),
                None => String::new(),
            },
            retry: match entry.retry_after() {
                Some(wait) => wait.as_secs().to_string(),
                None if entry.is_retryable() => "yes".into(),
                None => String::new(),
            },
        }
    }
}

impl State {
    /// Returns the state of a code without a row.
    pub(super) fn without_row(table: Table, code: i128) -> Self {
        if table.success_codes().any(|codes| codes.contains(&code)) {
            Self::Success
        } else if table.reservations().iter().any(|reserved| reserved.codes().contains(&code)) {
            Self::Reserved
        } else {
            Self::Removed
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Reserved => "reserved",
            Self::Success => "success",
            Self::Removed => "removed",
        }
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        [Self::Live, Self::Reserved, Self::Success, Self::Removed]
            .into_iter()
            .find(|state| state.name() == name)
    }
}
