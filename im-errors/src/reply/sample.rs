//! Replies that a document contains as examples.

use super::{Parts, Reply, Subject};
use crate::arguments::Arguments;
use crate::{Entry, Form};

impl Reply {
    /// Returns the reply for an occurrence of a row. It does not have the name of the catalog, which
    /// only statuses of tonic contain.
    pub(crate) fn sample(row: Entry, arguments: Arguments) -> Self {
        Self::new(Parts { arguments, ..Parts::new(Subject::of_row(row)) })
    }

    /// Returns the form in which the reply is sent.
    pub(crate) fn form(&self) -> Form {
        self.effective_form()
    }
}
