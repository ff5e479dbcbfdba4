//! The macro against random tables, which a second, simpler implementation of the rules checks too.

use std::collections::{BTreeMap, HashSet};

use proc_macro2::TokenStream;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};
use quote::quote;

use super::items;
use crate::catalog::Contents;
use crate::errors::Errors;
use crate::invisible::is_invisible;
use crate::{check, syntax};

/// The input is the same in every run, so that unrelated changes cannot fail.
pub(super) fn config() -> Config {
    Config {
        cases: 400,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..Config::default()
    }
}

const TYPES: [(&str, i128, i128); 10] = [
    ("u8", 0, u8::MAX as i128),
    ("u16", 0, u16::MAX as i128),
    ("u32", 0, u32::MAX as i128),
    ("u64", 0, u64::MAX as i128),
    ("usize", 0, u64::MAX as i128),
    ("i8", i8::MIN as i128, i8::MAX as i128),
    ("i16", i16::MIN as i128, i16::MAX as i128),
    ("i32", i32::MIN as i128, i32::MAX as i128),
    ("i64", i64::MIN as i128, i64::MAX as i128),
    ("isize", i64::MIN as i128, i64::MAX as i128),
];

/// A row, with or without mistakes.
#[derive(Clone, Debug)]
struct Line {
    code: i128,
    radix: u32,
    name: Option<&'static str>,
    texts: [String; 2],
    raw: bool,
}

impl Line {
    fn source(&self) -> String {
        let minus = if self.code < 0 { "-" } else { "" };
        let digits = self.code.unsigned_abs();
        let code = match self.radix {
            16 => format!("{minus}0x{digits:X}"),
            8 => format!("{minus}0o{digits:o}"),
            2 => format!("{minus}0b{digits:b}_"),
            _ => format!("{minus}{digits}"),
        };
        let name = self.name.map(|name| format!("as {name}")).unwrap_or_default();
        let [english, chinese] = self.texts.each_ref().map(|text| {
            let can_be_raw = !text.contains("\"#") && !text.contains('\r');
            if self.raw && can_be_raw { format!("r#\"{text}\"#") } else { format!("{text:?}") }
        });
        format!("{code} {name} => {english}, {chinese};")
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let char = prop_oneof![
        8 => prop::char::range('a', 'z'),
        3 => prop::char::range('A', 'Z'),
        3 => Just(' '),
        2 => prop::char::range('!', '@'),
        2 => prop::char::range('一', '龥'),
        1 => prop::char::range('\u{300}', '\u{36F}'), // combining marks
        1 => select(vec!['\u{202A}', '\u{202E}', '\u{2066}', '\u{2069}', '\u{61C}']), // bidirectional
        1 => select(vec!['\u{200B}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{FEFF}']), // zero width
        1 => select(vec!['\\', '"', '\'', '’', '`', '|', '#', '\n', '\t', '{', '}']),
        1 => select(vec!['ß', 'İ', 'ŉ', 'ǆ', 'ﬁ', '²', 'Ⓐ', 'Ａ', '٣', 'ا']),
        1 => any::<char>(),
    ];
    // Most texts are clean. The others have whitespace and invisible characters.
    (vec(char, 0..12), 0..8_u8).prop_map(|(chars, mistake): (Vec<char>, _)| {
        let text: String = chars.into_iter().collect();
        if mistake == 0 { text } else { clean(&text) }
    })
}

fn any_line(min: i128, max: i128) -> impl Strategy<Value = Line> {
    let code = prop_oneof![
        8 => min..=max,
        4 => min.max(-20)..=max.min(20),
        1 => select(vec![min, max]),
        1 => select(vec![min - 1, max + 1]),
    ];
    let radix = select(vec![10, 10, 10, 16, 8, 2]);
    let names = vec![None, None, None, None, Some("Alpha"), Some("r#type"), Some("r#Alpha")];
    let texts = [any_text().boxed(), prop_oneof![any_text(), Just(String::new())].boxed()];
    (code, radix, select(names), texts, any::<bool>())
        .prop_map(|(code, radix, name, texts, raw)| Line { code, radix, name, texts, raw })
}

fn any_table() -> impl Strategy<Value = (&'static str, i128, i128, Vec<Line>)> {
    select(TYPES.to_vec()).prop_flat_map(|(name, min, max)| {
        vec(any_line(min, max), 1..12).prop_map(move |lines| (name, min, max, lines))
    })
}

/// Returns a text without leading and trailing whitespace and without invisible characters.
fn clean(text: &str) -> String {
    let is_visible = |c: &char| !is_invisible(*c) || "\n\t".contains(*c);
    let kept: String = text.replace(['\u{2028}', '\u{2029}'], "\n");
    kept.chars().filter(is_visible).collect::<String>().trim().to_owned()
}

/// Returns the name derived from a text: letters and digits are kept, apostrophes and marks are removed,
/// and all other characters separate words.
fn name_of(text: &str) -> Option<String> {
    let is_ident = |text: String| syn::parse_str::<syn::Ident>(&text).is_ok();
    let mut words = vec![String::new()];
    for c in text.chars() {
        let goes_on = is_ident(format!("_a{c}"));
        let is_full_width = ('\u{FF00}'..='\u{FFEF}').contains(&c);
        if goes_on && c.is_alphanumeric() && !is_full_width {
            words.last_mut().unwrap().push(c);
        } else if !"'’\u{200c}\u{200d}".contains(c)
            && (!goes_on || c.is_alphanumeric() || c.is_ascii())
        {
            words.push(String::new());
        }
    }
    let camel_case = words.iter().map(|word| {
        let mut chars = word.chars();
        let first: String = chars.by_ref().take(1).flat_map(char::to_uppercase).collect();
        let shouted = !word.chars().any(char::is_lowercase);
        let rest: String = chars.collect();
        first + &if shouted { rest.chars().flat_map(char::to_lowercase).collect() } else { rest }
    });
    Some(camel_case.collect::<String>()).filter(|name| is_ident(name.clone()))
}

/// Returns the number of mistakes of each kind in a table, and the names of its variants.
fn expected_mistakes(
    min: i128,
    max: i128,
    lines: &[Line],
) -> (BTreeMap<&'static str, usize>, Vec<String>) {
    let mut mistakes = BTreeMap::new();
    let mut count = |mistake, often: usize| {
        if often > 0 {
            *mistakes.entry(mistake).or_default() += often;
        }
    };
    let mut named = Vec::new();
    for line in lines {
        let code = Some(line.code).filter(|code| (min..=max).contains(code));
        count("is out of range for", usize::from(code.is_none()));
        count("in text\n", line.texts.iter().filter(|text| clean(text) != **text).count());
        let [english, chinese] = line.texts.each_ref().map(|text| clean(text));
        let is_blank = english.is_empty() && chinese.is_empty();
        let [english_is_clean, chinese_is_clean] =
            line.texts.each_ref().map(|it| clean(it) == **it);
        let are_clean = english_is_clean && chinese_is_clean;
        count("expected a text in at least", usize::from(is_blank && are_clean));
        let written = line.name.map(|name| name.trim_start_matches("r#").to_owned());
        let name = written.or_else(|| name_of(&english).filter(|_| !is_blank));
        count("as Name", usize::from(name.is_none() && !is_blank && english_is_clean));
        named.push((code, name));
    }
    let codes: Vec<i128> = named.iter().filter_map(|(code, _)| *code).collect();
    let often = |code: &i128| codes.iter().filter(|other| *other == code).count();
    let repeated: HashSet<&i128> = codes.iter().filter(|code| often(code) > 1).collect();
    count("duplicate code", repeated.iter().map(|code| often(code) - 1).sum());

    let mut distinct: Vec<String> = Vec::new();
    for (code, name) in &named {
        let Some(name) = name else { continue };
        if !distinct.contains(name) {
            distinct.push(name.clone());
            continue;
        }
        let first = named.iter().find(|(_, other)| other.as_ref() == Some(name));
        if code.is_none() || first.is_some_and(|(first, _)| first != code) {
            count("duplicate variant name", 1);
        }
    }
    (mistakes, distinct)
}

/// Returns the kind of a message.
fn kind(message: &str) -> &'static str {
    const KINDS: [&str; 6] = [
        "duplicate variant name",
        "duplicate code",
        "is out of range for",
        "expected a text in at least",
        "as Name",
        "in text\n",
    ];
    if message.starts_with("expected a text, found whitespace") {
        return "in text\n";
    }
    KINDS.into_iter().find(|kind| message.contains(kind)).unwrap_or("something else")
}

