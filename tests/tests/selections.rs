//! Selections: the errors that one endpoint returns.

use std::error::Error;
use std::io;
use std::panic::Location;

use im_errors::{
    Code, ErrorCatalog, Fault, Kind, Lang, OrFault as _, Received, Reply, error_catalog,
};
use im_errors_tests::assert_agrees_with_itself;

error_catalog! {
    /// Errors of the order service.
    #[catalog(form = "flat", url = "https://example.com/{code}", serde, axum)]
    #[repr(i64)]
    pub enum OrderError {
        #[catalog(success)]
        0 as Ok                         => "ok",                   "成功";
        /// It may have been deleted.
        #[catalog(not_found)]
        -40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        #[catalog(already_exists)]
        9_007_199_254_740_993 as AlreadyPaid => "already paid",    "已支付";
        #[catalog(unavailable, retry = 5)]
        50301 as Busy                   => "",                     "请稍后重试";
        #[catalog(internal, from(io::Error))]
        50000 as Internal               => "internal error",       "系统内部异常";
        reserved 40003 => "removed in version 2";
        success 200..=299;
    }

    /// A failure of the order service.
    pub struct OrderFault;

    /// Errors of a cancellation.
    pub enum CancelError: OrderError {
        OrderNotFound,
        /// An order that is paid cannot be cancelled.
        AlreadyPaid,
        Internal,
    }

    /// A failure of a cancellation.
    pub struct CancelFault;

    /// Errors of a payment, without a fault type.
    pub enum PayError: OrderError { Busy, OrderNotFound }
}

error_catalog! {
    /// A catalog without a fault type.
    pub enum PlainError {
        1 as One(id: u64) => "one {id}", "一 {id}";
        2 as Two          => "two",      "二";
    }

    /// A selection with a fault type.
    pub enum SomePlainError: PlainError { One }

    /// A failure of the selection.
    pub struct SomePlainFault;
}

error_catalog! {
    /// A catalog whose parts are selections.
    #[repr(i64)]
    pub enum ServiceError {
        Cancel(CancelError),
        Busy(BusyError),
    }

    /// A failure of either.
    pub struct ServiceFault;
}

error_catalog! {
    /// A catalog with a selection.
    #[repr(i64)]
    pub enum OtherError {
        1 as Busy => "busy", "忙";
        2 as Idle => "idle", "闲";
    }

    /// A part of `ServiceError`.
    pub enum BusyError: OtherError { Busy }
}

#[test]
fn a_selection_is_a_catalog_of_the_selected_rows() {
    assert_agrees_with_itself::<CancelError>();
    assert_agrees_with_itself::<PayError>();
    assert_eq!((CancelError::COUNT, <CancelError as ErrorCatalog>::NAME), (3, "CancelError"));
    assert!(CancelError::iter().map(CancelError::name).eq([
        "OrderNotFound",
        "AlreadyPaid",
        "Internal"
    ]));
    assert!(PayError::iter().eq([PayError::Busy, PayError::OrderNotFound]));
    assert_eq!(CancelError::OrderNotFound as i64, -40001);
    assert_eq!(CancelError::from_code(9_007_199_254_740_993), Some(CancelError::AlreadyPaid));
    assert_eq!(CancelError::from_code(50301), None);
    assert_eq!("Busy".parse(), Ok(PayError::Busy));
    assert_eq!(PayError::Busy.text(Lang::En), "请稍后重试");
    assert_eq!(PayError::Busy.retry_after().map(|wait| wait.as_secs()), Some(5));
    assert_eq!(CancelError::OrderNotFound.kind(), Some(Kind::NotFound));
}

#[test]
fn doc_comments_of_the_selection_override_explanations() {
    let explanations = CancelError::table().entries().map(|entry| entry.explanation());
    assert!(explanations.eq([
        "It may have been deleted.",
        "An order that is paid cannot be cancelled.",
        "",
    ]));
}

#[test]
fn success_and_reserved_codes_are_those_of_the_source() {
    for (code, is_success) in [(0, true), (200, true), (299, true), (50301, false), (1, false)] {
        assert_eq!(Code::<CancelError>::new(code).is_success(), is_success, "{code}");
    }
    assert_eq!(CancelError::reserved(40003), Some("removed in version 2"));
    assert_eq!(CancelError::reserved(0), None);
    let body = br#"{"code":0,"message":"ok","data":7}"#;
    let headers = [("content-type", "application/json")];
    let data = Received::<CancelError>::parse_data::<u64>(200, headers, body);
    assert_eq!(data.ok(), Some(7));
}

#[test]
fn errors_convert_in_both_directions() {
    for error in CancelError::iter() {
        let whole = OrderError::from(error);
        assert_eq!((whole.code(), whole.name()), (error.code(), error.name()));
        assert_eq!(CancelError::try_from(whole), Ok(error));
    }
    let error = CancelError::try_from(OrderError::Busy).unwrap_err();
    assert_eq!((error.code(), error.catalog()), (50301, "CancelError"));
    assert_eq!(error.to_string(), "unknown code 50301 for CancelError");
}

