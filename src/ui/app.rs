//! The page as a whole: its language and colours, the page that the address names, where reading begins.

use super::store::Store;
use super::{act, home, modules, stage};
use crate::js;
use crate::model::SystemIx;
use crate::query::Ask;
use crate::state::{Tab, Theme};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Follows the view as long as the page lives. It draws nothing by itself: the places of the page stand in
/// index.html, and what is in them was made at build time or comes from the second module.
#[component]
pub fn App(store: Store) -> impl IntoView {
    act::listen(store);
    Effect::new(move |_| store.follow_device());
    // A mark on the root styles the whole page anew, even where it says the same.
    let (lang, theme) = (
        Memo::new(move |_| store.lang()),
        Memo::new(move |_| store.of(|view| view.theme)),
    );
    Effect::new(move |_| {
        js::set_root("lang", lang.get().code());
        match theme.get() {
            Theme::Auto => js::unset_root("data-theme"),
            theme => js::set_root("data-theme", theme.code()),
        }
    });
    home::follow(store);
    stage::follow(store);
    begin_at_the_top(store);
    fetch_ahead();
}

/// The second module is fetched as soon as the reader does anything, so that it is there before it is
/// needed; whoever only looks pays nothing for it.
fn fetch_ahead() {
    for name in ["pointermove", "pointerdown", "keydown", "scroll", "focusin"] {
        let options = EventListenerOptions::default();
        EventListener::once_with_options(&document(), name, options, |_| modules::want_ahead())
            .forget();
    }
}

/// What makes a view another page, and not another state of the same.
type Place = (Tab, Option<String>, Option<SystemIx>);

fn place(ask: Ask) -> Place {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let system = indicator.map(|ix| ask.data.indicator(ix).system);
    (
        ask.view.tab,
        ask.view.area.clone(),
        system.filter(|_| ask.view.tab == Tab::System),
    )
}

/// Another page is read from its top, and a screen reader begins with it; the browser's back and
/// forward keep their own place.
fn begin_at_the_top(store: Store) {
    let is_back = StoredValue::new(false);
    // Heard before the store hears it, on the way down to the window.
    let options = EventListenerOptions::run_in_capture_phase();
    let heard = EventListener::new_with_options(&window(), "popstate", options, move |_| {
        is_back.set_value(true);
    });
    heard.forget();
    Effect::new(move |before: Option<Place>| {
        let now = store.ask(place);
        let is_new = before.is_some_and(|before| before != now) && !is_back.get_value();
        is_back.set_value(false);
        if is_new {
            let main = stage::place("main");
            if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
                let _ = main.focus();
            }
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        now
    });
}
