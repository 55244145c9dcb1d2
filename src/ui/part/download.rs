//! A link that downloads what is seen. The file is made when the link is followed, and not before.

use crate::export::csv;
use crate::model::Words;
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
    let fill = move || {
        let Some(link) = link.get_untracked() else {
            return;
        };
        if let Some(file) = store.ask(csv::file).filter(|_| store.is_whole()) {
            link.set_href(&file.data_url());
            link.set_download(&file.name);
        } else {
            link.set_href(&published.get_untracked());
            link.set_download("");
        }
    };
    view! {
        <a class="download" href=move || published.get() download=""
            node_ref=link
            on:click=move |_| fill() on:contextmenu=move |_| fill()>{move || store.text(words)}</a>
    }
}
