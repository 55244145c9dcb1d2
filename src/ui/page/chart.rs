//! The page of an indicator over time.

use crate::chart::Drawing;
use crate::query::chart_page::{self, ChartPage, Choice};
use crate::state::Intent;
use crate::text::{chart_page as words, common, fill};
use crate::ui::kit::Link;
use crate::ui::part::{Chart, Picker, Units};
use crate::ui::{Store, store};
use leptos::prelude::*;

/// The page of the view's indicator.
#[component]
pub fn ChartPage() -> impl IntoView {
    let store = store();
    let page = Memo::new(move |_| store.ask(chart_page::page));
    let drawing = Memo::new(move |_| {
        page.with(|page| {
            let drawing = page.as_ref().and_then(|page| page.drawing.clone());
            drawing.unwrap_or_default()
        })
    });
    let has_drawing = Memo::new(move |_| {
        page.with(|page| page.as_ref().is_some_and(|page| page.drawing.is_some()))
    });
    let by_province =
        Memo::new(move |_| page.with(|page| page.as_ref().is_some_and(|page| page.is_by_province)));
    let part = move |show: fn(Store, &ChartPage) -> AnyView| {
        move || page.with(|page| page.as_ref().map(|page| show(store, page)))
    };
    let title = Signal::derive(move || {
        let name = store.ask(crate::query::picker::current);
        fill(store.text(words::OVER_TIME), &[("name", name)])
    });
    view! {
        <article class="chart-page">
            <Picker/>
            {part(heading)}
            <Show when=move || by_province.get()>
                <div class="controls"><Units/></div>
            </Show>
            {part(compared)}
            <Show when=move || has_drawing.get()>
                <Figure drawing title/>
            </Show>
            {part(remarks)}
        </article>
    }
    .into_any()
}

#[component]
fn Figure(drawing: Memo<Drawing>, title: Signal<String>) -> impl IntoView {
    view! { <Chart drawing title/> }
}

fn heading(_: Store, page: &ChartPage) -> AnyView {
    view! { <h1>{page.headline.clone()}</h1><p class="lede">{page.about}</p> }.into_any()
}

/// The chosen areas, and the choice of more.
fn compared(store: Store, page: &ChartPage) -> AnyView {
    if !page.is_by_province {
        return ().into_any();
    }
    let chosen = page
        .chosen
        .iter()
        .map(|choice| chip(store, choice))
        .collect_view();
    let options = page
        .addable
        .iter()
        .map(|choice| view! { <option value=choice.id>{choice.name}</option> })
        .collect_view();
    view! {
        <div class="compared">
            <ul aria-label=store.text(words::CHOSEN)>{chosen}</ul>
            <label>
                <span>{store.text(words::ADD)}</span>
                <select on:change=move |event| {
                    let id = event_target_value(&event);
                    if !id.is_empty() {
                        store.send(&Intent::Compare(id));
                    }
                }>
                    <option value="">{store.text(words::CHOOSE)}</option>
                    {options}
                </select>
            </label>
        </div>
    }
    .into_any()
}

fn chip(store: Store, choice: &Choice) -> AnyView {
    let remove = fill(store.text(words::REMOVE), &[("name", choice.name)]);
    let id = choice.id;
    view! {
        <li data-area=id>
            <span>{choice.name}</span>
            <button type="button" aria-label=remove.clone() title=remove
                on:click=move |_| store.send(&Intent::Compare(id.to_owned()))>"×"</button>
        </li>
    }
    .into_any()
}

fn remarks(store: Store, page: &ChartPage) -> AnyView {
    let remarks = page
        .remarks
        .iter()
        .map(|remark| view! { <p>{remark.clone()}</p> });
    let map = page.is_by_province.then(|| {
        let to = Intent::Pick(page.indicator.to_owned());
        view! { <a href=store.href(&Intent::Drill(None)) on:click=move |event| {
            event.prevent_default();
            store.send(&to);
            store.send(&Intent::Drill(None));
        }>{store.text(words::ON_MAP)}</a> }
    });
    let system = fill(store.text(words::IN_SYSTEM), &[("system", page.system)]);
    let intent = Intent::OpenSystem(page.indicator.to_owned());
    view! {
        <div class="chart-remarks">{remarks.collect_view()}</div>
        <div class="foot">
            <p>{store.text(common::SOURCE)}": "{page.sources.clone()}</p>
            <p class="chart-links">{map}" "<Link intent current=|| None>{system}</Link></p>
        </div>
    }
    .into_any()
}
