//! WebKit, which is Safari's engine, as GTK has it: each window on a display of its own (Xvfb), so that the focus is
//! its own, too. What its reader prefers is set as it is on a desktop, by settings of GTK.

use super::super::driver::Driver;
use super::super::gate::{Gate, LOOPBACK};
use super::super::process::{Running, folder};
use super::super::skips::Can;
use super::super::visit::Reader;
use super::{Engine, Started};
use serde_json::{Value, json};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

pub struct WebKit;

impl Engine for WebKit {
    fn name(&self) -> &'static str {
        "webkit"
    }

    fn start(&self, reader: &Reader) -> Option<Started> {
        let folder = folder();
        let (display, number) = display(reader, &folder)?;
        let port = TcpListener::bind("127.0.0.1:0")
            .ok()?
            .local_addr()
            .ok()?
            .port();
        desktop(&folder, reader);
        let program = std::env::var("WEBKITDRIVER").unwrap_or_else(|_| "WebKitWebDriver".into());
        let language = if reader.language == "vi" {
            "vi_VN"
        } else {
            "en_GB"
        };
        let mut command = Command::new(&program);
        command
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("DISPLAY", format!(":{number}"))
            .env("GDK_BACKEND", "x11")
            .env("GDK_SCALE", reader.pixel_ratio.to_string())
            .env("LANGUAGE", language)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .env("NO_AT_BRIDGE", "1")
            // The dearest compilers take longer over a page than it lives in a test.
            .env("JSC_useOMGJIT", "0")
            .env("JSC_useFTLJIT", "0")
            // In WebKitGTK 2.50 on x86-64 one page in forty or so breaks where compiled code takes over in the middle
            // of a running function of WebAssembly (its memory is then wrong); by the interpreter none does.
            .env("JSC_useWasmOSR", "0")
            .env("GTK_THEME", theme(reader));
        for name in ["CONFIG", "CACHE", "DATA"] {
            command.env(format!("XDG_{name}_HOME"), folder.join(name.to_lowercase()));
        }
        let driver = Running::start(&mut command, &folder);
        let end = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > end {
                return None;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(Started {
            _processes: vec![driver, display],
            port,
        })
    }

    fn settings(&self, reader: &Reader) -> String {
        format!("{reader:?}")
    }

    fn capabilities(&self, _reader: &Reader, gate: Option<&Gate>) -> Value {
        let program = std::env::var("WEBKIT").map(PathBuf::from);
        let program = program.ok().or_else(browser).expect("WebKit's MiniBrowser");
        let mut args = vec!["--automation".to_owned()];
        if let Some(gate) = gate {
            // Not as WebDriver has it: the list of the hosts that are spared lacks its end there (WebKitGTK 2.50), so
            // that one browser in five reads past it and is gone before its driver has found it.
            args.push(format!("--proxy=http://{}", gate.address()));
            args.extend(LOOPBACK.map(|host| format!("--ignore-host={host}")));
        }
        json!({ "webkitgtk:browserOptions": { "binary": program, "args": args } })
    }

    fn settle(&self, driver: &Driver, reader: &Reader) {
        // What the bars of the window take is not known beforehand, and its page follows it later: it is set and
        // measured until the page has its size and keeps it.
        let wanted = [reader.width_px, reader.height_px].map(i64::from);
        let mut bars = [0, 0];
        let mut held = 0;
        let end = Instant::now() + Duration::from_secs(20);
        while held < 3 && Instant::now() < end {
            let inner = driver.inner();
            held = if inner == wanted { held + 1 } else { 0 };
            if held == 0 {
                let [width, height] = [0, 1].map(|side| wanted[side] + bars[side]);
                let outer = json!({ "x": 0, "y": 0, "width": width, "height": height });
                let _ = driver.post("/window/rect", &outer);
                let outer = [width, height];
                let inner = driver.inner();
                bars = [0, 1].map(|side| (outer[side] - inner[side]).clamp(0, i64::from(BAR_PX)));
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        driver.wait_inner(reader.width_px, reader.height_px);
    }

    fn picture(&self, driver: &Driver) -> Value {
        driver.get("/screenshot").unwrap_or_default()
    }

    fn document(&self, driver: &Driver) -> Value {
        driver.post("/print", &json!({})).unwrap_or_default()
    }

    fn lay_on_paper(&self, _driver: &Driver) {
        panic!("WebKit lays no page on paper: Can::ShowPaper");
    }

    fn run_no_script(&self, _driver: &Driver) {
        panic!("WebKit's scripts are not switched off: Can::RunNoScript");
    }

    fn cannot(&self) -> &'static [Can] {
        &[
            Can::ForceColours,
            Can::Touch,
            Can::SandboxSelf,
            Can::ForbidStorage,
            Can::ShowPaper,
            Can::Print,
            Can::RunNoScript,
        ]
    }
}

/// In CSS pixels: more than the bar of the window takes.
const BAR_PX: u32 = 100;

/// What makes the bar of the window small enough for a phone's; of the page it changes nothing.
const NARROW: &str =
    "* { font-size: 1px; margin: 0; padding: 0; border-width: 0; min-width: 0; min-height: 0; }";

/// A display as large as the window, so that the pointer, which rests in its middle, rests in the window and gives
/// it the focus; and its number.
fn display(reader: &Reader, folder: &Path) -> Option<(Running, u32)> {
    let ratio = f64::from(reader.pixel_ratio);
    let [width, height] =
        [reader.width_px, reader.height_px + BAR_PX].map(|px| f64::from(px) * ratio);
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-nolisten",
        "tcp",
        "-noreset",
        "-screen",
        "0",
    ]);
    command.arg(format!("{width:.0}x{height:.0}x24"));
    let mut process = Running::start(&mut command, folder);
    let number = process.said(|line| line.trim().parse().ok())?;
    Some((process, number))
}

/// The theme of the desktop, of which pages are told whether it is dark.
fn theme(reader: &Reader) -> &'static str {
    if reader.features.contains(&("prefers-color-scheme", "dark")) {
        "Adwaita:dark"
    } else {
        "Adwaita"
    }
}

/// What the reader has set on the desktop: whether things move, and a narrow bar.
fn desktop(folder: &Path, reader: &Reader) {
    let is_still = reader
        .features
        .contains(&("prefers-reduced-motion", "reduce"));
    let settings = format!("[Settings]\ngtk-enable-animations={}\n", !is_still);
    for version in ["gtk-3.0", "gtk-4.0"] {
        let place = folder.join("config").join(version);
        std::fs::create_dir_all(&place).expect("a folder for the settings of GTK");
        for (name, text) in [("settings.ini", settings.as_str()), ("gtk.css", NARROW)] {
            std::fs::write(place.join(name), text).expect("the settings of GTK");
        }
    }
}

/// Where Debian puts the browser, beside whichever library is there.
fn browser() -> Option<PathBuf> {
    let libraries = std::fs::read_dir("/usr/lib").ok()?.flatten();
    let folders = libraries.filter_map(|entry| std::fs::read_dir(entry.path()).ok());
    let mut found: Vec<_> = folders
        .flat_map(Iterator::flatten)
        .filter(|entry| {
            let name = entry.file_name();
            ["webkit2gtk-", "webkitgtk-"]
                .iter()
                .any(|start| name.to_string_lossy().starts_with(start))
        })
        .map(|entry| entry.path().join("MiniBrowser"))
        .filter(|program| program.exists())
        .collect();
    found.sort();
    found.pop()
}
