//! The map by keyboard: arrows to the neighbour, Home and End, a typed name, Enter and Escape. Here
//! since neighbours are those of the picture that is drawn.

use super::map::{Cut, grid};
use crate::map::{Direction, Shapes};
use crate::query::Ask;
use crate::query::home::{self, Page};
use crate::state::{Intent, Local, Shape};

/// What a key asks for; `typed` is all that was typed of a name, the key included.
pub fn key(ask: Ask, local: &Local, shapes: &Shapes, key: &str, typed: &str) -> Option<Intent> {
    let page = home::page(ask);
    let selected = page.areas.selected;
    let select = |id: &str| Some(Intent::Select(Some(id.to_owned())));
    if let Some(direction) = Direction::of_key(key) {
        let units = ask.view.units;
        let next = match Cut::of(ask, local.is_narrow).shape {
            Shape::Map => shapes.step(units, selected, direction).map(str::to_owned),
            Shape::Tiles => grid(ask, units)
                .step(selected, direction)
                .map(str::to_owned),
        };
        // At the edge the province that is shown is chosen, so that it is spoken all the same.
        return Some(Intent::Select(Some(next.unwrap_or(selected.to_owned()))));
    }
    match key {
        "Home" => end(&page, true).and_then(select),
        "End" => end(&page, false).and_then(select),
        "Enter" => Some(Intent::Drill(Some(selected.to_owned()))),
        "Escape" => Some(Intent::Select(None)),
        _ => home::typed(ask, typed, selected).and_then(select),
    }
}

/// The first or the last of the ranking, else of the map.
fn end(page: &Page, is_first: bool) -> Option<&'static str> {
    let (rows, marks) = (&page.ranking.rows, &page.areas.marks);
    let (row, mark) = if is_first {
        (rows.first(), marks.first())
    } else {
        (rows.last(), marks.last())
    };
    row.map(|row| row.id).or(mark.map(|mark| mark.id))
}
