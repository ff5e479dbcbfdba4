//! Parses cells other than codes and texts.

use std::ops::RangeInclusive;

use im_errors::{Kind, ValueType};

use super::{Argument, Retry};

/// The HTTP statuses that a row may have.
pub(super) const STATUSES: RangeInclusive<u16> = 200..=599;

const KINDS: [Kind; 16] = [
    Kind::Cancelled,
    Kind::Unknown,
    Kind::InvalidArgument,
    Kind::DeadlineExceeded,
    Kind::NotFound,
    Kind::AlreadyExists,
    Kind::PermissionDenied,
    Kind::ResourceExhausted,
    Kind::FailedPrecondition,
    Kind::Aborted,
    Kind::OutOfRange,
    Kind::Unimplemented,
    Kind::Internal,
    Kind::Unavailable,
    Kind::DataLoss,
    Kind::Unauthenticated,
];

/// Returns the kind with this name, in any case.
pub(super) fn kind(cell: &str) -> Option<Kind> {
    /// No name is longer, even with separators between its words.
    const LONGEST: usize = 20;

    let letters = |name: &'static str| name.bytes().filter(u8::is_ascii_alphabetic);
    let written = || cell.bytes().filter(u8::is_ascii_alphabetic);
    let is_named =
        |kind: &Kind| letters(kind.name()).eq(written().map(|letter| letter.to_ascii_lowercase()));
    if cell.len() > LONGEST { None } else { KINDS.into_iter().find(is_named) }
}

/// Returns the only kind with this HTTP status, or `None` if there are several or none.
pub(crate) fn only_kind(status: u16) -> Option<Kind> {
    let mut kinds = KINDS.into_iter().filter(|kind| kind.http_status() == status);
    kinds.next().filter(|_| kinds.next().is_none())
}

/// Returns the HTTP status in a cell, such as `404`, `HTTP 404` or `404 Not Found`, if it contains only one.
pub(super) fn http(cell: &str) -> Option<u16> {
    let numbers = cell.split(|c: char| !c.is_ascii_digit());
    let mut statuses = numbers.filter(|digits| digits.len() == 3).filter_map(|it| it.parse().ok());
    let status = statuses.next().filter(|status| STATUSES.contains(status))?;
    statuses.next().is_none().then_some(status)
}

/// Returns whether a cell contains only an HTTP status, with or without a reason phrase.
pub(super) fn is_http(cell: &str) -> bool {
    /// No phrase is longer.
    const LONGEST: usize = 40;

    let cell = cell.trim();
    if cell.len() > LONGEST {
        return false;
    }
    let lower = cell.to_ascii_lowercase();
    let rest = lower.strip_prefix("http").unwrap_or(&lower).trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (status, phrase) = rest.split_at_checked(digits).unwrap_or_default();
    status.len() == 3
        && status.parse().is_ok_and(|status: u16| (100..=599).contains(&status))
        && (phrase.is_empty() || phrase.starts_with([' ', '(', '-', '\n']))
        && phrase.chars().all(|c| c.is_ascii_alphabetic() || " -'()\n".contains(c))
}

/// Returns when to retry. Numbers are seconds.
pub(super) fn retry(cell: &str) -> Option<Retry> {
    let cell = cell.trim();
    let digits = cell.trim_end_matches(|c: char| c.is_ascii_alphabetic() || "秒 ".contains(c));
    match digits.parse() {
        Ok(seconds) => Some(Retry::After(seconds)),
        Err(_) => is_yes(cell).then_some(Retry::Sometime),
    }
}

/// Returns whether a cell means yes.
pub(super) fn is_yes(cell: &str) -> bool {
    const YES: [&str; 12] =
        ["yes", "y", "true", "是", "√", "✓", "✔", "✅", "可", "可以", "能", "支持"];

    let cell = cell.trim().to_lowercase();
    YES.contains(&&*cell)
}

/// Returns whether a cell means no.
pub(super) fn is_no(cell: &str) -> bool {
    const NO: [&str; 14] =
        ["", "no", "n", "false", "0", "否", "×", "x", "✗", "❌", "-", "—", "/", "无"];

    let cell = cell.trim().to_lowercase();
    NO.contains(&&*cell)
}

/// Returns whether a cell or a clause consists of a word for deprecation.
pub(super) fn means_deprecated(cell: &str) -> bool {
    const WORDS: [&str; 8] =
        ["deprecated", "obsolete", "已废弃", "废弃", "已弃用", "弃用", "已作废", "已停用"];

    let is_mark = |c: char| c.is_whitespace() || "()（）[]【】<>.。!！".contains(c);
    let cell = cell.trim_matches(is_mark);
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(cell))
}

/// Returns whether a text is a word for deprecation, or starts or ends with such a word in brackets.
pub(super) fn is_marked_deprecated(text: &str) -> bool {
    const OPENING: [char; 4] = ['(', '（', '[', '【'];
    const CLOSING: [char; 4] = [')', '）', ']', '】'];

    let text = text.trim();
    let first = text.strip_prefix(OPENING).and_then(|text| text.split(CLOSING).next());
    let last = text.strip_suffix(CLOSING).and_then(|text| text.rsplit(OPENING).next());
    let starts_with_word = |remark: &str| {
        remark.split([' ', ',', '，', ';', '；']).next().is_some_and(means_deprecated)
    };
    means_deprecated(text) || [first, last].into_iter().flatten().any(starts_with_word)
}

