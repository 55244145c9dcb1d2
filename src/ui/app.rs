//! The frame around every page: masthead, the page that the address names, colophon.

use super::kit::Link;
use super::page::{self, Shown};
use super::part::Masthead;
use super::store::Store;
use crate::js;
use crate::model::SystemIx;
use crate::query::{Ask, title};
use crate::state::{Intent, Tab, Theme};
use crate::text::{common, fill, shell};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The whole page.
#[component]
pub fn App(store: Store) -> impl IntoView {
    provide_context(store);
    Effect::new(move |_| {
        js::set_root("lang", store.lang().code());
        match store.of(|view| view.theme) {
            Theme::Auto => js::unset_root("data-theme"),
            theme => js::set_root("data-theme", theme.code()),
        }
    });
    Effect::new(move |_| js::set_title(&store.ask(title::page)));
    begin_at_the_top(store);
    let shown = Memo::new(move |_| Shown::of(store));
    let is_embedded = Memo::new(move |_| store.of(|view| view.is_embedded));
    view! {
        <Show when=move || !is_embedded.get()>
            <Masthead/>
        </Show>
        <Ignored/>
        <main id="main" class="page" tabindex="-1">{move || page::shown(shown.get())}</main>
        <Show when=move || !is_embedded.get()>
            <Colophon/>
        </Show>
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

/// Says which parts of the address could not be read.
#[component]
fn Ignored() -> impl IntoView {
    let store = super::store();
    let text = move || {
        let names = store.ignored().join(", ");
        fill(store.text(shell::IGNORED), &[("names", &names)])
    };
    view! {
        <Show when=move || !store.ignored().is_empty()>
            <p class="ignored" role="status">{text}</p>
        </Show>
    }
}

/// The foot of every page.
#[component]
fn Colophon() -> impl IntoView {
    let store = super::store();
    view! {
        <footer class="colophon">
            <p><strong>{move || store.text(common::ATLAS)}</strong></p>
            <p>{move || store.text(shell::COLOPHON)}</p>
            <p><Link intent=Intent::Open(Tab::About) current=|| None>{move || store.text(shell::COLOPHON_ABOUT)}</Link></p>
        </footer>
    }
}
