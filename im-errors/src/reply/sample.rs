//! Example replies for documents.

use super::{Parts, Reply, Subject};
use crate::Entry;
use crate::arguments::Arguments;

impl Reply {
    /// Returns the reply for an occurrence of a row. The name of the catalog is missing, because only gRPC
    /// statuses contain it.
    pub(crate) fn sample(row: Entry, arguments: Arguments) -> Self {
        Self::new(Parts { arguments, ..Parts::new(Subject::of_row(row)) })
    }
}
