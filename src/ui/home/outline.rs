//! What is chosen and what is pointed at, outlined on top of the map with its name beside it. The outline is
//! a copy of the shape that stands there; where the name goes is a question to the second module.

use super::PICTURE;
use super::marks::set;
use crate::ui::{Store, modules};
use leptos::prelude::*;
use web_sys::Element;

/// What is drawn now: whose it is and what its name says, for the chosen and for the pointed at.
#[derive(Default)]
pub struct Outlines([Option<[String; 2]>; 2]);

/// Outlines the province that is chosen, or that the card is about.
pub fn chosen(store: Store, map: &Element) {
    let id = store.of(|view| view.areas.first().cloned());
    let is_here = |id: &String| shape(map, id).is_some();
    let id = id
        .filter(is_here)
        .or_else(|| map.get_attribute("data-chosen"));
    draw(store, map, "chosen", &id.unwrap_or_default());
}

/// Outlines the province that the pointer or the focus is on; none for an empty id.
pub fn pointed(store: Store, map: &Element, id: &str) {
    draw(store, map, "pointed", id);
}

fn shape(map: &Element, id: &str) -> Option<Element> {
    let css = ["[data-area=\"", id, "\"]"].concat();
    map.query_selector(&css).ok().flatten()
}

fn draw(store: Store, map: &Element, class: &str, id: &str) {
    let place = usize::from(class == "pointed");
    let is_tiles = map.class_list().contains("tiles");
    let name = if id.is_empty() || is_tiles {
        None
    } else {
        modules::kept().and_then(|module| {
            let local = store.local().with_untracked(crate::state::Local::write);
            module.name(&store.query_now(), &local, id, class == "pointed")
        })
    };
    let words = name.as_ref().map_or("", |[.., text]| text).to_owned();
    // The path of a province is long: read and written again only where it is another's.
    let wanted = Some([id.to_owned(), words.clone()]);
    let is_drawn = PICTURE.with_borrow_mut(|picture| {
        picture.map.as_ref() == Some(map)
            && picture
                .lines
                .0
                .get_mut(place)
                .is_some_and(|drawn| std::mem::replace(drawn, wanted.clone()) == wanted)
    });
    if is_drawn {
        return;
    }
    let over = |class: &str| map.query_selector(&[".", class].concat()).ok().flatten();
    let Some(line) = over(class) else { return };
    let shape = shape(map, id).filter(|_| !id.is_empty());
    let attribute = |name: &str| shape.as_ref().and_then(|shape| shape.get_attribute(name));
    if is_tiles {
        let at = attribute("transform");
        let seen = if at.is_some() { "visible" } else { "hidden" };
        set(&line, "visibility", seen);
        set(&line, "transform", &at.unwrap_or_default());
        return;
    }
    let path = attribute("d").unwrap_or_default();
    set(&line, "d", &path);
    if class == "chosen"
        && let Some(halo) = over("halo")
    {
        set(&halo, "d", &path);
    }
    let Some(text) = over(&[class, "-name"].concat()) else {
        return;
    };
    if let Some([x, y, anchor, _]) = name {
        set(&text, "x", &x);
        set(&text, "y", &y);
        set(&text, "text-anchor", &anchor);
    }
    text.set_text_content(Some(&words));
}
