use snafu::{OptionExt as _, ResultExt as _};

use crate::order::{self, Timeout};

#[derive(Debug, snafu::Snafu)]
pub enum OrderError {
    #[snafu(display("order {id} not found"))]
    NotFound { id: u64 },
    #[snafu(display("order {id} unavailable"))]
    Unavailable { id: u64, source: Timeout },
}

#[inline(never)]
pub fn without_cause(id: u64) -> Result<u64, OrderError> {
    order::find(id).context(NotFoundSnafu { id })
}

#[inline(never)]
pub fn with_cause(id: u64) -> Result<u64, OrderError> {
    order::request(id).context(UnavailableSnafu { id })
}

#[expect(clippy::needless_pass_by_value, reason = "the answer is the last use of an error")]
pub fn answer(error: OrderError) -> (u16, Vec<u8>) {
    let (status, code, id) = match error {
        OrderError::NotFound { id } => (404, 40001, id),
        OrderError::Unavailable { id, .. } => (503, 50301, id),
    };
    order::answer(status, code, error.to_string(), id)
}
