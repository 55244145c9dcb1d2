//! A few choices side by side, of which one holds.

use crate::model::Words;
use crate::state::Intent;
use leptos::prelude::*;

/// Choices as buttons that know whether they are pressed.
#[component]
pub fn Segmented(
    /// What is chosen between.
    label: Words,
    /// Each choice and what it does.
    options: Vec<(Words, Intent)>,
    /// Which one holds.
    #[prop(into)]
    at: Signal<usize>,
) -> impl IntoView {
    let store = crate::ui::store();
    let option = move |(place, (words, intent)): (usize, (Words, Intent))| {
        let pressed = move || (at.get() == place).to_string();
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| store.send(&intent)>
                {move || store.text(words)}
            </button>
        }
    };
    let options = options.into_iter().enumerate().map(option).collect_view();
    view! { <div class="segmented" role="group" aria-label=move || store.text(label)>{options}</div> }
}
