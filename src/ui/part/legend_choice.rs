//! How classes are made, as the reader chooses: the method by its name, their number, bounds of the
//! reader's own. Kept in the address.

use crate::model::Words;
use crate::query::home::{self, Legend};
use crate::state::{Breaks, Intent, ViewState};
use crate::text::{fill, home as words};
use leptos::prelude::*;

/// Names the method; opens the choice.
#[component]
pub fn ClassChoice(legend: Memo<Legend>) -> impl IntoView {
    let store = crate::ui::store();
    let method = move || legend.with(|legend| legend.method.clone());
    view! {
        <details class="class-choice">
            <summary><span>{method}</span>" "<u>{move || store.text(words::CHANGE_CLASSES)}</u></summary>
            <div class="class-fields">
                <Methods legend/>
                <Number/>
                <Show when=move || store.of(|view| matches!(view.breaks, Breaks::Custom(_)))><Bounds legend/></Show>
            </div>
        </details>
    }
}

/// The four methods.
#[component]
fn Methods(legend: Memo<Legend>) -> impl IntoView {
    let store = crate::ui::store();
    let one = move |text: Words, breaks: fn(Vec<f64>) -> Breaks| {
        let is_now = move || {
            store.of(|view| {
                std::mem::discriminant(&view.breaks) == std::mem::discriminant(&breaks(Vec::new()))
            })
        };
        let choose = move |_| {
            let bounds = legend.with_untracked(|legend| legend.inner.clone());
            let k = store.of(|view| view.classes);
            store.send(&Intent::Classify(breaks(bounds), k));
        };
        view! {
            <button type="button" aria-pressed=move || is_now().to_string() on:click=choose>{move || store.text(text)}</button>
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=move || store.text(words::METHOD)>
            {one(words::QUANTILE, |_| Breaks::Quantile)}
            {one(words::EQUAL, |_| Breaks::Equal)}
            {one(words::JENKS, |_| Breaks::Jenks)}
            {one(words::CUSTOM, Breaks::Custom)}
        </div>
    }
}

/// How many classes, 3 to 7; of no use where the bounds are the reader's own.
#[component]
fn Number() -> impl IntoView {
    let store = crate::ui::store();
    let is_custom = move || store.of(|view| matches!(view.breaks, Breaks::Custom(_)));
    let one = move |k: u8| {
        let pressed = move || (store.of(|view| view.classes) == k).to_string();
        let choose = move |_| {
            let breaks = store.of(|view| view.breaks.clone());
            store.send(&Intent::Classify(breaks, k));
        };
        view! { <button type="button" aria-pressed=pressed on:click=choose>{k}</button> }
    };
    view! {
        <div class="class-number" hidden=is_custom>
            <span class="note">{move || store.text(words::HOW_MANY)}</span>
            <div class="segmented" role="group" aria-label=move || store.text(words::HOW_MANY)>{(3..=7).map(one).collect_view()}</div>
        </div>
    }
}

/// The reader's own bounds.
#[component]
fn Bounds(legend: Memo<Legend>) -> impl IntoView {
    let store = crate::ui::store();
    let is_wrong = RwSignal::new(false);
    let bounds = move || legend.with(|legend| legend.bounds.clone());
    let change = move |event: leptos::ev::Event| {
        let found = home::bounds(store.lang(), &event_target_value(&event));
        is_wrong.set(found.is_none());
        if let Some(found) = found {
            store.send(&Intent::Classify(Breaks::Custom(found), ViewState::CLASSES));
        }
    };
    let wrong = move || fill(store.text(words::BOUNDS_WRONG), &[("example", &bounds())]);
    view! {
        <label class="bounds"><span class="note">{move || store.text(words::BOUNDS)}</span>
            <input type="text" inputmode="decimal" autocomplete="off" prop:value=bounds on:change=change
                aria-invalid=move || is_wrong.get().to_string()/>
        </label>
        <p class="note" role="status">{move || if is_wrong.get() { wrong() } else { String::new() }}</p>
    }
}
