//! Selection of the text that is displayed for one occurrence of an error.

use alloc::borrow::Cow;

use crate::Lang;
use crate::arguments::Arguments;
use crate::table::Entry;

/// A text to display.
pub(crate) struct Wording<'a> {
    pub(crate) text: Cow<'a, str>,
    /// The language of the text, or `None` if the text is the message.
    pub(crate) lang: Option<Lang>,
}

impl<'a> Wording<'a> {
    /// Selects the first of these texts that exists:
    ///
    /// 1. the text of the row in the given language, if it declares arguments and all of them are present
    /// 2. the message, unless it is empty or one of the texts of the row, in either language
    /// 3. the text of the row, in which missing arguments are displayed as `…`
    ///
    /// Returns `None` if there is neither a row nor a message.
    pub(crate) fn select(
        row: Option<&Entry>,
        arguments: &Arguments,
        message: Option<&'a str>,
        lang: Lang,
    ) -> Option<Self> {
        match row {
            Some(row) => Some(Self::of_row(row, arguments, message, lang)),
            None => message.filter(|message| !message.is_empty()).map(Self::message),
        }
    }

    /// Selects the text if there is a row.
    pub(crate) fn of_row(
        row: &Entry,
        arguments: &Arguments,
        message: Option<&'a str>,
        lang: Lang,
    ) -> Self {
        match message.filter(|message| !message.is_empty()) {
            Some(message) if is_specific(message, row, arguments) => Self::message(message),
            _ => Self::row(row, arguments, lang),
        }
    }

    fn message(message: &'a str) -> Self {
        Self { text: message.into(), lang: None }
    }

    /// Returns the text of a row in the given language, or in the other language if the row has none
    /// in this one. Missing arguments are displayed as `…`.
    fn row(row: &Entry, arguments: &Arguments, lang: Lang) -> Self {
        let is_missing = match lang {
            Lang::En => row.en().is_empty(),
            Lang::Zh => row.zh().is_empty(),
        };
        let lang = if is_missing { lang.other() } else { lang };
        Self { text: arguments.text(row.text(lang), row.parameters()), lang: Some(lang) }
    }
}

/// Returns `true` if a message is more specific than the texts of the row with these arguments.
fn is_specific(message: &str, row: &Entry, arguments: &Arguments) -> bool {
    let parameters = row.parameters();
    let is_complete = !parameters.is_empty() && arguments.missing(parameters).next().is_none();
    // A service that doesn't fill in arguments sends the template.
    let is_text_in = |lang| {
        let text = row.text(lang);
        message == text || message == arguments.text(text, parameters)
    };
    !is_complete && !is_text_in(Lang::En) && !is_text_in(Lang::Zh)
}

#[cfg(test)]
#[expect(dead_code, unreachable_pub, reason = "`error_catalog!` writes public methods")]
mod tests {
    use super::*;
    use crate::{Value, error_catalog};

    error_catalog! {
        /// Errors of the order service.
        enum OrderError {
            40001 as OrderNotFound(id: u64) => "order {id} not found",    "订单 {id} 不存在";
            40002 as AlreadyPaid            => "the order has been paid", "订单已支付";
            50000 as Internal               => "",                        "系统内部异常";
        }
    }

    fn select(
        error: Option<OrderError>,
        id: Option<Value>,
        message: Option<&str>,
        lang: Lang,
    ) -> Option<(Cow<'_, str>, Option<Lang>)> {
        let mut arguments = Arguments::default();
        if let Some(id) = id {
            arguments.push("id", id);
        }
        let row = error.map(Entry::of);
        let wording = Wording::select(row.as_ref(), &arguments, message, lang)?;
        Some((wording.text, wording.lang))
    }

    #[test]
    fn a_row_with_all_arguments_is_preferred_to_the_message() {
        let select = |lang| {
            select(Some(OrderError::OrderNotFound), Some(7_u64.into()), Some("no order"), lang)
        };
        assert_eq!(select(Lang::En), Some(("order 7 not found".into(), Some(Lang::En))));
        assert_eq!(select(Lang::Zh), Some(("订单 7 不存在".into(), Some(Lang::Zh))));
    }

    #[test]
    fn the_message_is_preferred_to_a_row_with_missing_arguments() {
        for error in [Some(OrderError::OrderNotFound), Some(OrderError::AlreadyPaid), None] {
            let selected = select(error, None, Some("no order"), Lang::Zh);
            assert_eq!(selected, Some(("no order".into(), None)));
        }
    }

    #[test]
    fn a_message_that_repeats_the_row_is_translated() {
        for message in [
            None,
            Some(""),
            Some("order {id} not found"),
            Some("订单 {id} 不存在"),
            Some("order … not found"),
            Some("订单 … 不存在"),
        ] {
            let selected = select(Some(OrderError::OrderNotFound), None, message, Lang::Zh);
            assert_eq!(selected, Some(("订单 … 不存在".into(), Some(Lang::Zh))), "{message:?}");
        }
        let selected = select(Some(OrderError::AlreadyPaid), None, Some("订单已支付"), Lang::En);
        assert_eq!(selected, Some(("the order has been paid".into(), Some(Lang::En))));
    }

    #[test]
    fn a_text_in_the_other_language_has_that_language() {
        let selected = select(Some(OrderError::Internal), None, None, Lang::En);
        assert_eq!(selected, Some(("系统内部异常".into(), Some(Lang::Zh))));
    }

    #[test]
    fn nothing_is_selected_without_row_and_message() {
        assert_eq!(select(None, Some(7_u64.into()), None, Lang::En), None);
        assert_eq!(select(None, None, Some(""), Lang::En), None);
    }
}
