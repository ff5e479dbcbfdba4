//! The titles of columns.

use super::{Column, Layout};

/// What a title says about a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Title {
    Column(Column),
    /// A text, whose language the cells decide. Of several, the one with the lowest rank is the text.
    Message(u8),
    /// A status, which is that of HTTP if there are codes in another column.
    Status,
    /// A number of the row.
    Serial,
    /// A version or a date.
    History,
    /// A text in a language that catalogs don't have.
    OtherLanguage,
    /// Something that catalogs don't have, such as a module.
    Ignored,
}

/// The titles of an export, see [`is_export`].
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

/// Returns the columns if this is the header of an export of this command.
pub(super) fn exported(header: &[impl AsRef<str>]) -> Option<Layout> {
    let columns = header
        .iter()
        .map(|title| EXPORTED.into_iter().find(|column| column.name() == title.as_ref()).map(Some));
    let columns: Vec<Option<Column>> = columns.collect::<Option<_>>()?;
    let codes = columns.iter().position(|column| *column == Some(Column::Code))?;
    let is_named = columns.get(codes + 1) == Some(&Some(Column::Name));
    (codes < 2 && is_named).then_some(Layout(columns))
}

/// Returns what a title says, or `None` if it is not known.
pub(super) fn title(title: &str) -> Option<Title> {
    let title = separate_words(title.trim()).to_lowercase();
    /// Longer texts are not titles. Chinese characters have three bytes.
    const LONGEST: usize = 48;

    if title.is_empty() || title.len() > LONGEST {
        return None;
    }
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
    if has_word(DESCRIPTIONS) && !has_word(CAUSES) && !has_word(REMEDIES) {
        let rank = [MESSAGES, DESCRIBED].iter().take_while(|words| !has_word(words)).count();
        return Some(Title::Message(u8::try_from(rank).unwrap_or(u8::MAX)));
    }
    let known = KNOWN.iter().find(|(wanted, _)| has_word(wanted));
    known.map(|(_, title)| *title)
}

/// Separates the words of a title in camelCase.
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

/// Returns whether a title contains a word. Words in Chinese are not separated.
fn has_word(title: &str, words: &[&str], wanted: &str) -> bool {
    if wanted.is_ascii() { words.contains(&wanted) } else { title.contains(wanted) }
}

const SERIALS: &[&str] = &[
    "序号",
    "次序",
    "行号",
    "编号",
    "no",
    "#",
    "№",
    "id",
    "index",
    "idx",
    "seq",
    "serial",
    "sn",
    "s/n",
    "serialnumber",
    "serialno",
    "number",
];

const OTHER_LANGUAGES: &[&str] = &[
    "ja",
    "jp",
    "japanese",
    "日语",
    "日文",
    "日本語",
    "ko",
    "kr",
    "korean",
    "韩语",
    "韩文",
    "한국어",
    "ru",
    "russian",
    "俄语",
    "de",
    "german",
    "德语",
    "fr",
    "french",
    "法语",
    "es",
    "spanish",
    "西班牙语",
];

const ENGLISH: &[&str] = &["en", "eng", "english", "英文", "英语"];

const CHINESE: &[&str] = &["zh", "cn", "chinese", "中文", "汉语"];

const NAMES: &[&str] = &[
    "name",
    "constant",
    "const",
    "enum",
    "enumeration",
    "identifier",
    "symbol",
    "symbolic",
    "key",
    "macro",
    "mnemonic",
    "errorname",
    "errname",
    "名称",
    "枚举",
    "常量",
    "标识",
    "变量名",
    "宏",
    "错误名",
    "名字",
    "键",
];

const MESSAGES: &[&str] = &[
    "message",
    "messages",
    "msg",
    "errmsg",
    "errormessage",
    "errormsg",
    "err_msg",
    "text",
    "texts",
    "信息",
    "消息",
    "提示",
    "文案",
    "文本",
    "错误内容",
];

