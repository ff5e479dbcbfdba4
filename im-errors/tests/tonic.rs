//! Statuses sent from a server to a client over the loopback interface.

use std::error::Error;

use im_errors::{Fault, ImError, Kind, Lang, Received, Reply, Value, error_catalog};
use tokio::net::TcpListener;
use tonic::service::interceptor::InterceptedService;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Endpoint, Server};
use tonic::{Code, Request, Status};
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_client::HealthClient;
use tonic_types::StatusExt as _;

type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

error_catalog! {
    /// Errors of the order service.
    #[catalog(tonic)]
    pub enum OrderError {
        #[catalog(success)]
        0                                            => "ok",                    "成功";
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64, shard: &str) => "order {id} not found",  "订单 {id} 不存在";
        40002 as Weighed(grams: f64, is_net: bool, note: Option<u8>, by: impl Display) =>
            "{grams} g, net: {is_net}, {note}, {by}", "{grams} 克, 净重: {is_net}, {note}, {by}";
        #[catalog(unavailable, retry = 5)]
        50301                                        => "try again in a moment", "请稍后重试";
    }

    /// A failure of the order service.
    pub struct OrderFault;

    /// Errors of one call.
    pub enum WeighError: OrderError { OrderNotFound, Weighed }

    /// A failure of one call.
    pub struct WeighFault;
}

error_catalog! {
    /// Errors of the order service and of the IM service.
    #[catalog(tonic)]
    pub enum ServiceError {
        Order(OrderError),
        Im(ImError),
    }
}

/// Sends a status from a server to a client.
async fn send(status: impl Fn() -> Status + Clone + Send + Sync + 'static) -> Result<Status> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let (_, health) = tonic_health::server::health_reporter();
    let fails = move |_: Request<()>| Err::<Request<()>, _>(status());
    let service = InterceptedService::new(health, fails);
    let server = Server::builder().add_service(service);
    let server = tokio::spawn(server.serve_with_incoming(TcpIncoming::from(listener)));
    let mut client = HealthClient::new(Endpoint::new(url)?.connect().await?);
    let answer = client.check(HealthCheckRequest::default()).await;
    server.abort();
    answer.err().ok_or_else(|| "the call succeeded".into())
}

#[tokio::test]
async fn a_fault_is_sent_with_its_details_and_without_its_cause() -> Result {
    let fails = || OrderError::order_not_found(7, "eu").caused_by("the secret of the database");
    let status = send(move || Reply::from(fails()).with_lang(Lang::Zh).into()).await?;
    assert_eq!((status.code(), status.message()), (Code::NotFound, "order 7 not found"));
    let details = status.get_error_details();
    let info = details.error_info().ok_or("no ErrorInfo")?;
    assert_eq!((&*info.reason, &*info.domain), ("ORDER_NOT_FOUND", "OrderError"));
    let mut metadata: Vec<_> = info.metadata.iter().map(|(k, v)| (&**k, &**v)).collect();
    metadata.sort_unstable();
    assert_eq!(metadata, [("error-code", "40001"), ("id", "7"), ("shard", "eu")]);
    let message = details.localized_message().ok_or("no LocalizedMessage")?;
    assert_eq!((&*message.locale, &*message.message), ("zh", "订单 7 不存在"));
    assert!(details.retry_info().is_none());
    let details = String::from_utf8_lossy(status.details());
    assert!(!format!("{status:?}{details}").contains("secret"));
    Ok(())
}

#[tokio::test]
async fn code_and_arguments_round_trip() -> Result {
    let status = send(|| OrderError::order_not_found(7, "eu").into()).await?;
    let received = Received::<OrderError>::from(&status);
    assert_eq!(received.known(), Some(OrderError::OrderNotFound));
    assert_eq!(received.status(), 404);
    assert!(received.args().eq([("id", &7_u64.into()), ("shard", &"eu".into())]));
    assert_eq!(received.text(Lang::Zh), "订单 7 不存在");

    let weighed = || OrderError::weighed(7.0, true, None, "scale 1").into();
    let received = Received::<OrderError>::from(&send(weighed).await?);
    assert!(received.args().eq([
        ("grams", &7.0.into()),
        ("is_net", &true.into()),
        ("note", &Value::NULL),
        ("by", &"scale 1".into())
    ]));
    assert_eq!(received.message(), Some("7 g, net: true, …, scale 1"));
    Ok(())
}

#[tokio::test]
async fn long_texts_do_not_lose_the_code() -> Result {
    for (shard, is_sent) in [("x".repeat(1000), true), ("界".repeat(10_000), false)] {
        let status = send(move || OrderError::order_not_found(7, &shard).into()).await?;
        let received = Received::<OrderError>::from(&status);
        assert_eq!(received.known(), Some(OrderError::OrderNotFound), "{status:?}");
        assert_eq!(received.arg("shard").is_some(), is_sent);
    }
    let by = "界".repeat(10_000);
    let status = send(move || OrderError::weighed(1.0, true, None, &by).into()).await?;
    let received = Received::<OrderError>::from(&status);
    assert_eq!(received.known(), Some(OrderError::Weighed));
    assert!(received.message().is_some_and(|message| message.ends_with("界…")));
    Ok(())
}

