//! The page of an area: the country, a region, a province, a ministry. Everything on it comes from
//! one question; its parts are told only when their own piece of the answer changes.

use crate::query::area::{self, AreaPage as Answer};
use crate::state::{Intent, Tab};
use crate::text::area as words;
use crate::ui::kit::Link;
use crate::ui::part::area_children::Within;
use crate::ui::part::area_head::{Crumbs, Headline, Keys};
use crate::ui::part::area_locator::Locator;
use crate::ui::part::area_pictures::Pictures;
use crate::ui::part::area_rows::{Known, Silent};
use leptos::prelude::*;

/// The page of an area.
#[component]
pub fn AreaPage() -> impl IntoView {
    let store = crate::ui::store();
    let page = Memo::new(move |_| store.ask(area::page));
    view! {
        <article class="area">
            <Crumbs page/>
            <div class="area-top" data-map=move || page.with(|page| page.locator.is_some()).to_string()>
                <div class="area-head">
                    <Headline page/>
                    <Keys page/>
                </div>
                <Locator page/>
            </div>
            <Within page/>
            <Pictures page/>
            <Matters page/>
            <Known page/>
            <Silent page/>
            <Foot page/>
        </article>
    }
    .into_any()
}

/// What the article puts to a body.
#[component]
fn Matters(page: Memo<Answer>) -> impl IntoView {
    let store = crate::ui::store();
    let matters = Memo::new(move |_| page.with(|page| page.matters.clone()));
    let list = move || {
        let one = |matter: area::Addressed| {
            view! { <li>{matter.title} " " <span class="note">{matter.deadline}</span></li> }
        };
        matters.get().into_iter().map(one).collect_view()
    };
    view! {
        <Show when=move || !matters.with(Vec::is_empty)>
            <section class="section">
                <h2>{move || store.text(words::MATTERS)}</h2>
                <ul class="area-matters">{list}</ul>
                <p><Link intent=Intent::Open(Tab::Matters) current=|| None>{move || store.text(words::TO_MATTERS)}</Link></p>
            </section>
        </Show>
    }
    .into_any()
}

/// Who published what is on top, and the way to the table.
#[component]
fn Foot(page: Memo<Answer>) -> impl IntoView {
    let store = crate::ui::store();
    let sources = Memo::new(move |_| page.with(|page| page.sources.clone()));
    view! {
        <Show when=move || !sources.with(String::is_empty)>
            <div class="foot"><span>{move || store.text(crate::text::common::SOURCE)} ": " {sources}</span>
                <Link intent=Intent::Open(Tab::Table) current=|| None>{move || store.text(words::TO_TABLE)}</Link></div>
        </Show>
    }
    .into_any()
}
