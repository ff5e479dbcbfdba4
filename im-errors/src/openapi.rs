//! Responses in an OpenAPI document, as [utoipa](https://docs.rs/utoipa) writes it.
//!
//! Everything is based on [`Table`] and not on the type of a catalog, so that the command `im-errors`
//! writes the same as a service. Examples are bodies of replies, so they cannot differ from what a
//! service answers.

mod example;
mod failure;
mod response;
mod schema;
#[cfg(test)]
#[expect(dead_code, unreachable_pub, reason = "the lints of this crate apply to its own catalogs")]
mod tests;
mod text;

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response};

use self::failure::Failure;
use crate::{Entry, ErrorCatalog, Fault, Form, Lang, Reply, Table};

const LANGUAGES: [Lang; 2] = [Lang::En, Lang::Zh];

/// Returns one response per status of the given rows, with texts in the given languages, in the given form
/// or that of each row.
///
/// The crate `im-errors-cli` uses this function. Not public API; may change in any release.
pub fn responses(
    rows: impl IntoIterator<Item = Entry>,
    languages: &[Lang],
    form: Option<&Form>,
) -> BTreeMap<String, RefOr<Response>> {
    let mut by_status: BTreeMap<u16, Vec<Failure>> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| !row.is_success()) {
        let failure = Failure::new(row, languages, form);
        by_status.entry(failure.reply.status()).or_default().push(failure);
    }
    let responses = by_status
        .iter()
        .map(|(status, failures)| (status.to_string(), RefOr::T(response::of_failures(failures))));
    responses.collect()
}

impl Table {
    /// Returns a description of the responses that report errors of this catalog, in a form other than
    /// the one that the catalog declares.
    ///
    /// They are the same as those of `IntoResponses`, which the option `#[catalog(utoipa)]` implements:
    /// one response per status, 500 for rows without one. Success codes are left out. Each response has an
    /// example for each code and each language in which the row has a text. The schema accepts other codes
    /// and arguments, too.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    ///
    /// use im_errors::{Form, error_catalog};
    /// use utoipa::IntoResponses;
    /// use utoipa::openapi::{RefOr, Response};
    ///
    /// error_catalog! {
    ///     /// Errors of the order service.
    ///     pub enum OrderError {
    ///         #[catalog(not_found)]
    ///         40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    ///     }
    /// }
    ///
    /// /// What services answer that select this form in their `ErrorLayer`.
    /// struct OrderProblem;
    ///
    /// impl IntoResponses for OrderProblem {
    ///     fn responses() -> BTreeMap<String, RefOr<Response>> {
    ///         OrderError::table().responses_in(&Form::PROBLEM)
    ///     }
    /// }
    ///
    /// let responses = serde_json::to_value(OrderProblem::responses())?;
    /// let content = &responses["404"]["content"]["application/problem+json"];
    /// let example = &content["examples"]["OrderNotFound.en"];
    /// assert_eq!(example["value"]["detail"], "order 1 not found");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// A [custom](Form::custom) form has examples, but no schema.
    #[must_use]
    pub fn responses_in(&self, form: &Form) -> BTreeMap<String, RefOr<Response>> {
        responses(self.entries(), &LANGUAGES, Some(form))
    }
}

impl Reply {
    /// Returns a description of replies in the given form: a response `default` whose code can be any
    /// integer.
    ///
    /// A function that returns a `Reply` can answer with every status and every code. To document which
    /// ones it uses, return the fault type of a catalog instead.
    ///
    /// ```
    /// use im_errors::{Form, Reply};
    ///
    /// let responses = serde_json::to_value(Reply::responses_in(&Form::FLAT))?;
    /// let schema = &responses["default"]["content"]["application/json"]["schema"];
    /// assert_eq!(schema["properties"]["code"]["type"], "integer");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn responses_in(form: &Form) -> BTreeMap<String, RefOr<Response>> {
        let response = response::of_any_failure(form);
        BTreeMap::from([("default".into(), RefOr::T(response))])
    }
}

/// Describes one response per status, in the form of the catalog.
impl<E: ErrorCatalog> IntoResponses for Fault<E> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        responses(E::table().entries(), &LANGUAGES, None)
    }
}

/// Describes a response `default` whose code can be any integer, in the nested form.
impl IntoResponses for Reply {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        Self::responses_in(&Form::default())
    }
}
