//! The home page: an indicator by province on the map, in the ranking and on the card, or the
//! reason why it has no map. One question, so that every part agrees with its neighbour.

mod areas;
mod bounds;
mod card;
mod delta;
mod fills;
mod footing;
mod heading;
mod legend;
mod merger;
mod moves;
pub mod picture;
mod ranking;
mod scene;
#[cfg(test)]
mod tests;
mod times;

pub use areas::{AreaMark, Areas};
pub use bounds::bounds;
pub use card::Card;
pub use fills::{Fill, Fills, fills};
pub use footing::Footing;
pub use heading::Heading;
pub use legend::{Entry, Legend, Spread};
pub use merger::{Merger, Part};
pub use moves::{Move, Moves, Part as MovedPart};
pub use ranking::{Group, Ranking, Row};
pub use scene::Mark;
pub use times::{Step, Times};

use super::instead::{self, Instead, units_words};
use super::subject::{self, Subject};
use super::{Ask, refusal, sight};
use crate::data::Refusal;
use crate::model::{Area, AreaIx, UnitSystem};
use crate::query::search::{Fit, Key};
use crate::state::Show;
use crate::text::home;
use scene::Scene;

/// The home page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The indicator's full name.
    pub name: &'static str,
    /// What it is about: indicator, unit, period, definition, sources.
    pub subject: Option<Subject>,
    /// Headline and lede, or the reason why there is no map.
    pub heading: Heading,
    /// Every province; none where there is no map.
    pub areas: Areas,
    /// Periods.
    pub times: Times,
    /// Legend.
    pub legend: Legend,
    /// Ranking.
    pub ranking: Ranking,
    /// What the merger did to all provinces, where that was asked for.
    pub moves: Option<Moves>,
    /// The province that is selected.
    pub card: Card,
    /// Sources and definition.
    pub footing: Footing,
    /// Where to go instead, where there is no map.
    pub instead: Option<Instead>,
}

/// Answers for the home page.
pub fn page(ask: Ask) -> Page {
    match Scene::of(ask) {
        Ok(scene) => shown(&scene),
        Err(reason) => refused(ask, reason),
    }
}

fn shown(scene: &Scene) -> Page {
    let ask = scene.ask;
    let mut page = Page {
        name: ask.text(scene.row.name),
        heading: heading::of(scene),
        areas: areas::of(scene),
        times: times::of(ask, &scene.sight),
        legend: legend::of(scene),
        ranking: ranking::of(scene),
        moves: None,
        subject: Some(subject_of(scene)),
        card: card::of(scene),
        footing: footing::of(scene),
        instead: None,
    };
    if is_of_merger(ask) {
        match moves::of(scene) {
            Ok(moves) => {
                moves::show(scene, &moves, &mut page);
                page.moves = Some(moves);
            }
            Err(reason) => {
                let told = [&page.heading.missed, " ", &reason].concat();
                told.trim_start().clone_into(&mut page.heading.missed);
            }
        }
    }
    page
}

/// What is seen is about.
fn subject_of(scene: &Scene) -> Subject {
    let data = scene.ask.data;
    let rows = data.shown_at(scene.sight.indicator, scene.sight.period);
    let rows: Vec<_> = rows.collect();
    subject::of(scene.ask, scene.sight.indicator, &rows)
}

/// Whether the reader asked what the merger did, which is a question about the 34.
fn is_of_merger(ask: Ask) -> bool {
    ask.view.show == Show::Merger && ask.view.units == UnitSystem::New
}

