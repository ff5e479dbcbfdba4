//! A standard output that is closed, as by `>&-`.
//!
//! Before `main`, the runtime of Rust opens `/dev/null` for standard streams that are closed, and
//! from then on they cannot be told from streams that the caller has redirected to `/dev/null`.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::io::Errno;

static IS_CLOSED: AtomicBool = AtomicBool::new(false);

#[ctor::ctor]
fn notice_closed_output() {
    let is_closed = rustix::io::fcntl_getfd(io::stdout()) == Err(Errno::BADF);
    IS_CLOSED.store(is_closed, Ordering::Relaxed);
}

pub(super) fn is_closed() -> bool {
    IS_CLOSED.load(Ordering::Relaxed)
}

pub(super) struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(Errno::BADF.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
