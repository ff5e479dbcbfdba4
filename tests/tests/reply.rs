//! The status, headers and body of replies in every form, without a web framework.

use std::collections::HashMap;
use std::panic::Location;

use im_errors::{Code, Form, ImError, Kind, Lang, Reply, error_catalog};
use serde::Serialize;

error_catalog! {
    /// Codes with a sign.
    #[repr(i16)]
    pub enum Signed {
        -300 => "three hundred below", "零下三百";
        #[catalog(http = 404)]
        7 => "seven", "";
        #[catalog(http = 204)]
        8 => "eight", "八";
        #[catalog(http = 499)]
        9 => "nine", "九";
        #[catalog(http = 205)]
        10 => "ten", "十";
        #[catalog(http = 304)]
        11 => "eleven", "十一";
        success 200..=299;
    }
}

error_catalog! {
    /// Errors with arguments.
    #[catalog(display = "zh", form = "flat", url = "https://example.com/errors/{code}#{code}")]
    pub enum OrderError {
        #[catalog(success)]
        0                               => "ok",                    "成功";
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found",  "订单 {id} 不存在";
        40002 as OnlyChinese(id: u64)   => "",                      "订单 {id} 异常";
        #[catalog(unavailable, retry = 5)]
        50301                           => "try again in a moment", "请稍后重试";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

error_catalog! {
    /// Errors of the order service and of the IM service.
    #[catalog(form = "problem")]
    pub enum ServiceError {
        #[catalog(http = 410)]
        Order(OrderError),
        Im(ImError),
    }

    /// A failure of either service.
    pub struct ServiceFault;
}

error_catalog! {
    /// Errors of the order service, with its form.
    pub enum Whole { Order(OrderError) }
}

fn body(reply: &Reply) -> String {
    String::from_utf8_lossy(&reply.body()).into_owned()
}

fn headers(reply: &Reply) -> Vec<(&'static str, String)> {
    reply.headers().map(|(name, value)| (name, value.into_owned())).collect()
}

#[test]
fn the_header_has_the_language_of_the_message() {
    for (lang, actual, text) in
        [(Lang::En, "en", "three hundred below"), (Lang::Zh, "zh", "零下三百")]
    {
        let reply = Reply::from(Signed::ThreeHundredBelow).with_lang(lang);
        assert_eq!(reply.status(), 500);
        assert_eq!(body(&reply), format!(r#"{{"error":{{"code":-300,"message":"{text}"}}}}"#));
        let expected = [
            ("content-type", "application/json"),
            ("vary", "Accept-Language"),
            ("content-language", actual),
        ];
        assert_eq!(headers(&reply), expected.map(|(name, value)| (name, value.to_owned())));
    }
    let reply = Reply::from(Signed::Seven).with_lang(Lang::Zh);
    assert_eq!(
        (reply.lang(), &*reply.message()),
        (Some(Lang::En), "seven"),
        "the row has no Chinese text"
    );
    let reply = Reply::from(OrderError::only_chinese(7)).with_lang(Lang::En);
    assert_eq!((reply.lang(), &*reply.message()), (Some(Lang::Zh), "订单 7 异常"));
}

#[test]
fn every_form_has_the_code_the_text_and_the_arguments() {
    let reply = || Reply::from(OrderError::order_not_found(7)).with_lang(Lang::En);
    for (form, content_type, expected) in [
        (
            Form::NESTED,
            "application/json",
            r#"{"error":{"code":40001,"message":"order 7 not found","args":{"id":7}}}"#,
        ),
        (
            Form::FLAT,
            "application/json",
            r#"{"code":40001,"message":"order 7 not found","data":null,"args":{"id":7}}"#,
        ),
        (
            Form::PROBLEM,
            "application/problem+json",
            r#"{"type":"https://example.com/errors/40001#40001","title":"Not Found","status":404,"detail":"order 7 not found","code":40001,"args":{"id":7}}"#,
        ),
        (
            Form::custom(|reply| {
                (reply.code(), reply.args().count(), reply.message().into_owned())
            }),
            "application/json",
            r#"[40001,1,"order 7 not found"]"#,
        ),
    ] {
        let reply = reply().with_form(form);
        assert_eq!(body(&reply), expected);
        assert_eq!(headers(&reply).first(), Some(&("content-type", content_type.to_owned())));
        assert_eq!(reply.status(), 404);
    }
}

#[test]
fn the_catalog_determines_the_form_and_the_language() {
    let reply = Reply::from(OrderError::order_not_found(7));
    assert_eq!(
        body(&reply),
        r#"{"code":40001,"message":"订单 7 不存在","data":null,"args":{"id":7}}"#
    );

    // The form is that of the whole, and the URL is that of the part.
    let reply = Reply::from(ServiceFault::from(OrderError::order_not_found(7)));
    assert_eq!(
        body(&reply),
        r#"{"type":"https://example.com/errors/40001#40001","title":"Gone","status":410,"detail":"订单 7 不存在","code":40001,"args":{"id":7}}"#
    );
    let reply = Reply::from(ServiceError::Im(ImError::NoSuchUser));
    assert!(body(&reply).starts_with(r#"{"type":"about:blank","title":"Not Found","#));

    let reply = Reply::from(Whole::Order(OrderError::OnlyChinese));
    assert_eq!(body(&reply), r#"{"code":40002,"message":"订单 … 异常","data":null}"#);
}

#[test]
fn codes_without_a_row_have_the_form_of_the_catalog_and_no_url() {
    let reply = Reply::from(Code::<OrderError>::new(7));
    assert_eq!(body(&reply), r#"{"code":7,"message":"Internal Server Error","data":null}"#);
    let reply = Reply::from(Code::<ServiceError>::new(7));
    assert_eq!(
        body(&reply),
        r#"{"type":"about:blank","title":"Internal Server Error","status":500,"detail":"Internal Server Error","code":7}"#
    );
    assert_eq!((reply.name(), reply.kind(), reply.lang()), (None, None, Some(Lang::En)));
}

#[test]
fn successes_have_data() {
    #[derive(Serialize)]
    struct Order {
        paid: bool,
        id: u64,
    }

    let reply = Reply::from(OrderError::Ok).with_data(Order { paid: true, id: 7 });
    assert!(reply.is_success());
    assert_eq!(reply.status(), 200);
    assert_eq!(body(&reply), r#"{"code":0,"message":"成功","data":{"paid":true,"id":7}}"#);
    for form in [Form::NESTED, Form::PROBLEM] {
        let reply = reply.clone().with_form(form);
        assert_eq!(body(&reply), r#"{"paid":true,"id":7}"#, "the order of the members is kept");
        let content_type = ("content-type", "application/json".to_owned());
        assert_eq!(headers(&reply), [content_type], "the body does not depend on the language");
    }
    let custom =
        Form::custom(|reply| HashMap::from([("result", serde_json::to_value(reply.data()).ok())]));
    assert_eq!(body(&reply.with_form(custom)), r#"{"result":{"id":7,"paid":true}}"#);
}

#[test]
fn failures_have_no_data() {
    let reply = Reply::from(OrderError::OnlyChinese).with_data(7);
    assert_eq!(body(&reply), r#"{"code":40002,"message":"订单 … 异常","data":null}"#);
    let custom = Form::custom(|reply| serde_json::to_value(reply.data()).ok());
    assert_eq!(body(&reply.with_form(custom)), "null");
}

#[test]
fn successes_without_a_text_have_the_message_ok() {
    let reply = Reply::from(Code::<Signed>::new(201));
    assert_eq!((reply.status(), reply.is_success()), (200, true));
    assert_eq!(
        body(&reply.clone().with_form(Form::FLAT)),
        r#"{"code":201,"message":"ok","data":null}"#
    );
    assert_eq!(body(&reply), "null");
}

#[test]
fn values_that_cannot_be_serialized_are_replaced() {
    let not_json = || HashMap::from([((1, 2), 3)]);
    let reply = Reply::from(OrderError::Ok).with_form(Form::NESTED).with_data(not_json());
    assert_eq!((reply.status(), reply.code(), reply.is_success()), (500, None, false));
    assert_eq!(body(&reply), r#"{"error":{"message":"Internal Server Error"}}"#);
    let cause = reply.cause().map(ToString::to_string);
    assert_eq!(cause.as_deref(), Some("key must be a string"));

    let reply = Reply::from(Signed::Seven).with_form(Form::custom(move |_| not_json()));
    assert_eq!(body(&reply), r#"{"error":{"code":7,"message":"seven"}}"#);
}

#[test]
fn a_form_can_extend_the_nested_one() {
    let form = Form::custom(|reply| (String::from_utf8_lossy(&reply.body()).into_owned(), 1));
    let reply = Reply::from(Signed::Seven).with_form(form);
    assert_eq!(body(&reply), r#"["{\"error\":{\"code\":7,\"message\":\"seven\"}}",1]"#);
}

#[test]
fn a_status_without_a_body_has_none() {
    for (error, status) in [(Signed::Eight, 204), (Signed::Ten, 205), (Signed::Eleven, 304)] {
        let reply = Reply::from(error);
        assert_eq!((reply.status(), reply.body()), (status, Vec::new()));
        assert_eq!(headers(&reply), []);
    }
}

#[test]
fn a_status_without_a_phrase_has_a_generic_title() {
    let reply = Reply::from(Signed::Nine).with_form(Form::PROBLEM).with_lang(Lang::Zh);
    let json =
        r#"{"type":"about:blank","title":"Client Error","status":499,"detail":"九","code":9}"#;
    assert_eq!(body(&reply), json);
}

#[test]
fn retry_after_is_in_seconds() {
    let reply = Reply::from(OrderError::TryAgainInAMoment);
    assert_eq!(headers(&reply).last(), Some(&("retry-after", "5".to_owned())));
}

#[test]
fn cause_and_location_are_not_sent() {
    let reply = || Reply::from(OrderError::OrderNotFound.caused_by("the secret"));
    assert_eq!(reply().cause().map(ToString::to_string).as_deref(), Some("the secret"));
    assert!(reply().location().is_some_and(|location| location.file().ends_with("reply.rs")));
    assert_eq!((reply().name(), reply().kind()), (Some("OrderNotFound"), Some(Kind::NotFound)));
    for form in [Form::NESTED, Form::FLAT, Form::PROBLEM] {
        let reply = reply().with_form(form);
        let sent = format!("{:?} {}", headers(&reply), body(&reply));
        assert!(!sent.contains("secret") && !sent.contains("reply.rs"), "{sent}");
    }
}

#[test]
fn a_conversion_into_a_reply_records_the_location() {
    fn fails() -> Result<(), Reply> {
        Err(Signed::Seven)?
    }
    let expected = line!() - 2;
    let line = fails().err().and_then(|reply| reply.location()).map(Location::line);
    assert_eq!(line, Some(expected));
}
