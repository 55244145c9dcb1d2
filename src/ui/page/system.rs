//! The page of a system.

use crate::query::figure::Figure;
use crate::query::source::SourceEntry;
use crate::query::system::{
    self, Body, Caution, Check, Conflict, EventLine, Named, Panel, Stated, SystemPage, Thread,
};
use crate::state::{Intent, Tab};
use crate::text::{common, fill, system as words};
use crate::ui::kit::Link;
use crate::ui::part::Chart;
use crate::ui::{Store, store};
use leptos::prelude::*;

/// Longer lists of other figures are opened by the reader.
const MOST_OPEN: usize = 12;

/// More cautions than this are opened by the reader.
const MOST_CAUTIONS: usize = 5;

/// The page of the view's system.
#[component]
pub fn System() -> impl IntoView {
    let store = store();
    let page = Memo::new(move |_| store.ask(system::page));
    view! {
        <article class="system">
            {move || page.with(|page| heading(store, page))}
            <div class="system-top" data-layout=move || page.with(layout)>
                <div class="system-lead">
                    <Panels page is_lead=true/>
                    {move || page.with(|page| figures(store, page))}
                    {move || page.with(|page| page.named.iter().map(|named| names(store, named)).collect_view())}
                </div>
                <div class="system-side">
                    {move || page.with(|page| checks(store, &page.checks))}
                    {move || page.with(|page| cautions(store, &page.cautions))}
                </div>
            </div>
            <Panels page is_lead=false/>
            {move || page.with(|page| threads(store, &page.threads))}
            {move || page.with(|page| conflicts(store, &page.conflicts))}
            {move || page.with(|page| others(store, &page.others))}
            {move || page.with(|page| links(store, page))}
            {move || page.with(|page| sources(store, &page.sources))}
        </article>
    }
    .into_any()
}

/// How the head of the page is laid out: both columns, or one where the other has nothing.
fn layout(page: &SystemPage) -> &'static str {
    let has_lead = !page.figures.is_empty()
        || !page.named.is_empty()
        || page.panels.iter().any(|panel| panel.is_wide);
    let has_side = !page.checks.is_empty() || !page.cautions.is_empty();
    match (has_lead, has_side) {
        (true, true) => "both",
        (true, false) => "lead",
        (false, true) => "side",
        (false, false) => "none",
    }
}

fn heading(store: Store, page: &SystemPage) -> AnyView {
    let country = store.text(words::VIET_NAM);
    let lede = (!page.lede.is_empty()).then(|| view! { <p class="lede">{page.lede.clone()}</p> });
    let maps = page.maps.iter().map(|map| {
        let text = fill(
            store.text(words::ON_MAP),
            &[("name", map.name), ("when", &map.when)],
        );
        let intent = Intent::Pick(map.indicator.to_owned());
        view! { <li><Link intent current=|| None>{text}</Link></li> }
    });
    let maps = (!page.maps.is_empty())
        .then(|| view! { <ul class="system-maps">{maps.collect_view()}</ul> });
    view! {
        <nav class="crumbs">
            <Link intent=Intent::Drill(None) current=|| None>{country}</Link>
            <span>" › "</span>
            <details class="system-menu">
                <summary>{store.text(words::SYSTEMS)}" ▾"</summary>
                <div class="system-links">{systems(store, page)}</div>
            </details>
            <span>" › "</span>
            <span aria-current="page">{page.name}</span>
        </nav>
        <h1>{page.headline.clone()}</h1>
        {lede}
        <p class="system-about">{page.about}</p>
        {maps}
    }
    .into_any()
}

/// Charts: the wide ones lead the page, the small ones stand in a grid below.
#[component]
fn Panels(page: Memo<SystemPage>, is_lead: bool) -> impl IntoView {
    let store = store();
    // Charts are made anew for another system only, and redrawn for another language.
    let places = Memo::new(move |_| {
        page.with(|page| {
            let panels = page.panels.iter().enumerate();
            let places = panels.filter(|(_, panel)| panel.is_wide == is_lead);
            (page.id, places.map(|(place, _)| place).collect::<Vec<_>>())
        })
    });
    let is_empty = move || places.with(|(_, places)| places.is_empty());
    let has_here = Memo::new(move |_| {
        page.with(|page| {
            let mut panels = page.panels.iter();
            panels.any(|panel| panel.is_wide == is_lead && panel.drawing.marks_one())
        })
    });
    let heading = move || {
        let here = store.text(crate::text::chart::HERE);
        let here = has_here
            .get()
            .then(|| view! { <p class="note system-here">{here}</p> });
        (!is_lead && !is_empty()).then(|| view! { <h2>{store.text(words::SERIES)}</h2>{here} })
    };
    let charts = move || {
        let (_, places) = places.get();
        places
            .into_iter()
            .map(|place| panel(page, place))
            .collect_view()
    };
    view! {
        <section class="system-panels" data-lead=is_lead.to_string() hidden=is_empty>
            {heading}
            <div class="system-panels-grid">{charts}</div>
        </section>
    }
}

