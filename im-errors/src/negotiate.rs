//! Language negotiation.

use core::cmp::Reverse;

use crate::Lang;

impl Lang {
    /// Returns the language that an `Accept-Language` header prefers, or English if the header accepts
    /// neither language.
    ///
    /// ```
    /// use im_errors::Lang;
    ///
    /// assert_eq!(Lang::negotiate("zh-CN,zh;q=0.9,en;q=0.8"), Lang::Zh);
    /// assert_eq!(Lang::negotiate("fr, *;q=0.5, en;q=0"), Lang::Zh);
    /// assert_eq!(Lang::negotiate("fr"), Lang::En);
    /// ```
    ///
    /// The primary subtag of a language range determines its language: `zh-Hans-CN` is Chinese. `*` matches
    /// every language that no other range matches. The range with the highest quality value takes
    /// precedence, and the first of several ranges with the same value. A quality value of 0 means that the
    /// language is not acceptable. Malformed members are skipped.
    ///
    /// See [RFC 9110, section 12.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4) for the grammar.
    #[must_use]
    pub fn negotiate(accept_language: &str) -> Self {
        Self::negotiate_or(accept_language, Self::En)
    }

    /// Returns the language that an `Accept-Language` header prefers, or the given default if the header
    /// accepts neither language or doesn't distinguish them, as in `*`.
    ///
    /// ```
    /// use im_errors::Lang;
    ///
    /// assert_eq!(Lang::negotiate_or("fr", Lang::Zh), Lang::Zh);
    /// assert_eq!(Lang::negotiate_or("en, *", Lang::Zh), Lang::En);
    /// ```
    ///
    /// The header is parsed in the same way as by [`negotiate`](Self::negotiate).
    #[must_use]
    pub fn negotiate_or(accept_language: &str, default: Self) -> Self {
        let [mut english, mut chinese, mut others] = [None; 3];
        for (position, member) in accept_language.split(',').enumerate() {
            let Some((range, quality)) = range_and_quality(member) else { continue };
            let preference = match Self::from_tag(range) {
                Some(Self::En) => &mut english,
                Some(Self::Zh) => &mut chinese,
                None if range == "*" => &mut others,
                None => continue,
            };
            *preference = (*preference).max(Some((quality, Reverse(position))));
        }
        let preference = |lang| {
            let explicit = match lang {
                Self::En => english,
                Self::Zh => chinese,
            };
            explicit.or(others).filter(|(quality, _)| *quality > 0)
        };
        if preference(default.other()) > preference(default) { default.other() } else { default }
    }
}

/// Returns the language range of a member of the header, and its quality value in thousandths.
///
/// ```text
/// member = OWS language-range [ OWS ";" OWS "q=" qvalue ] OWS
/// ```
fn range_and_quality(member: &str) -> Option<(&str, u16)> {
    let whitespace = [' ', '\t'];
    let (range, quality) = match member.split_once(';') {
        None => (member, 1000),
        Some((range, weight)) => {
            let (name, value) = weight.trim_matches(whitespace).split_at_checked(2)?;
            (range, thousandths(value).filter(|_| name.eq_ignore_ascii_case("q="))?)
        }
    };
    let range = range.trim_matches(whitespace);
    is_language_range(range).then_some((range, quality))
}

/// Returns a quality value in thousandths.
///
/// ```text
/// qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )
/// ```
fn thousandths(qvalue: &str) -> Option<u16> {
    let (whole, decimals) = qvalue.split_once('.').unwrap_or((qvalue, ""));
    let has_valid_length = matches!(whole, "0" | "1") && decimals.len() <= 3;
    if !has_valid_length || !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let digits = whole.bytes().chain(decimals.bytes()).chain([b'0'; 3]).take(4);
    let quality = digits.fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
    (quality <= 1000).then_some(quality)
}

