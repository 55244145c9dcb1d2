//! What ties the parts of the home page together: the page's answer, which province is pointed at,
//! and which class is picked out. Apart because map, ranking, legend and card all hear it.

use crate::query::home::{self, Page};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The parts' common ground.
#[derive(Clone, Copy)]
pub struct Linked {
    /// The answer for the whole page.
    pub page: Memo<Page>,
    /// The province that the pointer or the focus is on; empty for none.
    pub pointed: RwSignal<String>,
    /// The class that the legend picks out, by its class name; empty for none.
    pub lit: RwSignal<&'static str>,
    /// Whether the screen is narrow.
    pub is_narrow: RwSignal<bool>,
}

/// Narrower than this the tile grid stands in for the map.
const NARROW: &str = "(max-width: 599px)";

impl Linked {
    /// Provides it to the parts of the page.
    pub fn provide() -> Self {
        let store = crate::ui::store();
        let linked = Self {
            page: Memo::new(move |_| store.ask(home::page)),
            pointed: RwSignal::new(String::new()),
            lit: RwSignal::new(""),
            is_narrow: RwSignal::new(false),
        };
        let list = window().match_media(NARROW).ok().flatten();
        if let Some(list) = list {
            linked.is_narrow.set(list.matches());
            let own = list.clone();
            let heard = gloo::events::EventListener::new(&list, "change", move |_| {
                linked.is_narrow.set(own.matches());
            });
            // The list is the browser's own; the listener goes with the page.
            let heard = StoredValue::new_local(Some(heard));
            on_cleanup(move || heard.set_value(None));
        }
        provide_context(linked);
        linked
    }

    /// A part of the answer, told of only when it changes.
    pub fn part<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        get: fn(&Page) -> &T,
    ) -> Memo<T> {
        Memo::new(move |_| self.page.with(|page| get(page).clone()))
    }

    /// The province that is selected.
    pub fn selected(self) -> &'static str {
        self.page.with_untracked(|page| page.areas.selected)
    }
}

/// The parts' common ground.
pub fn linked() -> Linked {
    expect_context()
}

/// The province that an event happened on.
pub fn area_of(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let marked = target.closest("[data-area]").ok().flatten()?;
    marked.get_attribute("data-area")
}
