//! Replies as statuses of [tonic](https://docs.rs/tonic).

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use std::collections::HashMap;

use heck::ToShoutySnakeCase as _;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt as _};

use crate::{ErrorCatalog, Fault, Kind, Reply};

/// The key of the code in the metadata of `ErrorInfo`. No argument has a name with a hyphen.
pub(crate) const CODE: &str = "error-code";

/// The longest message, and the greatest length of all arguments, in bytes. A status is sent in headers,
/// whose length gRPC limits to 8 KiB or 16 KiB, and each message is sent three times.
const MAX_MESSAGE: usize = 512;
const MAX_ARGUMENTS: usize = 1024;

/// Converts into a status with the code of the kind, or `Unknown` without a kind, and with these details
/// ([AIP-193](https://google.aip.dev/193)):
///
/// - `ErrorInfo`: the name of the error in `SCREAMING_SNAKE_CASE` as the reason, the name of the catalog, or of
///   the source of a selection, as the domain, the arguments as metadata, and the code as the metadata
///   `error-code`
/// - `LocalizedMessage`: the message in the language of the reply
/// - `RetryInfo`, if it is known how long to wait before a retry
///
/// The message of the status is for developers, in the language in which the error is displayed. The cause
/// is the source of the status, which is not sent.
///
/// gRPC sends a status in headers, which are short. Messages are cut after 512 bytes, and if the arguments
/// are longer than 1024 bytes, they are left out.
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
            details.set_localized_message(lang.tag(), shortened(&reply.message()));
        }
        if let Some(after) = reply.retry_after() {
            details.set_retry_info(Some(after));
        }
        let code = match reply.kind() {
            _ if reply.is_success() => Code::Ok,
            kind => kind.and_then(code_of).unwrap_or(Code::Unknown),
        };
        let mut status = Self::with_error_details(code, shortened(&reply.displayed()), details);
        if let Some(cause) = reply.into_cause() {
            status.set_source(cause);
        }
        status
    }
}

/// Returns the arguments, unless they are too long together.
fn arguments(reply: &Reply) -> HashMap<String, String> {
    let arguments = reply.args().filter(|(_, value)| !value.is_null());
    let arguments: HashMap<_, _> =
        arguments.map(|(name, value)| (name.to_owned(), value.to_string())).collect();
    let length: usize = arguments.iter().map(|(name, value)| name.len() + value.len()).sum();
    if length > MAX_ARGUMENTS { HashMap::new() } else { arguments }
}

fn shortened(message: &str) -> String {
    if message.len() <= MAX_MESSAGE {
        return message.to_owned();
    }
    let mut beginning = message.to_owned();
    beginning.truncate((0..=MAX_MESSAGE).rfind(|end| message.is_char_boundary(*end)).unwrap_or(0));
    beginning + "…"
}

/// Converts as the [`Reply`] for this fault does.
impl<E: ErrorCatalog> From<Fault<E>> for Status {
    fn from(fault: Fault<E>) -> Self {
        Reply::from(fault).into()
    }
}

/// The kinds, and the codes of the same names.
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
    CODES.iter().find(|(own, _)| *own == kind).map(|(_, code)| *code)
}

/// Returns the kind of the failure, or `None` for `Code::Ok`.
pub(crate) fn kind_of(code: Code) -> Option<Kind> {
    CODES.iter().find(|(_, own)| *own == code).map(|(kind, _)| *kind)
}
