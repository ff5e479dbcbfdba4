//! Errors whose message is formatted when they are created.

use anyhow::{Context as _, Result};

use crate::order;

#[inline(never)]
pub fn without_cause(id: u64) -> Result<u64> {
    order::find(id).with_context(|| format!("order {id} not found"))
}

#[inline(never)]
pub fn with_cause(id: u64) -> Result<u64> {
    order::request(id).with_context(|| format!("order {id} unavailable"))
}
