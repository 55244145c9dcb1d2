//! The top of an area's page: the way down to it, its sentence, the few figures that matter.

use super::Units;
use super::area_figure::{Value, standing};
use crate::query::area::{AreaPage, Key};
use crate::state::Intent;
use crate::text::area as words;
use crate::ui::kit::Link;
use leptos::prelude::*;

/// Country › region › province.
#[component]
pub fn Crumbs(page: Memo<AreaPage>) -> impl IntoView {
    let store = crate::ui::store();
    let crumbs = Memo::new(move |_| page.with(|page| page.crumbs.clone()));
    let has_units = Memo::new(move |_| page.with(|page| page.has_units));
    let step = move |crumb: crate::query::area::Crumb| {
        let current = move || crumb.is_here.then_some("page");
        view! { <li><Link intent=Intent::Drill(Some(crumb.id.to_owned())) current>{crumb.name}</Link></li> }
    };
    view! {
        <div class="area-way">
            <nav class="area-crumbs" aria-label=move || store.text(words::CRUMBS)>
                <ol>{move || crumbs.get().into_iter().map(step).collect_view()}</ol>
            </nav>
            <Show when=move || has_units.get()><Units/></Show>
        </div>
    }
    .into_any()
}

/// The sentence and what stands below it.
#[component]
pub fn Headline(page: Memo<AreaPage>) -> impl IntoView {
    let head = Memo::new(move |_| page.with(|page| page.headline.clone()));
    let resolved = Memo::new(move |_| page.with(|page| page.resolved.clone()));
    let lede = move || {
        let sentences = head.with(|head| head.lede.clone());
        sentences
            .into_iter()
            .map(|line| view! { <p class="lede">{line}</p> })
            .collect_view()
    };
    view! {
        <Show when=move || !resolved.with(String::is_empty)>
            <p class="area-resolved" role="status">{resolved}</p>
        </Show>
        <p class="over">{move || head.with(|head| head.kind.clone())}</p>
        <h1>{move || head.with(|head| head.title.clone())}</h1>
        {lede}
    }
    .into_any()
}

/// The few figures.
#[component]
pub fn Keys(page: Memo<AreaPage>) -> impl IntoView {
    let keys = Memo::new(move |_| page.with(|page| page.keys.clone()));
    let one = |key: Key| {
        let notes = key
            .notes
            .into_iter()
            .map(|note| view! { <p class="note">{note}</p> });
        view! {
            <li>
                <h2>{key.label}</h2>
                <p class="figure"><Value figure=key.figure/></p>
                <p>{key.standing.map(standing)}</p>
                <div>{notes.collect_view()}</div>
            </li>
        }
    };
    view! { <ul class="area-keys">{move || keys.get().into_iter().map(one).collect_view()}</ul> }
        .into_any()
}
