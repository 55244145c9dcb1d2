//! A browser of its own for one test: starts the driver, opens a session, says a command, ends both.
//! WebDriver is JSON over HTTP; saying it plainly keeps the tests free of an asynchronous runtime.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A driver's process and the one session in it.
pub struct Driver {
    process: Child,
    agent: ureq::Agent,
    session: String,
}

/// What the driver answered instead of doing what it was told.
#[derive(Debug)]
pub struct Refusal {
    /// WebDriver's code, such as `no such element`.
    pub code: String,
    /// The driver's own words.
    pub message: String,
}

impl Driver {
    /// Starts the driver on a free port and a browser that speaks `language` (`vi`, `en`), with its settings
    /// changed as its reader has changed them.
    pub fn start(language: &str, settings: &[(&str, Value)]) -> Self {
        let (process, port) = (0..TRIES)
            .find_map(|_| launched(language))
            .expect("the driver found no free port");
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_mins(1)))
            .build()
            .new_agent();
        let mut driver = Self {
            process,
            agent,
            session: format!("http://127.0.0.1:{port}/session"),
        };
        let answer = driver
            .post("", &capabilities(language, settings))
            .expect("the browser did not start");
        let id = answer["sessionId"].as_str().expect("a session has an id");
        driver.session = format!("{}/{id}", driver.session);
        driver
    }

    /// Says a command: `path` is relative to the session.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        answered(
            self.agent
                .post(format!("{}{path}", self.session))
                .send_json(body),
        )
    }

    /// Asks: `path` is relative to the session.
    pub fn get(&self, path: &str) -> Result<Value, Refusal> {
        answered(self.agent.get(format!("{}{path}", self.session)).call())
    }

    /// Says a command of Chromium's own protocol, for what WebDriver has no word for.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
        .unwrap_or_else(|refusal| panic!("{command}: {}", refusal.message))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.session).call();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// How often the driver is started before a test gives up. It takes a free port of one protocol and
/// ends at once where another program holds the same port of the other.
const TRIES: usize = 5;

/// Starts the driver on a free port; `None` where it ended without one.
fn launched(language: &str) -> Option<(Child, u16)> {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    let mut process = Command::new(&program)
        .arg("--port=0")
        .env("LANGUAGE", language)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("{program} cannot be started ({error}): `make test` says how to get it")
        });
    let port = port_said(&mut process);
    if port.is_none() {
        let _ = process.kill();
        let _ = process.wait();
    }
    Some((process, port?))
}

/// The port that the driver has taken, from its first lines.
fn port_said(process: &mut Child) -> Option<u16> {
    let out = process.stdout.take().expect("the driver's words are piped");
    let mut lines = BufReader::new(out).lines().map_while(Result::ok);
    let said = lines.find_map(|line| {
        line.split("successfully on port ")
            .nth(1)?
            .trim_end_matches('.')
            .parse()
            .ok()
    });
    // The pipe is read to its end, so that the driver never waits for it.
    std::thread::spawn(move || lines.for_each(drop));
    said
}

fn capabilities(language: &str, settings: &[(&str, Value)]) -> Value {
    let mut options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
            "--hide-scrollbars", "--force-color-profile=srgb", "--font-render-hinting=none",
            format!("--lang={language}"),
        ],
        "prefs": { "intl.accept_languages": language },
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    for (name, value) in settings {
        options["prefs"][*name] = value.clone();
    }
    if let Ok(program) = std::env::var("CHROMIUM") {
        options["binary"] = program.into();
    }
    json!({ "capabilities": { "alwaysMatch": {
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "timeouts": { "script": 20_000, "pageLoad": 20_000, "implicit": 0 },
    } } })
}

fn answered(
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, Refusal> {
    let mut answer = answer.expect("the driver does not answer");
    let said = answer
        .body_mut()
        .with_config()
        .limit(64 << 20)
        .read_json::<Value>()
        .expect("the driver speaks JSON");
    let mut value = said["value"].clone();
    if answer.status().is_success() {
        return Ok(value);
    }
    let word = |value: Value| value.as_str().unwrap_or_default().to_owned();
    Err(Refusal {
        code: word(value["error"].take()),
        message: word(value["message"].take()),
    })
}
