//! The three engines that readers have: `ENGINE=chromium` (or nothing), `firefox`, `webkit`. What differs between
//! them stands behind one small face, a file for each; the page and the tests know only the face.

mod chromium;
mod firefox;
mod webkit;

use super::driver::Driver;
use super::gate::Gate;
use super::process::{Running, folder};
use super::skips::Can;
use super::visit::Reader;
use serde_json::Value;
use std::process::Command;

/// What the harness asks of an engine beyond what WebDriver has words for.
pub trait Engine: Sync {
    /// As it is called in the environment and in what is reported.
    fn name(&self) -> &'static str;

    /// Starts the driver on a free port of the loopback; `None` where it ended without one.
    fn start(&self, reader: &Reader) -> Option<Started>;

    /// What of its reader it is told when it starts and cannot be told later.
    fn settings(&self, reader: &Reader) -> String;

    /// What WebDriver is asked for when a session begins. Requests to other machines go through the gate, if there is
    /// one.
    fn capabilities(&self, reader: &Reader, gate: Option<&Gate>) -> Value;

    /// Whether it tells of its console and its requests itself; else `ear` and `gate` listen.
    fn tells_of_itself(&self) -> bool {
        false
    }

    /// Whether a request to another machine is the browser's own business and none of the page's.
    fn is_own_request(&self, _asked: &str) -> bool {
        false
    }

    /// Makes the window fit its reader, and what else is set once it is there.
    fn settle(&self, driver: &Driver, reader: &Reader);

    /// A picture of the page in base64: of the whole of it, where the engine can take one.
    fn picture(&self, driver: &Driver) -> Value;

    /// The page as a document, in base64.
    fn document(&self, driver: &Driver) -> Value;

    /// From now on the page is laid out for paper.
    fn lay_on_paper(&self, driver: &Driver);

    /// From now on no script of a page runs.
    fn run_no_script(&self, driver: &Driver);

    /// What it cannot do besides, so that tests that need it are skipped by name: an engine that is driven by
    /// WebDriver alone cannot do what that has no word for (`BEYOND_WEBDRIVER`) either.
    fn cannot(&self) -> &'static [Can];

    /// Whether it does something that not every engine can.
    fn can(&self, what: Can) -> bool {
        let is_beyond = !self.tells_of_itself() && BEYOND_WEBDRIVER.contains(&what);
        !is_beyond && !self.cannot().contains(&what)
    }
}

/// What WebDriver has no word for.
const BEYOND_WEBDRIVER: [Can; 5] = [
    Can::TellItsTree,
    Can::TellItsHeap,
    Can::TellShifts,
    Can::JudgeInstalling,
    Can::LimitStorage,
];

/// A driver that answers on a port, and what has to end with it.
pub struct Started {
    /// Everything that was started.
    pub _processes: Vec<Running>,
    /// Where the driver answers.
    pub port: u16,
}

/// Starts a driver that says in its first lines, after `words`, which port it has taken.
#[track_caller]
fn driver_alone(command: &mut Command, words: &str) -> Option<Started> {
    let folder = folder();
    let mut process = Running::start(command.env("TMPDIR", &folder), &folder);
    let port = process.said(|line| {
        let port = line.split(words).nth(1)?;
        port.trim_end_matches('.').parse().ok()
    })?;
    Some(Started {
        _processes: vec![process],
        port,
    })
}

/// The engine that the tests are run in.
pub fn engine() -> &'static dyn Engine {
    match std::env::var("ENGINE").as_deref().unwrap_or("chromium") {
        "chromium" => &chromium::Chromium,
        "firefox" => &firefox::Firefox,
        "webkit" => &webkit::WebKit,
        other => panic!("ENGINE={other}: chromium, firefox or webkit"),
    }
}

#[test]
fn the_browser_is_of_the_engine_that_was_asked_for() {
    let page = super::Page::open("");
    let own = match engine().name() {
        "chromium" => "chrome",
        "firefox" => "firefox",
        _ => "MiniBrowser",
    };
    assert!(page.browser().contains(own), "{}", page.browser());
    super::skips::tell(&format!("engine {} is {}", engine().name(), page.browser()));
}
