//! Links of a page that was made before: to another such page, so that they lead on without script too. What
//! the application shows under a link stands in its `data-go`.

use super::super::{Ground, way};
use super::places::{Place, place_of};
use crate::html::{fill_in, led};
use crate::state::{read, write};

/// The markup of a page, its links led to other pages. A link that without script would lead to the page that
/// it stands on, though it means another view, is marked `data-idle`.
pub fn leads(ground: &Ground, from: &Place, markup: &str) -> String {
    let depth = from.depth();
    // The first page lies in two places.
    let own = place_of(&ground.data, &from.view);
    let query = write(&from.view);
    let to = |address: &str| {
        let (asked, anchor) = address.split_once('#').unwrap_or((address, ""));
        let view = read(asked, &ground.data).view;
        let place = place_of(&ground.data, &view);
        let hash = if anchor.is_empty() { "" } else { "#" };
        let is_here = place == own;
        let place = if is_here { &from.path } else { &place };
        let address = fill_in("{}", &[&[&way(depth, place), hash, anchor].concat()]);
        if is_here && write(&view) != query {
            [&address, "\" data-idle=\""].concat()
        } else {
            address
        }
    };
    led(markup, to).replace("=\"./", &["=\"", &way(depth, "")].concat())
}
