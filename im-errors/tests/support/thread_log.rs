//! The log of the current thread, in memory.

use std::cell::RefCell;
use std::io;
use std::sync::Once;

thread_local! {
    /// What has been logged on this thread.
    static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Writes into the log of the thread.
struct ThreadLog;

impl io::Write for ThreadLog {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| log.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Starts logging in all tests of this process, unless it has been started.
///
/// A subscriber of one thread would not be enough: if a span is first created on another thread, `tracing`
/// may remember that nobody is interested in it.
pub(crate) fn start() {
    static STARTED: Once = Once::new();

    STARTED.call_once(|| {
        tracing_subscriber::fmt()
            .with_writer(|| ThreadLog)
            .with_max_level(tracing::Level::DEBUG)
            .without_time()
            .with_ansi(false)
            .init();
    });
}

/// Returns what has been logged on this thread, and clears it.
pub(crate) fn take() -> String {
    String::from_utf8_lossy(&LOG.take()).into_owned()
}
