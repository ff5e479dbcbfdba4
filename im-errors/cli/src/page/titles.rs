//! Recognizes the titles of columns.

mod words;

use self::words::{
    CAUSES, CHINESE, DESCRIBED, ENGLISH, EXPLAINED, KNOWN, MESSAGES, NAMES, OTHER_LANGUAGES,
    REMEDIES, SERIALS,
};
use super::{Column, Layout};

/// The meaning of a title.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Title {
    Column(Column),
    /// A text, with a rank. The cells determine the language; the column with the lowest rank is preferred.
    Message(u8),
    /// A status: the code or, if another column contains the codes, the HTTP status.
    Status,
    /// A serial number.
    Serial,
    /// A version or a date.
    History,
    /// A text in a language other than English and Chinese.
    OtherLanguage,
    /// A property that catalogs don't have, such as a module.
    Ignored,
}

/// The maximum length of a title in bytes. Chinese characters have three bytes.
const LONGEST: usize = 48;

/// The titles of an export.
const EXPORTED: [Column; 12] = [
    Column::Catalog,
    Column::Code,
    Column::Name,
    Column::English,
    Column::Chinese,
    Column::Kind,
    Column::Http,
    Column::Retry,
    Column::Arguments,
    Column::State,
    Column::Deprecated,
    Column::Explanation,
];

/// Returns the columns if this is the header of an export.
pub(super) fn exported(header: &[impl AsRef<str>]) -> Option<Layout> {
    let columns = header
        .iter()
        .map(|title| EXPORTED.into_iter().find(|column| column.name() == title.as_ref()).map(Some));
    let columns: Vec<Option<Column>> = columns.collect::<Option<_>>()?;
    let codes = columns.iter().position(|column| *column == Some(Column::Code))?;
    let is_named = columns.get(codes + 1) == Some(&Some(Column::Name));
    let is_repeated = header.len() > EXPORTED.len() || has_duplicates(&columns);
    (codes < 2 && is_named && !is_repeated).then_some(Layout(columns))
}

fn has_duplicates(columns: &[Option<Column>]) -> bool {
    (1..).zip(columns).any(|(next, column)| columns.iter().skip(next).any(|it| it == column))
}

/// Returns the meaning of a title, or `None` if the title is not known.
pub(super) fn title(title: &str) -> Option<Title> {
    let title = title.trim();
    if title.is_empty() || title.len() > LONGEST {
        return None;
    }
    let title = separate_words(title).to_lowercase();
    let words: Vec<&str> =
        title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let compact: String = title.chars().filter(|c| c.is_alphanumeric()).collect();
    let is = |wanted: &[&str]| wanted.iter().any(|wanted| compact == *wanted || title == *wanted);
    let has_word = |wanted: &[&str]| wanted.iter().any(|wanted| has_word(&title, &words, wanted));
    if is(SERIALS) {
        return Some(Title::Serial);
    }
    if is(&["码"]) {
        return Some(Title::Column(Column::Code));
    }
    if has_word(OTHER_LANGUAGES) {
        return Some(Title::OtherLanguage);
    }
    match (has_word(ENGLISH), has_word(CHINESE)) {
        (true, false) if has_word(NAMES) => return Some(Title::Column(Column::Name)),
        (true, false) => return Some(Title::Column(Column::English)),
        (false, true) => return Some(Title::Column(Column::Chinese)),
        (true, true) => return Some(Title::Message(0)),
        (false, false) => {}
    }
    let rank = (0..).zip([MESSAGES, DESCRIBED, EXPLAINED]).find(|(_, words)| has_word(words));
    if let Some((rank, _)) = rank
        && !has_word(CAUSES)
        && !has_word(REMEDIES)
    {
        return Some(Title::Message(rank));
    }
    let known = KNOWN.iter().find(|(wanted, _)| has_word(wanted));
    known.map(|(_, title)| *title)
}

