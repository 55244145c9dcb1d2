//! A link that downloads what is seen. The file is made when the link is followed, and not before.

use crate::export::csv;
use crate::model::Words;
use crate::ui::Store;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The link; without the later texts, and where nothing can be shown, it leads to a file of the
/// data package.
#[component]
pub fn Download(
    /// What it says.
    words: Words,
    /// The file of the data package that holds the published figures.
    #[prop(into)]
    published: Signal<String>,
) -> impl IntoView {
    let store = crate::ui::store();
    // Followed, or saved through the menu.
    let fill = move |event: MouseEvent| fill(store, &event, published);
    view! {
        <a class="download" href=move || published.get() download=""
            on:click=fill on:contextmenu=fill>{move || store.text(words)}</a>
    }
}

fn fill(store: Store, event: &MouseEvent, published: Signal<String>) {
    let link = event
        .target()
        .and_then(|link| link.dyn_into::<Element>().ok());
    let Some(link) = link else {
        return;
    };
    let file = store.ask(csv::file).filter(|_| store.is_whole());
    let (href, name) = file.map_or_else(
        || (published.get_untracked(), String::new()),
        |file| (file.data_url(), file.name),
    );
    for (name, value) in [("href", href), ("download", name)] {
        let _ = link.set_attribute(name, &value);
    }
}
