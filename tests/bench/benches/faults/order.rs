//! Code that all contenders share: functions that fail, and a handwritten answer.

use std::fmt::{self, Display};
use std::hint::black_box;

use serde::Serialize;

/// The cause of an error.
#[derive(Debug)]
pub struct Timeout {
    pub seconds: u64,
}

impl Display for Timeout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no answer within {} s", self.seconds)
    }
}

impl std::error::Error for Timeout {}

/// Returns `None`.
#[inline(never)]
pub fn find(id: u64) -> Option<u64> {
    black_box(None.filter(|found| *found == id))
}

/// Returns an error.
#[inline(never)]
pub fn request(id: u64) -> Result<u64, Timeout> {
    black_box(Err(Timeout { seconds: id }))
}

#[derive(Serialize)]
struct Body {
    error: Failure,
}

#[derive(Serialize)]
struct Failure {
    code: u32,
    message: String,
    args: Args,
}

#[derive(Serialize)]
struct Args {
    id: u64,
}

/// Returns the status and the body of an answer, for crates that don't provide answers.
pub fn answer(status: u16, code: u32, message: String, id: u64) -> (u16, Vec<u8>) {
    let body = Body { error: Failure { code, message, args: Args { id } } };
    (status, serde_json::to_vec(&body).unwrap_or_default())
}
