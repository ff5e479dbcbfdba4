//! Detection of a closed standard output, for example after `>&-`.
//!
//! Before `main`, the Rust runtime opens `/dev/null` for standard streams that are closed. After that,
//! they are indistinguishable from streams that the caller redirected to `/dev/null`.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::io::Errno;

static IS_CLOSED: AtomicBool = AtomicBool::new(false);

#[ctor::ctor]
fn detect_closed_output() {
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
