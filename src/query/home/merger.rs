//! What the merger of 1 July 2025 did to a province: its place and value before and after, with the
//! words that keep a plain mean from being read as a new assessment.

use super::heading::list;
use super::moves::{self, Place};
use super::scene::{Scene, Snapshot};
use crate::model::{AreaIx, Kind, Rollup, UnitSystem, Words};
use crate::query::figure;
use crate::text::{common, fill, home};

/// One of the provinces that were merged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its id among the 63.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its place, empty where there is none.
    pub rank: String,
    /// Its value, or why there is none.
    pub value: String,
}

/// A merger in the reader's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merger {
    /// With whom, or from how many.
    pub title: String,
    /// Place among the 63, empty where there is none.
    pub before: String,
    /// Place among the 34, empty where there is none.
    pub after: String,
    /// What follows the place after: of how many, and the value.
    pub text: String,
    /// What kind of value it is, or why there is none.
    pub note: String,
    /// The provinces that a new one was made from; empty for a province of the 63.
    pub parts: Vec<Part>,
}

/// How values of the 63 become one of the 34.
pub const fn rule(rollup: Rollup) -> Words {
    match rollup {
        Rollup::Sum => home::RULE_SUM,
        Rollup::WeightedMean => home::RULE_WEIGHTED,
        Rollup::CountYes => home::RULE_COUNT,
        Rollup::Mean | Rollup::Last | Rollup::Never => home::RULE_MEAN,
    }
}

/// The merger of the province at a place; none where it was not merged or the view knows only one
/// of the two sets of provinces.
pub fn of(scene: &Scene, place: usize) -> Option<Merger> {
    let area = scene.sight.seen.get(place)?.area;
    match scene.sight.units {
        UnitSystem::Old => forward(scene, area),
        UnitSystem::New => back(scene, area),
    }
}

/// From a province of the 63 to the one that it became part of.
fn forward(scene: &Scene, area: AreaIx) -> Option<Merger> {
    let data = scene.ask.data;
    let successor = data.area(area).successor?;
    let members = &data.area(successor).members;
    if members.len() < 2 {
        return None;
    }
    let others: Vec<&str> = members
        .iter()
        .filter(|member| **member != area)
        .map(|member| scene.ask.name(*member))
        .collect();
    // It bears the name of one of those that it was made from.
    let title = if data.area(successor).id == data.area(area).id {
        fill(
            scene.ask.text(home::MERGED_WITH),
            &[("names", &list(scene, &others))],
        )
    } else {
        fill(
            scene.ask.text(home::MERGED_INTO),
            &[("name", scene.ask.name(successor))],
        )
    };
    let mut merger = Merger {
        title,
        ..Merger::default()
    };
    match scene.snapshot(scene.sight.period, UnitSystem::New) {
        Some(after) => {
            let at = after.areas.iter().position(|have| *have == successor)?;
            let own = scene.place(area)?;
            merger.after = written(after.places[at]);
            let Some(value) = after.values[at] else {
                scene
                    .ask
                    .text(home::MERGED_UNKNOWN)
                    .clone_into(&mut merger.note);
                return Some(merger);
            };
            merger.before = written(scene.places[own]);
            merger.text = after_text(scene, value, members.len(), &merger.after);
            let ranked = |places: &[Option<u32>]| places.iter().flatten().count();
            let place = |rank: u32, places| Place {
                rank,
                of: ranked(places),
            };
            let fields = scene.places[own].zip(after.places[at]).map(|(was, is)| {
                moves::fields(scene, place(was, &scene.places), place(is, &after.places))
            });
            let note = note(scene, after.is_carried, members.len());
            let note = [&fields.unwrap_or_default(), " ", &note].concat();
            note.trim().clone_into(&mut merger.note);
        }
        None => merger.note = refusal(scene),
    }
    Some(merger)
}

