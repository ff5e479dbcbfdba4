//! The classification of failures.

use core::fmt;

/// The class of a failure, in the terms that HTTP, gRPC, logging and retry policies share.
///
/// These are the error codes of `google.rpc.Code`. A row declares its kind as an option, such as
/// `#[catalog(not_found)]`. Unless the row overrides them, the kind determines the HTTP status and
/// whether a retry may help.
///
/// ```
/// use im_errors::{Kind, error_catalog};
///
/// error_catalog! {
///     /// Errors of the order service.
///     pub enum OrderError {
///         #[catalog(not_found)]
///         40001 => "order not found",       "订单不存在";
///         #[catalog(unavailable, retry = 5)]
///         50301 => "try again in a moment", "请稍后重试";
///     }
/// }
///
/// assert_eq!(OrderError::OrderNotFound.kind(), Some(Kind::NotFound));
/// assert_eq!(OrderError::OrderNotFound.http_status(), Some(404));
/// assert!(OrderError::TryAgainInAMoment.is_retryable());
/// ```
///
/// Source: [`google/rpc/code.proto`](https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The operation was cancelled, typically by the caller.
    Cancelled,
    /// The cause is unknown, for example because another system doesn't report it.
    Unknown,
    /// An argument is invalid, regardless of the state of the system.
    InvalidArgument,
    /// The deadline expired before the operation could complete.
    DeadlineExceeded,
    /// The requested entity was not found.
    NotFound,
    /// The entity to create already exists.
    AlreadyExists,
    /// The caller is authenticated, but not permitted to perform the operation.
    PermissionDenied,
    /// A resource is exhausted, such as a quota.
    ResourceExhausted,
    /// The system is not in the state that the operation requires.
    FailedPrecondition,
    /// The operation was aborted, typically because of a conflict with a concurrent one.
    Aborted,
    /// The operation was attempted past the valid range.
    OutOfRange,
    /// The operation is not implemented or not supported.
    Unimplemented,
    /// An invariant of the system is broken.
    Internal,
    /// The service is temporarily unavailable; a retry may succeed.
    Unavailable,
    /// Data was lost or corrupted and cannot be recovered.
    DataLoss,
    /// The request has no valid credentials.
    Unauthenticated,
}

impl Kind {
    /// Returns the name in `snake_case`, which is also the option that declares the kind.
    ///
    /// ```
    /// assert_eq!(im_errors::Kind::NotFound.name(), "not_found");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Unknown => "unknown",
            Self::InvalidArgument => "invalid_argument",
            Self::DeadlineExceeded => "deadline_exceeded",
            Self::NotFound => "not_found",
            Self::AlreadyExists => "already_exists",
            Self::PermissionDenied => "permission_denied",
            Self::ResourceExhausted => "resource_exhausted",
            Self::FailedPrecondition => "failed_precondition",
            Self::Aborted => "aborted",
            Self::OutOfRange => "out_of_range",
            Self::Unimplemented => "unimplemented",
            Self::Internal => "internal",
            Self::Unavailable => "unavailable",
            Self::DataLoss => "data_loss",
            Self::Unauthenticated => "unauthenticated",
        }
    }

    /// Returns the HTTP status to which `google/rpc/code.proto` maps this kind.
    ///
    /// ```
    /// assert_eq!(im_errors::Kind::NotFound.http_status(), 404);
    /// ```
    #[must_use]
    pub const fn http_status(self) -> u16 {
        match self {
            Self::InvalidArgument | Self::FailedPrecondition | Self::OutOfRange => 400,
            Self::Unauthenticated => 401,
            Self::PermissionDenied => 403,
            Self::NotFound => 404,
            Self::AlreadyExists | Self::Aborted => 409,
            Self::ResourceExhausted => 429,
            Self::Cancelled => 499,
            Self::Unknown | Self::Internal | Self::DataLoss => 500,
            Self::Unimplemented => 501,
            Self::Unavailable => 503,
            Self::DeadlineExceeded => 504,
        }
    }
}

/// Writes the name in `snake_case`.
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
