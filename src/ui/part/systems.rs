//! The systems of the article as plain figures, each leading to its page.

use crate::query::cards::{Card, Line, cards};
use crate::text::cards as words;
use crate::ui::kit::{Link, Spark};
use crate::ui::store;
use leptos::prelude::*;

/// The cards of all systems.
#[component]
pub fn SystemCards() -> impl IntoView {
    let store = store();
    let all = Memo::new(move |_| store.ask(cards));
    view! {
        <section class="systems" aria-labelledby="systems-title">
            <h2 id="systems-title">{move || store.text(words::TITLE)}</h2>
            <p class="note">{move || store.text(words::HINT)}</p>
            <ul>{move || all.get().into_iter().map(item).collect_view()}</ul>
        </section>
    }
}

fn item(card: Card) -> AnyView {
    let mark = card.mark.as_ref();
    let (indicator, area) = (mark.map(|mark| mark.indicator), mark.map(|mark| mark.area));
    let period = mark.map(|mark| mark.period.clone());
    let spark = |line: Line| view! { <Spark trend=line.trend at=line.at label=line.label/> };
    view! {
        <li>
            <h3><Link intent=card.intent current=|| None>{card.title}</Link></h3>
            <div class="systems-figure">
                <p>
                    {(!card.qualifier.is_empty()).then(|| view! { <span class="systems-qualifier">{card.qualifier}</span>" " })}
                    <span class="figure" data-indicator=indicator data-area=area data-period=period>{card.value}</span>
                    {(!card.of.is_empty()).then(|| view! { <span class="figure">{card.of}</span> })}
                </p>
                {card.line.map(spark)}
            </div>
            <p class="note">{card.caption}</p>
        </li>
    }
    .into_any()
}
