//! An area as a picture: its headline and its few figures on the map of the first indicator, outlined and named
//! where it is a province. Apart from the map, which speaks of all provinces at once.

use super::body::body;
use super::frame::Caption;
use super::{Look, caption, framed_map, joined};
use crate::map::Shapes;
use crate::model::AreaKind;
use crate::query::area::{self, AreaPage};
use crate::query::{Ask, home};
use crate::state::{Tab, ViewState};

/// So many of its figures are told.
const MOST: usize = 2;

/// The picture of the view's area; none where the view is of none.
pub fn area(ask: Ask, shapes: &Shapes, look: Look) -> Option<String> {
    let id = ask.view.area.as_deref()?;
    let row = ask.data.area(ask.data.find_area(id, ask.view.units)?);
    let own = area::page(ask);
    if matches!(row.kind, AreaKind::Agency | AreaKind::Group) {
        let around = words(&own, Caption::default());
        return Some(body(ask, &own, around, look));
    }
    // Regions and the country have no outline of their own.
    let is_province = row.kind == AreaKind::Province;
    let view = ViewState {
        tab: Tab::Map,
        area: None,
        areas: is_province.then(|| row.id.to_owned()).into_iter().collect(),
        ..ask.view.clone()
    };
    let asked = Ask { view: &view, ..ask };
    let page = home::page(asked);
    let around = caption(asked, &page, look);
    let caption = Caption {
        about: joined(&[&around.name, &around.about], " · "),
        ..words(&own, around)
    };
    Some(framed_map(asked, shapes, look, &page, &caption))
}

/// What is said of the area, in place of what is said of the map.
fn words(own: &AreaPage, around: Caption) -> Caption {
    let told = own.keys.iter().take(MOST).map(|key| {
        let standing = key.standing.as_ref().map(area::Standing::line);
        let standing = standing.unwrap_or_default();
        let said = joined(&[&key.figure.line(), &standing], ", ");
        [&key.label, ": ", &said, "."].concat()
    });
    let told = told.collect::<Vec<_>>().join(" ");
    Caption {
        name: own.headline.name.to_owned(),
        title: own.headline.title.clone(),
        lede: if told.is_empty() {
            own.headline.lede.join(" ")
        } else {
            told.clone()
        },
        told,
        ..around
    }
}
