//! Errors whose context has a type.

use std::fmt::{self, Display};

use anyhow::{Context as _, Error, Result};

use crate::order;

#[derive(Debug)]
pub enum OrderError {
    NotFound { id: u64 },
    Unavailable { id: u64 },
}

impl Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { id } => write!(f, "order {id} not found"),
            Self::Unavailable { id } => write!(f, "order {id} unavailable"),
        }
    }
}

#[inline(never)]
pub fn without_cause(id: u64) -> Result<u64> {
    order::find(id).context(OrderError::NotFound { id })
}

#[inline(never)]
pub fn with_cause(id: u64) -> Result<u64> {
    order::request(id).context(OrderError::Unavailable { id })
}

#[expect(clippy::needless_pass_by_value, reason = "the answer is the last use of an error")]
pub fn answer(error: Error) -> (u16, Vec<u8>) {
    let (status, code, id) = match error.downcast_ref() {
        Some(OrderError::NotFound { id }) => (404, 40001, *id),
        Some(OrderError::Unavailable { id }) => (503, 50301, *id),
        None => (500, 50000, 0),
    };
    order::answer(status, code, error.to_string(), id)
}
