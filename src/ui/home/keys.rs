//! The map by keyboard: arrows to the neighbour, Home and End, a typed name, Enter and Escape.

use super::linked::linked;
use super::map::grid;
use crate::map::Direction;
use crate::query::home;
use crate::state::{Intent, Shape};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What was typed of a name, and when.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    text: String,
    at_ms: f64,
}

/// Letters that come later than this begin another name.
const PAUSE_MS: f64 = 900.0;

/// Carries out a key.
pub fn pressed(event: &KeyboardEvent, shape: Shape, typed: StoredValue<Typed>) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(intent) = intent(event, shape, typed) else {
        return;
    };
    event.prevent_default();
    crate::ui::store().send(&intent);
}

fn intent(event: &KeyboardEvent, shape: Shape, typed: StoredValue<Typed>) -> Option<Intent> {
    let (store, linked) = (crate::ui::store(), linked());
    let selected = linked.selected();
    let units = store.of(|view| view.units);
    let key = event.key();
    if let Some(direction) = Direction::of_key(&key) {
        let next = match shape {
            Shape::Map => store
                .shapes()
                .step(units, selected, direction)
                .map(str::to_owned),
            Shape::Tiles => grid(store, units)
                .step(selected, direction)
                .map(str::to_owned),
        };
        // At the edge the province that is shown is chosen, so that it is spoken all the same.
        return Some(Intent::Select(Some(next.unwrap_or(selected.to_owned()))));
    }
    let end = |is_first: bool| {
        linked.page.with_untracked(|page| {
            let rows = &page.ranking.rows;
            let row = if is_first { rows.first() } else { rows.last() };
            let marks = &page.areas.marks;
            let mark = if is_first {
                marks.first()
            } else {
                marks.last()
            };
            row.map(|row| row.id).or(mark.map(|mark| mark.id))
        })
    };
    match key.as_str() {
        "Home" => end(true).map(|id| Intent::Select(Some(id.to_owned()))),
        "End" => end(false).map(|id| Intent::Select(Some(id.to_owned()))),
        "Enter" => Some(Intent::Drill(Some(selected.to_owned()))),
        "Escape" => Some(Intent::Select(None)),
        _ if key.chars().count() == 1 && key != "/" => {
            let now = event.time_stamp();
            let text = typed.try_update_value(|typed| {
                if now - typed.at_ms > PAUSE_MS {
                    typed.text.clear();
                }
                typed.at_ms = now;
                typed.text.push_str(&key);
                typed.text.clone()
            })?;
            let found = store.ask(|ask| home::typed(ask, &text, selected))?;
            Some(Intent::Select(Some(found.to_owned())))
        }
        _ => None,
    }
}
