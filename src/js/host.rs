//! The page around a framed view: told the height of the view, as soon as there is one and whenever it
//! changes. What is told is made elsewhere; here it is measured and posted.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{JSON, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, FocusEvent, HtmlElement, ResizeObserver, Window, window};

/// A page that has just been put in place still settles: looked at again after so many milliseconds,
/// since a hidden tab hears nothing of sizes.
const AGAIN_MS: [i32; 3] = [0, 120, 1_000];

/// Follows the height of the page as long as it lives. `tell` gets each height that is measured,
/// whether it is asked for again, and gives the messages to post, as JSON; none where there is nothing
/// new.
pub fn follow(tell: impl FnMut(f64, bool) -> Vec<String> + 'static) {
    let Some(window) = window() else { return };
    let tell = RefCell::new(tell);
    let told = move |is_asked: bool| {
        let Some(height_px) = height_px() else { return };
        let messages = tell.borrow_mut()(height_px, is_asked);
        post(&messages);
    };
    let told = Rc::new(told);
    observe(&window, &told);
    for name in ["load", "resize", "pageshow"] {
        let own = told.clone();
        EventListener::new(&window, name, move |_| own(false)).forget();
    }
    if let Some(document) = window.document() {
        let own = told.clone();
        EventListener::new(&document, "visibilitychange", move |_| own(false)).forget();
        // Whoever reaches by keyboard what is folded away unfolds it.
        EventListener::new(&document, "focusin", unfold).forget();
    }
    // A host whose script comes late asks for what it has missed.
    let parent = window.parent().ok().flatten().map(JsValue::from);
    let own = told.clone();
    EventListener::new(&window, "message", move |event| {
        let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
        let is_host = parent.is_some() && get(event, "source") == parent;
        let kind = get(event, "data").and_then(|data| get(&data, "type"));
        if is_host && kind.and_then(|kind| kind.as_string()).as_deref() == Some("cpdt-atlas:ask") {
            own(true);
        }
    })
    .forget();
    for wait_ms in AGAIN_MS {
        let own = told.clone();
        let again = Closure::once_into_js(move || own(false));
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(again.unchecked_ref(), wait_ms);
    }
    told(false);
}

fn observe(window: &Window, told: &Rc<impl Fn(bool) + 'static>) {
    let own = told.clone();
    let changed = Closure::<dyn FnMut()>::new(move || own(false));
    let body = window.document().and_then(|document| document.body());
    if let (Ok(observer), Some(body)) =
        (ResizeObserver::new(changed.as_ref().unchecked_ref()), body)
    {
        observer.observe(&body);
        // What is folded away grows inside.
        let inside = view().and_then(|view| view.first_element_child());
        for part in [view(), inside].into_iter().flatten() {
            observer.observe(&part);
        }
        changed.forget();
    }
}

fn find(selector: &str) -> Option<Element> {
    window()?.document()?.query_selector(selector).ok()?
}

/// What is folded where it is too high.
fn view() -> Option<Element> {
    find(".embed-view")
}

/// The height of the page once it answers and has a width; says first whether it is folded.
fn height_px() -> Option<f64> {
    let root = find("html[data-ready]")?;
    let view = view()?;
    let is_folded = view.scroll_height() > view.client_height() + 1;
    let _ = root.toggle_attribute_with_force("data-folded", is_folded);
    let is_open = find(".embed[data-all]").is_some();
    let _ = root.toggle_attribute_with_force("data-all", is_open);
    let page = root.query_selector("body").ok()??;
    let place = page.get_bounding_client_rect();
    (place.width() > 0.0).then(|| place.height())
}

fn unfold(event: &web_sys::Event) {
    let Some(focus) = event.dyn_ref::<FocusEvent>() else {
        return;
    };
    let target = focus
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let (Some(target), Some(view)) = (target, view()) else {
        return;
    };
    let end = view.get_bounding_client_rect().bottom();
    if view.contains(Some(&target))
        && target.get_bounding_client_rect().bottom() > end + 1.0
        && let Some(more) = find("html[data-folded]:not([data-all]) .embed-more button")
        && let Some(more) = more.dyn_ref::<HtmlElement>()
    {
        more.click();
    }
}

/// Posts messages to the page around this one; nothing where there is none.
fn post(messages: &[String]) {
    let Some(window) = window() else { return };
    let Some(parent) = window.parent().ok().flatten() else {
        return;
    };
    if parent == window {
        return;
    }
    for message in messages {
        if let Ok(message) = JSON::parse(message) {
            // To whoever is there: a height is no secret, and a frame does not know its host.
            let _ = parent.post_message(&message, "*");
        }
    }
}

/// For listeners that may keep an event from its usual course.
pub(super) fn active() -> EventListenerOptions {
    EventListenerOptions::enable_prevent_default()
}
