//! `Lang::negotiate`, compared with the crate `accept-language`.

use accept_language::parse_with_quality;
use im_errors::Lang;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Generates a valid member of an `Accept-Language` header.
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
    let space = select(vec!["", "", " ", "  "]);
    (range, option::of(quality), space.clone(), space).prop_map(
        |(range, quality, before, after)| {
            let weight = quality.map(|quality| format!("{before};{after}q={quality}"));
            format!("{before}{range}{}{after}", weight.unwrap_or_default())
        },
    )
}

/// Returns the language of the range with the highest quality that matches a language.
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
    fn negotiation_agrees_with_another_crate(members in vec(member(), 0..6)) {
        let header = members.join(",");
        for default in [Lang::En, Lang::Zh] {
            prop_assert_eq!(Lang::negotiate_or(&header, default), expected(&header, default), "{:?}", header);
        }
        prop_assert_eq!(Lang::negotiate(&header), Lang::negotiate_or(&header, Lang::En));
    }

    #[test]
    fn any_string_is_accepted(header in ".*") {
        let langs = [Lang::En, Lang::Zh];
        prop_assert!(langs.contains(&Lang::negotiate(&header)));
    }
}
