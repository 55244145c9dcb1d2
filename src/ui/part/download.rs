//! A link that downloads what is seen. The file is made when the link is followed, and not before.

use crate::export::csv;
use crate::model::Words;
use crate::ui::Store;
use leptos::html::A;
use leptos::prelude::*;

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
    let link = NodeRef::<A>::new();
    // Followed, or saved through the menu.
    let fill = move |_: leptos::ev::MouseEvent| fill(store, link, published);
    view! {
        <a class="download" href=move || published.get() download="" node_ref=link
            on:click=fill on:contextmenu=fill>{move || store.text(words)}</a>
    }
}

fn fill(store: Store, link: NodeRef<A>, published: Signal<String>) {
    let Some(link) = link.get_untracked() else {
        return;
    };
    let file = store.ask(csv::file).filter(|_| store.is_whole());
    let (href, name) = file.map_or_else(
        || (published.get_untracked(), String::new()),
        |file| (file.data_url(), file.name),
    );
    link.set_href(&href);
    link.set_download(&name);
}
