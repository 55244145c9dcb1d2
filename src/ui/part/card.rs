//! The card of the selected province: never a tooltip, always in its place.

use super::map_linked::linked;
use crate::query::figure::Figure;
use crate::query::home::{Card, Merger};
use crate::state::{Intent, Show};
use crate::text::home;
use crate::ui::kit::{Link, SmallLine};
use leptos::prelude::*;

/// The card.
#[component]
pub fn AreaCard() -> impl IntoView {
    let card = linked().part(|page| &page.card);
    let text = move |get: fn(&Card) -> String| move || card.with(get);
    let figure = move || {
        card.with(|card| card.figure.clone())
            .map(|figure| view! { <Value figure/> })
    };
    let standing = move || {
        card.with(|card| {
            let parts = [&card.standing, &card.gap, &card.basis];
            let told: Vec<&str> = parts
                .into_iter()
                .map(String::as_str)
                .filter(|part| !part.is_empty())
                .collect();
            told.join(", ")
        })
    };
    let merger = move || {
        card.with(|card| card.merger.clone())
            .map(|merger| view! { <MergerBox merger/> })
    };
    let open = move || {
        let (id, words) = card.with(|card| (card.id, card.open.clone()));
        let intent = Intent::Drill(Some(id.to_owned()));
        view! { <Link intent current=|| None>{words}" "<span aria-hidden="true">"→"</span></Link> }
    };
    view! {
        <aside class="card" data-chosen=move || card.with(|card| card.is_chosen).then_some("") aria-label=text(|card| card.name.to_owned())>
            <p class="card-region">{text(|card| card.region.to_owned())}</p>
            <h2>{text(|card| card.name.to_owned())}</h2>
            {figure}
            <p class="card-standing">{standing}</p>
            <Line card/>
            {merger}
            <p class="card-open">{open}</p>
        </aside>
    }
}

/// A value of more bytes than this is words, and not written as large as a number.
const LONG: usize = 12;

/// The figure, with its marks.
#[component]
fn Value(figure: Figure) -> impl IntoView {
    let class = match figure.missing {
        Some(_) => "card-value missing",
        None if figure.value.len() > LONG => "card-value told",
        None => "card-value",
    };
    view! {
        <p class=class>
            {(!figure.qualifier.is_empty()).then(|| view! { <small>{figure.qualifier}" "</small> })}
            <span class="figure" data-indicator=figure.indicator data-area=figure.area data-period=figure.period>{figure.value}</span>
            {(!figure.unit.is_empty()).then(|| view! { <small>" "{figure.unit}</small> })}
        </p>
        {(!figure.note.is_empty()).then(|| view! { <p class="note">{figure.note}</p> })}
    }
}

/// The time line with why it breaks; nothing where there is no more than one point.
#[component]
fn Line(card: Memo<Card>) -> impl IntoView {
    let store = crate::ui::store();
    let line = Signal::derive(move || card.with(|card| card.line.clone()));
    let mean = Signal::derive(move || card.with(|card| card.mean.clone()));
    let label = Signal::derive(move || card.with(|card| card.line_text.clone()));
    let has_mean = move || mean.with(|mean| mean.points().next().is_some());
    let reason = move || card.with(|card| card.line_break);
    let breaks = move || line.with(|line| !line.gaps.is_empty());
    view! {
        <Show when=move || { line.with(|line| line.points().count() > 1) }>
            <div class="card-line">
                <SmallLine line mean label/>
                <p class="note"><Show when=has_mean><span class="mean-key" aria-hidden="true"></span>{move || store.text(home::MEAN_LINE)}</Show></p>
                <Show when=breaks><p class="note card-break">{reason}</p></Show>
            </div>
        </Show>
    }
}

/// What the merger did.
#[component]
fn MergerBox(merger: Merger) -> impl IntoView {
    let store = crate::ui::store();
    let Merger {
        title,
        before,
        after,
        text,
        note,
        parts,
    } = merger;
    let move_text = (!after.is_empty()).then(|| {
        view! { <span class="merger-before">{before}</span><span aria-hidden="true">" → "</span><strong>{after}</strong>" " }
    });
    let part = |part: crate::query::home::Part| {
        view! { <li><span>{part.rank}</span><span>{part.name}</span><span>{part.value}</span></li> }
    };
    let parts = (!parts.is_empty()).then(
        || view! { <ul class="merger-parts">{parts.into_iter().map(part).collect_view()}</ul> },
    );
    view! {
        <section class="merger">
            <h3>{title}</h3>
            <p class="merger-move">{move_text}{text}</p>
            {parts}
            <p class="note">{note}</p>
            <p><Link intent=Intent::Show(Show::Merger) current=|| None>{move || store.text(home::TO_MERGERS)}</Link></p>
        </section>
    }
}
