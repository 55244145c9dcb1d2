//! What changes the picture: 63 or 34 provinces, map or tiles, time.

use super::screens;
use super::time::time;
use crate::html::{Html, units};
use crate::model::UnitSystem;
use crate::query::Ask;
use crate::query::home::Page;
use crate::query::instead::Instead;
use crate::state::{Intent, Local, Shape, Show};
use crate::text::home;

/// The controls; without a map the choice of provinces and of time, which lead back to one.
pub fn controls(ask: Ask, local: &Local, page: &Page) -> String {
    let mut html = Html::new();
    html.raw("<div class=\"controls\">");
    // A figure of the whole country is the same for either.
    if !matches!(page.instead, Some(Instead::System(..))) {
        units::units(ask, &mut html);
    }
    if page.instead.is_none() {
        merger(ask, &mut html);
        shape(ask, local, &mut html);
    }
    time(ask, &mut html, &page.times);
    html.raw("</div>");
    html.into_text()
}

/// Values, or what the merger did to them.
fn merger(ask: Ask, html: &mut Html) {
    if ask.view.units == UnitSystem::Old {
        return;
    }
    let options = [
        (home::SHOW_VALUES, Intent::Show(Show::Values)),
        (home::SHOW_MERGER, Intent::Show(Show::Merger)),
    ];
    let at = usize::from(ask.view.show == Show::Merger);
    units::segmented(ask, html, home::SHOW, &options, at);
}

/// Map or tiles. A page for any screen has the choice of a wide screen and that of a phone, as it has both pictures.
fn shape(ask: Ask, local: &Local, html: &mut Html) {
    let options = [
        (home::SHAPE_MAP, Intent::Draw(Shape::Map)),
        (home::SHAPE_TILES, Intent::Draw(Shape::Tiles)),
    ];
    for (is_narrow, screen) in screens(local) {
        let at = usize::from(ask.view.shape_on(*is_narrow) == Shape::Tiles);
        units::segmented_on(ask, html, screen, home::SHAPE, &options, at);
    }
}
