//! Rows as the source of a catalog, and what is remarkable about them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::{self, Display, Formatter};
use std::format;
use std::prelude::rust_2024::*;

use super::columns::is_chinese;
use super::rows::{Row, Rows};
use super::{Error, name};

/// Shows as the source of the catalog.
pub(super) struct Catalog<'a> {
    name: &'a str,
    /// The integer type of the codes.
    repr: &'static str,
    entries: Vec<Entry>,
    skipped: usize,
}

/// The first row with a code and a text, and those that repeat the code.
struct Entry {
    row: Row,
    /// Where its English text makes no name, or one that is taken.
    has_own_name: bool,
    repeats: Vec<Row>,
}

impl<'a> Catalog<'a> {
    pub(super) fn new(name: &'a str, rows: Rows) -> Result<Self, Error> {
        let Rows { rows, skipped } = rows;
        let mut entries: Vec<Entry> = Vec::new();
        let mut position_of_code = HashMap::new();
        let mut names = HashSet::new();
        for row in rows {
            let position = *position_of_code.entry(row.code).or_insert(entries.len());
            match entries.get_mut(position) {
                None => entries.push(Entry { row, has_own_name: false, repeats: Vec::new() }),
                // An overview of codes alone, before the table with their texts.
                Some(first) if first.is_blank() => first.row = row,
                Some(first) => first.repeats.push(row),
            }
        }
        for entry in entries.iter_mut().filter(|entry| !entry.is_blank()) {
            let name = name::from_english(&entry.row.en).ok().filter(|name| is_good(name));
            entry.has_own_name = !name.is_some_and(|name| names.insert(name));
        }
        if entries.is_empty() {
            return Err(Error::NoCode);
        }
        if entries.iter().all(Entry::is_blank) {
            return Err(Error::NoText);
        }
        let repr = repr(&entries).ok_or(Error::NoType)?;
        Ok(Self { name, repr, entries, skipped })
    }

    /// What somebody should look at, a line each.
    pub(super) fn summary(&self) -> String {
        let entries = || self.entries.iter();
        let rows = entries().filter(|entry| !entry.is_blank());
        let mut lines = Vec::from([format!("rows: {}", rows.count())]);
        if self.skipped > 0 {
            lines.push(format!("rows that begin with no code: {}", self.skipped));
        }
        lines.extend(counted("codes that repeat", entries().filter(|it| !it.repeats.is_empty())));
        lines.extend(counted("without English text", entries().filter(|it| it.row.en.is_empty())));
        lines.extend(counted("without Chinese text", entries().filter(|it| it.row.zh.is_empty())));
        for text in [|row: &Row| row.en.clone(), |row: &Row| row.zh.clone()] {
            let mut entries_of: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
            for entry in entries() {
                entries_of.entry(text(&entry.row)).or_default().push(entry);
            }
            entries_of.retain(|text, of_text| !text.is_empty() && of_text.len() > 1);
            lines.extend(entries_of.into_iter().filter_map(|(text, of_text)| {
                counted(&format!("text that repeats, {text:?}"), of_text.into_iter())
            }));
        }
        lines.join("\n")
    }
}

/// How many entries these are, and the codes of the first ones.
fn counted<'a>(what: &str, entries: impl Iterator<Item = &'a Entry>) -> Option<String> {
    /// As many as a line has room for.
    const SHOWN: usize = 8;

    let codes: Vec<String> = entries.map(|entry| entry.row.code.to_string()).collect();
    let more = if codes.len() > SHOWN { ", …" } else { "" };
    let shown: Vec<&str> = codes.iter().take(SHOWN).map(String::as_str).collect();
    (!codes.is_empty()).then(|| format!("{what}: {} ({}{more})", codes.len(), shown.join(", ")))
}

/// The integer type that holds all codes. There is none for codes below zero beside others beyond `i64`.
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

/// The name of a row whose text makes none: no other row has its code, so none has its name.
fn name_of_code(code: i128) -> String {
    let minus = if code < 0 { "Minus" } else { "" };
    format!("Code{minus}{}", code.unsigned_abs())
}

/// Whether the compiler finds nothing strange in a name, and [`name_of_code`] makes no such one.
fn is_good(name: &str) -> bool {
    let number = name.strip_prefix("Code").map(|it| it.strip_prefix("Minus").unwrap_or(it));
    let is_of_a_code = number.is_some_and(|it| it.bytes().all(|digit| digit.is_ascii_digit()));
    !is_of_a_code && name.chars().all(|c| c.is_ascii_alphanumeric() || is_chinese(c))
}

/// `Debug` writes texts as literals of Rust, whatever is in them.
impl Display for Catalog<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "im_errors::error_catalog! {{")?;
        // That of a catalog that says nothing.
        if self.repr != "u32" {
            writeln!(f, "    #[repr({})]", self.repr)?;
        }
        writeln!(f, "    pub enum {} {{", self.name)?;
        self.entries.iter().try_for_each(|entry| write!(f, "{entry}"))?;
        write!(f, "    }}\n}}")
    }
}

