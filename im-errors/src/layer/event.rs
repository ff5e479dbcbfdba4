//! The event that reports a failure.

use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::iter;

use crate::escaped::Escaped;
use crate::{Kind, Reply};

/// Emits the event of a failure, at the level `ERROR` if an operator should look at it.
pub(super) fn emit(reply: &Reply) {
    // The level of an event must be a constant.
    macro_rules! event {
        ($level:ident) => {
            tracing::$level!(
                target: "im_errors",
                code = reply.code(),
                name = reply.name(),
                kind = reply.kind().map(Kind::name),
                status = reply.status(),
                location = reply.location().map(tracing::field::display),
                cause = reply.cause().map(|cause| tracing::field::display(Escaped(Chain(cause)))),
                missing = missing(reply),
                "{}",
                Escaped(reply.displayed()),
            )
        };
    }
    if is_severe(reply) { event!(error) } else { event!(debug) }
}

/// Returns `true` if the service is the cause of the failure, and not the request.
fn is_severe(reply: &Reply) -> bool {
    reply.kind().map_or(reply.status() >= 500, is_severe_kind)
}

const fn is_severe_kind(kind: Kind) -> bool {
    use Kind::{DataLoss, DeadlineExceeded, Internal, Unavailable, Unknown};

    matches!(kind, Unknown | Internal | DataLoss | Unavailable | DeadlineExceeded)
}

/// Returns the names of the missing arguments, separated by commas.
fn missing(reply: &Reply) -> Option<String> {
    let names: Vec<_> = reply.missing().collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Displays an error and the chain of its causes.
struct Chain<'a>(&'a (dyn Error + 'static));

impl Display for Chain<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut causes = iter::successors(self.0.source(), |&cause| cause.source());
        causes.try_for_each(|cause| write!(f, ": {cause}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_that_the_service_causes_are_severe() {
        let severe = [
            Kind::Unknown,
            Kind::DeadlineExceeded,
            Kind::Internal,
            Kind::Unavailable,
            Kind::DataLoss,
        ];
        let others = [
            Kind::Cancelled,
            Kind::InvalidArgument,
            Kind::NotFound,
            Kind::AlreadyExists,
            Kind::PermissionDenied,
            Kind::ResourceExhausted,
            Kind::FailedPrecondition,
            Kind::Aborted,
            Kind::OutOfRange,
            Kind::Unimplemented,
            Kind::Unauthenticated,
        ];
        assert!(severe.into_iter().all(is_severe_kind));
        assert!(!others.into_iter().any(is_severe_kind));
    }
}
