//! On a phone the card stands at the lower edge of the screen, where it may cover the very tile that was
//! tapped: the page is then moved on by as much as it takes. Apart because it is a matter of pixels.

use leptos::prelude::{document, window};
use std::cell::RefCell;
use web_sys::Element;

/// Between a tile and the card.
const GAP_PX: f64 = 8.0;

thread_local! {
    /// The province that was tapped last, until the card tells of it.
    static TAPPED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A province was tapped: once the card tells of it, it is to be seen.
pub fn tapped(id: &str) {
    TAPPED.set(id.to_owned());
}

/// Moves the page where the card covers what was tapped last.
pub fn see(map: &Element) {
    let id = map.get_attribute("data-chosen").unwrap_or_default();
    if id.is_empty() || TAPPED.with_borrow(|tapped| *tapped != id) {
        return;
    }
    TAPPED.set(String::new());
    let css = ["[data-area=\"", &id, "\"]"].concat();
    let tile = map.query_selector(&css).ok().flatten();
    let card = document()
        .query_selector(".card[data-chosen] .card-head")
        .ok()
        .flatten();
    let Some((tile, card)) = tile.zip(card) else {
        return;
    };
    let (tile, card) = (
        tile.get_bounding_client_rect(),
        card.get_bounding_client_rect(),
    );
    let is_beside = tile.right() <= card.left() || tile.left() >= card.right();
    let is_covered = tile.bottom() > card.top() && tile.top() < card.bottom();
    if is_covered && !is_beside {
        window().scroll_by_with_x_and_y(0.0, tile.bottom() + GAP_PX - card.top());
    }
}
