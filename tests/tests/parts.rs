//! Catalogs of catalogs.

use im_errors::{Code, ErrorCatalog, ImError, Lang, Received, Reply, error_catalog};
use im_errors_tests::assert_agrees_with_itself;

mod order {
    im_errors::error_catalog! {
        /// Errors of the order service.
        #[catalog(http = 500, display = "zh")]
        pub enum OrderError {
            #[catalog(success, http = 200)]
            0                    => "ok",                      "成功";
            #[catalog(http = 404)]
            40001                => "order not found",         "订单不存在";
            40002 as AlreadyPaid => "the order has been paid", "订单已支付";
            50000 as Internal    => "",                        "系统内部异常";
        }
    }
}

error_catalog! {
    /// A catalog without a success code.
    pub enum Payment {
        60001 as r#Declined => "declined", "";
    }
}

error_catalog! {
    /// All errors of this service.
    #[catalog(serde)]
    pub enum ServiceError {
        /// Errors of its orders.
        Order(OrderError),
        Im(ImError),
        r#Pay(Refund),
    }
}

error_catalog! {
    #[repr(i64)]
    enum Wide { -1 => "below zero", ""; }
}

error_catalog! {
    #[repr(i64)]
    enum Wider { Wide(Wide) }
}

error_catalog! {
    /// A catalog with one row.
    #[repr(u32)]
    pub enum Refund {
        1 as Nothing => "nothing to refund", "";
    }
}

error_catalog! {
    /// A catalog whose first part is a catalog of catalogs.
    enum Everything { Service(ServiceError), Payment(Payment) }
}

use order::OrderError;

#[test]
fn from_code_searches_all_parts() {
    assert_eq!(
        ServiceError::from_code(40001),
        Some(ServiceError::Order(OrderError::OrderNotFound))
    );
    assert_eq!(ServiceError::from_code(898_001), Some(ServiceError::Im(ImError::UserExists)));
    assert_eq!(ServiceError::from_code(1), Some(Refund::Nothing.into()));
    assert_eq!(ServiceError::from_code(2), None);
    for error in ImError::iter().filter(|error| !error.is_success()) {
        assert_eq!(ServiceError::from_code(error.code()), Some(error.into()));
    }
}

#[test]
fn from_code_returns_the_success_row_of_the_first_part() {
    assert_eq!(ServiceError::from_code(0), Some(ServiceError::Order(OrderError::Ok)));
    let other = ServiceError::Im(ImError::Success);
    assert_eq!(other.code(), 0);
    assert!(other.is_success());
    assert_eq!(ServiceError::from_name(other.name()), Some(other));
}

const NAME: &str = ServiceError::Im(ImError::UserExists).name();
const FOUND: Option<ServiceError> = ServiceError::from_code(898_001);
const STATUS: Option<u16> = ServiceError::Order(OrderError::OrderNotFound).http_status();

#[test]
fn catalogs_of_catalogs_have_all_items() {
    assert_eq!(NAME, "Im::UserExists");
    assert_eq!(FOUND, Some(ServiceError::Im(ImError::UserExists)));
    assert_eq!(STATUS, Some(404));
    let error = ServiceError::from(OrderError::AlreadyPaid);
    assert_eq!((error.code(), error.name()), (40002, "Order::AlreadyPaid"));
    assert_eq!((error.en(), error.zh()), ("the order has been paid", "订单已支付"));
    assert_eq!(error.text(Lang::En), "the order has been paid");
    assert_eq!(error.http_status(), Some(500));
    assert_eq!(ServiceError::Im(ImError::UserExists).http_status(), Some(409));
    assert_eq!(ServiceError::NAME, "ServiceError");
    assert_eq!(ServiceError::COUNT, 4 + 45 + 1);
    assert_eq!(ServiceError::Pay(Refund::Nothing).name(), "Pay::Nothing");
    assert_eq!(error.into_result(), Err(error));
    assert_eq!(u32::from(error), 40002);
    assert_eq!(
        ServiceError::try_from(7).unwrap_err().to_string(),
        "unknown code 7 for ServiceError"
    );
    for name in [
        "UserExists",
        "Im::",
        "Im::Nobody",
        "Order::UserExists",
        "im::UserExists",
        "Im::UserExists ",
        "::",
        "",
    ] {
        assert_eq!(ServiceError::from_name(name), None, "{name}");
    }
}

