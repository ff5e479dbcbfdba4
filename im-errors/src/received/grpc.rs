//! Statuses of [tonic](https://docs.rs/tonic) as clients receive them.

use alloc::boxed::Box;
use alloc::string::ToString as _;
use alloc::vec::Vec;

use tonic::Status;
use tonic_types::{ErrorInfo, StatusExt as _};

use super::Received;
use super::answer::{self, Answer};
use super::retry::Retry;
use super::scalar::SentCode;
use crate::arguments::Arguments;
use crate::grpc::{CODE, kind_of};
use crate::table::Entry;
use crate::{ErrorCatalog, Kind, Parameter, Value, ValueType};

/// Reads what the conversion of a [`Reply`](crate::Reply) has written: the code, the arguments, the message
/// and how long to wait before a retry.
///
/// [`status`](Self::status) is the HTTP status to which the code of the status corresponds. Arguments have
/// the types that the row declares, and are strings if the code is unknown. Without `LocalizedMessage`, the
/// message is that of the status.
///
/// ```
/// use im_errors::{ImError, Received, Reply};
///
/// let status = tonic::Status::from(Reply::from(ImError::NoSuchUser));
/// let received = Received::<ImError>::from(&status);
/// assert_eq!(received.known(), Some(ImError::NoSuchUser));
///
/// let received = Received::<ImError>::from(&tonic::Status::unavailable("connection refused"));
/// assert_eq!((received.code(), received.status()), (None, 503));
/// assert!(received.is_retryable());
/// ```
impl<E: ErrorCatalog> From<&Status> for Received<E> {
    fn from(status: &Status) -> Self {
        let details = status.get_error_details();
        let info = details.error_info();
        let code = info.and_then(|info| info.metadata.get(CODE).cloned()).map(SentCode::of_string);
        let known = || E::from_code(E::Repr::try_from(code.as_ref()?.number?).ok()?);
        let parameters = known().map(Entry::of).map_or(&[][..], |row| row.parameters());
        let arguments = info.map(|info| arguments(info, parameters)).unwrap_or_default();
        let message = details.localized_message().map(|localized| localized.message.clone());
        let http_status = kind_of(status.code()).map_or(200, Kind::http_status);
        let retry = details.retry_info().and_then(|retry| retry.retry_delay);
        Self::new(Box::new(Answer {
            status: answer::Status(http_status),
            code,
            message: Some(message.unwrap_or_else(|| status.message().to_string())),
            arguments,
            retry: retry.map_or(Retry::Unknown, Retry::After),
            beginning: Box::default(),
            mismatch: None,
        }))
    }
}

/// Returns the arguments in the order of the declaration, and then those that the row doesn't declare.
fn arguments(info: &ErrorInfo, parameters: &[Parameter]) -> Arguments {
    let mut arguments = Arguments::default();
    for parameter in parameters {
        match info.metadata.get(parameter.name()) {
            Some(text) => arguments.push(parameter.name(), value(text, parameter.value_type())),
            // `null` is not sent.
            None if parameter.value_type().is_nullable() => {
                arguments.push(parameter.name(), Value::NULL);
            }
            None => {}
        }
    }
    let is_declared = |name: &str| parameters.iter().any(|parameter| parameter.name() == name);
    let mut others: Vec<_> =
        info.metadata.iter().filter(|(name, _)| *name != CODE && !is_declared(name)).collect();
    others.sort_unstable();
    for (name, text) in others {
        arguments.push(name.clone(), Value::from(&**text));
    }
    arguments
}

/// Returns the value of a type that is displayed as this text, or the text itself if there is none.
fn value(text: &str, value_type: ValueType) -> Value {
    let value = match value_type.name() {
        "boolean" => text.parse::<bool>().ok().map(Value::from),
        "integer" => integer(text),
        "number" => text.parse::<f64>().ok().map(Value::from),
        _ => None,
    };
    value.unwrap_or_else(|| text.into())
}

fn integer(text: &str) -> Option<Value> {
    let unsigned = text.parse::<u64>().map(Value::from);
    unsigned.or_else(|_| text.parse::<i64>().map(Value::from)).ok()
}
