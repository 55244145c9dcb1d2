//! All that is known of an area: indicators by system, each row with figure, place, region, country
//! and change, and, opened, every figure with its source. What is opened is worked out then.

use super::area_figure::{Value, standing};
use crate::query::area::{AreaPage, Change, Group, Level, Row, Said, history};
use crate::query::source::SourceEntry;
use crate::state::Intent;
use crate::text::{area as words, common, fill};
use crate::ui::kit::{Link, Spark};
use crate::ui::store::Store;
use leptos::prelude::*;

/// Every indicator of which something is known.
#[component]
pub fn Known(page: Memo<AreaPage>) -> impl IntoView {
    let store = crate::ui::store();
    let groups = Memo::new(move |_| page.with(|page| (page.groups.clone(), page.is_long)));
    let name = Memo::new(move |_| page.with(|page| page.headline.name));
    let shown = move || {
        let (groups, is_long) = groups.get();
        let group = |(place, one): (usize, Group)| group(store, one, place < FIRST, is_long);
        groups.into_iter().enumerate().map(group).collect_view()
    };
    view! {
        <Show when=move || !groups.with(|(groups, _)| groups.is_empty())>
            <section class="section area-known">
                <h2>{move || fill(store.text(words::ALL_KNOWN), &[("name", name.get())])}</h2>
                <p class="note">{move || store.text(words::ALL_HOW)}</p>
                {shown}
            </section>
        </Show>
    }
    .into_any()
}

/// So many groups are open at first: committees, both indices, services.
const FIRST: usize = 4;

/// One system. Where there are many rows a closed one holds none until it is opened.
fn group(store: Store, group: Group, is_open: bool, is_long: bool) -> AnyView {
    let open = RwSignal::new(is_open || !is_long);
    let count = group.rows.len().to_string();
    let count = fill(
        store.text(if group.rows.len() == 1 {
            words::ROW
        } else {
            words::ROWS
        }),
        &[("n", &count)],
    );
    let (indicator, name) = (group.indicator, group.name);
    let rows = StoredValue::new(group.rows);
    let toggle = move |event: leptos::ev::Event| {
        if is_toggled_open(&event) {
            open.set(true);
        }
    };
    view! {
        <details class="area-group" open=is_open on:toggle=toggle>
            <summary><h3>{name}</h3> " " <span class="note">{count}</span></summary>
            <Show when=move || open.get()>
                {move || rows.with_value(|rows| table(store, rows))}
                <p class="note"><Link intent=Intent::OpenSystem(indicator.to_owned()) current=|| None>{move || store.text(words::TO_SYSTEM)}</Link></p>
            </Show>
        </details>
    }
    .into_any()
}

fn is_toggled_open(event: &leptos::ev::Event) -> bool {
    use leptos::wasm_bindgen::JsCast;
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.has_attribute("open"))
}

/// Which columns say anything.
#[derive(Clone, Copy)]
struct Columns {
    rank: bool,
    region: bool,
    country: bool,
}

fn table(store: Store, rows: &[Row]) -> AnyView {
    let columns = Columns {
        rank: rows.iter().any(|row| row.standing.is_some()),
        region: rows.iter().any(|row| row.region.is_some()),
        country: rows.iter().any(|row| row.country.is_some()),
    };
    let head = [
        Some(words::COLUMN_INDICATOR),
        Some(words::COLUMN_FIGURE),
        columns.rank.then_some(words::COLUMN_RANK),
        columns.region.then_some(words::COLUMN_REGION),
        columns.country.then_some(words::COLUMN_COUNTRY),
        Some(words::COLUMN_CHANGE),
    ];
    let head = head
        .into_iter()
        .flatten()
        .map(|text| view! { <th scope="col" role="columnheader">{store.text(text)}</th> });
    view! {
        <table class="area-rows" role="table" data-wide=columns.country.to_string() data-rank=columns.rank.to_string()>
            <thead role="rowgroup"><tr role="row">{head.collect_view()}</tr></thead>
            {rows.iter().map(|row| body(store, row.clone(), columns)).collect_view()}
        </table>
    }
    .into_any()
}

fn body(store: Store, row: Row, columns: Columns) -> AnyView {
    let open = RwSignal::new(false);
    let (id, span) = (row.indicator, row.figure.span.clone());
    let label = move |words| store.text(words);
    let at = row.figure.period.clone();
    let line = (!row.line_label.is_empty())
        .then(|| view! { <Spark trend=row.trend at label=row.line_label/> });
    let changes = row.changes.into_iter().map(change).collect_view();
    let width =
        3 + usize::from(columns.rank) + usize::from(columns.region) + usize::from(columns.country);
    view! {
        <tbody role="rowgroup">
            <tr role="row">
                <th scope="row" role="rowheader">
                    <button type="button" aria-expanded=move || open.get().to_string() title=move || label(words::OPEN_ROW)
                        on:click=move |_| open.update(|open| *open = !*open)>{row.name}</button>
                    <span class="note">{span}</span>
                </th>
                <td role="cell" class="area-now">
                    <div><span><Value figure=row.figure/></span> {line}</div>
                    {(!row.how.is_empty()).then(|| view! { <span class="note">{row.how}</span> })}
                </td>
                {columns.rank.then(|| view! { <td role="cell" class="area-rank">{row.standing.map(standing)}</td> })}
                {levels(store, columns, row.region, row.country)}
                <td role="cell" class="note">{changes}</td>
            </tr>
            <Show when=move || open.get()>
                <tr role="row" class="area-more"><td role="cell" colspan=width>{move || more(store, id)}</td></tr>
            </Show>
        </tbody>
    }
    .into_any()
}

