//! The number of failures by code.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use im_errors::Reply;

/// A counter for each code.
#[derive(Clone, Default)]
pub(crate) struct Failures(Arc<Mutex<BTreeMap<i128, u64>>>);

impl Failures {
    /// Counts a failure.
    pub(crate) fn count(&self, reply: &Reply) {
        let mut counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // `foreign_status` selects an error for every failure, so there is always a code.
        *counters.entry(reply.code().unwrap_or_default()).or_default() += 1;
    }

    /// Returns the counters in the text format of Prometheus.
    pub(crate) fn text(&self) -> String {
        let counters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = "# TYPE failures_total counter\n".to_owned();
        for (code, count) in &*counters {
            let _ = writeln!(text, "failures_total{{code=\"{code}\"}} {count}");
        }
        text
    }
}
