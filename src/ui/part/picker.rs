//! The picker of indicators: the present one as a button; below it all, by system, with a field
//! that filters them.

use crate::query::picker::{Choice, Choices, Part, choices, current};
use crate::text::{fill, search};
use crate::ui::kit::Link;
use crate::ui::store;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Button, Input};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The picker.
#[component]
pub fn Picker() -> impl IntoView {
    let store = store();
    let is_open = RwSignal::new(false);
    let button = NodeRef::<Button>::new();
    let name = Memo::new(move |_| store.ask(current));
    let close = move || {
        is_open.set(false);
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    };
    let press = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get() {
            event.stop_propagation();
            close();
        }
    };
    // Leaving the panel closes it.
    let leave = move |event: FocusEvent| {
        let inside = event
            .current_target()
            .and_then(|own| own.dyn_into::<Element>().ok());
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<Node>().ok());
        if let (Some(own), Some(to)) = (inside, to)
            && !own.contains(Some(&to))
        {
            is_open.set(false);
        }
    };
    view! {
        <div class="picker" on:keydown=press on:focusout=leave>
            <button type="button" class="picker-button" node_ref=button aria-controls="picker"
                aria-expanded=move || is_open.get().to_string() on:click=move |_| is_open.update(|open| *open = !*open)>
                <span class="unseen">{move || store.text(search::PICK)}": "</span>
                {move || name.get()}" "<span aria-hidden="true">"▾"</span>
            </button>
            <div id="picker" class="picker-panel" hidden=move || !is_open.get()>
                <Show when=move || is_open.get()><Panel on_pick=Callback::new(move |()| close())/></Show>
            </div>
        </div>
    }
}

/// The field and the list.
#[component]
fn Panel(on_pick: Callback<()>) -> impl IntoView {
    let store = store();
    let typed = RwSignal::new(String::new());
    let field = NodeRef::<Input>::new();
    let parts = Memo::new(move |_| store.ask(|ask| choices(ask, &typed.get())));
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    let nothing = move || {
        let is_empty = parts.with(Vec::is_empty);
        is_empty.then(|| {
            fill(
                store.text(search::NO_INDICATOR),
                &[("text", typed.get().trim())],
            )
        })
    };
    view! {
        <input type="text" autocomplete="off" spellcheck="false" node_ref=field placeholder=move || store.text(search::FILTER)
            aria-label=move || store.text(search::FILTER) on:input=move |event| typed.set(event_target_value(&event))/>
        <div class="picker-list">{move || parts.get().into_iter().map(|part| listed(part, on_pick)).collect_view()}</div>
        <p class="note" role="status">{nothing}</p>
    }
}

fn listed(part: Part, on_pick: Callback<()>) -> AnyView {
    let choice = move |choice: Choice| {
        let current = move || choice.is_current.then_some("true");
        view! {
            <li on:click=move |_| on_pick.run(())>
                <Link intent=choice.intent current>{choice.name}" "<small>{choice.note}</small></Link>
            </li>
        }
    };
    let group = move |group: Choices| {
        view! {
            <section>
                <h4>{group.title}</h4>
                <ul>{group.choices.into_iter().map(choice).collect_view()}</ul>
            </section>
        }
        .into_any()
    };
    view! {
        <h3>{part.title}</h3>
        <div class="picker-groups">{part.groups.into_iter().map(group).collect_view()}</div>
    }
    .into_any()
}
