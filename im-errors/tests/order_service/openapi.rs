//! The OpenAPI document lists exactly the failures that clients observe.

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use axum::routing::get;
use im_errors::{ImError, Reply};
use redb::{Builder, StorageBackend};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::answers::{CASES, FORMS, SLOW, impatient_service};
use super::*;

/// A failure that a client observes at an endpoint.
struct Failure {
    method: &'static str,
    /// The path in the document, such as `/orders/{id}`.
    path: String,
    status: u16,
    content_type: String,
    body: Value,
}

impl Failure {
    fn code(&self) -> Option<i64> {
        self.body.pointer("/error/code").or(self.body.get("code"))?.as_i64()
    }
}

/// A document, and the answers to all kinds of requests.
struct Observed {
    document: Value,
    failures: Vec<Failure>,
    /// The methods, paths and statuses of successes.
    successes: BTreeSet<(String, String, String)>,
}

impl Observed {
    /// Adds an answer. The document may lack only routes and methods that the service doesn't have.
    fn add(&mut self, method: &'static str, path: &str, answer: &Answer) -> Result {
        let Some(path) = self.find(method, path) else {
            let is_route = !answer.body.contains("40400") && answer.status != 405;
            assert!(!is_route, "{method} {path} is not documented: {answer:?}");
            return Ok(());
        };
        let status = answer.status;
        if status < 400 {
            self.successes.insert((method.to_owned(), path, status.to_string()));
            return Ok(());
        }
        let content_type = answer.header("content-type").unwrap_or_default().to_owned();
        let body = serde_json::from_str(&answer.body)?;
        self.failures.push(Failure { method, path, status, content_type, body });
        Ok(())
    }

    /// Returns the path of a request as the document writes it.
    fn find(&self, method: &str, path: &str) -> Option<String> {
        let matches = |template: &str| {
            let [templates, segments] = [template, path].map(|path| path.split('/'));
            templates.clone().count() == segments.clone().count()
                && templates.zip(segments).all(|(it, own)| it == own || it.starts_with('{'))
        };
        let paths = self.document.get("paths")?.as_object()?;
        let (path, _) = paths
            .iter()
            .find(|(path, item)| matches(path) && item.get(method.to_lowercase()).is_some())?;
        Some(path.clone())
    }

    async fn get(&mut self, service: &Service, path: &str) -> Result {
        let answer = service.get(path, &[ENGLISH]).await?;
        self.add("GET", path, &answer)
    }

    async fn post(&mut self, service: &Service, path: &str, header: &str, body: &[u8]) -> Result {
        let answer = service.request("POST", path, &[header], body).await?;
        self.add("POST", path, &answer)
    }
}

const NEW_ORDER: &[u8] = br#"{"item":"tea","quantity":2,"buyer":"ada"}"#;

/// A database in memory that can break.
#[derive(Debug)]
struct Fragile {
    memory: InMemoryBackend,
    is_broken: Arc<AtomicBool>,
}

impl Fragile {
    fn check(&self) -> io::Result<()> {
        if self.is_broken.load(Ordering::Relaxed) {
            Err(io::Error::other("broken"))
        } else {
            Ok(())
        }
    }
}

impl StorageBackend for Fragile {
    fn len(&self) -> io::Result<u64> {
        self.check()?;
        self.memory.len()
    }

    fn read(&self, offset: u64, len: usize) -> io::Result<Vec<u8>> {
        self.check()?;
        self.memory.read(offset, len)
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.check()?;
        self.memory.set_len(len)
    }

    fn sync_data(&self, eventual: bool) -> io::Result<()> {
        self.check()?;
        self.memory.sync_data(eventual)
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.check()?;
        self.memory.write(offset, data)
    }
}

/// Returns a service whose database has broken.
async fn broken_service(form: Form) -> Result<Service> {
    let is_broken = Arc::new(AtomicBool::new(false));
    let backend = Fragile { memory: InMemoryBackend::new(), is_broken: Arc::clone(&is_broken) };
    let database = Builder::new().set_cache_size(0).create_with_backend(backend)?;
    let orders = Orders::new(database)?;
    is_broken.store(true, Ordering::Relaxed);
    let im = Im::at(start(im_service()).await?);
    Service::of(Settings { orders, im, form, timeout: Duration::MAX }).await
}

/// Returns an IM service that answers with each of its errors in turn.
fn failing_im_service() -> Router {
    let next = Arc::new(AtomicUsize::new(0));
    let answer = async move || {
        let mut failures = ImError::iter().filter(|error| !error.is_success()).cycle();
        let error = failures.nth(next.fetch_add(1, Ordering::Relaxed));
        Reply::from(error.unwrap_or(ImError::NoSuchUser))
    };
    Router::new().route("/users", get(answer))
}

