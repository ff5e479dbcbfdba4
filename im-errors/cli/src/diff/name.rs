//! Compares names of rows.

/// Returns whether a name on a page denotes a variant. Pages use names such as `ORDER_NOT_FOUND`,
/// `ErrOrderNotFound` and `OrderError.OrderNotFound` for `OrderNotFound`.
pub(super) fn is_same(here: &str, there: &str) -> bool {
    /// Common prefixes of names of errors in other languages.
    const PREFIXES: [&str; 4] = ["", "e", "err", "error"];

    let [here, there] = [here, there].map(|name| [name, last_segment(name)].map(letters));
    here.iter().any(|here| {
        let is_here = |name: &String| {
            PREFIXES.iter().any(|prefix| name.strip_prefix(prefix) == Some(here.as_str()))
        };
        there.iter().any(is_here)
    })
}

/// Returns `UserExists` for `Im::UserExists`.
fn last_segment(name: &str) -> &str {
    name.rsplit([':', '.']).next().unwrap_or(name)
}

/// Returns the letters and digits of a name in lowercase.
fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_separators_and_prefixes_are_ignored() {
        for there in [
            "OrderNotFound",
            "ORDER_NOT_FOUND",
            "order_not_found",
            "order-not-found",
            "orderNotFound",
            "ErrOrderNotFound",
            "ERR_ORDER_NOT_FOUND",
            "E_ORDER_NOT_FOUND",
            "ERROR_ORDER_NOT_FOUND",
            "OrderError::OrderNotFound",
            "errors.ErrOrderNotFound",
        ] {
            assert!(is_same("OrderNotFound", there), "{there}");
            assert!(is_same("Orders::OrderNotFound", there), "{there}");
        }
        for (here, there) in [
            ("Orders::NotFound", "Orders::NotFound"),
            ("Orders::NotFound", "ORDERS_NOT_FOUND"),
            ("Orders::NotFound", "NOT_FOUND"),
            ("ErrorInside", "ERROR_INSIDE"),
            ("Page404IsGone", "PAGE_404_IS_GONE"),
            ("Straße", "straße"),
            ("用户不存在", "用户不存在"),
        ] {
            assert!(is_same(here, there), "{here} {there}");
        }
    }

    #[test]
    fn other_names_differ() {
        for (here, there) in [
            ("OrderNotFound", "OrderNotFoundAgain"),
            ("OrderNotFound", "NOT_FOUND"),
            ("OrderNotFound", "orNotFound"),
            ("Inside", "ErrorsInside"),
            ("ErrorInside", "Inside"),
            ("OrderNotFound", "-"),
            ("用户不存在", "用户存在"),
        ] {
            assert!(!is_same(here, there), "{here} {there}");
        }
    }
}
