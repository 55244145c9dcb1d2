//! The page itself: its address, its title, marks on `<html>`, and what the screen is like.

use wasm_bindgen::JsValue;
use web_sys::window;

/// The query of the address, with its `?`, or empty; that of the page that stands here, where the address
/// is that page's own.
pub fn query() -> String {
    let search = window().and_then(|window| window.location().search().ok());
    let search = search.unwrap_or_default();
    if search.len() > 1 || up().is_empty() {
        return search;
    }
    root()
        .and_then(|root| root.get_attribute("data-query"))
        .unwrap_or_default()
}

/// The way from the address to the root of the site: empty there, `../../../` where the address is still
/// that of a page made at build time, which says in `data-own` where it lies.
pub fn up() -> String {
    let own = root().and_then(|root| root.get_attribute("data-own"));
    let path = window().and_then(|window| window.location().pathname().ok());
    let (Some(own), Some(path)) = (own, path) else {
        return String::new();
    };
    if path.trim_end_matches("index.html").ends_with(&own) {
        "../".repeat(own.matches('/').count())
    } else {
        String::new()
    }
}

/// The whole address.
pub fn address() -> String {
    window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// Where the site lies that this page is a copy of in one file; none where it is no copy.
pub fn copied_from() -> Option<String> {
    root()?.get_attribute("data-site")
}

/// The address of the folder that the site lies in, wherever it is hosted; of a copy on a disk that of the
/// site, since nobody else can open what lies on a disk.
pub fn folder() -> String {
    if let Some(site) = copied_from() {
        return site;
    }
    let base = window().and_then(|window| window.document()?.base_uri().ok()?);
    let base = base.unwrap_or_default();
    let mut path = base.split(['?', '#']).next().unwrap_or_default();
    for _ in 0..=up().matches('/').count() {
        path = path.rsplit_once('/').map_or("", |(before, _)| before);
    }
    [path, "/"].concat()
}

/// Today where the reader is, as an ISO date.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// The inside of the window, in CSS pixels.
pub fn width_px() -> f64 {
    let width = window().and_then(|window| window.inner_width().ok());
    width.and_then(|width| width.as_f64()).unwrap_or_default()
}

/// Opens a view beside the page that this one is framed in; nothing where the frame may not.
pub fn open_beside(query: &str) {
    if let Some(window) = window() {
        let _ = window.open_with_url_and_target_and_features(query, "_blank", "noopener");
    }
}

/// Puts a query into the address as a step that "back" undoes. A frame without history keeps its
/// address, and the view goes on without it.
pub fn push(query: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&here(query)));
    }
}

/// Puts a query into the address in place of the present one.
pub fn replace(query: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&here(query)));
    }
}

/// A bare `?` takes an old query away; an empty text would keep it. Every view lies at the root.
fn here(query: &str) -> String {
    let query = if query.is_empty() { "?" } else { query };
    [&up(), query].concat()
}

/// Puts a mark on `<html>`.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// Takes a mark off `<html>`.
pub fn unset_root(name: &str) {
    if let Some(root) = root() {
        let _ = root.remove_attribute(name);
    }
}

fn root() -> Option<web_sys::Element> {
    window()?.document()?.document_element()
}

/// The time of day in milliseconds, to tell how long something took.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// The title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Tells whether a media query holds, at once and whenever that changes, as long as the page lives.
pub fn on_media(question: &str, mut told: impl FnMut(bool) + 'static) {
    let Some(list) = window().and_then(|window| window.match_media(question).ok().flatten()) else {
        return;
    };
    told(list.matches());
    let own = list.clone();
    gloo::events::EventListener::new(&list, "change", move |_| told(own.matches())).forget();
}

/// Writes an error to the console.
pub fn complain(text: &str) {
    web_sys::console::error_1(&text.into());
}
