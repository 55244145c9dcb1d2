//! What the small map shows: which provinces are the area, which its region, and what each is
//! called. The shapes themselves are geometry and come from `map`.

use crate::model::{AreaIx, AreaKind, UnitSystem};
use crate::query::Ask;
use crate::text::{area as words, fill};

/// A province of the small map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: &'static str,
    /// Its name, told when it is pointed at.
    pub name: &'static str,
    /// Whether it lies in the region of the area.
    pub is_near: bool,
    /// Whether it is the area.
    pub is_here: bool,
}

/// The small map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locator {
    /// On which set of provinces.
    pub units: UnitSystem,
    /// Every province.
    pub places: Vec<Place>,
    /// What it shows, for who cannot see it.
    pub label: String,
}

/// The small map of an area; none for bodies, which are in no one place.
pub fn of(ask: Ask, area: AreaIx) -> Option<Locator> {
    let row = ask.data.area(area);
    let region = match row.kind {
        AreaKind::Province => row.parent,
        AreaKind::Region => Some(area),
        AreaKind::Country => None,
        _ => return None,
    };
    let place = |ix: AreaIx| {
        let province = ask.data.area(ix);
        Place {
            id: province.id,
            name: ask.name(ix),
            is_near: region.is_some() && province.parent == region,
            is_here: ix == area,
        }
    };
    let label = fill(
        ask.text(match row.kind {
            AreaKind::Province => words::MAP_PROVINCE,
            AreaKind::Region => words::MAP_REGION,
            _ => words::MAP_COUNTRY,
        }),
        &[
            ("name", ask.name(area)),
            ("region", region.map_or("", |region| ask.name(region))),
        ],
    );
    Some(Locator {
        units: ask.view.units,
        places: ask.data.provinces(ask.view.units).map(place).collect(),
        label,
    })
}