impl Display for Entry {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Row { code, en, zh } = &self.row;
        if self.is_blank() {
            writeln!(f, "        // {code} has no text")?;
        } else if self.has_own_name {
            writeln!(f, "        {code} as {} => {en:?}, {zh:?};", name_of_code(*code))?;
        } else {
            writeln!(f, "        {code} => {en:?}, {zh:?};")?;
        }
        for Row { code, en, zh } in &self.repeats {
            writeln!(f, "        // {code} again: {en:?}, {zh:?}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[(i128, &str, &str)]) -> Rows {
        let row = |&(code, en, zh): &(i128, &str, &str)| Row { code, en: en.into(), zh: zh.into() };
        Rows { rows: rows.iter().map(row).collect(), skipped: 0 }
    }

    #[test]
    fn rows_are_bare_where_their_text_makes_a_free_name() {
        let catalog = Catalog::new(
            "OrderError",
            rows(&[
                (0, "ok", "成功"),
                (7, "order not found", "订单不存在"),
                (8, "Order not found!", ""),
                (9, "", "订单已支付"),
                (10, "404 page", ""),
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
        0 => "ok", "成功";
        7 => "order not found", "订单不存在";
        // 7 again: "order \"gone\"", "订\u{202e}单"
        // 7 again: "", ""
        8 as Code8 => "Order not found!", "";
        9 as Code9 => "", "订单已支付";
        10 as Code10 => "404 page", "";
        11 as Code11 => "code 9", "";
        // 12 has no text
        13 as Code13 => "self", "a\n\tb\\";
    }
}"#
        );
    }

    #[test]
    fn a_row_without_a_text_leaves_its_code_to_one_that_has_it() {
        let catalog =
            rows(&[(1, "", ""), (2, "", ""), (1, "one", "一"), (1, "", ""), (1, "uno", "")]);
        let source = Catalog::new("E", catalog).unwrap().to_string();
        let expected = "        1 => \"one\", \"一\";
        // 1 again: \"\", \"\"
        // 1 again: \"uno\", \"\"
        // 2 has no text\n";
        assert!(source.contains(expected), "{source}");
    }

    #[test]
    fn names_of_codes_are_left_to_the_codes() {
        for (name, is_of_a_code) in [
            ("Code7", true),
            ("CodeMinus7", true),
            ("Code", true),
            ("Code7a", false),
            ("CodeIsWrong", false),
            ("Minus7", false),
            ("用户不存在", false),
        ] {
            assert_eq!(is_good(name), !is_of_a_code, "{name}");
        }
        // Of these the compiler warns.
        for strange in ["Over10Μs", "Аccess", "Conﬁguration", "Nº5", "Straße"] {
            assert!(!is_good(strange), "{strange}");
        }
        assert_eq!(name_of_code(0), "Code0");
        assert_eq!(name_of_code(i64::MIN.into()), "CodeMinus9223372036854775808");
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
            let rows = codes.iter().map(|&code| Row { code, en: "a".into(), zh: String::new() });
            let rows = Rows { rows: rows.collect(), skipped: 0 };
            let source = Catalog::new("E", rows).unwrap().to_string();
            let written = source.split_once("#[repr(").and_then(|(_, it)| it.split_once(")]"));
            assert_eq!(written.map(|(repr, _)| repr), repr, "{codes:?}");
        }
        let both = rows(&[(-1, "a", ""), (i128::from(i64::MAX) + 1, "b", "")]);
        assert!(matches!(Catalog::new("E", both), Err(Error::NoType)));
    }

    #[test]
    fn a_catalog_has_a_row_with_a_text() {
        assert!(matches!(Catalog::new("E", rows(&[])), Err(Error::NoCode)));
        let blank = rows(&[(1, "", ""), (2, "", "")]);
        assert!(matches!(Catalog::new("E", blank), Err(Error::NoText)));
    }

    #[test]
    fn the_summary_counts_what_is_remarkable() {
        let plain = Catalog::new("E", rows(&[(1, "a", "一"), (2, "b", "二")])).unwrap();
        assert_eq!(plain.summary(), "rows: 2");

        let mut many: Vec<(i128, &str, &str)> = (1..=8).map(|code| (code, "a", "")).collect();
        many.extend([(1, "b", "一"), (9, "c", ""), (10, "", "一"), (11, "", ""), (12, "", "一")]);
        let many = Rows { skipped: 2, ..rows(&many) };
        assert_eq!(
            Catalog::new("E", many).unwrap().summary(),
            "rows: 11
rows that begin with no code: 2
codes that repeat: 1 (1)
without English text: 3 (10, 11, 12)
without Chinese text: 10 (1, 2, 3, 4, 5, 6, 7, 8, …)
text that repeats, \"a\": 8 (1, 2, 3, 4, 5, 6, 7, 8)
text that repeats, \"一\": 2 (10, 12)"
        );
    }
}
