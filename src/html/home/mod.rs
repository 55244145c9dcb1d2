//! The home page: one indicator by province, as a map with its ranking, or the reason why it has no map.
//! The marks of the map are changed in place by `ui` from one step in time to the next; everything else is
//! written again once the view rests.

mod card;
mod classes;
mod controls;
mod foot;
mod head;
mod keys;
mod legend;
mod map;
mod moves;
mod ranking;
mod systems;
#[cfg(test)]
mod tests;
mod time;

pub use keys::key;

use super::Sheet;
use super::instead::instead;
use crate::map::{MapLayout, Shapes};
use crate::query::Ask;
use crate::query::home::picture::{self, Picture};
use crate::query::home::{self, Page};
use crate::state::Local;
use map::Cut;

/// Adds the page.
pub fn page(ask: Ask, local: &Local, shapes: &Shapes, sheet: &mut Sheet) {
    let page = home::page(ask);
    let lit = lit(local, &page);
    // The attribute is there only where a class is picked out: then the rules of the style sheet that ask for
    // it cost nothing at every step of the slider.
    sheet.raw("<div class=\"home\"");
    if !lit.is_empty() {
        sheet.put(" data-lit=\"{}\"", &[lit]);
    }
    sheet.put(">{!}", &[PATTERNS]);
    sheet.raw(&head::head(ask, local, &page));
    sheet.raw(&controls::controls(ask, local, &page));
    if page.instead.is_some() {
        instead(ask, &mut sheet.html, page.instead.as_ref());
    } else {
        sheet.put(
            "<div class=\"home-columns\">{!}{!}{!}{!}{!}</div>",
            &[
                &map::map(ask, local, shapes, &page),
                &card::card(ask, &page.card),
                &legend::legend(ask, local, &page.legend, lit),
                &moves::moves(ask, page.moves.as_ref()),
                &ranking::ranking(ask, local, &page.ranking),
            ],
        );
    }
    sheet.raw(&foot::foot(ask, &page));
    sheet.raw(&systems::systems(ask));
    sheet.raw("</div>");
}

/// The screens that a page is written for: whether each is narrow, and the class of what it alone shows. A page for any
/// screen has what is for either.
fn screens(local: &Local) -> &'static [(bool, &'static str)] {
    match (local.is_for_any_screen, local.is_narrow) {
        (true, _) => &[(false, " on-wide"), (true, " on-narrow")],
        (false, false) => &[(false, "")],
        (false, true) => &[(true, "")],
    }
}

/// The class that is picked out. One that the legend no longer has could not be let go of.
fn lit<'a>(local: &'a Local, page: &Page) -> &'a str {
    let legend = &page.legend;
    let mut entries = legend.entries.iter().chain(&legend.missing);
    if entries.any(|entry| entry.mark.class() == local.lit) {
        &local.lit
    } else {
        ""
    }
}

/// Where the name of a province goes on the map and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its start, or its end.
    pub x: f64,
    /// Its base line.
    pub y: f64,
    /// Whether it ends at `x`.
    pub is_end: bool,
    /// What is written.
    pub text: String,
}

/// The name of a province beside it on the map, with its value where it is only pointed at.
pub fn name(ask: Ask, local: &Local, shapes: &Shapes, id: &str, has_value: bool) -> Option<Name> {
    let areas = home::areas(ask)?;
    let mark = areas.marks.iter().find(|mark| mark.id == id)?;
    let text = if has_value {
        [mark.name, " ", &mark.value].concat()
    } else {
        mark.name.to_owned()
    };
    let layout: MapLayout = Cut::of(ask, local.is_narrow).layout;
    let picture = Picture {
        shapes,
        units: ask.view.units,
        layout,
        areas: &areas,
        lang: ask.lang(),
    };
    let (x, y, is_end) = picture::beside(picture, id, &text)?;
    Some(Name { x, y, is_end, text })
}

/// Hatching and dots, for every picture of the page.
pub const PATTERNS: &str = "<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\
<pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"5\" height=\"5\"/><rect class=\"stroke\" width=\"1.2\" height=\"5\"/></pattern>\
<pattern id=\"hatch-land\" width=\"50\" height=\"50\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"50\" height=\"50\"/><rect class=\"stroke\" width=\"12\" height=\"50\"/></pattern>\
<pattern id=\"hatch-delta\" width=\"20\" height=\"20\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"20\" height=\"20\"/><rect class=\"stroke\" width=\"5\" height=\"20\"/></pattern>\
<pattern id=\"dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"6\" height=\"6\"/><circle class=\"stroke\" cx=\"3\" cy=\"3\" r=\"1\"/></pattern>\
<pattern id=\"dots-land\" width=\"60\" height=\"60\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"60\" height=\"60\"/><circle class=\"stroke\" cx=\"30\" cy=\"30\" r=\"10\"/></pattern>\
<pattern id=\"bars\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"8\" height=\"8\"/><rect class=\"bar\" width=\"8\" height=\"3\"/></pattern>\
<pattern id=\"bars-land\" width=\"80\" height=\"80\" patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"80\" height=\"80\"/><rect class=\"bar\" width=\"80\" height=\"30\"/></pattern>\
</defs></svg>";
