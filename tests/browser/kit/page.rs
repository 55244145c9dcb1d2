//! The page as a reader has it: what it says, and what can be done to it. Every look waits a little
//! for what it looks for, so that no test sleeps.

use super::base64::bytes_of;
use super::driver::Refusal;
use super::ear::Ear;
use super::engines::engine;
use super::gate::LOOPBACK;
use super::lent::Lent;
use super::site::Site;
use super::visit::Visit;
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a look waits for what it looks for.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(20);
/// WebDriver's key under which an element's reference stands.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One page in a browser that it has alone, on a site of its own.
pub struct Page {
    driver: Lent,
    site: Site,
    errors_expected: Cell<bool>,
}

#[allow(
    dead_code,
    reason = "the verbs of the harness are there before the tests that need them"
)]
impl Page {
    /// Opens a view for the reader by default: 1280 × 900, light. `Visit` has the others.
    #[track_caller]
    pub fn open(query: &str) -> Self {
        Visit::new().open(query)
    }

    /// A page with nothing in it yet.
    pub fn new(site: Site, driver: Lent) -> Self {
        if !engine().tells_of_itself() {
            Ear::here().listen();
        }
        Self {
            driver,
            site,
            errors_expected: Cell::new(false),
        }
    }

    /// The host of this page.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Name and version of the browser, as it says itself.
    pub fn browser(&self) -> &str {
        &self.driver.browser
    }

    // Getting there

    /// Goes to a view (`"?lang=en"`) and waits until it answers.
    #[track_caller]
    pub fn go(&self, query: &str) {
        self.go_unready(query);
        self.wait_ready();
    }

    /// Goes to a view and waits for nothing: for a page that is to fail.
    #[track_caller]
    pub fn go_unready(&self, query: &str) {
        self.done(
            "open",
            self.driver
                .post("/url", &json!({ "url": self.site.url(query) })),
        );
    }

    /// Goes to a view as a link of the page does, without loading the page anew.
    #[track_caller]
    pub fn go_within(&self, query: &str) {
        self.follow(query);
        // The page writes the parts of an address in an order of its own.
        for part in query.split(['?', '&']) {
            self.wait_query(part);
        }
    }

    /// Follows a link to a view, and waits for nothing.
    #[track_caller]
    pub fn follow(&self, query: &str) {
        let script = "document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close()); \
                      const a = document.createElement('a'); a.href = arguments[0]; document.body.append(a); a.click(); a.remove()";
        self.js_with(script, &[query.into()]);
    }

    /// Goes to any address, such as that of a file, and waits for nothing.
    #[track_caller]
    pub fn go_to(&self, address: &str) {
        self.done("open", self.driver.post("/url", &json!({ "url": address })));
    }

    /// Waits until the view answers (`<html data-ready>`).
    #[track_caller]
    pub fn wait_ready(&self) {
        self.wait_until("html[data-ready]", |page| page.exists("html[data-ready]"));
    }

    /// Waits until no chart of the page is still to come.
    #[track_caller]
    pub fn wait_drawn(&self) {
        self.wait_until("drawn charts", |page| {
            !page.exists(".chart-box[data-stage=waiting]")
        });
    }

    /// Back, as by the browser's button.
    #[track_caller]
    pub fn back(&self) {
        self.done("back", self.driver.post("/back", &json!({})));
    }

    /// Forward, as by the browser's button.
    #[track_caller]
    pub fn forward(&self) {
        self.done("forward", self.driver.post("/forward", &json!({})));
    }

    /// Loads the same address again, as by the browser's button, and waits until it answers. Firefox's driver would
    /// go past everything that is kept, and past the service worker.
    #[track_caller]
    pub fn reload(&self) {
        self.js("window.kitIsLeft = true; setTimeout(() => location.reload())");
        self.wait_until("the page anew", |page| {
            page.look("return !window.kitIsLeft", &[]) == true
        });
        self.wait_ready();
    }

