//! Codes that mean success.

use im_errors::{Code, ErrorCatalog, ImError, error_catalog};

error_catalog! {
    pub enum OrderError {
        40001 => "order not found", "订单不存在";
        success 0, 200..=299;
        reserved 300;
    }
}

error_catalog! {
    pub enum ServiceError {
        Im(ImError),
        Order(OrderError),
        Reserving(Reserving),
    }
}

error_catalog! {
    pub enum Reserving {
        1 => "one", "";
        reserved 250 => "never used";
    }
}

#[test]
fn declared_codes_mean_success_without_a_variant() {
    for (code, is_success) in [(0, true), (199, false), (200, true), (299, true), (300, false)] {
        assert_eq!(Code::<OrderError>::new(code).is_success(), is_success, "{code}");
        assert_eq!(Code::<OrderError>::new(code).into_result().is_ok(), is_success, "{code}");
        assert_eq!(OrderError::table().is_success(code.into()), is_success, "{code}");
        assert_eq!(OrderError::from_code(code), None);
    }
    assert!(!Code::from(OrderError::OrderNotFound).is_success());
    assert_eq!(Code::<OrderError>::new(200).to_string(), "success code 200");
    assert_eq!(OrderError::reserved(200), None);
    assert_eq!(OrderError::reserved(300), Some(""));
}

#[test]
fn codes_of_parts_mean_success_in_the_whole() {
    for (code, is_success) in [(0, true), (200, true), (250, true), (300, false), (898_001, false)]
    {
        assert_eq!(Code::<ServiceError>::new(code).is_success(), is_success, "{code}");
        assert_eq!(ServiceError::table().is_success(code.into()), is_success, "{code}");
    }
    assert_eq!(ServiceError::from_code(0), Some(ImError::Success.into()));
    assert_eq!(ServiceError::reserved(250), None, "another part declares it as success");
    assert_eq!(Code::<ServiceError>::new(250).to_string(), "success code 250");
    assert!(ServiceError::table().success_codes().eq([0..=0, 200..=299]));
}

#[test]
fn success_codes_work_in_generic_code() {
    fn is_success<E: ErrorCatalog>(code: E::Repr) -> bool {
        Code::<E>::new(code).is_success()
    }
    assert!(is_success::<OrderError>(299));
}
