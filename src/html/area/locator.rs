//! The small map of an area's page: its region filled, itself in the accent, Hoàng Sa and Trường Sa
//! in their boxes. Pressing a province opens its page.

use super::super::{Html, fill_in, go};
use crate::map::{DOT_RADIUS, Detail, Inset, MapLayout, PATH_SCALE, Shapes};
use crate::model::UnitSystem;
use crate::query::Ask;
use crate::query::area::{Locator, Place};
use crate::state::Intent;
use crate::text::area as words;

/// The small map.
pub fn locator(ask: Ask, shapes: &Shapes, html: &mut Html, seen: &Locator) {
    html.put(
        "<svg class=\"area-map\" viewBox=\"0 0 390 700\" role=\"img\" aria-label=\"{}\"><g transform=\"{}\">",
        &[&seen.label, PATH_SCALE],
    );
    // What is picked out is drawn last, so that no neighbour's border runs over it.
    let mark = |here: bool, near: bool| {
        let these = seen.places.iter();
        these.filter(move |place| place.is_here == here && place.is_near == near)
    };
    let in_order = [(false, false), (false, true), (true, false), (true, true)];
    for place in in_order.iter().flat_map(|(here, near)| mark(*here, *near)) {
        let path = shapes.path(seen.units, Detail::Coarse, place.id);
        html.put(
            "<path d=\"{}\"{!}><title>{}</title></path>",
            &[path, &marks(ask, place), place.name],
        );
    }
    html.raw("</g>");
    let islands = shapes.islands().iter();
    // Islands near the coast that the outlines lack.
    for island in islands.filter(|island| island.inset.is_none()) {
        if let Some(place) = find(shapes, seen, &island.area) {
            dot(
                html,
                (island.at.x, island.at.y),
                DOT_RADIUS,
                &marks(ask, place),
            );
        }
    }
    for (index, inset) in shapes.insets().iter().enumerate() {
        if let Some(place) = find(shapes, seen, &inset.area) {
            boxed(ask, shapes, html, (index, inset), place);
        }
    }
    html.raw("</svg>");
}

const fn mark(place: &Place) -> &'static str {
    match (place.is_here, place.is_near) {
        (true, _) => "here",
        (false, true) => "near",
        (false, false) => "far",
    }
}

/// The attributes of a shape that stands for a province: what it is, and where pressing it leads.
fn marks(ask: Ask, place: &Place) -> String {
    fill_in(
        " data-area=\"{}\" data-mark=\"{}\"{!}",
        &[place.id, mark(place), &opens(ask, place)],
    )
}

fn opens(ask: Ask, place: &Place) -> String {
    go(ask, &Intent::Drill(Some(place.id.to_owned())))
}

/// The province that an island or a box belongs to, on the set that is seen.
fn find<'s>(shapes: &Shapes, seen: &'s Locator, old: &str) -> Option<&'s Place> {
    let id = match seen.units {
        UnitSystem::Old => old,
        UnitSystem::New => shapes.successor(old)?,
    };
    seen.places.iter().find(|place| place.id == id)
}

fn dot(html: &mut Html, (x, y): (f64, f64), radius: f64, attributes: &str) {
    html.put(
        "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{!}/>",
        &[&unit(x), &unit(y), &unit(radius), attributes],
    );
}

/// A box with the islands of an inset.
fn boxed(
    ask: Ask,
    shapes: &Shapes,
    html: &mut Html,
    (index, inset): (usize, &Inset),
    place: &Place,
) {
    let Some(frame) = MapLayout::Narrow.inset(inset) else {
        return;
    };
    html.put(
        "<g class=\"area-inset\" data-mark=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" data-area=\"{}\"{!}><title>{}</title></rect>",
        &[
            mark(place),
            &unit(frame.x),
            &unit(frame.y),
            &unit(frame.w),
            &unit(frame.h),
            place.id,
            &opens(ask, place),
            place.name,
        ],
    );
    let islands = shapes.islands().iter();
    for island in islands.filter(|island| island.inset == Some(index)) {
        let at = MapLayout::in_inset(frame, island.at);
        dot(html, (at.x, at.y), DOT_RADIUS + 0.8, "");
    }
    let title = MapLayout::title(frame);
    let name = if &*inset.id == "hoang_sa" {
        words::HOANG_SA
    } else {
        words::TRUONG_SA
    };
    html.put(
        "<text x=\"{}\" y=\"{}\">{}</text></g>",
        &[&unit(title.x), &unit(title.y), ask.text(name)],
    );
}

/// A length in the units of the map.
fn unit(length: f64) -> String {
    format!("{length:.1}")
}
