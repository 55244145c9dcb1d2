//! The merger of all provinces: markup put in in one piece, whose links are followed here.

use super::map_linked::linked;
use crate::model::UnitSystem;
use crate::state::{Intent, Show};
use crate::text::home;
use crate::ui::kit::Segmented;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Values, or what the merger did to them.
#[component]
pub fn MergerChoice() -> impl IntoView {
    let store = crate::ui::store();
    let options = vec![
        (home::SHOW_VALUES, Intent::Show(Show::Values)),
        (home::SHOW_MERGER, Intent::Show(Show::Merger)),
    ];
    let at = Signal::derive(move || usize::from(store.of(|view| view.show) == Show::Merger));
    view! { <div hidden=move || store.of(|view| view.units) == UnitSystem::Old><Segmented label=home::SHOW options at/></div> }
}

/// The list; nothing where it was not asked for.
#[component]
pub fn MoveList() -> impl IntoView {
    let store = crate::ui::store();
    let ranking = linked().part(|page| &page.ranking);
    let follow = move |event: leptos::ev::MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[data-units]").ok().flatten());
        let Some(link) = link.filter(|_| is_plain) else {
            return;
        };
        let read = |name| link.get_attribute(name).unwrap_or_default();
        if let Some(units) = UnitSystem::from_code(&read("data-units")) {
            event.prevent_default();
            store.send(&Intent::DrillIn(units, read("data-area")));
        }
    };
    view! {
        <section class="moves" on:click=follow hidden=move || ranking.with(|ranking| ranking.moves.is_empty())
            inner_html=move || ranking.with(|ranking| ranking.moves.clone())></section>
    }
}