#[test]
fn display_uses_the_language_of_the_part() {
    assert_eq!(ServiceError::from(OrderError::AlreadyPaid).to_string(), "订单已支付");
    let error = ServiceError::from(ImError::UserExists);
    assert_eq!(format!("[{error:>12}|{error:#}]"), "[ User exists|898001: User exists]");
    assert_eq!(format!("{error:?}"), "Im::UserExists");
}

#[test]
fn rows_are_iterated_part_by_part() {
    let names: Vec<&str> = ServiceError::iter().map(ServiceError::name).collect();
    assert_eq!(
        names[..5],
        [
            "Order::Ok",
            "Order::OrderNotFound",
            "Order::AlreadyPaid",
            "Order::Internal",
            "Im::Success"
        ]
    );
    assert_eq!(names.last(), Some(&"Pay::Nothing"));
    let of_parts = OrderError::iter()
        .map(OrderError::code)
        .chain(ImError::iter().map(ImError::code))
        .chain([1]);
    assert!(ServiceError::iter().map(ServiceError::code).eq(of_parts));
    let found: Vec<ServiceError> = ServiceError::find_by_text("成功").collect();
    assert_eq!(found, [ServiceError::from(OrderError::Ok), ServiceError::from(ImError::Success)]);
}

#[test]
fn catalogs_of_catalogs_work_in_generic_code() -> Result<(), serde_json::Error> {
    assert_agrees_with_itself::<Payment>();
    assert_eq!(Code::<ServiceError>::new(898_001).text(Lang::Zh), Some("用户已存在"));
    let error = ServiceError::from(OrderError::OrderNotFound);
    let received =
        Received::<ServiceError>::parse(404, [("server", "nginx")], br#"{"error":{"code":40001}}"#);
    assert_eq!(received.known(), Some(error));
    assert_eq!(Reply::from(error).status(), 404);
    let error: ServiceError = serde_json::from_str("898001")?;
    assert_eq!(error, ServiceError::from(ImError::UserExists));
    assert_eq!(serde_json::to_string(&ServiceError::from(ImError::UserExists))?, "898001");
    Ok(())
}

#[test]
fn catalogs_of_catalogs_may_be_parts() {
    let error = Everything::from(ServiceError::from(ImError::UserExists));
    assert_eq!(error.name(), "Service::Im::UserExists");
    assert_eq!(Everything::from_code(898_001), Some(error));
    assert_eq!("Service::Im::UserExists".parse(), Ok(error));
    assert_eq!(Everything::from_code(60_001), Some(Payment::Declined.into()));
    assert_eq!(Everything::COUNT, 51);
    for (position, error) in Everything::iter().enumerate() {
        assert_eq!(Everything::iter().nth(position), Some(error));
        assert_eq!(Everything::from_name(error.name()), Some(error));
        assert!(error.code() == 0 || Everything::from_code(error.code()) == Some(error));
    }
    assert_eq!(Everything::iter().rev().count(), 51);
    assert_eq!(Everything::iter().next_back(), Some(Payment::Declined.into()));
}

#[test]
fn repr_selects_the_type_of_the_codes() {
    assert_eq!(Wider::from_code(-1_i64), Some(Wide::BelowZero.into()));
    assert_eq!(i64::from(Wider::Wide(Wide::BelowZero)), -1);
}

/// A catalog whose parts are all from another crate.
mod foreign {
    im_errors::error_catalog! {
        pub(super) enum Im { Service(im_errors::ImError) }
    }
}

#[test]
fn parts_may_be_from_another_crate() {
    assert_eq!(foreign::Im::from(ImError::UserExists).code(), 898_001);
}

#[test]
fn errors_are_ordered_by_part() {
    let mut errors: Vec<ServiceError> = ServiceError::iter().collect();
    errors.sort();
    assert_eq!(errors.first(), Some(&OrderError::Ok.into()));
    assert_eq!(errors.last(), Some(&ServiceError::Pay(Refund::Nothing)));
}
