//! The log of the current thread, in memory.

use std::cell::RefCell;
use std::io;
use std::sync::Once;

thread_local! {
    /// Everything that this thread has logged since the last `take`.
    static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Appends to the log of the current thread.
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

/// Installs the subscriber for all threads of this process, unless it is already installed.
///
/// A subscriber for one thread is not sufficient: if another thread creates a span first, `tracing` may cache
/// that no subscriber is interested in it.
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

/// Returns the log of the current thread, and clears it.
pub(crate) fn take() -> String {
    String::from_utf8_lossy(&LOG.take()).into_owned()
}