fn refused(ask: Ask, reason: Refusal) -> Page {
    let indicator = ask.data.find_indicator(&ask.view.indicator);
    let row = indicator.map(|ix| ask.data.indicator(ix));
    let units = ask.text(units_words(ask.view.units));
    let elsewhere = indicator.and_then(|ix| instead::on_other_units(ask, ix));
    let is_elsewhere = elsewhere.is_some();
    let instead = elsewhere.or_else(|| {
        let row = row?;
        let name = ask.text(ask.data.system(row.system).name);
        let text = crate::text::fill(ask.text(home::TO_SYSTEM), &[("name", name)]);
        Some(Instead::System(row.id, text))
    });
    Page {
        name: row.map_or("", |row| ask.text(row.name)),
        subject: indicator.map(|ix| {
            let rows: Vec<_> = ask.data.shown_of(ix).collect();
            subject::of(ask, ix, &rows)
        }),
        heading: Heading {
            headline: if reason == Refusal::NoWeights {
                ask.text(home::NO_WEIGHTED).to_owned()
            } else if is_elsewhere {
                crate::text::fill(ask.text(home::NO_UNITS), &[("units", units)])
            } else {
                ask.text(home::NO_MAP).to_owned()
            },
            lede: refusal::sentence(ask, reason),
            missed: String::new(),
        },
        // A period without a single value can be stepped away from.
        times: indicator
            .and_then(|ix| sight::of(ask, ix).ok())
            .map(|sight| times::of(ask, &sight))
            .unwrap_or_default(),
        instead,
        ..Page::default()
    }
}

/// Every province as the map shows it; none where there is no map.
pub fn areas(ask: Ask) -> Option<Areas> {
    let scene = Scene::of(ask).ok()?;
    Some(if is_of_merger(ask) {
        shown(&scene).areas
    } else {
        areas::of(&scene)
    })
}

/// What is said aloud of a province on the map.
pub fn spoken(ask: Ask, id: &str) -> String {
    let Ok(scene) = Scene::of(ask) else {
        return String::new();
    };
    let area = ask.data.find_area(id, ask.view.units);
    let place = area.and_then(|area| scene.place(area));
    place.map_or_else(String::new, |place| {
        let moved = is_of_merger(ask)
            .then(|| moves::spoken(&scene, place))
            .flatten();
        moved.unwrap_or_else(|| areas::spoken(&scene, place))
    })
}

/// The province that best fits what was typed, from the one after the present on: by its names,
/// else by other spellings, abbreviations and the old provinces that it was made from. Accents,
/// case, spaces and punctuation are ignored, and alone find nothing.
pub fn typed(ask: Ask, typed: &str, from: &str) -> Option<&'static str> {
    let wanted = Key::new(typed);
    let all: Vec<_> = ask.data.provinces(ask.view.units).collect();
    let start = all
        .iter()
        .position(|ix| ask.data.area(*ix).id == from)
        .unwrap_or_default();
    // While a name is being typed on, the present province still counts.
    let skip = usize::from(typed.chars().count() < 2);
    let turned = all.iter().cycle().skip(start + skip).take(all.len());
    let fitting = turned.filter_map(|ix| Some((fit(ask, *ix, &wanted)?, ask.data.area(*ix).id)));
    // The first of those that fit equally well.
    fitting.min_by_key(|(fit, _)| *fit).map(|(_, id)| id)
}

/// How well a province fits: whether by another spelling only, and how.
fn fit(ask: Ask, area: AreaIx, wanted: &Key) -> Option<(bool, Fit)> {
    let row = ask.data.area(area);
    let best = |area: &Area| {
        let names = area
            .names
            .iter()
            .flat_map(|named| [named.name.vi, named.name.en]);
        names.filter_map(|name| Key::new(name).fit(wanted)).min()
    };
    let other = |area: &Area| {
        let aliases = area.aliases.iter();
        aliases
            .filter_map(|alias| Key::new(alias).fit(wanted))
            .min()
    };
    let old = || row.members.iter().map(|member| ask.data.area(*member));
    let by_name = best(row).map(|fit| (false, fit));
    by_name.or_else(|| {
        let former = old().filter_map(|area| best(area).into_iter().chain(other(area)).min());
        other(row)
            .into_iter()
            .chain(former)
            .min()
            .map(|fit| (true, fit))
    })
}
