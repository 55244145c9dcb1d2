//! The page of open matters: a filter by state, threads with their line of time, the rules.

use crate::query::matters::{self, Axis, EventLine, MattersPage, State, Thread, Told};
use crate::query::source::SourceEntry;
use crate::state::Intent;
use crate::text::{common, fill, matters as words};
use crate::ui::kit::Link;
use crate::ui::part::{chip, timeline};
use crate::ui::{Store, store};
use leptos::prelude::*;

/// From this width on the events of a thread stand open beside its matters.
const WIDE_PX: f64 = 960.0;

/// The page of open matters.
#[component]
pub fn Matters() -> impl IntoView {
    let store = store();
    let page = Memo::new(move |_| store.ask(matters::page));
    let only = RwSignal::new(None::<State>);
    // A link to one matter is followed once its text has come.
    Effect::new(move |_| {
        let hash = window().location().hash().unwrap_or_default();
        if store.is_whole() && hash.len() > 1 {
            chip::reveal(hash.trim_start_matches('#').to_owned());
        }
    });
    view! {
        <article class="matters">
            {move || page.with(heading)}
            <Filter page only/>
            <Show when=move || !store.is_whole()>
                <p class="matters-coming note" role="status">{move || store.text(words::COMING)}</p>
            </Show>
            <Threads page only/>
            {move || page.with(|page| rules(store, page))}
            {move || page.with(|page| foot(store, page))}
        </article>
    }
    .into_any()
}

fn heading(page: &MattersPage) -> AnyView {
    let lede = page.heading.lede.iter();
    view! {
        <h1>{page.heading.headline.clone()}</h1>
        {lede.map(|line| view! { <p class="lede">{line.clone()}</p> }).collect_view()}
    }
    .into_any()
}

/// The states as buttons, with how many matters are in each.
#[component]
fn Filter(page: Memo<MattersPage>, only: RwSignal<Option<State>>) -> impl IntoView {
    let store = store();
    let button = move |state: Option<State>, label: &'static str, count: usize| {
        let pressed = move || (only.get() == state).to_string();
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| only.set(state)>
                {label}" "<span class="matter-count">{count}</span>
            </button>
        }
    };
    let states = move || {
        page.with(|page| {
            let found = page.tally.iter().filter(|tally| tally.count > 0);
            found
                .map(|tally| button(Some(tally.state), tally.label, tally.count))
                .collect_view()
        })
    };
    view! {
        <div class="matter-filter" role="group" aria-label=move || store.text(words::FILTER)>
            {move || button(None, store.text(words::ALL_STATES), page.with(|page| page.count))}
            {states}
        </div>
        {move || timeline::legend(store)}
    }
}

/// The threads that the filter lets through.
#[component]
fn Threads(page: Memo<MattersPage>, only: RwSignal<Option<State>>) -> impl IntoView {
    let store = store();
    let list = move || {
        page.with(|page| {
            let wanted = only.get();
            let threads = page.threads.iter();
            let kept = threads.filter(|thread| {
                let mut states = thread.matters.iter().map(|told| told.state);
                wanted.is_none_or(|wanted| states.any(|state| state == wanted))
            });
            kept.map(|thread| view_of(store, page.axis, thread, wanted))
                .collect_view()
        })
    };
    let beside = move || {
        page.with(|page| {
            let threads = page.beside.iter();
            only.get().is_none().then(|| {
                view! {
                    <h2 class="matter-beside">{store.text(words::BESIDE)}</h2>
                    <p class="note">{store.text(words::BESIDE_LEDE)}</p>
                    {threads.map(|thread| view_of(store, page.axis, thread, None)).collect_view()}
                }
            })
        })
    };
    view! {
        <div class="matter-threads" data-whole=move || store.is_whole().to_string()>
            <h2 class="unseen">{move || store.text(words::LIST)}</h2>
            {list}
            {beside}
        </div>
    }
}