fn panel(page: Memo<SystemPage>, place: usize) -> AnyView {
    let store = store();
    let of = move |get: fn(&Panel) -> String| {
        Signal::derive(move || {
            page.with(|page| page.panels.get(place).map(get).unwrap_or_default())
        })
    };
    let drawing = Memo::new(move |_| {
        page.with(|page| {
            let found = page.panels.get(place);
            found.map(|panel| panel.drawing.clone()).unwrap_or_default()
        })
    });
    let sources = of(|panel| panel.sources.clone());
    view! {
        <div class="system-panel">
            <Chart drawing title=of(|panel| panel.title.clone()) hint=of(|panel| panel.hint.clone())/>
            <p class="note">{move || store.text(common::SOURCE)}": "{sources}</p>
        </div>
    }
    .into_any()
}

/// A figure, marked so that it can be found; its text is the figure and nothing else.
fn figure(figure: &Figure) -> AnyView {
    let mark = |text: String| {
        view! {
            <span class="figure" data-indicator=figure.indicator data-area=figure.area
                data-period=figure.period.clone()>{text}</span>
        }
    };
    let qualifier = (!figure.qualifier.is_empty())
        .then(|| view! { <span class="system-stated-qualifier">{figure.qualifier}" "</span> });
    let unit = (!figure.unit.is_empty())
        .then(|| view! { <span class="system-stated-unit">" "{figure.unit}</span> });
    view! { <p class="system-stated-figure">{qualifier}{mark(figure.value.clone())}{unit}</p> }
        .into_any()
}

/// Something that happened: its date is the figure.
fn event(figure: &Figure) -> AnyView {
    view! {
        <p class="system-stated-figure">
            <span class="figure">{figure.span.clone()}</span>
            <span class="unseen" data-indicator=figure.indicator data-area=figure.area
                data-period=figure.period.clone()>{figure.value.clone()}</span>
        </p>
    }
    .into_any()
}

