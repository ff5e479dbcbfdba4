//! The language that a header asks for, beside another crate's reading of the same header.

use accept_language::parse_with_quality;
use im_errors::Lang;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A member of a header that keeps to the grammar.
fn member() -> impl Strategy<Value = String> {
    let range = select(vec![
        "en",
        "EN",
        "en-GB",
        "en-us",
        "zh",
        "Zh",
        "zh-CN",
        "zh-Hans-CN",
        "zh-TW",
        "fr",
        "de-CH",
        "eng",
        "x",
        "*",
    ]);
    let quality = select(vec![
        "0", "0.", "0.0", "0.000", "0.001", "0.01", "0.1", "0.10", "0.5", "0.50", "0.8", "0.999",
        "1", "1.", "1.000",
    ]);
    let blank = select(vec!["", "", " ", "  "]);
    (range, option::of(quality), blank.clone(), blank).prop_map(
        |(range, quality, before, behind)| {
            let weight = quality.map(|quality| format!("{before};{behind}q={quality}"));
            format!("{before}{range}{}{behind}", weight.unwrap_or_default())
        },
    )
}

/// The first of the ranges, the best ones first, that is for one of the languages.
fn expected(header: &str, default: Lang) -> Lang {
    let ranges = parse_with_quality(header);
    let language = |range: &str| range.split('-').next().and_then(Lang::from_tag);
    let is_named = |lang| ranges.iter().any(|(range, _)| language(range) == Some(lang));
    let other = if default == Lang::En { Lang::Zh } else { Lang::En };
    let wanted = ranges.iter().filter(|(_, quality)| *quality > 0.0);
    let mut langs = wanted.filter_map(|(range, _)| match language(range) {
        None if range == "*" => [default, other].into_iter().find(|lang| !is_named(*lang)),
        lang => lang,
    });
    langs.next().unwrap_or(default)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_header_is_read_as_another_crate_reads_it(members in vec(member(), 0..6)) {
        let header = members.join(",");
        for default in [Lang::En, Lang::Zh] {
            prop_assert_eq!(Lang::negotiate_or(&header, default), expected(&header, default), "{:?}", header);
        }
        prop_assert_eq!(Lang::negotiate(&header), Lang::negotiate_or(&header, Lang::En));
    }

    #[test]
    fn any_string_is_read(header in ".*") {
        let langs = [Lang::En, Lang::Zh];
        prop_assert!(langs.contains(&Lang::negotiate(&header)));
    }
}