const DESCRIBED: &[&str] =
    &["description", "descriptions", "desc", "errordescription", "描述", "含义", "meaning", "意义"];

/// The words of titles of texts: [`MESSAGES`], [`DESCRIBED`] and less specific ones.
const DESCRIPTIONS: &[&str] = &[
    "message",
    "messages",
    "msg",
    "errmsg",
    "errormessage",
    "errormsg",
    "err_msg",
    "text",
    "texts",
    "信息",
    "消息",
    "提示",
    "文案",
    "文本",
    "错误内容",
    "description",
    "descriptions",
    "desc",
    "errordescription",
    "描述",
    "含义",
    "meaning",
    "意义",
    "说明",
    "detail",
    "details",
    "详情",
    "解释",
    "内容",
    "info",
    "释义",
];

const CAUSES: &[&str] = &["cause", "causes", "reason", "reasons", "原因"];

const REMEDIES: &[&str] = &[
    "remedy",
    "remedies",
    "solution",
    "solutions",
    "resolution",
    "fix",
    "action",
    "actions",
    "suggestion",
    "suggestions",
    "advice",
    "workaround",
    "troubleshooting",
    "解决",
    "处理",
    "建议",
    "措施",
    "排查",
    "对策",
    "应对",
    "办法",
];

const REMARKS: &[&str] = &[
    "remark", "remarks", "note", "notes", "comment", "comments", "备注", "注释", "附注", "注意",
    "补充",
];

/// The words of other titles, the more specific ones first.
const KNOWN: &[(&[&str], Title)] = &[
    (&["grpc", "kind"], Title::Column(Column::Kind)),
    (&["http", "httpstatus", "httpcode", "https"], Title::Column(Column::Http)),
    (REMEDIES, Title::Column(Column::Remedy)),
    (CAUSES, Title::Column(Column::Cause)),
    (REMARKS, Title::Column(Column::Remark)),
    (&["explanation"], Title::Column(Column::Explanation)),
    (&["deprecated", "deprecation", "废弃", "弃用"], Title::Column(Column::Deprecated)),
    (&["retry", "retryable", "retriable", "重试"], Title::Column(Column::Retry)),
    (&["arguments", "args", "参数", "占位符"], Title::Column(Column::Arguments)),
    (NAMES, Title::Column(Column::Name)),
    (
        &[
            "version", "versions", "date", "time", "since", "版本", "日期", "时间", "修订", "变更",
            "更新",
        ],
        Title::History,
    ),
    (
        &[
            "module",
            "category",
            "type",
            "level",
            "severity",
            "service",
            "api",
            "owner",
            "author",
            "url",
            "模块",
            "分类",
            "类别",
            "类型",
            "级别",
            "等级",
            "服务",
            "接口",
            "平台",
            "作者",
            "负责人",
            "链接",
        ],
        Title::Ignored,
    ),
    (&["status", "statuscode", "状态码"], Title::Status),
    (
        &[
            "code",
            "codes",
            "errcode",
            "errorcode",
            "errno",
            "errorno",
            "ret",
            "retcode",
            "returncode",
            "resultcode",
            "subcode",
            "错误码",
            "错误代码",
            "错误号",
            "错误编号",
            "返回码",
            "返回值",
            "响应码",
            "结果码",
            "业务码",
            "代码",
            "编码",
            "代号",
            "异常码",
            "应答码",
        ],
        Title::Column(Column::Code),
    ),
    (&["state", "状态"], Title::Column(Column::State)),
];

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
    fn exports_have_a_header_of_their_own() {
        assert!(exported(&["code", "name", "en", "zh", "state"]).is_some());
        assert!(exported(&["catalog", "code", "name"]).is_some());
        for header in [&["code", "en"][..], &["code", "name", "text"], &["name", "code"], &[]] {
            assert!(exported(header).is_none(), "{header:?}");
        }
    }
}
