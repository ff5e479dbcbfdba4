//! Calls the example `order_service`, and prints the texts for users to the standard output and those for logs
//! to the standard error. The argument is the address of the service.
//!
//! ```sh
//! cargo run -p im-errors --features tracing,utoipa --example order_service &
//! cargo run -p im-errors --features http --example client
//! ```

use backon::{ExponentialBuilder, Retryable as _};
use im_errors::{ImError, Lang, Received, error_catalog};
use serde_json::Value;

error_catalog! {
    /// Errors of the order service that this client knows. The service has more of them.
    pub(crate) enum OrderError {
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
        #[catalog(deadline_exceeded, retry)]
        50400 as TimedOut               => "timed out",            "请求超时，请稍后重试";
    }
}

error_catalog! {
    /// Errors that the order service returns: its own, and those of the IM service.
    pub(crate) enum ServiceError { Order(OrderError), Im(ImError) }
}

/// Why a request failed.
#[derive(Debug)]
pub(crate) enum Failure {
    Answer(Received<ServiceError>),
    Connection(reqwest::Error),
}

/// Requests a resource, with messages in Chinese.
pub(crate) async fn get_once(url: &str) -> Result<Value, Failure> {
    let request = reqwest::Client::new().get(url).header("Accept-Language", "zh");
    let response = request.send().await.map_err(Failure::Connection)?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await.map_err(Failure::Connection)?;
    Received::parse_data(status, &headers, &body).map_err(Failure::Answer)
}

/// Requests a resource, up to four times if a retry may help.
pub(crate) async fn get(url: &str) -> Result<Value, Failure> {
    (|| get_once(url))
        .retry(ExponentialBuilder::default().with_jitter())
        .when(|failure| match failure {
            Failure::Answer(answer) => answer.is_retryable(),
            Failure::Connection(_) => true, // `GET` requests may be repeated
        })
        // The service may ask for another delay. `None` ends the retries.
        .adjust(|failure, delay| match failure {
            Failure::Answer(answer) => delay
                .map(|delay| answer.retry_after().unwrap_or(delay))
                .filter(|wait| wait.as_secs() <= 10),
            Failure::Connection(_) => delay,
        })
        .await
}

#[tokio::main]
async fn main() {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    for path in ["/orders/1", "/orders/7", "/orders/2/buyer", "/orders/3/buyer", "/nowhere"] {
        match get(&format!("http://{address}{path}")).await {
            Ok(value) => println!("{value}"),
            Err(Failure::Answer(answer)) => {
                println!("{}", answer.text(Lang::Zh)); // for the user
                eprintln!("GET {path}: {answer:#}"); // for the log, without control characters
            }
            Err(Failure::Connection(error)) => {
                println!("无法连接服务，请检查网络");
                eprintln!("GET {path}: {error:?}");
            }
        }
    }
}