/// Returns the variants of the enum in the expansion, with their codes.
fn variants(input: TokenStream) -> Vec<(String, i128)> {
    let file = items(input);
    let Some(syn::Item::Enum(item)) = file.items.first() else { panic!("the enum comes first") };
    let mut next = 0;
    let variants = item.variants.iter().map(|variant| {
        if let Some((_, code)) = &variant.discriminant {
            next = quote!(#code).to_string().replace(' ', "").parse().unwrap();
        }
        next += 1;
        (variant.ident.to_string(), next - 1)
    });
    variants.collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn both_implementations_find_the_same_mistakes((repr, min, max, lines) in any_table()) {
        let written: String = lines.iter().map(Line::source).collect();
        let source = format!("#[repr({repr})] enum E {{ {written} }}");
        let input: TokenStream = source.parse().unwrap();

        let errors = Errors::default();
        let syntax = syntax::parse(input.clone(), &errors).unwrap();
        let Contents::Rows(table) = check::check(syntax, &errors).contents else {
            panic!("not rows")
        };
        let mut mistakes = BTreeMap::new();
        for error in errors.texts() {
            *mistakes.entry(kind(&error)).or_default() += 1;
        }
        let (expected, names) = expected_mistakes(min, max, &lines);
        prop_assert_eq!(&mistakes, &expected, "{:?}", errors.texts());

        let expanded = variants(input);
        let of_catalog = table.rows.iter().map(|row| (row.name.to_string(), row.code));
        prop_assert_eq!(&expanded, &of_catalog.collect::<Vec<_>>());
        let plain = |(name, _): &(String, i128)| name.trim_start_matches("r#").to_owned();
        let found: Vec<String> = expanded.iter().map(plain).collect();
        prop_assert_eq!(found, if names.is_empty() { vec!["__NoRow".to_owned()] } else { names });
        if expected.is_empty() {
            for (row, line) in table.rows.iter().zip(&lines) {
                prop_assert_eq!(row.code, line.code);
                prop_assert_eq!([&row.english.value, &row.chinese.value], line.texts.each_ref());
            }
        }
    }
}
