//! Labels of the properties of a row, in both languages.

use std::time::Duration;

use im_errors::Lang;

/// The labels and words in one language.
pub(super) struct Labels {
    pub(super) catalog: &'static str,
    pub(super) en: &'static str,
    pub(super) zh: &'static str,
    pub(super) kind: &'static str,
    pub(super) http: &'static str,
    pub(super) retry: &'static str,
    pub(super) arguments: &'static str,
    pub(super) success: &'static str,
    pub(super) deprecated: &'static str,
    pub(super) reserved: &'static str,
    pub(super) yes: &'static str,
    /// Replaces a missing text.
    none: &'static str,
    after: fn(u64) -> String,
}

const EN: Labels = Labels {
    catalog: "Catalog:",
    en: "English:",
    zh: "Chinese:",
    kind: "Kind:",
    http: "HTTP status:",
    retry: "Retry:",
    arguments: "Arguments:",
    success: "Success:",
    deprecated: "Deprecated:",
    reserved: "Reserved:",
    yes: "yes",
    none: "(none)",
    after: |seconds| match seconds {
        1 => "yes, after 1 second".to_owned(),
        _ => format!("yes, after {seconds} seconds"),
    },
};

const ZH: Labels = Labels {
    catalog: "错误码表：",
    en: "英文：",
    zh: "中文：",
    kind: "类别：",
    http: "HTTP 状态码：",
    retry: "可重试：",
    arguments: "参数：",
    success: "成功码：",
    deprecated: "已废弃：",
    reserved: "已保留：",
    yes: "是",
    none: "（无）",
    after: |seconds| format!("是，{seconds} 秒后重试"),
};

impl Labels {
    pub(super) fn new(lang: Lang) -> &'static Self {
        match lang {
            Lang::Zh => &ZH,
            _ => &EN,
        }
    }

    /// Returns the text, or a replacement for a missing text.
    pub(super) fn text(&self, text: &str) -> String {
        if text.is_empty() { self.none.to_owned() } else { text.to_owned() }
    }

    /// Returns the value of the property `retry` with this delay.
    pub(super) fn after(&self, delay: Option<Duration>) -> String {
        delay.map_or_else(|| self.yes.to_owned(), |delay| (self.after)(delay.as_secs()))
    }

    /// Returns a note or a reason, or "yes" if it is empty.
    pub(super) fn yes_or(&self, note: &str) -> String {
        if note.is_empty() { self.yes.to_owned() } else { note.to_owned() }
    }
}
