//! The properties of a row.

use core::time::Duration;

use crate::presentation::Presentation;
use crate::{Kind, Lang, Parameter};

/// The columns of a row other than its code, name and texts.
///
/// To add one, add a field here and a method to `catalog!` in `generated.rs`.
#[derive(Clone, Copy, Debug)]
pub struct Properties {
    /// Whether the code means success.
    pub is_success: bool,
    /// The kind, the HTTP status and the advice to retry.
    pub class: Class,
    /// The doc comment, or `""` if there is none.
    pub explanation: &'static str,
    /// The note of `#[deprecated]`, or `""` if it has none.
    pub deprecation: Option<&'static str>,
    /// The declared arguments. If there are any, the texts are templates.
    pub parameters: &'static [Parameter],
    /// The language of `Display`.
    pub lang: Lang,
    /// The format of replies.
    pub presentation: Presentation,
}

impl Properties {
    /// The properties of a row without attributes and arguments, in a catalog without options.
    pub const NONE: Self = Self {
        is_success: false,
        class: Class::NONE,
        explanation: "",
        deprecation: None,
        parameters: &[],
        lang: Lang::En,
        presentation: Presentation::NONE,
    };

    /// Returns the properties of the same row in a catalog of catalogs, where its part has these options.
    #[must_use]
    pub const fn in_part(self, class: Class) -> Self {
        if self.is_success { self } else { Self { class: class.or(self.class), ..self } }
    }

    /// Returns the properties of the same row in a catalog of catalogs with these options.
    #[must_use]
    pub const fn in_whole(self, whole: Presentation) -> Self {
        Self { presentation: self.presentation.in_whole(whole), ..self }
    }
}

/// The classification of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Class {
    /// The kind.
    pub kind: Option<Kind>,
    /// The HTTP status of replies that report this error.
    pub http_status: Option<u16>,
    /// Whether a retry may help, or `None` if no option declares it. The default is that it doesn't help.
    pub retry: Option<Retry>,
}

/// Whether a retry may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// A retry doesn't help.
    Never,
    /// A retry may help.
    Sometime,
    /// A retry may help after this many seconds.
    After(u32),
}

impl Class {
    /// The class of a row without options.
    pub const NONE: Self = Self { kind: None, http_status: None, retry: None };

    /// Returns this class, with missing properties taken from another class.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            kind: if self.kind.is_some() { self.kind } else { other.kind },
            http_status: if self.http_status.is_some() {
                self.http_status
            } else {
                other.http_status
            },
            retry: if self.retry.is_some() { self.retry } else { other.retry },
        }
    }

    /// Returns `true` if a retry may help.
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        matches!(self.retry, Some(Retry::Sometime | Retry::After(_)))
    }

    /// Returns how long to wait before a retry.
    #[must_use]
    pub const fn retry_after(self) -> Option<Duration> {
        match self.retry {
            Some(Retry::After(seconds)) => Some(Duration::from_secs(seconds as u64)),
            _ => None,
        }
    }
}
