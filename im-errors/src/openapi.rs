//! Descriptions of responses for OpenAPI documents, with [utoipa](https://docs.rs/utoipa).
//!
//! The descriptions depend on [`Table`] and not on the type of a catalog, so that the command `im-errors`
//! generates the same ones as a service. Examples are bodies of replies, so they are equal to the responses
//! of a service.

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

/// Returns the responses that report the given rows, one per status. The texts are in the given languages, and
/// the bodies in the given form or in that of each row.
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
    /// Returns descriptions of the responses that report errors of this catalog in the given form, by status.
    ///
    /// A document has one response per status: one that is added later replaces these descriptions.
    ///
    /// If the service uses the form that the catalog declares, use the option `#[catalog(utoipa)]` instead, which
    /// implements [`IntoResponses`] with the same descriptions.
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
    /// /// The responses of a service that selects this form in its `ErrorLayer`.
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
    /// Rows without a status have the status 500. Success codes are omitted. Each response has an example for
    /// each code and each language in which the row has a text. The schemas also accept other codes and
    /// arguments. For a [custom](Form::custom) form, there are examples, but no schemas.
    #[must_use]
    pub fn responses_in(&self, form: &Form) -> BTreeMap<String, RefOr<Response>> {
        responses(self.entries(), &LANGUAGES, Some(form))
    }
}

impl Reply {
    /// Returns a description of replies in the given form: the response `default`, whose code may be any
    /// integer.
    ///
    /// ```
    /// use im_errors::{Form, Reply};
    ///
    /// let responses = serde_json::to_value(Reply::responses_in(&Form::FLAT))?;
    /// let schema = &responses["default"]["content"]["application/json"]["schema"];
    /// assert_eq!(schema["properties"]["code"]["type"], "integer");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// A handler that returns a `Reply` may use every status and every code. To document the ones it uses,
    /// return the fault type of a catalog instead.
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

/// Describes the response `default`, whose code may be any integer, in the nested form.
impl IntoResponses for Reply {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        Self::responses_in(&Form::default())
    }
}
