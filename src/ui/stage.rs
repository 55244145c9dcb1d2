//! Every page but the first: asked of the second module, put in place, its charts drawn. Until the
//! module has come its place is kept; where it cannot come a sentence says so.

use super::Store;
use super::act::reveal;
use super::charts::Charts;
use super::module::{complete, kept, module};
use super::patch::patch;
use crate::html;
use crate::js::Module;
use crate::text::shell as words;
use leptos::html::Div;
use leptos::prelude::*;
use std::rc::Rc;

/// How far the second module is.
#[derive(Clone)]
enum Stand {
    /// On its way.
    Coming,
    /// Here.
    Here(Rc<Module>),
    /// Not to be had.
    Failed,
}

/// The page that the address names.
#[component]
pub fn Stage() -> impl IntoView {
    let store = super::store();
    let at = NodeRef::<Div>::new();
    let stand = RwSignal::new_local(kept().map_or(Stand::Coming, Stand::Here));
    if matches!(stand.get_untracked(), Stand::Coming) {
        leptos::task::spawn_local(async move {
            let found = module().await;
            let _ = stand.try_set(found.map_or(Stand::Failed, Stand::Here));
        });
    }
    let charts = StoredValue::new_local(Charts::default());
    on_cleanup(move || {
        let _ = charts.try_set_value(Charts::default());
    });
    Effect::new(move |_| {
        let Some(at) = at.get() else { return };
        let local = store.local().get();
        match stand.get() {
            Stand::Coming => patch(&at, html::SKELETON),
            Stand::Failed => {
                patch(&at, &failed(store));
                crate::js::set_root("data-ready", "");
            }
            Stand::Here(module) => {
                complete(store, &module);
                patch(&at, &module.sheet(&store.query(), &local.write()));
                charts.update_value(|charts| charts.follow(&at, &module, local.is_dark));
                crate::js::set_root("data-ready", "");
            }
        }
    });
    // A link from elsewhere to a place on the page is followed once its texts have come.
    Effect::new(move |_| {
        let hash = window().location().hash().unwrap_or_default();
        if store.later().is_some() && matches!(stand.get(), Stand::Here(_)) && hash.len() > 1 {
            reveal(hash.trim_start_matches('#').to_owned());
        }
    });
    view! { <div class="part" node_ref=at></div> }
}

fn failed(store: Store) -> String {
    store.ask(|ask| {
        html::fill_in(
            "<p class=\"stage-failed\" role=\"alert\">{}</p>",
            &[ask.text(words::PAGE_FAILED)],
        )
    })
}
