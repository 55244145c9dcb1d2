//! Chromium: by its own protocol, which WebDriver carries (`devtools`), it does whatever is asked. Mostly as its shell
//! without a window, which is the same engine and has nothing to draw but the page: a test takes two thirds of the time.

use super::super::driver::Driver;
use super::super::gate::Gate;
use super::super::skips::Can;
use super::super::visit::Reader;
use super::{Engine, Started, driver_alone};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;

pub struct Chromium;

/// What the shell is called: in Debian, and by its makers.
const SHELLS: [&str; 2] = ["chromium-headless-shell", "chrome-headless-shell"];

impl Engine for Chromium {
    fn name(&self) -> &'static str {
        "chromium"
    }

    fn start(&self, reader: &Reader) -> Option<Started> {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut command = Command::new(&program);
        command.arg("--port=0").env("LANGUAGE", &reader.language);
        driver_alone(&mut command, "successfully on port ")
    }

    fn settings(&self, reader: &Reader) -> String {
        format!("{} {}", reader.language, reader.keeps)
    }

    fn capabilities(&self, reader: &Reader, _gate: Option<&Gate>) -> Value {
        let language = &reader.language;
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
        if !reader.keeps {
            options["prefs"]["profile.default_content_setting_values.cookies"] = 2.into();
        }
        if let Some(program) = browser(reader) {
            options["binary"] = json!(program);
        }
        json!({
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        })
    }

    fn tells_of_itself(&self) -> bool {
        true
    }

    fn settle(&self, driver: &Driver, reader: &Reader) {
        // A window that was not the first of its browser is without the focus until it is asked to the front; and the
        // log is one for all of them.
        driver.devtools("Page.bringToFront", &json!({}));
        for kind in ["browser", "performance"] {
            driver.log(kind);
        }
        // The shell would put what is taken away beside the project's own files.
        driver.devtools(
            "Browser.setDownloadBehavior",
            &json!({ "behavior": "deny" }),
        );
        driver.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({
                "width": reader.width_px, "height": reader.height_px,
                "deviceScaleFactor": reader.pixel_ratio, "mobile": reader.has_phone(),
            }),
        );
        driver.devtools(
            "Emulation.setTouchEmulationEnabled",
            &json!({ "enabled": reader.has_phone() }),
        );
        let features: Vec<_> = reader
            .features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        driver.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "features": features }),
        );
    }

    fn picture(&self, driver: &Driver) -> Value {
        let metrics = driver.devtools("Page.getLayoutMetrics", &json!({}));
        let size = &metrics["cssContentSize"];
        let clip =
            json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let asked = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        driver.devtools("Page.captureScreenshot", &asked)["data"].take()
    }

    fn document(&self, driver: &Driver) -> Value {
        driver.devtools("Page.printToPDF", &json!({ "preferCSSPageSize": true }))["data"].take()
    }

    fn lay_on_paper(&self, driver: &Driver) {
        driver.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }),
        );
    }

    fn run_no_script(&self, driver: &Driver) {
        driver.devtools(
            "Emulation.setScriptExecutionDisabled",
            &json!({ "value": true }),
        );
    }

    fn cannot(&self) -> &'static [Can] {
        &[]
    }
}

/// The browser that is named, else the shell where it is there; none leaves the choice to the driver. What sites may
/// keep is a setting of the whole browser, of which its shell knows nothing.
fn browser(reader: &Reader) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(named.into());
    }
    let folders = std::env::var_os("PATH").filter(|_| reader.keeps)?;
    let mut programs =
        std::env::split_paths(&folders).flat_map(|at| SHELLS.map(|name| at.join(name)));
    programs.find(|program| program.exists())
}
