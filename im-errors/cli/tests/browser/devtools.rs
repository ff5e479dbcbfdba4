//! A headless browser, controlled by the Chrome `DevTools` Protocol.

use std::error::Error;
use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;
use tungstenite::{Message, WebSocket};

pub(super) type Result<T> = std::result::Result<T, Box<dyn Error>>;

const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

pub(super) struct Browser {
    process: Child,
    socket: WebSocket<TcpStream>,
    session: Option<String>,
    calls: u64,
    /// Contains the profile of the browser and the page.
    folder: TempDir,
}

impl Browser {
    /// Starts the browser, or returns `None` if it is not installed. Some systems install a program that only
    /// prints how to install the browser.
    pub(super) fn start() -> Result<Option<Self>> {
        let folder = tempfile::tempdir()?;
        let started = PROGRAMS.iter().find_map(|program| {
            let mut command = Command::new(program);
            command.args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
            ]);
            command.args(["--remote-debugging-port=0", "--window-size=1200,800"]);
            command.arg(format!("--user-data-dir={}", folder.path().join("profile").display()));
            command.arg("about:blank").stdout(Stdio::null()).stderr(Stdio::piped()).spawn().ok()
        });
        let Some(mut process) = started else { return Ok(None) };
        let errors = process.stderr.take().ok_or("no standard error")?;
        let mut lines = BufReader::new(errors).lines();
        let address = lines
            .find_map(|line| Some(line.ok()?.strip_prefix("DevTools listening on ")?.to_owned()));
        let Some(address) = address else {
            process.wait()?;
            return Ok(None);
        };
        // The browser would exit if its standard error were closed.
        std::thread::spawn(move || lines.for_each(drop));
        let host = address.split('/').nth(2).ok_or("no address")?;
        let (socket, _) = tungstenite::client(address.as_str(), TcpStream::connect(host)?)?;
        let mut browser = Self { process, socket, session: None, calls: 0, folder };
        let target = browser.call("Target.createTarget", &json!({ "url": "about:blank" }))?;
        let attached = json!({ "targetId": target.get("targetId").cloned(), "flatten": true });
        let attached = browser.call("Target.attachToTarget", &attached)?;
        let session = attached.get("sessionId").and_then(Value::as_str).ok_or("no session")?;
        browser.session = Some(session.to_owned());
        Ok(Some(browser))
    }

    /// Calls a method of the protocol and returns its result.
    pub(super) fn call(&mut self, method: &str, parameters: &Value) -> Result<Value> {
        self.calls += 1;
        let mut call = json!({ "id": self.calls, "method": method, "params": parameters });
        if let (Some(session), Some(call)) = (&self.session, call.as_object_mut()) {
            call.insert("sessionId".into(), session.as_str().into());
        }
        self.socket.send(Message::text(call.to_string()))?;
        loop {
            let answer: Value = serde_json::from_str(self.socket.read()?.to_text()?)?;
            if answer.get("id") != Some(&self.calls.into()) {
                continue;
            }
            return match answer.get("result") {
                Some(result) => Ok(result.clone()),
                None => Err(format!("{method}: {answer}").into()),
            };
        }
    }

    /// Opens a page with this fragment.
    pub(super) fn open(&mut self, page: &str, fragment: &str) -> Result<()> {
        let file = self.folder.path().join("page.html");
        std::fs::write(&file, page)?;
        self.navigate("about:blank")?;
        self.navigate(&format!("{}{fragment}", url(&file)))
    }

    fn navigate(&mut self, url: &str) -> Result<()> {
        let navigated = self.call("Page.navigate", &json!({ "url": url }))?;
        if let Some(error) = navigated.get("errorText") {
            return Err(format!("{url}: {error}").into());
        }
        loop {
            let state = self.evaluate("document.readyState + ' ' + location.href")?;
            if state == format!("complete {url}") {
                return Ok(());
            }
        }
    }

    /// Returns the value of an expression in JavaScript.
    pub(super) fn evaluate(&mut self, expression: &str) -> Result<Value> {
        let parameters =
            json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let result = self.call("Runtime.evaluate", &parameters)?;
        match result.get("exceptionDetails") {
            Some(exception) => Err(exception.to_string().into()),
            None => Ok(result.pointer("/result/value").cloned().unwrap_or_default()),
        }
    }

    /// Types a text into the focused element.
    pub(super) fn type_text(&mut self, text: &str) -> Result<()> {
        self.call("Input.insertText", &json!({ "text": text })).map(drop)
    }

    pub(super) fn press(&mut self, key: &str, code: u32) -> Result<()> {
        for event in ["keyDown", "keyUp"] {
            let parameters =
                json!({ "type": event, "key": key, "code": key, "windowsVirtualKeyCode": code });
            self.call("Input.dispatchKeyEvent", &parameters)?;
        }
        Ok(())
    }

    /// Sets the preferred languages of the browser.
    pub(super) fn accept(&mut self, languages: &str) -> Result<()> {
        let parameters = json!({ "userAgent": "test", "acceptLanguage": languages });
        self.call("Emulation.setUserAgentOverride", &parameters).map(drop)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn url(file: &Path) -> String {
    format!("file://{}", file.display())
}
