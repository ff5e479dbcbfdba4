//! Kinds, and the properties that they determine.

use std::time::Duration;

use im_errors::{ErrorCatalog, ImError, Kind, error_catalog};

error_catalog! {
    pub enum All {
        #[catalog(cancelled)] 1 => "a", "";
        #[catalog(unknown)] 2 => "b", "";
        #[catalog(invalid_argument)] 3 => "c", "";
        #[catalog(deadline_exceeded)] 4 => "d", "";
        #[catalog(not_found)] 5 => "e", "";
        #[catalog(already_exists)] 6 => "f", "";
        #[catalog(permission_denied)] 7 => "g", "";
        #[catalog(resource_exhausted)] 8 => "h", "";
        #[catalog(failed_precondition)] 9 => "i", "";
        #[catalog(aborted)] 10 => "j", "";
        #[catalog(out_of_range)] 11 => "k", "";
        #[catalog(unimplemented)] 12 => "l", "";
        #[catalog(internal)] 13 => "m", "";
        #[catalog(unavailable)] 14 => "n", "";
        #[catalog(data_loss)] 15 => "o", "";
        #[catalog(unauthenticated)] 16 => "p", "";
    }
}

/// The mapping in the comments of `google/rpc/code.proto`.
const PUBLISHED: [(&str, u16); 16] = [
    ("cancelled", 499),
    ("unknown", 500),
    ("invalid_argument", 400),
    ("deadline_exceeded", 504),
    ("not_found", 404),
    ("already_exists", 409),
    ("permission_denied", 403),
    ("resource_exhausted", 429),
    ("failed_precondition", 400),
    ("aborted", 409),
    ("out_of_range", 400),
    ("unimplemented", 501),
    ("internal", 500),
    ("unavailable", 503),
    ("data_loss", 500),
    ("unauthenticated", 401),
];

#[test]
fn every_kind_has_its_published_status() {
    for (error, (name, status)) in All::iter().zip(PUBLISHED) {
        let kind = error.kind().expect("each row has a kind");
        assert_eq!((kind.name(), kind.http_status()), (name, status));
        assert_eq!(kind.to_string(), name);
        assert_eq!(error.http_status(), Some(status), "{name}");
        assert_eq!(error.is_retryable(), kind == Kind::Unavailable, "{name}");
        assert_eq!(error.retry_after(), None);
    }
}

error_catalog! {
    #[catalog(internal, retry = 60)]
    pub enum Rows {
        #[catalog(success)]
        0 => "ok", "";
        101 => "default", "";
        #[catalog(not_found)]
        102 => "kind", "";
        #[catalog(http = 418)]
        103 => "status", "";
        #[catalog(not_found, http = 410, retry)]
        104 => "all", "";
        #[catalog(retry = false)]
        105 => "never", "";
        #[catalog(unavailable, retry = 5)]
        106 => "later", "";
        #[catalog(unavailable, retry = false)]
        107 => "gone", "";
    }
}

/// Returns the kind, the status, and whether and when to retry.
fn class(error: impl ErrorCatalog) -> (Option<&'static str>, Option<u16>, bool, Option<u64>) {
    let after = error.retry_after().as_ref().map(Duration::as_secs);
    (error.kind().map(Kind::name), error.http_status(), error.is_retryable(), after)
}

#[test]
fn rows_override_the_enum_and_http_overrides_the_kind() {
    for (error, expected) in [
        (Rows::Ok, (None, None, false, None)),
        (Rows::Default, (Some("internal"), Some(500), true, Some(60))),
        (Rows::Kind, (Some("not_found"), Some(404), false, None)),
        (Rows::Status, (Some("internal"), Some(418), true, Some(60))),
        (Rows::All, (Some("not_found"), Some(410), true, None)),
        (Rows::Never, (Some("internal"), Some(500), false, None)),
        (Rows::Later, (Some("unavailable"), Some(503), true, Some(5))),
        (Rows::Gone, (Some("unavailable"), Some(503), false, None)),
    ] {
        assert_eq!(class(error), expected, "{error:?}");
        let entry = Rows::table().find(error.code().into()).expect("the table has this code");
        assert_eq!(entry.kind(), error.kind());
        assert_eq!(entry.http_status(), error.http_status());
        assert_eq!(entry.is_retryable(), error.is_retryable());
        assert_eq!(entry.retry_after(), error.retry_after());
    }
}

const _: () = {
    assert!(matches!(Rows::Kind.kind(), Some(Kind::NotFound)));
    assert!(matches!(Rows::Kind.http_status(), Some(404)));
    assert!(Rows::Later.is_retryable() && Rows::Later.retry_after().is_some());
};

error_catalog! {
    pub enum Parts {
        #[catalog(http = 502)]
        Im(ImError),
        #[catalog(unavailable)]
        All(All),
    }
}

mod elsewhere {
    im_errors::error_catalog! {
        pub enum Whole {
            #[catalog(retry = 7)]
            Parts(super::Parts),
            Rows(super::Rows),
        }
    }
}

#[test]
fn options_of_a_part_override_its_rows() {
    for error in ImError::iter().filter(|error| !error.is_success()) {
        let (kind, _, is_retryable, after) = class(error);
        assert_eq!(class(Parts::Im(error)), (kind, Some(502), is_retryable, after));
        let outer = elsewhere::Whole::Parts(Parts::Im(error));
        assert_eq!(class(outer), (kind, Some(502), true, Some(7)));
    }
    for error in All::iter() {
        assert_eq!(class(Parts::All(error)), (Some("unavailable"), Some(503), true, None));
    }
    for error in Rows::iter() {
        assert_eq!(class(elsewhere::Whole::Rows(error)), class(error));
    }
}

#[test]
fn options_of_a_part_do_not_apply_to_success_rows() {
    assert_eq!(class(Parts::Im(ImError::Success)), class(ImError::Success));
    assert_eq!(class(ImError::Success), (None, None, false, None));
}
