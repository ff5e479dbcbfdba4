//! What a reply is made of.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use core::error::Error;
use core::panic::Location;
use core::time::Duration;

use serde_json::value::RawValue;

use super::Form;
use crate::arguments::Arguments;
use crate::presentation::Presentation;
use crate::{Entry, Lang};

/// What a reply is made of.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) subject: Subject,
    pub(super) arguments: Arguments,
    /// What another service or the web framework says about this occurrence.
    pub(super) message: Option<String>,
    /// The status, unless it is that of the row.
    pub(super) status: Option<u16>,
    /// How long to wait before a retry, unless the row says so.
    pub(super) retry_after: Option<Duration>,
    pub(super) data: Option<Box<RawValue>>,
    pub(super) location: Option<&'static Location<'static>>,
    pub(super) cause: Option<Arc<dyn Error + Send + Sync>>,
    pub(super) form: Option<Form>,
    pub(super) lang: Option<Lang>,
}

/// What a reply is about: an error, or a code without a row. A failure that only has a status has neither.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject {
    #[cfg_attr(not(feature = "tonic"), expect(dead_code, reason = "only statuses contain it"))]
    pub(super) catalog: &'static str,
    pub(super) code: Option<i128>,
    pub(super) row: Option<Entry>,
    pub(super) is_success: bool,
    pub(super) presentation: Presentation,
    /// The language in which the error is displayed.
    pub(super) lang: Lang,
}

impl Subject {
    /// What a failure is about that only has a status.
    pub(super) const NONE: Self = Self {
        catalog: "",
        code: None,
        row: None,
        is_success: false,
        presentation: Presentation::NONE,
        lang: Lang::En,
    };

    /// What a failure is about that a row describes, in a catalog without a name.
    pub(super) const fn of_row(row: Entry) -> Self {
        Self {
            code: Some(row.code()),
            row: Some(row),
            is_success: row.is_success(),
            presentation: row.presentation(),
            lang: row.lang(),
            ..Self::NONE
        }
    }
}

impl Parts {
    pub(super) fn new(subject: Subject) -> Self {
        Self {
            subject,
            arguments: Arguments::default(),
            message: None,
            status: None,
            retry_after: None,
            data: None,
            location: None,
            cause: None,
            form: None,
            lang: None,
        }
    }

    /// The parts of a reply for a failure of which only the status is known.
    pub(super) fn without_code(status: u16) -> Self {
        Self { status: Some(status), ..Self::new(Subject::NONE) }
    }
}
