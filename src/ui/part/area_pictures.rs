//! The pictures of an area, and its merger in the room that they leave. Each keeps its place while its drawing changes, so that a change of
//! language or time redraws it and nothing jumps.

use super::Chart;
use super::area_merger::Merger;
use crate::chart::{Drawing, Profile};
use crate::query::area::AreaPage;
use crate::text::area as words;
use leptos::prelude::*;

/// All pictures.
#[component]
pub fn Pictures(page: Memo<AreaPage>) -> impl IntoView {
    let store = crate::ui::store();
    let count = Memo::new(move |_| page.with(|page| page.pictures.len()));
    view! {
        <div class="area-pictures" aria-label=move || store.text(words::PICTURES) data-count=move || count.get().to_string()>
            <For each=move || 0..count.get() key=|place| *place children=move |place| picture(page, place)/>
            <Merger page/>
        </div>
    }
    .into_any()
}

fn picture(page: Memo<AreaPage>, place: usize) -> AnyView {
    let drawing = Memo::new(move |_| {
        page.with(|page| {
            page.pictures
                .get(place)
                .map_or_else(nothing, |one| one.drawing.clone())
        })
    });
    let title = Signal::derive(move || {
        page.with(|page| {
            page.pictures
                .get(place)
                .map(|one| one.title.clone())
                .unwrap_or_default()
        })
    });
    let hint = Signal::derive(move || {
        page.with(|page| {
            page.pictures
                .get(place)
                .map(|one| one.notes.join(" "))
                .unwrap_or_default()
        })
    });
    view! { <Chart drawing title hint/> }.into_any()
}

/// For the moment between a picture's end and its removal.
fn nothing() -> Drawing {
    Drawing::Profile(Profile {
        rows: Vec::new(),
        own_name: String::new(),
        mean_name: String::new(),
        values: Vec::new(),
    })
}
