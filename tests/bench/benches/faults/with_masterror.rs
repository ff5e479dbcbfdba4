// The derive binds all fields of a variant, including those that its text doesn't contain.
#![allow(unused_variables, reason = "code that the derive generates")]

use masterror::{AppCode, AppError, AppErrorKind, Masterror, ProblemJson, field};

use crate::order::{self, Timeout};

#[derive(Debug, Masterror)]
pub enum OrderError {
    #[error("order {id} not found")]
    #[masterror(
        code = AppCode::NotFound,
        category = AppErrorKind::NotFound,
        message,
        telemetry(Some(field::u64("id", id)))
    )]
    NotFound { id: u64 },
    #[error("order {id} unavailable")]
    #[masterror(
        code = AppCode::DependencyUnavailable,
        category = AppErrorKind::DependencyUnavailable,
        message,
        telemetry(Some(field::u64("id", id)))
    )]
    Unavailable { id: u64, source: Timeout },
}

#[inline(never)]
pub fn without_cause(id: u64) -> Result<u64, OrderError> {
    order::find(id).ok_or(OrderError::NotFound { id })
}

#[inline(never)]
pub fn with_cause(id: u64) -> Result<u64, OrderError> {
    order::request(id).map_err(|source| OrderError::Unavailable { id, source })
}

/// Answers with the problem details of masterror.
pub fn answer(error: OrderError) -> (u16, Vec<u8>) {
    let problem = ProblemJson::from_app_error(AppError::from(error));
    (problem.status, serde_json::to_vec(&problem).unwrap_or_default())
}
