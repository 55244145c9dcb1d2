//! Files of the site that are fetched by the names that the build left in the page's head: the packed
//! data, and modules.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Url, window};

#[wasm_bindgen]
extern "C" {
    /// The dynamic import of a module.
    #[wasm_bindgen(js_name = "import", catch)]
    fn import_module(address: &str) -> Result<Promise, JsValue>;
}

/// Asks for a file.
pub fn fetched(address: &str) -> Option<Promise> {
    Some(window()?.fetch_with_str(address))
}

/// What is in a file that was asked for; `None` where it cannot be had.
pub async fn body(asked: Promise) -> Option<Uint8Array> {
    let response: Response = wait(asked).await?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = wait(response.array_buffer().ok()?).await?;
    Some(Uint8Array::new(&buffer))
}

/// The whole address of a file that the head names, in a `<meta>`.
pub fn named(name: &str) -> Option<String> {
    let document = window()?.document()?;
    let meta = ["meta[name=\"", name, "\"]"].concat();
    let meta = document.query_selector(&meta).ok()??;
    let address = meta.get_attribute("content")?;
    Some(Url::new_with_base(&address, &made_at()?).ok()?.href())
}

/// The address that the page was opened at, which its head was written for: the present one may lie in
/// another folder.
pub fn made_at() -> Option<String> {
    window()?
        .document()?
        .document_element()?
        .get_attribute("data-base")
}

/// Adds a style sheet that the head names; kept once it is there, or cannot be had: the page is then read
/// without it.
pub fn style(name: &str) -> Option<Promise> {
    let document = window()?.document()?;
    let link = document.create_element("link").ok()?;
    link.set_attribute("rel", "stylesheet").ok()?;
    link.set_attribute("href", &named(name)?).ok()?;
    let head = document.query_selector("head").ok()??;
    Some(Promise::new(&mut |done, _| {
        for event in ["load", "error"] {
            // Neither can be refused.
            let _ = link.add_event_listener_with_callback(event, &done);
        }
        let _ = head.append_child(&link);
    }))
}

/// The import of a module that the head names.
pub fn import(name: &str) -> Option<Promise> {
    import_module(&named(name)?).ok()
}

/// Carries out what waits for the browser.
pub fn wait_for(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// What a promise comes to; none where it fails.
pub async fn wait(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
