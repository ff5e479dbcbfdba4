//! Replies and problem details, which report errors and faults in a language.

use im_errors::{ErrorBody, ErrorCatalog as _, Fault, Lang, Problem, Reply, error_catalog};

error_catalog! {
    /// Codes with a sign.
    #[repr(i16)]
    pub enum Signed {
        -300 => "three hundred below", "零下三百";
        #[catalog(http = 404)]
        7 => "seven", "";
        success 200..=299;
    }
}

error_catalog! {
    /// Errors with arguments.
    #[catalog(display = "zh")]
    pub enum OrderError {
        #[catalog(success)]
        0                               => "ok",                   "成功";
        #[catalog(http = 404)]
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        40002 as OnlyChinese(id: u64)   => "",                     "订单 {id} 异常";
    }

    /// A failure of the order service.
    pub struct OrderFault;
}

error_catalog! {
    /// A catalog without a fault type of its own.
    pub enum Plain { 1 as Failed(step: &str) => "{step} failed", "{step} 失败"; }
}

#[test]
fn replies_speak_the_language_they_say() -> serde_json::Result<()> {
    let reply = Signed::Seven.reply(Lang::Zh);
    assert_eq!((reply.status(), reply.lang()), (404, Some(Lang::En)), "there is no Chinese text");
    assert_eq!(reply.body(), &ErrorBody::new(Signed::Seven, "seven"));
    let reply = Signed::ThreeHundredBelow.reply(Lang::Zh);
    assert_eq!((reply.status(), reply.lang()), (500, Some(Lang::Zh)));
    assert_eq!(serde_json::to_string(&reply)?, r#"{"error":{"code":-300,"message":"零下三百"}}"#);
    assert_eq!(reply.clone().into_body(), *reply.body());

    let problem = Signed::ThreeHundredBelow.problem(Lang::Zh);
    let json = r#"{"type":"about:blank","title":"零下三百","status":500,"code":-300}"#;
    assert_eq!(serde_json::to_string(&problem)?, json);
    assert_eq!(problem.as_reply(), &reply);
    assert_eq!(problem.into_reply(), reply);
    Ok(())
}

#[test]
fn the_reply_of_a_fault_has_its_arguments() -> serde_json::Result<()> {
    let fault = OrderError::order_not_found(7);
    let reply = fault.reply(Lang::Zh);
    assert_eq!((reply.status(), reply.lang()), (404, Some(Lang::Zh)));
    let json = r#"{"error":{"code":40001,"message":"订单 7 不存在","args":{"id":7}}}"#;
    assert_eq!(serde_json::to_string(&reply)?, json);
    let english = r#"{"error":{"code":40001,"message":"order 7 not found","args":{"id":7}}}"#;
    assert_eq!(serde_json::to_string(&fault.reply(Lang::En))?, english);

    let problem = fault.problem(Lang::Zh);
    let json = r#"{"type":"about:blank","title":"订单 7 不存在","status":404,"code":40001,"args":{"id":7}}"#;
    assert_eq!(serde_json::to_string(&problem)?, json);
    assert_eq!(problem.into_reply(), reply);

    let chinese = OrderError::only_chinese(7).reply(Lang::En);
    assert_eq!((chinese.lang(), chinese.body().message()), (Some(Lang::Zh), Some("订单 7 异常")));
    Ok(())
}

#[test]
fn a_fault_converts_into_a_reply() {
    fn order(id: u64) -> Result<(), OrderFault> {
        Err(OrderError::order_not_found(id))
    }
    fn replies(id: u64) -> Result<(), Reply<OrderError>> {
        Ok(order(id)?)
    }
    fn problems(id: u64) -> Result<(), Problem<OrderError>> {
        Ok(order(id)?)
    }
    let expected = OrderError::order_not_found(7).reply(Lang::En);
    assert_eq!(replies(7), Err(expected.clone()));
    assert_eq!(problems(7), Err(expected.into()));

    let fault: Fault<Plain> = Plain::failed("payment");
    let expected = fault.problem(Lang::En);
    assert_eq!(expected.as_reply().body().message(), Some("payment failed"));
    assert_eq!(Problem::from(fault), expected);
}

#[test]
fn a_fault_converts_into_a_body_as_into_a_reply_in_the_display_language() {
    let fault: Fault<OrderError> = OrderError::order_not_found(7).into();
    assert_eq!(fault.reply(Lang::Zh).into_body(), ErrorBody::from(fault));
}

#[test]
fn an_error_without_its_argument_has_an_ellipsis() -> serde_json::Result<()> {
    let json = r#"{"error":{"code":40001,"message":"order … not found"}}"#;
    assert_eq!(serde_json::to_string(&OrderError::OrderNotFound.reply(Lang::En))?, json);
    assert_eq!(serde_json::to_string(&Reply::from(OrderError::OrderNotFound))?, json);
    let fault = OrderFault::from(OrderError::OrderNotFound);
    assert_eq!(serde_json::to_string(&Reply::from(fault))?, json);
    Ok(())
}

#[test]
fn what_another_service_said_is_passed_on() -> serde_json::Result<()> {
    let json = r#"{"error":{"code":8,"message":"acht","args":{"n":8}}}"#;
    let body: ErrorBody<Signed> = serde_json::from_str(json)?;
    let reply = Reply::from(body.clone());
    assert_eq!((reply.status(), reply.lang()), (500, None));
    assert_eq!(serde_json::to_string(&reply)?, json);
    let problem = r#"{"type":"about:blank","title":"acht","status":500,"code":8,"args":{"n":8}}"#;
    assert_eq!(serde_json::to_string(&Problem::from(body))?, problem);

    let known = Reply::from(serde_json::from_str::<ErrorBody<Signed>>(r#"{"error":{"code":7}}"#)?);
    assert_eq!((known.status(), known.body().to_string().as_str()), (404, "seven"));
    Ok(())
}

#[test]
fn the_status_of_a_success_is_200() -> serde_json::Result<()> {
    assert_eq!(OrderError::Ok.reply(Lang::En).status(), 200);
    let body: ErrorBody<Signed> = serde_json::from_str(r#"{"error":{"code":200}}"#)?;
    assert_eq!(Reply::from(body).status(), 200);
    Ok(())
}
