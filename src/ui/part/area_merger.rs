//! What 1 July 2025 did to a province: those before, the one after, the document.

use super::area_figure::{Value, standing};
use crate::query::area::{AreaPage, Merger as Told, Partner};
use crate::state::Intent;
use crate::text::area as words;
use crate::ui::kit::Link;
use leptos::prelude::*;

/// The merger, or that there was none.
#[component]
pub fn Merger(page: Memo<AreaPage>) -> impl IntoView {
    let store = crate::ui::store();
    let merger = Memo::new(move |_| page.with(|page| page.merger.clone()));
    let shown = move || {
        merger.get().map(|merger: Told| {
            view! {
                <section class="area-merger">
                    <h2>{merger.title}</h2>
                    <p>{merger.sentence}</p>
                    <div class="area-merged">
                        <div>
                            <h3>{move || store.text(words::BEFORE)}</h3>
                            <ul>{merger.before.into_iter().map(partner).collect_view()}</ul>
                        </div>
                        <div>
                            <h3>{move || store.text(words::AFTER)}</h3>
                            <ul>{partner(merger.after)}</ul>
                        </div>
                    </div>
                    <p class="note">{merger.note}</p>
                </section>
            }
        })
    };
    view! { {shown} }.into_any()
}

fn partner(partner: Partner) -> AnyView {
    let intent = Intent::DrillIn(partner.units, partner.id.to_owned());
    let current = move || partner.is_here.then_some("page");
    view! {
        <li>
            <Link intent current>{partner.name}</Link>
            <span class="number">{partner.figure.map(|figure| view! { <Value figure/> })}</span>
            <span class="note">{partner.standing.map(standing)}</span>
        </li>
    }
    .into_any()
}