#[test]
fn arguments_of_an_unknown_code_are_strings_in_the_order_of_their_names() {
    error_catalog! {
        pub enum NewError {
            7 as New(c: u8, a: u8, e: u8, b: u8, d: u8) => "{a}{b}{c}{d}{e}", "";
        }
    }

    let status = Status::from(Reply::from(NewError::new(3, 1, 5, 2, 4)));
    let received = Received::<OrderError>::from(&status);
    assert_eq!((received.raw_code(), received.known()), (Some("7"), None));
    let names = ["a", "b", "c", "d", "e"];
    assert!(received.args().map(|(name, _)| name).eq(names));
    assert_eq!(received.arg("e").and_then(|e| e.as_str()), Some("5"));
}

#[test]
fn a_selection_has_the_domain_of_its_source() {
    let [selected, whole] = [
        Status::from(WeighError::order_not_found(7, "a")),
        Status::from(OrderError::order_not_found(7, "a")),
    ];
    let [selected, whole] = [selected, whole].map(|status| status.get_details_error_info());
    assert_eq!(selected, whole);
    assert_eq!(selected.map(|info| info.domain).as_deref(), Some("OrderError"));
    let unknown = Reply::from(im_errors::Code::<WeighError>::new(1));
    let info = Status::from(unknown).get_details_error_info();
    assert_eq!(info.map(|info| info.domain).as_deref(), Some("OrderError"));
}

#[tokio::test]
async fn the_delay_before_a_retry_round_trips() -> Result {
    let status = send(|| OrderError::TryAgainInAMoment.into()).await?;
    assert_eq!(status.code(), Code::Unavailable);
    let received = Received::<ImError>::from(&status);
    assert_eq!(received.known(), None);
    assert!(received.is_retryable());
    assert_eq!(received.retry_after().map(|after| after.as_secs()), Some(5));
    Ok(())
}

#[tokio::test]
async fn statuses_of_other_services_keep_their_message() -> Result {
    let status = send(|| Status::already_exists("a user of this name")).await?;
    let received = Received::<ImError>::from(&status);
    assert_eq!((received.raw_code(), received.status()), (None, 409));
    assert_eq!(received.message(), Some("a user of this name"));
    Ok(())
}

#[test]
fn errors_faults_and_successes_convert() {
    let code = |status: Status| status.code();
    assert_eq!(code(OrderError::Ok.into()), Code::Ok);
    assert_eq!(code(OrderError::Weighed.into()), Code::Unknown, "it has no kind");
    assert_eq!(code(ServiceError::Im(ImError::NoSuchUser).into()), Code::NotFound);
    assert_eq!(code(Fault::from(ImError::NoSuchUser).into()), Code::NotFound);
    let status = Status::from(OrderFault::from(OrderError::TryAgainInAMoment).caused_by("down"));
    assert_eq!(status.source().map(ToString::to_string).as_deref(), Some("down"));
    let status = Status::from(Reply::from(ServiceError::Im(ImError::NoSuchUser)));
    let reason = status.get_details_error_info().map(|info| info.reason);
    assert_eq!(reason.as_deref(), Some("IM_NO_SUCH_USER"));
}

#[test]
fn kinds_map_to_the_grpc_codes_of_the_same_name() {
    error_catalog! {
        pub enum Kinds {
            #[catalog(cancelled)] 1 => "cancelled", "";
            #[catalog(unknown)] 2 => "unknown", "";
            #[catalog(invalid_argument)] 3 => "invalid argument", "";
            #[catalog(deadline_exceeded)] 4 => "deadline exceeded", "";
            #[catalog(not_found)] 5 => "not found", "";
            #[catalog(already_exists)] 6 => "already exists", "";
            #[catalog(permission_denied)] 7 => "permission denied", "";
            #[catalog(resource_exhausted)] 8 => "resource exhausted", "";
            #[catalog(failed_precondition)] 9 => "failed precondition", "";
            #[catalog(aborted)] 10 => "aborted", "";
            #[catalog(out_of_range)] 11 => "out of range", "";
            #[catalog(unimplemented)] 12 => "unimplemented", "";
            #[catalog(internal)] 13 => "internal", "";
            #[catalog(unavailable)] 14 => "unavailable", "";
            #[catalog(data_loss)] 15 => "data loss", "";
            #[catalog(unauthenticated)] 16 => "unauthenticated", "";
        }
    }

    for error in Kinds::iter() {
        // The rows have the numbers of `google.rpc.Code`.
        let status = Status::from(Reply::from(error));
        assert_eq!(status.code(), Code::from(error.code().cast_signed()));
        let received = Received::<Kinds>::from(&status);
        assert_eq!(Some(received.status()), error.kind().map(Kind::http_status));
    }
}
