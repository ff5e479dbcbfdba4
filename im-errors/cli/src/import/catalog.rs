//! The source of a catalog, and the summary of its rows.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::{self, Display, Formatter};

use super::{Error, name};
use crate::page::{Page, Row};

/// A catalog whose `Display` writes its source.
pub(super) struct Catalog<'a> {
    name: &'a str,
    /// The integer type of the codes.
    repr: &'static str,
    entries: Vec<Entry>,
    notes: Vec<String>,
}

/// The row of a code, and the later rows with the same code.
struct Entry {
    row: Row,
    name: String,
    duplicates: Vec<Row>,
}

impl<'a> Catalog<'a> {
    pub(super) fn new(name: &'a str, page: Page) -> Result<Self, Error> {
        let Page { rows, notes, .. } = page;
        let mut entries: Vec<Entry> = Vec::new();
        let mut position_of_code = HashMap::new();
        let mut names = HashSet::new();
        for row in rows {
            let position = *position_of_code.entry(row.code).or_insert(entries.len());
            match entries.get_mut(position) {
                None => {
                    entries.push(Entry { row, name: String::new(), duplicates: Vec::new() });
                }
                // Some pages list the codes before the table with the texts.
                Some(first) if first.is_blank() => first.row = row,
                Some(first) => first.duplicates.push(row),
            }
        }
        for entry in entries.iter_mut().filter(|entry| !entry.is_blank()) {
            let name = name::from_english(&entry.row.en).filter(|name| names.insert(name.clone()));
            entry.name = name.unwrap_or_else(|| name::from_code(entry.row.code));
        }
        if entries.iter().all(Entry::is_blank) {
            return Err(Error::NoText);
        }
        let repr = repr(&entries).ok_or(Error::NoType)?;
        Ok(Self { name, repr, entries, notes })
    }

    /// Returns the number of rows, and what should be reviewed, one item per line.
    pub(super) fn summary(&self) -> String {
        let entries = || self.entries.iter();
        let rows = entries().filter(|entry| !entry.is_blank());
        let mut lines = Vec::from([format!("rows: {}", rows.count())]);
        lines.extend(self.notes.iter().cloned());
        lines.extend(count("duplicate codes", entries().filter(|it| !it.duplicates.is_empty())));
        lines.extend(count("without English text", entries().filter(|it| it.row.en.is_empty())));
        lines.extend(count("without Chinese text", entries().filter(|it| it.row.zh.is_empty())));
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
}

/// Returns the number of entries and the first of their codes, or `None` if there are none.
fn count<'a>(what: &str, entries: impl Iterator<Item = &'a Entry>) -> Option<String> {
    /// The number of codes that fit in a line.
    const SHOWN: usize = 8;

    let codes: Vec<String> = entries.map(|entry| entry.row.code.to_string()).collect();
    let more = if codes.len() > SHOWN { ", …" } else { "" };
    let shown: Vec<&str> = codes.iter().take(SHOWN).map(String::as_str).collect();
    (!codes.is_empty()).then(|| format!("{what}: {} ({}{more})", codes.len(), shown.join(", ")))
}

/// Returns the integer type that holds all codes, or `None` if there are negative codes and codes above
/// `i64::MAX`.
fn repr(entries: &[Entry]) -> Option<&'static str> {
    let types = [
        ("u32", 0, u32::MAX.into()),
        ("i32", i32::MIN.into(), i32::MAX.into()),
        ("u64", 0, u64::MAX.into()),
        ("i64", i64::MIN.into(), i64::MAX.into()),
    ];
    let holds_all = |(_, least, greatest): &(_, i128, i128)| {
        entries.iter().all(|entry| (*least..=*greatest).contains(&entry.row.code))
    };
    types.into_iter().find(holds_all).map(|(name, ..)| name)
}

impl Entry {
    fn is_blank(&self) -> bool {
        self.row.en.is_empty() && self.row.zh.is_empty()
    }
}

impl Display for Catalog<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "im_errors::error_catalog! {{")?;
        // `u32` is the default of `error_catalog!`.
        if self.repr != "u32" {
            writeln!(f, "    #[repr({})]", self.repr)?;
        }
        writeln!(f, "    pub enum {} {{", self.name)?;
        self.entries.iter().try_for_each(|entry| write!(f, "{entry}"))?;
        write!(f, "    }}\n}}")
    }
}