fn view_of(store: Store, axis: Axis, thread: &Thread, only: Option<State>) -> AnyView {
    let kept = thread.matters.iter();
    let kept = kept.filter(|told| only.is_none_or(|only| told.state == only));
    let kept: Vec<&Told> = kept.collect();
    // Two matters that came to the same are told what came of them once, after the last.
    let is_last = |place: usize, one: &Told| {
        let next = kept.get(place + 1);
        next.is_none_or(|next| next.said != one.said)
    };
    let list = kept.iter().enumerate();
    let list = list.map(|(place, one)| told(one, thread.is_lone, is_last(place, one)));
    let title = (!thread.title.is_empty()).then(|| view! { <h3>{thread.title}</h3> });
    let system = thread.system.map(|place| {
        let text = fill(store.text(words::TO_SYSTEM), &[("name", place.name)]);
        let intent = Intent::OpenSystem(place.indicator.to_owned());
        view! { <p class="matter-system"><Link intent current=|| None>{text}</Link></p> }
    });
    let followed = (!thread.events.is_empty()).then(|| {
        view! {
            {timeline::timeline(store, axis, &thread.timeline)}
            {events(store, &thread.events)}
        }
    });
    view! {
        <section class="matter-thread">
            <div class="matter-asked">
                {title}
                <ul>{list.collect_view()}</ul>
                {system}
            </div>
            <div class="matter-followed">{followed}</div>
        </section>
    }
    .into_any()
}

/// A matter: what was asked of whom, what its state is and what that rests on.
fn told(told: &Told, is_lone: bool, is_last: bool) -> AnyView {
    let documents = (!told.documents.is_empty()).then(|| format!(" · {}", told.documents));
    let title = (!is_lone).then(|| view! { <p class="matter-title">{told.title}</p> });
    let said = is_last.then(|| {
        view! { <p class="matter-said">{chip::state(told)}" "{told.said.clone()}</p> }
    });
    view! {
        <li class="matter" id=told.anchor.clone()>
            <p class="note">{told.kind}" · "{told.addressee}" · "{told.deadline.clone()}{documents}</p>
            {title}
            {said}
        </li>
    }
    .into_any()
}

/// The events, open where there is room.
fn events(store: Store, events: &[EventLine]) -> AnyView {
    let count = events.len();
    let text = if count == 1 {
        words::EVENT
    } else {
        words::EVENTS
    };
    let summary = fill(store.text(text), &[("n", &count.to_string())]);
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let is_open = width.is_some_and(|width| width >= WIDE_PX);
    view! {
        <details class="matter-events" open=is_open>
            <summary>{summary}</summary>
            <ol>{events.iter().map(|event| line(store, event)).collect_view()}</ol>
        </details>
    }
    .into_any()
}

fn line(store: Store, event: &EventLine) -> AnyView {
    // A number is not broken; between numbers there may be a break.
    let documents = event.document.split("; ").filter(|one| !one.is_empty());
    let documents = documents.map(|one| view! { " "<span class="matter-document">{one}</span> });
    view! {
        <li data-before=event.is_before.to_string()>
            <time datetime=event.iso.clone()>{event.date.clone()}</time>
            <div>
                <p>{event.what}{documents.collect_view()}</p>
                <p class="note">{event.status}" · "{origin(store, &event.source)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// Who says so: linked, unless it is a mirror, of which it is said.
fn origin(store: Store, source: &SourceEntry) -> AnyView {
    let name = source.publisher;
    let date = (!source.date.is_empty()).then(|| format!(", {}", source.date));
    let is_mirror = source.trust == store.text(common::MIRROR);
    let mirror = is_mirror.then(|| format!(" ({})", source.trust));
    match source.url.filter(|url| !url.is_empty()) {
        Some(url) => {
            view! { <a href=url rel="noopener" title=source.title>{name}</a>{date} }.into_any()
        }
        None => view! { {name}{date}{mirror} }.into_any(),
    }
}

fn rules(store: Store, page: &MattersPage) -> AnyView {
    let rule = |tally: &matters::Tally| {
        view! {
            <dt><strong class="matter-state" data-state=tally.state.code()>{tally.label}</strong></dt>
            <dd>{tally.rule}</dd>
        }
    };
    view! {
        <section class="section matter-rules">
            <h2>{store.text(words::RULES)}</h2>
            <dl>{page.tally.iter().map(rule).collect_view()}</dl>
            <p class="note">{store.text(words::RULE_DAYS)}</p>
            <p class="note">{store.text(words::RULE_BEFORE)}</p>
        </section>
    }
    .into_any()
}

fn foot(store: Store, page: &MattersPage) -> AnyView {
    let Some(source) = &page.source else {
        return ().into_any();
    };
    let line = format!(
        "{}: {}, {}. {}",
        store.text(common::SOURCE),
        source.publisher,
        source.date,
        store.text(words::FOOT)
    );
    view! { <footer class="foot"><p>{line}</p></footer> }.into_any()
}
