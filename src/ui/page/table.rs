//! The table page: the indicator at hand as a table that can be sorted, with everything that a
//! figure needs to be quoted.

use crate::query::table::{self as query, By, TablePage};
use crate::state::{Intent, Sort};
use crate::text::{home, table};
use crate::ui::kit::Link;
use crate::ui::part::{DataTable, Download, Picker, Units};
use crate::ui::store;
use leptos::prelude::*;

/// The table page.
#[component]
pub fn Table() -> impl IntoView {
    let store = store();
    let page = Memo::new(move |_| store.ask(query::page));
    let view = Signal::derive(move || page.with(|page| page.table.clone()));
    let has_rows = Memo::new(move |_| page.with(|page| !page.table.rows.is_empty()));
    let has_units = Memo::new(move |_| page.with(|page| page.has_units));
    let text = move |get: fn(&TablePage) -> &String| move || page.with(|page| get(page).clone());
    // The address knows three of the columns.
    let order = move |by: By| {
        let is_by_province = page.with_untracked(|page| page.has_units);
        let sort = match (by.column, by.is_down) {
            (query::NAME, false) => Sort::Name,
            (query::VALUE, true) => Sort::ValueDown,
            (query::VALUE, false) => Sort::Value,
            (query::RANK, false) => Sort::Rank,
            _ => return,
        };
        if is_by_province {
            store.send(&Intent::Order(sort));
        }
    };
    let on_order = Callback::new(order);
    view! {
        <div class="table-page">
            <Picker/>
            <h1>{text(|page| &page.title)}</h1>
            <p class="lede">{text(|page| &page.lede)}</p>
            <div class="controls">
                <Show when=move || has_units.get()><Units/></Show>
                <Periods page/>
            </div>
            <Show when=move || has_rows.get()><DataTable table=view on_order/></Show>
            <Foot page/>
        </div>
    }
}

/// The periods that the table can show.
#[component]
fn Periods(page: Memo<TablePage>) -> impl IntoView {
    let store = store();
    let steps = Memo::new(move |_| page.with(|page| page.steps.clone()));
    let step = |step: query::Step| {
        let current = move || step.is_current.then_some("true");
        view! { <li><Link intent=step.intent current>{step.label}</Link></li> }
    };
    view! {
        <ul class="periods" aria-label=move || store.text(table::PERIODS)>
            {move || steps.get().into_iter().map(step).collect_view()}
        </ul>
    }
}

/// Where to go from here, and the file.
#[component]
fn Foot(page: Memo<TablePage>) -> impl IntoView {
    let store = store();
    let file = Signal::derive(move || page.with(|page| page.file.clone()));
    let back = move || {
        page.with(|page| page.back.clone())
            .map(|(intent, words)| view! { <Link intent current=|| None>{words}</Link> })
    };
    view! {
        <footer class="foot">
            <p>{back}</p>
            <p><Download words=home::DOWNLOAD published=file/></p>
            <p><a href=move || page.with(|page| page.file.clone()) download="">{move || store.text(table::FILE)}</a></p>
        </footer>
    }
}
