//! A real table that sorts itself: also the text alternative of charts. On a phone each row becomes
//! a few lines, so the roles that the browser then forgets are written out.

use crate::query::table::{By, Cell, Column, TableView, To};
use crate::text::table;
use crate::ui::kit::Link;
use crate::ui::store;
use leptos::prelude::*;

/// A table.
#[component]
pub fn DataTable(
    /// What it shows.
    #[prop(into)]
    table: Signal<TableView>,
    /// Told of each new order, for a page that keeps it in the address.
    #[prop(optional)]
    on_order: Option<Callback<By>>,
) -> impl IntoView {
    let store = store();
    let chosen = RwSignal::new(None::<By>);
    let by = Memo::new(move |_| chosen.get().or_else(|| table.with(|table| table.by)));
    let columns = Memo::new(move |_| table.with(|table| table.columns.clone()));
    let press = Callback::new(move |column: usize| {
        let next = table.with_untracked(|table| table.pressed(column, by.get_untracked()));
        chosen.set(Some(next));
        if let Some(on_order) = on_order {
            on_order.run(next);
        }
    });
    let shared = Memo::new(move |_| table.with(TableView::shared));
    let head = move || {
        let shared = shared.get();
        let columns = columns.get().into_iter().enumerate();
        let own = columns.filter(|(place, _)| !shared.contains(place));
        own.map(|(place, column)| view! { <Head column place by press/> })
            .collect_view()
    };
    let body = move || {
        table.with(|table| {
            let order = store.ask(|ask| table.order(ask, by.get()));
            let rows = order.iter().filter_map(|place| table.rows.get(*place));
            let shared = shared.get();
            rows.map(|cells| row(cells, &table.columns, &shared))
                .collect_view()
        })
    };
    view! {
        <p class="data-shared note">{move || table.with(|table| said_once(table, &shared.get()))}</p>
        <table class="data" role="table">
            <caption class="unseen">{move || table.with(|table| table.caption.clone())}</caption>
            <thead role="rowgroup"><tr role="row">{head}</tr></thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
    }
}

/// The head of a column, which sorts by it.
#[component]
fn Head(
    column: Column,
    place: usize,
    by: Memo<Option<By>>,
    press: Callback<usize>,
) -> impl IntoView {
    let store = store();
    let is_down = move || {
        by.get()
            .filter(|by| by.column == place)
            .map(|by| by.is_down)
    };
    let sort = move || match is_down() {
        None => "none",
        Some(true) => "descending",
        Some(false) => "ascending",
    };
    let arrow = move || match is_down() {
        None => "",
        Some(true) => " ↓",
        Some(false) => " ↑",
    };
    let unit = (!column.unit.is_empty()).then(|| format!(" ({})", column.unit));
    view! {
        <th role="columnheader" scope="col" aria-sort=sort class=kind(column)>
            <button type="button" title=move || store.text(table::SORT) on:click=move |_| press.run(place)>
                {column.label}{unit}<span aria-hidden="true">{arrow}</span>
            </button>
        </th>
    }
}

fn kind(column: Column) -> &'static str {
    match (column.is_main, column.is_number) {
        (true, true) => "number main",
        (true, false) => "main",
        (false, true) => "number",
        (false, false) => "",
    }
}

/// What every row has in common.
fn said_once(table: &TableView, shared: &[usize]) -> Vec<AnyView> {
    let one = |place: &usize| {
        let column = table.columns.get(*place)?;
        let cell = table.rows.first()?.get(*place)?;
        let said = || view! { <span>{column.label}": "{content(cell)}</span>" " }.into_any();
        (!cell.text.is_empty()).then(said)
    };
    shared.iter().filter_map(one).collect()
}

fn row(cells: &[Cell], columns: &[Column], shared: &[usize]) -> AnyView {
    let cell = |(place, (cell, column)): (usize, (&Cell, &Column))| {
        let content = content(cell);
        let mark = cell.mark.as_ref();
        let (indicator, area) = (mark.map(|mark| mark.indicator), mark.map(|mark| mark.area));
        let period = mark.map(|mark| mark.period.clone());
        if place == 0 {
            view! { <th role="rowheader" scope="row" class=kind(*column)>{content}</th> }.into_any()
        } else {
            view! {
                <td role="cell" class=kind(*column) data-label=column.label data-indicator=indicator data-area=area data-period=period>
                    {content}
                </td>
            }
            .into_any()
        }
    };
    let all = cells.iter().zip(columns).enumerate();
    let own = all.filter(|(place, _)| !shared.contains(place));
    let cells: Vec<AnyView> = own.map(cell).collect();
    view! { <tr role="row">{cells}</tr> }.into_any()
}

fn content(cell: &Cell) -> AnyView {
    let text = cell.text.clone();
    match &cell.to {
        Some(To::View(intent)) => {
            view! { <Link intent=intent.clone() current=|| None>{text}</Link> }.into_any()
        }
        Some(To::Page(url)) => view! { <a href=*url rel="noopener">{text}</a> }.into_any(),
        None => text.into_any(),
    }
}
