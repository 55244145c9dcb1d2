//! The home page: one indicator by province. What is shown, the picture, how to read it, where it
//! comes from; below it the systems of the article.

use crate::query::home::{Footing, Heading, Instead};
use crate::query::source::SourceEntry;
use crate::state::{Intent, Tab};
use crate::text::{common, home};
use crate::ui::kit::Link;
use crate::ui::part::{
    AreaCard, Download, Linked, Map, MapLegend, MergerChoice, MoveList, Picker, RankingList,
    Shapes, SystemCards, TimeSteps, Units, area_of,
};
use leptos::prelude::*;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let linked = Linked::provide();
    let has_map = Memo::new(move |_| linked.page.with(|page| page.instead.is_none()));
    let point = move |event: leptos::ev::PointerEvent| {
        if event.pointer_type() == "mouse" {
            let id = area_of(&event).unwrap_or_default();
            if linked.pointed.with_untracked(|pointed| *pointed != id) {
                linked.pointed.set(id);
            }
        }
    };
    let focus = move |event: leptos::ev::FocusEvent| {
        linked.pointed.set(area_of(&event).unwrap_or_default());
    };
    view! {
        <div class="home" data-lit=move || linked.lit.get() on:pointerover=point on:focusin=focus
            on:pointerleave=move |_| linked.pointed.set(String::new())>
            <Patterns/>
            <Head/>
            <div class="controls"><Units/><Show when=move || has_map.get()><MergerChoice/><Shapes/></Show><TimeSteps/></div>
            <Show when=move || has_map.get() fallback=|| view! { <Refused/> }>
                <div class="home-columns">
                    <div class="map-box"><Map/></div>
                    <AreaCard/>
                    <MapLegend/>
                    <MoveList/>
                    <RankingList/>
                </div>
                <Foot/>
            </Show>
            <SystemCards/>
        </div>
    }
}

/// Hatching and dots, for every picture of the page.
#[component]
fn Patterns() -> impl IntoView {
    view! { <svg class="patterns" width="0" height="0" aria-hidden="true" inner_html=PATTERNS></svg> }
}

const PATTERNS: &str = "<defs>\
<pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"5\" height=\"5\"/><rect class=\"stroke\" width=\"1.2\" height=\"5\"/></pattern>\
<pattern id=\"hatch-land\" width=\"50\" height=\"50\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"50\" height=\"50\"/><rect class=\"stroke\" width=\"12\" height=\"50\"/></pattern>\
<pattern id=\"hatch-delta\" width=\"20\" height=\"20\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"20\" height=\"20\"/><rect class=\"stroke\" width=\"5\" height=\"20\"/></pattern>\
<pattern id=\"dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"6\" height=\"6\"/><circle class=\"stroke\" cx=\"3\" cy=\"3\" r=\"1\"/></pattern>\
<pattern id=\"dots-land\" width=\"60\" height=\"60\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"60\" height=\"60\"/><circle class=\"stroke\" cx=\"30\" cy=\"30\" r=\"10\"/></pattern>\
<pattern id=\"bars\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"8\" height=\"8\"/><rect class=\"bar\" width=\"8\" height=\"3\"/></pattern>\
<pattern id=\"bars-land\" width=\"80\" height=\"80\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"80\" height=\"80\"/><rect class=\"bar\" width=\"80\" height=\"30\"/></pattern>\
</defs>";

/// The picker, the sentence, what helps to read it.
#[component]
fn Head() -> impl IntoView {
    let heading = crate::ui::part::linked().part(|page| &page.heading);
    let text =
        move |get: fn(&Heading) -> &String| move || heading.with(|heading| get(heading).clone());
    view! {
        <header class="home-head">
            <Picker/>
            <h1>{text(|heading| &heading.headline)}</h1>
            <p class="missed" role="status">{text(|heading| &heading.missed)}</p>
            <p class="lede">{text(|heading| &heading.lede)}</p>
        </header>
    }
}

/// Where to go when there is no map.
#[component]
fn Refused() -> impl IntoView {
    let instead = crate::ui::part::linked().part(|page| &page.instead);
    let link = move || {
        let (intent, words) = match instead.get()? {
            Instead::System(indicator, words) => (Intent::OpenSystem(indicator.to_owned()), words),
            Instead::Units(units, words) => (Intent::Use(units), words),
        };
        Some(
            view! { <Link intent current=|| None>{words}" "<span aria-hidden="true">"→"</span></Link> },
        )
    };
    view! { <p class="home-refused">{link}</p> }
}

/// Sources, definition, coverage, and what can be done with the view.
#[component]
fn Foot() -> impl IntoView {
    let store = crate::ui::store();
    let footing = crate::ui::part::linked().part(|page| &page.footing);
    let text =
        move |get: fn(&Footing) -> &str| move || footing.with(|footing| get(footing).to_owned());
    let published = Signal::derive(move || footing.with(|footing| footing.file.clone()));
    let sources = move || {
        let sources = footing.with(|footing| footing.sources.clone());
        sources
            .into_iter()
            .map(|source| view! { <Source source/> })
            .collect_view()
    };
    view! {
        <footer class="foot home-foot">
            <div class="home-sources">
                <p>{text(|footing| &footing.publishers)}" "{text(|footing| &footing.coverage)}</p>
                <details><summary>{move || store.text(home::DEFINITION)}</summary>
                    <p><strong>{text(|footing| footing.definition)}</strong></p>
                    <p>{text(|footing| footing.about)}</p>
                    <p>{text(|footing| footing.note)}</p>
                </details>
                <details><summary>{move || store.text(home::SOURCES)}</summary><ul>{sources}</ul></details>
            </div>
            <p class="actions">
                <Link intent=Intent::Open(Tab::Table) current=|| None>{move || store.text(home::TABLE)}</Link>
                <Download words=home::DOWNLOAD published/>
            </p>
        </footer>
    }
}

/// One source with how far it can be trusted.
#[component]
fn Source(source: SourceEntry) -> impl IntoView {
    let store = crate::ui::store();
    let title = match source.url {
        Some(url) => view! { <a href=url rel="noopener">{source.title}</a> }.into_any(),
        None => source.title.into_any(),
    };
    let through = (!source.read_through.is_empty())
        .then(|| view! { "; "<a href=source.read_through rel="noopener">{move || store.text(common::READ_THROUGH)}</a> });
    view! {
        <li>{source.publisher}": "{title}" "{source.date}" ("{source.trust}{through}"). "{source.terms}</li>
    }
}
