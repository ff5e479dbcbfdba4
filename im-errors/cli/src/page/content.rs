//! Classifies the cells of a column.

use super::{cells, codes};

/// The number of cells of each class. A cell may belong to several classes.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// Cells that are not empty.
    filled: usize,
    codes: usize,
    http: usize,
    kinds: usize,
    arguments: usize,
    dates: usize,
    deprecated: usize,
    chinese: usize,
    japanese: usize,
    /// Texts in Latin letters.
    latin: usize,
    /// Texts in Latin letters with several words.
    sentences: usize,
    /// Texts in Latin letters that are identifiers.
    names: usize,
    /// Texts in other scripts.
    foreign: usize,
    /// Whether the codes are consecutive and start at 0 or 1.
    is_serial: bool,
}

/// The language of the texts in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Language {
    Chinese,
    Japanese,
    /// Several words in Latin letters.
    Sentences,
    /// Single words in Latin letters.
    Words,
    /// Identifiers, such as `USER_NOT_FOUND` or `ErrUserNotFound`.
    Names,
    Foreign,
}

impl Content {
    pub(super) fn new<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut content = Self { is_serial: true, ..Self::default() };
        let mut serial = None;
        for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
            content.filled += 1;
            if codes::is_codes(codes::split_remark(cell).0) {
                content.codes += 1;
                let code = codes::single(cell);
                let is_next = match (serial, code) {
                    (None, Some(0 | 1)) => true,
                    (Some(previous), Some(code)) => code == previous + 1,
                    _ => false,
                };
                content.is_serial &= is_next;
                serial = code;
            }
            content.http += usize::from(cells::is_http(cell));
            content.kinds += usize::from(cells::kind(cell).is_some());
            content.arguments += usize::from(cells::arguments(cell).is_some());
            content.dates += usize::from(is_date(cell));
            content.deprecated += usize::from(cells::means_deprecated(cell));
            content.count_text(cell);
        }
        content
    }

    fn count_text(&mut self, cell: &str) {
        if cell.chars().any(is_kana) {
            self.japanese += 1;
        } else if cell.chars().any(is_chinese) {
            self.chinese += 1;
        } else if let Some(letter) = cell.chars().find(|c| c.is_alphabetic()) {
            if cells::is_http(cell) || codes::is_codes(cell) {
                // A reason phrase, or a hexadecimal number.
            } else if is_latin(letter) {
                self.latin += 1;
                self.sentences += usize::from(cell.contains(char::is_whitespace));
                self.names += usize::from(is_name(cell));
            } else {
                self.foreign += 1;
            }
        }
    }

    /// Returns whether this is at least half of the cells.
    fn is_majority(&self, some: usize) -> bool {
        some > 0 && some * 2 >= self.filled
    }

    pub(super) fn has_a_code(&self) -> bool {
        self.codes > 0
    }

    /// Returns whether most cells contain codes.
    pub(super) fn has_codes(&self) -> bool {
        self.is_majority(self.codes)
    }

    /// Returns whether the codes are serial numbers, such as 1, 2, 3.
    pub(super) fn is_serial(&self) -> bool {
        self.is_serial && self.codes > 1
    }

    /// Returns whether nearly all cells are HTTP statuses.
    pub(super) fn is_http(&self) -> bool {
        self.http > 0 && self.http * 5 >= self.filled * 4
    }

    /// Returns whether some cells are HTTP statuses.
    pub(super) fn has_http(&self) -> bool {
        self.http > 0
    }

    pub(super) fn has_kinds(&self) -> bool {
        self.is_majority(self.kinds)
    }

    pub(super) fn has_arguments(&self) -> bool {
        self.is_majority(self.arguments)
    }

    pub(super) fn has_dates(&self) -> bool {
        self.is_majority(self.dates)
    }

    pub(super) fn means_deprecated(&self) -> bool {
        self.deprecated > 0 && self.deprecated == self.filled
    }

    /// Returns the language of most texts.
    pub(super) fn language(&self) -> Option<Language> {
        let all = self.chinese + self.japanese + self.latin + self.foreign;
        let is_most = |some: usize| some > 0 && some * 2 >= all;
        let ideographic = self.chinese + self.japanese;
        if is_most(ideographic) {
            // Some Japanese texts consist only of Chinese characters.
            let is_japanese = self.japanese > 0 && self.japanese * 4 >= ideographic;
            Some(if is_japanese { Language::Japanese } else { Language::Chinese })
        } else if is_most(self.latin) {
            Some(if self.names * 3 >= self.latin * 2 {
                Language::Names
            } else if is_most(self.sentences) {
                Language::Sentences
            } else {
                Language::Words
            })
        } else {
            (self.foreign > 0).then_some(Language::Foreign)
        }
    }
}