/// Sends requests of all kinds.
async fn observe(form: Form) -> Result<Observed> {
    let service = Service::start(form.clone()).await?;
    let answer = service.get("/openapi.json", &[]).await?;
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let document = serde_json::from_str(&answer.body)?;
    let mut observed = Observed { document, failures: Vec::new(), successes: BTreeSet::new() };
    for path in ["/orders/1", "/orders/1/buyer", "/metrics"] {
        observed.get(&service, path).await?;
    }
    observed.post(&service, "/orders", JSON, NEW_ORDER).await?;
    observed.post(&service, "/orders/1000/payment", JSON, b"").await?;
    for case in &CASES {
        let answer = case.send(&service, ENGLISH).await?;
        observed.add(case.method, case.path, &answer)?;
    }
    observed.post(&service, "/orders", "Content-Type: text/plain", NEW_ORDER).await?;
    observed.post(&service, "/orders/x/payment", JSON, b"").await?;
    observed.get(&service, "/orders/x/buyer").await?;

    let broken = broken_service(form.clone()).await?;
    for path in ["/orders/1", "/orders/1/buyer"] {
        observed.get(&broken, path).await?;
    }
    observed.post(&broken, "/orders/1/payment", JSON, b"").await?;
    observed.post(&broken, "/orders", JSON, NEW_ORDER).await?;

    let silent = Router::new().route("/users", get(std::future::pending::<()>));
    let impatient = Service::with(form.clone(), silent, Duration::from_millis(1)).await?;
    observed.get(&impatient, "/orders/1/buyer").await?;
    observed.add("POST", "/orders", &half_a_request(&impatient).await?)?;
    let answer = SLOW.send(&impatient_service(form.clone()).await?, ENGLISH).await?;
    observed.add(SLOW.method, SLOW.path, &answer)?;

    let behind = Service::with(form, failing_im_service(), Duration::MAX).await?;
    for _ in ImError::iter() {
        observed.get(&behind, "/orders/1/buyer").await?;
    }
    Ok(observed)
}

/// Sends a request for an order whose body ends too early.
async fn half_a_request(service: &Service) -> Result<Answer> {
    let mut connection = TcpStream::connect(service.address).await?;
    let head = "POST /orders HTTP/1.1\r\nHost: test\r\nConnection: close\r\n";
    let request = format!("{head}{JSON}\r\nContent-Length: 100\r\n\r\n{{");
    connection.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).await?;
    Answer::parse(answer, "POST")
}

/// Adds the codes for which the schema has a title.
fn collect_codes(schema: &Value, codes: &mut BTreeSet<i64>) {
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        if name == "code" {
            let known = member["anyOf"].as_array().into_iter().flatten();
            codes.extend(known.filter_map(|known| known.pointer("/enum/0")?.as_i64()));
        }
        collect_codes(member, codes);
    }
}

/// Returns the method, the path, the status and the code of every failure in a document.
fn documented(document: &Value) -> BTreeSet<(String, String, String, i64)> {
    let mut all = BTreeSet::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            for (status, response) in operation["responses"].as_object().into_iter().flatten() {
                let mut codes = BTreeSet::new();
                for content in response["content"].as_object().into_iter().flatten() {
                    collect_codes(&content.1["schema"], &mut codes);
                }
                let failure = |code| (method.to_uppercase(), path.clone(), status.clone(), code);
                all.extend(codes.into_iter().map(failure));
            }
        }
    }
    all
}

#[tokio::test]
async fn the_document_lists_exactly_what_clients_observe() -> Result {
    let validator = Validator::find()?;
    for (name, form) in FORMS {
        let Observed { document, failures, successes } = observe(form).await?;
        let responses =
            |method: &str, path: &str| &document["paths"][path][method.to_lowercase()]["responses"];
        let mut observed = BTreeSet::new();
        for failure in &failures {
            let Failure { method, path, status, .. } = failure;
            let responses = responses(method, path);
            let code = failure.code().ok_or("a failure has a code")?;
            if responses.get(status.to_string()).is_none() {
                // The only code that no catalog has. A handler that returns a `Reply` passes it on.
                assert_eq!((&**path, code), ("/orders/{id}/buyer", 898_999), "{name}: {status}");
                assert!(responses.get("default").is_some());
                continue;
            }
            observed.insert((String::from(*method), path.clone(), status.to_string(), code));
        }
        assert_eq!(observed, documented(&document), "{name}");
        assert_eq!(successes.len(), 5);
        for (method, path, status) in &successes {
            assert!(responses(method, path).get(status).is_some(), "{method} {path}: {status}");
        }
        if let Some(validator) = &validator {
            validator.check(&document, &failures)?;
        }
    }
    Ok(())
}

/// A Python program, which `.ci/run` installs the modules for.
struct Validator(TempDir);

impl Validator {
    /// Returns `None` if the modules are not installed.
    fn find() -> Result<Option<Self>> {
        let import = Command::new("python3").args(["-c", "import openapi_spec_validator"]).output();
        if import.is_ok_and(|import| import.status.success()) {
            return Ok(Some(Self(tempfile::tempdir()?)));
        }
        // Unlike `eprintln!`, this is not captured by the test harness.
        writeln!(io::stderr(), "skipped validation: openapi-spec-validator is not installed")?;
        Ok(None)
    }

    /// Checks that the document is valid, and that failures conform to its schemas.
    fn check(&self, document: &Value, failures: &[Failure]) -> Result {
        let failures = failures.iter().map(|Failure { method, path, status, content_type, body }| {
            let method = method.to_lowercase();
            json!({ "method": method, "path": path, "status": status, "content_type": content_type, "body": body })
        });
        let Self(folder) = self;
        let [document_file, failures_file] =
            ["openapi.json", "failures.json"].map(|name| folder.path().join(name));
        std::fs::write(&document_file, document.to_string())?;
        std::fs::write(&failures_file, failures.collect::<Value>().to_string())?;
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/order_service/openapi.py");
        let python =
            Command::new("python3").arg(script).args([document_file, failures_file]).output()?;
        assert!(python.status.success(), "{}", String::from_utf8_lossy(&python.stderr));
        Ok(())
    }
}
