//! Finds the row that is most similar to an argument without a match.

use crate::search::Searchable;

/// Returns the row whose code has the smallest edit distance and, among those, the closest value.
pub(crate) fn by_code<'a>(rows: &'a [Searchable], digits: &str) -> Option<&'a Searchable> {
    let number: i128 = digits.parse().unwrap_or(i128::MAX);
    rows.iter().min_by_key(|row| {
        let gap = row.row.entry.code().abs_diff(number);
        (strsim::osa_distance(&row.code, digits), gap)
    })
}

/// Returns the row whose code, name or texts are most similar to a string.
pub(crate) fn by_text<'a>(rows: &'a [Searchable], text: &str) -> Option<&'a Searchable> {
    let text = text.to_lowercase();
    let similarity = |row: &Searchable| {
        let cells = [&row.code, &row.name.written].into_iter().chain(&row.texts);
        cells.map(|cell| strsim::normalized_damerau_levenshtein(cell, &text)).fold(0.0, f64::max)
    };
    // `min_by` returns the first of several equal elements, unlike `max_by`.
    rows.iter().min_by(|a, b| similarity(b).total_cmp(&similarity(a)))
}
