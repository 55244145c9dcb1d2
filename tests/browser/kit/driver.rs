//! A browser with its driver: starts both, says a command, makes it as new for the next test.
//! WebDriver is JSON over HTTP; saying it plainly keeps the tests free of an asynchronous runtime.

use super::engines::{Started, engine};
use super::gate::Gate;
use super::visit::Reader;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A driver's process and the one session in it.
pub struct Driver {
    _started: Started,
    agent: ureq::Agent,
    session: String,
    /// Name and version, as the browser says.
    pub browser: String,
    /// What it was started with, as `Engine::settings` says it.
    pub settings: String,
    /// By how many tests it was used, the present one among them.
    pub uses: usize,
    /// Where the engine does not tell of its requests itself.
    gate: Option<Gate>,
}

/// What the driver answered instead of doing what it was told.
#[derive(Debug)]
pub struct Refusal {
    /// WebDriver's code, such as `no such element`.
    pub code: String,
    /// The driver's own words.
    pub message: String,
}

/// How often the driver is started before a test gives up. It takes a free port of one protocol and
/// ends at once where another program holds the same port of the other.
const TRIES: usize = 5;

/// How often a browser is started, and how long it may take, before a test gives up.
const BROWSERS: usize = 3;
const TO_START: Duration = Duration::from_secs(30);

/// How often a browser was started since one last came to answer.
static IN_VAIN: AtomicUsize = AtomicUsize::new(0);

/// After so many nothing more is started: each takes its time to fail, and there are hundreds of tests.
const MOST_IN_VAIN: usize = 8;

impl Driver {
    /// Starts the driver on a free port and a browser as its reader has it; again where no browser comes.
    pub fn start(reader: &Reader, settings: String) -> Self {
        let failed = IN_VAIN.fetch_add(1, Ordering::Relaxed);
        assert!(
            failed < MOST_IN_VAIN,
            "the browser did not start {failed} times: it is not tried again"
        );
        let mut refused = String::new();
        for _ in 0..BROWSERS {
            match Self::begin(reader, &settings) {
                Ok(driver) => {
                    engine().settle(&driver, reader);
                    IN_VAIN.store(0, Ordering::Relaxed);
                    return driver;
                }
                Err(refusal) => refused = refusal.message,
            }
        }
        panic!("the browser did not start: {refused}");
    }

    /// Starts both once.
    fn begin(reader: &Reader, settings: &str) -> Result<Self, Refusal> {
        let started = (0..TRIES)
            .find_map(|_| engine().start(reader))
            .expect("the driver found no free port");
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_mins(1)))
            .build()
            .new_agent();
        let mut driver = Self {
            agent,
            session: format!("http://127.0.0.1:{}/session", started.port),
            _started: started,
            browser: String::new(),
            settings: settings.to_owned(),
            uses: 1,
            gate: (!engine().tells_of_itself()).then(Gate::open),
        };
        let mut asked = engine().capabilities(reader, driver.gate.as_ref());
        asked["timeouts"] = json!({ "script": 20_000, "pageLoad": 20_000, "implicit": 0 });
        let begin = driver.agent.post(&driver.session).config();
        let begin = begin.timeout_global(Some(TO_START)).build();
        let answer =
            answered(begin.send_json(json!({ "capabilities": { "alwaysMatch": asked } })))?;
        let id = answer["sessionId"].as_str().expect("a session has an id");
        driver.session = format!("{}/{id}", driver.session);
        let has = &answer["capabilities"];
        driver.browser = [&has["browserName"], &has["browserVersion"]]
            .map(|word| word.as_str().unwrap_or_default())
            .join(" ");
        Ok(driver)
    }

    /// Makes it as new for another reader of the same settings: a window that nobody has seen, and no other. What was
    /// set for a window went with it.
    pub fn renew(&mut self, reader: &Reader) -> Result<(), Refusal> {
        self.uses += 1;
        let old = self.get("/window/handles")?;
        let new = self.post("/window/new", &json!({ "type": "tab" }))?["handle"].take();
        for old in old.as_array().into_iter().flatten() {
            self.post("/window", &json!({ "handle": old }))?;
            self.delete("/window")?;
        }
        self.post("/window", &json!({ "handle": new }))?;
        if let Some(gate) = &self.gate {
            gate.taken();
        }
        engine().settle(self, reader);
        Ok(())
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

    /// Takes away: `path` is relative to the session.
    fn delete(&self, path: &str) -> Result<Value, Refusal> {
        answered(self.agent.delete(format!("{}{path}", self.session)).call())
    }

    /// Says a command of Chromium's own protocol, for what WebDriver has no word for.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
        .unwrap_or_else(|refusal| panic!("{command}: {}", refusal.message))
    }

    /// What Chromium has logged of this kind (`browser`, `performance`) since the last time that this was asked.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.post("/se/log", &json!({ "type": kind }));
        log.ok()
            .and_then(|log| log.as_array().cloned())
            .unwrap_or_default()
    }

    /// Width and height of the inside of the window, in CSS pixels.
    pub fn inner(&self) -> [i64; 2] {
        let script = json!({ "script": "return [innerWidth, innerHeight]", "args": [] });
        let inner = self.post("/execute/sync", &script).unwrap_or_default();
        [0, 1].map(|side| inner[side].as_i64().unwrap_or_default())
    }

    /// Waits until the inside of the window is as large as that.
    #[track_caller]
    pub fn wait_inner(&self, width_px: u32, height_px: u32) {
        let end = Instant::now() + Duration::from_secs(5);
        while self.inner() != [width_px, height_px].map(i64::from) {
            assert!(
                Instant::now() < end,
                "the window is {:?}, not {width_px} × {height_px}",
                self.inner()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What was asked of other machines, where the engine does not tell it itself.
    pub fn gate(&self) -> Option<&Gate> {
        self.gate.as_ref()
    }
}

fn answered(
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, Refusal> {
    let mut answer = answer.map_err(|error| Refusal {
        code: "no answer".into(),
        message: error.to_string(),
    })?;
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
