//! The small map of an area's page: its region filled, itself in the accent, Hoàng Sa and Trường Sa
//! in their boxes. Pressing a province opens its page.

use crate::map::{DOT_RADIUS, Detail, Inset, MapLayout, PATH_SCALE, Shapes};
use crate::query::area::{AreaPage, Locator as Seen, Place};
use crate::state::Intent;
use crate::text::area as words;
use crate::ui::store::Store;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The small map.
#[component]
pub fn Locator(page: Memo<AreaPage>) -> impl IntoView {
    let store = crate::ui::store();
    let seen = Memo::new(move |_| page.with(|page| page.locator.clone()));
    view! { {move || seen.get().map(|seen| map(store, &seen))} }.into_any()
}

fn map(store: Store, seen: &Seen) -> AnyView {
    let shapes = store.shapes();
    let open = move |event: leptos::ev::MouseEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let Some(id) = target.and_then(|target| target.get_attribute("data-area")) {
            store.send(&Intent::Drill(Some(id)));
        }
    };
    // What is picked out is drawn last, so that no neighbour's border runs over it.
    let mut places: Vec<&Place> = seen.places.iter().collect();
    places.sort_by_key(|place| (place.is_here, place.is_near));
    let provinces = places.iter().map(|place| {
        let path = shapes.path(seen.units, Detail::Coarse, place.id).to_owned();
        view! { <path d=path data-area=place.id data-mark=mark(place)><title>{place.name}</title></path> }
    });
    let insets = shapes
        .insets()
        .iter()
        .enumerate()
        .filter_map(|(index, inset)| {
            let place = find(shapes, seen, &inset.area)?;
            let is_first = &*inset.id == "hoang_sa";
            let name = store.text(if is_first {
                words::HOANG_SA
            } else {
                words::TRUONG_SA
            });
            boxed(shapes, index, inset, name, place)
        });
    view! {
        <svg class="area-map" viewBox="0 0 390 700" role="img" aria-label=seen.label.clone() on:click=open>
            <g transform=PATH_SCALE>{provinces.collect_view()}</g>
            {dots(shapes, seen)}
            {insets.collect_view()}
        </svg>
    }
    .into_any()
}

const fn mark(place: &Place) -> &'static str {
    match (place.is_here, place.is_near) {
        (true, _) => "here",
        (false, true) => "near",
        (false, false) => "far",
    }
}

/// The province that an island or a box belongs to, on the set that is seen.
fn find<'s>(shapes: &Shapes, seen: &'s Seen, old: &str) -> Option<&'s Place> {
    let id = match seen.units {
        crate::model::UnitSystem::Old => old,
        crate::model::UnitSystem::New => shapes.successor(old)?,
    };
    seen.places.iter().find(|place| place.id == id)
}

/// Islands near the coast that the outlines lack.
fn dots(shapes: &Shapes, seen: &Seen) -> AnyView {
    let dot = |island: &crate::map::Island| {
        let place = find(shapes, seen, &island.area)?;
        let (x, y) = (island.at.x, island.at.y);
        Some(view! { <circle cx=x cy=y r=DOT_RADIUS data-area=place.id data-mark=mark(place)/> })
    };
    let near = shapes
        .islands()
        .iter()
        .filter(|island| island.inset.is_none());
    near.filter_map(dot).collect_view().into_any()
}

fn boxed(
    shapes: &Shapes,
    index: usize,
    inset: &Inset,
    name: &str,
    place: &Place,
) -> Option<AnyView> {
    let frame = MapLayout::Narrow.inset(inset)?;
    let title = MapLayout::title(frame);
    let islands = shapes
        .islands()
        .iter()
        .filter(move |island| island.inset == Some(index));
    let dots = islands.map(|island| {
        let at = MapLayout::in_inset(frame, island.at);
        view! { <circle cx=at.x cy=at.y r=DOT_RADIUS + 0.8/> }
    });
    let label = view! {
        <g class="area-inset" data-mark=mark(place)>
            <rect x=frame.x y=frame.y width=frame.w height=frame.h data-area=place.id><title>{place.name}</title></rect>
            {dots.collect_view()}
            <text x=title.x y=title.y>{name.to_owned()}</text>
        </g>
    };
    Some(label.into_any())
}
