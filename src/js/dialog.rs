//! A dialog above the page, the browser's own: it holds the focus and gives it back, Escape closes it.
//! Markup in, choices out; it knows nothing of what it shows.

use super::copy::of_navigator;
use super::host::active;
use gloo::events::EventListener;
use js_sys::{Array, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, window,
};

/// What a choice changes: the markup of the outcome, and that of the fields where they are others.
pub type Changed = (String, Option<String>);

/// Hears the name and the value of a field that was changed.
pub type Chosen = dyn FnMut(&str, &str) -> Option<Changed>;

thread_local! {
    // The listeners of the dialog at hand; those of the last go when the next is opened.
    static HEARD: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

/// Opens a dialog with markup in it.
pub fn open(markup: &str, chosen: Box<Chosen>) -> Option<()> {
    let document = window()?.document()?;
    if document.query_selector("dialog[open]").ok()?.is_some() {
        return None;
    }
    // The last one goes when it tells that it is closed; opened at once again, this one comes before that.
    if let Some(last) = document.query_selector("dialog").ok()? {
        last.remove();
    }
    let dialog: HtmlDialogElement = document.create_element("dialog").ok()?.dyn_into().ok()?;
    dialog.set_class_name("dialog");
    dialog
        .set_attribute("aria-labelledby", "dialog-title")
        .ok()?;
    dialog.set_inner_html(markup);
    document.body()?.append_child(&dialog).ok()?;
    offer_to_send(&dialog);
    let chosen = Rc::new(RefCell::new(chosen));
    show_frame(&dialog);
    HEARD.set(listen(&document, &dialog, &chosen));
    dialog.show_modal().ok()
}

fn listen(
    document: &Document,
    dialog: &HtmlDialogElement,
    chosen: &Rc<RefCell<Box<Chosen>>>,
) -> Vec<EventListener> {
    let gone = dialog.clone();
    let closed = EventListener::once(dialog, "close", move |_| gone.remove());
    let own = dialog.clone();
    let clicked = EventListener::new_with_options(dialog, "click", active(), move |event| {
        press(&own, event);
    });
    // A field that sends the form would close the dialog.
    let sent = EventListener::new_with_options(dialog, "submit", active(), Event::prevent_default);
    let (own, choose) = (dialog.clone(), chosen.clone());
    let changed = EventListener::new(dialog, "change", move |event| {
        if let Some((name, value)) = field(event) {
            apply(&own, &choose, &name, &value);
        }
    });
    let (own, choose) = (dialog.clone(), chosen.clone());
    let window = document.default_view();
    let told = window.map(|window| {
        EventListener::new(&window, "message", move |event| {
            if let Some(height_px) = told(&own, event) {
                fit(&own, &choose, height_px);
            }
        })
    });
    [Some(closed), Some(clicked), Some(sent), Some(changed), told]
        .into_iter()
        .flatten()
        .collect()
}

/// The name and the value of a field.
fn field(event: &Event) -> Option<(String, String)> {
    let target = event.target()?;
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        return Some((field.name(), field.value()));
    }
    let field = target.dyn_ref::<HtmlSelectElement>()?;
    Some((field.name(), field.value()))
}

fn apply(dialog: &Element, chosen: &RefCell<Box<Chosen>>, name: &str, value: &str) -> Option<()> {
    let (outcome, fields) = chosen.borrow_mut()(name, value)?;
    find(dialog, "[data-outcome]")?.set_inner_html(&outcome);
    if let Some(fields) = fields {
        find(dialog, ".embed-choices")?.set_inner_html(&fields);
        let again = ["[name=\"", name, "\"]:checked"].concat();
        let again = find(dialog, &again).and_then(|again| again.dyn_into::<HtmlElement>().ok());
        let _ = again.map(|again| again.focus());
    }
    show_frame(dialog);
    Some(())
}

