//! Log events, and information that clients must not receive.

use super::answers::{CASES, FORMS, SLOW, impatient_service};
use super::*;

/// Words of causes, panics, pages of proxies and source paths.
const SECRETS: [&str; 10] = [
    "invoices",
    "Table",
    "does not exist",
    "warehouse",
    "panicked",
    "html",
    "nginx",
    "10.0.0.7",
    ".rs:",
    "redb",
];

#[tokio::test]
async fn answers_contain_no_internal_information() -> Result {
    for (_, form) in FORMS {
        let service = Service::start(form.clone()).await?;
        let mut answers = vec![SLOW.send(&impatient_service(form).await?, CHINESE).await?];
        for lang in [ENGLISH, CHINESE] {
            for case in &CASES {
                answers.push(case.send(&service, lang).await?);
            }
            for path in ["/orders/1", "/orders/1/buyer", "/metrics"] {
                answers.push(service.get(path, &[lang]).await?);
            }
        }
        for answer in answers {
            let bytes = String::from_utf8_lossy(&answer.bytes);
            for secret in SECRETS {
                let is_in_answer = bytes.to_lowercase().contains(&secret.to_lowercase());
                assert!(!is_in_answer, "{secret} in {bytes}");
            }
        }
    }
    Ok(())
}

/// Returns the log of a request to a service that runs on this thread.
async fn log_of(service: &Service, path: &str) -> Result<String> {
    thread_log::take();
    service.get(path, &[CHINESE]).await?;
    Ok(thread_log::take())
}

/// Returns the number of the line in `orders.rs` that contains a text.
fn line_of(text: &str) -> Result<usize> {
    let source = include_str!("../../examples/order_service/orders.rs");
    let line = source.lines().position(|line| line.contains(text)).ok_or("no such line")?;
    Ok(line + 1)
}

#[tokio::test]
async fn each_cause_is_logged_once() -> Result {
    thread_log::start();
    for (_, form) in FORMS {
        let service = Service::start(form.clone()).await?;
        let impatient = impatient_service(form).await?;
        let location =
            format!("examples/order_service/orders.rs:{}:", line_of("open_table(invoices)?")?);
        for (service, path, level, expected) in [
            (
                &service,
                "/broken",
                "ERROR",
                ["code=50000", &location, "cause=Table 'invoices' does not exist"],
            ),
            (
                &service,
                "/panic",
                "ERROR",
                [
                    "code=50000",
                    "Service panicked: the warehouse is empty",
                    "status=500 cause=Service panicked",
                ],
            ),
            (
                &service,
                "/orders/4/buyer",
                "ERROR",
                [
                    "code=50200",
                    "cause=502 Bad Gateway: <html><h1>502 Bad Gateway</h1>",
                    "nginx at 10.0.0.7",
                ],
            ),
            (
                &service,
                "/orders/2/buyer",
                "DEBUG",
                ["code=898002", "No sush user code=", "kind=\"not_found\" status=502"],
            ),
            (
                &service,
                "/orders/3/buyer",
                "DEBUG",
                ["code=898999", "cause=", "code=898999 status=403"],
            ),
            (&service, "/orders/7", "DEBUG", ["code=40001", "order 7 not found", "location="]),
            (
                &impatient,
                "/slow",
                "ERROR",
                ["code=50400", "kind=\"deadline_exceeded\"", "\" status=504"],
            ),
        ] {
            let log = log_of(service, path).await?;
            for text in expected {
                assert_eq!(log.matches(text).count(), 1, "{text} in {log}");
            }
            let events: Vec<_> = log.lines().filter(|line| line.contains(" im_errors: ")).collect();
            let [event] = *events else { panic!("not one event: {log}") };
            assert!(event.contains(level), "{event}");
            assert!(!log.contains("response failed"), "reported twice: {log}");
            assert!(event.contains(&format!("request{{method=GET uri={path} ")), "{event}");
        }
        assert!(!log_of(&service, "/orders/1").await?.contains(" im_errors: "));
    }
    Ok(())
}