/// Returns whether this is a Chinese character of the basic plane.
pub(crate) fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{FF66}'..='\u{FF9D}')
}

fn is_latin(c: char) -> bool {
    c.is_ascii()
        || matches!(c, '\u{AA}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{FB00}'..='\u{FB06}')
}

/// Returns whether this is an identifier in capitals or with several words.
fn is_name(cell: &str) -> bool {
    let parts = || cell.split(['.', ':']).filter(|part| !part.is_empty());
    let is_identifier = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && part.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_')
    };
    let letters = || cell.bytes().filter(u8::is_ascii_alphabetic);
    let has_inner_capital = cell.bytes().skip(1).any(|c| c.is_ascii_uppercase());
    parts().all(is_identifier)
        && cell.bytes().last().is_some_and(|c| c.is_ascii_alphanumeric())
        && letters().count() > 1
        && (has_inner_capital || cell.contains('_') || parts().count() > 1)
}

/// Returns whether a cell is a date, or a version number with several parts.
fn is_date(cell: &str) -> bool {
    let cell = cell.strip_prefix(['v', 'V']).unwrap_or(cell);
    let date = cell.split(char::is_whitespace).next().unwrap_or_default();
    let numbers: Vec<&str> =
        date.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    (2..=4).contains(&numbers.len())
        && numbers.iter().all(|number| number.bytes().all(|digit| digit.is_ascii_digit()))
        && (numbers.len() == 3 || date.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(cells: &[&str]) -> Content {
        Content::new(cells.iter().copied())
    }

    #[test]
    fn most_cells_determine_the_language() {
        for (cells, language) in [
            (&["用户", "用户名", "no user"][..], Some(Language::Chinese)),
            (&["no user", "用户"], Some(Language::Chinese)),
            (&["no user", "OK"], Some(Language::Sentences)),
            (&["-", "404", "—", "no user", "1"], Some(Language::Sentences)),
            (&["-", "404", "用户"], Some(Language::Chinese)),
            (&["no user", "OK", "user gone"], Some(Language::Sentences)),
            (&["OK", "gone", "no user", "", " "], Some(Language::Words)),
            (&["Straße", "über"], Some(Language::Words)),
            (&["OK", "USER_GONE", "user gone"], Some(Language::Names)),
            (&["ErrUserGone", "ErrGone"], Some(Language::Names)),
            (&["user_gone", "Param.Missing"], Some(Language::Names)),
            (&["404", "500"], None),
            (&["404 Not Found", "0xAB"], None),
            (&["㐀", "一"], Some(Language::Chinese)),
            (&["認証失敗", "ユーザーが存在しません", "不正"], Some(Language::Japanese)),
            (&["用户的の", "用户", "密码", "权限", "错误"], Some(Language::Chinese)),
            (&["ошибка", "ошибка сети"], Some(Language::Foreign)),
            (&["오류"], Some(Language::Foreign)),
            (&[], None),
        ] {
            assert_eq!(content(cells).language(), language, "{cells:?}");
        }
    }

    #[test]
    fn numbers_are_codes_serial_numbers_or_statuses() {
        let codes = content(&["40001", "40002", "", "x"]);
        assert!(codes.has_codes() && !codes.is_serial() && !codes.is_http());
        assert!(content(&["1", "2", "3"]).is_serial());
        assert!(content(&["0", "1"]).is_serial());
        assert!(!content(&["1"]).is_serial() && !content(&["1", "3"]).is_serial());
        assert!(!content(&["2", "3"]).is_serial() && !content(&["1", "2/3"]).is_serial());
        assert!(content(&["404", "500 Internal Server Error"]).is_http());
        assert!(!content(&["404", "500", "40001"]).is_http());
        assert!(!content(&["x", "y", "1"]).has_codes());
        assert!(content(&["1.0", "2020-01-02", "v1.2.3", "2020年1月2日"]).has_dates());
        assert!(!content(&["40001", "1-2", "40001/40002"]).has_dates());
    }

    #[test]
    fn names_are_in_capitals_or_have_several_words() {
        for name in
            ["OK", "USER_NOT_FOUND", "ErrUser", "userGone", "E_FAIL", "a_b", "A.B", "Im::Ok"]
        {
            assert!(is_name(name), "{name}");
        }
        for text in ["", "gone", "Gone", "no user", "OK!", "gone.", "A", "1A", "用户", "a-b"] {
            assert!(!is_name(text), "{text}");
        }
    }
}