fn figures(store: Store, page: &SystemPage) -> AnyView {
    if page.figures.is_empty() {
        return ().into_any();
    }
    let one = |stated: &Stated| {
        let line = fill(store.text(words::LINE), &[("n", &stated.line.to_string())]);
        let note = (!stated.note.is_empty()).then(|| view! { <p class="note">{stated.note}</p> });
        let (shown, span) = if stated.is_event {
            (event(&stated.figure), String::new())
        } else {
            (figure(&stated.figure), stated.figure.span.clone())
        };
        view! {
            <li class="system-stated">
                <h3 title=stated.about>{stated.name}</h3>
                {shown}
                <p>{span}</p>
                {note}
                <p class="note"><Link intent=Intent::Open(Tab::Article) current=|| None>{line}</Link></p>
            </li>
        }
    };
    view! {
        <section class="section">
            <h2>{store.text(words::FIGURES)}</h2>
            <ul class="system-stated-list">{page.figures.iter().map(one).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn checks(store: Store, checks: &[Check]) -> AnyView {
    if checks.is_empty() {
        return ().into_any();
    }
    let told =
        |text: &str| (!text.is_empty()).then(|| view! { <p class="note">{text.to_owned()}</p> });
    let one = |check: &Check| {
        view! {
            <li class="system-check">
                <h3>{check.title.clone()}</h3>
                <p class="system-check-sum">
                    <span>{check.sum.clone()}</span>
                    <strong data-verdict=check.verdict.code()>{check.verdict_words}</strong>
                </p>
                {told(&check.support)}
                {told(check.note)}
                {source(&check.source)}
            </li>
        }
    };
    let is_first = |check: &&Check| check.line > 0 || check.verdict.is_telling();
    // Without such, the rest need not be hidden.
    let has_first = checks.iter().any(|check| is_first(&check));
    let (printed, more): (Vec<_>, Vec<_>) = checks
        .iter()
        .partition(|check| !has_first || is_first(check));
    let more_words = fill(
        store.text(words::CHECKED_MORE),
        &[("n", &more.len().to_string())],
    );
    let more = (!more.is_empty()).then(|| {
        view! {
            <details class="system-checks-more">
                <summary>{more_words}</summary>
                <ul>{more.into_iter().map(one).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section class="system-checks">
            <h2>{store.text(words::CHECKED)}</h2>
            <ul>{printed.into_iter().map(one).collect_view()}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn cautions(store: Store, cautions: &[Caution]) -> AnyView {
    if cautions.is_empty() {
        return ().into_any();
    }
    let one = |caution: &Caution| {
        view! {
            <li class="system-caution">
                <p>{caution.note}</p>
                <p class="note">{caution.names.join("; ")}</p>
            </li>
        }
    };
    let (first, more) = cautions.split_at(cautions.len().min(MOST_CAUTIONS));
    let n = more.len().to_string();
    let more = (!more.is_empty()).then(|| {
        view! {
            <details>
                <summary>{fill(store.text(words::MORE_CAUTIONS), &[("n", &n)])}</summary>
                <ul>{more.iter().map(one).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section class="system-cautions">
            <h2>{store.text(words::NOT_COMPARED)}</h2>
            <ul>{first.iter().map(one).collect_view()}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn names(store: Store, named: &Named) -> AnyView {
    let group = |heading: crate::model::Words, bodies: &[Body]| {
        (!bodies.is_empty()).then(|| {
            let heading = fill(store.text(heading), &[("n", &bodies.len().to_string())]);
            let class = if bodies.iter().all(|body| body.has_page) {
                "system-named-provinces"
            } else {
                "system-named-bodies"
            };
            view! {
                <h3>{heading}</h3>
                <ul class=class>{bodies.iter().map(|one| body(store, one)).collect_view()}</ul>
            }
        })
    };
    view! {
        <section class="section system-named">
            <h2>{named.title}</h2>
            <p class="note">{named.about}</p>
            {group(words::PROVINCES_NAMED, &named.provinces)}
            {group(words::BODIES_NAMED, &named.bodies)}
            <p class="system-named-silence">{named.silence.clone()}</p>
        </section>
    }
    .into_any()
}

fn body(store: Store, body: &Body) -> AnyView {
    if body.has_page {
        let intent = Intent::Drill(Some(body.area.to_owned()));
        let name = body.name;
        return view! { <li data-area=body.area><Link intent current=|| None>{name}</Link></li> }
            .into_any();
    }
    let line = |(name, figure): &(&'static str, Figure)| {
        view! { <li>{format!("{name}: {} ({})", figure.line(), figure.span)}</li> }
    };
    let figures = if body.figures.is_empty() {
        view! { <p class="note">{store.text(words::NO_OTHER)}</p> }.into_any()
    } else {
        view! { <ul class="note">{body.figures.iter().map(line).collect_view()}</ul> }.into_any()
    };
    view! { <li data-area=body.area><h4>{body.name}</h4>{figures}</li> }.into_any()
}

fn threads(store: Store, threads: &[Thread]) -> AnyView {
    if threads.is_empty() {
        return ().into_any();
    }
    let event = |event: &EventLine| {
        let document = (!event.document.is_empty()).then(|| format!(" ({})", event.document));
        view! {
            <li class="system-event">
                <time>{event.date.clone()}</time>
                <div><p>{event.what}{document}</p>{source(&event.source)}</div>
            </li>
        }
    };
    let thread = |thread: &Thread| {
        view! {
            <div class="system-thread">
                <h3>{thread.topic}</h3>
                <ol>{thread.events.iter().map(event).collect_view()}</ol>
            </div>
        }
    };
    view! {
        <section class="section">
            <h2>{store.text(words::EVENTS)}</h2>
            <div class="system-threads">{threads.iter().map(thread).collect_view()}</div>
        </section>
    }
    .into_any()
}

fn conflicts(store: Store, conflicts: &[Conflict]) -> AnyView {
    if conflicts.is_empty() {
        return ().into_any();
    }
    let one = |conflict: &Conflict| {
        let sayings = conflict.sayings.iter().map(|saying| {
            let shown = saying.is_shown.then(|| view! { <em>{store.text(words::SHOWN)}</em> });
            view! { <li><strong>{saying.figure.clone()}</strong>{source(&saying.source)}{shown}</li> }
        });
        view! {
            <li class="system-conflict">
                <h3>{conflict.name}", "{conflict.when.clone()}</h3>
                <ul>{sayings.collect_view()}</ul>
                <p class="note">{conflict.note}</p>
            </li>
        }
    };
    view! {
        <section class="section">
            <h2>{store.text(words::CONFLICTS)}</h2>
            <ul class="system-conflicts">{conflicts.iter().map(one).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn others(store: Store, others: &[Stated]) -> AnyView {
    if others.is_empty() {
        return ().into_any();
    }
    let one = |stated: &Stated| {
        let name = if stated.of.is_empty() {
            stated.name.to_owned()
        } else {
            format!("{}: {}", stated.of, stated.name)
        };
        let note = (!stated.note.is_empty()).then(|| view! { <p class="note">{stated.note}</p> });
        view! {
            <tr>
                <td>{name}{note}</td>
                <td class="number">{stated.figure.line()}</td>
                <td>{stated.figure.span.clone()}</td>
                <td>{source(&stated.source)}</td>
            </tr>
        }
    };
    let table = view! {
        <div class="chart-scroll"><table class="system-others"><tbody>{others.iter().map(one).collect_view()}</tbody></table></div>
    };
    let n = others.len().to_string();
    let count = fill(store.text(words::ALL_OTHERS), &[("n", &n)]);
    let table = if others.len() > MOST_OPEN {
        view! { <details><summary>{count}</summary>{table}</details> }.into_any()
    } else {
        table.into_any()
    };
    view! {
        <section class="section">
            <h2>{store.text(words::OTHERS)}</h2>
            {table}
        </section>
    }
    .into_any()
}

/// All systems: those of the article, then the context.
fn systems(store: Store, page: &SystemPage) -> AnyView {
    let group = |is_article: bool| {
        let links = page
            .systems
            .iter()
            .filter(move |link| link.is_article == is_article);
        links
            .map(|link| {
                let (is_here, name) = (link.is_here, link.name);
                let intent = Intent::OpenSystem(link.indicator.to_owned());
                view! { <li><Link intent current=move || is_here.then_some("page")>{name}</Link></li> }
            })
            .collect_view()
    };
    view! {
        <ul>{group(true)}</ul>
        <h3>{store.text(words::CONTEXT)}</h3>
        <ul>{group(false)}</ul>
    }
    .into_any()
}

fn links(store: Store, page: &SystemPage) -> AnyView {
    view! {
        <nav class="section system-links" aria-label=store.text(words::ALL_SYSTEMS)>
            <h2>{store.text(words::ALL_SYSTEMS)}</h2>
            {systems(store, page)}
        </nav>
    }
    .into_any()
}

fn sources(store: Store, sources: &[SourceEntry]) -> AnyView {
    if sources.is_empty() {
        return ().into_any();
    }
    let line = fill(
        store.text(words::SOURCES),
        &[("n", &sources.len().to_string())],
    );
    let one = |entry: &SourceEntry| {
        view! { <li>{source(entry)}<span class="system-source-title">{entry.title}</span></li> }
    };
    view! {
        <footer class="foot">
            <details class="system-sources">
                <summary>{line}</summary>
                <ul>{sources.iter().map(one).collect_view()}</ul>
            </details>
        </footer>
    }
    .into_any()
}

/// Who says so, in a line: linked where it may be, with its date and how far it can be trusted.
fn source(entry: &SourceEntry) -> AnyView {
    let name = match entry.url {
        Some(url) if !url.is_empty() => {
            view! { <a href=url rel="noreferrer" title=entry.title>{entry.publisher}</a> }
                .into_any()
        }
        _ => view! { <span title=entry.title>{entry.publisher}</span> }.into_any(),
    };
    let rest = [entry.date.as_str(), entry.trust]
        .iter()
        .filter(|text| !text.is_empty())
        .map(|text| format!(" · {text}"))
        .collect::<String>();
    view! { <span class="system-source">{name}{rest}</span> }.into_any()
}