/// From a province of the 34 to those that it was made from.
fn back(scene: &Scene, area: AreaIx) -> Option<Merger> {
    let data = scene.ask.data;
    let members = &data.area(area).members;
    if members.len() < 2 {
        return None;
    }
    let before = scene.snapshot(scene.sight.period, UnitSystem::Old)?;
    let parts = members
        .iter()
        .filter_map(|member| {
            let at = before.areas.iter().position(|have| have == member)?;
            Some(Part {
                id: data.area(*member).id,
                name: scene.ask.name_at(*member, before.period),
                rank: written(before.places[at]),
                value: before.values[at].map_or_else(
                    || missing(scene).to_owned(),
                    |value| figure::value_text(scene.ask, scene.sight.indicator, value, None),
                ),
            })
        })
        .collect();
    Some(Merger {
        title: fill(
            scene.ask.text(home::MERGED_FROM),
            &[("n", &members.len().to_string())],
        ),
        note: note(scene, scene.sight.is_carried, members.len()),
        parts,
        ..Merger::default()
    })
}

fn missing(scene: &Scene) -> &'static str {
    figure::missing_text(scene.ask, scene.row.kind, crate::model::Flag::NotReported)
}

fn written(place: Option<u32>) -> String {
    place.map(|place| place.to_string()).unwrap_or_default()
}

fn after_text(scene: &Scene, value: f64, members: usize, after: &str) -> String {
    let value = if scene.row.rollup == Rollup::CountYes {
        fill(
            scene.ask.text(common::OF_MEMBERS),
            &[
                ("n", &scene.ask.say.number(value, 0)),
                ("of", &members.to_string()),
            ],
        )
    } else {
        scene.text(value)
    };
    if after.is_empty() {
        value
    } else {
        fill(scene.ask.text(home::AFTER), &[("value", &value)])
    }
}

fn note(scene: &Scene, is_carried: bool, members: usize) -> String {
    let members = members.to_string();
    let (words, rule) = match (is_carried, scene.rule()) {
        (true, rollup) => (home::WORKED_OUT, rule(rollup)),
        (false, Rollup::Mean) => (home::PLAIN_MEAN, home::RULE_MEAN),
        (false, _) => return String::new(),
    };
    fill(
        scene.ask.text(words),
        &[("n", &members), ("rule", scene.ask.text(rule))],
    )
}

/// Why nothing is said of the time after the merger.
fn refusal(scene: &Scene) -> String {
    use crate::data::Refusal;
    let data = scene.ask.data;
    match data.carried(
        scene.sight.indicator,
        scene.sight.period,
        scene.ask.view.mean,
    ) {
        Err(refusal) => crate::query::refusal::sentence(scene.ask, refusal),
        Ok(_) if scene.row.kind == Kind::Rank => {
            crate::query::refusal::sentence(scene.ask, Refusal::NoRule(Kind::Rank))
        }
        Ok(_) => String::new(),
    }
}

/// The province of the 34 that the merger alone struck hardest, among those whose namesake stood
/// in the first quarter of the 63: (place, rank before, rank after).
pub fn hardest(scene: &Scene) -> Option<(usize, u32, u32)> {
    let before: Snapshot = scene.snapshot(scene.sight.period, UnitSystem::Old)?;
    if before.count() < before.areas.len() || !scene.is_whole() {
        return None;
    }
    let data = scene.ask.data;
    let quarter = u32::try_from(before.areas.len() / 4).unwrap_or_default();
    let moves = scene
        .sight
        .seen
        .iter()
        .enumerate()
        .filter_map(|(at, seen)| {
            let unit = data.area(seen.area);
            let namesake = data.find_area(unit.id, UnitSystem::Old)?;
            let old = before.areas.iter().position(|have| *have == namesake)?;
            let (was, is) = (before.places[old]?, scene.places[at]?);
            (unit.members.len() > 1 && was <= quarter && is > was).then_some((at, was, is))
        });
    moves.max_by_key(|(at, was, is)| (is - was, std::cmp::Reverse(*at)))
}