/// Writes a row and its duplicates. `Debug` escapes the texts as string literals of Rust.
impl Display for Entry {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Row { code, en, zh, .. } = &self.row;
        if self.is_blank() {
            writeln!(f, "        // no text for code {code}")?;
        } else {
            // The macro takes `{word}` for a placeholder whose argument is missing.
            if [en, zh].iter().any(|text| text.contains('{')) {
                writeln!(f, "        #[catalog(verbatim)]")?;
            }
            writeln!(f, "        {code} as {} => {en:?}, {zh:?};", self.name)?;
        }
        for Row { code, en, zh, .. } in &self.duplicates {
            writeln!(f, "        // duplicate code {code}: {en:?}, {zh:?}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[(i128, &str, &str)]) -> Page {
        let row = |&(code, en, zh): &(i128, &str, &str)| Row {
            code,
            en: en.into(),
            zh: zh.into(),
            ..Row::default()
        };
        Page { rows: rows.iter().map(row).collect(), ranges: Vec::new(), notes: Vec::new() }
    }

    #[test]
    fn a_row_is_named_after_its_text_or_else_its_code() {
        let catalog = Catalog::new(
            "OrderError",
            rows(&[
                (0, "ok", "成功"),
                (7, "order not found", "订单不存在"),
                (8, "Order not found!", ""),
                (9, "", "订单已支付"),
                (10, "404 page", "缺 {page}"),
                (11, "code 9", ""),
                (7, "order \"gone\"", "订\u{202E}单"),
                (12, "", ""),
                (7, "", ""),
                (13, "self", "a\n\tb\\"),
            ]),
        );
        assert_eq!(
            catalog.unwrap().to_string(),
            r#"im_errors::error_catalog! {
    pub enum OrderError {
        0 as Ok => "ok", "成功";
        7 as OrderNotFound => "order not found", "订单不存在";
        // duplicate code 7: "order \"gone\"", "订\u{202e}单"
        // duplicate code 7: "", ""
        8 as Code8 => "Order not found!", "";
        9 as Code9 => "", "订单已支付";
        #[catalog(verbatim)]
        10 as Code10 => "404 page", "缺 {page}";
        11 as Code11 => "code 9", "";
        // no text for code 12
        13 as Code13 => "self", "a\n\tb\\";
    }
}"#
        );
    }

    #[test]
    fn a_row_without_texts_gives_way_to_one_with_texts() {
        let catalog =
            rows(&[(1, "", ""), (2, "", ""), (1, "one", "一"), (1, "", ""), (1, "uno", "")]);
        let source = Catalog::new("E", catalog).unwrap().to_string();
        let expected = "        1 as One => \"one\", \"一\";
        // duplicate code 1: \"\", \"\"
        // duplicate code 1: \"uno\", \"\"
        // no text for code 2\n";
        assert!(source.contains(expected), "{source}");
    }

    #[test]
    fn the_type_holds_all_codes() {
        let max = |greatest: u64| i128::from(greatest);
        for (codes, repr) in [
            (&[0, max(u32::MAX.into())][..], None),
            (&[0, max(u32::MAX.into()) + 1], Some("u64")),
            (&[0, max(u64::MAX)], Some("u64")),
            (&[-1, max(i32::MAX as u64)], Some("i32")),
            (&[i32::MIN.into(), 1], Some("i32")),
            (&[-1, max(i32::MAX as u64) + 1], Some("i64")),
            (&[i128::from(i32::MIN) - 1], Some("i64")),
            (&[i64::MIN.into(), i64::MAX.into()], Some("i64")),
        ] {
            let rows_: Vec<_> = codes.iter().map(|&code| (code, "a", "")).collect();
            let source = Catalog::new("E", rows(&rows_)).unwrap().to_string();
            let written = source.split_once("#[repr(").and_then(|(_, it)| it.split_once(")]"));
            assert_eq!(written.map(|(repr, _)| repr), repr, "{codes:?}");
        }
        let both = rows(&[(-1, "a", ""), (i128::from(i64::MAX) + 1, "b", "")]);
        assert!(matches!(Catalog::new("E", both), Err(Error::NoType)));
    }

    #[test]
    fn a_catalog_needs_a_row_with_a_text() {
        let blank = rows(&[(1, "", ""), (2, "", "")]);
        assert!(matches!(Catalog::new("E", blank), Err(Error::NoText)));
    }

    #[test]
    fn the_summary_counts_what_should_be_reviewed() {
        let plain = Catalog::new("E", rows(&[(1, "a", "一"), (2, "b", "二")])).unwrap();
        assert_eq!(plain.summary(), "rows: 2");

        let mut many: Vec<(i128, &str, &str)> = (1..=8).map(|code| (code, "a", "")).collect();
        many.extend([(1, "b", "一"), (9, "c", ""), (10, "", "一"), (11, "", ""), (12, "", "一")]);
        let many = Page { notes: vec!["rows without a code: 2".into()], ..rows(&many) };
        assert_eq!(
            Catalog::new("E", many).unwrap().summary(),
            "rows: 11
rows without a code: 2
duplicate codes: 1 (1)
without English text: 3 (10, 11, 12)
without Chinese text: 10 (1, 2, 3, 4, 5, 6, 7, 8, …)
duplicate text \"a\": 8 (1, 2, 3, 4, 5, 6, 7, 8)
duplicate text \"一\": 2 (10, 12)"
        );
    }
}
