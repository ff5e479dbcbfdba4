//! Faults, the occurrences of errors.

use std::error::Error;
use std::num::ParseIntError;
use std::sync::mpsc::{self, SendError};
use std::{fmt, io};

use im_errors::{ErrorCatalog, Fault, IntoFault, Lang, OrFault as _, error_catalog};

/// Work that is sent to another thread.
#[derive(Debug)]
pub struct Job;

error_catalog! {
    /// Errors of the order service.
    #[catalog(display = "zh")]
    pub enum OrderError {
        40001 as OrderNotFound(id: u64, by: &str) => "{by} has no order {id}", "{by} 没有订单 {id}";
        40002 as AlreadyPaid => "the order has been paid", "订单已支付";
        #[catalog(from(io::Error, SendError<Job>))]
        50000 as Internal => "", "系统内部异常";
        #[catalog(from(ParseIntError))]
        40003 as InvalidId => "invalid order number", "订单号不合法";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

impl From<Box<dyn Error + Send + Sync>> for OrderFault {
    #[track_caller]
    fn from(error: Box<dyn Error + Send + Sync>) -> Self {
        OrderError::Internal.caused_by(error)
    }
}

impl<T> From<mpsc::TrySendError<T>> for OrderFault {
    #[track_caller]
    fn from(error: mpsc::TrySendError<T>) -> Self {
        OrderError::Internal.caused_by(error.to_string())
    }
}

/// Returns the line of the call.
#[track_caller]
fn line() -> u32 {
    std::panic::Location::caller().line()
}

#[test]
fn a_question_mark_converts_errors_and_records_its_location() {
    const START: u32 = line!();

    fn parse(id: &str) -> Result<u64, OrderFault> {
        Ok(id.parse()?)
    }
    fn send() -> Result<(), OrderFault> {
        let (sender, _) = mpsc::channel();
        Ok(sender.send(Job)?)
    }
    fn try_send() -> Result<(), OrderFault> {
        let (sender, _) = mpsc::sync_channel(1);
        Ok(sender.try_send(Job)?)
    }
    fn boxed() -> Result<(), OrderFault> {
        Err(Box::<dyn Error + Send + Sync>::from("boxed"))?
    }
    fn bare() -> Result<(), OrderFault> {
        Err(OrderError::AlreadyPaid)?
    }

    assert_eq!(parse("7").ok(), Some(7));
    for (failed, error, after, cause) in [
        (parse("x").map(drop), OrderError::InvalidId, 3, "invalid digit found in string"),
        (send(), OrderError::Internal, 7, "sending on a closed channel"),
        (try_send(), OrderError::Internal, 11, "sending on a closed channel"),
        (boxed(), OrderError::Internal, 14, "boxed"),
        (bare(), OrderError::AlreadyPaid, 17, ""),
    ] {
        let fault = failed.expect_err("the call fails");
        assert_eq!(fault.error(), error);
        assert!(fault.location().file().ends_with("faults.rs"));
        assert_eq!(fault.location().line(), START + after, "{fault:?}");
        let source = fault.source().map(ToString::to_string).unwrap_or_default();
        assert_eq!(source, cause);
    }
}

#[test]
fn causes_are_added_to_errors_and_faults() {
    let fault = OrderError::Internal.caused_by("first");
    let here = line() - 1;
    assert_eq!(fault.location().line(), here);
    assert_eq!(fault.source().map(ToString::to_string).as_deref(), Some("first"));
    let fault: OrderFault = fault.caused_by(fmt::Error);
    assert!(fault.source().is_some_and(<dyn Error>::is::<fmt::Error>));
    assert_eq!(fault.location().line(), here, "`caused_by` keeps the location");
    let fault: OrderFault = OrderError::order_not_found(7, "Li").caused_by(fmt::Error);
    assert_eq!(fault.location().line(), line() - 1);
    assert_eq!(fault.to_string(), "Li 没有订单 7");
}

#[test]
fn or_fault_converts_results_and_options() {
    let failed: Result<u8, OrderFault> = "x".parse::<u8>().or_fault(OrderError::Internal);
    let here = line() - 1;
    let fault = failed.expect_err("the call fails");
    assert!(fault.source().is_some_and(<dyn Error>::is::<ParseIntError>));
    assert_eq!((fault.error(), fault.location().line()), (OrderError::Internal, here));

    let missing: Result<u8, OrderFault> = None.or_fault(OrderError::order_not_found(7, "Li"));
    let fault = missing.expect_err("the call fails");
    assert_eq!(fault.text(Lang::En), "Li has no order 7");
    assert!(fault.source().is_none());

    assert_eq!("7".parse::<u8>().or_fault(OrderError::Internal).ok(), Some(7));
    assert_eq!(Some(7).or_fault(OrderError::Internal).ok(), Some(7));
    let failed = Err::<(), _>("a message").or_fault(Fault::from(OrderError::Internal));
    let source = failed.as_ref().err().and_then(Error::source);
    assert_eq!(source.map(ToString::to_string).as_deref(), Some("a message"));
}

#[test]
fn display_fills_in_the_arguments_and_supports_format_options() {
    let fault = OrderError::order_not_found(7, "Li");
    assert_eq!(format!("{fault}|{fault:#}"), "Li 没有订单 7|40001: Li 没有订单 7");
    assert_eq!(
        format!("[{fault:>11}][{fault:<11}][{fault:^11}]"),
        "[  Li 没有订单 7][Li 没有订单 7  ][ Li 没有订单 7 ]"
    );
    assert_eq!(
        format!("[{fault:.4}][{fault:#.5}][{fault:-^#20}]"),
        "[Li 没][40001][--40001: Li 没有订单 7--]"
    );
    let fault = OrderFault::from(OrderError::AlreadyPaid);
    assert_eq!(
        format!("{fault}|{fault:#}|{fault:>7}"),
        "订单已支付|40002: 订单已支付|  订单已支付"
    );
    assert_eq!(fault.text(Lang::En), "the order has been paid");
    assert_eq!(OrderFault::from(OrderError::Internal).text(Lang::En), "系统内部异常");
}

#[test]
fn debug_prints_the_location_and_the_causes() {
    #[derive(Debug)]
    struct Outer(fmt::Error);

    impl fmt::Display for Outer {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("outer\nsecond line")
        }
    }

    impl Error for Outer {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(&self.0)
        }
    }

    let at = |fault: &OrderFault| fault.location().to_string();
    let fault = OrderError::order_not_found(7, "Li\nat nowhere\rhere").caused_by(Outer(fmt::Error));
    let expected = format!(
        "40001 OrderNotFound: Li\n    at nowhere\n    here 没有订单 7\nat {}\ncaused by: outer\n    second \
         line\ncaused by: an error occurred when formatting an argument",
        at(&fault)
    );
    assert_eq!(format!("{fault:?}"), expected);
    assert_eq!(format!("{:?}", Fault::from(fault)), expected);

    let fault = OrderFault::from(OrderError::OrderNotFound);
    let expected = format!(
        "40001 OrderNotFound: … 没有订单 …\nmissing argument: `id`\nmissing argument: `by`\nat {}",
        at(&fault)
    );
    assert_eq!(format!("{fault:?}"), expected);
}

