//! Calls the service of the example `order_service`, and prints the texts for users to the standard output and
//! those for logs to the standard error.
//!
//! ```sh
//! cargo run -p im-errors --features tracing --example order_service &
//! cargo run -p im-errors --features http --example client
//! ```
//!
//! The argument is the address of the service.

use std::borrow::Cow;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io::{self, Write};
use std::iter;
use std::time::Duration;

use backon::{ExponentialBuilder, Retryable as _};
use im_errors::{ImError, Lang, Received, error_catalog};
use reqwest::Client;
use reqwest::header::ACCEPT_LANGUAGE;
use serde::de::DeserializeOwned;
use serde_json::Value;

error_catalog! {
    /// The errors of the order service that this program knows. The service has more of them.
    pub(crate) enum OrderError {
        #[catalog(invalid_argument)]
        40000 as InvalidRequest         => "invalid request",           "请求无效";
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found",      "订单 {id} 不存在";
        #[catalog(not_found)]
        40400 as RouteNotFound          => "no such page",              "页面不存在";
        #[catalog(internal)]
        50000 as Internal               => "internal error",            "系统内部异常";
        #[catalog(unavailable)]
        50200 as ImUnavailable          => "IM is not available",       "IM 服务不可用";
        #[catalog(deadline_exceeded, retry)]
        50400 as TimedOut               => "timed out",                 "请求超时，请稍后重试";
    }
}

error_catalog! {
    /// The errors that the order service returns: its own, and those of the IM service.
    pub(crate) enum ServiceError {
        Order(OrderError),
        Im(ImError),
    }
}

/// The longest time that this program waits before a retry.
const MAX_WAIT: Duration = Duration::from_secs(10);

/// Why a request failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The service answered with a failure.
    Answer(Received<ServiceError>),
    /// There was no answer.
    Connection(reqwest::Error),
}

impl Failure {
    pub(crate) fn is_retryable(&self) -> bool {
        match self {
            Self::Answer(received) => received.is_retryable(),
            // A request with `GET` may be repeated even if the service has received it.
            Self::Connection(error) => !error.is_builder() && !error.is_redirect(),
        }
    }

    pub(crate) fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Answer(received) => received.retry_after(),
            Self::Connection(_) => None,
        }
    }

    /// Returns the text for users.
    fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Answer(received) => received.text(Lang::Zh),
            Self::Connection(_) => "无法连接服务，请检查网络".into(),
        }
    }
}

/// Writes the text for logs, with all causes.
impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(received) => write!(f, "{received:#}"),
            Self::Connection(error) => {
                write!(f, "{error}")?;
                iter::successors(error.source(), |&cause| cause.source())
                    .try_for_each(|cause| write!(f, ": {cause}"))
            }
        }
    }
}

impl Error for Failure {}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Self::Connection(error)
    }
}

/// Requests a resource, with messages in Chinese.
pub(crate) async fn get<T: DeserializeOwned>(client: &Client, url: &str) -> Result<T, Failure> {
    let response = client.get(url).header(ACCEPT_LANGUAGE, "zh").send().await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await?;
    Received::parse_data(status, &headers, &body).map_err(Failure::Answer)
}

/// Requests a resource, up to four times if a retry may help.
pub(crate) async fn get_with_retries<T: DeserializeOwned>(
    client: &Client,
    url: &str,
) -> Result<T, Failure> {
    (|| get(client, url))
        .retry(ExponentialBuilder::default().with_jitter())
        .when(Failure::is_retryable)
        // The service knows best how long to wait. Without a delay, there were enough retries.
        .adjust(|failure, delay| {
            delay
                .map(|delay| failure.retry_after().unwrap_or(delay))
                .filter(|wait| *wait <= MAX_WAIT)
        })
        .await
}

/// Requests a resource, and writes what users see to `out` and what operators see to `log`.
pub(crate) async fn show(
    client: &Client,
    url: &str,
    out: &mut impl Write,
    log: &mut impl Write,
) -> io::Result<()> {
    match get_with_retries::<Value>(client, url).await {
        Ok(value) => writeln!(out, "{value}"),
        Err(failure) => {
            writeln!(log, "GET {url}: {failure}")?;
            writeln!(out, "{}", failure.text())
        }
    }
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let client = Client::new();
    for path in [
        "/orders/1",
        "/orders/7",
        "/orders/x",
        "/orders/1/buyer",
        "/orders/2/buyer",
        "/orders/3/buyer",
        "/orders/4/buyer",
        "/broken",
        "/nowhere",
    ] {
        let url = format!("http://{address}{path}");
        show(&client, &url, &mut io::stdout(), &mut io::stderr()).await?;
    }
    Ok(())
}