/// Returns whether a cell is a placeholder for a missing text, such as `-`.
pub(super) fn is_placeholder(cell: &str) -> bool {
    ["", "-", "--", "–", "—", "——", "－", "/", "n/a", "暂无"]
        .contains(&&*cell.trim().to_lowercase())
}

/// Parses arguments such as `id: integer, note: string or null`.
pub(super) fn arguments(cell: &str) -> Option<Vec<Argument>> {
    if cell.trim().is_empty() {
        return Some(Vec::new());
    }
    cell.split(',').map(argument).collect()
}

fn argument(text: &str) -> Option<Argument> {
    let (name, value_type) = text.split_once(':')?;
    let (name, value_type) = (name.trim(), value_type.trim());
    let value_type = match value_type.strip_suffix(" or null") {
        Some(value_type) => self::value_type(value_type)?.or_null(),
        None => self::value_type(value_type)?,
    };
    (!name.is_empty()).then(|| Argument { name: name.to_owned(), value_type })
}

pub(super) fn value_type(name: &str) -> Option<ValueType> {
    let types = [ValueType::INTEGER, ValueType::NUMBER, ValueType::STRING, ValueType::BOOLEAN];
    types.into_iter().find(|value_type| value_type.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_recognized_by_name() {
        assert_eq!(kind("not_found"), Some(Kind::NotFound));
        assert_eq!(kind(" DEADLINE_EXCEEDED"), Some(Kind::DeadlineExceeded));
        assert_eq!(kind("InvalidArgument"), Some(Kind::InvalidArgument));
        assert_eq!((kind("missing"), kind("")), (None, None));
    }

    #[test]
    fn only_some_statuses_have_one_kind() {
        for (status, expected) in [
            (200, None),
            (400, None),
            (401, Some(Kind::Unauthenticated)),
            (404, Some(Kind::NotFound)),
            (409, None),
            (500, None),
            (503, Some(Kind::Unavailable)),
        ] {
            assert_eq!(only_kind(status), expected, "{status}");
        }
    }

    #[test]
    fn a_status_may_have_a_reason_phrase() {
        for (cell, status) in [
            ("404", Some(404)),
            ("404 Not Found", Some(404)),
            ("HTTP/1.1 404", Some(404)),
            ("404 (Not Found)", Some(404)),
            ("400/404", None),
            ("100", None),
            ("600", None),
            ("4040", None),
            ("", None),
        ] {
            assert_eq!(http(cell), status, "{cell}");
        }
        for cell in ["404", "404 Not Found", "HTTP 404", "418 I'm a teapot", "404\nNot Found"] {
            assert!(is_http(cell), "{cell}");
        }
        for cell in ["4040", "600", "404x", "404, retry", "", "http", "404 用户", "99 Luftballons"]
        {
            assert!(!is_http(cell), "{cell}");
        }
    }

    #[test]
    fn a_retry_may_have_a_delay() {
        assert_eq!(retry("5"), Some(Retry::After(5)));
        assert_eq!(retry("30 秒"), Some(Retry::After(30)));
        assert_eq!(retry("10s"), Some(Retry::After(10)));
        assert_eq!((retry("yes"), retry("是")), (Some(Retry::Sometime), Some(Retry::Sometime)));
        assert_eq!((retry(""), retry("no"), retry("否")), (None, None, None));
        assert_eq!(retry("99999999999"), None);
    }

    #[test]
    fn words_for_deprecation_are_recognized() {
        for cell in ["deprecated", "Deprecated.", "已废弃", "（已弃用）", "[obsolete]"] {
            assert!(means_deprecated(cell) && is_marked_deprecated(cell), "{cell}");
        }
        for text in [
            "用户不存在（已废弃）",
            "no user [deprecated]",
            "（已废弃）用户不存在",
            "[Deprecated] no user",
            "no user (deprecated since v2)",
        ] {
            assert!(is_marked_deprecated(text), "{text}");
        }
        for text in ["", "not deprecated", "deprecated since", "用户已废弃", "(a) deprecated x)"]
        {
            assert!(!is_marked_deprecated(text), "{text}");
        }
    }

    #[test]
    fn arguments_have_types() {
        let found = arguments("id: integer, note: string or null,x:boolean").unwrap();
        let expected = [
            ("id", ValueType::INTEGER),
            ("note", ValueType::STRING.or_null()),
            ("x", ValueType::BOOLEAN),
        ];
        let found: Vec<_> = found.iter().map(|it| (&*it.name, it.value_type)).collect();
        assert_eq!(found, expected);
        assert_eq!(arguments(" "), Some(Vec::new()));
        for cell in ["id", "id: u64", ": integer", "id: integer,"] {
            assert_eq!(arguments(cell), None, "{cell}");
        }
    }
}
