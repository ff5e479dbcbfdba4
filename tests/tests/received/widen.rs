//! Conversion of answers between a part and the whole catalog.

use im_errors::{ImError, Lang, Received, error_catalog};

use crate::{NO_HEADERS, OrderError, receive};

error_catalog! {
    /// Errors of several services.
    pub enum ServiceError {
        Order(OrderError),
        Im(ImError),
    }
}

#[test]
fn answers_are_widened_and_narrowed_completely() {
    let body = br#"{"error":{"code":40001,"message":"no order","args":{"id":7,"shard":"a"}}}"#;
    let headers = [("retry-after", "5")];
    let of_part = Received::<OrderError>::parse(404, headers, body);
    let of_whole: Received<ServiceError> = of_part.clone().widen();
    assert_eq!(of_whole, Received::parse(404, headers, body));
    assert_eq!(of_whole.known(), Some(ServiceError::Order(OrderError::OrderNotFound)));
    assert_eq!(of_whole.text(Lang::Zh), "订单 7 不存在");

    assert_eq!(of_whole.clone().narrow::<ImError>(), Err(of_whole.clone()));
    assert_eq!(of_whole.narrow(), Ok(of_part));
}

#[test]
fn only_codes_of_the_part_are_narrowed() {
    for (body, is_narrow) in [
        (r#"{"code":40001}"#, true),
        (r#"{"code":40004}"#, true),
        (r#"{"code":299}"#, true),
        (r#"{"code":898001}"#, false),
        (r#"{"code":40009,"message":"new"}"#, false),
        (r#"{"code":-1}"#, false),
        (r#"{"code":"NOT_FOUND"}"#, false),
        (r#"{"message":"no order"}"#, false),
        ("<html>", false),
    ] {
        let whole = Received::<ServiceError>::parse(500, NO_HEADERS, body.as_bytes());
        let expected = if is_narrow { Ok(receive(500, body)) } else { Err(whole.clone()) };
        assert_eq!(whole.narrow(), expected, "{body}");
    }
}
