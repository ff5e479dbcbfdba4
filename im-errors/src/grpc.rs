//! Conversion of replies into statuses of [tonic](https://docs.rs/tonic).

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use std::collections::HashMap;

use heck::ToShoutySnakeCase as _;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt as _};

use crate::{ErrorCatalog, Fault, Kind, Reply};

/// The key of the code in the metadata of `ErrorInfo`. Names of arguments contain no hyphen.
pub(crate) const CODE: &str = "error-code";

/// The maximum length of a message, in bytes. A status is sent in headers, which implementations of gRPC limit
/// to 8 KiB or 16 KiB, and it contains each message three times.
const MAX_MESSAGE: usize = 512;

/// The maximum total length of all arguments, in bytes.
const MAX_ARGUMENTS: usize = 1024;

/// Converts a reply into a status.
///
/// ```
/// use im_errors::{ImError, Lang, Reply};
/// use tonic_types::StatusExt as _;
///
/// let status = tonic::Status::from(Reply::from(ImError::NoSuchUser).with_lang(Lang::Zh));
/// assert_eq!((status.code(), status.message()), (tonic::Code::NotFound, "No sush user"));
/// let message = status.get_details_localized_message().unwrap();
/// assert_eq!((&*message.locale, &*message.message), ("zh", "用户不存在"));
/// ```
///
/// The status has the code of the kind, or `Unknown` without a kind, and these details
/// ([AIP-193](https://google.aip.dev/193)):
///
/// - `ErrorInfo`: the reason is the name of the error in `SCREAMING_SNAKE_CASE`, the domain is the name of the
///   catalog or of a selection's source, and the metadata contains the arguments and, under `error-code`, the
///   code
/// - `LocalizedMessage`: the message in the language of the reply
/// - `RetryInfo`: how long to wait before a retry, if a time is declared
///
/// The message of the status is meant for developers and has the catalog's display language. The source of
/// the status is the cause, which is not sent.
///
/// gRPC sends a status in headers, whose length is limited. Messages are truncated to 512 bytes, and arguments
/// with a total length of more than 1024 bytes are omitted.
impl From<Reply> for Status {
    fn from(reply: Reply) -> Self {
        let mut details = ErrorDetails::new();
        if let Some(code) = reply.code() {
            let reason = reply.name().unwrap_or("UNKNOWN").to_shouty_snake_case();
            let mut metadata = arguments(&reply);
            metadata.insert(CODE.to_owned(), code.to_string());
            details.set_error_info(reason, reply.catalog(), metadata);
        }
        if let Some(lang) = reply.lang() {
            details.set_localized_message(lang.tag(), truncated(&reply.message()));
        }
        if let Some(after) = reply.retry_after() {
            details.set_retry_info(Some(after));
        }
        let code = match reply.kind() {
            _ if reply.is_success() => Code::Ok,
            kind => kind.and_then(code_of).unwrap_or(Code::Unknown),
        };
        let mut status = Self::with_error_details(code, truncated(&reply.displayed()), details);
        if let Some(cause) = reply.into_cause() {
            status.set_source(cause);
        }
        status
    }
}

/// Returns the arguments, or none if their total length exceeds [`MAX_ARGUMENTS`].
fn arguments(reply: &Reply) -> HashMap<String, String> {
    let arguments = reply.args().filter(|(_, value)| !value.is_null());
    let arguments: HashMap<_, _> =
        arguments.map(|(name, value)| (name.to_owned(), value.to_string())).collect();
    let length: usize = arguments.iter().map(|(name, value)| name.len() + value.len()).sum();
    if length > MAX_ARGUMENTS { HashMap::new() } else { arguments }
}

fn truncated(message: &str) -> String {
    if message.len() <= MAX_MESSAGE {
        return message.to_owned();
    }
    let mut beginning = message.to_owned();
    beginning.truncate((0..=MAX_MESSAGE).rfind(|end| message.is_char_boundary(*end)).unwrap_or(0));
    beginning + "…"
}

/// Converts the fault into a [`Reply`], and the reply into a status.
impl<E: ErrorCatalog> From<Fault<E>> for Status {
    fn from(fault: Fault<E>) -> Self {
        Reply::from(fault).into()
    }
}

/// The kinds and the codes with the same names.
const CODES: [(Kind, Code); 16] = [
    (Kind::Cancelled, Code::Cancelled),
    (Kind::Unknown, Code::Unknown),
    (Kind::InvalidArgument, Code::InvalidArgument),
    (Kind::DeadlineExceeded, Code::DeadlineExceeded),
    (Kind::NotFound, Code::NotFound),
    (Kind::AlreadyExists, Code::AlreadyExists),
    (Kind::PermissionDenied, Code::PermissionDenied),
    (Kind::ResourceExhausted, Code::ResourceExhausted),
    (Kind::FailedPrecondition, Code::FailedPrecondition),
    (Kind::Aborted, Code::Aborted),
    (Kind::OutOfRange, Code::OutOfRange),
    (Kind::Unimplemented, Code::Unimplemented),
    (Kind::Internal, Code::Internal),
    (Kind::Unavailable, Code::Unavailable),
    (Kind::DataLoss, Code::DataLoss),
    (Kind::Unauthenticated, Code::Unauthenticated),
];

fn code_of(kind: Kind) -> Option<Code> {
    CODES.iter().find(|(candidate, _)| *candidate == kind).map(|(_, code)| *code)
}

/// Returns the kind of the failure, or `None` for `Code::Ok`.
pub(crate) fn kind_of(code: Code) -> Option<Kind> {
    CODES.iter().find(|(_, candidate)| *candidate == code).map(|(kind, _)| *kind)
}
