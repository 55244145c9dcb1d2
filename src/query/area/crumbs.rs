//! Country › region › province: where the reader is, each step a link.

use crate::model::{AreaIx, AreaKind};
use crate::query::Ask;

/// A step of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// The area that it leads to.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether the reader is there.
    pub is_here: bool,
}

/// The way down to an area.
pub fn of(ask: Ask, area: AreaIx) -> Vec<Crumb> {
    let mut way = vec![area];
    let mut at = area;
    while let Some(parent) = ask.data.area(at).parent {
        // No area is its own ancestor, but a broken package must not hang the page.
        if way.contains(&parent) {
            break;
        }
        way.push(parent);
        at = parent;
    }
    let country = ask.data.country();
    if !way.contains(&country) && ask.data.area(area).kind != AreaKind::Country {
        way.push(country);
    }
    let crumb = |ix: &AreaIx| Crumb {
        id: ask.data.area(*ix).id,
        name: ask.name(*ix),
        is_here: *ix == area,
    };
    way.iter().rev().map(crumb).collect()
}
