//! Recognizes texts that mean only that codes are reserved or mean success.

/// Returns whether a text means only that its code is reserved.
pub(super) fn is_reserved(text: &str) -> bool {
    is_bare(text) || is_phrase(&normalized(text))
}

/// Returns whether a text of a range means that its codes are reserved, possibly for a purpose.
pub(super) fn is_reserved_range(text: &str) -> bool {
    const PURPOSES: [&str; 8] = [
        "reserved for ",
        "reserved by ",
        "保留给",
        "预留给",
        "保留供",
        "预留供",
        "保留用于",
        "预留用于",
    ];

    let text = normalized(text);
    let is_separator = |c: char| ",，;；:：、(（[【\n".contains(c);
    let clause = text.split(is_separator).next().unwrap_or_default().trim();
    is_phrase(clause) || PURPOSES.iter().any(|purpose| text.starts_with(purpose))
}

/// Returns whether a text is a single word for reserved codes, without a reason.
pub(super) fn is_bare(text: &str) -> bool {
    let text = normalized(text);
    ["reserved", "unused", "保留", "预留", "未使用", "保留码", "预留码", "保留错误码"]
        .contains(&&*text)
}

/// Returns whether a text means only success.
pub(super) fn is_success(text: &str) -> bool {
    ["success", "ok", "成功"].contains(&&*normalized(text))
}

fn normalized(text: &str) -> String {
    /// Longer texts have additional meanings.
    const LONGEST: usize = 400;

    if text.len() > LONGEST {
        return String::new();
    }
    text.trim().trim_end_matches(['.', '。', '!', '！']).trim_end().to_lowercase()
}

/// Returns whether this is a phrase for reserved codes.
fn is_phrase(text: &str) -> bool {
    is_english(text) || is_chinese(text)
}

fn is_english(text: &str) -> bool {
    const PURPOSES: [&str; 12] = [
        "",
        "for future use",
        "for later use",
        "for future",
        "for the future",
        "for future expansion",
        "for future extension",
        "for extension",
        "for internal use",
        "for system use",
        "by the system",
        "by system",
    ];
    const QUALIFIERS: [&str; 3] = ["currently ", "system ", "internally "];
    const STEMS: [&str; 2] = ["reserved", "unused"];
    const NOUNS: [&str; 5] = [" error codes", " error code", " codes", " code", " range"];

    let text = NOUNS.iter().find_map(|noun| text.strip_suffix(noun)).unwrap_or(text);
    let text = QUALIFIERS.iter().find_map(|it| text.strip_prefix(it)).unwrap_or(text);
    let purpose = STEMS.iter().find_map(|stem| text.strip_prefix(stem));
    let purpose = purpose.filter(|rest| rest.is_empty() || rest.starts_with(' '));
    purpose.is_some_and(|purpose| PURPOSES.contains(&purpose.trim()))
}

fn is_chinese(text: &str) -> bool {
    const QUALIFIERS: [&str; 8] = ["系统", "平台", "官方", "内部", "框架", "暂时", "暂", "目前"];
    const STEMS: [&str; 4] = ["保留", "预留", "未使用", "未用"];
    const NOUNS: [&str; 14] = [
        "错误代码",
        "错误码",
        "状态码",
        "返回码",
        "代码",
        "码段",
        "号段",
        "区间",
        "范围",
        "使用",
        "备用",
        "码",
        "段",
        "用",
    ];

    let mut text = text;
    while let Some(rest) = QUALIFIERS.iter().find_map(|it| text.strip_prefix(it)) {
        text = rest;
    }
    let Some(noun) = STEMS.iter().find_map(|stem| text.strip_prefix(stem)) else { return false };
    noun.is_empty() || NOUNS.contains(&noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_for_reserved_codes_are_recognized() {
        for text in [
            "reserved",
            "Reserved.",
            "reserved for future use",
            "System reserved",
            "reserved by the system",
            "Reserved error codes",
            "currently unused",
            " 保留 ",
            "系统预留",
            "系统保留",
            "系统内部保留",
            "暂未使用",
            "预留错误码",
            "保留号段。",
        ] {
            assert!(is_reserved(text) && is_reserved_range(text), "{text}");
        }
        for text in ["reserved for payments", "预留给支付", "保留，暂未使用", "预留（供内部使用）"]
        {
            assert!(!is_reserved(text) && is_reserved_range(text), "{text}");
        }
        for text in [
            "",
            "used",
            "not in use",
            "保留时间过长",
            "名称已被系统保留",
            "reservedly",
            "reserved seats are taken",
            "the name is reserved for administrators",
            "系统",
            "系统错误",
            "code",
        ] {
            assert!(!is_reserved(text) && !is_reserved_range(text), "{text}");
        }
        assert!(!is_reserved_range(&"系统".repeat(1 << 20)));
        assert!(is_bare("预留") && !is_bare("系统预留"));
        assert!(is_success("OK!") && is_success("成功") && !is_success("成功率过低"));
    }
}
