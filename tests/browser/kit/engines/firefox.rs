//! Firefox: what WebDriver has no word for is said to the browser's own window (`moz/context`), and preferences
//! tell the rest when it starts.

use super::super::driver::Driver;
use super::super::gate::{Gate, LOOPBACK};
use super::super::skips::Can;
use super::super::visit::Reader;
use super::{Engine, Started, driver_alone};
use serde_json::{Value, json};
use std::process::Command;

pub struct Firefox;

/// In pixels: wide and high enough for every window that a test asks for, and the browser's own bars.
const SCREEN: [(&str, &str); 2] = [
    ("MOZ_HEADLESS_WIDTH", "2000"),
    ("MOZ_HEADLESS_HEIGHT", "1600"),
];

impl Engine for Firefox {
    fn name(&self) -> &'static str {
        "firefox"
    }

    fn start(&self, _reader: &Reader) -> Option<Started> {
        let program = std::env::var("GECKODRIVER").unwrap_or_else(|_| "geckodriver".into());
        let mut command = Command::new(&program);
        command
            .args(["--port=0", "--websocket-port=0", "--allow-system-access"])
            .envs(SCREEN);
        driver_alone(&mut command, "Listening on 127.0.0.1:")
    }

    fn settings(&self, reader: &Reader) -> String {
        preferences(reader).to_string()
    }

    fn capabilities(&self, reader: &Reader, gate: Option<&Gate>) -> Value {
        let mut options = json!({ "args": ["-headless"], "prefs": preferences(reader) });
        if let Ok(program) = std::env::var("FIREFOX") {
            options["binary"] = program.into();
        }
        let mut asked = json!({ "moz:firefoxOptions": options });
        if let Some(gate) = gate {
            let gate = gate.address();
            asked["proxy"] = json!({ "proxyType": "manual", "httpProxy": gate, "sslProxy": gate, "noProxy": LOOPBACK });
        }
        asked
    }

    fn is_own_request(&self, asked: &str) -> bool {
        // Its settings, its add-ons, its lists; what preferences do not keep it from.
        let host = asked.trim_start_matches("CONNECT ");
        let host = host.split(':').next().unwrap_or_default();
        [
            ".mozilla.com",
            ".mozilla.org",
            ".mozilla.net",
            ".firefox.com",
        ]
        .iter()
        .any(|own| host.ends_with(own))
    }

    fn settle(&self, driver: &Driver, reader: &Reader) {
        // As wide inside as its reader's, whatever the least width of a window is.
        let script = "const [width, height] = arguments; \
                      const { style } = window.gBrowser.selectedBrowser; \
                      for (const [side, px] of [['width', width], ['height', height]]) \
                          for (const bound of ['', 'min-', 'max-']) style.setProperty(bound + side, px + 'px')";
        let (width, height) = (reader.width_px, reader.height_px);
        let outer = json!({ "width": width.max(500) + 100, "height": height + 200 });
        let _ = driver.post("/window/rect", &outer);
        in_window(driver, script, json!([width, height]));
        driver.wait_inner(width, height);
    }

    fn picture(&self, driver: &Driver) -> Value {
        driver.get("/moz/screenshot/full").unwrap_or_default()
    }

    fn document(&self, driver: &Driver) -> Value {
        let paper = json!({ "page": { "width": 21.0, "height": 29.7 }, "shrinkToFit": false });
        driver.post("/print", &paper).unwrap_or_default()
    }

    fn lay_on_paper(&self, driver: &Driver) {
        in_window(
            driver,
            "window.gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'",
            json!([]),
        );
    }

    fn run_no_script(&self, driver: &Driver) {
        in_window(
            driver,
            "window.gBrowser.selectedBrowser.browsingContext.allowJavascript = false",
            json!([]),
        );
    }

    fn cannot(&self) -> &'static [Can] {
        &[Can::SpeakForFrames]
    }
}

/// Runs a script with all rights in the browser's own window.
fn in_window(driver: &Driver, script: &str, arguments: Value) {
    let enter = |context: &str| driver.post("/moz/context", &json!({ "context": context }));
    let run = json!({ "script": script, "args": arguments });
    let done = enter("chrome").and_then(|_| driver.post("/execute/sync", &run));
    let back = enter("content");
    if let Err(refusal) = done.and(back) {
        panic!("{script}: {}", refusal.message);
    }
}

/// What its reader has set, and a browser that says nothing to anybody by itself.
fn preferences(reader: &Reader) -> Value {
    let mut set = json!({
        "intl.accept_languages": reader.language,
        "layout.css.devPixelsPerPx": reader.pixel_ratio.to_string(),
        // As Chromium's are hidden.
        "ui.useOverlayScrollbars": 1,
        "services.settings.server": "data:,none",
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "dom.push.connection.enabled": false,
        "extensions.systemAddon.update.enabled": false,
        "browser.region.network.url": "",
        "app.normandy.enabled": false,
        // The dearer compiler takes longer over a page than it lives in a test.
        "javascript.options.wasm_optimizingjit": false,
    });
    if !reader.keeps {
        set["network.cookie.cookieBehavior"] = 2.into();
    }
    if reader.has_phone() {
        // A finger, which is coarse and hovers over nothing.
        for name in ["ui.primaryPointerCapabilities", "ui.allPointerCapabilities"] {
            set[name] = 1.into();
        }
        set["dom.w3c_touch_events.enabled"] = 1.into();
    }
    for (feature, value) in &reader.features {
        match (*feature, *value) {
            ("prefers-color-scheme", theme) => {
                let dark = theme == "dark";
                set["ui.systemUsesDarkTheme"] = i32::from(dark).into();
                set["layout.css.prefers-color-scheme.content-override"] = i32::from(!dark).into();
            }
            ("prefers-reduced-motion", "reduce") => set["ui.prefersReducedMotion"] = 1.into(),
            ("forced-colors", "active") => set["browser.display.document_color_use"] = 2.into(),
            (feature, value) => panic!("Firefox is not told of {feature}: {value}"),
        }
    }
    set
}
