//! The examples `order_service` and `client`, over real connections.

#[path = "order_service/answers.rs"]
mod answers;
#[path = "order_service/calls.rs"]
mod calls;
#[path = "../examples/client.rs"]
#[allow(dead_code, reason = "the `main` of the example is not called")]
mod client;
#[path = "order_service/command_line.rs"]
mod command_line;
#[path = "order_service/headers.rs"]
mod headers;
#[path = "order_service/load.rs"]
mod load;
#[path = "order_service/openapi.rs"]
mod openapi;
#[path = "../examples/order_service/main.rs"]
#[allow(dead_code, reason = "the `main` of the example is not called")]
mod order_service;
#[path = "order_service/reports.rs"]
mod reports;
#[path = "support/thread_log.rs"]
mod thread_log;

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use im_errors::Form;
use order_service::{Im, Orders, Settings, im_service, serve};
use redb::Database;
use redb::backends::InMemoryBackend;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const JSON: &str = "Content-Type: application/json";
const ENGLISH: &str = "Accept-Language: en";
const CHINESE: &str = "Accept-Language: zh-CN,zh;q=0.9";

/// A running service.
struct Service {
    address: SocketAddr,
    end: oneshot::Sender<()>,
    served: JoinHandle<Result>,
}

impl Service {
    /// Starts a service that calls the given IM service.
    async fn with(form: Form, im_service: Router, timeout: Duration) -> Result<Self> {
        Self::before(Im::at(start(im_service).await?), form, timeout).await
    }

    async fn before(im: Im, form: Form, timeout: Duration) -> Result<Self> {
        let database = Database::builder().create_with_backend(InMemoryBackend::new())?;
        Self::of(Settings { orders: Orders::new(database)?, im, form, timeout }).await
    }

    async fn of(settings: Settings) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let (end, ended) = oneshot::channel();
        let served = tokio::spawn(serve(listener, settings, async { ended.await.unwrap_or(()) }));
        Ok(Self { address, end, served })
    }

    /// Starts a service whose requests never time out.
    async fn start(form: Form) -> Result<Self> {
        Self::with(form, im_service(), Duration::MAX).await
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    async fn get(&self, path: &str, headers: &[&str]) -> Result<Answer> {
        self.request("GET", path, headers, b"").await
    }

    /// Sends a request over a new connection.
    async fn request(
        &self,
        method: &str,
        path: &str,
        headers: &[impl AsRef<[u8]>],
        body: &[u8],
    ) -> Result<Answer> {
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Length: {}\r\n",
            body.len()
        )
        .into_bytes();
        for header in headers {
            request.extend_from_slice(header.as_ref());
            request.extend_from_slice(b"\r\n");
        }
        request.extend_from_slice(b"\r\n");
        request.extend_from_slice(body);

        let (mut reader, mut writer) = TcpStream::connect(self.address).await?.into_split();
        let mut bytes = Vec::new();
        // The service may answer and close the connection before it has read a large body.
        let _ = tokio::join!(writer.write_all(&request), reader.read_to_end(&mut bytes));
        Answer::parse(bytes, method)
    }
}

/// Starts another service, which runs until the end of the test.
async fn start(service: Router) -> Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async { axum::serve(listener, service).await });
    Ok(address)
}

/// An answer and its bytes.
#[derive(Debug)]
struct Answer {
    bytes: Vec<u8>,
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

impl Answer {
    fn parse(bytes: Vec<u8>, method: &str) -> Result<Self> {
        let text = String::from_utf8(bytes.clone())?;
        let (head, body) = text.split_once("\r\n\r\n").ok_or("missing end of headers")?;
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).ok_or("no status")?;
        let headers: Vec<_> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let answer = Self { status: status.parse()?, headers, body: body.to_owned(), bytes };
        if method != "HEAD" {
            assert_eq!(answer.header("content-length"), Some(&*body.len().to_string()), "{text}");
        }
        Ok(answer)
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut values =
            self.headers.iter().filter(|(own, _)| own == name).map(|(_, value)| &**value);
        let value = values.next();
        assert_eq!(values.next(), None, "{name} occurs twice");
        value
    }
}