/// Returns the line of the call.
#[track_caller]
fn line() -> u32 {
    Location::caller().line()
}

#[test]
fn faults_convert_in_both_directions_and_keep_arguments_cause_and_location() {
    let (line, fault) = (line(), CancelError::order_not_found(7).caused_by("no row"));
    let fault = OrderFault::from(fault);
    assert_eq!(
        (fault.error(), fault.to_string()),
        (OrderError::OrderNotFound, "order 7 not found".into())
    );
    assert_eq!(
        (fault.location().line(), fault.source().map(ToString::to_string)),
        (line, Some("no row".into()))
    );

    let fault = CancelFault::try_from(fault).unwrap();
    assert_eq!(
        (fault.error(), fault.to_string()),
        (CancelError::OrderNotFound, "order 7 not found".into())
    );
    assert_eq!(
        (fault.location().line(), fault.source().map(ToString::to_string)),
        (line, Some("no row".into()))
    );

    let unchanged = CancelFault::try_from(OrderFault::from(OrderError::Busy)).unwrap_err();
    assert_eq!(unchanged.error(), OrderError::Busy);
}

#[test]
fn faults_convert_if_one_type_is_not_declared() {
    let fault: Fault<PayError> = PayError::order_not_found(7);
    let fault = OrderFault::from(fault);
    assert_eq!(fault.to_string(), "order 7 not found");
    assert_eq!(Fault::<PayError>::try_from(fault).unwrap().error(), PayError::OrderNotFound);

    let fault: Fault<PlainError> = SomePlainError::one(7).into();
    assert_eq!(fault.to_string(), "one 7");
    assert_eq!(SomePlainFault::try_from(fault).unwrap().error(), SomePlainError::One);
    let two = Fault::from(PlainError::Two);
    assert_eq!(SomePlainFault::try_from(two).unwrap_err().error(), PlainError::Two);
}

#[test]
fn a_question_mark_converts_selected_errors() {
    fn read() -> Result<Vec<u8>, CancelFault> {
        Ok(std::fs::read("no such file")?)
    }
    fn error() -> Result<(), CancelFault> {
        Err(CancelError::AlreadyPaid)?
    }
    fn missing() -> Result<u64, CancelFault> {
        None.or_fault(CancelError::order_not_found(7))
    }
    fn whole(id: u64) -> Result<u64, OrderFault> {
        error().or_else(|fault| match fault.error() {
            CancelError::AlreadyPaid => Ok(()),
            _ => Err(fault),
        })?;
        Err(PayError::order_not_found(id))?
    }
    let fault = read().unwrap_err();
    assert_eq!(fault.error(), CancelError::Internal);
    assert!(matches!(fault.source(), Some(cause) if cause.is::<io::Error>()));
    assert_eq!(
        (error().unwrap_err().location().file(), missing().unwrap_err().code()),
        (file!(), -40001)
    );
    assert_eq!(whole(8).unwrap_err().to_string(), "order 8 not found");
}

#[test]
fn selections_are_parts_of_a_catalog_of_catalogs() {
    fn part() -> Result<(), ServiceFault> {
        Err(CancelError::order_not_found(7))?
    }
    assert_agrees_with_itself::<ServiceError>();
    let fault = part().unwrap_err();
    assert_eq!(fault.error(), ServiceError::Cancel(CancelError::OrderNotFound));
    assert_eq!(fault.to_string(), "order 7 not found");
    assert_eq!(ServiceError::from_code(1).map(ServiceError::name), Some("Busy::Busy"));
    assert_eq!(ServiceError::from_code(50301), None);
    assert!(Code::<ServiceError>::new(250).is_success());
}

#[test]
fn replies_are_those_of_the_source() {
    let [selected, whole] =
        [Reply::from(CancelError::order_not_found(7)), Reply::from(OrderError::order_not_found(7))];
    assert_eq!((selected.status(), selected.body()), (whole.status(), whole.body()));
    assert_eq!(selected.status(), 404);
    assert!(selected.body().starts_with(br#"{"code":-40001,"#));
    let json = serde_json::to_string(&CancelError::AlreadyPaid).unwrap();
    assert_eq!(json, "9007199254740993");
}

#[test]
fn codes_convert_in_both_directions() {
    let code = Code::<OrderError>::new(-40001);
    let narrowed = code.narrow::<CancelError>().unwrap();
    assert_eq!(narrowed, CancelError::OrderNotFound);
    assert_eq!(narrowed.widen::<OrderError>(), code);
    let other = Code::<OrderError>::new(50301);
    assert_eq!(other.narrow::<CancelError>(), Err(other));
}
