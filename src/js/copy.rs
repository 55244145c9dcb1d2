//! Copies the text of a field for a button `data-copy`, wherever that stands, and says so beside it; where
//! the browser forbids it, as in some frames, the text is selected. For the second module alone: a reader
//! of the map pays nothing for it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlTextAreaElement, window};

/// Listens as long as the page lives.
pub fn listen_for_copies() -> Option<()> {
    let document = window()?.document()?;
    let act = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        pressed(&event);
    });
    let listened = document.add_event_listener_with_callback("click", act.as_ref().unchecked_ref());
    act.forget();
    listened.ok()
}

fn pressed(event: &Event) -> Option<()> {
    let target: Element = event.target()?.dyn_into().ok()?;
    copy(target.closest("[data-copy]").ok()??, true)
}

/// Copies the field of a button without its being pressed, where the browser lets it.
pub fn copy_at_once(id: &str) -> Option<()> {
    let css = ["[data-copy=\"", id, "\"]"].concat();
    copy(window()?.document()?.query_selector(&css).ok()??, false)
}

/// Copies the field that a button names. Where that is forbidden and somebody waits for it, the text is
/// selected instead.
fn copy(button: Element, is_pressed: bool) -> Option<()> {
    let id = button.get_attribute("data-copy")?;
    let field = window()?.document()?.get_element_by_id(&id)?;
    let field: HtmlTextAreaElement = field.dyn_into().ok()?;
    let status = button.next_element_sibling()?;
    let words = move |name: &str| button.get_attribute(name);
    let promise = written(&field.value());
    wasm_bindgen_futures::spawn_local(async move {
        let is_done = match promise {
            Some(promise) => wasm_bindgen_futures::JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        if is_done {
            status.set_text_content(words("data-copied").as_deref());
        } else if is_pressed {
            let _ = field.focus();
            field.select();
            status.set_text_content(words("data-selected").as_deref());
        }
    });
    Some(())
}

/// Asks the browser to take a text; none where it knows no clipboard.
fn written(text: &str) -> Option<Promise> {
    let (clipboard, write) = of_navigator(&["clipboard", "writeText"])?;
    let promise = write.call1(&clipboard, &text.into()).ok()?;
    promise.dyn_into().ok()
}

/// A function of the browser's that not every browser or frame has, and what it belongs to.
pub(super) fn of_navigator(path: &[&str]) -> Option<(JsValue, Function)> {
    let mut at: JsValue = window()?.into();
    let mut before = at.clone();
    for name in ["navigator"].iter().chain(path) {
        before = at;
        at = Reflect::get(&before, &(*name).into()).ok()?;
    }
    Some((before, at.dyn_into().ok()?))
}
