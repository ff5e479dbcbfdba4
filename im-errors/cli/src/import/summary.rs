//! The summary of an import.

use std::collections::BTreeMap;

use super::catalog::{Catalog, Entry};
use crate::page::{Row, is_chinese};

/// Returns the number of rows and the items to review, one per line.
pub(super) fn summary(catalog: &Catalog) -> String {
    let entries = || catalog.entries.iter();
    let rows = || entries().filter(|entry| !entry.is_blank());
    let mut lines = Vec::from([format!("rows: {}", rows().count())]);
    lines.extend(catalog.notes.iter().cloned());
    lines.extend(count("duplicate codes", entries().filter(|it| !it.duplicates.is_empty())));
    lines.extend(count(
        "may mean success, which `#[catalog(success)]` declares",
        rows().filter(|entry| may_mean_success(&entry.row)),
    ));
    lines.extend(count("without English text", entries().filter(|it| it.row.en.is_empty())));
    lines.extend(count("without Chinese text", entries().filter(|it| it.row.zh.is_empty())));
    let has_chinese = |text: &str| text.chars().any(is_chinese);
    let is_chinese = |entry: &&Entry| has_chinese(&entry.row.en);
    lines.extend(count("English text with Chinese characters", rows().filter(is_chinese)));
    let is_foreign = |entry: &&Entry| !entry.row.zh.is_empty() && !has_chinese(&entry.row.zh);
    lines.extend(count("Chinese text without Chinese characters", rows().filter(is_foreign)));
    for text in [|row: &Row| row.en.clone(), |row: &Row| row.zh.clone()] {
        let mut entries_of: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
        for entry in entries() {
            entries_of.entry(text(&entry.row)).or_default().push(entry);
        }
        entries_of.retain(|text, of_text| !text.is_empty() && of_text.len() > 1);
        lines.extend(entries_of.into_iter().filter_map(|(text, of_text)| {
            count(&format!("duplicate text {text:?}"), of_text.into_iter())
        }));
    }
    lines.join("\n")
}

fn may_mean_success(row: &Row) -> bool {
    let is_named_success = ["ok", "success"].contains(&&*row.en.to_lowercase()) || row.zh == "成功";
    !row.is_success && (row.code == 0 || is_named_success)
}

/// Returns a line with the number of entries and their first codes, or `None` if there are no entries.
pub(super) fn count<'a>(what: &str, entries: impl Iterator<Item = &'a Entry>) -> Option<String> {
    /// The number of codes that fit in a line.
    const SHOWN: usize = 8;

    let codes: Vec<String> = entries.map(|entry| entry.row.code.to_string()).collect();
    let more = if codes.len() > SHOWN { ", …" } else { "" };
    let shown: Vec<&str> = codes.iter().take(SHOWN).map(String::as_str).collect();
    (!codes.is_empty()).then(|| format!("{what}: {} ({}{more})", codes.len(), shown.join(", ")))
}
