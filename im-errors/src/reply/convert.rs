//! Conversions into replies.

use alloc::string::String;
use alloc::sync::Arc;
use core::panic::Location;

use super::{Parts, Reply, Subject};
use crate::integer::Integer as _;
use crate::lookup::Lookup as _;
use crate::presentation::Presentation;
use crate::{Code, Entry, ErrorCatalog, IntoFault, Received};

impl Subject {
    fn of_error<E: ErrorCatalog>(error: E) -> Self {
        Self { catalog: E::Lookup::SOURCE, ..Self::of_row(Entry::of(error)) }
    }

    fn of_code<E: ErrorCatalog>(code: Code<E>) -> Self {
        match code.known() {
            Some(error) => Self::of_error(error),
            None => Self {
                catalog: E::Lookup::SOURCE,
                code: Some(code.get().to_i128()),
                is_success: code.is_success(),
                // An unknown code may belong to any part, and no page describes it.
                presentation: Presentation {
                    url: None,
                    ..E::Lookup::properties(E::Lookup::variant(0)).presentation
                },
                ..Self::NONE
            },
        }
    }
}

/// Creates a reply for an error or a fault.
impl<F: IntoFault> From<F> for Reply {
    #[track_caller]
    fn from(fault: F) -> Self {
        let fault = fault.into_fault();
        let subject = Subject::of_error(fault.error());
        let location = Some(fault.location());
        let (arguments, cause) = fault.into_details();
        let cause = cause.map(Arc::from);
        Self::new(Parts { arguments, location, cause, ..Parts::new(subject) })
    }
}

/// Creates a reply for a code, whether or not the catalog has it.
impl<E: ErrorCatalog> From<Code<E>> for Reply {
    fn from(code: Code<E>) -> Self {
        Self::new(Parts::new(Subject::of_code(code)))
    }
}

/// Creates a reply for the response of another service.
///
/// ```
/// use im_errors::{ImError, Lang, Received, Reply};
///
/// let headers = [("content-type", "application/json")];
/// let received = Received::<ImError>::parse(404, headers, br#"{"errcode":898002}"#);
/// let reply = Reply::from(received).with_lang(Lang::Zh);
/// assert_eq!((reply.status(), &*reply.message()), (404, "用户不存在"));
/// ```
///
/// If the catalog has the code, the reply has the status of the row, and the text that [`Received::text`]
/// returns in the client's language. An unknown code is forwarded with the message, the arguments and the
/// status of the response, or with 502 if that status doesn't report a failure. A response without the code
/// of a failure, such as an HTML page of a proxy, becomes a failure with the status 502 and without a code.
///
/// The response is the cause of the reply, for logs.
impl<E: ErrorCatalog> From<Received<E>> for Reply {
    #[track_caller]
    fn from(received: Received<E>) -> Self {
        let (location, retry_after) = (Some(Location::caller()), received.retry_after());
        let Some(code) = received.code().filter(|code| !code.is_success()) else {
            let cause = Some(Arc::new(received) as _);
            return Self::new(Parts { retry_after, location, cause, ..Parts::without_code(502) });
        };
        let status = match code.known() {
            Some(_) => None,
            None => Some(match received.status() {
                status @ 400..=599 => status,
                _ => 502,
            }),
        };
        Self::new(Parts {
            arguments: match code.known() {
                // The other service may add arguments that are not meant for our clients.
                Some(error) => {
                    received.arguments().declared(E::Lookup::properties(error).parameters)
                }
                None => received.arguments().clone(),
            },
            message: received.message().map(String::from),
            retry_after,
            status,
            location,
            cause: Some(Arc::new(received)),
            ..Parts::new(Subject::of_code(code))
        })
    }
}
