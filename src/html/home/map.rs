//! The box of the map or the tile grid: one tab stop, with its picture. A step in time changes the marks
//! of the picture in place (`data-keep`), so its markup is written only where another stands there.
//!
//! `data-drawn` names the picture; `data-fills` says how it is filled where it stands there already;
//! `data-chosen` is the province that the card is about.

use super::screens;
use crate::html::Html;
use crate::map::{GridTile, MapLayout, Shapes, TileGrid};
use crate::model::UnitSystem;
use crate::query::Ask;
use crate::query::home::picture::{self, Picture};
use crate::query::home::{Fills, Page, spoken};
use crate::state::{Local, Shape};
use crate::text::{fill, home as words};

/// The tile grid of a set of provinces.
pub fn grid(ask: Ask, units: UnitSystem) -> TileGrid {
    let tile = |ix| {
        let area = ask.data.area(ix);
        let tile = area.tile?;
        Some(GridTile::new(area.id, tile.col, tile.row, tile.short))
    };
    TileGrid::new(ask.data.provinces(units).filter_map(tile).collect())
}

/// A picture of provinces: what it depends on. While it holds, only marks change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Map or tiles.
    pub shape: Shape,
    /// How much room there is.
    pub layout: MapLayout,
}

impl Cut {
    /// The picture on a screen.
    pub fn of(ask: Ask, is_narrow: bool) -> Self {
        Self {
            shape: ask.view.shape_on(is_narrow),
            layout: if is_narrow {
                MapLayout::Narrow
            } else {
                MapLayout::Wide
            },
        }
    }

    fn drawn(self, ask: Ask, shapes: &Shapes, page: &Page) -> String {
        let picture = Picture {
            shapes,
            units: ask.view.units,
            layout: self.layout,
            areas: &page.areas,
            lang: ask.lang(),
        };
        match self.shape {
            Shape::Map => picture::map(picture),
            Shape::Tiles => picture::tiles(picture, &grid(ask, ask.view.units)),
        }
    }
}

/// The box. A page for any screen gets the picture of a wide screen and that of a phone, of which the
/// style shows one.
pub fn map(ask: Ask, local: &Local, shapes: &Shapes, page: &Page) -> String {
    let mut html = Html::new();
    html.raw("<div class=\"map-box\">");
    for screen in screens(local) {
        one(ask, &mut html, shapes, page, *screen, &local.drawn);
    }
    let said = if page.areas.is_chosen {
        spoken(ask, page.areas.selected)
    } else {
        String::new()
    };
    html.put(
        "<p class=\"unseen\" aria-live=\"polite\">{}</p></div>",
        &[&said],
    );
    html.into_text()
}

fn one(
    ask: Ask,
    html: &mut Html,
    shapes: &Shapes,
    page: &Page,
    (is_narrow, class): (bool, &str),
    drawn: &str,
) {
    let cut = Cut::of(ask, is_narrow);
    let name = ask.view.picture_on(is_narrow);
    let (svg, fills) = if name == drawn {
        (String::new(), Fills::write(&page.areas))
    } else {
        (cut.drawn(ask, shapes, page), String::new())
    };
    html.put(
        "<div class=\"map{!}{!}\" data-units=\"{}\" role=\"application\" tabindex=\"0\" aria-label=\"{}\" data-keep data-drawn=\"{}\" data-fills=\"{}\" data-chosen=\"{}\">{!}</div>",
        &[
            if cut.shape == Shape::Tiles { " tiles" } else { "" },
            class,
            ask.view.units.code(),
            &label(ask, page),
            &name,
            &fills,
            page.areas.selected,
            &svg,
        ],
    );
}

fn label(ask: Ask, page: &Page) -> String {
    let times = &page.times;
    let period = times.steps.get(times.at).map_or("", |step| &step.label);
    let values = [
        ("name", page.name),
        ("period", period),
        ("headline", &page.heading.headline),
    ];
    fill(ask.text(words::MAP_LABEL), &values)
}
