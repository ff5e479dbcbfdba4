//! The options of catalogs that determine the format of replies.

/// The options of a catalog that determine the format of replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Presentation {
    /// The form.
    pub form: Option<FormName>,
    /// The URI of an error, in which `{code}` is replaced by the code.
    pub url: Option<&'static str>,
}

/// The form of replies that an option selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormName {
    /// `{"error":{"code":40001,"message":"…"}}`
    Nested,
    /// `{"code":40001,"message":"…","data":null}`
    Flat,
    /// Problem details.
    Problem,
}

impl Presentation {
    /// The presentation of a catalog without options.
    pub const NONE: Self = Self { form: None, url: None };

    /// Returns the presentation of the same error in a catalog of catalogs with these options.
    #[must_use]
    pub const fn in_whole(self, whole: Self) -> Self {
        Self {
            form: if whole.form.is_some() { whole.form } else { self.form },
            url: if whole.url.is_some() { whole.url } else { self.url },
        }
    }
}

#[cfg(test)]
#[expect(dead_code, unreachable_pub, reason = "the lints of this crate apply to its own catalogs")]
mod tests {
    use super::*;
    use crate::lookup::{IsErrorCatalog, Lookup as _};

    crate::error_catalog! {
        #[catalog(form = "flat", url = "https://example.com/orders/{code}")]
        enum OrderError { 1 => "one", "一"; }
    }

    crate::error_catalog! {
        #[catalog(form = "problem")]
        enum UserError { 2 => "two", "二"; }
    }

    crate::error_catalog! {
        enum PlainError { 3 => "three", "三"; }
    }

    crate::error_catalog! {
        enum PlainWhole { Order(OrderError), User(UserError), Plain(PlainError) }
    }

    crate::error_catalog! {
        #[catalog(form = "nested")]
        enum NestedWhole { Order(OrderError), User(UserError), Plain(PlainError) }
    }

    crate::error_catalog! {
        #[catalog(url = "https://example.com/errors#{code}")]
        enum WholeWithUrl { Nested(NestedWhole) }
    }

    const URL_OF_ORDERS: Option<&str> = Some("https://example.com/orders/{code}");

    /// Returns the presentation as code that is generic over catalogs reads it.
    fn presentation<E: IsErrorCatalog>(error: E) -> (Option<FormName>, Option<&'static str>) {
        let Presentation { form, url } = E::Lookup::properties(error).presentation;
        (form, url)
    }

    #[test]
    fn the_options_of_a_catalog_apply_to_its_rows() {
        assert_eq!(presentation(OrderError::One), (Some(FormName::Flat), URL_OF_ORDERS));
        assert_eq!(presentation(UserError::Two), (Some(FormName::Problem), None));
        assert_eq!(presentation(PlainError::Three), (None, None));
    }

    #[test]
    fn the_options_of_a_part_apply_if_the_whole_has_none() {
        let [order, user, plain] =
            [PlainWhole::from(OrderError::One), UserError::Two.into(), PlainError::Three.into()];
        assert_eq!(presentation(order), (Some(FormName::Flat), URL_OF_ORDERS));
        assert_eq!(presentation(user), (Some(FormName::Problem), None));
        assert_eq!(presentation(plain), (None, None));
    }

    #[test]
    fn the_options_of_the_whole_take_precedence() {
        let nested = Some(FormName::Nested);
        let order = NestedWhole::Order(OrderError::One);
        assert_eq!(presentation(order), (nested, URL_OF_ORDERS));
        assert_eq!(presentation(NestedWhole::User(UserError::Two)), (nested, None));
        assert_eq!(presentation(NestedWhole::Plain(PlainError::Three)), (nested, None));
        let url = Some("https://example.com/errors#{code}");
        assert_eq!(presentation(WholeWithUrl::Nested(order)), (nested, url));
    }

    #[test]
    fn the_presentation_is_a_constant() {
        const PRESENTATION: Presentation =
            NestedWhole::LOOKUP.properties(NestedWhole::Order(OrderError::One)).presentation;
        assert_eq!(PRESENTATION, Presentation { form: Some(FormName::Nested), url: URL_OF_ORDERS });
    }
}
