//! The answers to failing requests, in every form and language.

use std::fmt::Write as _;

use super::*;

/// The forms and their names on the command line.
pub(crate) const FORMS: [(&str, Form); 3] =
    [("nested", Form::NESTED), ("flat", Form::FLAT), ("problem", Form::PROBLEM)];

/// A request that fails, and the expected answer.
#[derive(Clone, Copy)]
pub(crate) struct Case {
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) request: &'static [u8],
    pub(crate) status: u16,
    phrase: &'static str,
    pub(crate) code: u32,
    /// The English and the Chinese message. Messages of axum are the same in both languages.
    texts: [&'static str; 2],
    args: Option<&'static str>,
    /// An additional header.
    header: Option<(&'static str, &'static str)>,
}

impl Case {
    const fn new(
        method: &'static str,
        path: &'static str,
        (status, phrase): (u16, &'static str),
        code: u32,
        texts: [&'static str; 2],
    ) -> Self {
        Self { method, path, request: b"", status, phrase, code, texts, args: None, header: None }
    }

    const fn get(
        path: &'static str,
        status: (u16, &'static str),
        code: u32,
        texts: [&'static str; 2],
    ) -> Self {
        Self::new("GET", path, status, code, texts)
    }

    /// Creates a request that creates an order.
    const fn post(
        request: &'static [u8],
        status: (u16, &'static str),
        code: u32,
        texts: [&'static str; 2],
    ) -> Self {
        Self { request, ..Self::new("POST", "/orders", status, code, texts) }
    }

    const fn with_args(self, args: &'static str) -> Self {
        Self { args: Some(args), ..self }
    }

    const fn with_header(self, name: &'static str, value: &'static str) -> Self {
        Self { header: Some((name, value)), ..self }
    }

    fn body(&self, form: &str, text: &str) -> String {
        let Self { status, phrase, code, args, .. } = self;
        let args = args.map(|args| format!(r#","args":{args}"#)).unwrap_or_default();
        match form {
            "nested" => format!(r#"{{"error":{{"code":{code},"message":"{text}"{args}}}}}"#),
            "flat" => format!(r#"{{"code":{code},"message":"{text}","data":null{args}}}"#),
            _ => format!(
                r#"{{"type":"about:blank","title":"{phrase}","status":{status},"detail":"{text}","code":{code}{args}}}"#
            ),
        }
    }

    pub(crate) async fn send(&self, service: &Service, lang: &str) -> Result<Answer> {
        service.request(self.method, self.path, &[JSON, lang], self.request).await
    }

    /// Checks the answers in one form, in both languages and without `Accept-Language`.
    async fn check(&self, service: &Service, form: &str) -> Result {
        let Self { method, path, texts: [english, chinese], .. } = *self;
        for (header, text, lang) in
            [(ENGLISH, english, "en"), ("Accept: */*", english, "en"), (CHINESE, chinese, "zh")]
        {
            let answer = self.send(service, header).await?;
            let context = format!("{method} {path}, {form}, {header}: {answer:?}");
            assert_eq!(answer.status, self.status, "{context}");
            assert_eq!(answer.body, self.body(form, text), "{context}");
            let content_type =
                if form == "problem" { "application/problem+json" } else { "application/json" };
            assert_eq!(answer.header("content-type"), Some(content_type), "{context}");
            let lang = (english != chinese).then_some(lang);
            assert_eq!(answer.header("content-language"), lang, "{context}");
            assert_eq!(answer.header("vary"), Some("Accept-Language"), "{context}");
            for name in ["allow", "retry-after"] {
                let expected = self.header.filter(|(own, _)| *own == name).map(|(_, value)| value);
                assert_eq!(answer.header(name), expected, "{context}");
            }
        }
        Ok(())
    }
}

const BAD_REQUEST: (u16, &str) = (400, "Bad Request");
const NOT_FOUND: (u16, &str) = (404, "Not Found");
const INTERNAL: (u16, &str) = (500, "Internal Server Error");
const BAD_GATEWAY: (u16, &str) = (502, "Bad Gateway");
const TIMED_OUT: (u16, &str) = (504, "Gateway Timeout");

static LARGE: [u8; 3_000_000] = [b' '; 3_000_000];

/// All failing requests except for the one that times out.
pub(crate) static CASES: [Case; 17] = [
    Case::get("/orders/7", NOT_FOUND, 40001, ["order 7 not found", "订单 7 不存在"])
        .with_args(r#"{"id":7}"#),
    Case::get(
        "/orders/18446744073709551615",
        NOT_FOUND,
        40001,
        ["order 18446744073709551615 not found", "订单 18446744073709551615 不存在"],
    )
    .with_args(r#"{"id":18446744073709551615}"#),
    Case::post(
        b"[",
        BAD_REQUEST,
        40000,
        ["Failed to parse the request body as JSON: EOF while parsing a list at line 1 column 1";
            2],
    ),
    Case::post(
        br#"{"item":"tea","quantity":"x"}"#,
        (422, "Unprocessable Entity"),
        42200,
        [r#"Failed to deserialize the JSON body into the target type: quantity: invalid type: string \"x\", expected u32 at line 1 column 28"#;
            2],
    ),
    Case::post(
        br#"{"item":"tea","quantity":101,"buyer":"ada"}"#,
        BAD_REQUEST,
        40003,
        ["the quantity must be 1 to 100", "数量必须为 1 到 100"],
    )
    .with_args(r#"{"max":100}"#),
    Case::post(&LARGE, (413, "Payload Too Large"), 41300, ["length limit exceeded"; 2]),
    Case::get("/orders/x", BAD_REQUEST, 40000, ["Invalid URL: Cannot parse `x` to a `u64`"; 2]),
    Case::get("/nowhere", NOT_FOUND, 40400, ["no such page", "页面不存在"]),
    Case::new(
        "DELETE",
        "/orders/1",
        (405, "Method Not Allowed"),
        40500,
        ["this method is not allowed here", "不支持该请求方法"],
    )
    .with_header("allow", "GET,HEAD"),
    Case::new(
        "POST",
        "/orders/1/payment",
        (409, "Conflict"),
        40002,
        ["the order has been paid", "订单已支付"],
    ),
    Case::new(
        "POST",
        "/orders/7/payment",
        NOT_FOUND,
        40001,
        ["order 7 not found", "订单 7 不存在"],
    )
    .with_args(r#"{"id":7}"#),
    Case::get("/orders/2/buyer", BAD_GATEWAY, 898_002, ["No sush user", "用户不存在"]),
    Case::get("/orders/3/buyer", (403, "Forbidden"), 898_999, ["user is on trial"; 2]),
    Case::get(
        "/orders/4/buyer",
        BAD_GATEWAY,
        50200,
        ["the IM service is not available", "IM 服务不可用"],
    )
    .with_header("retry-after", "1"),
    Case::get("/orders/7/buyer", NOT_FOUND, 40001, ["order 7 not found", "订单 7 不存在"])
        .with_args(r#"{"id":7}"#),
    Case::get("/broken", INTERNAL, 50000, ["internal error", "系统内部异常"]),
    Case::get("/panic", INTERNAL, 50000, ["internal error", "系统内部异常"]),
];

pub(crate) const SLOW: Case = Case::get(
    "/slow",
    TIMED_OUT,
    50400,
    ["timed out, please try again later", "请求超时，请稍后重试"],
)
.with_header("retry-after", "5");

/// Starts a service whose requests time out unless they are answered immediately.
pub(crate) async fn impatient_service(form: Form) -> Result<Service> {
    Service::with(form, im_service(), Duration::from_millis(1)).await
}

#[tokio::test]
async fn failures_are_answered_in_every_form_and_language() -> Result {
    for (name, form) in FORMS {
        let service = Service::start(form).await?;
        for case in &CASES {
            case.check(&service, name).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_slow_request_times_out_in_every_form_and_language() -> Result {
    for (name, form) in FORMS {
        SLOW.check(&impatient_service(form).await?, name).await?;
    }
    Ok(())
}

#[tokio::test]
async fn successes_have_no_envelope() -> Result {
    for (_, form) in FORMS {
        let service = Service::start(form).await?;
        let new_order = br#"{"item":"tea","quantity":2,"buyer":"ada"}"#;
        for (method, path, request, status, body) in [
            (
                "GET",
                "/orders/1",
                &b""[..],
                200,
                r#"{"id":1,"item":"tea","quantity":1,"buyer":"ada","is_paid":true}"#,
            ),
            ("GET", "/orders/1/buyer", b"", 200, r#"{"name":"ada"}"#),
            (
                "POST",
                "/orders",
                new_order,
                201,
                r#"{"id":1000,"item":"tea","quantity":2,"buyer":"ada","is_paid":false}"#,
            ),
            (
                "POST",
                "/orders",
                new_order,
                201,
                r#"{"id":1001,"item":"tea","quantity":2,"buyer":"ada","is_paid":false}"#,
            ),
            (
                "POST",
                "/orders/1001/payment",
                b"",
                200,
                r#"{"id":1001,"item":"tea","quantity":2,"buyer":"ada","is_paid":true}"#,
            ),
            (
                "GET",
                "/orders/1000",
                b"",
                200,
                r#"{"id":1000,"item":"tea","quantity":2,"buyer":"ada","is_paid":false}"#,
            ),
        ] {
            let answer = service.request(method, path, &[JSON, CHINESE], request).await?;
            assert_eq!((answer.status, &*answer.body), (status, body), "{method} {path}");
            assert_eq!(answer.header("content-type"), Some("application/json"));
            assert_eq!(answer.header("vary"), None, "the answer is the same in all languages");
        }
        let again = service.request("POST", "/orders/1001/payment", &[JSON], b"").await?;
        assert_eq!(again.status, 409, "the payment was stored");
    }
    Ok(())
}

#[tokio::test]
async fn failures_are_counted_by_code() -> Result {
    let service = Service::start(Form::NESTED).await?;
    for case in CASES {
        case.send(&service, ENGLISH).await?;
    }
    service.get("/orders/1", &[]).await?;
    let metrics = service.get("/metrics", &[]).await?;
    assert_eq!(metrics.status, 200);
    assert!(metrics.header("content-type").is_some_and(|media| media.starts_with("text/plain")));
    let mut expected = "# TYPE failures_total counter\n".to_owned();
    for (code, count) in [
        (40000, 2),
        (40001, 4),
        (40002, 1),
        (40003, 1),
        (40400, 1),
        (40500, 1),
        (41300, 1),
        (42200, 1),
        (50000, 2),
        (50200, 1),
        (898_002, 1),
        (898_999, 1),
    ] {
        writeln!(expected, "failures_total{{code=\"{code}\"}} {count}")?;
    }
    assert_eq!(metrics.body, expected);
    Ok(())
}
