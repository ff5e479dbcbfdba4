//! The OpenAPI document of the service.

use im_errors::{Form, Reply};
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

use super::catalog::{BuyerError, CreateError, DefectError, FindError, PayError, SlowError};
use super::service;

/// The endpoints and their successes.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Order service"),
    paths(
        service::create,
        service::order,
        service::pay,
        service::buyer,
        service::metrics,
        service::broken,
        service::slow,
        service::panics,
    )
)]
struct Successes;

/// Describes the service, with failures in the given form.
pub(crate) fn document(form: &Form) -> OpenApi {
    let mut document = Successes::openapi();
    for (path, failures) in [
        ("/orders", CreateError::table().responses_in(form)),
        ("/orders/{id}", FindError::table().responses_in(form)),
        ("/orders/{id}/payment", PayError::table().responses_in(form)),
        ("/orders/{id}/buyer", BuyerError::table().responses_in(form)),
        // Unknown codes of the IM service are passed on.
        ("/orders/{id}/buyer", Reply::responses_in(form)),
        ("/broken", DefectError::table().responses_in(form)),
        ("/slow", SlowError::table().responses_in(form)),
        ("/panic", DefectError::table().responses_in(form)),
    ] {
        let Some(endpoint) = document.paths.paths.get_mut(path) else { continue };
        let operations = [&mut endpoint.get, &mut endpoint.post];
        for operation in operations.into_iter().flatten() {
            operation.responses.responses.extend(failures.clone());
        }
    }
    document
}