/// Has the code and the preview follow a height that the preview tells, whenever that is: what the reader has begun
/// there, such as a code selected or a button in focus, stays.
fn fit(dialog: &Element, chosen: &RefCell<Box<Chosen>>, height_px: f64) -> Option<()> {
    let (outcome, _) = chosen.borrow_mut()("height", &height_px.to_string())?;
    let document = window()?.document()?;
    let new = document.create_element("div").ok()?;
    new.set_inner_html(&outcome);
    let height = find(&new, "[data-frame]")?.get_attribute("data-height")?;
    let _ = find(dialog, "[data-frame]")?.set_attribute("data-height", &height);
    let field = |of: &Element| find(of, "textarea")?.dyn_into::<HtmlTextAreaElement>().ok();
    let (field, code) = (field(dialog)?, field(&new)?.value());
    if field.value() != code {
        let is_selected = field.selection_start() != field.selection_end();
        field.set_value(&code);
        if is_selected {
            field.select();
        }
    }
    show_frame(dialog)
}

/// Shows in the preview what the outcome names; the frame is loaded only for another address.
fn show_frame(dialog: &Element) -> Option<()> {
    let frame = find(dialog, "iframe[data-preview]")?;
    let outcome = find(dialog, "[data-frame]")?;
    let address = outcome.get_attribute("data-frame")?;
    let title = outcome.get_attribute("data-title").unwrap_or_default();
    if frame.get_attribute("src").as_ref() != Some(&address) {
        let _ = frame.set_attribute("src", &address);
    }
    let _ = frame.set_attribute("title", &title);
    for side in ["width", "height"] {
        let px = outcome.get_attribute(&["data-", side].concat());
        let _ = frame.set_attribute(side, &px.unwrap_or_default());
    }
    Some(())
}

/// The height that the preview tells, where a message comes from it and from nobody else.
fn told(dialog: &Element, event: &Event) -> Option<f64> {
    let frame = find(dialog, "iframe[data-preview]")?;
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let is_ours = get(&frame, "contentWindow")? == get(event, "source")?;
    let data = get(event, "data")?;
    let kind = get(&data, "type")?.as_string()?;
    let height_px = get(&data, "height")?.as_f64()?;
    let fits = (100.0..=4000.0).contains(&height_px);
    (is_ours && fits && kind == "cpdt-atlas:height").then_some(height_px)
}

fn press(dialog: &HtmlDialogElement, event: &Event) {
    let Some(target) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return;
    };
    // The dialog itself is hit only beside its content.
    if target == ***dialog || closest(&target, "[data-close]").is_some() {
        dialog.close();
    } else if let Some(button) = closest(&target, "[data-send]") {
        send(&button);
    }
}

fn closest(target: &Element, selector: &str) -> Option<Element> {
    target.closest(selector).ok().flatten()
}

fn find(dialog: &Element, selector: &str) -> Option<Element> {
    dialog.query_selector(selector).ok().flatten()
}

/// Shows the button that sends where the device is a phone with something to send by.
fn offer_to_send(dialog: &Element) -> Option<()> {
    let line = find(dialog, ".share-send")?;
    of_navigator(&["share"])?;
    let is_touched = window()?.match_media("(pointer: coarse)").ok()??.matches();
    line.toggle_attribute_with_force("hidden", !is_touched)
        .ok()?;
    Some(())
}

fn send(button: &Element) -> Option<()> {
    let (navigator, share) = of_navigator(&["share"])?;
    let what = Object::new();
    for (name, from) in [("title", "data-title"), ("url", "data-send")] {
        let value = button.get_attribute(from).unwrap_or_default();
        // Setting a plain property of a plain object cannot fail.
        let _ = Reflect::set(&what, &name.into(), &value.into());
    }
    let promise = share.apply(&navigator, &Array::of1(&what)).ok()?;
    // Whoever thinks better of it has not failed.
    let promise: Promise = promise.dyn_into().ok()?;
    wasm_bindgen_futures::spawn_local(async move {
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    });
    Some(())
}
