//! Files of the site that are fetched after the start, by the names that the build left in the
//! page's head.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

/// The address in a `<meta>` of the head.
pub fn named(name: &str) -> Option<String> {
    let meta = window()?
        .document()?
        .query_selector(&format!("meta[name=\"{name}\"]"))
        .ok()??;
    meta.get_attribute("content")
}

/// The later part of the packed data set; `None` where it cannot be had.
pub async fn later_pack() -> Option<Vec<u8>> {
    let address = named("cpdt-later")?;
    let response: Response = wait(window()?.fetch_with_str(&address))
        .await?
        .dyn_into()
        .ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = wait(response.array_buffer().ok()?).await?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn wait(promise: js_sys::Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
