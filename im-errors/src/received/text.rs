//! The text of a response, for users.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString as _};

use super::Received;
use crate::table::Entry;
use crate::wording::Wording;
use crate::{ErrorCatalog, Lang};

impl<E: ErrorCatalog> Received<E> {
    /// Returns the text to display to users, in the given language.
    ///
    /// ```
    /// use im_errors::{Lang, Received, error_catalog};
    ///
    /// error_catalog! {
    ///     /// Errors of the order service.
    ///     pub enum OrderError {
    ///         40001 as OrderNotFound(id: u64) => "order {id} not found",   "订单 {id} 不存在";
    ///         40002 as AlreadyPaid            => "the order has been paid", "订单已支付";
    ///     }
    /// }
    ///
    /// let text = |body: &str| {
    ///     let headers = [("content-type", "application/json")];
    ///     let received = Received::<OrderError>::parse(500, headers, body.as_bytes());
    ///     received.text(Lang::Zh).into_owned()
    /// };
    /// assert_eq!(text(r#"{"code":40001,"message":"no order 7","args":{"id":7}}"#), "订单 7 不存在");
    /// assert_eq!(text(r#"{"code":40001,"message":"no order 7"}"#), "no order 7");
    /// assert_eq!(text(r#"{"code":40002,"message":"the order has been paid"}"#), "订单已支付");
    /// assert_eq!(text(r#"{"code":40001}"#), "订单 … 不存在");
    /// assert_eq!(text(r#"{"code":-1}"#), "未知错误码 -1");
    /// assert_eq!(text(""), "服务异常（HTTP 500）");
    /// ```
    ///
    /// The text is the first of these that exists:
    ///
    /// 1. the text of the row, if the row declares arguments and the response has all of them
    /// 2. the message of the service, unless it repeats a text of the row, possibly in the other language
    /// 3. the text of the row, in which missing arguments are displayed as `…`
    /// 4. the code, as in `unknown code 40009`, even if it does not fit in the catalog's integer type
    /// 5. the status, as in `502 Bad Gateway`
    ///
    /// If [`parse_data`](Self::parse_data) failed to deserialize the data, the text is `unexpected response`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Cow<'_, str> {
        let row = self.known().map(Entry::of);
        match Wording::select(row.as_ref(), &self.response.arguments, self.message(), lang) {
            Some(wording) if self.response.mismatch.is_none() => wording.text,
            _ => self.fallback(lang).into(),
        }
    }

    /// Returns the text of a response without a row and a message, or with unexpected data.
    pub(super) fn fallback(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english_fallback(),
            Lang::Zh => self.chinese_fallback(),
        }
    }

    fn english_fallback(&self) -> String {
        match (self.code(), self.raw_code()) {
            _ if self.response.mismatch.is_some() => "unexpected response".into(),
            (Some(code), _) => code.to_string(),
            (None, Some(code)) => format!("unknown code {code}"),
            (None, None) => self.response.status.to_string(),
        }
    }

    fn chinese_fallback(&self) -> String {
        let reserved = || E::reserved(self.code()?.get());
        match (reserved(), self.raw_code()) {
            _ if self.response.mismatch.is_some() => "服务返回了意外的数据".into(),
            _ if self.is_success() => "成功".into(),
            (Some(""), Some(code)) => format!("错误码 {code} 已停用"),
            (Some(reason), Some(code)) => format!("错误码 {code} 已停用：{reason}"),
            (_, Some(code)) => format!("未知错误码 {code}"),
            (_, None) => format!("服务异常（HTTP {}）", self.status()),
        }
    }
}
