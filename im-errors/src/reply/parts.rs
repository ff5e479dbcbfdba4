//! The fields of a reply.

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

/// The fields of a reply, which boxes them because they are large.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    pub(super) subject: Subject,
    pub(super) arguments: Arguments,
    /// The message of another service or of the web framework about this occurrence.
    pub(super) message: Option<String>,
    /// The status, if it differs from that of the row.
    pub(super) status: Option<u16>,
    /// How long to wait before a retry, if the time differs from that of the row.
    pub(super) retry_after: Option<Duration>,
    pub(super) data: Option<Box<RawValue>>,
    pub(super) location: Option<&'static Location<'static>>,
    pub(super) cause: Option<Arc<dyn Error + Send + Sync>>,
    pub(super) form: Option<Form>,
    pub(super) lang: Option<Lang>,
}

/// The subject of a reply: an error, or a code without a row. A failure that only has a status has neither.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject {
    #[cfg_attr(
        not(feature = "tonic"),
        expect(dead_code, reason = "only gRPC statuses contain it")
    )]
    pub(super) catalog: &'static str,
    pub(super) code: Option<i128>,
    pub(super) row: Option<Entry>,
    pub(super) is_success: bool,
    pub(super) presentation: Presentation,
    /// The language in which the error is displayed.
    pub(super) lang: Lang,
}

impl Subject {
    /// The subject of a failure that only has a status.
    pub(super) const NONE: Self = Self {
        catalog: "",
        code: None,
        row: None,
        is_success: false,
        presentation: Presentation::NONE,
        lang: Lang::En,
    };

    /// Returns the subject for a row, without the name of its catalog.
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

    /// Returns the fields of a failure that only has a status.
    pub(super) fn without_code(status: u16) -> Self {
        Self { status: Some(status), ..Self::new(Subject::NONE) }
    }
}
