//! Conversions from faults of parts to faults of the whole catalog.

use std::error::Error;
use std::num::ParseIntError;

use im_errors::{Fault, ImError, Lang, OrFault as _, error_catalog};

mod order {
    im_errors::error_catalog! {
        /// Errors of the order service.
        pub enum OrderError {
            40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
            50000 as Internal => "internal error", "系统内部异常";
        }

        /// A failure of the order service.
        pub struct OrderFault;
    }
}

use order::{OrderError, OrderFault};

error_catalog! {
    /// A part without a fault type.
    pub enum PayError {
        60001 as Declined(by: String) => "declined by {by}", "被 {by} 拒绝";
    }
}

error_catalog! {
    /// Errors of the service and of the services that it calls.
    #[catalog(from(ParseIntError => OrderError::Internal, std::fmt::Error => ImError::UserExists))]
    pub enum ServiceError {
        Order(OrderError),
        Pay(PayError),
        Im(ImError),
        /// From another crate, without a fault type.
        Foreign(consumer_documented::ForeignError),
        /// From another crate, with a fault type.
        Declared(consumer_documented::DeclaredError),
    }

    /// A failure of the service.
    pub struct ServiceFault;
}

error_catalog! {
    /// A catalog whose part is a catalog of catalogs.
    pub enum Everything {
        Service(ServiceError),
    }

    /// A failure of any service.
    pub struct AnyFault;
}

#[test]
fn faults_of_parts_keep_arguments_cause_and_location() {
    fn order() -> Result<(), OrderFault> {
        Err(OrderError::order_not_found(7).caused_by("no row"))
    }
    fn service() -> Result<(), ServiceFault> {
        Ok(order()?)
    }
    fn everything() -> Result<(), AnyFault> {
        Ok(service()?)
    }

    let fault = order().expect_err("the call fails");
    let outer = everything().expect_err("the call fails");
    assert_eq!(outer.error().name(), "Service::Order::OrderNotFound");
    assert_eq!(outer.location(), fault.location());
    assert_eq!(outer.text(Lang::Zh), "订单 7 不存在");
    assert_eq!(outer.arg("id"), fault.arg("id"));
    assert_eq!(outer.source().map(ToString::to_string).as_deref(), Some("no row"));
}

#[test]
fn faults_of_undeclared_types_and_other_crates_convert() {
    fn pay() -> Result<(), ServiceFault> {
        Err(PayError::declined("the bank".to_owned()))?
    }
    fn im() -> Result<(), ServiceFault> {
        Err(ImError::NoSuchUser.caused_by("no row"))?
    }
    fn foreign() -> Result<(), ServiceFault> {
        Err(consumer_documented::ForeignError::gone(7))?
    }
    fn declared() -> Result<(), ServiceFault> {
        Err(consumer_documented::DeclaredError::lost(8))?
    }

    for (failed, text) in [
        (pay(), "declined by the bank"),
        (im(), "No sush user"),
        (foreign(), "7 is gone"),
        (declared(), "8 is lost"),
    ] {
        assert_eq!(failed.expect_err("the call fails").to_string(), text);
    }
}

#[test]
fn bare_errors_of_parts_convert_at_the_question_mark() {
    fn order() -> Result<(), ServiceFault> {
        Err(OrderError::Internal)?
    }
    fn im() -> Result<(), ServiceFault> {
        Err(ImError::NoSuchUser)?
    }
    fn own() -> Result<(), ServiceFault> {
        Err(ServiceError::Im(ImError::NoSuchUser))?
    }

    let lines: Vec<u32> = [order(), im(), own()]
        .map(|failed| failed.expect_err("the call fails").location().line())
        .into();
    assert_eq!(lines, [lines[0], lines[0] + 3, lines[0] + 6]);
    assert_eq!(im().expect_err("the call fails").error(), ServiceError::Im(ImError::NoSuchUser));
    let fault = None::<()>.or_fault(ServiceError::from(ImError::NoSuchUser));
    assert_eq!(fault.expect_err("the call fails").error(), ServiceError::Im(ImError::NoSuchUser));
}

#[test]
fn the_option_from_of_the_whole_selects_errors_of_parts() {
    fn parse() -> Result<u8, ServiceFault> {
        Ok("x".parse()?)
    }

    let fault = parse().expect_err("the call fails");
    assert_eq!(fault.error(), ServiceError::Order(OrderError::Internal));
    assert!(fault.source().is_some_and(<dyn Error>::is::<ParseIntError>));
    assert_eq!(fault.location().line(), line!() - 6);
    let fault = ServiceFault::from(std::fmt::Error);
    assert_eq!(fault.error(), ServiceError::Im(ImError::UserExists));
}

#[test]
fn map_and_try_map_convert_faults_without_a_declared_type() {
    let fault = Fault::from(OrderError::order_not_found(7)).map(ServiceError::Order);
    assert_eq!(fault.to_string(), "order 7 not found");
    let only_order = |error| match error {
        ServiceError::Order(error) => Some(error),
        _ => None,
    };
    let order = fault.try_map(only_order).expect("the error belongs to the part");
    assert_eq!(order.arg("id").and_then(im_errors::Value::as_u64), Some(7));
    let im = Fault::from(ServiceError::Im(ImError::NoSuchUser)).try_map(only_order);
    assert_eq!(im.expect_err("the error belongs to another part").code(), 898_002);
}