#[test]
fn faults_are_ordinary_errors() {
    fn assert_error<E: Error + Send + Sync + 'static>() {}
    fn main() -> anyhow::Result<()> {
        Err(OrderError::order_not_found(7, "Li"))?
    }

    assert_error::<OrderFault>();
    assert_error::<Fault<OrderError>>();

    let error = main().expect_err("the call fails");
    assert_eq!(
        error.downcast_ref::<OrderFault>().map(|fault| fault.error()),
        Some(OrderError::OrderNotFound)
    );
    assert_eq!(error.to_string(), "Li 没有订单 7");
    let fault: OrderFault = error.downcast().expect("the error is a fault");
    let boxed: Box<dyn Error> = fault.into();
    assert_eq!(boxed.downcast::<OrderFault>().expect("the error is a fault").code(), 40001);
    let fault = Err::<(), _>(anyhow::anyhow!("deep").context("shallow"));
    let fault = fault.or_fault(OrderError::Internal).expect_err("the call fails");
    assert!(format!("{fault:?}").ends_with("caused by: shallow\ncaused by: deep"), "{fault:?}");
}

#[test]
fn generic_code_accepts_any_fault() {
    fn by_reference<E: ErrorCatalog>(fault: &Fault<E>) -> String {
        format!("{}.{}: {fault}", E::NAME, fault.error().name())
    }
    fn by_value(fault: impl IntoFault) -> String {
        by_reference(&fault.into_fault())
    }
    fn of_catalog<E: ErrorCatalog>(error: E) -> String {
        let fault: E::Fault = error.caused_by("cause");
        by_reference(fault.as_ref())
    }

    let expected = "OrderError.AlreadyPaid: 订单已支付";
    assert_eq!(by_reference(&OrderFault::from(OrderError::AlreadyPaid)), expected);
    assert_eq!(by_reference(&Fault::from(OrderError::AlreadyPaid)), expected);
    assert_eq!(by_value(OrderFault::from(OrderError::AlreadyPaid)), expected);
    assert_eq!(by_value(Fault::from(OrderError::AlreadyPaid)), expected);
    assert_eq!(by_value(OrderError::AlreadyPaid), expected);
    assert_eq!(OrderError::AlreadyPaid.into_fault().location().line(), line());
    assert_eq!(of_catalog(OrderError::AlreadyPaid), expected);
}
