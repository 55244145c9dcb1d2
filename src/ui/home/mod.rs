//! The home page while it is read: a step in time changes the marks of the map in place, at once and by this
//! module alone; what is chosen or pointed at is outlined on the map, in the ranking and in the strip. What
//! stands around the map is written by the second module.

mod clear;
mod clock;
mod keys;
mod marks;
mod outline;
mod point;

pub use keys::pressed;

use super::Store;
use crate::query::Ask;
use crate::query::home::{Fills, fills};
use crate::state::{Intent, Shape};
use clock::Clock;
use leptos::prelude::*;
use marks::Marks;
use outline::Outlines;
use std::cell::RefCell;
use web_sys::{Element, Event};

/// The picture that stands in the page.
#[derive(Default)]
struct Picture {
    map: Option<Element>,
    marks: Marks,
    lines: Outlines,
    /// The slider beside it, as found since the page was last written.
    clock: Option<Clock>,
}

thread_local! {
    static PICTURE: RefCell<Picture> = RefCell::default();
}

/// Follows the view and the pointer.
pub fn follow(store: Store) {
    point::listen(store);
    Effect::new(move |_| {
        if !store.is_home() {
            return;
        }
        // Another step in time leads to no other map, and moves no outline.
        if let Some(map) = PICTURE.with_borrow(|picture| picture.map.clone())
            && store.is_waiting()
        {
            step(store, &map);
        } else if let Some(map) = map(store) {
            step(store, &map);
            outline::chosen(store, &map);
        }
    });
}

/// The map of the page, where there is one that fits the view.
fn map(store: Store) -> Option<Element> {
    let wanted = store.of(|view| view.picture_on(store.is_narrow()));
    let css = ["#main .map[data-drawn=\"", &wanted, "\"]"].concat();
    document().query_selector(&css).ok().flatten()
}

/// The picture that stands in the page, by its name; empty where there is none.
pub fn drawn(main: &Element) -> String {
    let map = main.query_selector(".map[data-drawn]").ok().flatten();
    map.and_then(|map| map.get_attribute("data-drawn"))
        .unwrap_or_default()
}

/// Whether there is a map in the page.
pub fn has_map(main: &Element) -> bool {
    !drawn(main).is_empty()
}

/// Shows the time of the view on the map that stands in the page, and at the slider beside it.
fn step(store: Store, map: &Element) {
    let has_briefs = store.of(|view| view.shape_on(store.is_narrow())) == Shape::Tiles;
    let fills = store.ask(|ask| fills(ask, has_briefs));
    if let Some(fills) = fills {
        show(store, map, &fills);
    }
    turn(store, map);
}

/// Shows the time of the view at the slider.
fn turn(store: Store, map: &Element) {
    PICTURE.with_borrow_mut(|picture| {
        if picture.clock.is_none() {
            picture.clock = Clock::find(map);
        }
        if let Some(clock) = &mut picture.clock {
            clock.show(store);
        }
    });
}

fn show(store: Store, map: &Element, fills: &Fills) {
    PICTURE.with_borrow_mut(|picture| {
        if picture.map.as_ref() != Some(map) {
            *picture = Picture {
                map: Some(map.clone()),
                marks: store.ask(|ask| Marks::find(map, &ids(ask))),
                ..Picture::default()
            };
        }
        picture.marks.show(fills);
    });
}

/// The provinces in the order of the data set.
fn ids(ask: Ask) -> Vec<&'static str> {
    let provinces = ask.data.provinces(ask.view.units);
    provinces.map(|ix| ask.data.area(ix).id).collect()
}

/// Takes up a page that has just been put in place, or that stood there from the start.
pub fn settle(store: Store, main: &Element) {
    adopt(store, main);
    let map = map(store);
    PICTURE.with_borrow_mut(|picture| {
        picture.clock = None;
        if picture.map != map {
            picture.map = None;
        }
    });
    let Some(map) = map else { return };
    if store.is_stepping() {
        // The reader is ahead of what was written.
        step(store, &map);
    } else {
        let told = map.get_attribute("data-fills").unwrap_or_default();
        if !told.is_empty() {
            show(store, &map, &Fills::read(&told));
        }
        turn(store, &map);
    }
    outline::chosen(store, &map);
    point::again(store);
    clear::see(&map);
}

/// Of a page for any screen keeps what is for this one.
fn adopt(store: Store, main: &Element) {
    let (mine, other) = if store.is_narrow() {
        ("on-narrow", "on-wide")
    } else {
        ("on-wide", "on-narrow")
    };
    super::patch::each(main, &[".", other].concat(), Element::remove);
    super::patch::each(main, &[".", mine].concat(), |element| {
        let _ = element.class_list().remove_1(mine);
    });
}

/// The province that an event happened on.
fn area_of(event: &Event) -> Option<String> {
    super::act::within(event, ".home [data-area]")?.get_attribute("data-area")
}

/// A tap selects a province; a second one opens it. Tells whether the event was on the map.
pub fn tapped(store: Store, event: &Event) -> bool {
    let Some(area) = super::act::within(event, ".map [data-area]") else {
        return false;
    };
    let id = area.get_attribute("data-area").unwrap_or_default();
    let is_again = store.of(|view| view.areas.first() == Some(&id));
    store.send(&if is_again {
        Intent::Drill(Some(id))
    } else {
        clear::tapped(&id);
        Intent::Select(Some(id))
    });
    true
}
