//! Conversion of codes between a part and the whole catalog.

use im_errors::{Code, ImError, error_catalog};

error_catalog! {
    /// Errors of the order service.
    pub enum OrderError {
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        reserved 40003, 50001           => "removed in version 2";
        success 0, 200..=299;
    }
}

error_catalog! {
    /// Errors of the payment service.
    pub enum PayError {
        50001 as Declined => "declined", "已拒绝";
        reserved 210;
        reserved 201      => "removed in version 3";
    }
}

error_catalog! {
    /// Errors of several services.
    pub enum ServiceError {
        Order(OrderError),
        Pay(PayError),
        Im(ImError),
    }
}

const WIDE: Code<ServiceError> = Code::<OrderError>::new(40001).widen();

#[test]
fn codes_of_a_part_are_widened() {
    assert_eq!(WIDE, ServiceError::from(OrderError::OrderNotFound));
    let unknown = Code::<OrderError>::new(40009).widen::<ServiceError>();
    assert_eq!((unknown.get(), unknown.known()), (40009, None));
}

#[test]
fn only_codes_of_the_part_are_narrowed() {
    let narrow = |code| Code::<ServiceError>::new(code).narrow::<OrderError>().map(Code::get);
    for (code, what) in [
        (40001, "a row"),
        (40003, "a reserved code"),
        (0, "a success code of several parts"),
        (299, "a success code"),
    ] {
        assert_eq!(narrow(code), Ok(code), "{what}");
    }
    for (code, what) in [
        (898_001, "a row of another part"),
        (50001, "a reserved code that is a row of another part"),
        (40009, "an unknown code"),
    ] {
        assert_eq!(narrow(code), Err(Code::new(code)), "{what}");
    }
    let of_pay = |code| Code::<ServiceError>::new(code).narrow::<PayError>().map(Code::get);
    assert_eq!(of_pay(50001), Ok(50001));
    assert_eq!(of_pay(201), Err(Code::new(201)), "a success code of another part");
    let of_im = Code::<ServiceError>::new(0).narrow::<ImError>();
    assert_eq!(of_im, Ok(Code::from(ImError::Success)));
}
