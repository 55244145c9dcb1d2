//! The province that the reader chose, outlined and named on top of a picture, as on the page.

use super::Inks;
use super::block::number;
use crate::html::{Html, fill_in};
use crate::map::{Detail, PATH_SCALE, TileGrid};
use crate::query::home::AreaMark;
use crate::query::home::picture::{Picture, TILE, beside};

fn chosen<'a>(picture: &Picture<'a>) -> Option<&'a AreaMark> {
    let areas = picture.areas;
    let mut marks = areas.marks.iter();
    marks.find(|mark| areas.is_chosen && mark.id == areas.selected)
}

/// On the true map: its outline, and its name beside it.
pub fn on_map(picture: Picture, inks: &Inks) -> String {
    let Some(mark) = chosen(&picture) else {
        return String::new();
    };
    let path = picture
        .shapes
        .path(picture.units, Detail::Fine, mark.id)
        .to_owned();
    let mut html = Html::new();
    html.put(
        "<g transform=\"{}\" fill=\"none\" stroke-linejoin=\"round\"><path d=\"{}\" stroke=\"{}\" stroke-width=\"50\"/><path d=\"{}\" stroke=\"{}\" stroke-width=\"24\"/></g>",
        &[PATH_SCALE, &path, inks.map.halo, &path, inks.map.selected],
    );
    if let Some((x, y, is_end)) = beside(picture, mark.id, mark.name) {
        html.put(
            "<text x=\"{}\" y=\"{}\" font-size=\"13\" font-weight=\"600\" fill=\"{}\" stroke=\"{}\" stroke-width=\"3.5\" stroke-linejoin=\"round\" paint-order=\"stroke\"{!}>{}</text>",
            &[
                &number(x),
                &number(y),
                inks.map.selected,
                inks.map.halo,
                if is_end { " text-anchor=\"end\"" } else { "" },
                mark.name,
            ],
        );
    }
    html.into_text()
}

/// On the tile grid: a frame around its tile.
pub fn on_tiles(picture: Picture, grid: &TileGrid, inks: &Inks) -> String {
    let tile = chosen(&picture).and_then(|mark| grid.tile(mark.id));
    let Some(tile) = tile else {
        return String::new();
    };
    let at = |cell: u8| f64::from(u32::from(cell) * TILE.1) - 1.0;
    fill_in(
        "<rect x=\"{}\" y=\"{}\" width=\"41\" height=\"41\" rx=\"3\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.6\"/>",
        &[
            &number(at(tile.col)),
            &number(at(tile.row)),
            inks.map.selected,
        ],
    )
}