/// Region and country; one cell where both are refused for the same reason.
fn levels(
    store: Store,
    columns: Columns,
    region: Option<Level>,
    country: Option<Level>,
) -> AnyView {
    if columns.region
        && let (Some(Level::Refused(one)), Some(Level::Refused(other))) = (&region, &country)
        && one == other
    {
        let reason = one.clone();
        return view! { <td role="cell" colspan="2" class="note area-refused">{reason}</td> }
            .into_any();
    }
    let cell = |level: Option<Level>, text| {
        view! { <td role="cell" data-label=store.text(text)>{level.map(shown)}</td> }
    };
    view! {
        {columns.region.then(|| cell(region, words::COLUMN_REGION))}
        {columns.country.then(|| cell(country, words::COLUMN_COUNTRY))}
    }
    .into_any()
}

fn shown(level: Level) -> AnyView {
    match level {
        Level::Known { figure, how } => {
            view! { <span><Value figure/></span> <span class="note">{how}</span> }.into_any()
        }
        Level::Refused(reason) => view! { <span class="note">{reason}</span> }.into_any(),
    }
}

fn change(change: Change) -> AnyView {
    let reason = (!change.reason.is_empty()).then_some(change.reason);
    view! { <p title=reason>{change.text}</p> }.into_any()
}

/// Every figure of a row, its definition, its sources.
fn more(store: Store, indicator: &'static str) -> AnyView {
    let history = store.ask(|ask| history(ask, indicator));
    let has_place = history.past.iter().any(|past| !past.standing.is_empty());
    let has_region = history.past.iter().any(|past| past.region.is_some());
    let has_country = history.past.iter().any(|past| past.country.is_some());
    let head = [
        Some(words::COLUMN_WHEN),
        Some(words::COLUMN_FIGURE),
        has_place.then_some(words::COLUMN_RANK),
        has_region.then_some(words::COLUMN_REGION),
        has_country.then_some(words::COLUMN_COUNTRY),
    ];
    let head = head
        .into_iter()
        .flatten()
        .map(|text| view! { <th scope="col">{store.text(text)}</th> });
    let width = 2 + usize::from(has_place) + usize::from(has_region) + usize::from(has_country);
    let line = |past: crate::query::area::Past| {
        let notes = [past.apart, past.figure.note.to_owned()];
        let notes = notes.into_iter().filter(|note| !note.is_empty());
        let note =
            |note| view! { <tr class="area-note"><td colspan=width class="note">{note}</td></tr> };
        let notes = notes.map(note).collect_view();
        view! {
            <tr>
                <td>{past.when}</td>
                <td><Value figure=past.figure/></td>
                {has_place.then(|| view! { <td>{past.standing}</td> })}
                {has_region.then(|| view! { <td>{past.region.map(shown)}</td> })}
                {has_country.then(|| view! { <td>{past.country.map(shown)}</td> })}
            </tr>
            {notes}
        }
    };
    view! {
        <p>{history.about}</p>
        <div class="area-past"><table><thead><tr>{head.collect_view()}</tr></thead><tbody>{history.past.into_iter().map(line).collect_view()}</tbody></table></div>
        <h4>{store.text(words::SOURCES)}</h4>
        <ul class="area-sources">{history.sources.into_iter().map(|entry| source(store, entry)).collect_view()}</ul>
        <p><Link intent=Intent::Pick(indicator.to_owned()) current=|| None>{move || store.text(words::TO_MAP)}</Link></p>
    }
    .into_any()
}

fn source(store: Store, entry: SourceEntry) -> AnyView {
    let title = match entry.url {
        Some(url) => view! { <a href=url rel="noopener">{entry.title}</a> }.into_any(),
        None => view! { {entry.title} }.into_any(),
    };
    let through = (!entry.read_through.is_empty()).then(|| {
        view! { "; " <a href=entry.read_through rel="noopener">{store.text(common::READ_THROUGH)}</a> }
    });
    let date = (!entry.date.is_empty()).then(|| format!(", {}", entry.date));
    view! { <li>{entry.publisher} ": " {title} {date} " (" {entry.trust} ")" {through}</li> }
        .into_any()
}

/// Of what nothing is said, and why.
#[component]
pub fn Silent(page: Memo<AreaPage>) -> impl IntoView {
    let store = crate::ui::store();
    let silent = Memo::new(move |_| page.with(|page| page.silent.clone()));
    let one = |said: Said| view! { <dt>{said.reason}</dt> <dd>{said.names.join("; ")}</dd> };
    view! {
        <Show when=move || !silent.with(Vec::is_empty)>
            <details class="area-silent">
                <summary>{move || store.text(words::SILENT)}</summary>
                <dl>{move || silent.get().into_iter().map(one).collect_view()}</dl>
            </details>
        </Show>
    }
    .into_any()
}