    /// Has a script run before those of every page, from now on.
    pub fn run_first(&self, script: &str) {
        if engine().tells_of_itself() {
            let source = json!({ "source": script });
            self.devtools("Page.addScriptToEvaluateOnNewDocument", &source);
        } else {
            Ear::here().run_first(script);
        }
    }

    /// From now on no script of a page runs (`Can::RunNoScript`).
    pub fn run_no_script(&self) {
        engine().run_no_script(&self.driver);
    }

    /// From now on the page is laid out for paper (`Can::ShowPaper`).
    pub fn lay_on_paper(&self) {
        engine().lay_on_paper(&self.driver);
    }

    /// Goes to a page of the site that is not the atlas, and waits for nothing.
    #[track_caller]
    pub fn visit(&self, address: &str) {
        self.done("open", self.driver.post("/url", &json!({ "url": address })));
    }

    /// The handle of the tab at hand.
    #[track_caller]
    pub fn tab(&self) -> Value {
        self.done("name the tab", self.driver.get("/window"))
    }

    /// Opens another tab, and gives its handle.
    #[track_caller]
    pub fn new_tab(&self) -> Value {
        let made = self.driver.post("/window/new", &json!({ "type": "tab" }));
        self.done("open a tab", made)["handle"].clone()
    }

    /// Goes to a tab.
    #[track_caller]
    pub fn enter(&self, tab: &Value) {
        let gone = self.driver.post("/window", &json!({ "handle": tab }));
        self.done("enter a tab", gone);
    }

    /// Looks into a frame, and comes back.
    #[track_caller]
    pub fn inside<T>(&self, css: &str, look: impl FnOnce(&Self) -> T) -> T {
        let find = json!({ "using": "css selector", "value": css });
        let frame = self.done("find the frame", self.driver.post("/element", &find));
        self.done(
            "enter the frame",
            self.driver.post("/frame", &json!({ "id": frame })),
        );
        let seen = look(self);
        self.done(
            "leave the frame",
            self.driver.post("/frame", &json!({ "id": null })),
        );
        seen
    }

    // Looking

    /// The query of the address, with its question mark, decoded; empty where there is none.
    pub fn query(&self) -> String {
        self.look("return decodeURIComponent(location.search)", &[])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The text that a reader sees in the first element that fits; waits for one.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        self.wait_until(&format!("an element {css}"), |page| page.exists(css));
        self.texts(css).swap_remove(0)
    }

