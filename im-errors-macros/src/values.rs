//! Values of options, which the syntax tree and the validated catalog share.

use std::ops::RangeInclusive;

use proc_macro2::Ident;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Lang {
    #[default]
    En,
    Zh,
}

/// The options that determine what replies look like.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Presentation {
    pub(crate) form: Option<Form>,
    /// The address of the documentation, with `{code}` for the code.
    pub(crate) url: Option<String>,
}

/// A form of replies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Form {
    /// The value of the option that selects the form.
    pub(crate) name: &'static str,
    /// The variant of the library's `FormName`.
    pub(crate) variant: &'static str,
}

impl Form {
    pub(crate) const ALL: [Self; 3] = [
        Self { name: "nested", variant: "Nested" },
        Self { name: "flat", variant: "Flat" },
        Self { name: "problem", variant: "Problem" },
    ];
}

/// A feature of the library. The option of the same name implements its traits for a catalog.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Feature {
    Axum,
    Serde,
    Tonic,
    Utoipa,
}

impl Feature {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Axum => "axum",
            Self::Serde => "serde",
            Self::Tonic => "tonic",
            Self::Utoipa => "utoipa",
        }
    }

    /// Returns the traits that the option implements and a derive could implement too.
    pub(crate) fn traits(self) -> &'static [&'static str] {
        match self {
            Self::Axum => &["IntoResponse"],
            Self::Serde => &["Serialize", "Deserialize"],
            Self::Tonic => &[],
            Self::Utoipa => &["IntoResponses"],
        }
    }
}

/// An integer type of codes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Repr {
    pub(crate) name: &'static str,
    min: i128,
    max: i128,
}

impl Repr {
    /// The type of codes without `#[repr(...)]`.
    pub(crate) const DEFAULT: Self = Self::new("u32", u32::MIN as i128, u32::MAX as i128);

    /// Fits nearly all codes. It replaces an invalid type, so that no code is reported as out of range.
    pub(crate) const WIDE: Self = Self::new("i64", i64::MIN as i128, i64::MAX as i128);

    /// The width of `usize` and `isize` depends on the target, which a macro doesn't know. The macro
    /// accepts codes of 64 bits, and the compiler reports those that don't fit the target.
    pub(crate) const ALL: [Self; 10] = [
        Self::new("u8", u8::MIN as i128, u8::MAX as i128),
        Self::new("u16", u16::MIN as i128, u16::MAX as i128),
        Self::DEFAULT,
        Self::new("u64", u64::MIN as i128, u64::MAX as i128),
        Self::new("usize", u64::MIN as i128, u64::MAX as i128),
        Self::new("i8", i8::MIN as i128, i8::MAX as i128),
        Self::new("i16", i16::MIN as i128, i16::MAX as i128),
        Self::new("i32", i32::MIN as i128, i32::MAX as i128),
        Self::WIDE,
        Self::new("isize", i64::MIN as i128, i64::MAX as i128),
    ];

    const fn new(name: &'static str, min: i128, max: i128) -> Self {
        Self { name, min, max }
    }

    pub(crate) fn named(name: &Ident) -> Option<Self> {
        Self::ALL.into_iter().find(|repr| name == repr.name)
    }

    pub(crate) fn range(self) -> RangeInclusive<i128> {
        self.min..=self.max
    }
}

/// A kind of failure, and its HTTP status according to `google/rpc/code.proto`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Kind {
    /// The option that selects the kind.
    pub(crate) name: &'static str,
    /// The variant of the library's `Kind`.
    pub(crate) variant: &'static str,
    pub(crate) http_status: u16,
}

impl Kind {
    pub(crate) const ALL: [Self; 16] = [
        Self::new("cancelled", "Cancelled", 499),
        Self::new("unknown", "Unknown", 500),
        Self::new("invalid_argument", "InvalidArgument", 400),
        Self::new("deadline_exceeded", "DeadlineExceeded", 504),
        Self::new("not_found", "NotFound", 404),
        Self::new("already_exists", "AlreadyExists", 409),
        Self::new("permission_denied", "PermissionDenied", 403),
        Self::new("resource_exhausted", "ResourceExhausted", 429),
        Self::new("failed_precondition", "FailedPrecondition", 400),
        Self::new("aborted", "Aborted", 409),
        Self::new("out_of_range", "OutOfRange", 400),
        Self::new("unimplemented", "Unimplemented", 501),
        Self::new("internal", "Internal", 500),
        Self::new("unavailable", "Unavailable", 503),
        Self::new("data_loss", "DataLoss", 500),
        Self::new("unauthenticated", "Unauthenticated", 401),
    ];

    const fn new(name: &'static str, variant: &'static str, http_status: u16) -> Self {
        Self { name, variant, http_status }
    }

    pub(crate) fn named(name: &Ident) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| name == kind.name)
    }

    /// Returns whether to retry a failure of this kind.
    pub(crate) fn retry(self) -> Retry {
        if self.name == "unavailable" { Retry::Sometime } else { Retry::Never }
    }
}

/// Whether a retry may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Retry {
    Never,
    Sometime,
    /// After this many seconds.
    After(u32),
}

/// The classification of a failure. Each property is optional.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Class {
    pub(crate) kind: Option<Kind>,
    pub(crate) http_status: Option<u16>,
    pub(crate) retry: Option<Retry>,
}

impl Class {
    /// Takes the properties that this class lacks from another one.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            kind: self.kind.or(other.kind),
            http_status: self.http_status.or(other.http_status),
            retry: self.retry.or(other.retry),
        }
    }
}
