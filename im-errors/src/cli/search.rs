//! Which rows somebody means.

use std::collections::BTreeSet;
use std::prelude::rust_2024::*;

use crate::ErrorCatalog;

/// A catalog, made ready for finding what is only half remembered.
pub(super) struct Search<E> {
    rows: Vec<Searchable<E>>,
}

/// The rows that were found, each once, and the arguments that found none.
pub(super) struct Found<'a, E> {
    pub(super) rows: Vec<E>,
    pub(super) missing: Vec<&'a str>,
}

/// A row with its code as digits, and its name and texts in lower case.
struct Searchable<E> {
    error: E,
    code: String,
    name: String,
    texts: [String; 2],
}

impl<E: ErrorCatalog> Search<E> {
    pub(super) fn new() -> Self {
        let searchable = |error: E| Searchable {
            error,
            code: error.code().to_string(),
            name: error.name().to_lowercase(),
            texts: [error.en(), error.zh()].map(str::to_lowercase),
        };
        Self { rows: E::iter().map(searchable).collect() }
    }

    /// The rows of each argument, in the order of the table; all rows where there is no argument.
    pub(super) fn find<'a>(&self, wanted: &'a [String]) -> Found<'a, E> {
        if wanted.is_empty() {
            return Found { rows: E::iter().collect(), missing: Vec::new() };
        }
        let mut found = Found { rows: Vec::new(), missing: Vec::new() };
        let mut seen = BTreeSet::new();
        for wanted in wanted {
            let mut matches = self.matches(wanted).peekable();
            if matches.peek().is_none() {
                found.missing.push(wanted);
            }
            found.rows.extend(matches.filter(|error| seen.insert(*error)));
        }
        found
    }

    fn matches(&self, wanted: &str) -> impl Iterator<Item = E> {
        let exact = wanted.parse::<E>().ok();
        let piece = wanted.to_lowercase();
        let is_meant = move |row: &&Searchable<E>| {
            exact == Some(row.error)
                || row.code.starts_with(&piece)
                || row.name.contains(&piece)
                || row.texts.iter().any(|text| text.contains(&piece))
        };
        self.rows.iter().filter(is_meant).map(|row| row.error)
    }

    /// The message for an argument that is a retired code.
    pub(super) fn is_retired(wanted: &str) -> Option<String> {
        let reason = wanted.parse().ok().and_then(E::reserved)?;
        let colon = if reason.is_empty() { "" } else { ": " };
        Some(std::format!("code {wanted} of {} is retired{colon}{reason}", E::NAME))
    }

    /// The message for an argument that found nothing, with the row that is nearest to it.
    pub(super) fn nothing_like(&self, wanted: &str) -> String {
        /// Nobody types a name that long, and comparing takes time by the square.
        const ENOUGH: usize = 64;

        let asked: String = wanted.chars().take(ENOUGH).collect();
        let cut = if asked == wanted { "" } else { "…" };
        let nearest = if asked.chars().all(|c| c.is_ascii_digit() || c == '-') {
            let number: i128 = asked.parse().unwrap_or(i128::MAX);
            let gap = |code: &str| code.parse().unwrap_or(i128::MAX).abs_diff(number);
            let distance =
                |row: &&Searchable<E>| (strsim::osa_distance(&row.code, &asked), gap(&row.code));
            let nearest = self.rows.iter().min_by_key(distance);
            nearest.map(|row| std::format!("; the nearest code is {} ({:?})", row.code, row.error))
        } else {
            let piece = asked.to_lowercase();
            let likeness = |row: &Searchable<E>| {
                let own = [&row.code, &row.name].into_iter().chain(&row.texts);
                own.map(|own| strsim::normalized_damerau_levenshtein(own, &piece))
                    .fold(0.0, f64::max)
            };
            let by_likeness = |a: &&Searchable<E>, b: &&Searchable<E>| {
                likeness(a).total_cmp(&likeness(b)).reverse()
            };
            let nearest = self.rows.iter().min_by(by_likeness);
            nearest.map(|row| std::format!("; the nearest name is {:?} ({})", row.error, row.code))
        };
        std::format!("{} has nothing like {asked:?}{cut}{}", E::NAME, nearest.unwrap_or_default())
    }
}
