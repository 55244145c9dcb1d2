//! The page itself: its address, its title, marks on `<html>`, and whether dark is preferred.

use wasm_bindgen::JsValue;
use web_sys::{MediaQueryList, window};

/// The query of the address, with its `?`, or empty.
pub fn query() -> String {
    window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
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

/// A bare `?` takes an old query away; an empty text would keep it.
fn here(query: &str) -> String {
    if query.is_empty() {
        "?".to_owned()
    } else {
        query.to_owned()
    }
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

/// The title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The browser's question whether dark is preferred, to be listened to.
pub fn prefers_dark() -> Option<MediaQueryList> {
    window()?.match_media("(prefers-color-scheme: dark)").ok()?
}

/// Whether dark is preferred now.
pub fn dark_is_preferred() -> bool {
    prefers_dark().is_some_and(|list| list.matches())
}