    /// The texts of all elements that fit now.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let texts = self.look(
            "return [...document.querySelectorAll(arguments[0])].map(e => (e.innerText ?? e.textContent).trim())",
            &[css.into()],
        );
        texts
            .as_array()
            .into_iter()
            .flatten()
            .map(|text| text.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// How many elements fit now.
    pub fn count(&self, css: &str) -> usize {
        let count = self.look(
            "return document.querySelectorAll(arguments[0]).length",
            &[css.into()],
        );
        usize::try_from(count.as_u64().unwrap_or_default()).unwrap_or_default()
    }

    /// Whether an element fits now.
    pub fn exists(&self, css: &str) -> bool {
        self.count(css) > 0
    }

    /// Whether the first element that fits is there and can be seen now.
    pub fn visible(&self, css: &str) -> bool {
        let script = "const e = document.querySelector(arguments[0]); \
                      return !!e && e.checkVisibility({ visibilityProperty: true, opacityProperty: true })";
        self.look(script, &[css.into()]) == true
    }

    /// An attribute of the first element that fits; waits for the element, not for the attribute.
    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.wait_until(&format!("an element {css}"), |page| page.exists(css));
        let value = self.look(
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1])",
            &[css.into(), name.into()],
        );
        value.as_str().map(str::to_owned)
    }

    /// A property of the style that the first element that fits has in the end.
    #[track_caller]
    pub fn style(&self, css: &str, property: &str) -> String {
        self.wait_until(&format!("an element {css}"), |page| page.exists(css));
        let value = self.look(
            "return getComputedStyle(document.querySelector(arguments[0])).getPropertyValue(arguments[1])",
            &[css.into(), property.into()],
        );
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Where the first element that fits lies in the window: left, top, width, height in CSS pixels.
    #[track_caller]
    pub fn place(&self, css: &str) -> [f64; 4] {
        self.wait_until(&format!("an element {css}"), |page| page.exists(css));
        let script = "const r = document.querySelector(arguments[0]).getBoundingClientRect(); \
                      return [r.left, r.top, r.width, r.height]";
        let place = self.look(script, &[css.into()]);
        [0, 1, 2, 3].map(|side| place[side].as_f64().unwrap_or_default())
    }

    /// By how many CSS pixels the page is wider than the window: 0 where nothing scrolls sideways.
    pub fn overflow_px(&self) -> i64 {
        let script =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        self.look(script, &[]).as_i64().unwrap_or_default()
    }

    /// Waits until the first element that fits says `part`.
    #[track_caller]
    pub fn wait_text(&self, css: &str, part: &str) {
        self.wait_until(&format!("{css} to say “{part}”"), |page| {
            page.texts(css)
                .first()
                .is_some_and(|text| text.contains(part))
        });
    }

    /// Waits until the query of the address contains `part`.
    #[track_caller]
    pub fn wait_query(&self, part: &str) {
        self.wait_until(&format!("an address with {part}"), |page| {
            page.query().contains(part)
        });
    }

    /// Waits until something holds; fails with `what` where it does not come.
    #[track_caller]
    pub fn wait_until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        self.wait(PATIENCE, what, holds);
    }

    /// The same for what takes its time, such as keeping a whole release.
    #[track_caller]
    pub fn wait_long(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        self.wait(2 * PATIENCE, what, holds);
    }

    #[track_caller]
    fn wait(&self, patience: Duration, what: &str, holds: impl Fn(&Self) -> bool) {
        let end = Instant::now() + patience;
        while !holds(self) {
            assert!(
                Instant::now() < end,
                "waited in vain for {what} at {}",
                self.address()
            );
            std::thread::sleep(PAUSE);
        }
    }

    // Acting

    /// Clicks the first element that fits, as a reader would: it has to be in reach.
    #[track_caller]
    pub fn click(&self, css: &str) {
        self.on_element(css, "click", |element| {
            self.driver.post(&format!("{element}/click"), &json!({}))
        });
    }

    /// Types into the first element that fits.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) {
        self.on_element(css, "type into", |element| {
            self.driver
                .post(&format!("{element}/value"), &json!({ "text": text }))
        });
    }

    /// Empties the first field that fits.
    #[track_caller]
    pub fn clear(&self, css: &str) {
        self.on_element(css, "clear", |element| {
            self.driver.post(&format!("{element}/clear"), &json!({}))
        });
    }

    /// Chooses the option with this value in the first list that fits.
    #[track_caller]
    pub fn choose(&self, css: &str, value: &str) {
        self.click(&format!("{css} option[value='{value}']"));
    }

    /// Moves the pointer over the first element that fits.
    #[track_caller]
    pub fn hover(&self, css: &str) {
        self.on_element(css, "hover over", |element| {
            let origin = json!({ ELEMENT: element.trim_start_matches("/element/") });
            let step = json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": origin });
            self.driver.post("/actions", &json!({ "actions": [
                { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [step] },
            ] }))
        });
    }

    /// Clicks in the middle of the first element that fits: also of a group of a drawing, which not every driver
    /// can click.
    #[track_caller]
    pub fn tap(&self, css: &str) {
        self.wait_until(&format!("an element {css}"), |page| page.exists(css));
        let script = "const e = document.querySelector(arguments[0]); e.scrollIntoView({ block: 'nearest', behavior: 'instant' }); \
                      const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2].map(Math.round)";
        let at = self.js_with(script, &[css.into()]);
        let [x_px, y_px] = [0, 1].map(|side| at[side].as_i64().unwrap_or_default());
        self.click_at(x_px, y_px);
    }

    /// Clicks at a point of the window, whatever lies there.
    #[track_caller]
    pub fn click_at(&self, x_px: i64, y_px: i64) {
        let to = json!({ "type": "pointerMove", "duration": 0, "x": x_px, "y": y_px, "origin": "viewport" });
        let [down, up] =
            ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 0 }));
        let mouse = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [to, down, up],
        });
        let actions = json!({ "actions": [mouse] });
        self.done("click at a point", self.driver.post("/actions", &actions));
    }

    /// Presses keys where the focus is: letters, or names such as `Tab`, `Enter`, `Escape`, `ArrowRight`.
    #[track_caller]
    pub fn press(&self, keys: &[&str]) {
        let steps: Vec<_> = keys
            .iter()
            .flat_map(|key| {
                ["keyDown", "keyUp"].map(|step| json!({ "type": step, "value": code(key) }))
            })
            .collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keys", "actions": steps }] });
        self.done("press", self.driver.post("/actions", &actions));
    }

    /// Runs a script in the page; what it returns comes back.
    #[track_caller]
    pub fn js(&self, script: &str) -> Value {
        self.js_with(script, &[])
    }

    /// Runs a script in the page with `arguments`; a promise is waited for.
    #[track_caller]
    pub fn js_with(&self, script: &str, arguments: &[Value]) -> Value {
        self.done(
            script,
            self.driver.post(
                "/execute/sync",
                &json!({ "script": script, "args": arguments }),
            ),
        )
    }

    /// Asks the page by a script that changes nothing; again where the page has just gone and another comes.
    #[track_caller]
    pub fn look(&self, script: &str, arguments: &[Value]) -> Value {
        let asked = json!({ "script": script, "args": arguments });
        let end = Instant::now() + PATIENCE;
        loop {
            let seen = self.driver.post("/execute/sync", &asked);
            let has_gone = |refusal: &Refusal| {
                ["unloaded", "navigat", "detached", "destroyed"]
                    .iter()
                    .any(|word| refusal.message.contains(word))
            };
            match seen {
                Err(refusal) if has_gone(&refusal) && Instant::now() < end => {
                    std::thread::sleep(PAUSE);
                }
                seen => return self.done(script, seen),
            }
        }
    }

    /// Says a command of Chromium's own protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.driver.devtools(command, parameters)
    }

    // What is left over

    /// The errors in the browser's console since the last time that they were asked for.
    pub fn errors(&self) -> Vec<String> {
        if !engine().tells_of_itself() {
            // What has just been said is on its way.
            std::thread::sleep(PAUSE);
            return Ear::here().taken();
        }
        let log = self.driver.log("browser");
        let errors = log.iter().filter(|entry| entry["level"] == "SEVERE");
        errors
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// The addresses on other machines that the browser has asked for since the last time that this was asked.
    pub fn outside(&self) -> Vec<String> {
        if let Some(gate) = self.driver.gate() {
            let mut asked = gate.taken();
            asked.retain(|asked| !engine().is_own_request(asked));
            return asked;
        }
        let log = self.driver.log("performance");
        let said = log.iter().filter_map(|entry| {
            let said: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let said = &said["message"];
            let address = match said["method"].as_str()? {
                "Network.requestWillBeSent" => &said["params"]["request"]["url"],
                "Network.webSocketCreated" => &said["params"]["url"],
                _ => return None,
            };
            address.as_str().map(str::to_owned)
        });
        let is_here = |address: &str| {
            let (scheme, rest) = address.split_once("://").unwrap_or((address, ""));
            let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
            !matches!(scheme, "http" | "https" | "ws" | "wss") || LOOPBACK.contains(&host)
        };
        said.filter(|address| !is_here(address)).collect()
    }

    /// One of the logs that Chromium keeps.
    /// This test makes the page fail: errors in the console are not held against it.
    pub fn expect_errors(&self) {
        self.errors_expected.set(true);
    }

    /// A picture of the whole page, from top to bottom, as a PNG file.
    #[track_caller]
    pub fn screenshot(&self, path: &Path) {
        let picture = engine().picture(&self.driver);
        std::fs::create_dir_all(path.parent().expect("a picture lies in a folder")).unwrap();
        std::fs::write(path, bytes_of(picture.as_str().unwrap_or_default())).unwrap();
    }

    /// The page printed on paper, as a document (`Can::Print`).
    pub fn document(&self) -> Vec<u8> {
        let document = engine().document(&self.driver);
        bytes_of(document.as_str().expect("a document"))
    }

    fn address(&self) -> String {
        let address = self.driver.get("/url").unwrap_or_default();
        address.as_str().unwrap_or("no page").to_owned()
    }

    /// Does something to the first element that fits; again where the page has just drawn it anew.
    #[track_caller]
    fn on_element(&self, css: &str, what: &str, act: impl Fn(&str) -> Result<Value, Refusal>) {
        let end = Instant::now() + PATIENCE;
        let find = json!({ "using": "css selector", "value": css });
        loop {
            let found = self.driver.post("/element", &find);
            let done = found.and_then(|found| {
                act(&format!(
                    "/element/{}",
                    found[ELEMENT].as_str().unwrap_or_default()
                ))
            });
            let Err(refusal) = done else { return };
            let passing = [
                "no such element",
                "stale element reference",
                "element click intercepted",
                "element not interactable",
                "move target out of bounds",
            ];
            let late = Instant::now() > end || !passing.contains(&refusal.code.as_str());
            assert!(
                !late,
                "cannot {what} {css} at {}: {} ({})",
                self.address(),
                refusal.code,
                refusal.message
            );
            if refusal.code != "no such element" {
                // WebKit's driver does not always scroll to what lies at the edge of the window.
                let script = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })";
                self.look(script, &[css.into()]);
            }
            std::thread::sleep(PAUSE);
        }
    }

    #[track_caller]
    fn done(&self, what: &str, answer: Result<Value, Refusal>) -> Value {
        answer.unwrap_or_else(|refusal| {
            panic!(
                "{what} at {}: {} ({})",
                self.address(),
                refusal.code,
                refusal.message
            )
        })
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let test = std::thread::current()
                .name()
                .unwrap_or("test")
                .replace("::", "-");
            let picture = format!("target/browser/{test}.png");
            let taken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                self.screenshot(Path::new(&picture));
            }));
            eprintln!(
                "{}, console: {:#?}",
                taken.map_or("no picture".into(), |()| picture),
                self.errors()
            );
        } else {
            let outside = self.outside();
            assert!(outside.is_empty(), "asked of another host: {outside:#?}");
            if !self.errors_expected.get() {
                let errors = self.errors();
                assert!(errors.is_empty(), "the console holds errors: {errors:#?}");
            }
            self.driver.is_in_order();
        }
    }
}

/// WebDriver's code of a key: of a letter itself, of a named key a place in the private area of Unicode.
fn code(key: &str) -> &str {
    match key {
        "Backspace" => "\u{e003}",
        "Tab" => "\u{e004}",
        "Enter" => "\u{e007}",
        "Shift" => "\u{e008}",
        "Escape" => "\u{e00c}",
        "Space" => " ",
        "PageUp" => "\u{e00e}",
        "PageDown" => "\u{e00f}",
        "End" => "\u{e010}",
        "Home" => "\u{e011}",
        "ArrowLeft" => "\u{e012}",
        "ArrowUp" => "\u{e013}",
        "ArrowRight" => "\u{e014}",
        "ArrowDown" => "\u{e015}",
        "Delete" => "\u{e017}",
        letter => letter,
    }
}
