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
    pub lit: Memo<String>,
    wanted: RwSignal<String>,
}

impl Linked {
    /// Provides it to the parts of the page.
    pub fn provide() -> Self {
        let store = crate::ui::store();
        let page = Memo::new(move |_| store.ask(home::page));
        let wanted = RwSignal::new(String::new());
        // A class that the legend no longer has cannot be let go of: it is let go here.
        let lit = Memo::new(move |_| {
            let wanted = wanted.get();
            let is_there = page.with(|page| {
                let legend = &page.legend;
                let mut entries = legend.entries.iter().chain(&legend.missing);
                entries.any(|entry| entry.mark.class() == wanted)
            });
            if is_there { wanted } else { String::new() }
        });
        let linked = Self {
            page,
            pointed: RwSignal::new(String::new()),
            lit,
            wanted,
        };
        provide_context(linked);
        linked
    }

    /// The pointer or the focus is on a province, or on none.
    pub fn point(self, id: String) {
        if self.pointed.with_untracked(|pointed| *pointed != id) {
            self.pointed.set(id);
        }
    }

    /// Picks out a class, or lets it go where it was picked out before.
    pub fn light(self, class: &str) {
        let is_again = self.lit.with_untracked(|lit| lit == class);
        self.wanted.set(if is_again {
            String::new()
        } else {
            class.to_owned()
        });
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
