//! The pointer and the focus: the province that they are on stands out on the map, in the ranking and in the
//! strip of values alike.

use super::{area_of, map, outline};
use crate::ui::Store;
use crate::ui::act::on;
use crate::ui::patch::each;
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Event, PointerEvent};

thread_local! {
    /// The province that is pointed at; empty for none.
    static POINTED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Listens as long as the page lives.
pub fn listen(store: Store) {
    on("pointerover", move |event| {
        let pointer = event.dyn_ref::<PointerEvent>();
        if pointer.is_some_and(|pointer| pointer.pointer_type() == "mouse") {
            moved(store, event);
        }
    });
    on("focusin", move |event| moved(store, event));
}

fn moved(store: Store, event: &Event) {
    let id = area_of(event).unwrap_or_default();
    if POINTED.with_borrow(|pointed| *pointed != id) {
        POINTED.set(id);
        show(store);
    }
}

/// Shows it again after the page has been written anew.
pub fn again(store: Store) {
    if POINTED.with_borrow(|pointed| !pointed.is_empty()) {
        show(store);
    }
}

fn show(store: Store) {
    let id = POINTED.with_borrow(Clone::clone);
    let Some(main) = crate::ui::stage::place("main") else {
        return;
    };
    each(&main, "[data-pointed]", |element| {
        let _ = element.remove_attribute("data-pointed");
    });
    if !id.is_empty() {
        let css = [
            ".dots > [data-area=\"",
            &id,
            "\"], .rows > [data-area=\"",
            &id,
            "\"]",
        ];
        each(&main, &css.concat(), |element| {
            let _ = element.set_attribute("data-pointed", "");
        });
    }
    if let Some(map) = map(store) {
        let is_chosen = document()
            .query_selector(".card[data-chosen]")
            .is_ok_and(|card| card.is_some())
            && map.get_attribute("data-chosen").as_ref() == Some(&id);
        outline::pointed(store, &map, if is_chosen { "" } else { &id });
    }
}
