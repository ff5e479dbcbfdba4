//! Conversion of received statuses of [tonic](https://docs.rs/tonic).

use alloc::boxed::Box;
use alloc::string::ToString as _;
use alloc::vec::Vec;

use tonic::Status;
use tonic_types::{ErrorInfo, StatusExt as _};

use super::Received;
use super::response::{self, Response};
use super::retry::Retry;
use super::scalar::SentCode;
use crate::arguments::Arguments;
use crate::grpc::{CODE, kind_of};
use crate::table::Entry;
use crate::{ErrorCatalog, Kind, Parameter, Value, ValueType};

/// Converts a status that a service has created from a [`Reply`](crate::Reply).
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
///
/// The code, the arguments, the message, and the time to wait before a retry are read from the details of the
/// status.
///
/// [`status`](Self::status) is the HTTP status that corresponds to the code of the status. Arguments have the
/// declared types; if the code is unknown, they are strings. Without `LocalizedMessage`, the message is that
/// of the status.
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
        Self::new(Box::new(Response {
            status: response::Status(http_status),
            code,
            message: Some(message.unwrap_or_else(|| status.message().to_string())),
            arguments,
            retry: retry.map_or(Retry::Unknown, Retry::After),
            beginning: Box::default(),
            mismatch: None,
        }))
    }
}

/// Returns the declared arguments in the order of the declaration, followed by the other arguments.
fn arguments(info: &ErrorInfo, parameters: &[Parameter]) -> Arguments {
    let mut arguments = Arguments::default();
    for parameter in parameters {
        match info.metadata.get(parameter.name()) {
            Some(text) => arguments.push(parameter.name(), value(text, parameter.value_type())),
            // Statuses don't contain arguments that are `null`.
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

/// Parses a value of the given type. Returns the text as a string if it can't be parsed.
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
