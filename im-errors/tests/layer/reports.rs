//! Reports of failures: the callback, the response extension and the events.

use std::sync::{Arc, Mutex};

use im_errors::{Code, Kind};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;

use super::*;

/// The codes of the replies that the callback has received.
type Codes = Arc<Mutex<Vec<Option<i128>>>>;

fn counting(codes: &Codes) -> ErrorLayer {
    let codes = Arc::clone(codes);
    ErrorLayer::new().foreign_status(|_| OrderError::Internal).on_failure(move |reply| {
        if let Ok(mut codes) = codes.lock() {
            codes.push(reply.code());
        }
    })
}

#[tokio::test]
async fn each_failure_is_reported_once() -> Result {
    let codes = Codes::default();
    let plain = async || ([(CONTENT_TYPE, "text/plain")], OrderError::Busy);
    // Nested routers may have nested layers.
    let service = orders()
        .route("/plain", get(plain))
        .layer(counting(&codes))
        .layer(counting(&codes).form(Form::FLAT));
    for path in ["/orders/7", "/orders/1", "/orders/2", "/nowhere", "/plain"] {
        answer(&service, path, "en").await?;
    }
    let codes = codes.lock().map_err(|_| "a test has panicked")?;
    assert_eq!(*codes, [Some(40001), Some(40002), Some(50000), Some(50301)]);
    Ok(())
}

#[tokio::test]
async fn outer_layers_see_the_reply() -> Result {
    let answer = answer(&orders().layer(ErrorLayer::new()), "/orders/7", "zh").await?;
    let reply = answer.reply.ok_or("the response has no reply")?;
    assert_eq!((reply.code(), reply.name()), (Some(40001), Some("OrderNotFound")));
    assert_eq!((reply.kind(), reply.status()), (Some(Kind::NotFound), 404));
    assert!(reply.location().is_some_and(|location| location.file().ends_with("layer.rs")));
    Ok(())
}

/// Returns what is logged while a service answers a request.
async fn log_of<R: IntoResponse>(
    respond: impl Fn() -> R + Clone + Send + Sync + 'static,
) -> Result<String> {
    let stack = ServiceBuilder::new()
        .layer(ErrorLayer::new().foreign_status(|_| OrderError::Internal))
        .layer(CatchPanicLayer::new());
    let service = answering(respond).layer(stack);
    thread_log::start();
    thread_log::take();
    answer(&service, "/", "zh").await?;
    // Other crates also log events.
    let text = thread_log::take();
    let lines: Vec<_> = text.lines().filter(|line| line.contains(" im_errors: ")).collect();
    Ok(lines.join("\n"))
}

#[tokio::test]
async fn events_contain_the_location_and_the_cause() -> Result {
    let line = line!() + 1;
    let log = log_of(|| OrderError::Internal.caused_by("no row\nERROR forged")).await?;
    assert_eq!(
        log,
        format!(
            "ERROR im_errors: internal error code=50000 name=\"Internal\" kind=\"internal\" status=500 \
             location=im-errors/tests/layer/reports.rs:{line}:46 cause=no row\\nERROR forged"
        )
    );
    Ok(())
}

#[tokio::test]
async fn events_contain_the_whole_chain_of_causes() -> Result {
    let log = log_of(|| {
        let cause = OrderError::Busy.caused_by("no row");
        OrderError::Internal.caused_by(cause)
    });
    assert!(log.await?.ends_with("cause=try again in a moment: no row"));
    Ok(())
}

#[tokio::test]
async fn the_level_depends_on_the_kind() -> Result {
    for (error, level) in [
        (OrderError::InvalidRequest, "DEBUG"),
        (OrderError::AlreadyPaid, "DEBUG"),
        (OrderError::Internal, "ERROR"),
        (OrderError::Busy, "ERROR"),
        // Without a kind, the status decides.
        (OrderError::Odd, "ERROR"),
        (OrderError::Empty, "DEBUG"),
    ] {
        let log = log_of(move || error).await?;
        assert!(log.trim_start().starts_with(level), "{error:?}: {log}");
        assert_eq!(log.lines().count(), 1);
    }
    assert_eq!(log_of(|| OrderError::Ok).await?, "");
    assert_eq!(log_of(|| "fine").await?, "");
    Ok(())
}

#[tokio::test]
async fn events_contain_missing_arguments_and_messages_of_the_framework() -> Result {
    let log = log_of(|| OrderError::OrderNotFound).await?;
    assert!(log.contains("order … not found code=40001"), "{log}");
    assert!(log.contains("missing=\"id\""), "{log}");
    let log = log_of(|| (StatusCode::BAD_GATEWAY, "connection\nrefused")).await?;
    assert!(log.contains("status=502 cause=connection\\nrefused"), "{log}");
    let log = log_of(|| Reply::from(Code::<OrderError>::new(7))).await?;
    assert!(log.contains("Internal Server Error code=7 status=500"), "{log}");
    Ok(())
}