/// Returns `true` if a string is a language range.
///
/// ```text
/// language-range = (1*8ALPHA *("-" 1*8alphanum)) / "*"     ; RFC 4647, section 2.1
/// ```
fn is_language_range(range: &str) -> bool {
    let mut subtags = range.split('-');
    let primary = subtags.next().unwrap_or_default();
    let is_subtag = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    range == "*"
        || is_subtag(primary)
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            && subtags.all(is_subtag)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;

    #[test]
    fn headers_of_browsers_are_understood() {
        for (header, expected) in [
            ("en-US,en;q=0.9", Lang::En),                      // Chrome
            ("zh-CN,zh;q=0.9,en;q=0.8", Lang::Zh),             // Chrome
            ("zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", Lang::Zh), // Chrome
            ("zh-CN,zh;q=0.8,zh-TW;q=0.7,zh-HK;q=0.5,en-US;q=0.3,en;q=0.2", Lang::Zh), // Firefox
            ("en-US,en;q=0.5", Lang::En),                      // Firefox
            ("zh-Hans-CN,zh-Hans;q=0.8,en-US;q=0.5,en;q=0.3", Lang::Zh), // Edge Legacy
            ("zh-cn", Lang::Zh),                               // Safari
            ("en-us", Lang::En),                               // Safari
            ("de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7", Lang::En), // Chrome
            ("fr-FR,fr;q=0.9,zh-CN;q=0.8", Lang::Zh),
            ("ja,zh-CN;q=0.7,zh;q=0.3,en;q=0.3", Lang::Zh),
            ("zh-Hans-CN;q=1, en-CN;q=0.9", Lang::Zh), // iOS
            ("*", Lang::En),                           // curl, Node
            ("", Lang::En),
        ] {
            assert_eq!(Lang::negotiate(header), expected, "{header:?}");
        }
    }

    #[test]
    fn the_first_range_with_the_highest_quality_takes_precedence() {
        for (header, expected) in [
            ("en;q=0.8,zh;q=0.9", Lang::Zh),
            ("en;q=0.899,zh;q=0.9", Lang::Zh),
            ("en;q=0.1,zh;q=0.09", Lang::En),
            ("en;q=0.5,zh;q=0.5", Lang::En),
            ("zh;q=0.5,en;q=0.50", Lang::Zh),
            ("zh;q=1.000,en", Lang::Zh),
            ("en,zh;q=1.", Lang::En),
            ("zh,en", Lang::Zh),
            ("en;q=0.1,zh;q=0.2,en-GB;q=0.3", Lang::En),
        ] {
            assert_eq!(Lang::negotiate(header), expected, "{header:?}");
        }
    }

    #[test]
    fn a_language_of_quality_0_is_not_acceptable() {
        for (header, expected) in [
            ("en;q=0,*", Lang::Zh),
            ("en;q=0.000,*;q=0.001", Lang::Zh),
            ("*;q=0,zh;q=0.1", Lang::Zh),
            ("zh;q=0,*;q=0", Lang::En),
            ("en;q=0", Lang::En),
        ] {
            assert_eq!(Lang::negotiate(header), expected, "{header:?}");
        }
        assert_eq!(Lang::negotiate_or("*, zh;q=0", Lang::Zh), Lang::En);
    }

    #[test]
    fn a_star_matches_languages_that_no_other_range_matches() {
        for (header, english, chinese) in [
            ("*", Lang::En, Lang::Zh),
            ("*;q=0.5,zh;q=0.1", Lang::En, Lang::En),
            ("*,zh", Lang::En, Lang::En),
            ("zh,*", Lang::Zh, Lang::Zh),
            ("en;q=0.9,*;q=0.1", Lang::En, Lang::En),
            ("fr,*;q=0.1", Lang::En, Lang::Zh),
        ] {
            assert_eq!(Lang::negotiate(header), english, "{header:?}");
            assert_eq!(Lang::negotiate_or(header, Lang::Zh), chinese, "{header:?}");
        }
    }

    #[test]
    fn whitespace_around_commas_and_semicolons_is_ignored() {
        for header in [" fr , zh ; q=0.5 ,en;q=0.4", "\tzh\t;\tQ=0.5\t", ",, zh,,", "ZH-hans-CN"] {
            assert_eq!(Lang::negotiate(header), Lang::Zh, "{header:?}");
        }
    }

    #[test]
    fn malformed_members_are_skipped() {
        for member in [
            "zh;q=1.001",
            "zh;q=2",
            "zh;q=-1",
            "zh;q=0.1234",
            "zh;q=.5",
            "zh;q=",
            "zh;q",
            "zh;",
            "zh;q =1",
            "zh;q= 1",
            "zh;q=1;q=1",
            "zh;level=1",
            "zh;q=0,5",
            "zh;q=1e0",
            "zh;q=٠",
            "zh_CN",
            "zh-",
            "-zh",
            "zh--CN",
            "zh CN",
            "zh-abcdefghi",
            "zh-*",
            "*-zh",
            "zh\u{A0}",
            "中文",
            "z\u{FFFD}h",
            "\"zh\"",
            "zh\u{b}",
        ] {
            assert_eq!(Lang::negotiate(member), Lang::En, "{member:?}");
            assert_eq!(
                Lang::negotiate(&std::format!("{member},zh;q=0.1,en;q=0.01")),
                Lang::Zh,
                "{member:?}"
            );
        }
    }
}
