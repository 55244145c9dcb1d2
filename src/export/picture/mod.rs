//! Pictures to take away: the map, the tile grid or a chart as one SVG that needs no style sheet and no
//! font of its own, with all that tells what it is: sentence, unit, period, boundary set, insets,
//! legend, source, terms, version and address. Pure, so that the same code makes what a reader
//! downloads and what is made at build time.

mod area;
mod block;
mod body;
mod chart;
mod chosen;
mod dress;
mod figure;
mod frame;
mod legend;
mod list;
mod origin;
mod strip;
#[cfg(test)]
mod tests;

pub use area::area;
pub use chart::{CHART_W, chart};
pub use figure::figure;
pub use frame::{Form, WIDE};
pub use strip::strip;

use crate::chart::Paint;
use crate::map::{
    GridTile, MapColours, MapLayout, Scale, Shapes, Swatch, Theme, TileGrid, map_colours, scale,
};
use crate::query::home::picture::{self, Picture};
use crate::query::home::{self, Page};
use crate::query::{Ask, subject};
use crate::state::Shape;
use crate::text::{common, export as words, fill};
use frame::{Caption, Middle, framed};

/// How a picture is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Its layout and size.
    pub form: Form,
    /// Its colours.
    pub theme: Theme,
    /// True shapes or tiles.
    pub shape: Shape,
    /// The whole address of the view, or what of it is known.
    pub address: &'a str,
}

/// What a picture is painted with.
pub struct Inks {
    /// Text, rules, paper.
    paint: Paint,
    /// Borders and what is missing.
    map: &'static MapColours,
    /// The classes.
    swatches: &'static [Swatch],
}

impl Inks {
    /// The inks of a theme for a scale by its class name, such as `k5`.
    fn of(theme: Theme, code: &str) -> Self {
        let kind = match code.get(..1) {
            Some("d") => Scale::Diverging,
            _ => Scale::Sequential,
        };
        let classes = code.get(1..).and_then(|count| count.parse().ok());
        Self {
            paint: Paint::of(theme == Theme::Dark, 0.0, 0.0),
            map: map_colours(theme),
            swatches: scale(theme, kind, classes.unwrap_or(5)),
        }
    }

    /// The colour of a class by its class name, such as `c0`.
    fn class(&self, name: &str) -> Option<Swatch> {
        let place: usize = name.strip_prefix('c')?.parse().ok()?;
        self.swatches.get(place).copied()
    }
}

/// The map of a view; none where there is no map of it.
pub fn map(ask: Ask, shapes: &Shapes, look: Look) -> Option<String> {
    let page = home::page(ask);
    let is_there = page.instead.is_none() && !page.areas.marks.is_empty();
    is_there.then(|| framed_map(ask, shapes, look, &page, &caption(ask, &page, look)))
}

/// The map of a page within its words.
fn framed_map(ask: Ask, shapes: &Shapes, look: Look, page: &Page, caption: &Caption) -> String {
    let inks = Inks::of(look.theme, page.areas.scale);
    let drawn = Picture {
        shapes,
        units: ask.view.units,
        layout: MapLayout::Wide,
        areas: &page.areas,
        lang: ask.lang(),
    };
    let (markup, aspect, over) = match look.shape {
        Shape::Map => {
            let sheet = MapLayout::Wide.view_box();
            let over = chosen::on_map(drawn, &inks);
            (picture::map(drawn), sheet.w / sheet.h, over)
        }
        Shape::Tiles => {
            let grid = grid(ask);
            let aspect = f64::from(grid.cols()) / f64::from(grid.rows().max(1));
            let over = chosen::on_tiles(drawn, &grid, &inks);
            (picture::tiles(drawn, &grid), aspect, over)
        }
    };
    let middle = Middle {
        aspect,
        draw: &|frame| dress::dress(&markup, frame, &inks, &page.areas, &over),
        legend: &|w, size| legend::legend(&page.legend, &inks, w, size),
        tallest: 900.0,
    };
    framed(look.form, caption, &middle, &inks)
}

/// The tile grid of the view's provinces.
fn grid(ask: Ask) -> TileGrid {
    let tile = |area| {
        let area = ask.data.area(area);
        let tile = area.tile?;
        Some(GridTile::new(area.id, tile.col, tile.row, tile.short))
    };
    TileGrid::new(
        ask.data
            .provinces(ask.view.units)
            .filter_map(tile)
            .collect(),
    )
}

fn caption(ask: Ask, page: &Page, look: Look) -> Caption {
    let provinces = ask.text(subject::boundaries(ask.view.units));
    let about = page.subject.as_ref();
    let about = about.map_or_else(|| provinces.to_owned(), |about| about.line(provinces));
    let heading = &page.heading;
    let footing = &page.footing;
    let sources = [&*footing.publishers, &footing.coverage].join(" ");
    Caption {
        name: page.name.to_owned(),
        title: heading.headline.clone(),
        about,
        lede: joined(&[&heading.missed, &heading.lede], " "),
        told: String::new(),
        foot: foot(ask, sources, footing.definition, look.address),
        brand: ask.text(common::ATLAS),
        lang: ask.lang().code(),
    }
}

/// The sentence that names sources; empty where there are none.
fn sourced(ask: Ask, publishers: &str) -> String {
    if publishers.is_empty() {
        return String::new();
    }
    [ask.text(common::SOURCE), ": ", publishers, "."].concat()
}

/// Source, definition, terms, version, address.
fn foot(ask: Ask, sources: String, definition: &str, address: &str) -> Vec<String> {
    let measured = if definition.is_empty() {
        String::new()
    } else {
        let what = definition.trim_end_matches('.');
        fill(ask.text(words::MEASURED), &[("what", what)])
    };
    let version = ask.data.facts().version;
    let licence = fill(ask.text(words::LICENCE), &[("version", version)]);
    vec![sources, measured, licence, address.to_owned()]
}

fn joined(parts: &[&str], between: &str) -> String {
    let mut parts = parts.to_vec();
    parts.retain(|part| !part.is_empty());
    parts.join(between)
}
