//! Copies the text of a field for a button `data-copy` outside a dialog, and says so beside it; where
//! that is forbidden, as in some frames, the text is selected. For the second module alone: a reader of
//! the map pays nothing for it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, window};

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
    let button = target.closest("[data-copy]").ok()??;
    // A dialog hears its own buttons.
    if button.closest("dialog").ok()?.is_some() {
        return None;
    }
    let id = button.get_attribute("data-copy")?;
    let field = window()?.document()?.get_element_by_id(&id)?;
    let status = button.next_element_sibling()?;
    let words = |name: &str| button.get_attribute(name).unwrap_or_default();
    let (copied, selected) = (words("data-copied"), words("data-selected"));
    let promise = written(&field);
    wasm_bindgen_futures::spawn_local(async move {
        let is_done = match promise {
            Some(promise) => wasm_bindgen_futures::JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        if !is_done {
            call(&field, "select");
        }
        status.set_text_content(Some(if is_done { &copied } else { &selected }));
    });
    Some(())
}

/// Asks the browser to take the text; none where it knows no clipboard.
fn written(field: &Element) -> Option<Promise> {
    let text = Reflect::get(field, &"value".into()).ok()?;
    let navigator = Reflect::get(&window()?.into(), &"navigator".into()).ok()?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    write.call1(&clipboard, &text).ok()?.dyn_into().ok()
}

/// Calls a method of a field that not every element has.
fn call(of: &Element, name: &str) -> Option<()> {
    let method: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    method.call0(of).ok().map(|_| ())
}
