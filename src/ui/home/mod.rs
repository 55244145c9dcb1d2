//! The home page: one indicator by province. Its parts are written by `html` and put in place; map and
//! ranking change in place, so that a step in time costs what changes and no more.

mod keys;
mod linked;
mod map;
mod marks;
mod ranking;

use super::act::within;
use super::part::part;
use crate::html::home as html;
use crate::query::Ask;
use crate::query::home::Page;
use leptos::prelude::*;
use linked::{Linked, area_of};
use map::Map;
use ranking::RankingList;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let store = super::store();
    let linked = Linked::provide();
    let has_map = Memo::new(move |_| linked.page.with(|page| page.instead.is_none()));
    let point = move |event: leptos::ev::PointerEvent| {
        if event.pointer_type() == "mouse" {
            linked.point(area_of(&event).unwrap_or_default());
        }
    };
    let focus = move |event: leptos::ev::FocusEvent| {
        linked.point(area_of(&event).unwrap_or_default());
    };
    let press = move |event: leptos::ev::MouseEvent| {
        if let Some(class) = within(&event, "[data-class]") {
            linked.light(&class.get_attribute("data-class").unwrap_or_default());
        }
    };
    // A piece of the page's answer as markup.
    let piece = move |write: fn(Ask, &Page) -> String| {
        part(move || linked.page.with(|page| store.ask(|ask| write(ask, page))))
    };
    let with_local = move |write: fn(Ask, &crate::state::Local, &Page) -> String| {
        part(move || {
            let local = store.local().get();
            linked
                .page
                .with(|page| store.ask(|ask| write(ask, &local, page)))
        })
    };
    let legend = move || {
        let local = store.local().get();
        let lit = linked.lit.get();
        linked
            .page
            .with(|page| store.ask(|ask| html::legend(ask, &local, &page.legend, &lit)))
    };
    point_out(linked);
    // The page is answered for the view itself, but written here only once that rests.
    let foot = move || {
        store.ask_rested(|_| ());
        untrack(|| {
            linked
                .page
                .with(|page| store.ask(|ask| html::foot(ask, page)))
        })
    };
    view! {
        <div class="home" data-lit=move || linked.lit.get() on:pointerover=point on:focusin=focus on:click=press
            on:pointerleave=move |_| linked.point(String::new())>
            {part(|| html::PATTERNS.to_owned())}
            {with_local(html::head)}
            {with_local(html::controls)}
            <Show when=move || has_map.get() fallback=move || piece(html::refused)>
                <div class="home-columns">
                    <div class="map-box"><Map/></div>
                    {piece(|ask, page| html::card(ask, &page.card))}
                    {part(legend)}
                    {piece(|ask, page| html::moves(ask, page.moves.as_ref()))}
                    <RankingList/>
                </div>
            </Show>
            {part(foot)}
            {part(move || store.ask_rested(html::systems))}
            {answers()}
        </div>
    }
}

/// Marks the dot of the province that is pointed at, on the map or in the ranking.
fn point_out(linked: Linked) {
    Effect::new(move |_| {
        let pointed = linked.pointed.get();
        let find = |css: &str| document().query_selector(css).ok().flatten();
        if let Some(before) = find(".dots > [data-pointed]") {
            let _ = before.remove_attribute("data-pointed");
        }
        if !pointed.is_empty()
            && let Some(dot) = find(&[".dots > [data-area=\"", &pointed, "\"]"].concat())
        {
            let _ = dot.set_attribute("data-pointed", "");
        }
    });
}

/// Says that the page answers, once its parts stand: their effects were made before this one.
fn answers() {
    Effect::new(|_| crate::js::set_root("data-ready", ""));
}
