//! The languages of a catalog's texts.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

use crate::excerpt::Excerpt;

/// A language of a catalog's texts: English or Chinese.
///
/// ```
/// use im_errors::{ImError, Lang};
///
/// let lang: Lang = "zh-Hans-CN".parse()?;
/// assert_eq!(lang, Lang::Zh);
/// assert_eq!(lang.tag(), "zh");
/// assert_eq!(ImError::UserExists.text(lang), "用户已存在");
/// # Ok::<(), im_errors::UnknownLang>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Lang {
    /// English, `en`.
    #[default]
    En,
    /// Chinese, `zh`.
    Zh,
}

impl Lang {
    /// Returns the language tag ([RFC 5646](https://www.rfc-editor.org/rfc/rfc5646)): `"en"` or
    /// `"zh"`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    pub(crate) const fn other(self) -> Self {
        match self {
            Self::En => Self::Zh,
            Self::Zh => Self::En,
        }
    }

    /// Returns the language of a tag, or `None` for a language other than English and Chinese.
    ///
    /// The primary subtag determines the language: `zh`, `zh-Hans-CN` and `ZH_cn` are all Chinese.
    ///
    /// ```
    /// use im_errors::Lang;
    ///
    /// assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
    /// assert_eq!(Lang::from_tag("fr"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        [Self::En, Self::Zh].into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }
}

/// Writes the tag.
impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

/// Parses a tag in the same way as [`Lang::from_tag`].
impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Self::from_tag(tag).ok_or_else(|| UnknownLang { tag: Excerpt::new(tag) })
    }
}

/// The error returned when the language of a parsed tag is neither English nor Chinese.
///
/// ```
/// let error = "fr-CA".parse::<im_errors::Lang>().unwrap_err();
/// assert_eq!(error.tag(), "fr-CA");
/// assert_eq!(error.to_string(), r#"unknown language "fr-CA", expected `en` or `zh`"#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownLang {
    tag: Excerpt,
}

impl UnknownLang {
    /// Returns the tag, truncated at a character boundary if it is longer than 64 bytes.
    #[must_use]
    pub fn tag(&self) -> &str {
        self.tag.as_str()
    }
}

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown language {}, expected `en` or `zh`", self.tag)
    }
}

impl Error for UnknownLang {}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;

    #[test]
    fn the_primary_subtag_determines_the_language() {
        for tag in ["zh", "ZH", "zh-CN", "zh_TW", "zH-Hans-CN", "zh-"] {
            assert_eq!(Lang::from_tag(tag), Some(Lang::Zh), "{tag}");
        }
        for tag in ["en", "En-gb", "en_US"] {
            assert_eq!(Lang::from_tag(tag), Some(Lang::En), "{tag}");
        }
    }

    #[test]
    fn a_language_is_displayed_as_its_tag() {
        assert_eq!(std::format!("{}|{:>4}", Lang::Zh, Lang::En), "zh|  en");
    }

    #[test]
    fn other_languages_are_unknown() {
        for tag in ["", "-", "fr", "zhx", "e", "eng", " en", "x-zh", "中文"] {
            assert_eq!(Lang::from_tag(tag), None, "{tag}");
            assert_eq!(tag.parse::<Lang>().unwrap_err().tag(), tag);
        }
    }
}
