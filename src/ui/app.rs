//! The frame around every page: masthead, the page that the address names, foot.

use super::home::Home;
use super::part::part;
use super::stage::Stage;
use super::store::Store;
use super::{act, search};
use crate::model::SystemIx;
use crate::query::{Ask, title};
use crate::state::{Tab, Theme};
use crate::{html, js};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The whole page.
#[component]
pub fn App(store: Store) -> impl IntoView {
    provide_context(store);
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
    Effect::new(move |_| js::set_title(&store.ask_rested(title::page)));
    begin_at_the_top(store);
    let is_home = Memo::new(move |_| store.is_home());
    let masthead = search::masthead(store);
    // An embedded view stands alone.
    let alone = move |markup: String| {
        if store.of_rested(|view| view.is_embedded) {
            String::new()
        } else {
            markup
        }
    };
    let page = move || {
        if is_home.get() {
            Home().into_any()
        } else {
            Stage().into_any()
        }
    };
    view! {
        {part(move || alone(masthead()))}
        {part(move || {
            let names = store.ignored();
            store.ask(|ask| html::masthead::ignored(ask, &names))
        })}
        <main id="main" class="page" tabindex="-1">{page}</main>
        {part(move || alone(store.ask_rested(html::masthead::colophon)))}
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
            let main = document().get_element_by_id("main");
            if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
                let _ = main.focus();
            }
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        now
    });
}
