//! Changes that the layer makes to replies.

use alloc::boxed::Box;
use core::error::Error;

use super::{Form, Parts, Reply};
use crate::Lang;

impl Reply {
    /// Returns a reply for a failure that only has a status.
    pub(crate) fn without_code(status: u16) -> Self {
        Self::new(Parts::without_code(status))
    }

    /// Replaces the status.
    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    /// Sets a message that is more specific than the text of the error.
    pub(crate) fn with_message(mut self, message: &str) -> Self {
        self.0.message = Some(message.into());
        self
    }

    /// Sets the cause.
    pub(crate) fn caused_by(mut self, cause: &str) -> Self {
        let cause: Box<dyn Error + Send + Sync> = cause.into();
        self.0.cause = Some(cause.into());
        self
    }

    /// Replaces the error with that of another reply, and keeps the status, the message and the cause.
    pub(crate) fn with_error_of(mut self, other: Self) -> Self {
        self.0.subject = other.0.subject;
        self.0.arguments = other.0.arguments;
        self.0.form = self.0.form.or(other.0.form);
        self.0.lang = self.0.lang.or(other.0.lang);
        self
    }

    /// Selects the form and the language, unless they are already selected.
    pub(crate) fn complete(mut self, form: Option<&Form>, lang: impl FnOnce() -> Lang) -> Self {
        self.0.form = self.0.form.or_else(|| form.cloned());
        self.0.lang = self.0.lang.or_else(|| Some(lang()));
        self
    }
}
