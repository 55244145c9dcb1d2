//! The search of the masthead: a combobox with a listbox, as the WAI-ARIA pattern has it. Arrows
//! move, Enter opens, Escape closes, `/` leads here from anywhere.

use crate::query::search::{Hit, Hits, Index, find};
use crate::text::{fill, search};
use crate::ui::{Store, store};
use leptos::ev::{self, KeyboardEvent};
use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What has been typed, what fits it, and which of it is marked.
#[derive(Clone, Copy)]
struct Finder {
    store: Store,
    text: RwSignal<String>,
    is_open: RwSignal<bool>,
    marked: RwSignal<Option<usize>>,
    found: Memo<Vec<Hits>>,
    field: NodeRef<Input>,
}

impl Finder {
    fn new() -> Self {
        let store = store();
        let text = RwSignal::new(String::new());
        // Folded on the first letter typed, and again when the aliases have come.
        let index = Memo::new(move |_| Index::new(store.data()));
        let found = Memo::new(move |_| {
            let typed = text.get();
            if typed.trim().is_empty() {
                return Vec::new();
            }
            store.ask(|ask| index.with(|index| find(ask, index, &typed)))
        });
        Self {
            store,
            text,
            is_open: RwSignal::new(false),
            marked: RwSignal::new(None),
            found,
            field: NodeRef::new(),
        }
    }

    fn count(self) -> usize {
        self.found
            .with(|groups| groups.iter().map(|group| group.hits.len()).sum())
    }

    fn is_shown(self) -> bool {
        self.is_open.get() && self.text.with(|text| !text.trim().is_empty())
    }

    fn typed(self, text: String) {
        self.text.set(text);
        self.marked.set(None);
        self.is_open.set(true);
    }

    fn step(self, forward: bool) {
        let count = self.count();
        self.is_open.set(true);
        self.marked.update(|marked| {
            *marked = match (*marked, forward) {
                _ if count == 0 => None,
                (None, true) => Some(0),
                (None, false) => Some(count - 1),
                (Some(at), true) => Some((at + 1) % count),
                (Some(at), false) => Some((at + count - 1) % count),
            };
        });
    }

    fn choose(self, at: usize) {
        let hit = self.found.with(|groups| {
            let mut hits = groups.iter().flat_map(|group| &group.hits);
            hits.nth(at).cloned()
        });
        if let Some(hit) = hit {
            self.text.set(String::new());
            self.is_open.set(false);
            self.marked.set(None);
            self.store.send(&hit.intent);
        }
    }

    fn press(self, event: &KeyboardEvent) {
        match event.key().as_str() {
            "ArrowDown" => self.step(true),
            "ArrowUp" => self.step(false),
            "Enter" => self.choose(self.marked.get().unwrap_or(0)),
            "Escape" if self.is_open.get() => self.is_open.set(false),
            "Escape" => self.text.set(String::new()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// `/` anywhere but in a field leads to the search.
    fn listen(self) {
        let heard = window_event_listener(ev::keydown, move |event| {
            let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
            if event.key() == "/" && is_plain && !is_in_field(&event) {
                event.prevent_default();
                if let Some(field) = self.field.get_untracked() {
                    let _ = field.focus();
                }
            }
        });
        on_cleanup(move || heard.remove());
    }
}

fn is_in_field(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
    })
}

/// The search field with its results.
#[component]
pub fn Search() -> impl IntoView {
    let search = Finder::new();
    search.listen();
    let store = search.store;
    let is_narrow = window()
        .inner_width()
        .ok()
        .and_then(|width| width.as_f64())
        .is_some_and(|width| width < 600.0);
    let placeholder = if is_narrow {
        search::PLACEHOLDER_SHORT
    } else {
        search::PLACEHOLDER
    };
    let marked = move || search.marked.get().map(|at| format!("found-{at}"));
    view! {
        <div class="search" role="search">
            <input type="text" role="combobox" aria-autocomplete="list" aria-controls="found" autocomplete="off"
                autocapitalize="off" spellcheck="false" enterkeyhint="go" node_ref=search.field
                aria-label=move || store.text(search::LABEL) placeholder=move || store.text(placeholder)
                aria-expanded=move || search.is_shown().to_string() aria-activedescendant=marked
                prop:value=move || search.text.get()
                on:input=move |event| search.typed(event_target_value(&event))
                on:focus=move |_| search.is_open.set(true) on:blur=move |_| search.is_open.set(false)
                on:keydown=move |event| search.press(&event)/>
            <kbd aria-hidden="true">"/"</kbd>
            // Pressing within the list keeps the field in focus, so that the list stays.
            <div class="search-found" hidden=move || !search.is_shown() on:mousedown=|event| event.prevent_default()>
                <div id="found" role="listbox" aria-label=move || store.text(search::LABEL)>{move || groups(search)}</div>
                <p class="note" role="status">{move || status(search)}</p>
            </div>
        </div>
    }
}

fn groups(search: Finder) -> Vec<AnyView> {
    let mut first = 0;
    let group = |group: Hits| {
        let start = first;
        first += group.hits.len();
        let options = (start..)
            .zip(group.hits)
            .map(|(at, hit)| option(search, at, hit));
        view! {
            <div role="group" aria-label=group.title>
                <p class="search-kind" aria-hidden="true">{group.title}</p>
                {options.collect_view()}
            </div>
        }
        .into_any()
    };
    search.found.get().into_iter().map(group).collect()
}

fn option(search: Finder, at: usize, hit: Hit) -> impl IntoView {
    view! {
        <div role="option" id=format!("found-{at}") aria-selected=move || (search.marked.get() == Some(at)).to_string()
            on:click=move |_| search.choose(at)>
            <span>{hit.label}</span><small>{hit.note}</small>
        </div>
    }
}

/// Said beside the list: how many were found, or that nothing was.
fn status(search: Finder) -> impl IntoView {
    let store = search.store;
    let typed = search.text.get();
    match search.count() {
        _ if !search.is_shown() => ().into_any(),
        0 => fill(store.text(search::NOTHING), &[("text", typed.trim())]).into_any(),
        count => {
            let text = fill(store.text(search::COUNT), &[("n", &count.to_string())]);
            view! { <span class="unseen">{text}</span> }.into_any()
        }
    }
}
