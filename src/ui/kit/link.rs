//! A link to another view: a real address, so that it opens in a new tab and is read without
//! script, and a change of the view without a load where it is followed here.

use crate::state::Intent;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A link that carries out an intent.
#[component]
pub fn Link(
    /// Where it leads.
    intent: Intent,
    /// `aria-current`, such as `page` where the reader is there already.
    current: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let store = crate::ui::store();
    let to = intent.clone();
    let follow = move |event: MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            store.send(&intent);
        }
    };
    view! { <a href=move || store.href(&to) aria-current=current on:click=follow>{children()}</a> }
}
