//! The choice between 63 and 34 provinces, and between map and tiles.

use super::map;
use super::map_linked::linked;
use crate::model::{Mean, UnitSystem};
use crate::query::sight;
use crate::state::{Intent, Shape};
use crate::text::home;
use crate::ui::kit::Segmented;
use leptos::prelude::*;

/// 63 or 34 provinces.
#[component]
pub fn Units() -> impl IntoView {
    let store = crate::ui::store();
    let options = vec![
        (home::UNITS_63, Intent::Use(UnitSystem::Old)),
        (home::UNITS_34, Intent::Use(UnitSystem::New)),
    ];
    let at = Signal::derive(move || usize::from(store.of(|view| view.units) == UnitSystem::New));
    // How the old provinces count in the mean for a new one.
    let means = vec![
        (home::MEAN_PLAIN, Intent::Weigh(Mean::Plain)),
        (home::MEAN_PEOPLE, Intent::Weigh(Mean::People)),
    ];
    let mean = Signal::derive(move || usize::from(store.of(|view| view.mean) == Mean::People));
    view! {
        <Segmented label=home::UNITS options at/>
        <div hidden=move || !store.ask(sight::has_means)><Segmented label=home::MEAN options=means at=mean/></div>
    }
}

/// Map or tiles.
#[component]
pub fn Shapes() -> impl IntoView {
    let (store, linked) = (crate::ui::store(), linked());
    let options = vec![
        (home::SHAPE_MAP, Intent::Draw(Shape::Map)),
        (home::SHAPE_TILES, Intent::Draw(Shape::Tiles)),
    ];
    let at = Signal::derive(move || {
        usize::from(map::shape(store, linked.is_narrow.get()) == Shape::Tiles)
    });
    view! { <Segmented label=home::SHAPE options at/> }
}
