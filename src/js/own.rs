//! The third module, of a reader's own figures: fetched when its page is there. It hears and writes by
//! itself from then on (`src/js/own.js`), so that neither of the first two grows for its sake.

use super::fetch::{import, wait, wait_for};
use wasm_bindgen::prelude::*;
use web_sys::window;

#[wasm_bindgen]
extern "C" {
    /// The page's script.
    type Own;
    #[wasm_bindgen(method, catch)]
    fn show(this: &Own, lang: &str) -> Result<js_sys::Promise, JsValue>;
}

/// Has the room of the page filled in a language, once the page has been put in place; says `failed` there
/// where that cannot be.
pub fn fill_own_room(lang: &'static str, failed: &'static str) {
    wait_for(async move {
        if shown(lang).await.is_none() {
            let room = window().and_then(|window| window.document()?.get_element_by_id("own-room"));
            if let Some(room) = room {
                room.set_inner_html("<p class=\"stage-failed\" role=\"alert\"></p>");
                if let Some(said) = room.first_element_child() {
                    said.set_text_content(Some(failed));
                }
            }
        }
    });
}

async fn shown(lang: &str) -> Option<()> {
    let own: Own = wait(import("cpdt-own")?).await?.unchecked_into();
    wait(own.show(lang).ok()?).await?;
    Some(())
}
