//! The page of an area, put together from its parts.

use super::apart::{self, Apart};
use super::children::{self, Children};
use super::crumbs::{self, Crumb};
use super::figures::{self, Key};
use super::headline::{self, Headline};
use super::locator::{self, Locator};
use super::merger::{self, Merger};
use super::profile::{self, Picture};
use super::rows::{self, Group, Said};
use crate::model::{AreaIx, AreaKind, Mean, UnitSystem};
use crate::query::{Ask, source};
use crate::text::{Case, area as words, fill};

/// A matter that the article puts to a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    /// What it is.
    pub title: &'static str,
    /// Until when; empty where none was set.
    pub deadline: String,
}

/// All that the page of an area shows.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaPage {
    /// The area.
    pub id: &'static str,
    /// The way down to it.
    pub crumbs: Vec<Crumb>,
    /// Says that the address named another area, which this one took in; empty where not.
    pub resolved: String,
    /// Name, type, sentence, lede.
    pub headline: Headline,
    /// The small map.
    pub locator: Option<Locator>,
    /// Whether the page reads otherwise on the other set of provinces.
    pub has_units: bool,
    /// The set of provinces.
    pub units: UnitSystem,
    /// The few figures.
    pub keys: Vec<Key>,
    /// What sets it apart.
    pub apart: Vec<Apart>,
    /// The pictures.
    pub pictures: Vec<Picture>,
    /// What the merger did.
    pub merger: Option<Merger>,
    /// What lies within.
    pub children: Option<Children>,
    /// All that is known.
    pub groups: Vec<Group>,
    /// Whether groups are closed at first: there are many.
    pub is_long: bool,
    /// Of what nothing is said, and why.
    pub silent: Vec<Said>,
    /// What the article puts to it.
    pub matters: Vec<Addressed>,
    /// Publishers of the figures on top.
    pub sources: String,
}

/// The area of the address; the country where it names none.
pub fn area(ask: Ask) -> AreaIx {
    let id = ask.view.area.as_deref();
    let found = id.and_then(|id| ask.data.find_area(id, ask.view.units));
    found.unwrap_or_else(|| ask.data.country())
}

/// The page of the area of the address.
pub fn page(ask: Ask) -> AreaPage {
    // What was published stands: a mean by population belongs to the map, the chart and the table.
    let view = crate::state::ViewState {
        mean: Mean::Plain,
        ..ask.view.clone()
    };
    let ask = Ask { view: &view, ..ask };
    let area = area(ask);
    let row = ask.data.area(area);
    let groups = rows::of(ask, area);
    let top = [
        "dti",
        "papi_egov",
        "committee",
        "svc766",
        "dti_ministry_rank",
        "insurance_partner",
        "reporting_feed_partner",
    ];
    let top: Vec<_> = top
        .iter()
        .filter_map(|id| ask.data.find_indicator(id))
        .collect();
    AreaPage {
        id: row.id,
        crumbs: crumbs::of(ask, area),
        resolved: resolved(ask, area),
        headline: headline::of(ask, area),
        locator: locator::of(ask, area),
        has_units: !matches!(row.kind, AreaKind::Agency | AreaKind::Group),
        units: ask.view.units,
        keys: figures::of(ask, area),
        apart: apart::of(ask, area),
        pictures: profile::of(ask, area),
        merger: merger::of(ask, area),
        children: children::of(ask, area),
        is_long: row.kind == AreaKind::Country,
        silent: rows::silent(ask, area, &groups),
        matters: matters(ask, area),
        sources: source::line(&rows::sources(ask, &top, area)),
        groups,
    }
}

/// Says it where the id of a former province led here.
fn resolved(ask: Ask, area: AreaIx) -> String {
    let asked = ask.view.area.as_deref().unwrap_or_default();
    let row = ask.data.area(area);
    if row.id == asked || !row.is_province_of(UnitSystem::New) {
        return String::new();
    }
    let old = ask.data.find_area(asked, UnitSystem::Old);
    old.map_or_else(String::new, |old| {
        fill(
            ask.text(words::RESOLVED),
            &[("name", ask.name(old)), ("unit", ask.name(area))],
        )
    })
}

fn matters(ask: Ask, area: AreaIx) -> Vec<Addressed> {
    let all = ask.data.facts().matters.iter();
    let mine = all.filter(|matter| matter.addressee == Some(area));
    mine.map(|matter| Addressed {
        title: ask.text(matter.title),
        deadline: matter
            .deadline
            .map(|deadline| {
                let deadline = ask.date(deadline, Case::Short);
                fill(ask.text(words::DEADLINE), &[("date", &deadline)])
            })
            .unwrap_or_default(),
    })
    .collect()
}