/// Returns whether a cell contains only a title of codes.
pub(super) fn is_title_of_codes(cell: &str) -> bool {
    let compact = || cell.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let is_code = |title| matches!(title, Title::Column(Column::Code) | Title::Status);
    let mut words = KNOWN.iter().filter(|(_, title)| is_code(*title)).flat_map(|(words, _)| *words);
    cell.len() <= LONGEST && words.any(|word| word.chars().eq(compact()))
}

/// Separates the words of a title in `camelCase`.
fn separate_words(title: &str) -> String {
    let mut separated = String::new();
    let mut previous = ' ';
    for c in title.chars() {
        if previous.is_ascii_lowercase() && c.is_ascii_uppercase() {
            separated.push(' ');
        }
        separated.push(c);
        previous = c;
    }
    separated
}

/// Returns whether a title contains a word. Chinese words are not separated.
fn has_word(title: &str, words: &[&str], wanted: &str) -> bool {
    if wanted.is_ascii() { words.contains(&wanted) } else { title.contains(wanted) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_known_in_two_languages() {
        for (titles, expected) in [
            (
                &[
                    "code",
                    "错误码",
                    "Error Code",
                    "errcode",
                    "errCode",
                    "err_code",
                    "返回码",
                    "错误代码",
                    "码",
                    "Code（错误码）",
                    "ret",
                ][..],
                Title::Column(Column::Code),
            ),
            (&["序号", "No.", "#", "id", "S/N"], Title::Serial),
            (&["HTTP", "HTTP状态码", "http code", "HTTP Status Code"], Title::Column(Column::Http)),
            (&["状态码", "Status", "status code"], Title::Status),
            (&["en", "en_US", "English text", "英文描述", "英语"], Title::Column(Column::English)),
            (
                &["zh-CN", "CN", "Text (Chinese)", "中文描述", "汉语"],
                Title::Column(Column::Chinese),
            ),
            (&["Error Message", "msg", "错误信息", "提示", "message (en/zh)"], Title::Message(0)),
            (&["描述", "Description", "含义", "错误码描述"], Title::Message(1)),
            (&["说明", "错误码说明", "details"], Title::Message(2)),
            (&["name", "常量名", "英文名称", "Constant", "enum"], Title::Column(Column::Name)),
            (&["原因", "Cause", "错误原因", "可能原因说明"], Title::Column(Column::Cause)),
            (
                &["解决方案", "解决办法", "处理建议", "Solution", "remedy", "解决方案说明"],
                Title::Column(Column::Remedy),
            ),
            (&["备注", "Remarks", "note"], Title::Column(Column::Remark)),
            (&["deprecated", "是否废弃"], Title::Column(Column::Deprecated)),
            (&["版本", "日期", "Version"], Title::History),
            (&["日本語", "Japanese"], Title::OtherLanguage),
            (&["模块", "category"], Title::Ignored),
        ] {
            for written in titles {
                assert_eq!(title(written), Some(expected), "{written}");
            }
        }
        let long = "code ".repeat(20);
        for unknown in ["", " ", "open", "文", "验证码", "404", "order not found", &long] {
            assert_eq!(title(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_title_of_codes_may_have_punctuation() {
        for title in ["错误码", "错误码：", " Error Code:", "code", "状态码"] {
            assert!(is_title_of_codes(title), "{title}");
        }
        for text in ["", "无效的错误码", "invalid code", "描述", "1"] {
            assert!(!is_title_of_codes(text), "{text}");
        }
    }

    #[test]
    fn headers_of_exports_are_recognized() {
        assert!(exported(&["code", "name", "en", "zh", "state"]).is_some());
        assert!(exported(&["catalog", "code", "name"]).is_some());
        for header in [
            &["code", "en"][..],
            &["code", "name", "text"],
            &["name", "code"],
            &["code", "name", "code", "name"],
            &[],
        ] {
            assert!(exported(header).is_none(), "{header:?}");
        }
    }
}
