//! Replies created from answers of another service.

use im_errors::{Form, ImError, Lang, Received, Reply, error_catalog};

error_catalog! {
    /// Errors of the order service.
    #[catalog(display = "zh")]
    pub enum OrderError {
        #[catalog(success)]
        0                               => "ok",                   "成功";
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
    }
}

error_catalog! {
    /// Errors of the order service and of the IM service.
    #[catalog(form = "problem")]
    pub enum ServiceError {
        #[catalog(http = 410)]
        Order(OrderError),
        Im(ImError),
    }
}

fn body(reply: &Reply) -> String {
    String::from_utf8_lossy(&reply.body()).into_owned()
}

/// Returns the value of `Retry-After`.
fn retry_after(reply: &Reply) -> Option<String> {
    let (_, value) = reply.headers().find(|(name, _)| *name == "retry-after")?;
    Some(value.into_owned())
}

fn received(status: u16, body: &str) -> Received<ServiceError> {
    Received::parse(status, [("Retry-After", "7")], body.as_bytes())
}

#[test]
fn known_errors_are_passed_on_in_the_language_of_the_client() {
    let json = r#"{"error":{"code":40001,"message":"order 7 not found","args":{"id":7}}}"#;
    let reply = Reply::from(received(400, json)).with_form(Form::NESTED);
    let chinese = r#"{"error":{"code":40001,"message":"订单 7 不存在","args":{"id":7}}}"#;
    assert_eq!(
        (reply.status(), body(&reply)),
        (410, chinese.to_owned()),
        "the status is that of the catalog"
    );
    assert_eq!(body(&reply.with_lang(Lang::En)), json);

    let undeclared = json.replace("}}}", r#","password":"secret"}}}"#);
    assert_eq!(body(&Reply::from(received(400, &undeclared)).with_form(Form::NESTED)), chinese);

    let json = r#"{"error":{"code":898002,"message":"No sush user: 7"}}"#;
    let reply = Reply::from(received(400, json)).with_form(Form::NESTED).with_lang(Lang::Zh);
    assert_eq!(body(&reply), json, "the message is not a text of the row");
    assert_eq!(reply.lang(), None);
}

#[test]
fn unknown_errors_are_passed_on_unchanged() {
    let json = r#"{"error":{"code":898999,"message":"user is on trial","args":{"n":8}}}"#;
    let reply = Reply::from(received(403, json)).with_form(Form::NESTED).with_lang(Lang::Zh);
    assert_eq!((reply.status(), reply.lang(), body(&reply)), (403, None, json.to_owned()));
    assert_eq!(retry_after(&reply).as_deref(), Some("7"));
    for status in [0, 200, 399, 600] {
        assert_eq!(
            Reply::from(received(status, json)).status(),
            502,
            "{status} is not the status of a failure"
        );
    }
}

#[test]
fn success_codes_become_a_bad_gateway() {
    for (status, json) in [(200, r#"{"code":0,"message":"ok"}"#), (500, r#"{"error":{"code":0}}"#)]
    {
        let reply = Reply::from(received(status, json));
        assert_eq!((reply.status(), reply.code(), reply.is_success()), (502, None, false));
    }
}

#[test]
fn answers_without_a_code_become_a_bad_gateway() {
    let reply = Reply::from(received(401, "<html>the secret</html>")).with_form(Form::NESTED);
    assert_eq!((reply.status(), reply.code()), (502, None));
    assert_eq!(body(&reply), r#"{"error":{"message":"Bad Gateway"}}"#);
    assert_eq!(retry_after(&reply).as_deref(), Some("7"));
    let cause = reply.cause().map(ToString::to_string).unwrap_or_default();
    assert!(cause.contains("<html>the secret</html>"), "{cause}");
    assert!(reply.location().is_some_and(|location| location.file().ends_with("passed_on.rs")));
}
